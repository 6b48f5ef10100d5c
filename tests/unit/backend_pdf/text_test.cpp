// Words in, words out: what readers extract is the source text, whatever glyphs stand for it.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../font/built_in_families.h"
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
  for (const auto family : resumec::font::test::built_in_families(false)) {
    CAPTURE(std::string(family));
    std::vector<std::string> lines;
    const auto& face = sample::face(family);
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

TEST_CASE("right-to-left words are given back in the order they are read") {
  const std::string word = "שלום";
  const auto pages = sample::lines(sample::face("Linux Libertine"), {word},
                                   resumec::font::Direction::kRightToLeft);
  // pdftotext puts the whole line between directional marks.
  CHECK(tools::text_of(tools::write(pages)) == "\u202b" + word + "\u202c");
}

TEST_CASE("Arabic ligatures and marks are given back letter by letter") {
  // Lam and alef are one glyph; a shadda stands in the middle of a word, tanwin before its alef;
  // the last word ends with a mark.
  for (const std::string word : {"الأردن", "ليلى", "الحدّاد", "مطوّرًا", "خطّ", "أولى"}) {
    CAPTURE(word);
    const auto pages = sample::lines(sample::face("Noto Sans Arabic"), {word},
                                     resumec::font::Direction::kRightToLeft);
    const std::string file = tools::write(pages);
    std::string text = tools::text_of(file);
    for (const std::string mark : {"\u200f", "\u202b", "\u202c"}) {
      for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) {
        text.erase(at, mark.size());
      }
    }
    CHECK(text == word);
    CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
  }
}

TEST_CASE("without ligatures the words are the same") {
  resumec::font::Features plain;
  plain.ligatures = false;
  auto pages = sample::lines(sample::face("Lato"), {"office"});
  auto& run = std::get<resumec::pages::GlyphRun>(pages.pages[0].items[0].content);
  run.glyphs =
      resumec::font::shape(*run.face, "office", resumec::font::Direction::kLeftToRight, "en", plain)
          .glyphs;
  CHECK(run.glyphs.size() == 6);
  CHECK(tools::text_of(tools::write(pages)) == "office");
}

TEST_CASE("letter spacing parts no word") {
  auto pages = sample::lines(sample::face("Lato"), {"EXPERIENCE AND WAVES"});
  auto& run = std::get<resumec::pages::GlyphRun>(pages.pages[0].items[0].content);
  // 0.1 em.
  run.letter_spacing = run.size / 10;
  const std::string readable = tools::write(pages, true);
  CHECK(readable.find("1.2 Tc\n") != std::string::npos);
  CHECK(tools::text_of(readable) == "EXPERIENCE AND WAVES");
}

TEST_CASE("a character that the face lacks is passed over, its neighbours stay") {
  const auto pages = sample::lines(sample::face("Lato"), {"a\U0001F600b", "\U0001F600"});
  const std::string readable = tools::write(pages, true);
  CHECK(readable.find("<0000") == readable.find("<0000> <FFFF>"));
  CHECK(tools::text_of(readable) == "a b");
}

TEST_CASE("a cluster of more glyphs than letters is read as its text") {
  auto pages = sample::lines(sample::face("Lato"), {"axb"});
  auto& run = std::get<resumec::pages::GlyphRun>(pages.pages[0].items[0].content);
  // As if "x" took the glyphs of x and b, and b were not there.
  run.text = resumec::source::MappedText::generated("ax", {});
  run.glyphs[2].text_begin = run.glyphs[2].text_end = 2;
  const std::string readable = tools::write(pages, true);
  CHECK(readable.find("/Span <</ActualText <FEFF0078>>> BDC\n") != std::string::npos);
  CHECK(tools::text_of(readable) == "ax");
}

TEST_CASE("Thai and Devanagari are read in the order of their letters, and nothing else is") {
  const std::vector<std::string> thai{"\u0e1c\u0e39\u0e49\u0e43\u0e2b\u0e0d\u0e48",
                                      "\u0e0d\u0e35\u0e48\u0e1b\u0e38\u0e48\u0e19",
                                      "\u0e01\u0e33\u0e25\u0e31\u0e07"};
  const auto pages = sample::lines(sample::face("Noto Sans Thai"), thai);
  const std::string readable = tools::write(pages, true);
  CHECK(tools::text_of(readable) == joined(thai));
  // The marks are drawn; no code is made up for the ring of sara am.
  CHECK(readable.find("<2060>") == std::string::npos);
  CHECK(readable.find("\nf\n") != std::string::npos);
  const std::vector<std::string> hindi{"\u091c\u094d\u091e\u093e\u0928",
                                       "\u0915\u0930\u094d\u0924\u0943\u0924\u094d\u0935"};
  const std::string other =
      tools::write(sample::lines(sample::face("Noto Sans Devanagari"), hindi), true);
  CHECK(tools::text_of(other) == joined(hindi));
  CHECK(other.find("<2060>") == std::string::npos);
}

TEST_CASE("a text that points outside its run is cut, not read") {
  auto pages = sample::lines(sample::face("Lato"), {"ab"});
  auto& run = std::get<resumec::pages::GlyphRun>(pages.pages[0].items[0].content);
  run.glyphs[1].text_end = 4'000'000'000U;
  CHECK(tools::text_of(tools::write(pages)) == "ab");
  run.glyphs[0].text_begin = 3'000'000'000U;
  run.glyphs[0].text_end = 5;
  CHECK(tools::run("qpdf --check %", tools::write(pages)) == tools::kQpdfIsContent);
}
