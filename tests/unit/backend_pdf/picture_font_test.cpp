// Emoji: pictures that are text.
#include "backend/pdf/picture_font.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backend/pdf/accessibility.h"
#include "pdf_tools.h"
#include "sample_pages.h"

using namespace resumec;
namespace pdf = resumec::backend::pdf;

namespace {

const font::Face& emoji() {
  static const std::string file = [] {
    std::ifstream in("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf", std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
  }();
  std::string error;
  static const auto face = font::Face::open(file, 0, error);
  REQUIRE_MESSAGE(face, error);
  return *face;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

// One glyph a text: a letter alone, by ZWJ, with a skin tone, a flag, a keycap, with a selector.
const std::vector<std::string> kSequences{
    "\U0001F44B",
    "\U0001F469\u200D\U0001F4BB",
    "\U0001F44D\U0001F3FD",
    "\U0001F1EF\U0001F1F5",
    "1\uFE0F\u20E3",
    "\u2764\uFE0F",
    "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
};

// Emoji of one code point that the face has.
std::vector<std::string> emoji_list(std::size_t wanted) {
  std::vector<std::string> all;
  for (char32_t c = 0x1F300; c < 0x1F900 && all.size() < wanted; ++c) {
    if ((c >= 0x1F3FB && c <= 0x1F3FF) || !emoji().has_glyph(c)) continue;
    std::string text;
    for (const int shift : {18, 12, 6, 0}) {
      const auto bits = static_cast<unsigned char>((c >> shift) & 0x3FU);
      text.push_back(static_cast<char>(shift == 18 ? 0xF0U | bits : 0x80U | bits));
    }
    all.push_back(text);
  }
  return all;
}

}  // namespace

TEST_CASE("an emoji of several characters is one glyph and gives all of them back") {
  for (const std::string& sequence : kSequences) {
    CAPTURE(sequence);
    CHECK(sample::run(emoji(), sequence, {}).glyphs.size() == 1);
    const std::string file = tools::write(sample::lines(emoji(), {sequence}));
    CHECK(tools::text_of(file) == sequence);
  }
  const std::string all = tools::write(sample::lines(emoji(), kSequences));
  std::string lines;
  for (const std::string& sequence : kSequences) lines += (lines.empty() ? "" : "\n") + sequence;
  CHECK(tools::text_of(all) == lines);
  CHECK(tools::run("qpdf --check %", all) == tools::kQpdfIsContent);
}

TEST_CASE("an emoji is an image with a mask inside a glyph of its size") {
  const std::string file = tools::write(sample::lines(emoji(), {"\U0001F44B"}), true);
  CHECK(count(file, "/Subtype /Type3\n") == 1);
  // 2550 of 2048 units wide; the picture stands from 507 below the baseline to 1898 above it.
  CHECK(file.find("/Widths [ 600 1245 ]") != std::string::npos);
  CHECK(file.find("/FontMatrix [ 0.001 0 0 0.001 0 0 ]") != std::string::npos);
  CHECK(file.find("1245 0 d0\n"
                  "q\n"
                  "1247.558 0 0 1174.316 0 -247.558 cm\n"
                  "/I567 Do\n"
                  "Q\n") != std::string::npos);
  CHECK(count(file, "/SMask") == 1);
  // Poppler before 24 does not see that it is a subset.
  const std::string fonts = tools::run("pdffonts %", file);
  CHECK((fonts.find("Type 3            Custom           yes no  yes") != std::string::npos ||
         fonts.find("Type 3            Custom           yes yes yes") != std::string::npos));
  const std::string colors = tools::run("mutool draw -q -F ppm -r 20 %", file);
  bool colored = false;
  for (std::size_t i = 15; i + 2 < colors.size(); i += 3) colored |= colors[i] != colors[i + 2];
  CHECK(colored);
}

TEST_CASE("a picture drawn twice stands in the file once") {
  const std::string file =
      tools::write(sample::lines(emoji(), {"\U0001F44B\U0001F44B", "\U0001F44B"}));
  CHECK(count(file, "/SMask") == 1);
}

TEST_CASE("words and emoji on one line") {
  auto all = sample::lines(sample::face("Lato"), {"About me"});
  all.pages[0].items.insert(all.pages[0].items.begin(),
                            {all.pages[0].items[0].element,
                             sample::run(emoji(), "\U0001F44B", {36'000, 780'000}, 12'000)});
  const std::string file = tools::write(all, true);
  CHECK(tools::text_of(file) == "\U0001F44B About me");
  // A blank is seen, though nothing stands for it.
  auto narrow = sample::lines(sample::face("Lato"), {"About me"});
  narrow.pages[0].items.insert(
      narrow.pages[0].items.begin(),
      {narrow.pages[0].items[0].element,
       sample::run(emoji(), "\U0001F44B", {56'700 - 14'940 - 2'200, 780'000}, 12'000)});
  CHECK(tools::text_of(tools::write(narrow)) == "\U0001F44B About me");
  CHECK(count(file, " BDC\n") == 1);
  CHECK(pdf::broken_pdf_ua_rules(all).empty());
  CHECK(file.find("pdfuaid") != std::string::npos);
}

TEST_CASE("a font has 255 codes: further emoji take further fonts") {
  const std::vector<std::string> all = emoji_list(600);
  REQUIRE(all.size() == 600);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i % 20 == 0) lines.emplace_back();
    lines.back() += all[i];
  }
  const std::string file = tools::write(sample::lines(emoji(), lines));
  CHECK(count(file, "/Subtype /Type3") == 3);
  std::string wanted;
  for (const std::string& line : lines) wanted += (wanted.empty() ? "" : "\n") + line;
  CHECK(tools::text_of(file) == wanted);
  CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
  CHECK(tools::write(sample::lines(emoji(), lines)) == file);
}
