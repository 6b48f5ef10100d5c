// The public interface as another program uses it.
#include "resumec/resumec.h"

#include <doctest/doctest.h>
#include <unicode/putil.h>

#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "source/memory_file_system.h"

namespace {

constexpr const char* kMinimal = "basics: {name: Ada Lovelace, email: ada@example.org}\n";

resumec::Request all_formats() {
  resumec::Request request;
  for (const resumec::Format& format : resumec::formats()) request.outputs.push_back(format.id);
  return request;
}

}  // namespace

TEST_CASE("outputs come in the order asked for") {
  resumec::Request request;
  request.outputs = {"text", "pdf", "html"};
  const auto result = resumec::compile({"cv.yaml", kMinimal}, request);
  CHECK(result.diagnostics.empty());
  REQUIRE(result.outputs.size() == 3);
  CHECK(result.outputs[0].format == "text");
  CHECK(result.outputs[0].bytes.starts_with("Ada Lovelace\n"));
  CHECK(result.outputs[1].bytes.starts_with("%PDF-1.7\n"));
  CHECK(result.outputs[2].bytes.starts_with("<!DOCTYPE html>\n"));
  CHECK(result.outputs[0].pages == 0);
  CHECK(result.outputs[1].pages == 1);
}

TEST_CASE("an output is the same whatever is made beside it") {
  const auto all = resumec::compile({"cv.yaml", kMinimal}, all_formats());
  REQUIRE(all.ok());
  for (const resumec::Output& one : all.outputs) {
    resumec::Request alone;
    alone.outputs = {one.format};
    const auto result = resumec::compile({"cv.yaml", kMinimal}, alone);
    REQUIRE(result.outputs.size() == 1);
    CHECK(result.outputs[0].bytes == one.bytes);
    CHECK(result.outputs[0].pages == one.pages);
  }
}

TEST_CASE("what only paper needs stands against no other output") {
  // Linear B: no built-in font has it.
  const std::string yaml =
      "basics: {name: Ada \xF0\x90\x80\x80, email: ada@example.org}\nlayout: {pages: 1}\n";
  resumec::Request request;
  for (const char* format : {"text", "html"}) {
    request.outputs = {format};
    CHECK(resumec::compile({"cv.yaml", yaml}, request).diagnostics.empty());
  }
  request.outputs = {"pdf"};
  CHECK(resumec::compile({"cv.yaml", yaml}, request).diagnostics.at(0).code == "R5002");
  // But a page, too, is set in the design's fonts.
  request.outputs = {"html"};
  const auto result = resumec::compile(
      {"cv.yaml", std::string(kMinimal) + "design: {fonts: {body: Comic Sans}}\n"}, request);
  REQUIRE_FALSE(result.ok());
  CHECK(result.diagnostics[0].code == "R5001");
}

TEST_CASE("no format is a check") {
  const auto result = resumec::compile({"cv.yaml", "basics: {emial: x}\n"}, {});
  CHECK_FALSE(result.ok());
  CHECK(result.outputs.empty());
  REQUIRE(result.diagnostics.size() >= 1);
  CHECK(result.diagnostics[0].primary.location.file == "cv.yaml");
  CHECK(result.diagnostics[0].primary.location.begin.line == 1);
}

TEST_CASE("an unknown format is a complaint with a suggestion") {
  resumec::Request request;
  request.outputs = {"pdff"};
  const auto result = resumec::compile({"cv.yaml", kMinimal}, request);
  CHECK_FALSE(result.ok());
  CHECK(result.outputs.empty());
  CHECK(resumec::render(result.diagnostics, {}) ==
        "error[R0003]: unknown format `pdff`\n"
        "  = note: the formats are pdf, html, text, markdown, json\n"
        "  = help: did you mean `pdf`?\n");
}

TEST_CASE("a format that is named twice is made once") {
  resumec::Request request;
  request.outputs = {"text", "html", "text"};
  const auto result = resumec::compile({"cv.yaml", kMinimal}, request);
  REQUIRE(result.outputs.size() == 2);
  CHECK(result.outputs[0].format == "text");
  CHECK(result.outputs[1].format == "html");
}

