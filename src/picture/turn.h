// Which way up: pixels moved to where Exif's orientation says that they are to be seen.
#pragma once

#include "picture/raster.h"

namespace resumec::picture {

// `orientation`: 1 to 8, see exif.h; 1 changes nothing.
Raster turned(Raster raster, int orientation);

}  // namespace resumec::picture
