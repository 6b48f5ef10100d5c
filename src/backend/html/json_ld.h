// schema.org facts about the person, for search engines and other machines.
#pragma once

#include <string>

#include "document/document.h"

namespace resumec::backend::html {

// A JSON-LD Person, escaped to stand in a <script> block, which holds data and runs nothing.
std::string json_ld(const document::Document& document);

}  // namespace resumec::backend::html
