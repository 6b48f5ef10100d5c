#include "compose/groups.h"

#include <utility>

#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Role;

// Collects groups; those of a name alone stand with their neighbours.
class Collected {
 public:
  explicit Collected(const Context& context) : context_(context) {}

  void add(const model::Line& name, const model::Line& level,
           const std::vector<model::Line>& keywords) {
    document::Group group;
    for (const model::Line& keyword : keywords) {
      document::Runs value = line(keyword, Role::kKeyword);
      if (!value.empty()) group.values.push_back(std::move(value));
    }
    const bool named = group.values.empty();
    group.label = line(name, named ? Role::kKeyword : Role::kLabel);
    group.level = line(level, Role::kLevel);
    if (named && group.label.empty() && group.level.empty()) return;
    if (!named || !open_) blocks_.push_back({groups_for(context_.wording)});
    open_ = named;
    std::get<document::Groups>(blocks_.back().content).groups.push_back(std::move(group));
  }

  std::vector<document::Block> take() { return std::move(blocks_); }

 private:
  const Context& context_;
  std::vector<document::Block> blocks_;
  bool open_ = false;  // the last block is one of names
};

}  // namespace

std::vector<document::Block> groups(const std::vector<model::Skill>& things,
                                    const Context& context) {
  Collected made(context);
  for (const model::Skill& one : things) made.add(one.name, one.level, one.keywords);
  return made.take();
}

std::vector<document::Block> groups(const std::vector<model::Language>& things,
                                    const Context& context) {
  Collected made(context);
  for (const model::Language& one : things) made.add(one.language, one.fluency, {});
  return made.take();
}

std::vector<document::Block> groups(const std::vector<model::Interest>& things,
                                    const Context& context) {
  Collected made(context);
  for (const model::Interest& one : things) made.add(one.name, {}, one.keywords);
  return made.take();
}

}  // namespace resumec::compose
