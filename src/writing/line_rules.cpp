// UAX #14 knows characters, not what they mean: it parts "ada-l@example.org" behind the hyphen,
// "2020–2023" behind the dash and "+47 555 01 234" at every space. A résumé is read for exactly
// these, so they stay whole. The text is walked once, one token (bytes between blanks) after the
// other; each token is of one kind, and two neighbours may be bound by the blank between them.
//
// Scripts that set no blanks between words (Han, kana, Thai) make tokens of their own, and keep the
// breaks that UAX #14 has inside them: a Latin word among them is a token as well, and an address
// in a Japanese sentence does not bind the sentence. A figure holds on to the counter behind it, as
// to a unit: 10年, 3名. Hangul has blanks, and is not parted between them.
//
// What is bound is bounded: a chain of bound tokens longer than any phone number ("1 2 3 4 ...") is
// no phone number, and is left to UAX #14.
#include "writing/line_rules.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <utility>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "characters/utf8.h"

namespace resumec::writing {

namespace {

// Bytes of a chain of bound tokens: "+1 (555) 010-0199 ext. 123" has 26.
constexpr std::size_t kLongestChain = 32;

// A URL up to this length is set whole: it fits on half a line.
constexpr std::size_t kShortUrl = 28;

// Bytes that a broken URL leaves on either side at least.
constexpr std::size_t kUrlStub = 5;

// Letters that a word parted at its hyphen or slash leaves on either side at least.
constexpr std::size_t kWordStub = 3;

constexpr std::string_view kEnDash = "\u2013";
constexpr std::string_view kEmDash = "\u2014";

using characters::is_capital;
using characters::is_digit;
using characters::is_letter;

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool solid = false;  // of a script without blanks

