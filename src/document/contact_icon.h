// Which drawing tells what a contact is.
#pragma once

#include <optional>

#include "document/document.h"
#include "graphics/icon.h"

namespace resumec::document {

// By the role of its first run; a profile's by the site that its link leads to, for the same site
// goes by several names and none is translated.
std::optional<graphics::Icon> contact_icon(const Runs& contact);

}  // namespace resumec::document
