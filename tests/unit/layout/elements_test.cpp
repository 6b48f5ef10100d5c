// The structure elements that pages carry: headings by level, captions, words in other languages.
#include <memory>
#include <vector>

#include <doctest/doctest.h>

#include "documents.h"

using namespace resumec;
using namespace resumec::layout::test;
using pages::ElementType;

namespace {

document::Run spoken(const std::string& text, const std::string& language) {
  document::Run one = run(text);
  one.text.set_language(language);
  return one;
}

// "P > Span de": the element of the first run that begins with `text`, and those above it.
std::string element_of(const pages::Pages& pages, const std::string& text) {
  std::string out;
  const Seen found = find(pages, text);
  for (pages::ElementId id = found.element; id != pages::kArtifact;) {
    const pages::Element& element = pages.elements[id];
    std::string own(pages::to_string(element.type));
    if (!element.language.empty()) own += " " + element.language;
    out = out.empty() ? own : own + " > " + out;
    id = element.parent;
  }
  return out;
}

std::size_t count(const pages::Pages& pages, ElementType type) {
  std::size_t found = 0;
  for (const pages::Element& element : pages.elements) found += element.type == type ? 1 : 0;
  return found;
}

document::Entry position(const std::string& title) {
  document::Entry one = entry(title, "2020", {});
  one.kind = document::EntryKind::kPosition;
  return one;
}

}  // namespace

TEST_CASE("words in another language stand in a span that says which") {
  document::Run link = spoken("program", "de");
  link.href = "https://example.org";
  document::Run strong = spoken("laut", "de");
  strong.strong = true;
  const document::Paragraph mixed{{run("She wrote "), spoken("ein ", "de"), strong,
                                   spoken(" und ", "de"), link, run(" and read")}};
  const auto pages = lay_out(make_document({section("Work", {{mixed}})})).pages;
  CHECK(element_of(pages, "She wrote") == "Document > Sect > P");
  CHECK(element_of(pages, "ein") == "Document > Sect > P > Span de");
  CHECK(element_of(pages, "laut") == "Document > Sect > P > Span de");
  CHECK(element_of(pages, "program") == "Document > Sect > P > Link de");
  CHECK(element_of(pages, " and read") == "Document > Sect > P");
  CHECK(count(pages, ElementType::kSpan) == 1);
  REQUIRE(pages.pages[0].links.size() == 1);
  const pages::Link& target = pages.links[pages.pages[0].links[0].link];
  CHECK(target.uri.text() == "https://example.org");
  CHECK(target.description == "program");
}

TEST_CASE("capitals are those of the words' own language") {
  style::Style style = default_style();
  style.looks.at(style::Place::kSectionTitle).letters = style::Case::kUpper;
  document::Section turkish = section("Diller", {paragraph("Türkçe")});
  turkish.title = {spoken("Diller", "tr")};
  turkish.title.front().role = document::Role::kSectionTitle;
  const auto pages =
      lay_out(make_document({turkish, section("Details", {paragraph("none")})}), style).pages;
  CHECK(find(pages, "DİLLER").run != nullptr);
  CHECK(find(pages, "DETAILS").run != nullptr);
}

TEST_CASE("positions are one heading below their employer, or in its place") {
  document::Entry employer = entry("Engines", "2019 – 2021", {});
  employer.body.push_back({position("Programmer")});
  document::Entry nameless;
  nameless.kind = document::EntryKind::kWork;
  nameless.body.push_back({position("Translator")});
  const auto pages =
      lay_out(make_document({section("Work", {{employer}, {nameless}, {entry("Looms", "", {})}})}))
          .pages;
  CHECK(element_of(pages, "Engines") == "Document > Sect > H3");
  CHECK(element_of(pages, "Programmer") == "Document > Sect > H4");
  CHECK(element_of(pages, "Translator") == "Document > Sect > H3");
  CHECK(element_of(pages, "Looms") == "Document > Sect > H3");
}

TEST_CASE("a picture that is shown twice is kept once") {
  const auto chart = std::make_shared<picture::Picture>();
  const auto plan = std::make_shared<picture::Picture>();
  std::vector<document::Block> blocks;
  for (const auto& shown : {chart, plan, chart}) {
    document::Figure figure;
    figure.image = {shown, 300, 200, {}};
    blocks.push_back({figure});
  }
  const auto pages = lay_out(make_document({section("Topics", blocks)})).pages;
  REQUIRE(pages.images.size() == 2);
  CHECK(pages.images[0].picture == chart);
  CHECK(pages.images[1].picture == plan);
  std::vector<std::size_t> drawn;
  for (const pages::Item& item : pages.pages[0].items) {
    if (const auto* shown = std::get_if<pages::Picture>(&item.content)) {
      drawn.push_back(shown->image);
    }
  }
  CHECK(drawn == std::vector<std::size_t>{0, 1, 0});
}
