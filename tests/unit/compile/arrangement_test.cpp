// An entry's rows are the theme's: what another arrangement asks for is read in that order in every
// output.
#include "style/arrangement.h"

#include <doctest/doctest.h>

#include <string>

#include "backend/html/html.h"
#include "backend/markdown/markdown.h"
#include "backend/pdf/pdf.h"
#include "backend/text/text.h"
#include "characters/icu_data.h"
#include "compile/output_text.h"
#include "compose/compose.h"
#include "decode/fields/decode.h"
#include "layout/layout.h"
#include "source/memory_file_system.h"
#include "style/load.h"
#include "yaml/read.h"

namespace {

using namespace resumec;
using style::CellName;

const std::string kResume =
    "basics: {name: Ada Lovelace, email: ada@example.org}\n"
    "work:\n"
    "  - {name: Engines, team: Notes, position: Analyst, location: London, startDate: 2020,\n"
    "     url: engines.example}\n"
    "  - {name: Looms, startDate: 2018}\n"
    "projects:\n"
    "  - {name: Nightwatch, keywords: [Go, Rust], startDate: 2019, description: Small.}\n";

// What readers get of the résumé, all white space as single blanks.
struct Read {
  std::string text, page, paper, markdown;
};

Read read(const style::Arrangements& arrangements) {
  characters::use_own_icu_data();
  diag::Sink sink;
  source::SourceMap sources;
  const yaml::Tree tree =
      yaml::read(sources, sources.add("cv.yaml", kResume), yaml::Syntax::kYaml, sink);
  const decode::Decoded decoded = decode::decode(*tree.root(), {}, sink);
  style::Style style = style::load({}, sources, sink);
  style.arrangements = arrangements;
  picture::Library pictures(nullptr, {});
  const auto locale = locale::Locale::find("en");
  const document::Document document =
      compose::compose({decoded.resume, style, *locale, {}, pictures, false}, sink);
  font::Collection fonts(nullptr);
  const pages::Pages pages = layout::lay_out({document, style, fonts, "", 0, {}}, sink);
  Read read;
  read.text = compile_test::single_spaced(backend::text::write(document, style, {}));
  read.markdown = compile_test::single_spaced(backend::markdown::write(document));
  read.page = compile_test::words_of_html(backend::html::write(document, style, fonts, {}, sink));
  if (const auto bytes = backend::pdf::write(pages, {}, sink)) {
    read.paper = compile_test::words_of_pdf(*bytes);
  }
  CHECK_FALSE(sink.has_errors());
  return read;
}

bool is_in(const std::string& words, const std::string& text) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the usual rows: what it is and when, then who exactly and where") {
  const Read usual = read({});
  const std::string job = "Engines · Notes 2020 Analyst London · engines.example Looms 2018";
  CHECK(is_in(job, usual.text));
  CHECK(is_in(job, usual.page));
  CHECK(is_in(job, usual.paper));
  CHECK(is_in("Nightwatch 2019 Small. Keywords: Go, Rust", usual.text));
}

TEST_CASE("another arrangement is read in its order in every output") {
  style::Arrangements others;
  // Position first, both on one row; the dates below.
  style::PlacedCell team = CellName::kTeam;
  team.before = "(";
  team.after = ")";
  others.of(sections::EntryKind::kWork).rows = {
      {{CellName::kPosition, {CellName::kName, "–"}}, {CellName::kPlace}},
      {{CellName::kDates, team}, {CellName::kUrl}}};
  others.of(sections::EntryKind::kProjects).rows = {
      {{CellName::kName, {CellName::kKeywords, "|"}}, {CellName::kDates}}};
  const Read other = read(others);
  const std::string job = "Analyst – Engines London 2020 · (Notes) engines.example";
  // Of a job without a position the name stands alone, without a dash.
  const std::string second = " Looms 2018 ";
  const std::string project = "Nightwatch | Go, Rust 2019 Small.";
  for (const std::string* output : {&other.text, &other.page, &other.paper}) {
    CAPTURE(*output);
    CHECK(is_in(job, *output));
    CHECK(is_in(second, *output));
    CHECK(is_in(project, *output));
    CHECK_FALSE(is_in("Keywords:", *output));
  }
  CHECK(is_in("### Analyst – Engines *London*", other.markdown));
}

TEST_CASE("what no row names is shown all the same") {
  style::Arrangements fewer;
  fewer.of(sections::EntryKind::kWork).rows = {{{CellName::kName}, {}}};
  const Read few = read(fewer);
  for (const std::string* output : {&few.text, &few.page, &few.paper}) {
    CAPTURE(*output);
    for (const char* words : {"Engines", "Notes", "Analyst", "London", "2020", "engines.example"}) {
      CHECK(is_in(words, *output));
    }
  }
}
