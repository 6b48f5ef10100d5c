// Document + style -> Pages: lines, blocks and page breaks.
#pragma once

#include <optional>
#include <string>

#include "diag/sink.h"
#include "document/document.h"
#include "font/collection.h"
#include "layout/fit.h"
#include "pages/pages.h"
#include "source/span.h"
#include "style/style.h"

namespace resumec::layout {

struct LayoutRequest {
  const document::Document& document;
  const style::Style& style;
  // The pages' glyphs point to its faces: it must live as long as they.
  font::Collection& fonts;
  std::string country_code;  // of the person, as for `paper_of`
  int page_budget = 0;       // 0: none
  source::Span page_budget_span;
  std::optional<bool> fill{};  // see FitWish
  // Whether entries and highlights of low priority are left out where all would not fit.
  bool drop = false;
};

struct LaidOut {
  pages::Pages pages;
  FitReport fit;
  bool dropped = false;  // something was left out
};

// What lay_out() does, with what was chosen for it.
LaidOut lay_out_fitted(const LayoutRequest& request, diag::Sink& sink);

// Complaints: families, weights and characters that are not there (R5), margins that leave no room,
// a page budget that is exceeded (R6). After an error the pages are not fit to be shown.
pages::Pages lay_out(const LayoutRequest& request, diag::Sink& sink);

// The same choice without any page, and without a word: of a document that cannot be laid out there
// are no trials.
FitReport choose_sizes(const LayoutRequest& request);

// The style at the sizes with which a browser prints as many pages as were fitted: a little
// tighter, for it breaks lines as they come, and what fills a page to its last line would spill.
style::Style printed_style(const style::Style& style, const FitReport& fit);

}  // namespace resumec::layout
