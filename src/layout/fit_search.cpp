#include "layout/fit_search.h"

namespace resumec::layout {

namespace {

// Of a last page, in thousandths. From here on a theme's ceilings can fill it.
constexpr int kNearlyFull = 667;

// And below this it looks left over.
constexpr int kLeftOver = 333;

// The last page of a book is nobody's concern.
constexpr std::size_t kPagesOfResume = 20;

}  // namespace

std::optional<int> loosest_of(int first, int last, std::size_t pages, const Trial& trial) {
  // What lies before `low` fits, or is nothing; what lies behind `high` does not, by halves.
  int low = first;
  int high = last;
  while (low <= high) {
    const int middle = low + (high - low) / 2;
    if (trial(middle).pages <= pages) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  std::optional<int> found;
  if (low > first) found = low - 1;
  for (int step = low; step <= last; ++step) {
    const Outcome outcome = trial(step);
    if (outcome.pages <= pages) found = step;
    if (outcome.least_pages > pages) break;
  }
  return found;
}

namespace {

// A step at which the last page is none of a few lines; nothing when it costs too much.
std::optional<int> mend_leftover(const FitBounds& bounds, std::size_t pages, const Trial& trial) {
  const auto back = loosest_of(bounds.gently_pressed, -1, pages - 1, trial);
  if (back) return back;
  // The least that is enough, by halves.
  int low = 1;
  int high = bounds.gently_opened + 1;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    const Outcome outcome = trial(middle);
    if (outcome.pages > pages || outcome.filled >= kLeftOver) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  if (low > bounds.gently_opened || trial(low).pages > pages) return std::nullopt;
  return low;
}

}  // namespace

FitChoice choose_step(const FitBounds& bounds, const FitWish& wish, const Trial& trial) {
  const Outcome own = trial(0);
  if (wish.pages > 0 && own.pages > wish.pages) {
    if (const auto step = loosest_of(bounds.tightest, -1, wish.pages, trial)) return {*step, true};
    const std::size_t fewest = trial(bounds.tightest).pages;
    if (fewest >= own.pages) return {0, false};
    return {loosest_of(bounds.tightest, -1, fewest, trial).value_or(0), false};
  }
  if (own.pages > 1 && own.pages <= kPagesOfResume && own.filled < kLeftOver) {
    if (const auto step = mend_leftover(bounds, own.pages, trial)) return {*step, true};
  }
  if (wish.pages == 0 || !wish.fill.value_or(own.filled >= kNearlyFull)) return {};
  return {loosest_of(1, bounds.loosest, own.pages, trial).value_or(0), true};
}

}  // namespace resumec::layout
