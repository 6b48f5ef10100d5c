// A rough second reading of a YAML text that yaml-cpp refused: which brackets and quotes are open
// at a place, and which tokens stand before it.
//
// It never decides whether a text is YAML, only how to explain that it is not, so it may be wrong
// where the text is strange: a message then is less helpful, and nothing worse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace resumec::yaml {

constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

enum class TokenKind : std::uint8_t {
  kPlain,
  kQuoted,
  kBlockScalar,
  kProperty,  // an anchor, an alias or a tag
  kOpen,
  kClose,
  kComma,
  kDash,
  kQuestion,
  kColon,
  kComment,
};

struct OutlineToken {
  TokenKind kind = TokenKind::kPlain;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool closed = true;  // of a quoted text
};

struct Outline {
  std::vector<OutlineToken> tokens;  // the last ones, comments included
  std::vector<std::size_t> open;     // brackets, outermost first
};

// Reads until a token would begin at or behind `stop`.
Outline outline(std::string_view text, std::size_t stop);

// Offsets of the surrogate pairs of escapes (`\ud83d\ude00`) in double quotes, in order.
std::vector<std::size_t> surrogate_pairs(std::string_view text);

// Offsets of the question marks in plain texts inside brackets, in order.
std::vector<std::size_t> question_marks(std::string_view text);

}  // namespace resumec::yaml
