// The passes that take one version of the résumé from its tree to its pages: the table of contents
// of the compiler.
//
// Each pass takes finished values and returns one; complaints gather in the sink. A phase is run to
// its end even when it finds faults, so that one run shows many of them; the next phase starts only
// on clean input.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "decode/fields/decode.h"
#include "diag/sink.h"
#include "document/document.h"
#include "font/collection.h"
#include "layout/fit.h"
#include "locale/locale.h"
#include "model/withheld.h"
#include "output_options.h"
#include "pages/pages.h"
#include "reading.h"
#include "style/style.h"
#include "variant/variant.h"

namespace resumec {

// The values of the phases of one version, in the order in which they come to be. Each is valid
// from the pass that fills it; a pass that found errors ends the compilation behind it.
struct Compilation {
  Compilation(Reading& the_reading, const std::string& the_version)
      : reading(the_reading),
        version(the_version),
        sink(the_reading.sink.policy()),
        root(the_reading.tree.root()) {}

  Reading& reading;
  const std::string& version;  // name of its variant; empty: the whole résumé
  diag::Sink sink;
  variant::Plan plan;
  std::vector<model::Withheld> withheld;  // what the plan redacts
  const yaml::Node* root;
  decode::Decoded decoded;
  OutputOptions outputs;
  style::Style style;
  std::optional<locale::Locale> locale;
  document::Document document;
  std::string paper_country;  // by which paper is chosen
  // Before the pages, whose glyphs point to its faces.
  std::optional<font::Collection> fonts;
  pages::Pages pages;
  layout::FitReport fit;
  // Of all words, for a page that is printed; of no trial where no number of pages is asked for.
  layout::FitReport printed;
};

// How far a compilation is run: what is wanted exists when its phase is over. kFonts: the families
// of the design, the sizes that fit a number of pages, and the pictures as a screen shows them.
enum class Phase : std::uint8_t { kRead, kDecode, kStyle, kCompose, kFonts, kLayout };

// Runs the passes up to `last`; false when an error kept it from its end.
bool run(Compilation& compilation, Phase last);

}  // namespace resumec