TEST_CASE("how many complaints are kept does not change what is said of them all") {
  std::string text = "basics: {name: Ada Lovelace, email: ada@example.org}\nwork:\n";
  for (int i = 0; i < 120; ++i) text += "- {nme: x}\n";
  for (const std::size_t limit : {0U, 1U, 2U, 50U, 100000U}) {
    CAPTURE(limit);
    resumec::Request request = all_formats();
    request.policy.max_errors = limit;
    const auto result = resumec::compile({"cv.yaml", text}, request);
    CHECK_FALSE(result.ok());
    CHECK(result.errors == 120);
    CHECK(result.outputs.empty());
    const auto inspected = resumec::inspect({"cv.yaml", text}, "model", request);
    CHECK(inspected.errors == 120);
    CHECK(inspected.text.empty());
    const bool all = limit == 0 || limit > 120;
    CHECK(result.diagnostics.size() == (all ? 120 : limit + 1));
  }
}

TEST_CASE("a warning that counts as an error hides nothing and leaves no output") {
  const std::string text =
      std::string(kMinimal) +
      "design: {colors: {text: \"#999999\"}}\n"
      "work: [{name: Acme, position: Engineer, startDate: 2020, endDate: 2021, "
      "highlights: [Punctuality, Built the the mill]}]\n";
  resumec::Request request = all_formats();
  request.policy.lint = true;
  const auto lenient = resumec::compile({"cv.yaml", text}, request);
  CHECK(lenient.ok());
  CHECK(lenient.errors == 0);
  CHECK(lenient.warnings == 3);
  request.policy.warnings_are_errors = true;
  const auto strict = resumec::compile({"cv.yaml", text}, request);
  CHECK_FALSE(strict.ok());
  CHECK(strict.errors == 3);
  CHECK(strict.warnings == 0);
  CHECK(strict.outputs.empty());
  std::string codes;
  for (const auto& diagnostic : strict.diagnostics) {
    CHECK(diagnostic.severity == resumec::Severity::kError);
    codes += diagnostic.code + " ";
  }
  CHECK(codes == "R4004 R8002 R8009 ");
  CHECK(resumec::inspect({"cv.yaml", text}, "layout", request).text.empty());
  request.policy.silenced = {"low-contrast", "one-word-bullet", "doubled-word"};
  CHECK(resumec::compile({"cv.yaml", text}, request).ok());
}

TEST_CASE("an unknown stage is a complaint with a suggestion") {
  const auto result = resumec::inspect({"cv.yaml", kMinimal}, "modle", {});
  CHECK_FALSE(result.ok());
  CHECK(result.text.empty());
  CHECK(resumec::render(result.diagnostics, {}) ==
        "error[R0032]: unknown stage `modle`\n"
        "  = note: the stages are node, model, style, document, words, layout, pdf\n"
        "  = help: did you mean `model`?\n");
}

TEST_CASE("an unknown locale is a complaint") {
  resumec::Request request;
  request.input.locale = "tlh-Klingon!";
  const auto result = resumec::compile({"cv.yaml", kMinimal}, request);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "R0020");
  CHECK(result.diagnostics[0].message == "unknown locale `tlh-Klingon!`");
}

TEST_CASE("a date of today that is none is a complaint") {
  resumec::Request request;
  for (const std::string today :
       {"tomorrow", "2026-02-29", "2026-13-01", "2026-04-00", "2026-4-1"}) {
    request.environment.today = today;
    const auto result = resumec::compile({"cv.yaml", kMinimal}, request);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "R0022");
    CHECK(result.diagnostics[0].message == "today is `" + today + "`, which is no date");
  }
  request.environment.today = "2028-02-29";
  CHECK(resumec::compile({"cv.yaml", kMinimal}, request).diagnostics.empty());
}

TEST_CASE("a weight that a family lacks is said, where the family was chosen") {
  const auto result = resumec::compile(
      {"cv.yaml", std::string(kMinimal) +
                      "design: {fonts: {heading: JetBrains Mono}, looks: {name: {weight: 600}}}\n"},
      all_formats());
  REQUIRE(result.diagnostics.size() >= 1);
  CHECK(result.diagnostics[0].code == "R5003");
  CHECK(result.diagnostics[0].severity == resumec::Severity::kWarning);
  CHECK(result.diagnostics[0].primary.location.begin.line == 2);
  CHECK(result.diagnostics[0].message ==
        "JetBrains Mono has no upright face of weight 600; upright 700 is used instead");
}

