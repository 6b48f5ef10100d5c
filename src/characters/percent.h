// Percent-encoding (RFC 3986, 2.1), read.
#pragma once

#include <string>
#include <string_view>

namespace resumec::characters {

// The text with each `%40` read as its byte, once. What is no such code, or would make the text one
// that is not UTF-8, stays as it is.
std::string percent_decoded(std::string_view text);

}  // namespace resumec::characters
