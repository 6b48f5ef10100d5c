// Document + style -> one self-contained HTML file: no script runs, no network is used.
#pragma once

#include <string>

#include "backend/html/print_rules.h"
#include "diag/sink.h"
#include "document/document.h"
#include "font/collection.h"
#include "style/style.h"

namespace resumec::backend::html {

struct HtmlOptions {
  std::string
      pdf_name;      // file name of the PDF beside the page, for its download link; empty: no link
  Paper paper = {};  // the PDF's
};

std::string write(const document::Document& document, const style::Style& style,
                  font::Collection& fonts, const HtmlOptions& options, diag::Sink& sink);

}  // namespace resumec::backend::html
