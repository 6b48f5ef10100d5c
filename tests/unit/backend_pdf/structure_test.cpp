// The structure tree, as poppler prints it back.
#include <string>

#include <doctest/doctest.h>

#include "pdf_tools.h"
#include "sample_pages.h"

using namespace resumec;
using pages::ElementType;

namespace {

pages::GlyphRun words(std::string_view text, graphics::Length x, graphics::Length y) {
  return sample::run(sample::face("Lato"), text, {x, y});
}

std::string structure(const std::string& file) {
  return tools::run("pdfinfo -struct-text %", file);
}

}  // namespace

TEST_CASE("headings, lists and links stand in reading order, artifacts do not") {
  auto all = sample::empty();
  const auto heading = sample::add_element(all, ElementType::kH1);
  const auto section = sample::add_element(all, ElementType::kSect);
  const auto title = sample::add_element(all, ElementType::kH2, section);
  const auto list = sample::add_element(all, ElementType::kL, section);
  all.elements[list].list_numbering = "Disc";
  const auto item = sample::add_element(all, ElementType::kLI, list);
  const auto label = sample::add_element(all, ElementType::kLbl, item);
  const auto body = sample::add_element(all, ElementType::kLBody, item);
  const auto link = sample::add_element(all, ElementType::kLink, body);
  // Never drawn: not in the tree.
  sample::add_element(all, ElementType::kLI, list);
  pages::Page page;
  page.items.push_back({heading, words("Ada Lovelace", 50'000, 780'000)});
  page.items.push_back({pages::kArtifact, pages::Rule{{50'000, 770'000, 500'000, 771'000}, {}}});
  page.items.push_back({title, words("Work", 50'000, 750'000)});
  page.items.push_back({label, words("•", 50'000, 730'000)});
  page.items.push_back({body, words("See ", 60'000, 730'000)});
  page.items.push_back({link, words("example.org", 90'000, 730'000)});
  page.items.push_back({body, words(" and ", 150'000, 730'000)});
  page.items.push_back({body, words("more", 180'000, 730'000)});
  page.items.push_back({pages::kArtifact, words("Page 1", 50'000, 30'000)});
  sample::add_link(all, page, {{90'000, 728'000, 150'000, 740'000}}, "https://example.org",
                   "example.org", link);
  all.pages.push_back(page);
  const std::string file = tools::write(all);
  const std::string tree = structure(file);
  // The annotation's object number is not what is asserted.
  const std::size_t number = tree.find("Object ");
  REQUIRE(number != std::string::npos);
  CHECK(tree.substr(0, number) + tree.substr(tree.find('\n', number)) ==
        "Document\n"
        "  H1 (block)\n"
        "    \"Ada Lovelace\"\n"
        "  Sect\n"
        "    H2 (block)\n"
        "      \"Work\"\n"
        "    L (block):\n"
        "       /ListNumbering /Disc\n"
        "      LI (block)\n"
        "        Lbl (block)\n"
        "          \"•\"\n"
        "        LBody (block)\n"
        "          \"See \"\n"
        "          Link (inline)\n"
        "            \"example.org\"\n"
        "            \n"
        "          \" and more\"\n");
  CHECK(tools::text_of(file) ==
        "Ada Lovelace\n"
        "Work\n"
        "• See example.org and more\n"
        "Page 1");
}

TEST_CASE("a paragraph that goes on over the page is one element") {
  auto all = sample::empty();
  const auto paragraph = sample::add_element(all, ElementType::kP);
  const auto link = sample::add_element(all, ElementType::kLink, paragraph);
  all.pages.resize(2);
  all.pages[0].items.push_back({paragraph, words("It begins here", 50'000, 60'000)});
  all.pages[1].items.push_back({paragraph, words("and ends ", 50'000, 780'000)});
  all.pages[1].items.push_back({link, words("there.", 100'000, 780'000)});
  const std::string file = tools::write(all);
  CHECK(structure(file) ==
        "Document\n"
        "  P (block)\n"
        "    \"It begins here\"\n"
        "    \"and ends \"\n"
        "    Link (inline)\n"
        "      \"there.\"\n");
  CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
}

