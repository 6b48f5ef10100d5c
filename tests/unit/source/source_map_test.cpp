#include "source/source_map.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace resumec::source;

namespace {

std::string place(const SourceFile& file, std::size_t offset) {
  const LineColumn at = file.line_column(offset);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string line(const SourceFile& file, std::size_t offset) {
  return file.text().substr(file.line_begin(offset),
                            file.line_end(offset) - file.line_begin(offset));
}

}  // namespace

TEST_CASE("lines end at LF, CR LF or a lone CR") {
  const SourceFile file("f", "a\nb\r\nc\rd");
  CHECK(place(file, 0) == "1:1");
  CHECK(place(file, 2) == "2:1");
  CHECK(place(file, 5) == "3:1");
  CHECK(place(file, 7) == "4:1");
  CHECK(line(file, 2) == "b");
  CHECK(line(file, 3) == "b");
  CHECK(line(file, 7) == "d");
}

TEST_CASE("a column is one code point") {
  const SourceFile file("f", "é漢🚀x");
  CHECK(place(file, 2) == "1:2");
  CHECK(place(file, 5) == "1:3");
  CHECK(place(file, 9) == "1:4");
}

TEST_CASE("a byte order mark takes no column") {
  const SourceFile file("f", "\xEF\xBB\xBFname\nx");
  CHECK(place(file, 0) == "1:1");
  CHECK(place(file, 3) == "1:1");
  CHECK(place(file, 5) == "1:3");
  CHECK(place(file, 8) == "2:1");
}

TEST_CASE("an offset past the end is the end") {
  const SourceFile file("f", "ab\n");
  CHECK(place(file, 3) == "2:1");
  CHECK(place(file, 99) == "2:1");
  CHECK(file.line_begin(99) == 3);
  CHECK(file.line_end(99) == 3);
}

TEST_CASE("columns of a long line are those of a short one") {
  // Four kilobytes of one, two, three and four bytes a character, with a byte that is none.
  std::string line = "\xEF\xBB\xBF";
  std::vector<std::size_t> begins;
  for (int i = 0; i < 3000; ++i) {
    for (const char* c : {"x", "é", "漢", "🚀", "\xFF"}) {
      begins.push_back(line.size());
      line += c;
    }
  }
  const SourceFile file("f", line + "\r\n" + line.substr(3) + "\nz");
  const std::size_t second = line.size() + 2;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::string column = std::to_string(i + 1);
    REQUIRE(place(file, begins[i]) == "1:" + column);
    REQUIRE(place(file, second + begins[i] - 3) == "2:" + column);
  }
  CHECK(file.line_end(5) == line.size());
  CHECK(file.line_end(second) == second + line.size() - 3);
  CHECK(place(file, second + line.size() - 2) == "3:1");
}

TEST_CASE("an empty file has one empty line") {
  const SourceFile file("f", "");
  CHECK(place(file, 0) == "1:1");
  CHECK(file.line_end(0) == 0);
}

TEST_CASE("references stay good while files are added") {
  SourceMap files;
  const FileId first = files.add("a.yaml", "a");
  const SourceFile& reference = files[first];
  for (int i = 0; i < 1000; ++i) files.add("b" + std::to_string(i), "b");
  CHECK(reference.name() == "a.yaml");
  CHECK(&files[first] == &reference);
  CHECK(files.size() == 1001);
}

TEST_CASE("a file that is added again is the same, unless its text is another") {
  SourceMap files;
  const FileId first = files.add("a.yaml", "a");
  CHECK(files.add("b.yaml", "a") != first);
  CHECK(files.add("a.yaml", "b") != first);
  CHECK(files.add("a.yaml", "a") == first);
  CHECK(files.size() == 3);
}
