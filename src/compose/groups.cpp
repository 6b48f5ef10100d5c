#include "compose/groups.h"

#include <algorithm>

#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Role;

// Collects groups; those of a name alone wait in `line_` for their neighbours.
class Groups {
 public:
  explicit Groups(const Context& context) : context_(context) {}

  void add(const model::Text& name, const model::Text& level,
           const std::vector<model::Text>& keywords) {
    Line values;
    for (const model::Text& keyword : keywords) {
      values.part(context_.wording.comma, run(Role::kKeyword, keyword));
    }
    if (values.empty()) {
      line_.part(context_.wording.item, named(Role::kKeyword, name, level, ""));
      return;
    }
    flush();
    Line group;
    group.part("", named(Role::kLabel, name, level, context_.wording.colon))
        .part(context_.wording.gap, values.take());
    blocks_.push_back(paragraph(group.take()));
  }

  std::vector<document::Block> take() {
    flush();
    return std::move(blocks_);
  }

 private:
  // "Databases:", "Databases (expert):", "expert:".
  document::Runs named(Role role, const model::Text& name, const model::Text& level,
                       std::string_view colon) const {
    document::Run shown = run(role, name);
    document::Run grade = run(Role::kLevel, level);
    const bool alone = grade.text.empty() || shown.text.empty();
    if (alone) {
      if (shown.text.empty()) shown = std::move(grade);
      if (!shown.text.empty()) shown.text.append_decoded(colon, shown.text.span());
      return {std::move(shown)};
    }
    const source::Span cause = grade.text.span();
    document::Runs runs;
    runs.push_back(std::move(shown));
    runs.push_back(generated(Role::kSeparator, " (", cause));
    runs.push_back(std::move(grade));
    runs.push_back(generated(Role::kSeparator, ")" + std::string(colon), cause));
    return runs;
  }

  void flush() {
    if (!line_.empty()) blocks_.push_back(paragraph(line_.take()));
    line_ = {};
  }

  const Context& context_;
  Line line_;
  std::vector<document::Block> blocks_;
};

}  // namespace

std::vector<document::Block> groups(const std::vector<model::Skill>& things,
                                    const Context& context) {
  Groups made(context);
  for (const model::Skill& one : things) made.add(one.name, one.level, one.keywords);
  return made.take();
}

std::vector<document::Block> groups(const std::vector<model::Language>& things,
                                    const Context& context) {
  Groups made(context);
  for (const model::Language& one : things) made.add(one.language, one.fluency, {});
  return made.take();
}

std::vector<document::Block> groups(const std::vector<model::Interest>& things,
                                    const Context& context) {
  Groups made(context);
  for (const model::Interest& one : things) made.add(one.name, {}, one.keywords);
  return made.take();
}

}  // namespace resumec::compose
