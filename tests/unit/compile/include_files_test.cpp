// Files that include others are one résumé: the same tree, with places in the files that say it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "resumec/resumec.h"
#include "source/memory_file_system.h"

using namespace resumec;

namespace {

std::string shown(const std::vector<Diagnostic>& diagnostics, DiagnosticForm form) {
  RenderOptions options;
  options.form = form;
  return render(diagnostics, options);
}

struct Run {
  source::MemoryFileSystem files;
  Request request;
  std::string resume;

  explicit Run(std::string text) : resume(std::move(text)) {
    request.environment.files = &files;
    request.outputs = {"text"};
  }
  Run& file(std::string name, std::string text) {
    files.add(std::move(name), std::move(text));
    return *this;
  }
  CompileResult compile() { return resumec::compile({"cv/resume.yaml", resume}, request); }
  std::string text() {
    const CompileResult result = compile();
    if (result.outputs.empty()) return shown(result.diagnostics, DiagnosticForm::kShort);
    return result.outputs.front().bytes;
  }
  std::string complaints() { return shown(compile().diagnostics, DiagnosticForm::kShort); }
};

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string kPerson = "basics: {name: Ada Lovelace, email: ada@example.org}\n";

}  // namespace

TEST_CASE("a value, an item, a part and a whole file are included") {
  Run run(
      "include: [person.yaml, more/rest.yaml]\n"
      "basics: {label: Analyst}\n"
      "work:\n"
      "  - include: jobs.yaml\n"
      "  - {name: Zalopay, position: Engineer, startDate: 2021-01, endDate: 2021-05}\n"
      "  - include: old.yaml#work[Harborline]\n"
      "skills: {include: skills.yaml}\n");
  run.file("cv/person.yaml", "basics: {name: Ada Lovelace, email: ada@example.org, label: no}\n")
      .file("cv/more/rest.yaml", "about: {include: words.md}\nskills: [Cobol]\n")
      .file("cv/more/words.md", "First paragraph.\r\n\r\n- one\r\n- two\r\n")
      .file("cv/jobs.yaml",
            "- {name: Acme, position: Lead, startDate: 2023-01, endDate: 2024-01}\n"
            "- {name: Bmce, position: Lead, startDate: 2022-01, endDate: 2022-12}\n")
      .file("cv/old.yaml",
            "work:\n- {name: Nobody, position: x, startDate: 2000}\n"
            "- {name: Harborline, position: Intern, startDate: 2019, endDate: 2020}\n")
      .file("cv/skills.yaml", "[Go, Rust]\n");
  const std::string text = run.text();
  CHECK(contains(text, "Analyst"));
  CHECK(contains(text, "First paragraph."));
  CHECK(contains(text, "two"));
  CHECK(contains(text, "Go · Rust"));
  CHECK_FALSE(contains(text, "Cobol"));
  CHECK_FALSE(contains(text, "Nobody"));
  CHECK(text.find("Acme") < text.find("Bmce"));
  CHECK(text.find("Bmce") < text.find("Zalopay"));
  CHECK(text.find("Zalopay") < text.find("Harborline"));
}

TEST_CASE("a complaint stands in the file that it is about, and says what includes that") {
  Run run(kPerson + "work: {include: parts/work.yaml}\n");
  run.file("cv/parts/work.yaml", "- include: one.yaml\n")
      .file("cv/parts/one.yaml", "name: Acme\nposition: Lead\nstartDate: 2021-13\n");
  const CompileResult result = run.compile();
  REQUIRE(result.diagnostics.size() == 1);
  const Diagnostic& one = result.diagnostics.front();
  CHECK(one.primary.location.file == "cv/parts/one.yaml");
  CHECK(one.primary.location.begin.line == 3);
  CHECK(one.primary.location.begin.column == 17);
  REQUIRE(!one.notes.empty());
  CHECK(one.notes.back() ==
        "included by line 1 of `cv/parts/work.yaml`, included by line 2 of `cv/resume.yaml`");
  CHECK(contains(shown(result.diagnostics, DiagnosticForm::kSarif), "cv/parts/one.yaml"));
  CHECK(contains(shown(result.diagnostics, DiagnosticForm::kGithub), "file=cv/parts/one.yaml"));
}

TEST_CASE("a fix belongs to the file that it mends") {
  Run run(kPerson + "work: {include: work.yaml}\n");
  const std::string work = "- {company: Acme, position: Lead, startDate: 2021, endDate: 2022}\n";
  run.file("cv/work.yaml", work);
  const CompileResult result = run.compile();
  const FixedText own = apply_fixes("cv/resume.yaml", run.resume, result.diagnostics);
  CHECK(own.text == run.resume);
  const FixedText fixed = apply_fixes("cv/work.yaml", work, result.diagnostics);
  CHECK(fixed.applied == 1);
  CHECK(contains(fixed.text, "{name: Acme"));
}

