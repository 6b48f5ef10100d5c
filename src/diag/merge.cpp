#include "diag/merge.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

namespace resumec::diag {
namespace {

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string_view>& titles) {
  std::string text;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (i > 0) text += i + 1 == titles.size() ? " and " : ", ";
    text += titles[i];
  }
  return text;
}

struct Group {
  const Diagnostic* first = nullptr;
  std::vector<std::string_view> titles;
};

}  // namespace

void merge(const std::vector<Run>& runs, Sink& into) {
  using Key = std::tuple<Code, source::FileId, std::uint32_t, std::uint32_t, std::string_view>;
  std::map<Key, std::size_t> known;
  std::vector<Group> groups;
  Unkept unkept;
  for (const Run& run : runs) {
    // Most of them are the same in each version.
    if (run.sink.unkept().all() > unkept.all()) unkept = run.sink.unkept();
    for (const Diagnostic& one : run.sink.diagnostics()) {
      const source::Span span = one.primary.span;
      const auto [entry, added] = known.try_emplace(
          Key(one.code, span.file, span.begin, span.end, one.message), groups.size());
      if (added) groups.push_back({&one, {}});
      Group& group = groups[entry->second];
      if (group.titles.empty() || group.titles.back() != run.title) {
        group.titles.push_back(run.title);
      }
    }
  }
  for (const Group& group : groups) {
    Diagnostic merged = *group.first;
    const bool told = merged.message.find(group.titles.front()) != std::string::npos;
    if (group.titles.size() < runs.size() && !told) merged.note("in " + listed(group.titles));
    into.add(std::move(merged));
  }
  into.add_unkept(unkept);
}

}  // namespace resumec::diag
