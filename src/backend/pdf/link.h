// Link annotations (ISO 32000-1, 12.5.6.5) with URI actions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "backend/pdf/hpdf_document.h"
#include "pages/pages.h"

namespace resumec::backend::pdf {

// An URI action takes 7-bit ASCII (12.6.4.7): other bytes, spaces and controls are written as %XX
// (RFC 3986, 2.1). What is already escaped stays.
std::string ascii_uri(std::string_view uri);

// The annotation without a border. `struct_parent` is its key in the structure's parent tree.
Ref add_link(Document& document, const pages::LinkArea& link,
             std::optional<std::int32_t> struct_parent);

}  // namespace resumec::backend::pdf
