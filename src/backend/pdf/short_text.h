// Texts that stand beside the pages, for lists, search and listeners: cut before a PDF cannot hold
// them.
#pragma once

#include <cstddef>
#include <string>

namespace resumec::backend::pdf {

// The text, or so many bytes of it and "…".
std::string shortened(const std::string& text, std::size_t most_bytes);

}  // namespace resumec::backend::pdf
