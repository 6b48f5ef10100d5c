// What the compiler says by itself, in every language that has words for it.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "compile/output_text.h"
#include "language/tag.h"
#include "locale/locale.h"
#include "resumec/file_system.h"
#include "resumec/resumec.h"

namespace {

using compile_test::single_spaced;

const std::string kResume =
    "basics: {name: Ada Lovelace, email: ada@example.org}\n"
    "work: [{name: Engines, position: Analyst, startDate: 2020-03, endDate: 2021-08}]\n"
    "meta: {lastModified: 2026-11-21}\n";

std::map<std::string, std::string> outputs(const std::string& language, bool prints_closing) {
  const auto files = resumec::disk_file_system();
  resumec::Request request;
  request.environment.files = files.get();
  request.outputs = {"pdf", "html", "text", "markdown"};
  request.input.locale = language;
  request.input.overrides = {{"design.content.showUpdated", prints_closing ? "true" : "false"}};
  const auto result = resumec::compile({"cv.yaml", kResume}, request);
  std::map<std::string, std::string> bytes;
  for (const auto& output : result.outputs) bytes[output.format] = output.bytes;
  return bytes;
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return "(no " + begin + ")";
  const std::size_t at = from + begin.size();
  return text.substr(at, text.find(end, at) - at);
}

// The last line of words.
std::string last_line(const std::string& text) {
  const std::size_t end = text.find_last_not_of('\n') + 1;
  const std::size_t begin = text.rfind('\n', end - 1) + 1;
  return single_spaced(text.substr(begin, end - begin));
}

}  // namespace

TEST_CASE("the closing line has one wording in all outputs") {
  for (const std::string_view tag : resumec::locale::phrase_languages()) {
    const std::string language(tag);
    CAPTURE(language);
    auto printed = outputs(language, true);
    REQUIRE(printed.size() == 4);
    const std::string line = last_line(printed["text"]);
    CHECK(line.find("2026") != std::string::npos);
    CHECK(last_line(printed["markdown"]) == "*" + line + "*");
    CHECK(single_spaced(between(printed["html"],
                                "<footer><p><time class=\"dt-updated\" datetime=\"2026-11-21\">",
                                "</time></p></footer>")) == line);
    // What pdftotext makes of words from right to left is its own.
    if (!resumec::language::right_to_left(language)) {
      CHECK(compile_test::words_of_pdf(printed["pdf"]).find(line) != std::string::npos);
    }

    auto unprinted = outputs(language, false);
    CHECK(unprinted["text"].find("2026") == std::string::npos);
    CHECK(single_spaced(between(
              unprinted["html"],
              "<footer class=\"screen\"><p><time class=\"dt-updated\" datetime=\"2026-11-21\">",
              "</time></p></footer>")) == line);
  }
}

TEST_CASE("a period is two dates in HTML, whatever joins them, and reads as on paper") {
  for (const std::string_view tag : resumec::locale::phrase_languages()) {
    const std::string language(tag);
    CAPTURE(language);
    auto made = outputs(language, false);
    const std::string article = between(made["html"], "<article", "</article>");
    const std::string start =
        between(article, "<time class=\"dt-start\" datetime=\"2020-03\">", "<");
    const std::string end = between(article, "<time class=\"dt-end\" datetime=\"2021-08\">", "<");
    std::size_t elements = 0;
    for (std::size_t at = article.find("<time"); at != std::string::npos;
         at = article.find("<time", at + 1)) {
      ++elements;
    }
    CHECK(elements == 2);
    CHECK(start.find("2020") != std::string::npos);
    CHECK(end.find("2021") != std::string::npos);
    CHECK(start.find("2021") == std::string::npos);
    CHECK(end.find("2020") == std::string::npos);

    const std::string words = compile_test::words_of_html(
        "<body>" + between(article, "<p class=\"end\">", "</p>") + "</body>");
    // On its row, between two blanks.
    CHECK(single_spaced(made["text"]).find("Engines " + words + " ") != std::string::npos);
    if (!resumec::language::right_to_left(language)) {
      CHECK(compile_test::words_of_pdf(made["pdf"]).find(" " + words + " ") != std::string::npos);
    }
  }
}
