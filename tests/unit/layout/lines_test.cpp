// Lines: breaking, rows, bullets, header.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "documents.h"
#include "layout/break_lines.h"
#include "layout/sizes.h"

using namespace resumec;
using namespace resumec::layout;
using namespace resumec::layout::test;
using document::Role;

namespace {

std::vector<Box> boxes(const std::vector<Length>& widths, Length glue = 10) {
  std::vector<Box> list;
  for (const Length width : widths) {
    Box box;
    box.width = width;
    box.glue = glue;
    list.push_back(box);
  }
  return list;
}

std::vector<std::uint32_t> ends(const std::vector<LineRange>& lines) {
  std::vector<std::uint32_t> list;
  for (const LineRange& line : lines) list.push_back(line.end);
  return list;
}

using Ends = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("lines are broken for the whole paragraph, not one after the other") {
  // First-fit: 100+100 | 100 | 300: a hole in the middle. Optimum: 100 | 100+100 | 300.
  CHECK(ends(break_lines(boxes({100, 100, 100, 300}), 300)) == Ends{2, 3, 4});
  CHECK(ends(break_lines(boxes({150, 60, 80, 250, 290}), 300)) == Ends{1, 3, 4, 5});
  CHECK(ends(break_lines(boxes({100}), 300)) == Ends{1});
  CHECK(break_lines({}, 300).empty());
}

TEST_CASE("a last line is no single short word where another break avoids it") {
  // First-fit leaves 20 alone.
  CHECK(ends(break_lines(boxes({200, 40, 30, 20}), 300)) == Ends{2, 4});
}

TEST_CASE("a line's own end ends it, and no line is added for looks") {
  auto list = boxes({50, 50, 50});
  list[0].ends_line = true;
  CHECK(ends(break_lines(list, 300)) == Ends{1, 3});
  CHECK(break_lines(boxes(std::vector<Length>(40, 95)), 300).size() == 20);
}

TEST_CASE("lines without width stay linear, and so do long paragraphs") {
  CHECK(break_lines(boxes(std::vector<Length>(100000, 0), 0), 300).size() == 100);
  CHECK(break_lines(boxes(std::vector<Length>(300000, 25)), 300).size() > 30000);
}

TEST_CASE("balanced lines are as even as they can be") {
  CHECK(ends(balance_lines(boxes({100, 100, 100, 100}), 330)) == Ends{2, 4});
  CHECK(ends(balance_lines(boxes({100, 100, 100}), 330)) == Ends{3});
  CHECK(balance_lines({}, 300).empty());
}

TEST_CASE("dates stand at the line's end, on the baseline of what they date") {
  const auto result = lay_out(
      make_document({section("Experience", {{entry("Acme", "Apr 2023 – Present", {"Did it"})}})}));
  const Seen name = find(result.pages, "Acme");
  const Seen date = find(result.pages, "Apr 2023");
  const style::Style style = default_style();
  CHECK(date.y == name.y);
  CHECK(date.x + date.width == result.pages.width - style.page.margin_end);
  CHECK(name.text == "Acme");
  CHECK(name.x == style.page.margin_start);
  CHECK(result.complaints.empty());
}

TEST_CASE("one blank fills the gap between a name and its dates, so that they are one line") {
  for (const char* language : {"en", "he"}) {
    document::Document shown =
        make_document({section("Experience", {{entry("Acme", "2020 – 2021", {"Did it"})}})});
    shown.language = language;
    shown.right_to_left = language == std::string("he");
    const auto result = lay_out(shown);
    const auto all = seen(result.pages);
    const auto name = std::find_if(all.begin(), all.end(), [](const Seen& one) {
      return one.text.find("Acme") != std::string::npos;
    });
    REQUIRE(name + 2 < all.end());
    const Seen& blank = name[1];
    const Seen& date = name[2];
    CHECK(blank.text == " ");
    CHECK(blank.element == name->element);
    CHECK(blank.y == name->y);
    const Seen& left = shown.right_to_left ? date : *name;
    const Seen& right = shown.right_to_left ? *name : date;
    CHECK(blank.x == left.x + left.width);
    CHECK(blank.x + blank.width == right.x);
    CHECK(blank.width > 100 * graphics::kPoint);
  }
}

TEST_CASE("a long title wraps before the date, which is read behind it") {
  std::string title = "Very";
  for (int i = 0; i < 30; ++i) title += " long title";
  const auto result =
      lay_out(make_document({section("Experience", {{entry(title, "2020 – 2021", {})}})}));
  const Seen first = find(result.pages, "Very");
  const Seen date = find(result.pages, "2020");
  CHECK(date.y == first.y);
  for (const Seen& one : seen(result.pages)) {
    if (one.text.find("title") != std::string::npos) CHECK(one.x + one.width <= date.x);
  }
  CHECK(stream_words(result.pages) == "Ada Lovelace Experience " + title + " 2020 – 2021");
}

TEST_CASE("bullets hang: all lines of an item begin at one edge, the bullet before it") {
  std::string text = "Built";
  for (int i = 0; i < 40; ++i) text += " something great";
  const auto result = lay_out(make_document({section("Experience", {bullets({text})})}));
  const style::Style style = default_style();
  const Seen bullet = find(result.pages, "•");
  CHECK(bullet.x == style.page.margin_start);
  int lines = 0;
  for (const Seen& one : seen(result.pages)) {
    if (one.text.find("great") == std::string::npos) continue;
    ++lines;
    CHECK(one.x == style.page.margin_start + style.spacing.bullet_indent);
  }
  CHECK(lines > 4);
  CHECK(result.pages.elements[bullet.element].type == pages::ElementType::kLbl);
}

TEST_CASE("two lists in a row stand apart") {
  document::Block second = bullets({"Third"});
  std::get<document::List>(second.content).ordered = true;
  const auto result =
      lay_out(make_document({section("Topics", {bullets({"First", "Second"}), second})}));
  const auto y = [&](const char* text) { return find(result.pages, text).y; };
  const style::Spacing spacing = default_style().spacing;
  CHECK((y("Second") - y("Third")) - (y("First") - y("Second")) ==
        spacing.between_paragraphs - spacing.between_bullets);
  CHECK(spacing.between_paragraphs > spacing.between_bullets);
}

TEST_CASE("numbers of an ordered list end under each other and are words") {
  document::Block block = bullets(std::vector<std::string>(12, "Item"));
  std::get<document::List>(block.content).ordered = true;
  const auto doc = make_document({section("Topics", {block})});
  const auto result = lay_out(doc);
  const Seen nine = find(result.pages, "9.");
  const Seen ten = find(result.pages, "10.");
  CHECK(std::abs((nine.x + nine.width) - (ten.x + ten.width)) <= 1);
  CHECK(stream_words(result.pages) == collapsed(document::words(doc)));
}

TEST_CASE("the contact line breaks between items only, without the separator, and balances") {
  auto doc = make_document({});
  for (int i = 0; i < 8; ++i) {
    doc.header.contacts.push_back({run("github.com/ada-lovelace" + std::to_string(i), Role::kUrl)});
  }
  style::Style style = default_style();
  style.content.contact_icons = false;
  const auto result = lay_out(doc, style);
  std::vector<Length> lines;
  std::vector<int> items;
  int separators = 0;
  for (const Seen& one : seen(result.pages)) {
    if (one.text == "·") {
      ++separators;
      CHECK(one.element == pages::kArtifact);
    }
    if (one.text.find("github") == std::string::npos) continue;
    CHECK(one.text.find("github.com/ada-lovelace") == 0);
    if (lines.empty() || lines.back() != one.y) {
      lines.push_back(one.y);
      items.push_back(0);
    }
    ++items.back();
  }
  CHECK(items == std::vector<int>{4, 4});
  CHECK(separators == 6);
}

TEST_CASE("a word of 500 letters and a URL as long break rather than leave the page") {
  const auto result = lay_out(
      make_document({section("Summary", {paragraph(std::string(500, 'm')),
                                         paragraph("https://x.org/" + std::string(500, 'a')),
                                         bullets({std::string(3000, 'w')})})}));
  const style::Style style = default_style();
  for (const Seen& one : seen(result.pages)) {
    CHECK(one.x >= style.page.margin_start);
    CHECK(one.x + one.width <= result.pages.width - style.page.margin_end + 4000);
  }
  CHECK(result.complaints.empty());
}

TEST_CASE("links have one area a line, and their words") {
  auto link = run("the paper");
  link.href = "https://example.org/paper";
  const auto doc =
      make_document({section("Summary", {{document::Paragraph{{run("See "), link, run(".")}}}})});
  const auto result = lay_out(doc);
  REQUIRE(result.pages.pages[0].links.size() == 1);
  const pages::LinkPlace& place = result.pages.pages[0].links[0];
  const pages::Link& target = result.pages.links[place.link];
  CHECK(target.uri.text() == "https://example.org/paper");
  CHECK(target.description == "the paper");
  CHECK(result.pages.elements[target.element].type == pages::ElementType::kLink);
  const Seen words = find(result.pages, "the paper");
  CHECK(words.element == target.element);
  REQUIRE(place.areas.size() == 1);
  CHECK(place.areas[0].left == words.x);
  CHECK(place.areas[0].right == words.x + words.width);
}

TEST_CASE("a link over lines and pages is one, with a place on each page") {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += i == 0 ? "paper" : " paper";
  auto link = run(words);
  link.href = "https://example.org/paper";
  auto other = run(" and its data");
  other.href = "https://example.org/data";
  auto bold = run(" in bold");
  bold.href = other.href;
  bold.strong = true;
  const auto doc = make_document(
      {section("Summary", {{document::Paragraph{{run("See "), link, other, bold, run(".")}}}})});
  const pages::Pages pages = lay_out(doc).pages;
  REQUIRE(pages.pages.size() > 2);
  REQUIRE(pages.links.size() == 2);
  CHECK(pages.links[0].description == words);
  CHECK(pages.links[1].description == " and its data in bold");
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const pages::Page& page = pages.pages[i];
    const bool last = i + 1 == pages.pages.size();
    REQUIRE(page.links.size() == (last ? 2 : 1));
    CHECK(page.links[0].link == 0);
    if (last) CHECK(page.links[1].link == 1);
    // An area for each line, one below the other and none beyond the column.
    const std::vector<pages::Rect>& areas = page.links[0].areas;
    if (!last) CHECK(areas.size() > 30);
    for (std::size_t n = 0; n < areas.size(); ++n) {
      CHECK(areas[n].right <= pages.width);
      if (n > 0) CHECK(areas[n].bottom < areas[n - 1].bottom);
    }
  }
}

