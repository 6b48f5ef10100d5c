// Colour profiles (ICC.1:2022): what colours the numbers of a picture mean.
//
// A telephone's red is not the red of sRGB, which is what a picture without a profile is taken for.
// So a profile stays with its picture and the reader's program heeds it, in the page and in the
// PDF; nothing is converted. But one is a folder of notes too: an editor writes its owner's
// screen into it, with its serial number. What is kept are the tags that say colours, under a name
// of ours.
#pragma once

#include <string>
#include <string_view>

namespace resumec::picture {

// The same colours for a picture of 1 (grey), 3 (RGB) or 4 (CMYK) channels, and nothing else. Empty
// when it is sRGB's, which needs no words, and when no reader could use it.
std::string clean_profile(std::string_view profile, int channels);

}  // namespace resumec::picture
