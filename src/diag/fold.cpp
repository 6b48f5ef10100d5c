#include "diag/fold.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace resumec::diag {
namespace {

// Places that the note names: who has seen five of them knows the pattern.
constexpr std::size_t kPlacesNamed = 5;

bool overlaps(const Edit& a, const Edit& b) {
  return a.span.file == b.span.file && a.span.begin <= b.span.end && b.span.begin <= a.span.end;
}

// Puts the fixes of `other` behind those of `into` as far as both can be done.
void add_fix(Fix& into, const Fix& other) {
  const bool apart =
      std::none_of(other.edits.begin(), other.edits.end(), [&into](const Edit& edit) {
        return std::any_of(into.edits.begin(), into.edits.end(),
                           [&edit](const Edit& earlier) { return overlaps(earlier, edit); });
      });
  if (!apart) return;
  into.edits.insert(into.edits.end(), other.edits.begin(), other.edits.end());
  constexpr std::string_view kMore = ", and the others alike";
  if (into.title != other.title && !into.title.ends_with(kMore)) into.title += kMore;
}

// A complaint and those of its kind.
struct Group {
  Diagnostic first;
  std::vector<const Diagnostic*> others;
};

// What was done with the value, where the file is not ours.
std::string_view note_of(const Diagnostic& diagnostic) {
  return diagnostic.notes.empty() ? std::string_view() : diagnostic.notes.front();
}

// "and 12 more: lines 9, 17, 25, 33, 41 and others". Where each is read in its own way, so with the
// reading: "and 2 more: line 9, read as `2016-06`; line 17, read as `2019-03`".
std::string count(const Group& group, const source::SourceMap& files) {
  const auto line_of = [&files](const Diagnostic& one) {
    return files[one.primary.span.file].line_column(one.primary.span.begin).line;
  };
  const auto& others = group.others;
  const bool alike = std::all_of(others.begin(), others.end(), [&group](const Diagnostic* one) {
    return note_of(*one) == note_of(group.first);
  });
  // A line once, and none at all in a file of one line.
  std::vector<std::string> places;
  std::size_t last = line_of(group.first);
  bool all = true;
  for (const Diagnostic* one : others) {
    const std::size_t line = line_of(*one);
    if (alike && line == last) continue;
    all = places.size() < kPlacesNamed;
    if (!all) break;
    places.push_back(alike ? std::to_string(line)
                           : fmt::format("line {}, {}", line, note_of(*one)));
    last = line;
  }
  const std::string_view noun = !alike ? "" : places.size() == 1 && all ? "line " : "lines ";
  return fmt::format("and {} more{}{}{}{}", others.size(), places.empty() ? "" : ": ",
                     places.empty() ? "" : noun, fmt::join(places, alike ? ", " : "; "),
                     all ? "" : " and others");
}

Diagnostic folded(Group group, const source::SourceMap& files) {
  if (group.others.empty()) return std::move(group.first);
  Diagnostic whole = group.first;
  for (const Diagnostic* one : group.others) {
    const std::string_view note = note_of(*one);
    whole.repeats.push_back({one->primary.span, note.empty()
                                                    ? one->message
                                                    : fmt::format("{}; {}", one->message, note)});
    // A fix takes its own complaint away first. Several of one complaint are a choice, and the
    // first of them the likeliest.
    if (one->fixes.empty() || whole.fixes.empty()) continue;
    add_fix(whole.fixes.front(), one->fixes.front());
    whole.fixes.resize(1);
  }
  return whole.note(count(group, files));
}

}  // namespace

std::vector<Diagnostic> fold(const std::vector<const Diagnostic*>& order,
                             const source::SourceMap& files) {
  using Key = std::tuple<Code, std::string_view, Severity, source::FileId>;
  std::map<Key, std::size_t> known;
  std::vector<Group> groups;
  groups.reserve(order.size());
  for (const Diagnostic* one : order) {
    if (!one->kind.empty() && one->primary.span.known()) {
      const Key key(one->code, one->kind, one->severity, one->primary.span.file);
      const auto [entry, added] = known.try_emplace(key, groups.size());
      if (!added) {
        groups[entry->second].others.push_back(one);
        continue;
      }
    }
    groups.push_back({*one, {}});
  }
  std::vector<Diagnostic> all;
  all.reserve(groups.size());
  for (Group& group : groups) all.push_back(folded(std::move(group), files));
  return all;
}

}  // namespace resumec::diag
