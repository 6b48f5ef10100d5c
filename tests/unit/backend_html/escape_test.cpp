#include "backend/html/escape.h"

#include <doctest/doctest.h>

#include "backend/html/palette.h"
#include "backend/html/sha256.h"

namespace {

namespace html = resumec::backend::html;
using resumec::graphics::Color;
using resumec::graphics::contrast_ratio;

TEST_CASE("text and attributes") {
  CHECK(html::text(R"(<a href="x">'&]]></a>)") == R"(&lt;a href="x"&gt;'&amp;]]&gt;&lt;/a&gt;)");
  CHECK(html::attribute(R"(<a href="x">'&)") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
}

TEST_CASE("JSON cannot end the script that holds it") {
  CHECK(html::json_in_script("\"</script ><!--&\u2028\u2029\"") ==
        R"("\u003c/script \u003e\u003c!--\u0026\u2028\u2029")");
}

TEST_CASE("a file name is one segment of a URL, never a scheme") {
  CHECK(html::file_url("javascript:alert(1)") == "javascript%3Aalert%281%29");
  CHECK(html::file_url("Ada's résumé #1.pdf") == "Ada%27s%20r%C3%A9sum%C3%A9%20%231.pdf");
}

TEST_CASE("base64 of every length") {
  // RFC 4648, 10.
  CHECK(html::base64("") == "");
  CHECK(html::base64("f") == "Zg==");
  CHECK(html::base64("fo") == "Zm8=");
  CHECK(html::base64("foo") == "Zm9v");
  CHECK(html::base64("foobar") == "Zm9vYmFy");
  CHECK(html::base64("\xFF\xFE\xFD") == "//79");
}

TEST_CASE("SHA-256 of the standard's examples") {
  // FIPS 180-4's published examples: empty, one block, two blocks; and lengths round the padding.
  CHECK(html::base64(html::sha256("")) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(html::base64(html::sha256("abc")) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(html::base64(html::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=");
}

TEST_CASE("colours become readable and keep what already is") {
  const Color white = {255, 255, 255};
  const Color teal = {0x0b, 0x5c, 0x6b};
  CHECK(html::readable(teal, white, 4.5) == teal);
  const Color yellow = {0xff, 0xe0, 0x30};
  CHECK(contrast_ratio(html::readable(yellow, white, 4.5), white) >= 4.5);
  const Color night = {0x11, 0x13, 0x17};
  CHECK(contrast_ratio(html::readable(teal, night, 7.0), night) >= 7.0);
}

TEST_CASE("every accent is readable by day and by night, words on it included") {
  for (int red = 0; red < 256; red += 51) {
    for (int green = 0; green < 256; green += 51) {
      for (int blue = 0; blue < 256; blue += 51) {
        resumec::style::Colors colors;
        colors.background = {255, 255, 255};
        colors.accent = colors.link =
            colors.muted = {static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                            static_cast<std::uint8_t>(blue)};
        for (const html::Palette& palette :
             {html::light_palette(colors), html::dark_palette(colors)}) {
          CAPTURE(resumec::graphics::to_hex(colors.accent));
          CHECK(contrast_ratio(palette.text, palette.background) >= 7.0);
          CHECK(contrast_ratio(palette.text, palette.soft) >= 4.5);
          CHECK(contrast_ratio(palette.accent, palette.background) >= 4.5);
          CHECK(contrast_ratio(palette.muted, palette.background) >= 4.5);
          CHECK(contrast_ratio(palette.link, palette.background) >= 4.5);
          CHECK(contrast_ratio(palette.on_accent, palette.accent) >= 4.5);
        }
      }
    }
  }
}

TEST_CASE("a dark theme is dark by day too") {
  resumec::style::Colors colors;
  colors.background = {0x10, 0x10, 0x10};
  colors.text = {0xee, 0xee, 0xee};
  CHECK(html::light_palette(colors).background == html::dark_palette(colors).background);
}

}  // namespace
