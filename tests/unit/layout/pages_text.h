// Pages to the last glyph, and what was complained of, as text that tests compare.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "pages/pages.h"

namespace resumec::layout::test {

// What `inspect --stage layout` prints, and every glyph.
inline std::string text_of(const pages::Pages& pages) {
  std::ostringstream out;
  out << pages::dump(pages) << pages.images.size() << " images\n";
  for (const pages::Page& page : pages.pages) {
    for (const pages::Item& item : page.items) {
      const auto* run = std::get_if<pages::GlyphRun>(&item.content);
      if (run == nullptr) continue;
      out << run->text.span().begin << '-' << run->text.span().end << ' ' << run->stretch;
      for (const font::Glyph& glyph : run->glyphs) {
        out << ' ' << glyph.id << ',' << glyph.advance << ',' << glyph.x_offset << ','
            << glyph.y_offset << ',' << glyph.text_begin << ',' << glyph.text_end;
      }
      out << '\n';
    }
  }
  return out.str();
}

inline std::vector<std::string> messages(const std::vector<diag::Diagnostic>& complaints) {
  std::vector<std::string> all;
  for (const diag::Diagnostic& one : complaints) all.push_back(one.message);
  return all;
}

inline std::vector<std::string> messages(const diag::Sink& sink) {
  return messages(sink.diagnostics());
}

}  // namespace resumec::layout::test
