// The tags and entities of HTML in a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace resumec::schema {

// What a tag means to a résumé.
enum class Tag : std::uint8_t {
  kParagraph,
  kBreak,
  kList,
  kNumbers,
  kItem,
  kStrong,
  kEmphasis,
  kLink,
  kNone
};

// A tag or an entity in a text.
struct HtmlToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t character = 0;  // of an entity
  Tag tag = Tag::kNone;
  std::string_view name;
  bool closes = false;
  std::string_view attributes;
};

// The entity that begins at `at`, a `&`; none where the `&` is a letter of the text.
std::optional<HtmlToken> entity_at(std::string_view text, std::size_t at);

// Behind the code that begins at `at`, a backtick, or behind the run of backticks where it begins
// none. It ends in its line, at the next run as long: over the end of a paragraph there is no code.
std::size_t behind_code(std::string_view text, std::size_t at);

// Behind the backslash at `at`, and the backtick that begins no code for it.
std::size_t behind_backslash(std::string_view text, std::size_t at);

// All of a text, in order. `has_code`: what stands between backticks is none.
std::vector<HtmlToken> html_tokens(std::string_view text, bool has_code);

}  // namespace resumec::schema
