// What the file says about itself: the document information dictionary and the XMP packet, written
// from one struct, so that they cannot disagree.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backend/pdf/hpdf_document.h"
#include "pages/pages.h"

namespace resumec::backend::pdf {

struct Metadata {
  std::string title, author, subject, language;
  std::vector<std::string> keywords;
  std::string date;  // "2024-05-31"; empty: none, for the clock is never asked
  bool pdf_ua = false;
};

// `pdf_ua`: the file keeps every rule of PDF/UA-1 and may say so.
Metadata metadata_of(const pages::Pages& pages, bool pdf_ua);

// The XMP packet (ISO 16684-1), in UTF-8.
std::string xmp_packet(const Metadata& metadata);

// Writes Info, the packet, the language and the reader's window title.
void add_metadata(Document& document, const Metadata& metadata);

}  // namespace resumec::backend::pdf
