// Characters that turn the direction of a text, and are not seen (UAX #9, 2.1 to 2.5).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace resumec::characters {

// One that opens or closes an embedding, an override or an isolate.
bool is_direction_control(char32_t c);

// One that opens without an end: bytes [begin, end) of the text.
struct OpenDirection {
  char32_t character = 0;
  char32_t closing = 0;  // what would end it
  std::size_t begin = 0;
  std::size_t end = 0;
};

// In the order of the text, which is one paragraph: none reaches further (UAX #9, X8).
std::vector<OpenDirection> open_directions(std::string_view paragraph);

}  // namespace resumec::characters
