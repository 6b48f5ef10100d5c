// Link annotations (ISO 32000-1, 12.5.6.5) with URI actions.
//
// Words of a link go on over lines, and over pages. Each page has one annotation of it, whose
// /QuadPoints are the lines; /Rect is the box round them all, which is what readers use that know
// no /QuadPoints. Annotations of several pages share their action. With an annotation a line, each
// with the address and all the words, an address of 64 kB under as many words made a file of
// 193 MB.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backend/pdf/hpdf_document.h"
#include "pages/pages.h"

namespace resumec::backend::pdf {

// An URI action takes 7-bit ASCII (12.6.4.7): other bytes, spaces and controls are written as %XX
// (RFC 3986, 2.1). What is already escaped stays.
std::string ascii_uri(std::string_view uri);

Dict uri_action(std::string_view uri);

// The annotation without a border. `action` is that of the link's address, or refers to it;
// `struct_parent` is its key in the structure's parent tree.
Ref add_link(Document& document, const pages::Link& link, const std::vector<pages::Rect>& areas,
             Object action, std::optional<std::int32_t> struct_parent);

}  // namespace resumec::backend::pdf
