#include "writing/signed_numbers.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

#include "characters/letters.h"
#include "characters/utf8.h"

namespace resumec::writing {
namespace {

// Signs that are a number's own, before its first figure and behind its last one.
constexpr std::u32string_view kBefore = U"+-−±#<>≤≥≈~*×";
constexpr std::u32string_view kBehind = U"+%‰°*#″′";
// Between the parts of a telephone number.
constexpr std::u32string_view kOfTelephone = U"+-‐‑–.()/";

// Longer ones do not exist (E.164, 6.1); shorter ones look like any two numbers, unless a plus
// stands before them.
constexpr std::size_t kMostFigures = 15;
constexpr std::size_t kFewestFigures = 7;
constexpr std::size_t kFewestBehindPlus = 6;
// With its signs. Parts are looked for no further, so the search stays linear.
constexpr std::size_t kLongest = 40;

bool is_any_of(char32_t c, std::u32string_view list) {
  return list.find(c) != std::u32string_view::npos;
}

bool is_currency(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL;
}

struct Character {
  std::size_t offset = 0;
  char32_t value = 0;
  bool figure = false;
  bool blank = false;
};

// Characters [begin, end).
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Finder {
 public:
  Finder(std::string_view text, std::size_t begin, std::size_t end, NumberPlace place)
      : place_(place) {
    for (std::size_t at = begin; at < end;) {
      const characters::CodePoint c = characters::decode_utf8(text, at);
      const bool figure = u_charDirection(static_cast<UChar32>(c.value)) == U_EUROPEAN_NUMBER;
      characters_.push_back({at, c.value, figure, characters::is_white_space(c.value)});
      at += c.length;
    }
    end_ = end;
  }

  void run(std::vector<LatinWords>& found) const {
    for (std::size_t at = 0; at < characters_.size();) {
      if (characters_[at].blank) {
        ++at;
        continue;
      }
      Range word{at, behind_word(at)};
      Range number = telephone(word);
      if (number.begin == number.end) {
        number = trimmed(word);
        if (!needs_mark(number)) number = {};
      }
      if (number.begin < number.end) {
        found.push_back({offset(number.begin), offset(number.end)});
        word.end = std::max(word.end, number.end);
      }
      at = word.end;
    }
  }

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return characters_[i].value; }
  [[nodiscard]] bool figure(std::size_t i) const { return characters_[i].figure; }
  [[nodiscard]] std::size_t offset(std::size_t i) const {
    return i < characters_.size() ? characters_[i].offset : end_;
  }

  [[nodiscard]] std::size_t behind_word(std::size_t i) const {
    while (i < characters_.size() && !characters_[i].blank) ++i;
    return i;
  }

  // Without the signs of the sentence at its edges; empty when there is no figure.
  [[nodiscard]] Range trimmed(Range word) const {
    std::size_t first = word.begin;
    while (first < word.end && !figure(first)) ++first;
    if (first == word.end) return {};
    std::size_t last = word.end - 1;
    while (!figure(last)) --last;
    Range out{first, last + 1};
    while (out.end < word.end && (is_any_of(at(out.end), kBehind) || is_currency(at(out.end)))) {
      ++out.end;
    }
    while (out.begin > word.begin && is_own_before(out.begin - 1)) --out.begin;
    // "(02) 123 4567", and not "(2019)", whose brackets stand round all of it. The plus may stand
    // in the bracket or before it.
    const bool opened = out.begin > word.begin && at(out.begin - 1) == U'(';
    if (opened) {
      std::size_t closing = first;
      while (closing < out.end && at(closing) != U')' && at(closing) != U'(') ++closing;
      if (closing < last && at(closing) == U')') --out.begin;
      while (out.begin > word.begin && at(out.begin - 1) == U'+') --out.begin;
    }
    return out;
  }

  // The sign at `i` belongs to the figures behind it.
  [[nodiscard]] bool is_own_before(std::size_t i) const {
    const char32_t c = at(i);
    if (i == 0 && place_.prefix && (c == U'-' || c == U'−')) return false;
    return is_any_of(c, kBefore) || is_currency(c);
  }

  // The longest telephone number that begins with the word, of several words; empty if none does.
  [[nodiscard]] Range telephone(Range word) const {
    Range best;
    std::size_t figures = 0;
    bool plus = false;
    for (Range part = word;;) {
      for (std::size_t i = part.begin; i < part.end; ++i) {
        if (figure(i)) ++figures;
        plus = plus || at(i) == U'+';
        // What else it holds may still end it: "4567,".
      }
      if (figures > kMostFigures || part.end - word.begin > kLongest) break;
      const Range whole = trimmed({word.begin, part.end});
      const bool ends_here = whole.end > part.begin;
      if (part.begin != word.begin && ends_here && is_telephone(whole)) best = whole;
      // A comma, a bracket of the sentence: no part follows.
      if (ends_here && whole.end != part.end && at(part.end - 1) != U')') break;
      if (!ends_here && !plus) break;
      const std::size_t next = part.end + 1;
      if (next >= characters_.size() || characters_[next].blank) break;
      part = {next, behind_word(next)};
    }
    return best;
  }

  [[nodiscard]] bool is_telephone(Range number) const {
    std::size_t figures = 0;
    std::size_t groups = 0;
    std::size_t first_group = 0;
    bool slash = false;
    for (std::size_t i = number.begin; i < number.end; ++i) {
      const char32_t c = at(i);
      if (figure(i)) {
        ++figures;
        if (i == number.begin || !figure(i - 1)) ++groups;
        if (groups == 1) ++first_group;
      } else if (!characters_[i].blank && !is_any_of(c, kOfTelephone)) {
        return false;
      }
      slash = slash || c == U'/';
    }
    const char32_t c = at(number.begin);
    if (c == U'+') return figures >= kFewestBehindPlus;
    if (figures < kFewestFigures) return false;
    // "05/2019 – 12/2021" are months.
    if (slash) return false;
    constexpr std::size_t kLongestCode = 3;
    return c == U'(' || characters::figure_value(c) == 0 ||
           (groups >= 3 && first_group <= kLongestCode);
  }

  // Whether UAX #9 would part it. W4 keeps one separator between two figures, W5 the signs of
  // currencies and percents beside figures; behind an Arabic letter, where figures count as Arabic
  // (W2), only "," "." ":" and "/" between figures stay.
  [[nodiscard]] bool needs_mark(Range number) const {
    bool parted = false;
    for (std::size_t i = number.begin; i < number.end; ++i) {
      if (figure(i)) {
        if (at(i) >= 0x80) return false;
        continue;
      }
      const UCharDirection kind = u_charDirection(static_cast<UChar32>(at(i)));
      const bool between = i > number.begin && i + 1 < number.end && figure(i - 1) && figure(i + 1);
      const bool separator = between && (kind == U_COMMON_NUMBER_SEPARATOR ||
                                         (place_.hebrew && kind == U_EUROPEAN_NUMBER_SEPARATOR));
      const bool kept = separator || (place_.hebrew && kind == U_EUROPEAN_NUMBER_TERMINATOR);
      parted = parted || !kept;
    }
    return parted;
  }

  NumberPlace place_;
  std::vector<Character> characters_;
  std::size_t end_ = 0;
};

}  // namespace

void add_signed_numbers(std::string_view text, std::size_t begin, std::size_t end,
                        NumberPlace place, std::vector<LatinWords>& found) {
  Finder(text, begin, end, place).run(found);
}

}  // namespace resumec::writing
