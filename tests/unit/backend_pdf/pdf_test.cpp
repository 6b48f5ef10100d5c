#include "backend/pdf/pdf.h"

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "font/manifest.h"
#include "pdf_tools.h"
#include "sample_pages.h"

using namespace resumec;

namespace {

pages::Pages resume(std::size_t page_count) {
  auto all = sample::lines(sample::face("Lato"),
                           {"Led the redesign of the ingestion pipeline", "office waffle", "1718"});
  const auto& bold = sample::face("Linux Libertine", 700);
  all.pages[0].items.push_back({1, sample::run(bold, "Experience", {56'700, 400'000}, 14'500)});
  all.outline = {{"Experience", 0, 0, 420'000}};
  all.last_modified = "2024-05-31";
  for (std::size_t i = 1; i < page_count; ++i) {
    pages::Page page = all.pages[0];
    const auto paragraph = sample::add_element(all, pages::ElementType::kP);
    const auto link = sample::add_element(all, pages::ElementType::kLink, paragraph);
    for (auto& item : page.items) item.element = paragraph;
    page.items.push_back({link, page.items[0].content});
    sample::add_link(all, page, {{0, 0, 1'000, 1'000}}, "https://example.org", "", link);
    all.outline.push_back({"Page", 1, i, 0});
    all.pages.push_back(std::move(page));
  }
  return all;
}

std::string message(const pages::Pages& all, diag::Code code) {
  diag::Sink sink;
  CHECK_FALSE(backend::pdf::write(all, {}, sink));
  REQUIRE(sink.error_count() == 1);
  CHECK(sink.diagnostics()[0].code == code);
  return sink.diagnostics()[0].message;
}

}  // namespace

TEST_CASE("the same pages are the same bytes, in any locale, time zone and thread") {
  const std::string file = tools::write(resume(2));
  CHECK(tools::write(resume(2)) == file);
  setenv("TZ", "Asia/Tokyo", 1);
  tzset();
  // Where it is installed, numbers have a comma.
  std::setlocale(LC_ALL, "de_DE.UTF-8");
  CHECK(tools::write(resume(2)) == file);
  std::setlocale(LC_ALL, "C");
  unsetenv("TZ");
  tzset();
  std::vector<std::string> files(4);
  const auto all = resume(2);
  std::vector<std::thread> threads;
  for (auto& one : files) {
    threads.emplace_back([&one, &all] {
      diag::Sink sink;
      one = backend::pdf::write(all, {}, sink).value_or("");
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& one : files) CHECK(one == file);
}

TEST_CASE("no pages, an empty page and nothing to draw are files as well") {
  auto all = sample::empty();
  all.pages.resize(1);
  CHECK(tools::run("qpdf --check %", tools::write(all)) == tools::kQpdfIsContent);
  pages::GlyphRun nothing;
  all.pages[0].items.push_back({0, nothing});
  all.pages[0].items.push_back({99, pages::Rule{}});
  CHECK(tools::run("qpdf --check %", tools::write(all)) == tools::kQpdfIsContent);
}

TEST_CASE("readable and compressed files say the same") {
  const std::string small = tools::write(resume(2));
  const std::string readable = tools::write(resume(2), true);
  CHECK(small.size() < readable.size());
  CHECK(tools::text_of(small) == tools::text_of(readable));
  CHECK(readable.find("FlateDecode") == std::string::npos);
  // Text but for the second line, which tells programs that a PDF is none.
  const std::size_t body = readable.find('\n', readable.find('\n') + 1);
  for (const char c : readable.substr(body)) {
    const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r';
    REQUIRE_FALSE(control);
  }
}

TEST_CASE("numbers are never in exponential form or with a locale's comma") {
  auto all = sample::lines(sample::face("Inter"), {"AVATAR"});
  auto& run = std::get<pages::GlyphRun>(all.pages[0].items[0].content);
  run.origin = {1, -1};
  run.size = 1;
  all.pages[0].items.push_back({1, pages::Rule{{-2'000'000'000, 1, 2'000'000'000, 2}, {1, 1, 1}}});
  const std::string readable = tools::write(all, true);
  CHECK(readable.find("/F1 0.001 Tf\n0 0 0 rg\nBT\n0.001 -0.001 Td\n") != std::string::npos);
  CHECK(readable.find("0.004 0.004 0.004 rg\n-2000000 0.001 4000000 0.001 re\n") !=
        std::string::npos);
  CHECK(tools::run("qpdf --check %", readable) == tools::kQpdfIsContent);
}

TEST_CASE("a font that forbids to be embedded is a complaint") {
  const auto& lato = font::manifest().front();
  std::string file(lato.begin, lato.end);
  // The table directory: 16 bytes a table, of which 8 to 12 are its offset; fsType is at 8 of OS/2.
  const std::size_t entry = file.find("OS/2");
  std::size_t offset = 0;
  for (std::size_t i = 8; i < 12; ++i) {
    offset = offset << 8U | static_cast<unsigned char>(file[entry + i]);
  }
  file[offset + 9] = 2;
  std::string error;
  const auto restricted = font::Face::open(file, 0, error);
  REQUIRE(restricted != nullptr);
  CHECK(restricted->embedding_restricted());
  CHECK(message(sample::lines(*restricted, {"office"}), diag::Code::kFontRestricted) ==
        "the font `Lato-Regular` may not be embedded");
}

TEST_CASE("a glyph that its font does not have is a complaint") {
  auto all = sample::lines(sample::face("Lato"), {"office"});
  std::get<pages::GlyphRun>(all.pages[0].items[0].content).glyphs[0].id = 60'000;
  CHECK(message(all, diag::Code::kFontBroken) ==
        "no subset can be made of the font `Lato-Regular`");
}

TEST_CASE("what a PDF cannot hold is a complaint") {
  auto all = resume(1);
  all.width = 14'400'001;
  CHECK(message(all, diag::Code::kPdfLimit) ==
        "the document is too large for a PDF file: a page is larger than 14400 pt");
  all = resume(1);
  all.title = std::string(70'000, 'a');
  CHECK(message(all, diag::Code::kPdfLimit) ==
        "the document is too large for a PDF file: a string of 70000 is longer than 65535");
  all = resume(1);
  all.pages[0].items.push_back({1, pages::Picture{7, {}, false}});
  CHECK(message(all, diag::Code::kInternal) ==
        "the PDF could not be written: a picture has no image");
}

TEST_CASE("ten times the pages take about ten times the time") {
  // Processor time: other programs of the machine do not count.
  const auto seconds = [](std::size_t pages) {
    const auto all = resume(pages);
    std::clock_t best = std::numeric_limits<std::clock_t>::max();
    for (int i = 0; i < 3; ++i) {
      const std::clock_t begin = std::clock();
      diag::Sink sink;
      REQUIRE(backend::pdf::write(all, {}, sink));
      best = std::min(best, std::clock() - begin);
    }
    return static_cast<double>(best) / CLOCKS_PER_SEC;
  };
  const double small = seconds(100);
  const double large = seconds(1000);
  CAPTURE(small);
  CAPTURE(large);
  // Quadratic would be a hundred times.
  CHECK(large < 30 * small);
}

TEST_CASE("five hundred pages are one whole file") {
  const std::string file = tools::write(resume(500));
  CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
  CHECK(tools::run("pdfinfo %", file).find("Pages:           500\n") != std::string::npos);
}
