#include <doctest/doctest.h>

#include <string>

#include "diag/sink.h"
#include "resumec/diagnostic.h"
#include "source/source_map.h"

namespace {

using resumec::diag::Code;
using resumec::diag::make;
using resumec::diag::Sink;
using resumec::source::SourceMap;
using resumec::source::Span;

// The span of the `n`th occurrence of `word` in file 0.
Span find(const SourceMap& files, std::string_view word, int n = 0) {
  std::size_t at = files[0].text().find(word);
  while (n-- > 0) at = files[0].text().find(word, at + 1);
  REQUIRE(at != std::string::npos);
  return {0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
}

SourceMap one_file(std::string text) {
  SourceMap files;
  files.add("resume.yaml", std::move(text));
  return files;
}

std::string human(const SourceMap& files, const Sink& sink, std::size_t width = 100) {
  resumec::RenderOptions options;
  options.width = width;
  return resumec::render(sink.resolve(files, 50), options);
}

}  // namespace

TEST_CASE("two labels on one line hang from right to left") {
  const SourceMap files = one_file("work:\n  - {startDate: 2021-05, endDate: 2019-02}\n");
  Sink sink;
  sink.add(make(Code::kCannotRead, find(files, "2019-02"), "job ends before it starts")
               .mark("ends here")
               .label(find(files, "2021-05"), "starts here")
               .hint("swap the two"));
  CHECK(human(files, sink) ==
        "error[R0001]: job ends before it starts\n"
        " --> resume.yaml:2:35\n"
        "  |\n"
        "2 |   - {startDate: 2021-05, endDate: 2019-02}\n"
        "  |                 -------           ^^^^^^^ ends here\n"
        "  |                 |\n"
        "  |                 starts here\n"
        "  = help: swap the two\n"
        "  = help: resumec explain R0001\n");
}

TEST_CASE("labels on two lines share a frame, and a gap is shown") {
  const SourceMap files = one_file("name: Ada\na: 1\nb: 2\nname: Grace\n");
  Sink sink;
  sink.add(make(Code::kCannotRead, find(files, "name", 1), "key `name` stands twice")
               .label(find(files, "name"), "first here"));
  CHECK(human(files, sink) ==
        "error[R0001]: key `name` stands twice\n"
        " --> resume.yaml:4:1\n"
        "  |\n"
        "1 | name: Ada\n"
        "  | ---- first here\n"
        "...\n"
        "4 | name: Grace\n"
        "  | ^^^^\n"
        "  = help: resumec explain R0001\n");
}

TEST_CASE("carets stand under wide, combining and tabbed text by display width") {
  const SourceMap files = one_file("\tname: 漢字 e\xCC\x81 x\n");
  Sink sink;
  sink.add(make(Code::kCannotRead, find(files, "x"), "here"));
  sink.add(make(Code::kCannotRead, find(files, "字"), "there"));
  CHECK(human(files, sink) ==
        "error[R0001]: there\n"
        " --> resume.yaml:1:9\n"
        "  |\n"
        "1 |     name: 漢字 e\xCC\x81 x\n"
        "  |             ^^\n"
        "  = help: resumec explain R0001\n"
        "\n"
        "error[R0001]: here\n"
        " --> resume.yaml:1:14\n"
        "  |\n"
        "1 |     name: 漢字 e\xCC\x81 x\n"
        "  |                  ^\n");
}

TEST_CASE("a long line is cut to a window round its mark") {
  const SourceMap files =
      one_file("summary: " + std::string(500, 'a') + " WRONG " + std::string(500, 'b') + "\n");
  Sink sink;
  sink.add(make(Code::kCannotRead, find(files, "WRONG"), "here").mark("this"));
  const std::string text = human(files, sink, 60);
  CHECK(text ==
        "error[R0001]: here\n"
        " --> resume.yaml:1:511\n"
        "  |\n"
        "1 | …aaaaaaaaaaaaaaaaaaaaaaa WRONG bbbbbbbbbbbbbbbbbbbbbbbb…\n"
        "  |                          ^^^^^ this\n"
        "  = help: resumec explain R0001\n");
}

TEST_CASE("control characters never reach the terminal") {
  const SourceMap files = one_file("name: \"a\x1b[31m\x07\"\n");
  Sink sink;
  sink.add(make(Code::kCannotRead, find(files, "name"), "bad \x1b[0m"));
  const std::string text = human(files, sink);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  CHECK(text.find("bad U+001B[0m") != std::string::npos);
}

TEST_CASE("commands in hints name the program as people have it, in the form for people") {
  resumec::Diagnostic one;
  one.code = "R2001";
  one.slug = "unknown-key";
  one.message = "no `resumec fonts` here";
  one.hints = {"`resumec fonts` or `resumec themes`"};
  resumec::RenderOptions options;
  options.program = "./resumec";
  CHECK(resumec::render({one}, options) ==
        "error[R2001]: no `resumec fonts` here\n"
        "  = help: `./resumec fonts` or `./resumec themes`\n");
  options.form = resumec::DiagnosticForm::kJson;
  CHECK(resumec::render({one}, options).find("./resumec") == std::string::npos);
}

TEST_CASE("a complaint without a place has no frame") {
  const SourceMap files = one_file("");
  Sink sink;
  sink.add(make(Code::kCannotWrite, {}, "cannot write `out.pdf`: disk is full"));
  CHECK(human(files, sink) == "error[R0002]: cannot write `out.pdf`: disk is full\n");
}

TEST_CASE("the short form is one line") {
  const SourceMap files = one_file("a: b\nc: d\n");
  Sink sink;
  sink.add(make(Code::kCannotRead, find(files, "d"), "not this"));
  resumec::RenderOptions options;
  options.form = resumec::DiagnosticForm::kShort;
  CHECK(resumec::render(sink.resolve(files, 50), options) ==
        "resume.yaml:2:4: error[R0001]: not this\n");
}

TEST_CASE("a long line is measured once") {
  resumec::Diagnostic diagnostic;
  diagnostic.code = "R2110";
  diagnostic.message = "long";
  resumec::Location place{"cv.yaml", {1'999'998, 1, 1'999'999}, {1'999'999, 1, 2'000'000}, "", 0};
  // Measured again for each character, two megabytes would take hours.
  place.line_text = std::string(1'999'998, 'x') + "!" + "x";
  diagnostic.primary = {place, "here"};
  CHECK(resumec::render({diagnostic}, {}) ==
        "error[R2110]: long\n"
        " --> cv.yaml:1:1999999\n"
        "  |\n"
        "1 | …xxxxxxxxxxxxxxxxxxxxxxxx!x\n"
        "  |                          ^ here\n"
        "  = help: resumec explain R2110\n");
}

TEST_CASE("a code that is not ours is shown as text") {
  resumec::Diagnostic diagnostic;
  diagnostic.code = "X\x1b[31m\n";
  diagnostic.message = "foreign";
  CHECK(resumec::render({diagnostic}, {}) == "error[XU+001B[31mU+000A]: foreign\n");
  resumec::RenderOptions brief;
  brief.form = resumec::DiagnosticForm::kShort;
  CHECK(resumec::render({diagnostic}, brief) == "error[XU+001B[31mU+000A]: foreign\n");
}

TEST_CASE("complaints are sorted, not repeated, and capped with errors first") {
  const SourceMap files = one_file("a b c d e f\n");
  Sink sink;
  sink.add(make(Code::kCannotRead, find(files, "c"), "third"));
  sink.add(make(Code::kCannotRead, find(files, "a"), "first"));
  sink.add(make(Code::kCannotRead, find(files, "c"), "third"));
  auto warning = make(Code::kCannotRead, find(files, "b"), "second");
  warning.severity = resumec::Severity::kWarning;
  sink.add(warning);
  const auto all = sink.resolve(files, 50);
  REQUIRE(all.size() == 3);
  CHECK(all[0].message == "first");
  CHECK(all[1].message == "second");
  CHECK(all[2].message == "third");
  const auto some = sink.resolve(files, 2);
  REQUIRE(some.size() == 3);
  CHECK(some[0].message == "first");
  CHECK(some[1].message == "third");
  CHECK(some[2].code == "R9002");
  CHECK(some[2].message == "1 more not shown");
  CHECK(sink.resolve(files, 0).size() == 3);
}

TEST_CASE("a limit changes what is shown, and no count") {
  const SourceMap files = one_file("a b\n");
  Sink sink;
  for (int i = 0; i < 2; ++i) sink.add(make(Code::kCannotRead, find(files, "a"), "the same"));
  sink.add(make(Code::kCannotRead, find(files, "b"), "another"));
  sink.add(make(Code::kLowContrast, find(files, "b"), "a warning"));
  CHECK(sink.resolve(files, 1).size() == 2);
  CHECK(sink.totals().errors == 2);
  CHECK(sink.totals().warnings == 1);
}

TEST_CASE("a warning becomes an error at the end of a run, and stops no phase before") {
  const SourceMap files = one_file("a\n");
  Sink sink(resumec::diag::WarningPolicy{true, {}});
  sink.add(make(Code::kLowContrast, find(files, "a"), "pale"));
  CHECK_FALSE(sink.has_errors());
  sink.enforce();
  CHECK(sink.has_errors());
  CHECK(sink.totals().errors == 1);
  CHECK(sink.totals().warnings == 0);
  CHECK(sink.resolve(files, 0).front().severity == resumec::Severity::kError);
}

TEST_CASE("an explanation is found by code and by slug") {
  CHECK(resumec::explain("R0002") == resumec::explain("cannot-write"));
  CHECK(resumec::explain("r0002").starts_with(
      "R0002 cannot-write (error)\n\nan output cannot be written.\n"));
  CHECK(resumec::explain("R9999").empty());
}
