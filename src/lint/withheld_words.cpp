#include "lint/withheld_words.h"

#include <algorithm>
#include <array>

#include "characters/ascii.h"
#include "characters/fold.h"
#include "characters/letters.h"
#include "characters/percent.h"
#include "characters/utf8.h"

namespace resumec::lint {
namespace {

using model::Withheld;
using Kind = Withheld::Kind;

// Words behind a company's name that people leave out.
bool is_legal_form(std::string_view folded) {
  constexpr std::array<std::string_view, 22> kForms = {
      "gmbh", "ag",  "kg",  "se", "inc", "ltd", "llc", "llp",  "plc",     "corp", "corporation",
      "co",   "srl", "spa", "bv", "nv",  "oy",  "ab",  "sarl", "limited", "pty",  "company"};
  return std::find(kForms.begin(), kForms.end(), folded) != kForms.end();
}

// Whether the words are too few or too short to be told from others: "12", "Go", a year.
bool is_common(Kind kind, const std::vector<Token>& tokens) {
  if (tokens.size() > 1) return false;
  const std::string& word = tokens.front().folded;
  const bool figures = std::all_of(word.begin(), word.end(), characters::is_digit);
  if (figures) return word.size() < 5;
  const std::size_t least = static_cast<unsigned char>(word.front()) < 0x80 ? 3 : 4;
  return kind != Kind::kEmail && word.size() < least;
}

// What stands behind the scheme: "ada@example.org" of "mailto:ada@example.org?subject=Hello".
std::string without_scheme(Kind kind, const std::string& text) {
  std::string rest = text;
  const std::size_t colon = text.find(':');
  if (colon != std::string::npos && text.compare(colon, 3, "://") == 0) {
    rest = text.substr(colon + 3);
  } else if (kind == Kind::kEmail && colon != std::string::npos) {
    // No address has a colon of its own but in quotes.
    rest = text.substr(colon + 1);
  }
  if (kind == Kind::kEmail) rest.resize(std::min(rest.size(), rest.find('?')));
  return characters::percent_decoded(rest);
}

// Whether what stands between two words holds them together as one address or user name.
bool is_solid(std::string_view between, bool behind_at) {
  const std::size_t first = between.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return between.empty();
  const bool before = first > 0;
  const bool after = between.find_last_not_of(" \t\n") + 1 < between.size();
  // `ada @ example.org` and `example . org` keep a robot away, and no reader.
  if (between.find('@') != std::string_view::npos) return true;
  return before == after && (!before || behind_at);
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    const bool word = characters::is_word_character(c.value);
    // What nobody sees parts no word: a soft hyphen, U+200B, the marks of a direction.
    const bool unseen =
        !word && c.value >= 0x80 && characters::folded(text.substr(at, c.length)).empty();
    if (word && !open) tokens.push_back({{}, at, at, characters::is_upper_case(c.value)});
    at += c.length;
    if (word) tokens.back().end = at;
    if (!unseen) open = word;
  }
  for (Token& token : tokens) {
    token.folded = characters::folded(text.substr(token.begin, token.end - token.begin));
  }
  // A mark that nobody sees, alone: U+FE0F behind a picture.
  std::erase_if(tokens, [](const Token& token) { return token.folded.empty(); });
  return tokens;
}

std::optional<Needle> needle_of(const Withheld& value) {
  const bool address = value.kind == Kind::kUrl || value.kind == Kind::kEmail;
  const std::string text =
      address ? without_scheme(value.kind, value.text.text()) : value.text.text();
  Needle needle{&value, tokens_of(text), false, 0};
  std::vector<Token>& tokens = needle.tokens;
  if (value.kind == Kind::kUrl) {
    if (!tokens.empty() && tokens.front().folded == "www") tokens.erase(tokens.begin());
    const std::size_t path = text.find('/');
    needle.bare_domain = path == std::string::npos || path + 1 == text.size();
    if (tokens.size() < 2) return std::nullopt;
  }
  if (value.kind == Kind::kEmail) {
    const std::size_t at = text.find('@');
    while (needle.domain < tokens.size() && tokens[needle.domain].begin < at) ++needle.domain;
  }
  if (value.kind == Kind::kWords) {
    std::vector<Token> name = tokens;
    while (name.size() > 1 && is_legal_form(name.back().folded)) name.pop_back();
    // "HP" is horsepower, "HP Inc." is not.
    needle.capitals = name.size() < tokens.size() && is_common(value.kind, name);
    if (!needle.capitals) tokens = std::move(name);
  }
  if (tokens.empty() || is_common(value.kind, tokens)) return std::nullopt;
  return needle;
}

std::size_t match(const Needle& needle, std::string_view text, const std::vector<Token>& tokens,
                  std::size_t first) {
  const Kind kind = needle.value->kind;
  const bool solid = kind == Kind::kEmail || kind == Kind::kUrl || kind == Kind::kUserName;
  std::size_t at = first;
  for (std::size_t k = 1; k < needle.tokens.size(); ++k) {
    ++at;
    bool spelled = false;
    if (kind == Kind::kEmail && at + 1 < tokens.size() &&
        (tokens[at].folded == "at" || tokens[at].folded == "dot") &&
        tokens[at].folded != needle.tokens[k].folded) {
      ++at;
      spelled = true;
    }
    if (at >= tokens.size() || tokens[at].folded != needle.tokens[k].folded) return 0;
    if (needle.capitals && needle.tokens[k].capital && !tokens[at].capital) return 0;
    const std::size_t begin = tokens[at - 1].end;
    const std::size_t length = tokens[at].begin - begin;
    constexpr std::size_t kWidest = 6;
    if (length > kWidest) return 0;
    const std::string between = characters::folded(text.substr(begin, length));
    const bool domain = kind == Kind::kEmail && k >= needle.domain;
    if (solid && !spelled && !is_solid(between, domain)) return 0;
    // `ada.example.org` is a page of the same name.
    const bool parted = between.find('@') != std::string::npos;
    if (domain && k == needle.domain && !parted && !spelled) return 0;
  }
  return tokens[at].end;
}

bool is_set_solid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (characters::is_set_solid(c.value)) return true;
    at += c.length;
  }
  return false;
}

}  // namespace resumec::lint
