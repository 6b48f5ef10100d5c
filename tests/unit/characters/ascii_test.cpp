#include "characters/ascii.h"

#include <doctest/doctest.h>

#include <string>

using namespace resumec::characters;

TEST_CASE("letters and digits of ASCII are these and no others") {
  std::string letters;
  std::string digits;
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    if (is_letter(c)) letters += c;
    if (is_digit(c)) digits += c;
    CAPTURE(byte);
    CHECK(is_letter_or_digit(c) == (is_letter(c) || is_digit(c)));
    CHECK(is_letter(c) == (is_small(c) != is_capital(c)));
  }
  CHECK(letters == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  CHECK(digits == "0123456789");
}

TEST_CASE("case changes letters alone") {
  CHECK(lower("Grüße, R2-D2!") == "grüße, r2-d2!");
  CHECK(upper('z') == 'Z');
  CHECK(upper('{') == '{');
  CHECK(upper('-') == '-');
  CHECK(same_ignoring_case("HTTPS:", "https:"));
  CHECK_FALSE(same_ignoring_case("http:", "https:"));
}

TEST_CASE("hexadecimal digits have values, and nothing else has") {
  CHECK(hexadecimal_value('0') == 0);
  CHECK(hexadecimal_value('9') == 9);
  CHECK(hexadecimal_value('a') == 10);
  CHECK(hexadecimal_value('F') == 15);
  for (const char c : {'g', 'G', '/', ':', '@', '`', '\xC3'}) CHECK(hexadecimal_value(c) == -1);
}
