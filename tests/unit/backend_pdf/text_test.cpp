// Words in, words out: what readers extract is the source text, whatever glyphs stand for it.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "pdf_tools.h"
#include "sample_pages.h"

namespace {

const std::vector<std::string> kLines{
    "office efficient waffle fjord AVATAR To. WAVE",
    "Zoë Çelik, Žižek Łukasz naïve façade Ångström",
    "Zoe\u0308 n\u0303 decomposed",
    "‘single’ “double” – — … • · € £ © ½",
    "a\u2011b c-d e\u2010f",
    "C++ & C# <script> 100 % {{x}} \\n $HOME #1 ~",
    "-> => != <= && 3x4 12:30",
};

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "\n") + text;
  return all;
}

}  // namespace

TEST_CASE("every family gives its words back") {
  for (const auto& family : resumec::font::families()) {
    CAPTURE(std::string(family.name));
    std::vector<std::string> lines;
    const auto& face = sample::face(family.name);
    for (const std::string& line : kLines) {
      bool complete = true;
      for (const auto& glyph : sample::run(face, line, {}).glyphs) complete &= glyph.id != 0;
      if (complete) lines.push_back(line);
    }
    CHECK(lines.size() >= kLines.size() - 1);
    const std::string file = tools::write(sample::lines(face, lines));
    CHECK(tools::text_of(file) == joined(lines));
    CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
  }
}
