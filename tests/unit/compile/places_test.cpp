// What stands on the pages knows its place in the file: for positions of words, jumps from a
// preview to the source, and complaints about pages.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "compile/passes.h"
#include "layout/layout.h"

using namespace resumec;

namespace {

struct Placed {
  explicit Placed(const std::string& name)
      : passes(name, read(name), name.substr(0, name.rfind('/'))) {
    REQUIRE_FALSE(passes.sink.has_errors());
    pages = layout::lay_out({passes.document, passes.style, passes.fonts, {}, 0, {}}, passes.sink);
    REQUIRE_FALSE(passes.sink.has_errors());
  }

  static std::string read(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }

  // What the file has there; nothing where the span does not point into the file.
  [[nodiscard]] std::string at(source::Span span) const {
    if (!span.known() || span.end <= span.begin) return "";
    const std::string& text = passes.sources[span.file].text();
    return span.end <= text.size() ? text.substr(span.begin, span.size()) : "";
  }

  compile_test::Passes passes;
  pages::Pages pages;
};

std::string example(const std::string& name) {
  return std::string(RESUMEC_TEST_DIR) + "/../" + name;
}

// The innermost element that a span must not leave.
bool holds(const pages::Element& parent, const pages::Element& child) {
  return parent.span.file == child.span.file && parent.span.begin <= child.span.begin &&
         child.span.end <= parent.span.end;
}

void check_places(const Placed& placed) {
  const pages::Pages& pages = placed.pages;
  for (const pages::Element& element : pages.elements) {
    CAPTURE(pages::to_string(element.type));
    CHECK_FALSE(placed.at(element.span).empty());
    if (element.parent != pages::kArtifact) CHECK(holds(pages.elements[element.parent], element));
  }
  for (const pages::Link& link : pages.links) {
    CAPTURE(link.description);
    CHECK_FALSE(placed.at(link.span).empty());
  }
  for (const pages::OutlineEntry& entry : pages.outline) {
    CAPTURE(entry.title);
    CHECK_FALSE(placed.at(entry.span).empty());
  }
  std::size_t runs = 0;
  for (const pages::Page& page : pages.pages) {
    for (const pages::Item& item : page.items) {
      if (const auto* picture = std::get_if<pages::Picture>(&item.content)) {
        CHECK_FALSE(placed.at(picture->span).empty());
      }
      const auto* run = std::get_if<pages::GlyphRun>(&item.content);
      if (run == nullptr || item.element == pages::kArtifact) continue;
      // The compiler's own: bullets, numbers, titles of sections, and what parts two values.
      const pages::ElementType type = pages.elements[item.element].type;
      if (type == pages::ElementType::kLbl || type == pages::ElementType::kH2) continue;
      if (run->text.text().find_first_not_of(" ,·()|") == std::string::npos) continue;
      CAPTURE(run->text.text());
      CHECK(run->text.span().known());
      ++runs;
    }
  }
  CHECK(runs > 20);
}

}  // namespace

TEST_CASE("every element, link, title, picture and box of the examples has its place in the file") {
  for (const char* name : {"resume.yaml", "examples/topics.yaml", "examples/arabic.yaml",
                           "examples/vietnamese.yaml"}) {
    CAPTURE(name);
    const Placed placed(example(name));
    check_places(placed);
  }
}

TEST_CASE("the place of an entry's heading and of its link are its words in the file") {
  const Placed placed(example("resume.yaml"));
  std::size_t found = 0;
  for (const pages::OutlineEntry& entry : placed.pages.outline) {
    const std::string words = placed.at(entry.span);
    if (entry.level == 1 && words == entry.title) ++found;
  }
  CHECK(found >= 3);
  const pages::Link& mail = placed.pages.links.front();
  CHECK(mail.description == "thoai@example.org");
  CHECK(placed.at(mail.span) == "thoai@example.org");
  CHECK(placed.at(placed.pages.elements[mail.element].span) == "thoai@example.org");
}
