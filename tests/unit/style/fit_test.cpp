// The path from tight to loose.
#include <doctest/doctest.h>

#include "style/fit.h"
#include "style/load.h"

using namespace resumec;
using namespace resumec::style;

namespace {

Style theme(const std::string& name) {
  source::SourceMap sources;
  diag::Sink sink;
  LoadRequest request;
  request.theme = name;
  return load(request, sources, sink);
}

// All that a step decides.
std::vector<Length> lengths(const Style& style) {
  std::vector<Length> all = {style.typography.size,          style.typography.leading,
                             style.spacing.between_bullets,  style.spacing.between_entries,
                             style.spacing.before_section,   style.spacing.after_section_title,
                             style.spacing.after_header,     style.spacing.between_paragraphs,
                             style.spacing.after_entry_head, style.spacing.between_header_lines,
                             style.spacing.bullet_indent,    style.page.margin_top,
                             style.page.margin_bottom,       style.page.margin_start,
                             style.page.margin_end};
  for (const Look& look : style.looks.places) all.push_back(look.size);
  return all;
}

}  // namespace

TEST_CASE("a step is never tighter than the one before, and step 0 is the style") {
  for (const BuiltInTheme& built_in : built_in_themes()) {
    CAPTURE(built_in.id);
    const Style style = theme(std::string(built_in.id));
    const FitPath path(style);
    CHECK(lengths(path.at(0)) == lengths(style));
    CHECK(path.spacing_at(0) == 1000);
    CHECK(path.tightest() == -4 * kFitSteps);
    CHECK(path.gently_pressed() == -2 * kFitSteps);
    CHECK(path.gently_opened() == 2 * kFitSteps);
    for (int step = path.tightest(); step < path.loosest(); ++step) {
      CAPTURE(step);
      const std::vector<Length> tight = lengths(path.at(step));
      const std::vector<Length> loose = lengths(path.at(step + 1));
      REQUIRE(tight.size() == loose.size());
      for (std::size_t i = 0; i < tight.size(); ++i) CHECK(tight[i] <= loose[i]);
      CHECK(tight != loose);
    }
  }
}

TEST_CASE("sizes give way one after the other, as far as their bounds") {
  Style style = theme("modern");
  style.fit.order = {FitSize::kSpacing, FitSize::kLeading, FitSize::kSize, FitSize::kMargins};
  style.fit.least_spacing = 700;
  style.fit.least_leading = 1200;
  style.fit.least_size = graphics::points(9);
  style.fit.least_margin = 30'000;
  const FitPath path(style);

  const Style spaced = path.at(-kFitSteps);
  CHECK(path.spacing_at(-kFitSteps) == 700);
  CHECK(spaced.spacing.before_section == style.spacing.before_section * 7 / 10);
  CHECK(spaced.typography.leading == style.typography.leading);

  const Style led = path.at(-2 * kFitSteps);
  CHECK(led.typography.leading == 1200);
  CHECK(led.typography.size == style.typography.size);

  const Style small = path.at(-3 * kFitSteps);
  CHECK(small.typography.size == graphics::points(9));
  CHECK(small.looks.at(Place::kName).size == style.looks.at(Place::kName).size * 9 / 10);
  CHECK(small.spacing.bullet_indent == style.spacing.bullet_indent * 9 / 10);
  CHECK(small.page.margin_top == style.page.margin_top);

  const Style narrow = path.at(path.tightest());
  for (const Length margin : {narrow.page.margin_top, narrow.page.margin_bottom,
                              narrow.page.margin_start, narrow.page.margin_end}) {
    CHECK(margin == 30'000);
  }
  // Half the way of a size is half the difference.
  CHECK(path.at(-kFitSteps / 2).spacing.before_section ==
        style.spacing.before_section * 850 / 1000);
}

TEST_CASE("what is not named, or lies beyond its bound, stays") {
  Style style = theme("modern");
  style.fit.order = {FitSize::kSize, FitSize::kMargins, FitSize::kSize};
  style.typography.size = graphics::points(8);  // below the floor: asked for, so left
  style.fit.least_size = graphics::points(9);
  style.fit.least_margin = graphics::points(1);
  const FitPath path(style);
  CHECK(path.tightest() == -kFitSteps);
  const Style tight = path.at(path.tightest());
  CHECK(tight.typography.size == graphics::points(8));
  CHECK(tight.typography.leading == style.typography.leading);
  CHECK(tight.spacing.before_section == style.spacing.before_section);
  CHECK(tight.page.margin_top == graphics::points(1));

  style.fit.order.clear();
  CHECK(FitPath(style).tightest() == 0);
  CHECK(FitPath(style).loosest() == 0);
}

TEST_CASE("an entry keeps the white by which programs know it") {
  for (const BuiltInTheme& built_in : built_in_themes()) {
    CAPTURE(built_in.id);
    const Style style = theme(std::string(built_in.id));
    const FitPath path(style);
    for (int step = path.tightest(); step <= 0; ++step) {
      CAPTURE(step);
      const Style at = path.at(step);
      const std::int64_t pitch = std::int64_t{at.typography.size} * at.typography.leading / 1000;
      CHECK((pitch + at.spacing.between_entries) * 100 > pitch * 145);
      CHECK(at.typography.size >= graphics::points(9));
    }
  }
}
