// Files made to hurt: each is refused or read in time that grows with its length. The times are
// generous for a loaded machine and a debug build, and far below what anything quadratic takes.

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "reading.h"
#include "yaml/limits.h"

using namespace resumec::yaml;
using resumec::yaml::test::Reading;

namespace {

std::string repeat(std::string_view piece, std::size_t count) {
  std::string out;
  out.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

// Reads and returns the messages.
std::string timed(std::string text, std::string name = "resume.yaml") {
  const auto begin = std::chrono::steady_clock::now();
  const Reading reading(std::move(text), std::move(name));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  CHECK(took.count() < 60.0);
  return reading.messages();
}

}  // namespace

TEST_CASE("a file may be 16 MiB long") {
  CHECK(test::messages_of(std::string(kByteLimit + 1, '#')) ==
        "R1001 1:1-1:1 the file is 17 MiB long, and the limit is 16 MiB\n");
  CHECK(timed("[]" + std::string(kByteLimit - 2, ' '), "resume.json").empty());
}

TEST_CASE("a hundred levels, in every form") {
  CHECK(test::messages_of("a: " + repeat("[", 99) + repeat("]", 99)).empty());
  CHECK(timed("a: " + repeat("[", 100'000) + repeat("]", 100'000)) ==
        "R1040 1:103-1:104 more than 100 levels of lists and mappings stand inside each other\n"
        "  at: this is one too deep\n");
  CHECK(timed(repeat("- ", 100'000)) ==
        "R1040 1:201-1:202 more than 100 levels of lists and mappings stand inside each other\n"
        "  at: this is one too deep\n");
  std::string deep;
  for (std::size_t i = 0; i < 1'000; ++i) deep += std::string(i, ' ') + "k:\n";
  CHECK(timed(deep) ==
        "R1040 101:101-101:102 more than 100 levels of lists and mappings stand inside each "
        "other\n  at: this is one too deep\n");
  CHECK(timed("x: " + repeat("[", 100'000)) ==
        "R1040 1:104-1:105 more than 100 levels of lists and mappings stand inside each other\n"
        "  at: this is one too deep\n");
  CHECK(timed(repeat("[", 100'000), "resume.json") ==
        "R1040 1:101-1:102 more than 100 levels of lists and mappings stand inside each other\n"
        "  at: this is one too deep\n");
}

TEST_CASE("the number of values is bounded") {
  CHECK(timed("[" + repeat("1,", kNodeLimit) + "1]", "resume.json") ==
        "R1041 1:300000-1:300001 the file holds more than 150000 values\n"
        "  at: reading stops here\n");
}

TEST_CASE("aliases are counted as what they stand for, before anything is expanded") {
  std::string laughs = "a0: &a0 [" + repeat("lol,", 10) + "]\n";
  for (int i = 1; i < 10; ++i) {
    laughs += fmt::format("a{0}: &a{0} [{1}]\n", i, repeat(fmt::format("*a{}, ", i - 1), 10));
  }
  CHECK(timed(laughs) ==
        "R1042 4:45-4:48 the aliases up to here stand for more than 10000 values\n"
        "  at: `a2` stands for 1111 values\n"
        "  3:5-3:8: the anchor\n");
  CHECK(timed("a: &a " + std::string(1U << 19U, 'x') + "\nb: [" + repeat("*a, ", 3) + "]\n") ==
        "R1042 2:13-2:15 the aliases up to here stand for more than 1 MiB of text\n"
        "  at: `a` stands for 524288 bytes\n"
        "  1:4-1:6: the anchor\n");
}

TEST_CASE("merge keys are counted too") {
  std::string chain = "m0: &m0 {k0: x}\n";
  for (int i = 1; i < 2'000; ++i)
    chain += fmt::format("m{0}: &m{0} {{<<: *m{1}, k{0}: x}}\n", i, i - 1);
  CHECK(timed(chain).starts_with("R1042 "));
}

TEST_CASE("complaints of one file are bounded") {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "a: b\n";
  const std::string messages = timed(text);
  CHECK(messages.starts_with("R1030 2:1-2:2 the key `a` stands twice in one mapping\n"));
  CHECK(messages.size() < 10'000);
}

TEST_CASE("long files are read in linear time") {
  CHECK(timed("a: \"" + repeat("lorem ipsum ", 50'000) + "\"\n").empty());
  CHECK(timed("a: " + repeat("lorem ipsum ", 50'000) + "\n").empty());
  CHECK(timed("a: |\n" + repeat("  lorem ipsum dolor sit amet\n", 20'000)).empty());
  CHECK(timed("a: >\n" + repeat("  lorem ipsum dolor sit amet\n", 20'000)).empty());
  CHECK(timed("a: x\n" + repeat("  lorem ipsum dolor sit amet\n", 20'000)).empty());
  CHECK(timed("a:\n" + repeat("- did it\n", 100'000)).empty());
  CHECK(timed("a:\r\n" + repeat("- did it\r\n", 100'000)).empty());
  CHECK(timed("a: [" + repeat("did it, ", 100'000) + "]\n").empty());
  CHECK(timed("a: [" + repeat("did,", 100'000) + "]\n").empty());
  CHECK(timed("a: \"x" + repeat(" ", 200'000) + "y" + repeat("\n", 200'000) + "\"\n").empty());
  CHECK(timed("{\"a\": \"" + repeat("lorem ipsum ", 50'000) + "\"}", "resume.json").empty());
  CHECK(timed("a: \"" + repeat("\\ud83d\\ude00", 50'000) + "\"\n").empty());
}

TEST_CASE("faults in long files are explained in linear time") {
  CHECK(timed("a: [" + repeat("b, ", 60'000)).starts_with("R1012 1:4-1:5 "));
  CHECK(timed("a: \"" + repeat("b ", 200'000)).starts_with("R1011 1:4-1:5 "));
  CHECK(timed("a: " + repeat("b: ", 60'000)).starts_with("R1013 1:4-"));
  CHECK(timed(repeat("a:\n- b\n", 1) + repeat("# c\n", 60'000) + " d: e\n").starts_with("R1017 "));
  CHECK(timed("[" + repeat("\"a\" ", 100'000), "resume.json").starts_with("R1050 1:6-1:9 "));
}

TEST_CASE("a dump of a deep tree does not recurse") {
  const Reading reading("a: " + repeat("[", 99) + "x" + repeat("]", 99));
  CHECK(reading.dump().size() > 99 * 99);
}
