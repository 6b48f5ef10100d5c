#include "writing/latin_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "characters/ascii.h"
#include "characters/utf8.h"
#include "writing/signed_numbers.h"

namespace resumec::writing {
namespace {

enum class Kind : std::uint8_t { kLetter, kFigure, kBlank, kSign, kTurned };

struct Character {
  std::size_t offset = 0;
  char32_t value = 0;
  Kind kind = Kind::kSign;
};

Kind kind_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(point) != 0) return Kind::kBlank;
  switch (u_charDirection(point)) {
    case U_LEFT_TO_RIGHT:
      return Kind::kLetter;
    case U_EUROPEAN_NUMBER:
      return Kind::kFigure;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
      return Kind::kTurned;
    default:
      return Kind::kSign;
  }
}

bool is_any_of(char32_t c, std::u32string_view list) {
  return list.find(c) != std::u32string_view::npos;
}

// Of the sentence wherever they stand at a word's edge.
constexpr std::u32string_view kPunctuation = U",;:!?…–—•·|،؛؟";
// Between a prefix in Hebrew or Arabic and the word that it is written together with, and between
// a word and its ending.
constexpr std::u32string_view kJoiners = U"-\u2010\u2011'’/";
constexpr std::u32string_view kOpening = U"([{“«‹<";
constexpr std::u32string_view kClosing = U")]}”»›>";
constexpr std::u32string_view kQuotes = U"\"'";

// Before a full stop that is theirs. In lower case.
constexpr std::array<std::string_view, 26> kAbbreviations = {
    "inc", "ltd",  "co",   "corp", "bros", "cie",  "pty", "pvt", "jr", "sr", "dr",  "mr", "mrs",
    "ms",  "prof", "univ", "dept", "intl", "assn", "mfg", "vol", "no", "ed", "eds", "al", "etc"};

// Signs at a word's edge that are looked at, each of which looks through the words once: in a row
// of more of them there is no word to be read.
constexpr int kMostSigns = 16;

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {
    characters_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const characters::CodePoint point = characters::decode_utf8(text, at);
      characters_.push_back({at, point.value, kind_of(point.value)});
      at += point.length;
    }
  }

  std::vector<LatinWords> run() {
    std::vector<LatinWords> found;
    for (std::size_t begin = 0; begin < characters_.size();) {
      std::size_t end = begin;
      while (end < characters_.size() && kind(end) != Kind::kTurned) ++end;
      look_between(begin, end, found);
      if (end < characters_.size()) hebrew_ = is_hebrew(end);
      begin = end + 1;
    }
    return found;
  }

 private:
  [[nodiscard]] Kind kind(std::size_t i) const { return characters_[i].kind; }
  [[nodiscard]] char32_t at(std::size_t i) const { return characters_[i].value; }
  [[nodiscard]] bool is_word(std::size_t i) const {
    return kind(i) == Kind::kLetter || kind(i) == Kind::kFigure;
  }
  [[nodiscard]] std::size_t offset(std::size_t i) const {
    return i < characters_.size() ? characters_[i].offset : text_.size();
  }

  [[nodiscard]] bool is_hebrew(std::size_t i) const {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(at(i)));
    // A figure says nothing about the letters (UAX #9, W2).
    return direction == U_RIGHT_TO_LEFT || (direction == U_ARABIC_NUMBER && hebrew_);
  }

  // [begin, end) has no letter that runs from right to left.
  void look_between(std::size_t begin, std::size_t end, std::vector<LatinWords>& found) const {
    std::size_t first = begin;
    while (first < end && kind(first) != Kind::kLetter) ++first;
    const NumberPlace place{begin > 0, hebrew_};
    if (first == end) return add_signed_numbers(text_, offset(begin), offset(end), place, found);
    std::size_t last = end - 1;
    while (!is_word(last)) --last;
    std::size_t from = first;
    while (from > begin && kind(from - 1) != Kind::kBlank) --from;
    std::size_t to = last + 1;
    while (to < end && kind(to) != Kind::kBlank) ++to;
    const bool ending = to == end && end < characters_.size();
    const bool prefix = from == begin && begin > 0;
    for (int signs = 0; signs < kMostSigns && to > last + 1; ++signs, --to) {
      if (!is_of_sentence_behind(from, to - 1, ending)) break;
    }
    for (int signs = 0; signs < kMostSigns && !is_word(from); ++signs, ++from) {
      if (!is_of_sentence_before(from, to, prefix)) break;
    }
    add_signed_numbers(text_, offset(begin), offset(from), place, found);
    // Between letters, or a letter and a figure, UAX #9 does right by itself.
    if (is_word(from) && is_word(to - 1)) return;
    found.push_back({offset(from), offset(to)});
  }

  // The sign at `i` is the last one of the words from `from` on. `ending`: a Hebrew or Arabic
  // letter is written together with them.
  [[nodiscard]] bool is_of_sentence_behind(std::size_t from, std::size_t i, bool ending) const {
    const char32_t c = at(i);
    if (is_any_of(c, kPunctuation)) return true;
    if (c == U'.') return !is_abbreviation(from, i);
    if (ending && is_any_of(c, kJoiners)) return true;
    if (is_any_of(c, kQuotes)) return count(from, i, c) % 2 == 0;
    const std::size_t closing = kClosing.find(c);
    if (closing == std::u32string_view::npos) return false;
    return count(from, i, kOpening[closing]) <= count(from, i, c);
  }

  // The sign at `i` is the first one of the words that end before `to`. `prefix`: they are written
  // together with a Hebrew or Arabic letter.
  [[nodiscard]] bool is_of_sentence_before(std::size_t i, std::size_t to, bool prefix) const {
    const char32_t c = at(i);
    if (is_any_of(c, kPunctuation)) return true;
    if (prefix && is_any_of(c, kJoiners)) return true;
    if (is_any_of(c, kQuotes)) return count(i + 1, to, c) % 2 == 0;
    const std::size_t opening = kOpening.find(c);
    if (opening == std::u32string_view::npos) return false;
    return count(i + 1, to, kClosing[opening]) <= count(i + 1, to, c);
  }

  [[nodiscard]] std::size_t count(std::size_t from, std::size_t to, char32_t c) const {
    return static_cast<std::size_t>(
        std::count_if(characters_.begin() + static_cast<std::ptrdiff_t>(from),
                      characters_.begin() + static_cast<std::ptrdiff_t>(to),
                      [c](const Character& character) { return character.value == c; }));
  }

  // "Inc.", "B.Sc.", "U.S.", but not "Node.js." and not "...".
  [[nodiscard]] bool is_abbreviation(std::size_t from, std::size_t stop) const {
    constexpr std::size_t kLongestPart = 4;  // "D.Phil."
    std::size_t begin = stop;
    while (begin > from && (is_word(begin - 1) || at(begin - 1) == U'.')) --begin;
    const std::string word =
        characters::lower(text_.substr(offset(begin), offset(stop) - offset(begin)));
    if (std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end()) {
      return true;
    }
    const std::size_t dot = word.find('.');
    if (dot == std::string::npos || dot == 0 || dot > 2) return false;
    std::size_t part = 0;
    for (const char c : word) {
      part = c == '.' ? 0 : part + 1;
      if (part > kLongestPart || characters::is_digit(c)) return false;
    }
    return word.back() != '.' && word.find("..") == std::string::npos;
  }

  std::string_view text_;
  std::vector<Character> characters_;
  bool hebrew_ = false;  // the last letter from right to left; false before the first
};

}  // namespace

std::vector<LatinWords> latin_words_with_signs(std::string_view text) {
  return Finder(text).run();
}

}  // namespace resumec::writing
