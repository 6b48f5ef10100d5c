// A document's sizes, chosen for its pages: trials along the path of a style (style/fit.h).
//
// A résumé of two pages is fitted in some ten trials. Each measures the words that the galley has
// shaped, breaks lines and pages, and is forgotten but for how many pages it took.
#pragma once

#include <string>
#include <vector>

#include "layout/breaks.h"
#include "layout/fit_search.h"
#include "layout/frames.h"
#include "layout/galley.h"
#include "style/fit.h"

namespace resumec::layout {

// A trial as it is told of.
struct FitTrial {
  int step = 0;
  Length size = 0;
  int leading = 0;  // 1/1000 of the size
  int spacing = 0;  // 1/1000 of the style's own spaces
  style::PageStyle page;
  std::size_t pages = 0;
  int filled = 0;  // of the last page, in thousandths
};

struct FitReport {
  std::size_t pages_wanted = 0;  // 0: as many as it takes
  bool fits = true;
  int step = 0;                  // that was chosen
  std::vector<FitTrial> trials;  // in the order in which they were tried, each step once
};

// What there is to be broken: all of it must outlive the search.
struct FitSubject {
  const Galley& galley;
  const document::Document& document;
  const style::Style& style;
  const std::string& country;  // of the person, as for `paper_of`
};

// One set of sizes, and what it comes to.
struct Attempt {
  int step = 0;
  style::Style style;
  Frames frames;
  Breaks breaks;  // none where the frames have no room
  Outcome outcome;
};

class Fitter {
 public:
  explicit Fitter(const FitSubject& subject);

  // The attempt that is chosen.
  Attempt run(const FitWish& wish);

  [[nodiscard]] Attempt attempt(int step) const;
  [[nodiscard]] int tightest() const { return path_.tightest(); }
  [[nodiscard]] const FitReport& report() const { return report_; }

 private:
  Outcome trial(int step);

  FitSubject subject_;
  style::FitPath path_;
  FitReport report_;
  std::vector<Attempt> kept_;      // the first, which is seldom bettered, and the last
  std::vector<Outcome> outcomes_;  // of the report's trials
};

}  // namespace resumec::layout
