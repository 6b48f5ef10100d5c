// What the table of looks says, of the default theme and of designs that change it.
#include "style/looks.h"

#include <doctest/doctest.h>

#include "diag/sink.h"
#include "source/source_map.h"
#include "style/load.h"
#include "yaml/read.h"

using namespace resumec;
using document::Role;
using style::Ink;
using style::Look;
using style::Looks;
using style::Place;

namespace {

Looks looks_of(const std::string& design) {
  source::SourceMap sources;
  diag::Sink sink;
  const auto file = sources.add("resume.yaml", "design: {" + design + "}");
  const yaml::Tree tree = yaml::read(sources, file, yaml::Syntax::kYaml, sink);
  style::LoadRequest request;
  request.design = tree.root()->find("design");
  const style::Style style = style::load(request, sources, sink);
  REQUIRE(sink.diagnostics().empty());
  return style.looks;
}

Look run_look(const Looks& looks, Place place, void (*mark)(document::Run&)) {
  document::Run run;
  mark(run);
  return looks.of(run, place, false);
}

}  // namespace

TEST_CASE("what an entry is about is bold, whatever opens its first row") {
  const Looks looks = looks_of("looks: {title: {weight: 600, size: 12pt}}");
  for (const Role role :
       {Role::kOrganization, Role::kTitle, Role::kPosition, Role::kStudy, Role::kDate}) {
    CAPTURE(document::to_string(role));
    const Look look = looks.of(role, Place::kEntryTitle, true);
    CHECK(look.weight == 600);
    CHECK(look.size == 12'000);
    CHECK_FALSE(look.italic);
    CHECK(look.ink == Ink::kText);
    CHECK(look.tabular == (role == Role::kDate));
  }
  // A team says something of an employer, even of one that is not named.
  const Look team = looks.of(Role::kTeam, Place::kEntryTitle, true);
  CHECK(team.weight == 400);
  CHECK(team.size == 12'000);
  CHECK(team.ink == Ink::kMuted);
}

TEST_CASE("further words of a head are told apart by slope and colour") {
  const Looks looks = looks_of("");
  for (const Place place : {Place::kEntryTitle, Place::kPositionTitle, Place::kEntryLine}) {
    CHECK(looks.of(Role::kOrganization, place, false) == looks.at(place));
    CHECK(looks.of(Role::kLevel, place, false) == looks.at(place));
    CHECK(looks.of(Role::kPosition, place, false).italic);
    CHECK(looks.of(Role::kStudy, place, false).italic);
    for (const Role role : {Role::kTeam, Role::kLocation, Role::kDate, Role::kSeparator}) {
      CHECK(looks.of(role, place, false).ink == Ink::kMuted);
    }
    CHECK(looks.of(Role::kDate, place, false).tabular);
  }
  // One of several roles at one employer has a heading above it.
  CHECK(looks.of(Role::kPosition, Place::kPositionTitle, true).italic);
  CHECK(looks.of(Role::kPosition, Place::kPositionTitle, true).weight == 400);
}

TEST_CASE("what is loud in a head is plain elsewhere") {
  const Looks looks = looks_of("");
  const Look body = looks.at(Place::kBody);
  CHECK(looks.of(Role::kSeparator, Place::kBody, false) == body);
  CHECK(looks.of(Role::kKeyword, Place::kBody, false) == body);
  CHECK(looks.of(Role::kLabel, Place::kBody, true).weight == 700);
  for (const Role role : {Role::kLocation, Role::kEmail, Role::kProfile}) {
    CHECK(looks.of(role, Place::kContact, true) == looks.at(Place::kContact));
  }
  CHECK(looks.of(Role::kSeparator, Place::kContact, false).ink == Ink::kMuted);
}

TEST_CASE("the author's markup goes over the role's look") {
  const Looks looks = looks_of("");
  using Run = document::Run;
  CHECK(run_look(looks, Place::kBody, [](Run& run) { run.strong = true; }).weight == 700);
  CHECK(run_look(looks, Place::kBody, [](Run& run) { run.emphasis = true; }).italic);
  // Emphasis inside italics stands upright.
  CHECK_FALSE(run_look(looks, Place::kEntryLine, [](Run& run) {
                run.role = Role::kPosition;
                run.emphasis = true;
              }).italic);
  const Look code = run_look(looks, Place::kBody, [](Run& run) { run.code = run.strong = true; });
  CHECK(code.family == style::FamilyUse::kMono);
  CHECK(code.matched);
  CHECK(code.weight == 700);
  const auto link = [](Run& run) { run.href = "https://example.org"; };
  CHECK(run_look(looks, Place::kBody, link).ink == Ink::kLink);
  CHECK(run_look(looks, Place::kContact, link).ink == Ink::kText);
}

TEST_CASE("what a design says reaches the look that it is of, and the theme says the rest") {
  const Looks looks = looks_of(
      "typography: {size: 12pt, figures: old-style}, looks: {name: {size: 2em, weight: 400}, "
      "headline: {size: 15pt}, contact: {size: 9pt, slope: italic}, sectionTitle: {size: 1.5em, "
      "weight: 600, case: small-caps, spacing: 0.04}, caption: {size: 0.75em}, summary: {size: "
      "13pt}, dates: {size: 0.9em, color: accent, family: heading}}");
  const Look& name = looks.at(Place::kName);
  CHECK(name.size == 24'000);
  CHECK(name.weight == 400);
  CHECK(name.family == style::FamilyUse::kHeading);
  CHECK(looks.at(Place::kHeadline).size == 15'000);
  CHECK(looks.at(Place::kContact).size == 9'000);
  const Look& title = looks.at(Place::kSectionTitle);
  CHECK(title.size == 18'000);
  CHECK(title.weight == 600);
  CHECK(title.letters == style::Case::kSmallCaps);
  CHECK(title.spacing == 40);
  CHECK(title.ink == Ink::kAccent);
  CHECK(looks.at(Place::kCaption).size == 9'000);
  CHECK(looks.at(Place::kQuiet).size == 10'200);
  CHECK(looks.at(Place::kContact).italic);
  CHECK(looks.at(Place::kSummary).size == 13'000);
  const Look dates = looks.of(Role::kDate, Place::kEntryLine, false);
  CHECK(dates.size == 10'800);
  CHECK(dates.ink == Ink::kAccent);
  CHECK(dates.family == style::FamilyUse::kHeading);
  CHECK(dates.tabular);
  for (const Look& look : looks.places) CHECK(look.figures == style::Figures::kOldStyle);
  CHECK(run_look(looks, Place::kBody, [](document::Run& run) { run.code = true; }).figures ==
        style::Figures::kDefault);
}

TEST_CASE("faulty looks are said at their value, with what they take") {
  const auto complaint = [](const std::string& look) {
    source::SourceMap sources;
    diag::Sink sink;
    const auto file = sources.add("resume.yaml", "design: {looks: " + look + "}");
    const yaml::Tree tree = yaml::read(sources, file, yaml::Syntax::kYaml, sink);
    style::LoadRequest request;
    request.design = tree.root()->find("design");
    style::load(request, sources, sink);
    REQUIRE(sink.diagnostics().size() == 1);
    return sink.diagnostics()[0];
  };
  const auto color = complaint("{name: {color: accnt}}");
  CHECK(color.message == "`design.looks.name.color` is `accnt`");
  CHECK(color.hints[0] == "did you mean `accent`?");
  CHECK(complaint("{name: {colour: accent}}").hints[0] == "did you mean `color`?");
  CHECK(complaint("{positions: {slope: italic}}").hints[0] == "did you mean `position`?");
  CHECK(complaint("{name: {weight: 950}}").message ==
        "`design.looks.name.weight` is `950`, which is out of range");
}
