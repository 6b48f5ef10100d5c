// Code beside text.
#pragma once

#include "font/face.h"

namespace resumec::font {

// The size of `other`, in thousandths of the text's, at which its small letters are as high as the
// text's.
int matching_size(const Face& text, const Face& other);

}  // namespace resumec::font
