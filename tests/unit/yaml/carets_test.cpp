// The golden of places: `carets/NAME.yaml` and, beside it, `NAME.txt`, which shows for every word
// of every value the lines of the file with carets under exactly that word. RESUMEC_ACCEPT=1 in the
// environment writes the goldens anew; the commit then says why they moved.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "characters/display_width.h"
#include "characters/utf8.h"
#include "reading.h"

using namespace resumec;
using namespace resumec::yaml;

namespace {

std::string slurp(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

// The lines of the file that `span` touches, with carets under it. An empty span is shown as `|`.
std::string draw(const source::SourceFile& file, source::Span span) {
  std::string out;
  std::size_t at = span.begin;
  for (;;) {
    const std::size_t begin = file.line_begin(at);
    const std::size_t end = file.line_end(at);
    std::size_t shown = begin;
    if (begin == 0 && file.text().starts_with("\xEF\xBB\xBF")) shown = 3;
    const std::size_t stop = std::min<std::size_t>(end, span.end);
    const std::string line = file.text().substr(shown, end - shown);
    const std::size_t before =
        characters::display_width(file.text().substr(shown, std::max(at, shown) - shown));
    const std::size_t width =
        stop > at ? characters::display_width(file.text().substr(at, stop - at)) : 0;
    out += "    " + line + "\n    " + std::string(before, ' ') +
           (span.begin == span.end ? "|" : std::string(width, '^')) + "\n";
    if (end >= span.end) return out;
    at = end + 1;
    if (file.text()[end] == '\r' && at < file.text().size() && file.text()[at] == '\n') ++at;
    // Carets are under text, not under the next line's indentation.
    while (at < span.end && file.text()[at] == ' ') ++at;
    if (at >= span.end) return out;
  }
}

std::string words_of(const source::SourceFile& file, const Node& node) {
  const std::string& text = node.text.text();
  std::string out;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(" \n\t", at)) != std::string::npos) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
    out += "  " + text.substr(at, end - at) + "\n" + draw(file, node.text.span(at, end));
    at = end;
  }
  return out;
}

std::string draw_all(const test::Reading& reading) {
  std::string out = reading.messages();
  std::set<const Node*> seen;
  std::vector<const Node*> todo{reading.root()};
  while (!todo.empty()) {
    const Node& node = *todo.back();
    todo.pop_back();
    if (!seen.insert(&node).second) continue;
    for (auto item = node.items.rbegin(); item != node.items.rend(); ++item) todo.push_back(*item);
    for (auto pair = node.pairs.rbegin(); pair != node.pairs.rend(); ++pair) {
      todo.push_back(pair->value);
    }
    if (node.kind != Kind::kScalar) {
      out += std::string(describe(node)) + "\n" + draw(reading.file(), node.span);
      continue;
    }
    out += "value\n" + draw(reading.file(), node.span) + words_of(reading.file(), node);
  }
  return out;
}

}  // namespace

TEST_CASE("carets stand under the words of every style of scalar") {
  const std::filesystem::path folder = std::filesystem::path(RESUMEC_TEST_DIR) / "unit/yaml/carets";
  std::set<std::filesystem::path> cases;
  std::set<std::string> goldens;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") {
      goldens.insert(entry.path().stem());
    } else {
      cases.insert(entry.path());
    }
  }
  REQUIRE(cases.size() >= 15);
  // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread
  const bool accept = std::getenv("RESUMEC_ACCEPT") != nullptr;
  for (const std::filesystem::path& path : cases) {
    CAPTURE(path.filename().string());
    const test::Reading reading(slurp(path), path.filename());
    REQUIRE(reading.root() != nullptr);
    const std::string drawn = draw_all(reading);
    std::filesystem::path golden = path;
    golden.replace_extension(".txt");
    if (accept) std::ofstream(golden, std::ios::binary) << drawn;
    CHECK(drawn == slurp(golden));
    goldens.erase(path.stem());
  }
  CHECK_MESSAGE(goldens.empty(), "goldens without a case");
}
