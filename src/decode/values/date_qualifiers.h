// Words beside a date that say how surely it is known, as people write them.
#pragma once

#include <string_view>

#include "decode/values/date_text.h"

namespace resumec::decode {

// Sets what is to be written instead of "May 2027 (expected)", "ca. 2015", "2015?", "bis 2015",
// "– 2015" or "since 2015"; nothing of any other text.
void find_qualified(std::string_view text, DateText& result);

}  // namespace resumec::decode