  [[nodiscard]] std::string_view in(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
};

// The token that begins at `begin`: up to a blank or a change of the kind of script.
Token token_at(std::string_view text, std::size_t begin) {
  Token token{begin, begin, false};
  while (token.end < text.size() && !is_blank(text[token.end])) {
    // Most of most texts.
    if (static_cast<unsigned char>(text[token.end]) < 0x80) {
      if (token.solid) break;
      ++token.end;
      continue;
    }
    const characters::CodePoint c = characters::decode_utf8(text, token.end);
    const bool solid = characters::is_set_solid(c.value);
    if (token.end == begin) token.solid = solid;
    if (solid != token.solid) break;
    token.end += c.length;
  }
  return token;
}

// Without the punctuation that a sentence puts round it.
std::string_view bare(std::string_view token) {
  while (!token.empty() && (token.front() == '(' || token.front() == '"')) token.remove_prefix(1);
  while (!token.empty() && std::string_view(",.;:!?)\"").find(token.back()) != token.npos) {
    token.remove_suffix(1);
  }
  return token;
}

bool is_email(std::string_view token) {
  const std::size_t at = token.find('@');
  return at != token.npos && at > 0 && token.find('.', at) != token.npos &&
         token.find('/') == token.npos;
}

// With a scheme, or a host with a dot before the first slash ("example.org/ada"). "and/or" and
// "ETL/ELT" are none.
bool is_url(std::string_view token) {
  if (token.find("://") != token.npos || token.substr(0, 4) == "www.") return true;
  const std::size_t slash = token.find('/');
  const std::string_view host = token.substr(0, slash);
  const std::size_t dot = host.rfind('.');
  if (slash == token.npos || dot == token.npos || dot == 0) return false;
  const std::string_view top = host.substr(dot + 1);
  return top.size() >= 2 && std::all_of(top.begin(), top.end(), is_letter);
}

// Part of a number in groups: "+47", "(555)", "010-0199", "000".
bool is_number_group(std::string_view token) {
  bool digit = false;
  for (const char c : token) {
    if (is_digit(c)) digit = true;
    if (!is_digit(c) && std::string_view("+()-./,").find(c) == std::string_view::npos) return false;
  }
  return digit;
}

bool is_year(std::string_view token) {
  token = bare(token);
  return token.size() == 4 && (token.substr(0, 2) == "19" || token.substr(0, 2) == "20") &&
         is_digit(token[2]) && is_digit(token[3]);
}

bool is_word(std::string_view token) {
  return std::all_of(token.begin(), token.end(), [](char c) {
    return is_letter(c) || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  });
}

// "ms", "GB", "km", "%", "h": what a number stands before. Words that a sentence goes on with after
// a number ("2 of 3") are as short; binding them costs nothing.
bool is_unit(std::string_view token) {
  token = bare(token);
  return token == "%" || token == "\u20AC" ||
         (!token.empty() && token.size() <= 2 &&
          std::all_of(token.begin(), token.end(), is_letter));
}

// "20" of "C++ 20", "17" of "Java 17", "3.11" of "Python 3.11".
bool is_version(std::string_view token) {
  token = bare(token);
  return !token.empty() && token.size() <= 4 && is_digit(token.front()) && is_digit(token.back()) &&
         std::all_of(token.begin(), token.end(), [](char c) { return is_digit(c) || c == '.'; });
}

// A capital and a full stop, or several: "M." of "M. Doe", "J.-P." of "J.-P. Serre".
bool is_initial(std::string_view token) {
  while (!token.empty() && token.front() == '(') token.remove_prefix(1);
  bool capital = false;
  for (std::size_t at = 0; at < token.size();) {
    const characters::CodePoint c = characters::decode_utf8(token, at);
    at += c.length;
    if (c.value == U'-' && at > 1) continue;
    if (!characters::is_upper_case(c.value) || at >= token.size() || token[at] != '.') return false;
    capital = true;
    ++at;
  }
  return capital;
}

bool is_one_of(std::string_view token, std::initializer_list<std::string_view> words) {
  while (!token.empty() && token.front() == '(') token.remove_prefix(1);
  return std::find(words.begin(), words.end(), token) != words.end();
}

// "Dr." of "Dr. Ada": what stands before a name and means nothing without it.
bool is_title(std::string_view token) {
  return is_one_of(token, {"Dr.", "Prof.", "Mr.", "Mrs.", "Ms.", "Mx.", "St.", "Ing.", "Dipl.-Ing.",
                           "Mme", "Mlle"});
}

// "No." of "No. 5", "p." of "p. 12", "§" of "§ 3": what stands before a number.
bool counts(std::string_view token) {
  return is_one_of(
      token, {"No.", "no.", "Nos.", "nos.", "Nr.",  "Nº",   "nº",  "N°",   "n°",   "№", "p.",
              "pp.", "S.",  "vol.", "Vol.", "Fig.", "fig.", "ch.", "art.", "Art.", "§", "§§"});
}

// Does the word begin a name?
bool is_name(std::string_view token) {
  return is_capital(token.front()) ||
         characters::is_upper_case(characters::decode_utf8(token, 0).value);
}

// May the blank between these two be no line's end?
bool bound(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return false;
  if ((is_initial(left) || is_title(left)) && is_name(right)) return true;
  if (counts(left) && is_digit(right.front())) return true;
  if (right == kEnDash || right == kEmDash) return true;
  if (is_number_group(left) && left.back() != ',' && is_number_group(right)) return true;
  if (is_year(right) && left.size() <= 12 && is_word(left)) return true;
  if (is_digit(left.front()) && is_digit(left.back()) && is_number_group(left) && is_unit(right)) {
    return true;
  }
  return is_capital(left.front()) && left.size() <= 12 && left.back() != ',' &&
         left.back() != '.' && is_version(right);
}

bool url_allows(std::string_view url, std::size_t at) {
  if (at < kUrlStub || url.size() - at < kUrlStub) return false;
  const char before = url[at - 1];
  const char after = url[at];
  if (before == '/') return after != '/';
  return before == '?' || before == '&' || before == '-' || after == '.';
}

// Goes through the breaks beside the tokens and keeps what the rules keep.
class Filter {
 public:
  Filter(std::string_view text, const std::vector<LineBreak>& given) : text_(text), given_(given) {
    kept_.reserve(given.size());
  }

  // Breaks before `offset` that no token has decided on stay.
  void keep_until(std::size_t offset) {
    while (next_ < given_.size() && given_[next_].offset < offset) kept_.push_back(given_[next_++]);
  }

