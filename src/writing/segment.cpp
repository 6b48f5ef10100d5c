// ICU's break iterators over UTF-8.
//
// The text is handed to ICU as a UText, whose native offsets are bytes: no copy and no map of
// offsets is made, and the scan is linear. Some iterators are kept, because opening one costs as
// much as breaking a page of text.
#include "writing/segment.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "language/tag.h"
#include "writing/line_rules.h"

namespace resumec::writing {

namespace {

struct IteratorCloser {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using Iterator = std::unique_ptr<UBreakIterator, IteratorCloser>;

struct TextCloser {
  void operator()(UText* text) const { utext_close(text); }
};
using Text = std::unique_ptr<UText, TextCloser>;

// Iterators that nobody uses now, the last that was given back first. Two are in use in a document
// of one language; beyond the most the others are closed.
class Idle {
 public:
  // Null when there is none of that name.
  Iterator take(const std::string& name) {
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(idle_.begin(), idle_.end(),
                                    [&name](const auto& one) { return one.first == name; });
    if (found == idle_.end()) return nullptr;
    Iterator iterator = std::move(found->second);
    idle_.erase(found);
    return iterator;
  }

  void give(std::string name, Iterator iterator) {
    constexpr std::size_t kMostIdle = 16;
    const std::lock_guard lock(mutex_);
    idle_.emplace_front(std::move(name), std::move(iterator));
    if (idle_.size() > kMostIdle) idle_.pop_back();
  }

 private:
  std::mutex mutex_;
  std::deque<std::pair<std::string, Iterator>> idle_;
};

// An iterator for one text. It knows nothing of the text before it, nor of any document.
class Borrowed {
 public:
  Borrowed(UBreakIteratorType type, std::string_view language) : name_(name_of(type, language)) {
    iterator_ = idle().take(name_);
    if (iterator_ != nullptr) return;
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(ubrk_open(type, name_.c_str() + 1, nullptr, 0, &status));
    if (U_FAILURE(status)) iterator_.reset();
  }
  ~Borrowed() {
    if (iterator_ != nullptr) idle().give(std::move(name_), std::move(iterator_));
  }
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;

  // Null only when ICU's data is broken; the callers then offer no break but the end.
  [[nodiscard]] UBreakIterator* get() const { return iterator_.get(); }

 private:
  static Idle& idle() {
    static Idle iterators;
    return iterators;
  }

  // The type's letter and ICU's name of the language.
  static std::string name_of(UBreakIteratorType type, std::string_view language) {
    // Without a name ICU would take the machine's language.
    std::string name(language.empty() ? std::string_view("en") : language);
    // Of "ar-u-nu-arab" the language, and in ICU's own spelling: for BCP 47's it reads all keys and
    // types that there are, which takes as long as compiling a résumé.
    name.resize(language::without_extensions(name).size());
    std::replace(name.begin(), name.end(), '-', '_');
    // Kinsoku as books have it (UAX #14, tailoring of CJ): no line begins with a small kana or a
    // long vowel's mark. ICU's default for Japanese is the newspapers'.
    if (type == UBRK_LINE) name += "@lb=strict";
    return (type == UBRK_LINE ? 'l' : 'c') + name;
  }

  std::string name_;
  Iterator iterator_;
};

// Calls `visit(offset)` for each boundary behind the start, in order.
template <typename Visit>
void for_each_boundary(UBreakIterator* iterator, std::string_view text, const Visit& visit) {
  UErrorCode status = U_ZERO_ERROR;
  const Text utext(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  ubrk_setUText(iterator, utext.get(), &status);
  if (U_FAILURE(status)) return;
  ubrk_first(iterator);
  for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    visit(static_cast<std::size_t>(at));
  }
}

}  // namespace

std::vector<LineBreak> line_breaks(std::string_view text, std::string_view language) {
  std::vector<LineBreak> breaks;
  if (text.empty()) return breaks;
  const Borrowed borrowed(UBRK_LINE, language);
  if (UBreakIterator* iterator = borrowed.get()) {
    for_each_boundary(iterator, text, [&](std::size_t offset) {
      const int32_t rule = ubrk_getRuleStatus(iterator);
      breaks.push_back({offset, rule >= UBRK_LINE_HARD && rule < UBRK_LINE_HARD_LIMIT});
    });
  }
  // The end of the text is no line feed, whatever the rules call it.
  if (breaks.empty() || breaks.back().offset != text.size()) breaks.push_back({text.size(), false});
  if (text.back() != '\n') breaks.back().mandatory = false;
  apply_line_rules(text, breaks);
  return breaks;
}

std::vector<std::size_t> grapheme_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  if (text.empty()) return ends;
  const Borrowed borrowed(UBRK_CHARACTER, "en");
  if (UBreakIterator* iterator = borrowed.get()) {
    for_each_boundary(iterator, text, [&](std::size_t offset) { ends.push_back(offset); });
  }
  if (ends.empty() || ends.back() != text.size()) ends.push_back(text.size());
  return ends;
}

}  // namespace resumec::writing