TEST_CASE("a font that is not installed is named once, with its package") {
  auto doc = make_document({section("Summary", {paragraph("go \U0001F680 and \U0001F680")})});
  const auto result = lay_out(doc);
  REQUIRE(result.complaints.size() == 1);
  CHECK(diag::id(result.complaints[0].code) == "R5006");
  CHECK(result.complaints[0].message ==
        "no built-in font has `\U0001F680`, and Noto Color Emoji is not installed");
  CHECK(result.complaints[0].hints ==
        std::vector<std::string>{"install the Debian package fonts-noto-color-emoji"});
  CHECK(result.complaints[0].notes == std::vector<std::string>{"no files can be read here"});
  CHECK(result.complaints[0].primary.span == source::Span{0, 3, 7});
}

TEST_CASE("a character that no font has is named once, at its place") {
  auto doc = make_document({section("Summary", {paragraph("go \U00010400 and \U00010400")})});
  const auto result = lay_out(doc);
  REQUIRE(result.complaints.size() == 1);
  CHECK(diag::id(result.complaints[0].code) == "R5002");
  CHECK(result.complaints[0].message == "no font has the character `\U00010400` (U+10400)");
  CHECK(result.complaints[0].primary.span == source::Span{0, 3, 7});
}

TEST_CASE("an unknown family is an error with a suggestion") {
  style::Style style = default_style();
  style.fonts.body = "Latto";
  const auto result = lay_out(make_document({}), style);
  REQUIRE(result.complaints.size() == 1);
  CHECK(result.complaints[0].message == "no font family is named `Latto`");
  CHECK(result.complaints[0].hints == std::vector<std::string>{"did you mean `Lato`?"});
}

