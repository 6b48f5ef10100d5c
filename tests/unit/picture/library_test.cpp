#include "picture/library.h"

#include <doctest/doctest.h>

#include "made_jpegs.h"
#include "made_pictures.h"
#include "picture/limits.h"

namespace {

using namespace resumec;
using namespace resumec::picture;
using namespace resumec::test;

// Any path is a file, made by `file`.
class Files : public FileSystem {
 public:
  explicit Files(std::function<std::string(std::string_view)> file) : file_(std::move(file)) {}

  [[nodiscard]] FileContent read(std::string_view path, std::size_t limit) const override {
    ++reads;
    CHECK(limit == kLongestFile);
    return {file_(path), {}};
  }

  mutable int reads = 0;

 private:
  std::function<std::string(std::string_view)> file_;
};

std::string photo(int shade) {
  return made_jpeg(raster(Channels::kGrey, 40, 30, [=](int, int, int) { return shade; }));
}

TEST_CASE("a file is read once, and is the same under all its names") {
  const Files files([](std::string_view path) { return photo(path == "other.jpg" ? 9 : 200); });
  Library library(&files);
  const auto first = library.open("me.jpg").picture();
  REQUIRE(first);
  CHECK(library.open("me.jpg").picture() == first);
  CHECK(files.reads == 1);
  CHECK(library.open("a copy of me.jpg").picture() == first);
  CHECK(library.open("other.jpg").picture() != first);
  CHECK(files.reads == 3);
  // Decoded once a size.
  const Developed& made = library.develop(first, 10, 1);
  CHECK(&library.develop(first, 10, 1) == &made);
  CHECK(library.develop(first, 20, 1).picture != made.picture);
}

TEST_CASE("the same pixels another way up are another picture") {
  const Files files([](std::string_view path) {
    return path == "turned.jpg" ? with_segment(photo(9), '\xE1', exif(6)) : photo(9);
  });
  Library library(&files);
  CHECK(library.open("turned.jpg").picture() != library.open("me.jpg").picture());
  CHECK(library.open("turned.jpg").picture()->width == 30);
}

TEST_CASE("what cannot be read says so") {
  Library none(nullptr);
  CHECK(none.open("me.jpg").unreadable == "there are no files here");
  CHECK(none.open("me.jpg").picture() == nullptr);
}

TEST_CASE("pictures have a limit together, each file once") {
  // 20 million pixels in a few bytes; their data are another matter.
  const Files files([](std::string_view path) {
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", be32(5000) + be32(4000) + bytes({1, 0, 0, 0, 0})) +
           chunk("IDAT", std::string(path)) + chunk("IEND", "");
  });
  Library library(&files);
  CHECK(library.open("1").picture());
  CHECK(library.open("2").picture());
  CHECK(library.open("3").picture() == nullptr);
  CHECK(library.open("3").too_many == "they have 60 million pixels together");
  // It does not count, and those before it may still be shown.
  CHECK(library.open("4").too_many == "they have 60 million pixels together");
  CHECK(library.open("1").picture());
}

TEST_CASE("long files may have more pixels, and bytes have a limit of their own") {
  std::string much;
  much.resize(9'000'000, 'x');
  const Files files([&](std::string_view path) {
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", be32(5000) + be32(4000) + bytes({8, 2, 0, 0, 0})) +
           chunk("IDAT", much + std::string(path)) + chunk("IEND", "");
  });
  Library library(&files);
  for (char name = 'a'; name < 'h'; ++name) CHECK(library.open(std::string(1, name)).picture());
  CHECK(library.open("h").too_many == "they have 72 MB together");
}

}  // namespace
