#include "font/files.h"

#include <string>

#include <doctest/doctest.h>

#include "diag/codes.h"
#include "patched_font.h"
#include "source/memory_file_system.h"

using namespace resumec;
using font::test::file_of;

namespace {

class Installed final : public InstalledFonts {
 public:
  explicit Installed(InstalledFamily family) : family_(std::move(family)) {}
  [[nodiscard]] InstalledFamily find(std::string_view family) const override {
    return family == "House" ? family_ : InstalledFamily{};
  }

 private:
  InstalledFamily family_;
};

struct Tried {
  source::MemoryFileSystem files;
  font::WantedFonts wanted{"Lato", "Lato", "JetBrains Mono", {}, {}, {}, {}, false, {}};
  font::Collection fonts{&files};

  // A file of the design; its span says which.
  void name(const std::string& path) {
    const auto begin = static_cast<std::uint32_t>(wanted.files.size());
    wanted.files.push_back({path, source::Span{0, begin, begin + 1}, {}});
  }

  // "R5008 1: message | hint", one a line; the number is the span's begin.
  std::string complaints(const InstalledFonts* installed = nullptr, bool used = true) {
    diag::Sink sink;
    font::add_fonts(wanted, &files, installed, fonts, sink);
    if (!used) font::complain_unused(wanted, fonts, sink);
    std::string text;
    for (const auto& one : sink.diagnostics()) {
      text += std::string(diag::id(one.code)) + " " + std::to_string(one.primary.span.begin) +
              ": " + one.message;
      for (const auto& note : one.notes) text += " | " + note;
      for (const auto& hint : one.hints) text += " | " + hint;
      text += "\n";
    }
    return text;
  }
};

}  // namespace

TEST_CASE("font files that are in order are silent") {
  Tried tried;
  tried.files.add("cv/a.ttf", file_of("Carlito"));
  tried.files.add("cv/b.ttf", file_of("Carlito", 700));
  tried.name("cv/a.ttf");
  tried.name("cv/b.ttf");
  tried.wanted.heading = "carlito";
  CHECK(tried.complaints(nullptr, false).empty());
  CHECK(tried.fonts.find("Carlito")->from_file);
}

TEST_CASE("files that are missing, broken, packed, restricted, variable or repeated") {
  Tried tried;
  tried.files.add("text.ttf", "no font");
  tried.files.add("page.woff2", "wOF2...");
  tried.files.add("licensed.ttf", font::test::with_embedding(file_of("Carlito"), 2));
  tried.files.add("axes.ttf", font::test::made_variable(file_of("Vollkorn")));
  tried.files.add("a.ttf", file_of("Charis SIL", 700));
  for (const char* path :
       {"none.ttf", "text.ttf", "page.woff2", "licensed.ttf", "axes.ttf", "a.ttf", "a.ttf"}) {
    tried.name(path);
  }
  CHECK(tried.complaints() ==
        "R0001 0: cannot read the font `none.ttf`: no such file\n"
        "R5005 1: the font `text.ttf` cannot be used: it is no OpenType font\n"
        "R5005 2: the font `page.woff2` cannot be used: it is a WOFF file, a font packed for web "
        "pages | name the TTF or OTF file that it was made from\n"
        "R5004 3: the font `licensed.ttf` may not be embedded | its OS/2 table says so (fsType)\n"
        "R5009 4: Vollkorn is a variable font; only its default instance, weight 400, is used | "
        "name its static files, one a weight\n"
        "R5008 6: an earlier file has Charis SIL upright 700 already\n");
}

TEST_CASE("a list of large files has an end") {
  Tried tried;
  tried.files.add("large.ttf", std::string(std::size_t{64} << 20U, 'x'));
  for (int i = 0; i < 6; ++i) tried.name("large.ttf");
  const std::string complaints = tried.complaints();
  CHECK(complaints.find("R5005 1: ") != complaints.npos);
  CHECK(complaints.find(
            "R6011 2: the font files up to here take 192 MiB, and the limit is 128 MiB\n") !=
        complaints.npos);
  CHECK(complaints.find("R5005 2: ") == complaints.npos);
}

TEST_CASE("a family of files that nothing uses is named once") {
  Tried tried;
  tried.files.add("a.ttf", file_of("Carlito"));
  tried.files.add("b.ttf", file_of("Carlito", 700));
  tried.name("a.ttf");
  tried.name("b.ttf");
  CHECK(tried.complaints(nullptr, false) ==
        "R5008 0: no token of `fonts` names Carlito, and it stands in for no character\n");
}

TEST_CASE("installed families are looked up when the design asks, and only by name") {
  Tried tried;
  tried.files.add("/house/regular.ttf", file_of("Carlito"));
  tried.files.add("/house/regular.pfb", "%!PS");
  tried.files.add("/house/z-again.ttf", file_of("Carlito"));
  const Installed house(
      {{"/house/gone.ttf", "/house/regular.pfb", "/house/regular.ttf", "/house/z-again.ttf"}, ""});
  tried.wanted.body = "House";
  CHECK(tried.complaints(&house).empty());
  CHECK(tried.fonts.find("House") == nullptr);
  tried.wanted.installed = true;
  tried.wanted.installed_span = {0, 9, 13};
  CHECK(tried.complaints(&house).empty());
  REQUIRE(tried.fonts.find("House") != nullptr);
  CHECK(tried.fonts.find("House")->faces.size() == 1);
  tried.wanted.mono = "Nowhere";
  CHECK(tried.complaints(&house).empty());
  const Installed broken({{}, "libfontconfig.so.1 is not installed"});
  tried.wanted.mono = "House";
  CHECK(tried.complaints(&broken).empty());
  Tried other;
  other.wanted.body = "House";
  other.wanted.installed = true;
  other.wanted.installed_span = {0, 9, 13};
  CHECK(other.complaints(&broken) ==
        "R5010 9: the machine's fonts cannot be looked up: libfontconfig.so.1 is not installed"
        " | name the files of the family in `design.fonts.files`\n");
  CHECK(other.complaints(nullptr) ==
        "R5010 9: the machine's fonts cannot be looked up: this program gives no way to them"
        " | name the files of the family in `design.fonts.files`\n");
}