TEST_CASE("capitals follow the language and are read as capitals") {
  style::Style style = default_style();
  style.looks.at(style::Place::kSectionTitle).letters = style::Case::kUpper;
  auto doc = make_document({section("Größe", {paragraph("x")})});
  doc.language = "de";
  CHECK(find(lay_out(doc, style).pages, "GRÖSSE").run != nullptr);
}

TEST_CASE("right-to-left pages mirror, and lines run from the right") {
  auto doc = make_document({section("ניסיון", {{entry("Acme", "2020", {"abc"})}})});
  doc.language = "he";
  doc.right_to_left = true;
  const auto result = lay_out(doc);
  const Seen name = find(result.pages, "Acme");
  const Seen date = find(result.pages, "2020");
  const style::Style style = default_style();
  CHECK(date.x == style.page.margin_end);
  CHECK(name.x > date.x);
  CHECK(find(result.pages, "•").x > find(result.pages, "abc").x);
}

TEST_CASE("in right-to-left lines, names and numbers keep their own order") {
  document::Paragraph skills;
  skills.runs = {run("Go", document::Role::kKeyword), run(", ", document::Role::kSeparator),
                 run("SQL", document::Role::kKeyword)};
  document::Paragraph phone;
  phone.runs = {run("+962 7 90", document::Role::kPhone)};
  auto doc = make_document({section("מיומנויות", {{skills}, {phone}})});
  doc.language = "he";
  doc.right_to_left = true;
  const auto result = lay_out(doc);
  CHECK(find(result.pages, "Go").x > find(result.pages, "SQL").x);
  CHECK(find(result.pages, "+962 7 90").run != nullptr);
}

