#include "resumec/fixes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace resumec {
namespace {

// Edits of one file that do not meet, by their beginnings.
class Edits {
 public:
  explicit Edits(std::string_view text) : text_(text) {}

  // All of them, or none. The same edit may belong to several fixes.
  bool add(const std::vector<Edit>& edits) {
    All wanted;
    for (const Edit& edit : edits) {
      if (!add(edit, wanted)) return false;
    }
    const bool fit = std::all_of(wanted.begin(), wanted.end(), [this](const auto& entry) {
      return fits(entry.first, entry.second, edits_);
    });
    if (fit) edits_.merge(wanted);
    return fit;
  }

  [[nodiscard]] std::string done() const {
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, change] : edits_) {
      out.append(text_.substr(at, begin - at)).append(change.replacement);
      at = change.end;
    }
    return out.append(text_.substr(at));
  }

 private:
  struct Change {
    std::size_t end = 0;
    std::string replacement;
    bool operator==(const Change&) const = default;
  };
  using All = std::map<std::size_t, Change>;

  // Of one fix. What it inserts at one place stands there in its order.
  bool add(const Edit& edit, All& all) const {
    const std::size_t begin = edit.location.begin.offset;
    const Change change{edit.location.end.offset, edit.replacement};
    if (begin > change.end || change.end > text_.size() || !is_of(edit.location)) return false;
    if (change.end == begin) {
      const auto there = all.find(begin);
      if (there != all.end() && there->second.end == begin) {
        there->second.replacement += change.replacement;
        return true;
      }
    }
    if (!fits(begin, change, all)) return false;
    all.emplace(begin, change);
    return true;
  }

  static bool fits(std::size_t begin, const Change& change, const All& all) {
    const auto next = all.lower_bound(begin);
    if (next != all.end() && next->first == begin) return next->second == change;
    if (next != all.end() && next->first < change.end) return false;
    return next == all.begin() || std::prev(next)->second.end <= begin;
  }

  // An overlay may have the name of the résumé.
  [[nodiscard]] bool is_of(const Location& location) const {
    return location.line_text_begin <= text_.size() &&
           text_.substr(location.line_text_begin, location.line_text.size()) == location.line_text;
  }

  std::string_view text_;
  All edits_;
};

}  // namespace

FixedText apply_fixes(std::string_view file, std::string_view text,
                      const std::vector<Diagnostic>& diagnostics) {
  FixedText result;
  Edits edits(text);
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
  result.text = edits.done();
  return result;
}

}  // namespace resumec
