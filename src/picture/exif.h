// The one thing of a camera's notes (Exif 2.32) that is wanted: which way up the picture is.
#pragma once

#include <string_view>

namespace resumec::picture {

// The value of the tag Orientation, 1 to 8, of an APP1 segment's content ("Exif", two NULs, a TIFF
// file); 1, upright, when it says nothing or nothing sensible.
int exif_orientation(std::string_view segment);

}  // namespace resumec::picture