TEST_CASE("in right-to-left lines, a name in two styles is one name") {
  document::Paragraph name;
  name.runs = {run("Acme ", document::Role::kOrganization),
               run("Incorporated", document::Role::kOrganization)};
  name.runs[1].strong = name.runs[1].joined = true;
  auto doc = make_document({section("ניסיון", {{name}})});
  doc.language = "he";
  doc.right_to_left = true;
  const auto result = lay_out(doc);
  CHECK(find(result.pages, "Acme").x < find(result.pages, "Incorporated").x);
}

TEST_CASE("in right-to-left lines, Latin words keep their signs") {
  auto doc = make_document({section("מיומנויות", {paragraph("מפתחת C++ ב-.NET היום")})});
  doc.language = "he";
  doc.right_to_left = true;
  const auto result = lay_out(doc);
  CHECK(find(result.pages, "C++").run != nullptr);
  CHECK(find(result.pages, ".NET").run != nullptr);
  CHECK(find(result.pages, "C++").x > find(result.pages, ".NET").x);
}

TEST_CASE("a paragraph in the other direction runs its own way, on its page's side") {
  auto doc = make_document({section("מיומנויות", {paragraph("Built it (v2)."), paragraph("א")})});
  doc.language = "he";
  doc.right_to_left = true;
  const auto result = lay_out(doc);
  const Seen english = find(result.pages, "Built it (v2).");
  const Seen hebrew = find(result.pages, "א");
  REQUIRE(english.run != nullptr);
  CHECK(english.x + english.width == hebrew.x + hebrew.width);

  const auto latin = lay_out(make_document({section("Notes", {paragraph("שלום C.")})}));
  CHECK(find(latin.pages, "שלום ").x > find(latin.pages, "C").x);
  CHECK(find(latin.pages, "C").x > find(latin.pages, ".").x);
}

