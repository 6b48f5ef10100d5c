// `{{name}}` in a text is the variable of that name; all other braces are braces.
#include "assembly/variables.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "assembly/braces.h"
#include "resumec/resumec.h"

using namespace resumec;

namespace {

std::string shown(const std::vector<Diagnostic>& diagnostics, DiagnosticForm form) {
  RenderOptions options;
  options.form = form;
  return render(diagnostics, options);
}

const std::string kPerson = "basics:\n  name: Ada\n  email: ada@example.org\n";

Request request_of(std::vector<Override> overrides = {}) {
  Request request;
  request.outputs = {"text"};
  request.input.overrides = std::move(overrides);
  return request;
}

std::string text_of(const std::string& resume, const Request& request = request_of(),
                    const std::string& name = "cv.yaml") {
  const CompileResult result = compile({name, resume}, request);
  if (result.outputs.empty()) return shown(result.diagnostics, DiagnosticForm::kShort);
  return result.outputs.back().bytes;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("braces round a name are a variable") {
  using assembly::find_braces;
  const auto all = find_braces("a {{x}} \\{{y}} {{ z-1 }} {{}} {{ a | b }} {{{x}}} {{1}} {{x");
  REQUIRE(all.size() == 4);
  CHECK(all[0].name == "x");
  CHECK(all[0].begin == 2);
  CHECK(all[0].end == 7);
  CHECK(all[1].escaped);
  CHECK(all[2].name == "z-1");
  CHECK(all[3].name == "x");
  CHECK_FALSE(all[0].spaced);
  CHECK(all[2].spaced);
  CHECK(find_braces("").empty());
}

TEST_CASE("variables stand in texts of all kinds") {
  const std::string text = text_of(
      "vars: {company: Zalopay, year: 2024, me: Ada Lovelace}\n"
      "basics:\n"
      "  name: \"{{me}}\"\n"
      "  email: ada@example.org\n"
      "  summary: I want to join {{company}} - {{ company }}, not \\{{company}}.\n"
      "awards: [{title: Prize, date: \"{{year}}\"}]\n");
  CHECK(contains(text, "Ada Lovelace"));
  CHECK(contains(text, "join Zalopay - Zalopay, not {{company}}."));
  CHECK(contains(text, "2024"));
}

TEST_CASE("a variable in several languages is the reader's") {
  const std::string resume =
      "locale: en\nvars: {job: {en: engineer, de: Ingenieurin}}\n" + kPerson +
      "  label: {en: \"An {{job}}\", de: \"Eine {{job}}\"}\n  summary: \"As {{job}}.\"\n";
  CHECK(contains(text_of(resume), "An engineer"));
  Request german = request_of();
  german.input.locale = "de-AT";
  const std::string text = text_of(resume, german);
  CHECK(contains(text, "Eine Ingenieurin"));
  CHECK(contains(text, "As Ingenieurin."));
}

TEST_CASE("unknown and unused variables are errors with a hint") {
  const std::string text =
      text_of("vars: {compny: Zalopay}\n" + kPerson + "  summary: \"At {{company}}.\"\n");
  CHECK(contains(text, "cv.yaml:1:8: error[R2481]: no text has the variable `compny`"));
  CHECK(contains(text, "cv.yaml:5:16: error[R2480]: there is no variable `company`"));
  const CompileResult result = compile(
      {"cv.yaml", "vars: {compny: Zalopay}\n" + kPerson + "  summary: \"At {{company}}.\"\n"},
      request_of());
  for (const Diagnostic& one : result.diagnostics) {
    REQUIRE(one.hints.size() == 1);
    CHECK(contains(one.hints.front(), "did you mean"));
  }
  // Without any variables braces are text, of which `check` alone has a doubt.
  CHECK(contains(text_of(kPerson + "  label: \"{{x}}\"\n"), "{{x}}"));
  Request check = request_of();
  check.policy.lint = true;
  const CompileResult doubt = compile({"cv.yaml", kPerson + "  label: \"{{x}} {{ y }}\"\n"}, check);
  REQUIRE(doubt.diagnostics.size() == 1);
  CHECK(doubt.diagnostics.front().slug == "unknown-variable");
  CHECK(doubt.warnings == 1);
  CHECK(contains(text_of("vars: {}\n" + kPerson + "  label: \"{{x}}\"\n"), "error[R2480]"));
  // With blanks they are another language's, until there are variables.
  CHECK(contains(text_of(kPerson + "  label: \"Jinja {{ x }}\"\n"), "Jinja {{ x }}"));
  CHECK(contains(text_of("vars: {y: z}\n" + kPerson + "  label: \"{{y}} {{ x }}\"\n"),
                 "error[R2480]"));
  // A file of another program knows nothing of them.
  CHECK(contains(text_of(R"({"basics": {"name": "Ada", "email": "a@example.org",)"
                         R"( "summary": "Jinja: {{x}}"}})",
                         request_of(), "cv.json"),
                 "Jinja: {{x}}"));
}

TEST_CASE("variants, overlays and settings change variables") {
  const std::string resume = "vars: {company: Zalopay}\n" + kPerson +
                             "  summary: \"At {{company}}.\"\n"
                             "variants:\n"
                             "  acme: {set: {vars.company: Acme}}\n"
                             "  long: {set: {basics.label: \"Friend of {{company}}\"}}\n";
  Request request = request_of();
  request.input.variants = {"acme"};
  CHECK(contains(text_of(resume, request), "At Acme."));
  request.input.variants = {"long"};
  CHECK(contains(text_of(resume, request), "Friend of Zalopay"));
  request.input.overlays = {{"over.yaml", "set: {vars.company: Overlay}\n"}};
  CHECK(contains(text_of(resume, request), "At Overlay."));
  request.input.overrides = {{"vars.company", "Setting"}};
  CHECK(contains(text_of(resume, request), "At Setting."));
  // Used by a variant alone, and in its words.
  CHECK(contains(
      text_of("vars: {x: y}\n" + kPerson + "variants: {v: {set: {basics.label: \"{{x}}\"}}}\n"),
      "Ada"));
  CHECK(contains(text_of(resume, request_of({{"vars.compny", "x"}})),
                 "error[R2481]: no text has the variable `compny`"));
}

TEST_CASE("a variable is a text") {
  const auto said = [](const std::string& vars) {
    return text_of("vars: " + vars + "\n" + kPerson + "  label: \"{{x}}\"\n");
  };
  CHECK(contains(said("{x: [1]}"), "cv.yaml:1:11: error[R2482]: expected text in `vars.x`"));
  CHECK(contains(said("{x: {a b: c}}"), "error[R2482]"));
  CHECK(contains(said("{x: }"), "error[R2482]: expected text in `vars.x`, found nothing"));
  CHECK(contains(said("[x]"), "error[R2482]: expected a mapping of names to texts in `vars`"));
  CHECK(contains(said("{x: y, 'a b': c}"), "error[R2482]: `a b` cannot be the name of a variable"));
  CHECK(contains(said("{x: 'see {{y}}', y: z}"), "error[R2482]: `vars.x` has a variable in its"));
  // Words such as these are texts behind braces.
  CHECK(contains(said("{x: 'null'}"), "null"));
  CHECK(contains(said("{x: '~'}"), "~"));
}

TEST_CASE("a complaint about a substituted text stands where the braces do") {
  const std::string text = text_of("vars: {when: 2021-13}\n" + kPerson +
                                   "awards: [{title: Prize, date: \"{{when}}\"}]\n");
  CHECK(contains(text, "cv.yaml:5:32: error[R21"));
}

TEST_CASE("variables stand for a bounded text") {
  std::string resume = "vars: {x: " + std::string(10'000, 'a') + "}\n" + kPerson + "about: |\n";
  for (int i = 0; i < 200; ++i) resume += "  {{x}}\n";
  CHECK(contains(text_of(resume), "error[R2483]: variables stand for more than 1 MiB of text"));
}
