#include "compose/groups.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Role;

// A number of years in words: "6 years" of "6". Nothing of any other text.
std::optional<std::string> in_years(std::string_view text, const locale::Locale& locale) {
  constexpr std::size_t kDigits = 2;
  if (text.empty() || text.size() > kDigits ||
      text.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  int years = 0;
  for (const char c : text) years = 10 * years + (c - '0');
  if (years == 0) return std::nullopt;
  constexpr int kMonths = 12;
  return locale.time_span(kMonths * years);
}

// "Kafka (expert)" is one thing.
void append_in_brackets(document::Runs& value, document::Runs level) {
  if (level.empty()) return;
  const source::Span cause = level.front().text.span();
  const auto append = [&value](document::Run run) {
    run.joined = true;
    value.push_back(std::move(run));
  };
  append(generated(Role::kKeyword, " (", cause));
  for (document::Run& run : level) append(std::move(run));
  append(generated(Role::kKeyword, ")", cause));
}

// Collects groups; those of a name alone stand with their neighbours.
class Collected {
 public:
  explicit Collected(const Context& context) : context_(context) {}

  void add(const model::Line& name, document::Runs level,
           const std::vector<model::Keyword>& keywords, const model::Prose& summary = {}) {
    document::Group group;
    for (const model::Keyword& keyword : keywords) {
      document::Runs value = line(keyword.name, Role::kKeyword);
      if (value.empty()) continue;
      append_in_brackets(value, line(keyword.level, Role::kKeyword));
      group.values.push_back(std::move(value));
    }
    const bool named = group.values.empty();
    group.label = line(name, named ? Role::kKeyword : Role::kLabel);
    group.level = std::move(level);
    if (named && group.label.empty() && group.level.empty()) return add_below(summary);
    if (!named || !open_) blocks_.push_back({groups_for(context_.wording)});
    open_ = named;
    std::get<document::Groups>(blocks_.back().content).groups.push_back(std::move(group));
    add_below(summary);
  }

  // What is said of the group stands below it.
  void add_below(const model::Prose& summary) {
    for (document::Block& block : compose::blocks(summary)) {
      blocks_.push_back(std::move(block));
      open_ = false;
    }
  }

  std::vector<document::Block> take() { return std::move(blocks_); }

 private:
  const Context& context_;
  std::vector<document::Block> blocks_;
  bool open_ = false;  // the last block is one of names
};

// "expert, 6 years".
document::Runs experience(const model::Skill& skill, const Context& context) {
  document::Runs level = line(skill.level, Role::kLevel);
  document::Run years = run(Role::kLevel, skill.years);
  if (years.text.empty()) return level;
  if (const auto worded = in_years(years.text.text(), context.locale)) {
    years.text = source::MappedText::generated(*worded, skill.years.span());
  }
  if (!level.empty()) {
    level.push_back(generated(Role::kLevel, context.wording.comma, skill.years.span()));
    level.back().joined = years.joined = true;
  }
  level.push_back(std::move(years));
  return level;
}

std::vector<model::Keyword> plain(const std::vector<model::Line>& keywords) {
  std::vector<model::Keyword> all;
  for (const model::Line& keyword : keywords) all.push_back({keyword, {}});
  return all;
}

}  // namespace

std::vector<document::Block> groups(const std::vector<model::Skill>& things,
                                    const Context& context) {
  Collected made(context);
  for (const model::Skill& one : things)
    made.add(one.name, experience(one, context), one.keywords, one.summary);
  return made.take();
}

std::vector<document::Block> groups(const std::vector<model::Language>& things,
                                    const Context& context) {
  Collected made(context);
  for (const model::Language& one : things)
    made.add(one.language, line(one.fluency, Role::kLevel), {});
  return made.take();
}

std::vector<document::Block> groups(const std::vector<model::Interest>& things,
                                    const Context& context) {
  Collected made(context);
  for (const model::Interest& one : things)
    made.add(one.name, {}, plain(one.keywords), one.summary);
  return made.take();
}

}  // namespace resumec::compose
