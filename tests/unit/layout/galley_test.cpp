// One galley, many sizes: trials that leave no trace, and pages as if they had been the only ones.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "layout/breaks.h"
#include "layout/page_writer.h"
#include "pages_text.h"
#include "resumec/file_system.h"
#include "rich_documents.h"

using namespace resumec;
using namespace resumec::layout;
using namespace resumec::layout::test;

namespace {

bool same(const Breaks& a, const Breaks& b) {
  const auto same_cut = [](const auto& one, const auto& other) {
    return std::equal(one->pieces.begin(), one->pieces.end(), other->pieces.begin(),
                      other->pieces.end(), [](const Piece& p, const Piece& q) {
                        return p.begin == q.begin && p.end == q.end &&
                               p.shaped->advance == q.shaped->advance;
                      });
  };
  return a.strips == b.strips && a.lines == b.lines && a.pages == b.pages &&
         a.pictures == b.pictures && a.header_end == b.header_end &&
         std::equal(a.cuts.begin(), a.cuts.end(), b.cuts.begin(), b.cuts.end(), same_cut);
}

struct Case {
  document::Document document;
  style::Style style;
  style::Style other;  // in lengths alone
};

Case make_case(unsigned seed) {
  RichDocument random(seed);
  Case one;
  one.document = random.make();
  one.style = random.style();
  one.other = random.resized(one.style);
  return one;
}

}  // namespace

TEST_CASE("what is broken for one size knows nothing of other sizes") {
  const auto files = disk_file_system();
  std::size_t moved = 0;
  std::size_t cut = 0;
  for (unsigned seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    const Case one = make_case(seed);
    font::Collection fonts(files.get());
    const Galley galley = make_galley(one.document, one.style, fonts);
    const Frames frames = make_frames(one.document, one.style, "");
    const Breaks before = break_galley(galley, frames, sizes_of(one.style));
    const Breaks between = break_galley(galley, frames, sizes_of(one.other));
    CHECK(same(before, break_galley(galley, frames, sizes_of(one.style))));
    CHECK(same(between, break_galley(galley, frames, sizes_of(one.other))));
    if (!same(before, between)) ++moved;
    cut += before.cuts.size();
  }
  // Else nothing was put to the test.
  CHECK(moved == 100);
  CHECK(cut > 20);
}

TEST_CASE("a galley has at each size the pages of a résumé that was laid out at that size alone") {
  const auto files = disk_file_system();
  for (unsigned seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    Case one = make_case(seed);
    // Nothing gives way: both are of the sizes that are asked for.
    one.other.fit.order.clear();
    font::Collection fonts(files.get());
    diag::Sink fresh;
    pages::Pages alone = layout::lay_out({one.document, one.other, fonts, "", 0, {}}, fresh);

    alone.title = alone.language = "";  // metadata is no galley's

    const Galley galley = make_galley(one.document, one.style, fonts);
    diag::Sink unheard;
    const Frames first = make_frames(one.document, one.style, "");
    make_pages(galley, first, break_galley(galley, first, sizes_of(one.style)), unheard);
    const Frames frames = make_frames(one.document, one.other, "");
    diag::Sink late;
    const pages::Pages again =
        make_pages(galley, frames, break_galley(galley, frames, sizes_of(one.other)), late);
    // Not printed when they differ: they are megabytes.
    const bool equal = text_of(again) == text_of(alone);
    CHECK(equal);
    // The galley's own, and then what the running lines lack.
    std::vector<std::string> said = messages(galley.complaints);
    for (std::string& message : messages(late)) said.push_back(std::move(message));
    CHECK(said == messages(fresh));
  }
}

TEST_CASE("what is missing waits in the galley, in the order of reading, and is said once") {
  style::Style style = default_style();
  style.fonts.heading = "Nowhere Sans";
  style.fonts.mono = "Linux Libertine";
  style.looks.at(style::Place::kName).weight = 350;
  document::Document doc = make_document({section("Work \U00010601", {paragraph("a \U00010602")})});
  doc.header.name = run("Ada \U00010600", document::Role::kName);
  // The running lines repeat the name.
  doc.sections[0].blocks.resize(1);
  for (int i = 0; i < 80; ++i) doc.sections[0].blocks.push_back(paragraph("b \U00010602"));
  font::Collection fonts(nullptr);
  const Galley galley = make_galley(doc, style, fonts);
  const std::vector<std::string> expected = {
      "no font family is named `Nowhere Sans`",
      "Lato has no upright face of weight 350; upright 400 is used instead",
      "no font has the character `\U00010600` (U+10600)",
      "no font has the character `\U00010601` (U+10601)",
      "no font has the character `\U00010602` (U+10602)",
  };
  CHECK(messages(galley.complaints) == expected);
  const Frames frames = make_frames(doc, style, "");
  Breaks breaks;
  for (int i = 0; i < 20; ++i) {
    style.typography.size = 9'000 + 100 * i;
    breaks = break_galley(galley, frames, sizes_of(style));
  }
  CHECK(messages(galley.complaints) == expected);
  diag::Sink late;
  const pages::Pages pages = make_pages(galley, frames, breaks, late);
  REQUIRE(pages.pages.size() > 1);
  const auto all = seen(pages);
  CHECK(std::any_of(all.begin(), all.end(), [](const Seen& one) {
    return one.page == 1 && one.text.find("Page 2 of") != std::string::npos;
  }));
  CHECK(messages(late).empty());
  CHECK(messages(lay_out(doc, style).complaints) == expected);
}

TEST_CASE("a document that cannot be set is a galley of complaints") {
  document::Document doc = make_document({});
  doc.header.name = run(std::string(5'000'000, 'x'), document::Role::kName);
  std::vector<document::Block> blocks(150'000, bullets({"x"}));
  doc.sections.push_back(section("Work", std::move(blocks)));
  font::Collection fonts(nullptr);
  const Galley galley = make_galley(doc, default_style(), fonts);
  CHECK(galley.setting == nullptr);
  REQUIRE(galley.complaints.diagnostics().size() == 1);
  CHECK(diag::id(galley.complaints.diagnostics()[0].code) == "R6010");
}
