// Pixels as a file. The same pixels give the same bytes on every machine.
#pragma once

#include <string>
#include <string_view>

#include "picture/raster.h"

namespace resumec::picture {

// Of a raster without alpha. Values of CMYK are as Adobe has them, upside down: 0 is full ink.
// `profile`: see profile.h; empty: none. Empty when there is no memory for it.
std::string encode_jpeg(const Raster& raster, std::string_view profile);

// Of a raster that is not CMYK.
std::string encode_png(const Raster& raster, std::string_view profile);

}  // namespace resumec::picture
