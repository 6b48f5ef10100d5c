// Document -> plain text for web forms, terminals and machines: UTF-8, LF, no trailing blanks.
#pragma once

#include <string>

#include "document/document.h"
#include "schema/record.h"
#include "style/style.h"

namespace resumec::backend::text {

// Columns: less holds no words.
constexpr int kLeastWidth = 24;

struct TextOptions {
  int width = 80;      // columns, kLeastWidth or more; 0: lines are not wrapped
  bool ascii = false;  // see writing/ascii.h
};

// `outputs.text` of a résumé.
const schema::Record<TextOptions>& option_fields();

std::string write(const document::Document& document, const style::Style& style,
                  const TextOptions& options);

}  // namespace resumec::backend::text
