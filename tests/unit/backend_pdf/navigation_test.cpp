// Links and outline, as MuPDF and poppler read them.
#include <string>

#include <doctest/doctest.h>

#include "backend/pdf/link.h"
#include "pdf_tools.h"
#include "sample_pages.h"

using namespace resumec;

TEST_CASE("an address is ASCII in the file, and what was escaped stays") {
  using backend::pdf::ascii_uri;
  CHECK(ascii_uri("https://example.org/a?b=(1)&c=%20#d") == "https://example.org/a?b=(1)&c=%20#d");
  CHECK(ascii_uri("https://example.org/ü") == "https://example.org/%C3%BC");
  CHECK(ascii_uri("tel:+49 170\n") == "tel:+49%20170%0A");
  CHECK(ascii_uri("").empty());
}

TEST_CASE("a link with special characters arrives as it was written") {
  auto all = sample::lines(sample::face("Lato"), {"office"});
  sample::add_link(all, all.pages[0], {{56'700, 777'000, 100'000, 790'000}},
                   "https://example.org/ü?a=(1)&b=\\2&c=<3>%25'\"", "Größe (1)", pages::kArtifact);
  sample::add_link(all, all.pages[0], {{100'000, 777'000, 200'000, 790'000}},
                   "mailto:ada@example.org", "", pages::kArtifact);
  const std::string file = tools::write(all, true);
  CHECK(tools::run("pdfinfo -url %", file) ==
        "Page  Type          URL\n"
        "   1  Annotation    https://example.org/%C3%BC?a=(1)&b=\\2&c=<3>%25'\"\n"
        "   1  Annotation    mailto:ada@example.org\n");
  CHECK(file.find("/Rect [ 56.6875 777 100 790 ]\n/Border [ 0 0 0 ]\n/F 4\n") != std::string::npos);
  CHECK(file.find("/Contents <FEFF004700720") != std::string::npos);
  // A link without words of its own is described by its address.
  CHECK(file.find("/Contents (mailto:ada@example.org)") != std::string::npos);
}

TEST_CASE("an address that is too long is a message, not a broken file") {
  auto all = sample::lines(sample::face("Lato"), {"office"});
  sample::add_link(all, all.pages[0], {{0, 0, 1'000, 1'000}}, "https://" + std::string(66'000, 'a'),
                   "", pages::kArtifact);
  diag::Sink sink;
  CHECK_FALSE(backend::pdf::write(all, {}, sink));
  REQUIRE(sink.error_count() == 1);
  CHECK(sink.diagnostics()[0].code == diag::Code::kPdfLimit);
  CHECK(sink.diagnostics()[0].message ==
        "the document is too large for a PDF file: a string of 66008 is longer than 65535");
}

TEST_CASE("a link has one annotation a page, with its lines, and says what it is in few words") {
  auto all = sample::lines(sample::face("Lato"), {"office"});
  all.pages.push_back(all.pages[0]);
  const auto element = sample::add_element(all, pages::ElementType::kLink, 1);
  for (pages::Page& page : all.pages) {
    page.items.push_back({element, sample::run(sample::face("Lato"), "words", {0, 0})});
    page.links.push_back({0, {{32'000, 64'000, 96'000, 80'000}, {16'000, 48'000, 64'000, 63'000}}});
  }
  all.pages[1].links[0].areas.resize(1);
  std::string words;
  for (int i = 0; i < 1000; ++i) words += "wörds ";
  const std::string address = "https://example.org/" + std::string(60'000, 'a');
  all.links = {{address, words, element}};
  const std::string file = tools::write(all, true);
  // The box round the lines, and the lines.
  CHECK(file.find("/Rect [ 16 48 96 80 ]") != std::string::npos);
  CHECK(file.find("/QuadPoints [ 32 80 96 80 32 64 96 64 16 63 64 63 16 48 64 48 ]") !=
        std::string::npos);
  // A line alone is its box.
  CHECK(file.find("/Rect [ 32 64 96 80 ]") != std::string::npos);
  CHECK(file.find("/QuadPoints", file.find("/QuadPoints") + 1) == std::string::npos);
  // The address stands once, and both pages lead there.
  CHECK(file.find(address) == file.rfind(address));
  CHECK(tools::run("pdfinfo -url %", file) == "Page  Type          URL\n   1  Annotation    " +
                                                  address + "\n   2  Annotation    " + address +
                                                  "\n");
  CHECK(tools::run("mutool show % pages/1/Annots/1/Contents", file).size() < 1200);
  CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
}

TEST_CASE("the outline has levels, and leads to places on pages") {
  auto all = sample::lines(sample::face("Lato"), {"office"});
  all.pages.resize(2);
  all.outline = {{"Zoë (Müller)", 0, 0, 800'000},
                 {"Work", 1, 0, 700'500},
                 {"2024", 2, 1, 600'000},
                 {"Skills", 1, 1, 500'000},
                 {"End", 0, 1, 100'000},
                 {"Deep", 5, 1, 50'000},
                 {"Nowhere", 0, 2, 0}};
  const std::string file = tools::write(all, true);
  CHECK(tools::run("mutool show % outline", file) ==
        "-\t\"Zoë (Müller)\"\t#page=1&zoom=nan,nan,41.875\n"
        "-\t\t\"Work\"\t#page=1&zoom=nan,nan,141.375\n"
        "|\t\t\t\"2024\"\t#page=2&zoom=nan,nan,241.875\n"
        "|\t\t\"Skills\"\t#page=2&zoom=nan,nan,341.875\n"
        "-\t\"End\"\t#page=2&zoom=nan,nan,741.875\n"
        "|\t\t\"Deep\"\t#page=2&zoom=nan,nan,791.875\n");
  CHECK(file.find("/Dest [ ") != std::string::npos);
  CHECK(file.find("/XYZ null 700.5 null ]") != std::string::npos);
  CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
}

TEST_CASE("without entries there is no outline") {
  const std::string file = tools::write(sample::lines(sample::face("Lato"), {"office"}), true);
  CHECK(file.find("Outlines") == std::string::npos);
}
