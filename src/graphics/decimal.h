// Decimal numbers from whole thousandths: never an exponent, a locale's comma or `-0`.
#pragma once

#include <cstdint>
#include <string>

namespace resumec::graphics {

// 12345 is appended as "12.345", 12000 as "12", -500 as "-0.5".
void append_thousandths(std::string& out, std::int64_t thousandths);

}  // namespace resumec::graphics
