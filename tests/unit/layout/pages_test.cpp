// Pages: breaks, geometry, budget, structure.
#include <doctest/doctest.h>

#include <chrono>

#include "documents.h"
#include "layout/page_break.h"

using namespace resumec;
using namespace resumec::layout;
using namespace resumec::layout::test;

namespace {

std::vector<Strip> strips(const std::vector<std::pair<Length, bool>>& list) {
  std::vector<Strip> result;
  for (const auto& [height, keep] : list) {
    Strip strip;
    strip.height = height;
    strip.keep_with_next = keep;
    result.push_back(std::move(strip));
  }
  return result;
}

std::vector<std::size_t> page_ends(const std::vector<Strip>& list, Length height) {
  std::vector<std::size_t> ends;
  for (const PageRange& page : break_pages(list, height)) ends.push_back(page.end);
  return ends;
}

using PageEnds = std::vector<std::size_t>;

}  // namespace

TEST_CASE("what keeps with its next goes with it to the next page") {
  CHECK(page_ends(strips({{40, false}, {40, true}, {40, false}}), 100) == PageEnds{1, 3});
  CHECK(page_ends(strips({{40, false}, {40, false}, {40, false}}), 100) == PageEnds{2, 3});
  // Longer than a page together: parted between strips.
  CHECK(page_ends(strips({{60, true}, {60, true}, {60, true}}), 100) == PageEnds{1, 2, 3});
  // Higher than a page alone.
  CHECK(page_ends(strips({{10, false}, {600, false}, {10, false}}), 100) == PageEnds{1, 2, 3});
  CHECK(break_pages({}, 100).empty());
}

TEST_CASE("white at a page's foot is weighed against what a break parts") {
  // Ten strips of a tenth of a page; the break may stand behind the eighth or the ninth.
  auto list = strips(std::vector<std::pair<Length, bool>>(14, {10, false}));
  for (Strip& strip : list) strip.parting = Parting::kItems;
  CHECK(page_ends(list, 100) == PageEnds{10, 14});
  list[7].parting = Parting::kEntries;
  // A fifth of white would cost more than to part two items ...
  CHECK(page_ends(list, 100) == PageEnds{10, 14});
  // ... but not more than to part a paragraph.
  list[9].parting = list[8].parting = Parting::kLines;
  CHECK(page_ends(list, 100) == PageEnds{8, 14});
  // A break that the author asks for is not weighed.
  list[3].break_before = true;
  CHECK(page_ends(list, 100).front() == 3);
}

TEST_CASE("no line stands alone on the last page") {
  const auto eleven = strips(std::vector<std::pair<Length, bool>>(11, {10, false}));
  CHECK(page_ends(eleven, 100) == PageEnds{9, 11});
  // But no page is added for it.
  const auto twenty = strips(std::vector<std::pair<Length, bool>>(20, {10, false}));
  CHECK(page_ends(twenty, 100) == PageEnds{10, 20});
}

TEST_CASE("the head of an entry keeps its first two bullets") {
  const style::Style style = default_style();
  // Every number of lines before the entry: wherever its head stands, two bullets are with it.
  for (int before = 20; before < 75; ++before) {
    std::vector<document::Block> blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(bullets({"Some line"}));
    blocks.push_back({entry("Acme", "2020", {"First", "Second", "Third", "Fourth"})});
    const auto result = lay_out(make_document({section("Experience", blocks)}), style);
    CAPTURE(before);
    CHECK(find(result.pages, "Acme").page == find(result.pages, "First").page);
    CHECK(find(result.pages, "Acme").page == find(result.pages, "Second").page);
  }
}

TEST_CASE("space at the top of a page is left out") {
  auto list = strips({{50, false}, {50, false}, {50, false}});
  for (Strip& strip : list) strip.space_before = 30;
  CHECK(page_ends(list, 100) == PageEnds{1, 2, 3});
  CHECK(page_ends(list, 130) == PageEnds{2, 3});
}

