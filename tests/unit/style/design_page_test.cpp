// docs/design.md, and what must hold for every theme that is built in.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "diag/sink.h"
#include "schema/reference.h"
#include "source/source_map.h"
#include "style/load.h"

using namespace resumec;

TEST_CASE("docs/design.md is the list of tokens") {
  const std::string path = std::string(RESUMEC_TEST_DIR) + "/../docs/design.md";
  const std::string page =
      "# The tokens of a design\n\n"
      "Made from the list that reads them: `RESUMEC_ACCEPT=1 test_style` writes it anew. They "
      "stand "
      "below `design` in a\nrésumé and at the top of a theme file ([themes](themes.md)). A length "
      "is in pt, mm, cm, in or pc; `em` is the size\nof running text.\n" +
      schema::reference(style::design_info());
  if (std::getenv("RESUMEC_ACCEPT") != nullptr) std::ofstream(path) << page;
  std::stringstream written;
  written << std::ifstream(path).rdbuf();
  CHECK(written.str() == page);
}

TEST_CASE("every built-in theme is complete, legible and different") {
  std::string dumps;
  for (const style::BuiltInTheme& theme : style::built_in_themes()) {
    CAPTURE(theme.id);
    source::SourceMap sources;
    diag::Sink sink;
    style::LoadRequest request;
    request.theme = theme.id;
    const style::Style style = style::load(request, sources, sink);
    // A contrast below WCAG AA would be a complaint.
    CHECK(sink.diagnostics().empty());
    CHECK(style.theme == theme.id);
    CHECK_FALSE(theme.summary.empty());
    // No text below 9 pt, the least that a person reads with ease on paper.
    for (const style::Place place :
         {style::Place::kBody, style::Place::kContact, style::Place::kEntryTitle}) {
      CHECK(style.looks.at(place).size >= 9'000);
    }
    // White grows with the rank of what it parts.
    CHECK(style.spacing.between_bullets < style.spacing.between_entries);
    CHECK(style.spacing.between_entries < style.spacing.before_section);
    CHECK(2 * style.spacing.after_section_title <= style.spacing.before_section);
    dumps += style::dump(style);
  }
  CHECK(dumps.find("fonts.body Lato") != std::string::npos);
  CHECK(dumps.find("fonts.body Linux Libertine") != std::string::npos);
  CHECK(dumps.find("fonts.body Carlito") != std::string::npos);
}
