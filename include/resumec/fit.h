// How a résumé came to its sizes: what was tried so that it takes the pages that were asked for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace resumec {

// One set of sizes. Lengths are in points.
struct FitTrial {
  // How far along the way from tight to loose: 0 is what the theme and `design` say.
  int step = 0;
  double size = 0;     // of the running text
  double leading = 0;  // in sizes
  double spacing = 0;  // of all spaces: 1 is what `design` says
  double margin_top = 0;
  double margin_bottom = 0;
  double margin_start = 0;
  double margin_end = 0;
  int pages = 0;      // that it takes; 0: there is no room for a line
  double filled = 0;  // of the last page: from 0 to 1
};

// Of one version that was laid out.
struct FitReport {
  std::string variant;  // empty: the whole résumé
  int pages = 0;        // that were asked for; 0: as many as it takes
  bool fits = true;
  std::size_t chosen = 0;        // index in `trials`
  std::vector<FitTrial> trials;  // in the order in which they were made; never empty
};

enum class FitForm {
  kText,  // a table, the chosen row marked
  kJson,  // one JSON object a line
};

// What `resumec build --explain-fit` prints of the résumé in `file`.
std::string render(std::string_view file, const FitReport& report, FitForm form);

}  // namespace resumec
