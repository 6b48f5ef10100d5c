// "1 page", "2 pages": how many there are, in English.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace resumec::characters {

inline std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace resumec::characters
