#include "schema/tokens.h"

#include <doctest/doctest.h>

#include <string>

#include "schema/record.h"
#include "schema/values.h"
#include "source/source_map.h"

namespace {

using resumec::diag::Sink;
using resumec::schema::Context;
using resumec::schema::field;
using resumec::schema::length_text;
using resumec::schema::parse_length;
using resumec::schema::Record;
using resumec::yaml::Kind;
using resumec::yaml::Node;
using resumec::yaml::Pair;
using resumec::yaml::Tree;

struct Page {
  int margin = 0;
  int leading = 0;
  resumec::graphics::Color color;
  bool numbers = false;
  int columns = 1;
};

const Record<Page>& page_record() {
  static const auto record = Record<Page>(
      {.id = "page", .noun = "a page", .description = "Paper."},
      {
          field<resumec::schema::LengthBetween<0, 100000>>("margin", &Page::margin, "Margin."),
          field<resumec::schema::Thousandths<1000, 2000>>("leading", &Page::leading, "Leading."),
          field<resumec::schema::HexColor>("color", &Page::color, "Paper."),
          field<resumec::schema::Boolean>("numbers", &Page::numbers, "Numbers."),
          field<resumec::schema::Integer<1, 2>>("columns", &Page::columns, "Columns."),
      });
  return record;
}

// Decodes `{key: value}` into `page`; the messages and hints that came of it.
std::string decode(Page& page, const std::string& key, const std::string& value) {
  Tree tree;
  const auto scalar = [&tree](const std::string& text) {
    Node& node = tree.add();
    node.text = resumec::source::MappedText::verbatim(text, 0, 0);
    node.span = node.text.span();
    return &node;
  };
  Node& mapping = tree.add();
  mapping.kind = Kind::kMapping;
  mapping.pairs.push_back(Pair{scalar(key), scalar(value)});
  Sink sink;
  Context context(sink);
  page_record().decode(context, mapping, page);
  std::string out;
  for (const auto& one : sink.diagnostics()) {
    out += one.message + "\n";
    for (const std::string& hint : one.hints) out += "  " + hint + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("lengths are exact thousandths of a point") {
  CHECK(parse_length("10pt") == 10000);
  CHECK(parse_length("1in") == 72000);
  CHECK(parse_length("0.8in") == 57600);
  CHECK(parse_length("2.54cm") == 72000);
  CHECK(parse_length("25.4 mm") == 72000);
  CHECK(parse_length("2cm") == 56693);
  CHECK(parse_length("1pc") == 12000);
  CHECK(parse_length(".5pt") == 500);
  CHECK(parse_length("-5pt") == -5000);
  CHECK(parse_length("0") == 0);
  CHECK(parse_length("999999in") == 2000000000);
  for (const char* text : {"", "10", "pt", "1e3pt", "10px", "10 pt ", "1.2345pt", "nan",
                           "1234567pt", "1.pt.", "--1pt"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_length(text).has_value());
  }
  CHECK(length_text(10000) == "10pt");
  CHECK(length_text(56693) == "56.693pt");
  CHECK(length_text(-500) == "-0.5pt");
}

TEST_CASE("a number may be spelled as YAML spells numbers") {
  for (const char* two : {"2", "+2", "2.0", "2.", "0x2", "0o2", "2e0", "20e-1", ".2E+1"}) {
    CAPTURE(two);
    Page page;
    CHECK(decode(page, "columns", two).empty());
    CHECK(page.columns == 2);
  }
  for (const char* none :
       {"2.5", "two", "0x", "0xg", "+-2", "--2", "1e", "inf", ".nan", "2 ", "1e999", "."}) {
    CAPTURE(none);
    Page page;
    CHECK(decode(page, "columns", none) ==
          "expected a whole number from 1 to 2 in `columns`, found text\n");
  }
  Page page;
  CHECK(decode(page, "columns", "3.0") ==
        "`columns` is `3.0`, which is out of range\n  it takes a whole number from 1 to 2\n");
  CHECK(decode(page, "leading", "1.23456").empty());
  CHECK(page.leading == 1235);
  CHECK(decode(page, "leading", "+15e-1").empty());
  CHECK(page.leading == 1500);
  CHECK(decode(page, "leading", "2.00001") ==
        "`leading` is `2.00001`, which is out of range\n  it takes 1 to 2\n");
}

TEST_CASE("tokens are decoded, and what is none is told") {
  Page page;
  CHECK(decode(page, "margin", "2cm").empty());
  CHECK(page.margin == 56693);
  CHECK(decode(page, "leading", "1.35").empty());
  CHECK(page.leading == 1350);
  CHECK(decode(page, "color", "#15b").empty());
  CHECK(page.color == resumec::graphics::Color{0x11, 0x55, 0xBB});
  CHECK(decode(page, "numbers", "true").empty());
  CHECK(page.numbers);
  CHECK(decode(page, "margin", "-5pt") ==
        "`margin` is `-5pt`, which is out of range\n  it takes 0pt to 100pt\n");
  CHECK(decode(page, "margin", "10") ==
        "expected a length such as `10pt` or `2cm` in `margin`, found text\n"
        "  did you mean `10pt`?\n");
  CHECK(decode(page, "leading", "2.5") ==
        "`leading` is `2.5`, which is out of range\n  it takes 1 to 2\n");
  CHECK(decode(page, "columns", "3") ==
        "`columns` is `3`, which is out of range\n  it takes a whole number from 1 to 2\n");
  CHECK(decode(page, "columns", "two") ==
        "expected a whole number from 1 to 2 in `columns`, found text\n");
  CHECK(decode(page, "color", "1a5fb4") ==
        "expected a colour such as `\"#1a5fb4\"` in `color`, found text\n"
        "  did you mean `\"#1a5fb4\"`?\n");
  CHECK(decode(page, "colr", "x") == "unknown key `colr` in a page\n  did you mean `color`?\n");
  // A fault leaves the value alone.
  CHECK(page.margin == 56693);
  CHECK(page.columns == 1);
}
