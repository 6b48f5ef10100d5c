// Whatever yaml-cpp makes of a scalar, its words are found again in the file: random texts out of
// the pieces that scanners stumble over, in every style.

#include <doctest/doctest.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <array>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/clean_text.h"
#include "yaml/events.h"
#include "yaml/read.h"
#include "yaml/scalar.h"

using namespace resumec;
using namespace resumec::yaml;

namespace {

constexpr std::array<std::string_view, 24> kPieces{
    "a",  "word", "é",  "漢",  "🚀",    " ",    "  ",  "\t", "\n",      "\n    ", "\n\n     ", "\n ",
    "''", "'",    "\"", "\\n", "\\\"", "\\\n", "\\ ", "#",  "\\u00e9", ": x",    "- ",        ","};

constexpr std::array<std::string_view, 16> kOpenings{
    "",         "'",        "\"", "|\n    ", ">\n    ", "|-\n    ", ">+\n    ", "|+\n\n    ",
    ">2\n    ", "|1-\n   ", "[",  "{a: ",    "&x ",     "!!str \"", "[\"",      "{'"};

std::string_view closing(std::string_view opening) {
  if (opening == "'") return "'";
  if (opening.ends_with("[\"")) return "\"]";
  if (opening.ends_with("{'")) return "': b}";
  if (opening.ends_with('"')) return "\"";
  if (opening.starts_with('[')) return "]";
  if (opening.starts_with('{')) return "}";
  return "";
}

struct Outcome {
  bool read = false;
  std::size_t lost = 0;
};

Outcome read_events(const std::string& text) {
  diag::Sink sink;
  const CleanText input(text, 0);
  TreeBuilder tree(sink);
  Events events(input, tree);
  Outcome outcome;
  try {
    std::istringstream stream{std::string(input.text())};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
    events.finish();
    outcome.read = true;
  } catch (const Stop&) {
  } catch (const YAML::Exception&) {
  }
  outcome.lost = events.lost_places();
  return outcome;
}

// Every byte of a node's text points into its node, and later bytes not before earlier ones.
void check_order(const Node& node, const std::string& text) {
  std::uint32_t before = node.span.begin;
  for (std::size_t i = 0; i < node.text.size(); ++i) {
    const source::Span span = node.text.span(i, i + 1);
    REQUIRE(span.begin >= before);
    REQUIRE(span.end <= text.size());
    before = span.begin;
  }
}

}  // namespace

TEST_CASE("the places of random scalars are found") {
  std::mt19937 random(20200501);
  const auto below = [&random](std::size_t count) { return random() % count; };
  std::size_t read = 0;
  for (int round = 0; round < 60'000; ++round) {
    const std::string_view opening = kOpenings[below(kOpenings.size())];
    std::string scalar(opening);
    for (std::size_t i = below(9); i > 0; --i) scalar += kPieces[below(kPieces.size())];
    scalar += closing(opening);
    std::string text = "k:\n  - " + scalar + "\n  - end\n";
    if (below(8) == 0) {
      for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
        text.insert(at, "\r");
      }
    }
    CAPTURE(text);
    const Outcome outcome = read_events(text);
    REQUIRE(outcome.lost == 0);
    if (outcome.read) ++read;
  }
  // Enough of them are YAML for the test to mean something.
  CHECK(read > 20'000);
}

TEST_CASE("places run forward through the file") {
  std::mt19937 random(7);
  const auto below = [&random](std::size_t count) { return random() % count; };
  std::size_t checked = 0;
  for (int round = 0; round < 5'000; ++round) {
    std::string text;
    for (std::size_t i = below(12); i > 0; --i) text += kPieces[below(kPieces.size())];
    std::string file = "\"";
    file += text + "\"\n";
    source::SourceMap files;
    const source::FileId id = files.add("f.yaml", file);
    diag::Sink sink;
    const Tree tree = read(files, id, Syntax::kYaml, sink);
    if (tree.root() == nullptr || tree.root()->kind != Kind::kScalar) continue;
    CAPTURE(file);
    check_order(*tree.root(), file);
    ++checked;
  }
  CHECK(checked > 500);
}

TEST_CASE("a walk that loses its way gives the text with the place of all of it") {
  const std::string text = "a: word\n";
  const CleanText input(text, 0);
  const ScannedScalar scanned = map_scalar(input, 3, "something else", -1);
  CHECK_FALSE(scanned.faithful);
  CHECK(scanned.text.text() == "something else");
  CHECK(scanned.text.span(2, 4).begin == 3);
}
