#include "lint/withheld_words.h"

#include <algorithm>
#include <array>

#include "support/ascii.h"
#include "support/letters.h"
#include "support/utf8.h"

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
  const bool figures = std::all_of(word.begin(), word.end(), support::is_digit);
  if (figures) return word.size() < 5;
  const std::size_t least = static_cast<unsigned char>(word.front()) < 0x80 ? 3 : 4;
  return kind != Kind::kEmail && word.size() < least;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const support::CodePoint c = support::decode_utf8(text, at);
    const bool word = support::is_word_character(c.value);
    if (word && !open) tokens.push_back({{}, at, at, support::is_upper_case(c.value)});
    at += c.length;
    if (word) tokens.back().end = at;
    open = word;
  }
  for (Token& token : tokens) {
    token.folded = support::fold_case(text.substr(token.begin, token.end - token.begin));
  }
  return tokens;
}

std::optional<Needle> needle_of(const Withheld& value) {
  const std::string& text = value.text.text();
  Needle needle{&value, tokens_of(text), false, 0};
  std::vector<Token>& tokens = needle.tokens;
  if (value.kind == Kind::kUrl) {
    const std::size_t scheme = text.find("://");
    if (scheme != std::string::npos && !tokens.empty()) tokens.erase(tokens.begin());
    if (!tokens.empty() && tokens.front().folded == "www") tokens.erase(tokens.begin());
    const std::size_t host = scheme == std::string::npos ? 0 : scheme + 3;
    needle.bare_domain =
        text.find('/', host) == std::string::npos || text.find('/', host) + 1 == text.size();
    if (tokens.size() < 2) return std::nullopt;
  }
  if (value.kind == Kind::kEmail) {
    const std::size_t at = text.find('@');
    while (needle.domain < tokens.size() && tokens[needle.domain].begin < at) ++needle.domain;
  }
  if (value.kind == Kind::kWords) {
    while (tokens.size() > 1 && is_legal_form(tokens.back().folded)) tokens.pop_back();
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
    const std::string_view between =
        text.substr(tokens[at - 1].end, tokens[at].begin - tokens[at - 1].end);
    const bool blank = between.find_first_of(" \t\n") != std::string_view::npos;
    if ((solid && blank && !spelled) || between.size() > 6) return 0;
    // `ada.example.org` is a page of the same name.
    const bool parted = between.find('@') != std::string_view::npos;
    if (kind == Kind::kEmail && k == needle.domain && !parted && !spelled) return 0;
  }
  return tokens[at].end;
}

bool is_set_solid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const support::CodePoint c = support::decode_utf8(text, at);
    if (support::is_set_solid(c.value)) return true;
    at += c.length;
  }
  return false;
}

}  // namespace resumec::lint