TEST_CASE("words from right to left are runs of their own, in the order they are read") {
  auto doc = make_document({section("ניסיון", {paragraph("שלום לך")})});
  doc.language = "he";
  doc.right_to_left = true;
  const auto result = lay_out(doc);
  const Seen first = find(result.pages, "שלום ");
  const Seen second = find(result.pages, "לך");
  CHECK(first.run->right_to_left);
  CHECK(first.x == second.x + second.width);
}

TEST_CASE("letter-spacing stays out of letters that join") {
  style::Style style = default_style();
  style.looks.at(style::Place::kSectionTitle).spacing = 60;
  auto doc = make_document({section("خبرة CV", {paragraph("x")})});
  const auto result = lay_out(doc, style);
  CHECK(find(result.pages, "خبرة").run->letter_spacing == 0);
  CHECK(find(result.pages, "CV").run->letter_spacing > 0);
}

TEST_CASE("tall scripts have room, Latin lines stay as they are") {
  const auto distance = [](const std::string& title, const std::string& words) {
    std::string text = words;
    for (int i = 0; i < 60; ++i) text += " " + words;
    const auto result = lay_out(make_document({section(title, {paragraph(text)})}));
    std::vector<Length> lines;
    for (const Seen& one : seen(result.pages)) {
      const bool body = one.run->size == default_style().typography.size;
      if (body && (lines.empty() || lines.back() != one.y)) lines.push_back(one.y);
    }
    REQUIRE(lines.size() > 2);
    return lines[0] - lines[1];
  };
  const style::Typography type = default_style().typography;
  CHECK(distance("Summary", "a good thing") == type.size / 1000 * type.leading);
  CHECK(distance("الخبرة", "منصّات البيانات") == type.size / 1000 * 1400);
  CHECK(distance("Summary", "ประสบการณ์ทำงาน") == type.size / 1000 * 1450);
}

TEST_CASE("a line has room for the largest words that may stand there") {
  style::Style style = default_style();
  const auto height = [&style](style::Place place) {
    return layout::line_height(place, layout::sizes_of(style), 0);
  };
  style.looks.team.size = 9'000;
  CHECK(height(style::Place::kEntryLine) == 12'800);
  style.looks.dates.size = 12'000;
  style.looks.label.size = 11'000;
  CHECK(height(style::Place::kEntryLine) == 15'360);
  CHECK(height(style::Place::kEntryTitle) == 15'360);
  CHECK(height(style::Place::kBody) == 14'080);
  CHECK(height(style::Place::kCaption) == 10'880);
}

TEST_CASE("justified lines end at the edge, all but the last and the loose") {
  style::Style style = default_style();
  style.typography.justify = true;
  std::string text = "Built";
  for (int i = 0; i < 60; ++i) text += " a good thing";
  const auto result = lay_out(make_document({section("Summary", {paragraph(text)})}), style);
  const Length edge = result.pages.width - style.page.margin_end;
  std::vector<Length> ends_at;
  for (const Seen& one : seen(result.pages)) {
    if (one.text.find("good") == std::string::npos) continue;
    const font::Glyph& last = one.run->glyphs.back();
    const bool blank = one.text.back() == ' ';
    ends_at.push_back(one.x + one.width -
                      (blank ? font::scale(*one.run->face, last.advance, one.run->size) : 0));
  }
  REQUIRE(ends_at.size() > 5);
  for (std::size_t i = 0; i + 1 < ends_at.size(); ++i) CHECK(std::abs(ends_at[i] - edge) < 20);
  CHECK(ends_at.back() < edge - 5000);
}
