// "1 page", "2 pages": for complaints that say how many.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace resumec::diag {

inline std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace resumec::diag
