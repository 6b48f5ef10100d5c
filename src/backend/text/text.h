// Document -> plain text for web forms, terminals and machines: UTF-8, LF, no trailing blanks.
#pragma once

#include <cstddef>
#include <string>

#include "document/document.h"
#include "style/style.h"

namespace resumec::backend::text {

struct TextOptions {
  std::size_t width = 80;  // columns; 0: lines are not wrapped
  bool ascii_bullets = false;
};

std::string write(const document::Document& document, const style::Style& style,
                  const TextOptions& options);

}  // namespace resumec::backend::text
