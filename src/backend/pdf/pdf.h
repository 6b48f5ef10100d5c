// Pages -> PDF 1.7.
#pragma once

#include <optional>
#include <string>

#include "backend/pdf/streams.h"
#include "diag/sink.h"
#include "font/foundry.h"
#include "pages/pages.h"

namespace resumec::backend::pdf {

struct PdfOptions {
  bool readable = false;  // uncompressed, one key a line: what goldens compare
};

// What one file has in common with the next.
struct PdfKeep {
  font::Foundry& foundry;
  Streams& streams;
};

// The bytes of the file, the same for the same pages; nothing after an error, which is in `sink`.
std::optional<std::string> write(const pages::Pages& pages, const PdfOptions& options, PdfKeep keep,
                                 diag::Sink& sink);
std::optional<std::string> write(const pages::Pages& pages, const PdfOptions& options,
                                 diag::Sink& sink);

}  // namespace resumec::backend::pdf
