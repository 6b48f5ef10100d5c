#include "characters/fancy_letters.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

// Every fancy word as it should be, parted by "|".
std::string ordinary(std::string_view text) {
  std::string all;
  for (const auto& word : resumec::characters::fancy_words(text, 100)) {
    all += (all.empty() ? "" : "|") + word.ordinary;
  }
  return all;
}

}  // namespace

TEST_CASE("words of signs that look like letters are spelled in letters") {
  CHECK(ordinary("𝕁𝕒𝕟𝕖 Ⓓⓞⓔ") == "Jane|Doe");
  CHECK(ordinary("ᴘʏᴛʜᴏɴ") == "python");
  CHECK(ordinary("Pʏᴛʜᴏɴ") == "Python");
  CHECK(ordinary("🅡🅤🅢🅣") == "RUST");
  CHECK(ordinary("🅁🅄🅂🅃 🆁🆄🆂🆃 ⒭⒰⒮⒯ 🄡🄤") == "RUST|RUST|rust|RU");
  CHECK(ordinary("ℝust") == "Rust");
  CHECK(ordinary("ℋ𝑒𝓁𝓁ℴ") == "Hello");
  CHECK(ordinary("Ａｄａ") == "Ada");
  CHECK(ordinary("𝐏𝟑𝐱, C++ and 𝒢ℴ!") == "P3x|Go");
}

TEST_CASE("a word has its place, with the letters that are ordinary") {
  const auto words = resumec::characters::fancy_words("In ℝust.", 100);
  REQUIRE(words.size() == 1);
  CHECK(words[0].begin == 3);
  CHECK(words[0].end == 9);
}

TEST_CASE("signs that are meant are no letters") {
  for (const std::string text :
       {"ℝ and ℂ", "O(𝑛 log 𝑛)", "𝑛-dimensional", "ⓒ 2020", "Ⓐ", "🅿", "20 Å, 5 K, ℹinfo", "№ 5",
        "株式会社ＡＢＣ", "ＡＢＣ코리아", "ʜat", "[ʀɪn]", "Ada Lovelace", "ﬁx", "xⁿ", "🇩🇪"}) {
    CAPTURE(text);
    CHECK(ordinary(text).empty());
  }
}
