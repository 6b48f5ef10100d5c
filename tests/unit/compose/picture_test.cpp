#include "compose/picture.h"

#include <doctest/doctest.h>

#include "build.h"
#include "made_pictures.h"

namespace {

using resumec::diag::Code;
using resumec::model::Resume;
using namespace resumec::test;

resumec::test::Composed with_photo(const std::string& name, const resumec::FileSystem* files) {
  Resume resume;
  resume.basics.name = resumec::test::text("Ada");
  resume.basics.image = resumec::test::text(name, 30);
  resumec::test::Settings settings;
  settings.files = files;
  return compose(resume, settings);
}

TEST_CASE("a photo is read beside the résumé and described by the name") {
  resumec::source::MemoryFileSystem files;
  files.add("dir/me.jpg", jpeg());
  const auto made = with_photo("me.jpg", &files);
  CHECK(made.diagnostics.empty());
  REQUIRE(made.document.header.photo);
  CHECK(made.document.header.photo->image.picture->bytes == jpeg());
  CHECK(made.document.header.photo->alt.text() == "Ada");
}

TEST_CASE("what is wrong with a photo is said at its place") {
  resumec::source::MemoryFileSystem files;
  files.add("dir/passwd", "root:x:0:0:root:/root:/bin/bash\n");
  files.add("dir/../shared/me.jpg", jpeg());
  files.add("dir/cut.jpg", jpeg().substr(0, 20));
  files.add("dir/bomb.png", png(65535, 65535));
  files.add("dir/a.webp", "RIFF....WEBPVP8 ");
  const auto check = [&files](const char* name, Code code, const char* message) {
    const auto made = with_photo(name, &files);
    CAPTURE(name);
    CHECK_FALSE(made.document.header.photo);
    REQUIRE(made.diagnostics.size() == 1);
    CHECK(made.diagnostics[0].code == code);
    CHECK(made.diagnostics[0].message == message);
    CHECK(made.diagnostics[0].primary.span.begin == 30);
  };
  check("missing.jpg", Code::kCannotRead, "cannot read `missing.jpg`: no such file");
  check("passwd", Code::kNotAPicture, "`passwd` is not a picture");
  check("../shared/me.jpg", Code::kOutsideRoot,
        "the picture `../shared/me.jpg` is outside of `dir`");
  check("../shared/none.jpg", Code::kOutsideRoot,
        "the picture `../shared/none.jpg` is outside of `dir`");
  check("/etc/passwd", Code::kOutsideRoot, "the picture `/etc/passwd` is outside of `dir`");
  check("cut.jpg", Code::kDamagedPicture,
        "the picture `cut.jpg` is damaged: it ends in the middle");
  check("bomb.png", Code::kTooManyPixels, "the picture `bomb.png` has 65535 x 65535 pixels");
  check("a.webp", Code::kNotAPicture,
        "`a.webp` is a WebP picture, which not every output can show");
  check("https://x.example/me.jpg", Code::kPictureNotFetched,
        "the picture `https://x.example/me.jpg` is left out");
  check("data:image/png;base64,AA", Code::kNotAPicture,
        "`data:image/png;base64,AA` is not a picture");
  check("data:image/png;base64,A!", Code::kCannotRead,
        "cannot read `data:image/png;base64,A!`: it is no base64");
  check("data:image/svg+xml,<svg/>", Code::kCannotRead,
        "cannot read `data:image/svg+xml,<svg/>`: it is no base64");
}

TEST_CASE("a picture may stand in the text itself") {
  const auto made = with_photo(
      "data:image/png;base64,"
      "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAALklEQVR4nGM4EcCAFQGxHF"
      "YElLDBioASUVgRUKICKwJKTMOKgBJbsCKgxCWsCADbF2BBWusx7gAAAABJRU5ErkJggg==",
      nullptr);
  CHECK(made.diagnostics.empty());
  REQUIRE(made.document.header.photo);
  CHECK(made.document.header.photo->image.width == 8);
}

}  // namespace
