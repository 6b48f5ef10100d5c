// The words of withheld values, and where a text holds them in the ways in which people write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/withheld.h"

namespace resumec::lint {

// Letters and figures that stand together, with their bytes [begin, end) in the text.
struct Token {
  std::string folded;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool capital = false;  // the first letter
};

std::vector<Token> tokens_of(std::string_view text);

// One way in which a withheld value can be written.
struct Needle {
  const model::Withheld* value = nullptr;
  std::vector<Token> tokens;
  bool bare_domain = false;  // of an address: no path follows
  std::size_t domain = 0;    // of an e-mail address: the token behind its `@`
  bool capitals = false;     // capital letters must be capital: "Go Ltd", not "go, ltd."
};

// None for a value whose words are too few or too short to be told from others.
std::optional<Needle> needle_of(const model::Withheld& value);

// Behind the last word of `needle` when it stands at token `first` of `text`; 0 when it does not.
std::size_t match(const Needle& needle, std::string_view text, const std::vector<Token>& tokens,
                  std::size_t first);

// Whether the text has letters of a script without blanks between words, which cannot be looked up
// by their words.
bool is_set_solid(std::string_view text);

}  // namespace resumec::lint
