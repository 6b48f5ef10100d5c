// Sections of the author's own are like those of the schema: of any kind, anywhere, in every
// version.
#include <doctest/doctest.h>

#include <string>

#include "resumec/resumec.h"

using namespace resumec;

namespace {

const std::string kResume =
    "basics: {name: Ada, email: ada@example.org}\n"
    "work: [{name: Acme, position: Lead, startDate: 2021-01, endDate: 2022-01}]\n"
    "sections:\n"
    "  - title: Selected papers\n"
    "    id: papers\n"
    "    before: work\n"
    "    entries:\n"
    "      - {name: Views, publisher: VLDB, releaseDate: 2024, authors: [A. L.], tags: [x]}\n"
    "      - {name: Hidden views, private: true}\n"
    "    kind: publication\n"
    "  - title: Mine\n"
    "    private: true\n"
    "    sections:\n"
    "      - {title: One, text: First part.}\n"
    "      - {title: Two, private: true, entries: [{name: Entry, tags: [x]}]}\n"
    "variants:\n"
    "  public: {redact: [private]}\n"
    "  x: {exclude: [x]}\n"
    "  cap: {sections: [{section: papers, cap: 1, hideTitle: true}]}\n"
    "  set: {set: {'sections[papers].entries[Views].publisher': SIGMOD}}\n";

std::string text_of(const std::string& variant, const std::string& resume = kResume,
                    const std::string& format = "text") {
  Request request;
  request.outputs = {OutputRequest(format)};
  request.input.variants = {variant};
  const CompileResult result = compile({"cv.yaml", resume}, request);
  RenderOptions options;
  options.form = DiagnosticForm::kShort;
  return result.outputs.empty() ? render(result.diagnostics, options) : result.outputs[0].bytes;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("entries of a kind have its fields and rows, wherever `kind` stands") {
  const std::string text = text_of("");
  CHECK(contains(text, "VLDB"));
  CHECK(contains(text, "A. L."));
  CHECK(text.find("Selected papers") < text.find("Experience"));
  CHECK(text.find("First part.") < text.find("Two\n"));
  CHECK(contains(text_of("",
                         "basics: {name: A, email: a@b.co}\nsections: [{title: T, kind: award, "
                         "entries: [{title: Prize, publisher: x}]}]\n"),
                 "error[R2001]: unknown key `publisher` in an award"));
  CHECK(contains(text_of("",
                         "basics: {name: A, email: a@b.co}\nsections: [{title: T, kind: paper, "
                         "entries: [{name: x}]}]\n"),
                 "error[R20"));
}

TEST_CASE("variants redact, pick, cap and change what own sections hold") {
  CHECK_FALSE(contains(text_of("public"), "Hidden views"));
  CHECK_FALSE(contains(text_of("public"), "Mine"));
  CHECK_FALSE(contains(text_of("x"), "VLDB"));
  CHECK_FALSE(contains(text_of("x"), "Two"));
  CHECK(contains(text_of("x"), "First part."));
  CHECK_FALSE(contains(text_of("cap"), "Hidden views"));
  CHECK(contains(text_of("set"), "SIGMOD"));
}

TEST_CASE("a hidden title is heard and not seen") {
  CHECK_FALSE(contains(text_of("cap"), "Selected papers"));
  CHECK_FALSE(contains(text_of("cap", kResume, "markdown"), "Selected papers"));
  CHECK(contains(text_of("cap", kResume, "html"),
                 "<h2 id=\"papers_title\" class=\"heard\">Selected papers</h2>"));
  CHECK_FALSE(contains(text_of("", kResume, "html"), "heard"));
}

TEST_CASE("parts have titles one level lower") {
  const std::string page = text_of("", kResume, "html");
  CHECK(contains(page, "<h2 id=\"mine_title\">Mine</h2>"));
  CHECK(contains(page, "<h3 class=\"start\"><span class=\"title lead\">Two</span></h3>"));
  CHECK(contains(page, "<h4 class=\"start\"><span class=\"title lead\">Entry</span></h4>"));
  CHECK(contains(text_of("", kResume, "markdown"), "### Two"));
}

TEST_CASE("a section whose parts have but titles is told of, in tailored versions too") {
  const std::string empty =
      "basics: {name: A, email: a@b.co}\nskills: [C]\n"
      "sections: [{title: Mine, sections: [{title: One}]}]\n"
      "variants: {v: {set: {basics.label: Engineer}}}\n";
  for (const char* variant : {"", "v"}) {
    Request request;
    request.outputs = {"text"};
    request.input.variants = {variant};
    const CompileResult result = compile({"cv.yaml", empty}, request);
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].message == "the section `Mine` is empty");
    CHECK(result.diagnostics[1].message == "the section `One` is empty");
  }
}

TEST_CASE("a section beside one that is not there is a fault") {
  const auto with = [](const std::string& more) {
    return text_of("",
                   "basics: {name: A, email: a@b.co}\nwork: [{name: Acme, startDate: 2020, "
                   "endDate: 2021}]\nsections:\n" +
                       more);
  };
  CHECK(contains(with("- {title: T, after: wrok, text: x}\n"),
                 "error[R2013]: there is no section `wrok`"));
  const std::string either = with("- {title: T, after: skills, before: work, text: x}\n");
  CHECK(either.find("T\n-") < either.find("Acme"));
  // Of each other, nobody is first.
  const std::string circle = with(
      "- {title: T, id: t, after: u, text: x}\n"
      "- {title: U, id: u, after: t, text: y}\n");
  CHECK(contains(circle, "T\n-"));
  CHECK(contains(circle, "U\n-"));
}

TEST_CASE("starters of all profiles are clean, of a page, in every theme") {
  for (const StarterProfile& profile : starter_profiles()) {
    for (const Theme& theme : themes()) {
      Request request;
      request.outputs = {"pdf", "html"};
      request.policy.lint = true;
      request.environment.today = "2026-01-31";
      const std::string text =
          starter_resume(Starter{"Ada Lovelace", "", theme.id, "de", profile.id});
      const CompileResult result = compile({"cv.yaml", text}, request);
      INFO(profile.id, " ", theme.id);
      for (const Diagnostic& one : result.diagnostics) INFO(one.message);
      CHECK(result.diagnostics.empty());
      REQUIRE(result.outputs.size() == 2);
      CHECK(result.outputs[0].pages == 1);
      CHECK(contains(result.outputs[1].bytes, ">Ausbildung<"));
    }
  }
}

TEST_CASE("schemas of other files, and of one résumé") {
  CHECK(contains(json_schema(SchemaKind::kTheme), "urn:resumec:schema:theme:"));
  CHECK(contains(json_schema(SchemaKind::kOverlay), "\"redact\""));
  CHECK(contains(json_schema(), "\"classic\""));
  CHECK(contains(json_schema(), "\"patternErrorMessage\": \"expected a date"));
  const InspectResult own = json_schema({"cv.yaml", kResume}, {});
  REQUIRE(own.ok());
  CHECK(contains(own.text, "\"papers\""));
  CHECK_FALSE(contains(json_schema(), "\"papers\""));
  CHECK_FALSE(json_schema({"cv.yaml", "basics: ["}, {}).ok());
}
