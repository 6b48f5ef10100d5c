// The page's own fonts: each face that the page uses, cut to the characters it shows.
//
// A page that fetches nothing has to bring its letters along. A whole family is a megabyte; the
// letters of one résumé in three faces are some 40 KB. What a face lacks comes from the one that
// stands in for it on paper as well; emoji are left to the reader's system, which has them.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "font/collection.h"
#include "style/style.h"

namespace resumec::backend::html {

// Names of the embedded families in the style sheet. They are ours: no word of the résumé gets into
// the sheet, and no font that the reader has installed under a famous name is taken instead.
constexpr std::string_view kBodyFamily = "resume-body";
constexpr std::string_view kHeadingFamily = "resume-heading";
constexpr std::string_view kMonoFamily = "resume-mono";

struct WebFonts {
  std::string font_faces;           // @font-face rules
  std::string body, heading, mono;  // values of font-family, with what to fall back to
  int code_size = 1000;             // of code beside text, in thousandths of the text's
  int measure = 0;                  // 1/1000 em: how wide lines of running text may be
};

WebFonts web_fonts(const document::Document& document, const style::Style& style,
                   font::Collection& collection);

}  // namespace resumec::backend::html
