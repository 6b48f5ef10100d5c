// Options of the formats: in the file, on the command line, in the schema, on their page.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "output_options.h"
#include "resumec/resumec.h"
#include "schema/reference.h"

namespace {

const std::string kResume =
    "basics: {name: Jürgen Ölz, email: j@example.org}\n"
    "about: A sentence that is long enough for two lines of forty columns.\n";

resumec::CompileResult text_of(const std::string& yaml,
                               const std::vector<resumec::Override>& overrides = {}) {
  resumec::Request request;
  request.outputs = {"text"};
  request.input.overrides = overrides;
  return resumec::compile({"cv.yaml", yaml}, request);
}

}  // namespace

TEST_CASE("outputs of a file and of the command line") {
  const auto written = text_of(kResume + "outputs: {text: {width: 40, ascii: true}}\n");
  REQUIRE(written.ok());
  CHECK(written.outputs[0].bytes ==
        "Jurgen Olz\n==========\n\nj@example.org\n\nAbout\n-----\n"
        "A sentence that is long enough for two\nlines of forty columns.\n");
  const auto set = text_of(kResume + "outputs: {text: {width: 40}}\n",
                           {{"outputs.text.width", "0"}, {"outputs.text.ascii", "true"}});
  REQUIRE(set.ok());
  CHECK(set.outputs[0].bytes.find("two lines of forty columns.\n") != std::string::npos);
  const auto wrong = text_of(kResume + "outputs: {text: {widht: 40}, pdf: {}}\n");
  REQUIRE(wrong.diagnostics.size() == 2);
  CHECK(wrong.diagnostics[0].message == "unknown key `widht` in options of plain text");
  CHECK(wrong.diagnostics[1].message == "unknown key `pdf` in options of the outputs");
  CHECK(text_of(kResume, {{"outputs.text.width", "23"}}).diagnostics.at(0).message ==
        "`outputs.text.width` is `23`, which is out of range");
}

TEST_CASE("a page without a button, though there is a PDF") {
  resumec::Request request;
  request.outputs = {"html"};
  request.pdf_name = "cv.pdf";
  const auto with = resumec::compile({"cv.yaml", kResume}, request);
  request.input.overrides = {{"outputs.html.download", "false"}};
  const auto without = resumec::compile({"cv.yaml", kResume}, request);
  REQUIRE(with.ok());
  REQUIRE(without.ok());
  CHECK(with.outputs[0].bytes.find("href=\"cv.pdf\"") != std::string::npos);
  CHECK(without.outputs[0].bytes.find("cv.pdf") == std::string::npos);
}

TEST_CASE("an output has the media type of its format") {
  resumec::Request request;
  for (const resumec::Format& format : resumec::formats()) request.outputs.push_back(format.id);
  const auto result = resumec::compile({"cv.yaml", kResume}, request);
  REQUIRE(result.outputs.size() == request.outputs.size());
  for (std::size_t i = 0; i < result.outputs.size(); ++i) {
    CHECK(result.outputs[i].media_type == resumec::formats()[i].media_type);
  }
  CHECK(result.outputs[0].media_type == "application/pdf");
  CHECK(result.outputs[1].media_type == "text/html; charset=utf-8");
}

TEST_CASE("docs/outputs.md is the list of formats and of options") {
  const std::string path = std::string(RESUMEC_TEST_DIR) + "/../docs/outputs.md";
  std::string page =
      "# The outputs\n\n"
      "Made from the lists of the formats and of their options: `RESUMEC_ACCEPT=1 test_compile` "
      "writes it anew.\n\n"
      "| format | extension | media type | | made |\n|---|---|---|---|---|\n";
  for (const resumec::Format& format : resumec::formats()) {
    page += "| `" + format.id + "` | `" + format.extension + "` | `" + format.media_type + "` | " +
            format.summary + " | " + (format.usual ? "always" : "when asked for") + " |\n";
  }
  page +=
      "\nWhat of a résumé JSON Resume has no field for is put where it has one (each role at an "
      "employer is a job, talks and\ncontributions are projects, references links), and "
      "stands besides below `x-resumec`, from where it comes back when the\nfile is compiled. What "
      "is private is left out, see `resumec explain left-out`. Texts keep their Markdown.\n\n"
      "## Options\n\n"
      "They stand below `outputs` in a résumé, so that a variant or `--set outputs.text.width=72` "
      "can change them;\n`resumec build` has `--text-width` and `--ascii` besides.\n" +
      resumec::schema::reference(resumec::output_fields().info());
  if (std::getenv("RESUMEC_ACCEPT") != nullptr) std::ofstream(path) << page;
  std::stringstream written;
  written << std::ifstream(path).rdbuf();
  CHECK(written.str() == page);
}
