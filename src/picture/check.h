// Is this a picture that every back end can show?
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "picture/picture.h"

namespace resumec::picture {

// What the bytes of a file turned out to be.
struct Check {
  // Nothing when it is not usable.
  std::shared_ptr<const Picture> picture;
  enum class Fault {
    kNone,
    kNotAPicture,
    kOtherFormat,
    kDamaged,
    kTooManyPixels
  } fault = Fault::kNone;
  std::string detail;  // "a WebP picture", "it ends in the middle", "65535 x 65535 pixels"
};

// Walks the container only: no pixel is decoded.
Check check(std::string_view file);

}  // namespace resumec::picture
