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
    kTooManyPixels,
    kTooCostly
  } fault = Fault::kNone;
  // "a WebP picture", "it ends in the middle", "65535 x 65535 pixels", "is a JPEG of 90 scans"
  std::string detail;
};

// Walks the container only: no pixel is decoded, see develop.h.
Check check(std::string_view file);

}  // namespace resumec::picture
