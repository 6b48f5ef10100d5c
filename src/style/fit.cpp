#include "style/fit.h"

#include <algorithm>
#include <cstdint>

namespace resumec::style {

namespace {

// Of a way from `own` to `end`, so many of its steps.
int along(int own, int end, int steps) {
  return own + static_cast<int>((std::int64_t{end} - own) * steps / kFitSteps);
}

Length share(Length whole, std::int64_t numerator, std::int64_t denominator) {
  return denominator == 0 ? whole : static_cast<Length>(whole * numerator / denominator);
}

Length least_margin(const PageStyle& page) {
  return std::min({page.margin_top, page.margin_bottom, page.margin_start, page.margin_end});
}

Length most_margin(const PageStyle& page) {
  return std::max({page.margin_top, page.margin_bottom, page.margin_start, page.margin_end});
}

bool may_shrink(FitSize size, const Style& style) {
  const Fit& fit = style.fit;
  switch (size) {
    case FitSize::kSpacing:
      return fit.least_spacing < 1000;
    case FitSize::kLeading:
      return fit.least_leading < style.typography.leading;
    case FitSize::kSize:
      return fit.least_size < style.typography.size;
    case FitSize::kMargins:
      return fit.least_margin < most_margin(style.page);
  }
  return false;
}

bool may_grow(FitSize size, const Style& style) {
  const Fit& fit = style.fit;
  switch (size) {
    case FitSize::kSpacing:
      return fit.most_spacing > 1000;
    case FitSize::kLeading:
      return fit.most_leading > style.typography.leading;
    case FitSize::kSize:
      return fit.most_size > style.typography.size;
    case FitSize::kMargins:
      return fit.most_margin > least_margin(style.page);
  }
  return false;
}

void scale_letters(Looks& looks, Length size, Length own) {
  for (Look& look : looks.places) look.size = share(look.size, size, own);
  for (Change* change : changes(looks)) {
    if (change->size) change->size = share(*change->size, size, own);
  }
}

// Spaces follow the size, and what `per_mille` makes of them.
void scale_spaces(Spacing& spacing, int per_mille, Length size, Length own) {
  for (Length* length :
       {&spacing.between_bullets, &spacing.between_entries, &spacing.before_section,
        &spacing.after_section_title, &spacing.after_header, &spacing.between_paragraphs,
        &spacing.after_entry_head, &spacing.between_header_lines}) {
    *length = share(share(*length, size, own), per_mille, 1000);
  }
  spacing.bullet_indent = share(spacing.bullet_indent, size, own);
}

int gentle_steps(const std::vector<FitSize>& sizes) {
  int steps = 0;
  for (const FitSize size : sizes) {
    if (size != FitSize::kSpacing && size != FitSize::kLeading) break;
    steps += kFitSteps;
  }
  return steps;
}

}  // namespace

FitPath::FitPath(const Style& style) : style_(style) {
  for (const FitSize size : style.fit.order) {
    const auto add = [size](std::vector<FitSize>& sizes, bool may) {
      if (may && std::find(sizes.begin(), sizes.end(), size) == sizes.end()) sizes.push_back(size);
    };
    add(pressed_, may_shrink(size, style));
    add(opened_, may_grow(size, style));
  }
}

int FitPath::gently_pressed() const {
  return -gentle_steps(pressed_);
}

int FitPath::gently_opened() const {
  return gentle_steps(opened_);
}

int FitPath::gone(FitSize size, int step) const {
  const std::vector<FitSize>& sizes = step < 0 ? pressed_ : opened_;
  const auto found = std::find(sizes.begin(), sizes.end(), size);
  if (found == sizes.end()) return 0;
  const auto before = kFitSteps * static_cast<int>(found - sizes.begin());
  return std::clamp(std::abs(step) - before, 0, kFitSteps);
}

int FitPath::spacing_at(int step) const {
  const Fit& fit = style_.fit;
  return along(1000, step < 0 ? fit.least_spacing : fit.most_spacing,
               gone(FitSize::kSpacing, step));
}

Style FitPath::at(int step) const {
  Style style = style_;
  if (step == 0) return style;
  const Fit& fit = style_.fit;
  const bool pressed = step < 0;
  Typography& type = style.typography;
  type.leading = along(type.leading, pressed ? fit.least_leading : fit.most_leading,
                       gone(FitSize::kLeading, step));
  type.size =
      along(type.size, pressed ? fit.least_size : fit.most_size, gone(FitSize::kSize, step));
  const Length own = style_.typography.size;
  if (type.size != own) scale_letters(style.looks, type.size, own);
  scale_spaces(style.spacing, spacing_at(step), type.size, own);
  // However little white there is, an entry keeps what tells it from the one before.
  const Length gap = share(share(type.size, type.leading, 1000), kLeastEntryGap, 1000);
  const Length wished = share(style_.spacing.between_entries, type.size, own);
  style.spacing.between_entries = std::max(style.spacing.between_entries, std::min(wished, gap));

  const int margins = gone(FitSize::kMargins, step);
  PageStyle& page = style.page;
  for (Length* margin :
       {&page.margin_top, &page.margin_bottom, &page.margin_start, &page.margin_end}) {
    const Length end =
        pressed ? std::min(*margin, fit.least_margin) : std::max(*margin, fit.most_margin);
    *margin = along(*margin, end, margins);
  }
  return style;
}

}  // namespace resumec::style
