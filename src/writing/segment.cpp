// ICU's break iterators over UTF-8.
//
// The text is handed to ICU as a UText, whose native offsets are bytes: no copy and no map of
// offsets is made, and the scan is linear. Iterators are kept for the life of the thread, because
// opening one costs as much as breaking a page of text.
#include "writing/segment.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>

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

// Null only when ICU's data is broken; the callers then offer no break but the end.
UBreakIterator* iterator_for(UBreakIteratorType type, std::string_view language) {
  thread_local std::map<std::pair<int, std::string>, Iterator> iterators;
  // Without a name ICU would take the machine's language.
  std::string name(language.empty() ? std::string_view("en") : language);
  // Of "ar-u-nu-arab" the language, and in ICU's own spelling: for BCP 47's it reads all keys and
  // types that there are, which takes as long as compiling a résumé.
  name.resize(std::min(name.find("-u-"), name.size()));
  std::replace(name.begin(), name.end(), '-', '_');
  // Kinsoku as books have it (UAX #14, tailoring of CJ): no line begins with a small kana or a long
  // vowel's mark. ICU's default for Japanese is the newspapers'.
  if (type == UBRK_LINE) name += "@lb=strict";
  const auto key = std::make_pair(static_cast<int>(type), std::move(name));
  const auto found = iterators.find(key);
  if (found != iterators.end()) return found->second.get();
  UErrorCode status = U_ZERO_ERROR;
  Iterator opened(ubrk_open(type, key.second.c_str(), nullptr, 0, &status));
  if (U_FAILURE(status)) opened.reset();
  return iterators.emplace(key, std::move(opened)).first->second.get();
}

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
  if (UBreakIterator* iterator = iterator_for(UBRK_LINE, language)) {
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
  if (UBreakIterator* iterator = iterator_for(UBRK_CHARACTER, "en")) {
    for_each_boundary(iterator, text, [&](std::size_t offset) { ends.push_back(offset); });
  }
  if (ends.empty() || ends.back() != text.size()) ends.push_back(text.size());
  return ends;
}

}  // namespace resumec::writing