TEST_CASE("files are read only through the file system that is given") {
  const resumec::Source source{"cv/ada.yaml",
                               "basics: {name: Ada, email: ada@example.org, image: me.png}\n"};
  const auto without = resumec::compile(source, all_formats());
  CHECK_FALSE(without.ok());

  resumec::source::MemoryFileSystem files;
  files.add("cv/me.png", "this is no picture");
  resumec::Request request = all_formats();
  request.environment.files = &files;
  const auto broken = resumec::compile(source, request);
  REQUIRE(broken.diagnostics.size() == 1);
  CHECK(broken.diagnostics[0].primary.location.line_text.substr(
            broken.diagnostics[0].primary.location.begin.offset, 6) == "me.png");
}

TEST_CASE("the same input gives the same bytes, on any thread") {
  const std::string text = resumec::starter_resume("Zoë Łukasiewicz");
  const auto first = resumec::compile({"cv.yaml", text}, all_formats());
  REQUIRE(first.outputs.size() == resumec::formats().size());
  std::vector<resumec::CompileResult> results(4);
  std::vector<std::thread> threads;
  for (auto& result : results) {
    threads.emplace_back([&] { result = resumec::compile({"cv.yaml", text}, all_formats()); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& result : results) {
    REQUIRE(result.outputs.size() == resumec::formats().size());
    for (std::size_t i = 0; i < 3; ++i) CHECK(result.outputs[i].bytes == first.outputs[i].bytes);
  }
}

TEST_CASE("every stage can be inspected") {
  for (const std::string& stage : resumec::stages()) {
    CAPTURE(stage);
    const auto result = resumec::inspect({"cv.yaml", kMinimal}, stage, {});
    CHECK(result.diagnostics.empty());
    CHECK_FALSE(result.text.empty());
  }
  CHECK(resumec::inspect({"cv.yaml", kMinimal}, "nonsense", {}).text.empty());
}

TEST_CASE("a JSON Resume file compiles as it is") {
  const auto result =
      resumec::compile({"resume.json",
                        "{\"basics\": {\"name\": \"Ada\", \"email\": \"ada@example.org\"},\n"
                        " \"work\": [{\"name\": \"Acme\", \"position\": \"Engineer\", "
                        "\"startDate\": \"2020-01\"}]}"},
                       all_formats());
  CHECK(result.diagnostics.empty());
  REQUIRE(result.outputs.size() == resumec::formats().size());
  // A job without an end is current: JSON Resume has no other way to say it.
  CHECK(result.outputs[2].bytes.find("Present") != std::string::npos);
}

TEST_CASE("many faults are told in one run, in the order of the file") {
  const auto result = resumec::compile({"cv.yaml",
                                        "basics: {name: Ada, emial: a@example.org}\n"
                                        "work:\n"
                                        "- {nam: Acme, startDate: 2023-02-30}\n"
                                        "- {name: Globex, startDate: 2021-05, endDate: 2019-02}\n"},
                                       {});
  std::vector<std::size_t> lines;
  for (const auto& diagnostic : result.diagnostics) {
    if (diagnostic.severity == resumec::Severity::kError) {
      lines.push_back(diagnostic.primary.location.begin.line);
    }
  }
  CHECK(lines == std::vector<std::size_t>{1, 3, 3, 4});
}

TEST_CASE("the JSON Schema knows the tokens of `design`") {
  const std::string schema = resumec::json_schema();
  for (const char* name : {"\"highlights\": {", "\"accent\": {", "\"sectionOrder\": {"}) {
    CAPTURE(name);
    CHECK(schema.find(name) != std::string::npos);
  }
}

namespace {

constexpr const char* kTailored =
    "basics: {name: Ada Lovelace, email: ada@example.org}\n"
    "skills: [{name: Compilers, tags: [backend]}, {name: Rhetoric, tags: [sales]}]\n"
    "variants: {backend: {include: [backend]}, sales: {include: [sales], locale: de}}\n";

// "format variant" of each output.
std::string made(const resumec::CompileResult& result) {
  std::string text;
  for (const resumec::Output& output : result.outputs) {
    text += output.format + " " + output.variant + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("versions come in the order asked for, each in all formats and once") {
  resumec::Request request;
  request.outputs = {"text", "html"};
  request.input.variants = {"sales", "", "sales"};
  request.input.all_variants = true;
  request.pdf_name = "ada.pdf";
  const auto result = resumec::compile({"cv.yaml", kTailored}, request);
  CHECK(result.diagnostics.empty());
  CHECK(made(result) == "text sales\nhtml sales\ntext \nhtml \ntext backend\nhtml backend\n");
  CHECK(result.variants == std::vector<std::string>{"sales", "", "backend"});
  REQUIRE(result.outputs.size() == 6);
  CHECK(result.outputs[1].bytes.find("href=\"ada-sales.pdf\"") != std::string::npos);
  CHECK(result.outputs[3].bytes.find("href=\"ada.pdf\"") != std::string::npos);
  CHECK(result.outputs[5].bytes.find("Rhetoric") == std::string::npos);
}

TEST_CASE("a version is the same whether it is made alone or with others") {
  resumec::Request request = all_formats();
  request.input.all_variants = true;
  const auto together = resumec::compile({"cv.yaml", kTailored}, request);
  request.input.all_variants = false;
  std::size_t at = 0;
  for (const char* name : {"backend", "sales"}) {
    request.input.variants = {name};
    for (const resumec::Output& output :
         resumec::compile({"cv.yaml", kTailored}, request).outputs) {
      REQUIRE(at < together.outputs.size());
      CHECK(together.outputs[at].format == output.format);
      CHECK(together.outputs[at].bytes == output.bytes);
      ++at;
    }
  }
  CHECK(at == together.outputs.size());
}

TEST_CASE("a fault of one version leaves no output, and says which") {
  resumec::Request request;
  request.outputs = {"text"};
  request.input.variants = {"", "backend", "sales"};
  request.input.overlays = {{"over.yaml", "extends: base\n"}};
  const auto result =
      resumec::compile({"cv.yaml", std::string(kTailored) + "design: {theme: plane}\n"}, request);
  CHECK_FALSE(result.ok());
  CHECK(result.outputs.empty());
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "R3001");
  CHECK(result.diagnostics[0].primary.location.file == "over.yaml");
  CHECK(result.diagnostics[0].notes == std::vector<std::string>{"the variants are backend, sales"});

  request.input.overlays = {};
  const auto named = resumec::compile(
      {"cv.yaml",
       std::string(kTailored).replace(std::string(kTailored).find("locale: de"), 10, "locale: q1")},
      request);
  CHECK(named.outputs.empty());
  REQUIRE(named.diagnostics.size() == 1);
  CHECK(named.diagnostics[0].code == "R0020");
  CHECK(named.diagnostics[0].notes == std::vector<std::string>{"in the variant `sales`"});
}

TEST_CASE("a fault of `variants` itself is said whatever is asked for") {
  resumec::Request request;
  request.input.all_variants = true;
  for (const char* name : {"", "backend"}) {
    request.input.variants.clear();
    if (*name != 0) request.input.variants.emplace_back(name);
    const auto result =
        resumec::compile({"cv.yaml", "basics: {name: Ada}\nvariants: [backend]\n"}, request);
    REQUIRE_FALSE(result.diagnostics.empty());
    bool said = false;
    for (const auto& one : result.diagnostics) said = said || one.code == "R2004";
    CHECK(said);
  }
}

TEST_CASE("ICU looks for no data outside of the program") {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): there is one thread
  ::setenv("ICU_DATA", "/nonexistent/icu", 1);
  CHECK(resumec::compile({"cv.yaml", kMinimal}, all_formats()).ok());
  CHECK(std::string(u_getDataDirectory()).empty());
}

TEST_CASE("files stand below the root, which is the résumé's folder unless another is named") {
  resumec::source::MemoryFileSystem files;
  files.add("cv/../house/theme.yaml", "colors: {text: \"#000000\"}\n");
  resumec::Request request;
  request.environment.files = &files;
  const resumec::Source source{"cv/resume.yaml",
                               std::string(kMinimal) + "design: {theme: ../house/theme.yaml}\n"};
  const auto refused = resumec::compile(source, request);
  REQUIRE(refused.diagnostics.size() == 1);
  CHECK(refused.diagnostics[0].code == "R0050");
  CHECK(refused.diagnostics[0].message == "the theme `../house/theme.yaml` is outside of `cv/`");
  request.environment.root = ".";
  CHECK(resumec::compile(source, request).diagnostics.empty());
}

namespace {

// What is said of a run of that many variants, behind `text`; empty: it is done.
std::string refused(const std::string& text, int variants, resumec::Request request = {}) {
  std::string file = text + "variants: {";
  for (int i = 0; i < variants; ++i) file += "v" + std::to_string(i) + ": {pages: 1}, ";
  request.input.all_variants = true;
  for (const auto& one : resumec::compile({"cv.yaml", file + "}\n"}, request).diagnostics) {
    if (one.code == "R2440") return one.message;
  }
  return {};
}

}  // namespace

TEST_CASE("all that a version is made of counts, as often as it is used") {
  const std::string basics = kMinimal;
  std::string aliases = basics + "x-a: &a \"";
  for (int i = 0; i < 1600; ++i) aliases += "ab ";
  aliases += "\"\nskills: [{name: S, keywords: [";
  for (int i = 0; i < 200; ++i) aliases += "*a, ";
  aliases += "]}]\n";
  CHECK(refused(aliases, 1).empty());
  CHECK(refused(aliases, 40) ==
        "40 versions of 208 values and 965 kB of text are too much for one run");

  std::string bullets = basics + "work: [{name: A, position: B, dateText: x, highlights: [";
  for (int i = 0; i < 10'000; ++i) bullets += "ab,";
  bullets += "]}]\n";
  CHECK(refused(bullets, 1).empty());
  CHECK(refused(bullets, 50) ==
        "50 versions of 10009 values and 21 kB of text are too much for one run");

  resumec::Request request;
  std::string overlay = "set: {\"work[A].highlights\": [";
  for (int i = 0; i < 30'000; ++i) overlay += "ab,";
  request.input.overlays = {{"mine.yaml", overlay + "]}\n"}};
  const std::string job = basics + "work: [{name: A, position: B, dateText: x}]\n";
  CHECK(refused(job, 50, request) ==
        "50 versions of 30011 values and 61 kB of text are too much for one run");
  CHECK(refused(job, 50).empty());
}

TEST_CASE("versions that are written count twice") {
  std::string text = kMinimal;
  text += "about: ";
  for (int i = 0; i < 2'000; ++i) text += "words ";
  text += "\n";
  CHECK(refused(text, 150).empty());
  resumec::Request request;
  request.outputs = {"text"};
  CHECK_FALSE(refused(text, 150, request).empty());
}

TEST_CASE("what `check` accepts a PDF can hold") {
  const std::string long_text(70'000, 'a');
  std::string many;
  for (int i = 0; i < 200; ++i) many += "\"" + std::to_string(i) + std::string(400, 'b') + "\", ";
  resumec::Request request;
  request.outputs = {"pdf"};
  for (const std::string& file : {
           "basics: {email: ada@example.org, name: " + long_text + "}\n",
           kMinimal + ("skills: [{name: A, keywords: [" + long_text + "]}]\n"),
           kMinimal + ("skills: [{name: A, keywords: [" + many + "]}]\n"),
           kMinimal + ("sections: [{title: " + long_text + ", text: b}]\n"),
           kMinimal + ("work: [{position: B, dateText: x, name: " + long_text + "}]\n"),
       }) {
    const auto result = resumec::compile({"cv.yaml", file}, request);
    INFO(resumec::render(result.diagnostics, {}));
    CHECK(result.ok());
    REQUIRE(result.outputs.size() == 1);
  }
  // An address cannot be cut, so it is refused at its place by both.
  const std::string map = kMinimal + ("about: \"[Map](https://e.org/" + long_text + ")\"\n");
  for (const std::vector<std::string>& formats : {std::vector<std::string>{}, {"pdf"}}) {
    request.outputs.assign(formats.begin(), formats.end());
    const auto result = resumec::compile({"cv.yaml", map}, request);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics.front().code == "R7001");
    CHECK(result.diagnostics.front().message ==
          "an address of 70014 bytes: a link has at most 20000");
    CHECK(result.diagnostics.front().primary.location.begin.line == 2);
  }
}
