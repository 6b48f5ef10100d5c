#include "source/mapped_text.h"

#include <doctest/doctest.h>

using namespace resumec::source;

namespace {

// File 0:  "caf\u00e9 au lait" in quotes at offset 4: `é` is an escape of six bytes.
MappedText coffee() {
  MappedText text = MappedText::verbatim("caf", 0, 5);
  text.append_decoded("é", {0, 8, 14});
  text.append_verbatim(" au lait", 0, 14);
  return text;
}

}  // namespace

TEST_CASE("an empty text has no place") {
  const MappedText text;
  CHECK(text.empty());
  CHECK(text.span() == Span{});
  CHECK_FALSE(text.span(0, 3).known());
}

TEST_CASE("copied bytes are found by addition, decoded ones as a whole") {
  const MappedText text = coffee();
  CHECK(text.text() == "café au lait");
  CHECK(text.span(0, 3) == Span{0, 5, 8});
  CHECK(text.span(1, 2) == Span{0, 6, 7});
  CHECK(text.span(3, 5) == Span{0, 8, 14});
  // One byte of a decoded character points at all of its escape.
  CHECK(text.span(4, 5) == Span{0, 8, 14});
  CHECK(text.span(0, 5) == Span{0, 5, 14});
  CHECK(text.span(6, 8) == Span{0, 15, 17});
  CHECK(text.span() == Span{0, 5, 22});
}

TEST_CASE("an empty range has an empty span") {
  const MappedText text = coffee();
  CHECK(text.span(1, 1) == Span{0, 6, 6});
  CHECK(text.span(5, 5) == Span{0, 14, 14});
}

TEST_CASE("a range past the end ends at the end") {
  CHECK(coffee().span(6, 1000) == Span{0, 15, 22});
  CHECK(coffee().span(1000, 1000) == Span{0, 22, 22});
}

TEST_CASE("neighbouring copies join") {
  MappedText text = MappedText::verbatim("ab", 0, 1);
  text.append_verbatim("cd", 0, 3);
  CHECK(text.text() == "abcd");
  CHECK(text.span(1, 3) == Span{0, 2, 4});
}

TEST_CASE("a slice keeps its places") {
  const MappedText part = coffee().slice(2, 8);
  CHECK(part.text() == "fé au");
  CHECK(part.span(0, 1) == Span{0, 7, 8});
  CHECK(part.span(1, 2) == Span{0, 8, 14});
  CHECK(part.span(4, 6) == Span{0, 15, 17});
  CHECK(coffee().slice(3, 3).empty());
  CHECK(coffee().slice(6, 1000).text() == "au lait");
}

TEST_CASE("generated text points at its cause") {
  const MappedText text = MappedText::generated("May 2020", {3, 10, 17});
  CHECK(text.span(0, 3) == Span{3, 10, 17});
  CHECK(text.span(4, 8) == Span{3, 10, 17});
}

TEST_CASE("appended text keeps its places, whatever files it comes from") {
  MappedText text = MappedText::generated("Since ", {0, 1, 5});
  text.append(MappedText::verbatim("2020", 1, 40));
  CHECK(text.text() == "Since 2020");
  CHECK(text.span(6, 10) == Span{1, 40, 44});
  CHECK(text.span(0, 5) == Span{0, 1, 5});
  // Two files have no common span: the first one's counts.
  CHECK(text.span(0, 10) == Span{0, 1, 5});
}

TEST_CASE("the hull of two spans") {
  CHECK(hull({0, 3, 5}, {0, 7, 9}) == Span{0, 3, 9});
  CHECK(hull({0, 7, 9}, {0, 3, 5}) == Span{0, 3, 9});
  CHECK(hull({}, {0, 3, 5}) == Span{0, 3, 5});
  CHECK(hull({0, 3, 5}, {}) == Span{0, 3, 5});
  CHECK(hull({0, 3, 5}, {1, 0, 9}) == Span{0, 3, 5});
}

TEST_CASE("a text keeps its language in its parts, and loses it among others") {
  MappedText german = MappedText::verbatim("guten Tag", 0, 0);
  CHECK(german.language().empty());
  german.set_language("de");
  CHECK(german.slice(0, 5).language() == "de");
  MappedText joined;
  joined.append(german);
  joined.append_decoded(", ", {0, 0, 1});
  joined.append(german);
  CHECK(joined.language() == "de");
  joined.append(MappedText());
  CHECK(joined.language() == "de");
  joined.append(MappedText::verbatim("hello", 0, 20));
  CHECK(joined.language().empty());
}
