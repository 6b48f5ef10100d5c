// No field is lost on its way: a résumé in which every field of the list has a value of its own,
// and each value looked for in what people and machines read of each output.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "compile/output_text.h"
#include "decode/fields/decode.h"
#include "locale/locale.h"
#include "resumec/resumec.h"
#include "schema/sample.h"
#include "source/memory_file_system.h"

namespace {

using resumec::schema::Sample;
using resumec::schema::SampleValue;
using resumec::schema::Shape;

// Fields that steer the program instead of standing on the page.
bool steers(const SampleValue& value) {
  for (const std::string_view prefix :
       {"layout.", "variants.", "design", "meta.", "locale", "outputs"}) {
    if (value.path.starts_with(prefix)) return true;
  }
  return !value.field->content || value.field->name == "image" || value.field->name == "network" ||
         value.field->shape->kind == Shape::Kind::kBoolean ||
         value.path.find(".tags[") != std::string::npos ||
         (value.path.starts_with("sections[") && value.field->name == "id");
}

bool is_date(const std::string& text) {
  return text.size() >= 4 && text.find_first_not_of("0123456789-") == std::string::npos &&
         (text.size() == 4 || (text.size() >= 7 && text[4] == '-'));
}

// As the default theme words it: "Mar 2024", "example.org/a".
std::string shown(const std::string& value) {
  if (is_date(value)) {
    const auto number = [&](std::size_t at, std::size_t length) {
      return at < value.size() ? std::stoi(value.substr(at, length)) : 0;
    };
    return resumec::locale::Locale::find("en")->date(number(0, 4), number(5, 2), number(8, 2),
                                                     resumec::locale::DateWidth::kAbbreviated);
  }
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (value.starts_with(scheme)) return value.substr(scheme.size());
  }
  return value;
}

resumec::source::MemoryFileSystem pictures(const Sample& sample) {
  resumec::source::MemoryFileSystem files;
  for (const SampleValue& value : sample.values) {
    if (value.field->name == "image") files.add(value.value, compile_test::one_pixel_png());
  }
  return files;
}

// The sample with `suffix` behind every text that may hold any characters.
std::string with_suffix(const Sample& sample, std::string_view suffix) {
  std::string yaml = sample.yaml;
  for (const SampleValue& value : sample.values) {
    const bool free = value.field->shape->kind == Shape::Kind::kText && !steers(value) &&
                      value.value.starts_with("sample ");
    if (!free) continue;
    const std::string old = ": " + value.value + "\n";
    const std::size_t at = yaml.find(old);
    if (at == std::string::npos) continue;
    yaml.replace(at, old.size(), ": '" + value.value + std::string(suffix) + "'\n");
  }
  return yaml;
}

std::string unspaced(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

struct Texts {
  std::string pdf, html, text, markdown;
};

Texts compile_to_texts(const std::string& sample, const resumec::source::MemoryFileSystem& files) {
  // What a page shows on request alone.
  const std::string yaml = sample + "outputs: {html: {personal: true}}\n";
  resumec::Request request;
  request.outputs = {"pdf", "html", "text", "markdown"};
  request.environment.files = &files;
  request.input.pages = 100;           // the sample's own budget is a page
  request.policy.silenced = {"html"};  // what looks like it is printed as typed, and said to be
  const auto result = resumec::compile({"sample.yaml", yaml}, request);
  CHECK(resumec::render(result.diagnostics, {}) == "");
  REQUIRE(result.outputs.size() == 4);
  // Alternative text is read aloud where the picture stands: in the structure tree and in `alt`.
  const auto readable = resumec::inspect({"sample.yaml", yaml}, "pdf", request);
  return {compile_test::words_of_pdf(result.outputs[0].bytes) +
              compile_test::alternatives_of_pdf(readable.text),
          compile_test::words_of_html(result.outputs[1].bytes),
          compile_test::single_spaced(result.outputs[2].bytes),
          compile_test::single_spaced(result.outputs[3].bytes)};
}

}  // namespace

TEST_CASE("every field's value is found in all outputs") {
  const Sample sample = resumec::schema::sample(resumec::decode::resume_info());
  REQUIRE(sample.values.size() > 100);
  const Texts texts = compile_to_texts(sample.yaml, pictures(sample));
  std::size_t looked_for = 0;
  for (const SampleValue& value : sample.values) {
    if (steers(value)) continue;
    // The target of a link that has other words: it is followed, not read.
    if (value.path == "basics.details[0].url") continue;
    std::string words = shown(value.value);
    // Countries print by name.
    if (value.path.ends_with("countryCode")) {
      words = resumec::locale::Locale::find("en")->country_name(words);
    }
    CAPTURE(value.path);
    CAPTURE(words);
    CHECK(texts.pdf.find(words) != std::string::npos);
    CHECK(texts.html.find(words) != std::string::npos);
    CHECK(texts.text.find(words) != std::string::npos);
    CHECK(texts.markdown.find(words) != std::string::npos);
    ++looked_for;
  }
  CHECK(looked_for > 100);
}

TEST_CASE("what other formats would take for syntax comes out as typed, in every field") {
  const Sample sample = resumec::schema::sample(resumec::decode::resume_info());
  const auto files = pictures(sample);
  for (const std::string suffix :
       {" # $x$ % & ~ ^ {{ y }} @", " <script>alert(1)</script>", " \\input{a} C:\\x",
        " 5 * 3 _x a_b_c __init__", " &amp; &lt; ]]> -->", " > 1. + = -",
        " ) /JS (app.alert(1)) >> endobj ("}) {
    CAPTURE(suffix);
    const Texts texts = compile_to_texts(with_suffix(sample, suffix), files);
    std::size_t looked_for = 0;
    for (const SampleValue& value : sample.values) {
      if (steers(value) || value.field->shape->kind != Shape::Kind::kText ||
          !value.value.starts_with("sample ")) {
        continue;
      }
      const std::string words = value.value + suffix;
      // Lists of texts keep their plain values.
      if (with_suffix(sample, suffix).find(words) == std::string::npos) continue;
      CAPTURE(value.path);
      // A line of the page may end behind any `/`.
      CHECK(unspaced(texts.pdf).find(unspaced(words)) != std::string::npos);
      CHECK(texts.html.find(words) != std::string::npos);
      CHECK(texts.text.find(words) != std::string::npos);
      ++looked_for;
    }
    CHECK(looked_for > 40);
  }
}
