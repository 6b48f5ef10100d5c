#include "characters/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace resumec::characters;

TEST_CASE("every length of sequence decodes and encodes back") {
  for (const char32_t c : {0x00U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xD7FFU, 0xE000U, 0xFFFFU, 0x10000U,
                           0x1F600U, 0x10FFFFU}) {
    std::string text;
    append_utf8(text, c);
    CAPTURE(static_cast<unsigned>(c));
    CHECK(decode_utf8(text, 0).value == c);
    CHECK(decode_utf8(text, 0).length == text.size());
    CHECK_FALSE(find_invalid_utf8(text).has_value());
  }
}

TEST_CASE("ill-formed bytes decode as one replacement character each") {
  const std::string text = "a\xE9z";
  CHECK(decode_utf8(text, 1).value == 0xFFFD);
  CHECK(decode_utf8(text, 1).length == 1);
  CHECK(decode_utf8(text, 2).value == 'z');
  CHECK(decode_utf8(text, 3).length == 0);
}

TEST_CASE("the character before a place is found, whatever it is made of") {
  const std::string text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z";
  CHECK(decode_utf8_before(text, text.size()).value == U'z');
  CHECK(decode_utf8_before(text, 10).value == 0x1F600);
  CHECK(decode_utf8_before(text, 6).value == U'€');
  CHECK(decode_utf8_before(text, 3).value == U'é');
  CHECK(decode_utf8_before(text, 1).value == U'a');
  // Bytes that end no character.
  CHECK(decode_utf8_before("\x80\x80", 2).value == 0xFFFD);
}

TEST_CASE("the first ill-formed byte is found") {
  CHECK(find_invalid_utf8("") == std::nullopt);
  CHECK(find_invalid_utf8("caf\xC3\xA9") == std::nullopt);
  // A lone continuation byte, and bytes that begin nothing.
  CHECK(find_invalid_utf8("ab\x80") == 2U);
  CHECK(find_invalid_utf8("ab\xFF") == 2U);
  CHECK(find_invalid_utf8("\xF8\x88\x80\x80\x80") == 0U);
  // Truncated, at the end and before another character.
  CHECK(find_invalid_utf8("caf\xC3") == 3U);
  CHECK(find_invalid_utf8("\xE2\x82x") == 0U);
  CHECK(find_invalid_utf8("\xF0\x9F\x98") == 0U);
  // Overlong forms of "/" and of U+0800's and U+10000's predecessors.
  CHECK(find_invalid_utf8("\xC0\xAF") == 0U);
  CHECK(find_invalid_utf8("\xE0\x9F\xBF") == 0U);
  CHECK(find_invalid_utf8("\xF0\x8F\xBF\xBF") == 0U);
  // A surrogate, and one above U+10FFFF.
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0U);
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0U);
}

TEST_CASE("code points are counted, ill-formed bytes as one each") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("caf\xC3\xA9") == 4);
  CHECK(count_code_points("\xF0\x9F\x9A\x80!") == 2);
  CHECK(count_code_points("\xC3\xC3") == 2);
}

TEST_CASE("UTF-16 is big-endian, with pairs above U+FFFF and no byte order mark") {
  CHECK(to_utf16be("A") == std::string("\0A", 2));
  CHECK(to_utf16be("\xC3\xA9") == std::string("\0\xE9", 2));
  CHECK(to_utf16be("\xF0\x9F\x98\x80") == std::string("\xD8\x3D\xDE\x00", 4));
}