  // Of the breaks in [begin, end) only the mandatory ones stay.
  void drop_until(std::size_t end) {
    while (next_ < given_.size() && given_[next_].offset < end) {
      if (given_[next_].mandatory) kept_.push_back(given_[next_]);
      ++next_;
    }
  }

  void add(std::size_t offset) { kept_.push_back({offset, false}); }

  // Scripts without blanks: all breaks, but behind a figure that stands before the token.
  void solid(const Token& token) {
    keep_until(token.begin);
    if (token.begin > 0 && is_digit(text_[token.begin - 1])) drop_until(token.begin + 1);
    keep_until(token.end);
  }

  // The breaks strictly inside the token; the one at its end belongs to the blank behind it.
  void inside(const Token& token) {
    const std::string_view whole = token.in(text_);
    keep_until(token.begin + 1);
    if (is_email(whole)) return drop_until(token.end);
    if (is_url(whole)) {
      drop_until(token.end);
      if (whole.size() <= kShortUrl) return;
      for (std::size_t at = 1; at < whole.size(); ++at) {
        if (url_allows(whole, at)) add(token.begin + at);
      }
      return;
    }
    while (next_ < given_.size() && given_[next_].offset < token.end) {
      const LineBreak candidate = given_[next_++];
      if (candidate.mandatory || parts_well(token, candidate.offset)) kept_.push_back(candidate);
    }
  }

  std::vector<LineBreak> finish() {
    while (next_ < given_.size()) kept_.push_back(given_[next_++]);
    return std::move(kept_);
  }

 private:
  // UAX #14 also parts "C+|+", "e-|mail", "A/|B", "-|Wall" and "2020–|2023".
  [[nodiscard]] bool parts_well(const Token& token, std::size_t at) const {
    const auto before = static_cast<unsigned char>(text_[at - 1]);
    const auto after = static_cast<unsigned char>(text_[at]);
    if (before < 0x80 && after < 0x80) {
      return is_joint(static_cast<char>(before)) && part_before(token, at) >= kWordStub &&
             part_behind(token, at) >= kWordStub;
    }
    if (characters::is_hangul_syllable(characters::decode_utf8(text_, at).value) &&
        characters::is_hangul_syllable(characters::decode_utf8_before(text_, at).value)) {
      return false;
    }
    return !is_digit(text_[at]) || at < kEnDash.size() ||
           text_.substr(at - kEnDash.size(), kEnDash.size()) != kEnDash;
  }

  static bool is_joint(char c) { return c == '-' || c == '/'; }

  // Letters between the joint before `at` and the one before that: of "platform-as-|a" they are
  // two.
  [[nodiscard]] std::size_t part_before(const Token& token, std::size_t at) const {
    std::size_t begin = at - 1;
    while (begin > token.begin && !is_joint(text_[begin - 1])) --begin;
    return at - 1 - begin;
  }
  [[nodiscard]] std::size_t part_behind(const Token& token, std::size_t at) const {
    std::size_t end = at;
    while (end < token.end && !is_joint(text_[end])) ++end;
    return end - at;
  }

  std::string_view text_;
  const std::vector<LineBreak>& given_;
  std::vector<LineBreak> kept_;
  std::size_t next_ = 0;
};

}  // namespace

void apply_line_rules(std::string_view text, std::vector<LineBreak>& breaks) {
  Filter filter(text, breaks);
  Token left;
  std::size_t chain_begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_blank(text[at])) ++at;
    const Token token = token_at(text, at);
    if (token.begin == token.end) break;
    at = token.end;

    const bool neighbours = left.end > left.begin && token.begin == left.end + 1;
    if (neighbours && token.end - chain_begin <= kLongestChain &&
        bound(left.in(text), token.in(text))) {
      filter.keep_until(left.end + 1);
      filter.drop_until(token.begin + 1);
    } else {
      chain_begin = token.begin;
    }
    if (token.solid) {
      filter.solid(token);
    } else {
      filter.inside(token);
    }
    left = token;
  }
  breaks = filter.finish();
}

}  // namespace resumec::writing