TEST_CASE("circles, missing files and wrong kinds are complained of where they are included") {
  const auto of = [](const std::string& resume) {
    Run run(kPerson + resume);
    run.file("cv/a.yaml", "include: b.yaml\n")
        .file("cv/b.yaml", "include: a.yaml\n")
        .file("cv/list.yaml", "[one, two]\n")
        .file("cv/jobs.yaml", "work: [{name: Acme}]\nmore: {zalopay: {name: Zalopay}}\n")
        .file("secret.yaml", "[x]\n")
        .file("cv/.env", "PASSWORD=x\n");
    return run.complaints();
  };
  CHECK(contains(of("include: a.yaml\n"),
                 "cv/b.yaml:1:10: error[R0060]: `cv/a.yaml` includes itself"));
  CHECK(contains(of("include: resume.yaml\n"), "cv/resume.yaml:2:10: error[R0060]"));
  CHECK(contains(of("work: {include: none.yaml}\n"),
                 "cv/resume.yaml:2:17: error[R0001]: cannot read `cv/none.yaml`: no such file"));
  CHECK(contains(of("include: list.yaml\n"),
                 "cv/resume.yaml:2:10: error[R0061]: `list.yaml` is a list"));
  CHECK(contains(of("work: {include: 7}\n"), "error[R0061]: `7` is no name of a file"));
  CHECK(contains(of("work: {include: }\n"), "error[R0061]: `include` takes the name of a file"));
  CHECK(contains(of("work: {include: []}\n"), "error[R0061]: `include` names no file"));
  CHECK(contains(of("about: {include: .env}\n"), "error[R0061]: `.env` is no name of a file"));
  CHECK_FALSE(contains(of("about: {include: .env}\n"), "PASSWORD"));
  CHECK(contains(of("work: {include: ../secret.yaml}\n"), "cv/resume.yaml:2:17: error[R0050]"));
  CHECK(contains(of("work: {include: jobs.yaml#wok}\n"),
                 "cv/resume.yaml:2:27: error[R0062]: there is no `wok` in `jobs.yaml`"));
  CHECK(contains(of("work:\n  include: jobs.yaml#work[Nix]\n"),
                 "error[R0062]: there is no `work[Nix]` in `jobs.yaml`"));
  CHECK(contains(of("work: {include: 'jobs.yaml#work['}\n"), "error[R0062]"));
  CHECK(of("skills:\n- include: list.yaml#[two]\n") == of("skills:\n- two\n"));
  CHECK(contains(of("skills:\n- include: list.yaml#[nix]\n"), "error[R0062]"));
  CHECK(of("work:\n- include: jobs.yaml#more.zalopay\n") == of("work:\n- name: Zalopay\n"));
}

TEST_CASE("what is included is bounded, however it is said") {
  Run wide(kPerson + "skills:\n- include: 1.yaml\n- include: 1.yaml\n");
  for (int i = 1; i < 8; ++i) {
    const std::string next = std::to_string(i + 1) + ".yaml";
    wide.file("cv/" + std::to_string(i) + ".yaml",
              "- include: " + next + "\n- include: " + next + "\n- include: " + next + "\n");
  }
  wide.file("cv/8.yaml", "[Go]\n");
  CHECK(contains(wide.complaints(), "error[R0063]: more than 200 files are included"));

  Run deep(kPerson + "skills: {include: 1.yaml}\n");
  for (int i = 1; i < 12; ++i) {
    deep.file("cv/" + std::to_string(i) + ".yaml", "include: " + std::to_string(i + 1) + ".yaml\n");
  }
  deep.file("cv/12.yaml", "[Go]\n");
  CHECK(contains(deep.complaints(), "error[R0063]: more than 8 files include each other"));

  std::string many = "[";
  for (int i = 0; i < 60'000; ++i) many += "a,";
  Run heavy(kPerson + "skills: {include: [m.yaml, m.yaml, m.yaml]}\n");
  heavy.file("cv/m.yaml", many + "]\n");
  CHECK(contains(heavy.complaints(), "error[R0063]: more than 150000 values are included"));

  Run aliases(kPerson + "skills: &a {include: m.yaml}\nx: [" +
              std::string("*a, *a, *a, *a, *a, *a, *a, *a]\n"));
  aliases.file("cv/m.yaml", many + "]\n");
  CHECK(contains(aliases.complaints(), "error[R0063]"));
}

TEST_CASE("in a variant `include` is a list of tags, and its file of variants is included") {
  Run run(kPerson +
          "variants: {include: variants.yaml}\n"
          "skills: [{name: Go, tags: [b]}, {name: Rust, tags: [c]}]\n");
  run.file("cv/variants.yaml", "short: {include: [b]}\n");
  run.request.input.variants = {"short"};
  const std::string text = run.text();
  CHECK(contains(text, "Go"));
  CHECK_FALSE(contains(text, "Rust"));
}

TEST_CASE("an engine sees that an included file is another one now") {
  Engine engine;
  Run run(kPerson + "skills: {include: skills.yaml}\n");
  run.file("cv/skills.yaml", "[Go]\n");
  const auto text = [&] {
    return engine.compile({"cv/resume.yaml", run.resume}, run.request).outputs.at(0).bytes;
  };
  CHECK(contains(text(), "Go"));
  run.file("cv/skills.yaml", "[Rust]\n");
  run.files = {};
  run.file("cv/skills.yaml", "[Rust]\n");
  CHECK(contains(text(), "Rust"));
}

TEST_CASE("files that are laid over a résumé") {
  Run run(kPerson + "basics2: 1\n");
  run.resume = kPerson + "skills: [Go]\nlayout: {pages: 1}\n";
  run.request.input.with = {{"cv/a.yaml", "basics: {label: Analyst}\nskills: [Rust]\n"},
                            {"cv/b.yaml", "skills: [Perl]\ninterests: [Chess]\n"}};
  const std::string text = run.text();
  CHECK(contains(text, "Ada Lovelace"));
  CHECK(contains(text, "Analyst"));
  CHECK(contains(text, "Perl"));
  CHECK(contains(text, "Chess"));
  CHECK_FALSE(contains(text, "Rust"));
  CHECK_FALSE(contains(text, "Go"));
  run.request.input.with = {{"cv/a.yaml", "[x]\n"}};
  CHECK(contains(run.complaints(), "cv/a.yaml:1:1: error[R0061]: `cv/a.yaml` is a list"));
  run.request.input.with = {{"cv/a.yaml", "work: [{name: A, startDate: 2021-13}]\n"}};
  CHECK(contains(run.complaints(), "cv/a.yaml:1:34: error[R21"));
}
