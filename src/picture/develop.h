// From the file that an author has to the picture that an output shows.
//
// A telephone's photo has 12 million pixels; at 26 mm a press can show 300 a side, and the rest
// would be 4 MB that a reader waits for. So a picture is decoded once, to its last pixel, which
// tells whether it is damaged; and where it has more pixels than are shown, or lies on its side, it
// is made anew. Otherwise the file stays as it is, without its notes.
//
// Colours are not converted: a profile stays with its picture, and CMYK stays CMYK.
#pragma once

#include <memory>
#include <string>

#include "picture/picture.h"

namespace resumec::picture {

// In pixels.
struct Size {
  int width = 0;
  int height = 0;
};

// Of the whole picture in its own proportions, where width x height of it are shown; its own size
// when it has no more than that, or hardly more. 0 x 0: it is not shown, only looked at.
Size size_for(const Picture& picture, int width, int height);

struct Developed {
  // Upright. Nothing when the picture is damaged.
  std::shared_ptr<const Picture> picture;
  std::string fault;  // why there is none: "its data end too early"
};

// For a place that shows at most width x height pixels, which the picture covers with what it may
// have to spare on one side: it gets the size of `size_for`.
Developed develop(const std::shared_ptr<const Picture>& picture, int width, int height);

}  // namespace resumec::picture
