// Lays a résumé out again and again, each time at other sizes; bench/bench counts what it takes.
//
//     bench_layouts FILE WAY COUNT
//
// ways: `fresh`  COUNT times from the start, with nothing kept of the time before
//       `trials` one galley, COUNT times broken into lines and pages, the last of them drawn: what
//                a search for sizes that fit does
//       `drawn`  one galley, COUNT times broken and drawn
//       `fitted` COUNT times from the start, pressed to a page less than it takes at 11 pt
//       `opened` COUNT times from the start, opened until its pages are full
//
// Everything is laid out once before, so that the count has no first use of a font in it; words are
// shaped anew, since each layout has a foundry of its own.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "compile/passes.h"
#include "layout/breaks.h"
#include "layout/layout.h"
#include "layout/page_writer.h"

using namespace resumec;

namespace {

// Twenty steps from 9 to 11 pt, where the theme has 10.
constexpr std::int64_t kSteps = 20;

style::Style scaled(const style::Style& style, int step) {
  const auto scale = [step](graphics::Length& length) {
    const std::int64_t share = 9 * kSteps + 2 * std::int64_t{step};
    length = static_cast<graphics::Length>(length * share / (10 * kSteps));
  };
  style::Style result = style;
  scale(result.typography.size);
  for (style::Look& look : result.looks.places) scale(look.size);
  style::Spacing& spacing = result.spacing;
  for (graphics::Length* length :
       {&spacing.between_bullets, &spacing.between_entries, &spacing.before_section,
        &spacing.after_section_title, &spacing.after_header, &spacing.between_paragraphs,
        &spacing.after_entry_head, &spacing.between_header_lines, &spacing.bullet_indent}) {
    scale(*length);
  }
  return result;
}

std::size_t lay_out_cold(const document::Document& document, const style::Style& style,
                         const FileSystem& files) {
  diag::Sink sink;
  font::Collection fonts(&files);
  return layout::lay_out({document, style, fonts, {}, 0, {}}, sink).pages.size();
}

std::size_t fit_cold(const document::Document& document, const style::Style& style,
                     const FileSystem& files, int pages, bool fill) {
  diag::Sink sink;
  font::Collection fonts(&files);
  return layout::lay_out({document, style, fonts, {}, pages, {}, fill}, sink).pages.size();
}

int lay_out(const document::Document& document, const style::Style& style, const FileSystem& files,
            const std::string& way, int count) {
  std::size_t pages = lay_out_cold(document, style, files);
  if (count == 0) return pages > 0 ? 0 : 1;
  if (way == "fresh") {
    for (int i = 0; i < count; ++i) pages += lay_out_cold(document, scaled(style, i), files);
    return pages > 0 ? 0 : 1;
  }
  if (way == "fitted" || way == "opened") {
    const style::Style large = scaled(style, kSteps);
    const bool fill = way == "opened";
    const style::Style& own = fill ? style : large;
    // Unasked some pages are pulled back, so nothing may give way here.
    style::Style fixed = own;
    fixed.fit.order.clear();
    const auto taken = static_cast<int>(lay_out_cold(document, fixed, files));
    const int wanted = fill ? taken : taken - 1;
    for (int i = 0; i < count; ++i) pages += fit_cold(document, own, files, wanted, fill);
    return pages > 0 ? 0 : 1;
  }
  diag::Sink sink;
  font::Collection fonts(&files);
  const layout::Galley galley = layout::make_galley(document, style, fonts);
  const layout::Frames frames = layout::make_frames(document, style, {});
  for (int i = 0; i < count; ++i) {
    const auto breaks = layout::break_galley(galley, frames, layout::sizes_of(scaled(style, i)));
    const bool drawn = way == "drawn" || i + 1 == count;
    if (drawn) pages += layout::make_pages(galley, frames, breaks, sink).pages.size();
  }
  return pages > 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  compile_test::Passes passes(argv[1], {std::istreambuf_iterator<char>(file), {}});
  if (passes.sink.has_errors()) return 1;
  return lay_out(passes.document, passes.style, *passes.files, argv[2], std::atoi(argv[3]));
}
