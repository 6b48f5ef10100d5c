#include "resumec/fixes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace resumec {
namespace {

// Edits of one file that do not meet, by their beginnings.
class Edits {
 public:
  explicit Edits(std::size_t size) : size_(size) {}

  // All of them, or none. The same edit may belong to several fixes.
  bool add(const std::vector<Edit>& edits) {
    auto all = edits_;
    for (const Edit& edit : edits) {
      if (!add(edit, all)) return false;
    }
    edits_ = std::move(all);
    return true;
  }

  [[nodiscard]] std::string done(std::string_view text) const {
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, change] : edits_) {
      out.append(text.substr(at, begin - at)).append(change.replacement);
      at = change.end;
    }
    return out.append(text.substr(at));
  }

 private:
  struct Change {
    std::size_t end = 0;
    std::string replacement;
    bool operator==(const Change&) const = default;
  };
  using All = std::map<std::size_t, Change>;

  bool add(const Edit& edit, All& all) const {
    const std::size_t begin = edit.location.begin.offset;
    const Change change{edit.location.end.offset, edit.replacement};
    if (begin > change.end || change.end > size_) return false;
    const auto next = all.lower_bound(begin);
    if (next != all.end() && next->first == begin) return next->second == change;
    if (next != all.end() && next->first < change.end) return false;
    if (next != all.begin() && std::prev(next)->second.end > begin) return false;
    all.emplace_hint(next, begin, change);
    return true;
  }

  std::size_t size_;
  All edits_;
};

}  // namespace

FixedText apply_fixes(std::string_view file, std::string_view text,
                      const std::vector<Diagnostic>& diagnostics) {
  FixedText result;
  Edits edits(text.size());
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.fixes.empty()) continue;
    const std::vector<Edit>& wanted = diagnostic.fixes.front().edits;
    const auto here = [file](const Edit& edit) { return edit.location.file == file; };
    if (std::none_of(wanted.begin(), wanted.end(), here)) continue;
    if (std::all_of(wanted.begin(), wanted.end(), here) && edits.add(wanted)) {
      ++result.applied;
    } else {
      ++result.left;
    }
  }
  result.text = edits.done(text);
  return result;
}

}  // namespace resumec
