// Each rule of PDF/UA-1 that a résumé could break, broken.
#include "backend/pdf/accessibility.h"

#include <doctest/doctest.h>

#include "sample_pages.h"

using namespace resumec;
using pages::ElementType;

namespace {

using Rules = std::vector<std::string>;

pages::Pages good() {
  return sample::lines(sample::face("Lato"), {"office"});
}

// Words in a new element.
pages::ElementId add_words(pages::Pages& all, ElementType type, pages::ElementId parent = 0) {
  const auto element = sample::add_element(all, type, parent);
  all.pages[0].items.push_back({element, sample::run(sample::face("Lato"), "words", {0, 0})});
  return element;
}

Rules broken(const pages::Pages& all) {
  return backend::pdf::broken_pdf_ua_rules(all);
}

}  // namespace

TEST_CASE("good pages break no rule") {
  auto all = good();
  CHECK(broken(all).empty());
  add_words(all, ElementType::kH1);
  const auto section = sample::add_element(all, ElementType::kSect);
  add_words(all, ElementType::kH2, section);
  const auto list = sample::add_element(all, ElementType::kL, section);
  const auto item = sample::add_element(all, ElementType::kLI, list);
  add_words(all, ElementType::kLbl, item);
  const auto body = add_words(all, ElementType::kLBody, item);
  const auto link = add_words(all, ElementType::kLink, body);
  sample::add_link(all, all.pages[0], {{}}, "https://example.org", "words", link);
  const auto inner = sample::add_element(all, ElementType::kL, body);
  add_words(all, ElementType::kLBody, sample::add_element(all, ElementType::kLI, inner));
  all.elements[add_words(all, ElementType::kSpan, body)].language = "de-AT";
  CHECK(broken(all).empty());
}

TEST_CASE("title, language and structure") {
  auto all = good();
  all.title.clear();
  all.language.clear();
  CHECK(broken(all) ==
        Rules{"7.1: the document has no title", "7.2: the document has no language"});
  all = good();
  all.elements.clear();
  CHECK(broken(all) == Rules{"7.1: the content has no structure"});
  all = good();
  all.pages[0].items[0].element = 7;
  CHECK(broken(all) == Rules{"7.1: content belongs to no element"});
  all = good();
  all.elements[1].language = "English";
  CHECK(broken(all) == Rules{"7.2: an element's language is no language tag"});
}

TEST_CASE("headings") {
  auto all = good();
  add_words(all, ElementType::kH2);
  CHECK(broken(all) == Rules{"7.4.2: a heading level is skipped"});
  all = good();
  add_words(all, ElementType::kH1);
  add_words(all, ElementType::kH2);
  add_words(all, ElementType::kH4);
  CHECK(broken(all) == Rules{"7.4.2: a heading level is skipped"});
  // A heading that shows nothing is not written, so it leads nowhere.
  all = good();
  add_words(all, ElementType::kH1);
  sample::add_element(all, ElementType::kH2);
  add_words(all, ElementType::kH3);
  CHECK(broken(all) == Rules{"7.4.2: a heading level is skipped"});
}

TEST_CASE("lists") {
  const Rules wrong{"7.2: a part of a list stands outside of one"};
  auto all = good();
  add_words(all, ElementType::kLI);
  CHECK(broken(all) == wrong);
  all = good();
  add_words(all, ElementType::kP, sample::add_element(all, ElementType::kL));
  CHECK(broken(all) == wrong);
  all = good();
  const auto list = sample::add_element(all, ElementType::kL);
  add_words(all, ElementType::kLBody, list);
  CHECK(broken(all) == wrong);
}

TEST_CASE("figures") {
  auto all = good();
  const auto figure = sample::add_element(all, ElementType::kFigure);
  CHECK(broken(all).empty());
  all.pages[0].items.push_back({figure, pages::Picture{}});
  CHECK(broken(all) == Rules{"7.3: a figure has no alternative text"});
  all.elements[figure].alternative = "A chart";
  CHECK(broken(all).empty());
  all.pages[0].items.push_back({1, pages::Picture{}});
  CHECK(broken(all) == Rules{"7.3: a picture is no figure"});
}

TEST_CASE("links") {
  auto all = good();
  sample::add_link(all, all.pages[0], {{}}, "https://example.org", "", 1);
  CHECK(broken(all) == Rules{"7.18.5: a link has no Link element"});
  all = good();
  add_words(all, ElementType::kLink);
  CHECK(broken(all) == Rules{"7.18.5: a Link element has no link"});
}

TEST_CASE("glyphs and characters") {
  CHECK(broken(sample::lines(sample::face("Lato"), {"\U0001F600"})) ==
        Rules{"7.21.7: a character has no glyph"});
  auto all = good();
  std::get<pages::GlyphRun>(all.pages[0].items[0].content).text =
      source::MappedText::generated("off\uFEFFice", {});
  CHECK(broken(all) == Rules{"7.21.7: a glyph has no character"});
}
