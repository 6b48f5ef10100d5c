#include "characters/script.h"

#include <string>

#include <doctest/doctest.h>

using resumec::characters::has_emoji_presentation;
using resumec::characters::is_east_asian;
using resumec::characters::is_east_asian_sign;
using resumec::characters::is_emoji;
using resumec::characters::used_in_script;

TEST_CASE("characters belong to the scripts that use them") {
  CHECK(used_in_script(U'א', "Hebr"));
  CHECK(used_in_script(U'،', "Arab"));
  CHECK(used_in_script(U'٣', "Arab"));
  CHECK(used_in_script(U'ก', "Thai"));
  CHECK_FALSE(used_in_script(U'a', "Arab"));
  CHECK_FALSE(used_in_script(U'.', "Arab"));
  CHECK_FALSE(used_in_script(U'א', "Nope"));
  CHECK_FALSE(used_in_script(U'א', ""));
}

TEST_CASE("what East Asian fonts are for") {
  for (const char32_t c : std::u32string(U"你あアㄅ한、。「！Ａ　ﾊ")) CHECK(is_east_asian(c));
  for (const char32_t c : std::u32string(U"aЖ→✓👋א—")) CHECK_FALSE(is_east_asian(c));
  CHECK(is_east_asian_sign(U'※'));
  CHECK(is_east_asian_sign(U'①'));
  CHECK_FALSE(is_east_asian_sign(U'✂'));
}

TEST_CASE("which texts are to be shown as pictures") {
  for (const char* text : {"👋", "☎️", "1️⃣", "🇩🇪", "👍🏽", "⌚", "words and ✨"}) {
    CAPTURE(text);
    CHECK(has_emoji_presentation(text));
  }
  for (const char* text : {"", "a – b", "☎", "✓", "→", "©", "1", "⌚\uFE0E", "你"}) {
    CAPTURE(text);
    CHECK_FALSE(has_emoji_presentation(text));
  }
  CHECK(is_emoji(U'☎'));
  CHECK(is_emoji(U'1'));
  CHECK_FALSE(is_emoji(U'x'));
}
