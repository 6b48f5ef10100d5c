// Document + style -> one self-contained HTML file: no script runs, no network is used.
#pragma once

#include <string>

#include "backend/html/print_rules.h"
#include "diag/sink.h"
#include "document/document.h"
#include "font/collection.h"
#include "schema/record.h"
#include "style/style.h"

namespace resumec::backend::html {

struct HtmlOptions {
  // File name of the PDF beside the page, for its download link; empty: no link.
  std::string pdf_name;
  Paper paper = {};       // the PDF's
  bool download = true;   // whether there is a link to a PDF that is there
  bool personal = false;  // whether the page shows `basics.personal`
};

// `outputs.html` of a résumé: of the above what an author decides.
const schema::Record<HtmlOptions>& option_fields();

std::string write(const document::Document& document, const style::Style& style,
                  font::Collection& fonts, const HtmlOptions& options, diag::Sink& sink);

}  // namespace resumec::backend::html