TEST_CASE("an element's language and a figure's words are in the tree") {
  auto all = sample::lines(sample::face("Lato"), {"Bonjour"});
  all.elements[1].language = "fr";
  const std::string readable = tools::write(all, true);
  CHECK(readable.find("/S /P\n/P ") != std::string::npos);
  CHECK(readable.find("/Lang (fr)\n") != std::string::npos);
}

TEST_CASE("pages without elements are untagged but whole") {
  auto all = sample::lines(sample::face("Lato"), {"office"});
  all.elements.clear();
  const std::string file = tools::write(all, true);
  CHECK(file.find("StructTreeRoot") == std::string::npos);
  CHECK(file.find("/Artifact BMC") != std::string::npos);
  CHECK(tools::text_of(file) == "office");
}

TEST_CASE("a tree that is no tree is refused") {
  auto all = sample::lines(sample::face("Lato"), {"office"});
  all.elements[1].parent = 1;
  diag::Sink sink;
  CHECK_FALSE(backend::pdf::write(all, {}, sink));
  REQUIRE(sink.error_count() == 1);
  CHECK(sink.diagnostics()[0].message ==
        "the PDF could not be written: a structure element stands before its parent");
}

TEST_CASE("many links spread the parent tree over leaves") {
  auto all = sample::empty();
  all.pages.resize(1);
  // 4096 keys a leaf.
  for (int i = 0; i < 5000; ++i) {
    const auto link = sample::add_element(all, ElementType::kLink);
    all.pages[0].items.push_back({link, words("x", 50'000, 780'000)});
    sample::add_link(all, all.pages[0], {{0, 0, 1'000, 1'000}}, "https://example.org", "x", link);
  }
  const std::string file = tools::write(all, true);
  CHECK(file.find("/Limits [ 0 4095 ]") != std::string::npos);
  CHECK(file.find("/Limits [ 4096 5000 ]") != std::string::npos);
  CHECK(file.find("/ParentTreeNextKey 5001") != std::string::npos);
  CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
}

TEST_CASE("more kids than an array can hold stand in groups") {
  auto all = sample::empty();
  all.pages.resize(1);
  const auto list = sample::add_element(all, ElementType::kL);
  const auto word = words("x", 50'000, 780'000);
  // 8192 kids a group.
  constexpr int kItems = 17'000;
  // poppler reads a page again for each of its elements.
  constexpr int kItemsPerPage = 50;
  all.pages.resize(kItems / kItemsPerPage);
  for (int i = 0; i < kItems; ++i) {
    const auto item = sample::add_element(all, ElementType::kLI, list);
    const auto body = sample::add_element(all, ElementType::kLBody, item);
    all.pages[static_cast<std::size_t>(i / kItemsPerPage)].items.push_back({body, word});
  }
  const std::string file = tools::write(all);
  CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
  const std::string tree = structure(file);
  const auto count = [&tree](std::string_view line) {
    std::size_t found = 0;
    for (std::size_t at = tree.find(line); at != tree.npos; at = tree.find(line, at + 1)) ++found;
    return found;
  };
  CHECK(tree.starts_with("Document\n  L (block)\n    NonStruct\n      LI (block)\n"));
  CHECK(count("    NonStruct\n") == 3);
  CHECK(count("      LI (block)\n") == kItems);
  CHECK(count("\"x\"\n") == kItems);
}

TEST_CASE("words in groups are spans, and their way back leads to the group") {
  auto all = sample::empty();
  const auto paragraph = sample::add_element(all, ElementType::kP);
  all.pages.resize(10);
  const auto word = words("x", 50'000, 780'000);
  // Two marks each: words of the paragraph between links.
  for (int i = 0; i < 10'000; ++i) {
    pages::Page& page = all.pages[static_cast<std::size_t>(i / 1000)];
    page.items.push_back({paragraph, word});
    const auto link = sample::add_element(all, ElementType::kLink, paragraph);
    page.items.push_back({link, word});
    sample::add_link(all, page, {{0, 0, 1'000, 1'000}}, "https://example.org", "x", link);
  }
  const std::string file = tools::write(all);
  CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
  CHECK(structure(file).starts_with("Document\n  P (block)\n    Span (inline)\n      \"x\"\n"));
}