TEST_CASE("paper is A4, Letter where the person lives in the US or Canada, or as asked for") {
  style::Style style = default_style();
  CHECK(lay_out(make_document({})).pages.width == 595276);
  CHECK(lay_out(make_document({}), style, 0, "CA").pages.width == 612000);
  CHECK(lay_out(make_document({}), style, 0, "NO").pages.height == 841890);
  style.page.size = style::PageSize::kA4;
  CHECK(lay_out(make_document({}), style, 0, "US").pages.width == 595276);
}

TEST_CASE("margins without room for text are an error at their place") {
  style::Style style = default_style();
  style.page.margin_start = style.page.margin_end = graphics::points(400 * 72 / 25.4);
  style.page.span = {0, 5, 9};
  const auto result = lay_out(make_document({}), style);
  REQUIRE(result.complaints.size() == 1);
  CHECK(result.complaints[0].message ==
        "the margins leave 0 by 264 mm of a page of 210 by 297 mm for text");
  CHECK(result.complaints[0].primary.span == source::Span{0, 5, 9});
}

document::Document with_contacts() {
  document::Document document = make_document({});
  document.header.contacts = {{run("ada@example.org", document::Role::kEmail)},
                              {run("London", document::Role::kLocation)}};
  return document;
}

TEST_CASE("icons stand before the contacts, as artifacts, in place of the separators") {
  style::Style style = default_style();
  style.content.contact_icons = true;
  style.content.separator = "|";
  const pages::Page page = lay_out(with_contacts(), style).pages.pages[0];
  std::vector<Length> icons;
  for (const pages::Item& item : page.items) {
    if (const auto* drawing = std::get_if<pages::Drawing>(&item.content)) {
      CHECK(item.element == pages::kArtifact);
      CHECK(drawing->color == style.colors.accent);
      icons.push_back(drawing->steps.front().points[0].x);
    }
    if (const auto* text = std::get_if<pages::GlyphRun>(&item.content)) {
      CHECK(text->text.text() != "|");
    }
  }
  const pages::Pages pages = lay_out(with_contacts(), style).pages;
  REQUIRE(icons.size() == 2);
  CHECK(icons[0] < find(pages, "ada@example.org").x);
  CHECK(icons[1] > find(pages, "ada@example.org").x);
  CHECK(icons[1] < find(pages, "London").x);

  style.content.contact_icons = false;
  CHECK(find(lay_out(with_contacts(), style).pages, "|").element == pages::kArtifact);
}

