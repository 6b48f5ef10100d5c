// Pictures as image XObjects (ISO 32000-1, 8.9.5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "backend/pdf/hpdf_document.h"
#include "picture/picture.h"

namespace resumec::backend::pdf {

struct ImageObject {
  Ref object;
  double aspect = 1;  // width over height
};

// Of a picture that is upright. Nothing when it cannot be decoded; `error` says why.
std::optional<ImageObject> add_image(Document& document, const picture::Picture& picture,
                                     std::string& error);

// Of the bytes of a PNG file, whose pixels nobody has looked at yet.
std::optional<ImageObject> add_png(Document& document, std::string_view file, std::string& error);

}  // namespace resumec::backend::pdf
