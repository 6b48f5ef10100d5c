// SHA-256 (FIPS 180-4): the page's Content-Security-Policy names its one style sheet by this hash,
// so that no other style can be slipped in.
#pragma once

#include <string>
#include <string_view>

namespace resumec::backend::html {

// 32 bytes.
std::string sha256(std::string_view message);

}  // namespace resumec::backend::html
