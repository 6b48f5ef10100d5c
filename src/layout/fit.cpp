#include "layout/fit.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace resumec::layout {

namespace {

// Of the page, in thousandths.
int filled(const std::vector<Strip>& strips, const PageRange& page, Length height) {
  std::int64_t used = 0;
  for (std::size_t i = page.begin; i < page.end; ++i) {
    used += strips[i].height + (i > page.begin ? strips[i].space_before : 0);
  }
  return static_cast<int>(std::min<std::int64_t>(1000, used * 1000 / std::max<Length>(1, height)));
}

Outcome outcome_of(const Breaks& breaks, Length height) {
  Outcome outcome;
  outcome.pages = breaks.pages.size();
  outcome.least_pages = least_pages(breaks.strips, height);
  if (!breaks.pages.empty()) outcome.filled = filled(breaks.strips, breaks.pages.back(), height);
  return outcome;
}

}  // namespace

Fitter::Fitter(const FitSubject& subject) : subject_(subject), path_(subject.style) {}

Attempt Fitter::attempt(int step) const {
  Attempt made;
  made.step = step;
  made.style = path_.at(step);
  made.frames = make_frames(subject_.document, made.style, subject_.country);
  if (!has_room(made.frames)) {
    made.outcome.pages = made.outcome.least_pages = std::numeric_limits<std::size_t>::max();
    return made;
  }
  made.breaks = break_galley(subject_.galley, made.frames, sizes_of(made.style));
  made.outcome = outcome_of(made.breaks, made.frames.text_height());
  return made;
}

Outcome Fitter::trial(int step) {
  for (std::size_t i = 0; i < report_.trials.size(); ++i) {
    if (report_.trials[i].step == step) return outcomes_[i];
  }
  Attempt made = attempt(step);
  const Outcome outcome = made.outcome;
  const style::Style& style = made.style;
  report_.trials.push_back({step, style.typography.size, style.typography.leading,
                            path_.spacing_at(step), style.page, outcome.pages, outcome.filled});
  outcomes_.push_back(outcome);
  if (kept_.size() > 1) kept_.pop_back();
  kept_.push_back(std::move(made));
  return outcome;
}

Attempt Fitter::run(const FitWish& wish) {
  const FitChoice choice = choose_step(
      {path_.tightest(), path_.gently_pressed(), path_.gently_opened(), path_.loosest()}, wish,
      [this](int step) { return trial(step); });
  report_.pages_wanted = wish.pages;
  report_.fits = choice.fits;
  report_.step = choice.step;
  for (Attempt& kept : kept_) {
    if (kept.step == choice.step) return std::move(kept);
  }
  return attempt(choice.step);
}

}  // namespace resumec::layout