TEST_CASE("a photo is shown as it is, as a square or as a circle") {
  document::Document document = make_document({});
  document.header.photo = document::Figure{};
  document.header.photo->image.width = 300;
  document.header.photo->image.height = 400;
  style::Style style = default_style();
  style.photo.size = 80'000;
  const auto picture = [&](style::PhotoShape shape) {
    style.photo.shape = shape;
    const pages::Pages pages = lay_out(document, style).pages;
    for (const pages::Item& item : pages.pages[0].items) {
      if (const auto* found = std::get_if<pages::Picture>(&item.content)) return *found;
    }
    return pages::Picture{};
  };
  const auto width = [](const pages::Picture& one) { return one.area.right - one.area.left; };
  const auto height = [](const pages::Picture& one) { return one.area.top - one.area.bottom; };
  const pages::Picture natural = picture(style::PhotoShape::kNatural);
  CHECK(width(natural) == 60'000);
  CHECK(height(natural) == 80'000);
  CHECK_FALSE(natural.round);
  const pages::Picture square = picture(style::PhotoShape::kSquare);
  CHECK(width(square) == 80'000);
  CHECK(height(square) == 80'000);
  CHECK_FALSE(square.round);
  CHECK(width(picture(style::PhotoShape::kCircle)) == 80'000);
  CHECK(picture(style::PhotoShape::kCircle).round);
}

TEST_CASE("a budget that is exceeded says by how much") {
  std::vector<document::Block> blocks;
  for (int i = 0; i < 30; ++i) blocks.push_back({entry("Acme", "2020", {"One", "Two"})});
  const auto result = lay_out(make_document({section("Experience", blocks)}), default_style(), 1);
  REQUIRE(result.complaints.size() == 1);
  // Three at its own sizes, two where these give way.
  CHECK(result.complaints[0].message == "the résumé takes 2 pages, 1 more than its budget of 1");
  CHECK(result.complaints[0].primary.text.find(" lines too long") != std::string::npos);
  CHECK(lay_out(make_document({section("Experience", blocks)}), default_style(), 3)
            .complaints.empty());
}

TEST_CASE("the second page has a running line, an artifact in the foot") {
  std::vector<document::Block> blocks(60, bullets({"One", "Two"}));
  const auto result = lay_out(make_document({section("Experience", blocks)}));
  REQUIRE(result.pages.pages.size() == 3);
  const Seen line = find(result.pages, "Ada Lovelace ·");
  CHECK(line.text == "Ada Lovelace · Page 2 of 3");
  CHECK(line.page == 1);
  CHECK(line.element == pages::kArtifact);
  CHECK(line.y < default_style().page.margin_bottom);
}

TEST_CASE("the structure tree has headings, lists and nothing twice") {
  auto doc = make_document({section("Experience", {{entry("Acme", "2020", {"One", "Two"})}})});
  doc.header.contacts = {{run("ada@example.org", document::Role::kEmail)}};
  const auto result = lay_out(doc);
  std::string types;
  for (const pages::Element& element : result.pages.elements) {
    types += std::string(pages::to_string(element.type)) + " ";
  }
  CHECK(types == "Document H1 P Sect H2 H3 L LI Lbl LBody LI Lbl LBody ");
  REQUIRE(result.pages.outline.size() == 2);
  CHECK(result.pages.outline[0].title == "Experience");
  CHECK(result.pages.outline[1].title == "Acme");
  CHECK(result.pages.outline[1].level == 1);
}

namespace {

double seconds_for_jobs(int count) {
  std::vector<document::Block> blocks;
  for (int i = 0; i < count; ++i) {
    blocks.push_back({entry("Company " + std::to_string(i), "Apr 2023 – Aug 2025",
                            {"Built a platform for data that moves 100 GB a day between systems "
                             "and teams of all kinds, with little to no downtime at all",
                             "Led a team"})});
  }
  const document::Document doc = make_document({section("Experience", std::move(blocks))});
  const style::Style style = default_style();
  const auto start = std::chrono::steady_clock::now();
  const auto result = lay_out(doc, style);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  CHECK(result.pages.pages.size() > static_cast<std::size_t>(count) / 20);
  return took.count();
}

}  // namespace

TEST_CASE("thousands of jobs take linear time") {
  // Four times the jobs in four times the time; twice that for a machine that is busy, and half of
  // what quadratic time would take.
  const double small = seconds_for_jobs(1000);
  CHECK(seconds_for_jobs(4000) < 8 * small + 0.5);
}

TEST_CASE("a header longer than a page says so, and goes on") {
  auto doc = make_document({section("Summary", {paragraph("Text")})});
  for (int i = 0; i < 3000; ++i) {
    doc.header.contacts.push_back({run("ada" + std::to_string(i) + "@example.org")});
  }
  const auto result = lay_out(doc);
  REQUIRE(result.complaints.size() == 1);
  CHECK(diag::id(result.complaints[0].code) == "R6003");
  CHECK(result.complaints[0].message == "the header with its 3000 contacts is longer than a page");
  doc.header.contacts.clear();
  doc.header.name = run(std::string(40'000, 'x'), document::Role::kName);
  CHECK(lay_out(doc).complaints.at(0).message == "the header is longer than a page");
  CHECK(find(result.pages, "Text").page == result.pages.pages.size() - 1);
}
