#include "font/collection.h"

#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "source/memory_file_system.h"

using resumec::font::built_in_face;
using resumec::font::Collection;
using resumec::font::covers;
using resumec::font::east_asian_language;
using resumec::font::Face;
using resumec::font::FallbackRequest;
using resumec::font::Family;
using resumec::font::Match;
using resumec::font::Outlines;
using resumec::font::Slope;
using resumec::font::Use;

namespace {

// The family that a cluster comes from, and its weight: "Noto Sans Hebrew 700".
std::string found(Collection& fonts, std::string_view cluster, const FallbackRequest& request) {
  const Match match = fonts.fallback(cluster, request);
  if (match.family == nullptr) return "none";
  std::string text(match.family->name);
  if (match.face == nullptr) return text + ": " + std::string(match.error);
  text += " " + std::to_string(match.weight);
  return match.slope == Slope::kItalic ? text + " italic" : text;
}

}  // namespace

TEST_CASE("the families stand in the manifest's order, each once") {
  const Collection fonts(nullptr);
  std::string list;
  for (const Family& family : fonts.families()) {
    list += std::string(family.name) + ": " + std::string(family.generic);
    if (!family.tag.empty()) list += " " + std::string(family.tag);
    if (family.external) list += " " + std::string(family.package);
    list += "\n";
  }
  CHECK(list ==
        "Lato: sans-serif\n"
        "Inter: sans-serif\n"
        "Open Sans: sans-serif\n"
        "Carlito: sans-serif\n"
        "Linux Libertine: serif\n"
        "Charis SIL: serif\n"
        "Vollkorn: serif\n"
        "JetBrains Mono: monospace\n"
        "Noto Sans Arabic: sans-serif Arab\n"
        "Noto Sans Hebrew: sans-serif Hebr\n"
        "Noto Sans Devanagari: sans-serif Deva\n"
        "Noto Sans Thai: sans-serif Thai\n"
        "Noto Sans CJK JP: sans-serif ja fonts-noto-cjk\n"
        "Noto Sans CJK KR: sans-serif ko fonts-noto-cjk\n"
        "Noto Sans CJK SC: sans-serif zh-Hans fonts-noto-cjk\n"
        "Noto Sans CJK TC: sans-serif zh-Hant fonts-noto-cjk\n"
        "Noto Sans CJK HK: sans-serif zh-HK fonts-noto-cjk\n"
        "Noto Color Emoji: emoji fonts-noto-color-emoji\n");
}

TEST_CASE("every built-in face has the weight and slope of its row") {
  std::size_t faces = 0;
  for (const auto& row : resumec::font::manifest()) {
    if (row.begin == nullptr) continue;
    const Face* face = built_in_face(row.family, row.weight, row.slope);
    CAPTURE(std::string(row.file));
    REQUIRE(face != nullptr);
    CHECK(face->metrics().weight == row.weight);
    CHECK((face->metrics().italic_angle_milli < 0) == (row.slope == Slope::kItalic));
    CHECK_FALSE(face->embedding_restricted());
    ++faces;
  }
  CHECK(faces == 53);
}

TEST_CASE("every family for text has a regular, an italic, a bold and a bold italic face") {
  Collection fonts(nullptr);
  for (const Family& family : fonts.families()) {
    if (family.use != Use::kText) continue;
    for (const int weight : {400, 700}) {
      for (const Slope slope : {Slope::kUpright, Slope::kItalic}) {
        const Match match = fonts.nearest(family, weight, slope);
        CAPTURE(std::string(family.name));
        REQUIRE(match.face != nullptr);
        CHECK(match.weight == weight);
        CHECK(match.slope == slope);
        CHECK(covers(*match.face, "Aéż–•€\u00a0"));
      }
    }
  }
}

TEST_CASE("a family is found whatever its case, and a face opened once") {
  const Face* face = built_in_face("linux libertine", 600, Slope::kItalic);
  REQUIRE(face != nullptr);
  CHECK(face->postscript_name() == "LinLibertineOZI");
  Collection fonts(nullptr);
  CHECK(fonts.nearest("LINUX LIBERTINE", 600, Slope::kItalic).face == face);
}

TEST_CASE("nothing is found for a family or weight that is not there") {
  Collection fonts(nullptr);
  CHECK(fonts.find("Comic Sans") == nullptr);
  CHECK(fonts.find("") == nullptr);
  CHECK(fonts.nearest("Comic Sans", 400, Slope::kUpright).family == nullptr);
  CHECK(built_in_face("Comic Sans", 400, Slope::kUpright) == nullptr);
  CHECK(built_in_face("Lato", 500, Slope::kItalic) == nullptr);
  CHECK(built_in_face("Noto Color Emoji", 400, Slope::kUpright) == nullptr);
}

TEST_CASE("the nearest weight stands in before the other slope, of two the bolder") {
  Collection fonts(nullptr);
  CHECK(fonts.nearest("Lato", 900, Slope::kUpright).weight == 700);
  CHECK(fonts.nearest("Lato", 100, Slope::kUpright).weight == 400);
  CHECK(fonts.nearest("Lato", 550, Slope::kUpright).weight == 600);
  // Lato's medium has no italic here.
  const Match italic = fonts.nearest("Lato", 500, Slope::kItalic);
  CHECK(italic.weight == 600);
  CHECK(italic.slope == Slope::kItalic);
  CHECK(fonts.nearest("JetBrains Mono", 600, Slope::kUpright).weight == 700);
}

TEST_CASE("fallback goes by the script, in the weight of the text, upright without italics") {
  Collection fonts(nullptr);
  const FallbackRequest plain{"sans-serif", 400, Slope::kUpright, "zh-Hans"};
  const FallbackRequest bold{"sans-serif", 600, Slope::kItalic, "zh-Hans"};
  CHECK(found(fonts, "ש", plain) == "Noto Sans Hebrew 400");
  CHECK(found(fonts, "שָׁ", bold) == "Noto Sans Hebrew 700");
  CHECK(found(fonts, "س", plain) == "Noto Sans Arabic 400");
  CHECK(found(fonts, "،", plain) == "Noto Sans Arabic 400");
  CHECK(found(fonts, "٢", plain) == "Noto Sans Arabic 400");
  CHECK(found(fonts, "क्षि", bold) == "Noto Sans Devanagari 700");
  CHECK(found(fonts, "ที่", plain) == "Noto Sans Thai 400");
}

TEST_CASE("a text family of like kind is tried first") {
  Collection fonts(nullptr);
  CHECK(found(fonts, "Ж", {"serif", 400, Slope::kItalic, ""}) == "Linux Libertine 400 italic");
  // Linux Libertine's bold italic has no Cyrillic.
  CHECK(found(fonts, "Ж", {"serif", 700, Slope::kItalic, ""}) == "Charis SIL 700 italic");
  CHECK(found(fonts, "Ж", {"sans-serif", 400, Slope::kUpright, ""}) == "Lato 400");
  CHECK(found(fonts, "✓", {"sans-serif", 600, Slope::kUpright, ""}) == "Inter 600");
  CHECK(found(fonts, "→", {"monospace", 400, Slope::kUpright, ""}) == "JetBrains Mono 400");
}

TEST_CASE("East Asian letters come in the shapes of the text's language, emoji in colour") {
  const auto files = resumec::disk_file_system();
  Collection fonts(files.get());
  for (const auto& [language, family] :
       {std::pair{"ja", "Noto Sans CJK JP"}, std::pair{"ko", "Noto Sans CJK KR"},
        std::pair{"zh-Hans", "Noto Sans CJK SC"}, std::pair{"zh-Hant", "Noto Sans CJK TC"},
        std::pair{"zh-HK", "Noto Sans CJK HK"}}) {
    const FallbackRequest request{"sans-serif", 400, Slope::kUpright, language};
    CHECK(found(fonts, "直", request) == std::string(family) + " 400");
    CHECK(found(fonts, "。", request) == std::string(family) + " 400");
    CHECK(found(fonts, "！", request) == std::string(family) + " 400");
  }
  const FallbackRequest bold{"serif", 600, Slope::kItalic, "ja"};
  CHECK(found(fonts, "京", bold) == "Noto Sans CJK JP 700");
  CHECK(found(fonts, "㊙", bold) == "Noto Sans CJK JP 700");
  CHECK(found(fonts, "※", bold) == "Linux Libertine 600 italic");
  for (const char* emoji :
       {"👋", "🧰", "👩\u200d💻", "🇫🇷", "👍🏽", "1️⃣", "☎️", "❤️"}) {
    CAPTURE(emoji);
    CHECK(found(fonts, emoji, bold) == "Noto Color Emoji 400");
  }
  // The plain sign is asked for.
  CHECK(found(fonts, "☎\uFE0E", bold) != "Noto Color Emoji 400");
  CHECK(found(fonts, "\U00010400", bold) == "none");

  const Match emoji = fonts.fallback("👋", bold);
  REQUIRE(emoji.face != nullptr);
  CHECK(emoji.face->outlines() == Outlines::kColorBitmap);
}

TEST_CASE("a font that is not installed is named, with its file's reason") {
  const resumec::source::MemoryFileSystem empty;
  Collection fonts(&empty);
  const FallbackRequest request{"sans-serif", 400, Slope::kUpright, "zh-Hans"};
  CHECK(found(fonts, "你", request) ==
        "Noto Sans CJK SC: there is no NotoSansCJK-Regular.ttc in the folders of fonts");
  CHECK(found(fonts, "👋", request) ==
        "Noto Color Emoji: there is no NotoColorEmoji.ttf in the folders of fonts");
  // Lato has the sign, but a picture was asked for.
  CHECK(found(fonts, "©️", request) ==
        "Noto Color Emoji: there is no NotoColorEmoji.ttf in the folders of fonts");
  CHECK(found(fonts, "©", request) == "Lato 400");
  CHECK(found(fonts, "\U00010400", request) == "none");
  Collection none(nullptr);
  CHECK(found(none, "你", request) == "Noto Sans CJK SC: no files can be read here");
}

TEST_CASE("fonts are looked for where each system keeps them, in one order") {
  const auto disk = resumec::disk_file_system();
  std::string emoji;
  for (const std::string_view folder : resumec::font::font_folders()) {
    auto content = disk->read(std::string(folder) + "/NotoColorEmoji.ttf", std::size_t{64} << 20U);
    if (content.ok()) emoji = std::move(content.bytes);
  }
  REQUIRE(!emoji.empty());
  for (const char* folder :
       {"/usr/share/fonts/truetype/noto", "/usr/share/fonts/google-noto-color-emoji-fonts",
        "/usr/share/fonts/noto", "/usr/share/fonts/truetype", "/usr/local/share/fonts",
        "/Library/Fonts"}) {
    CAPTURE(folder);
    resumec::source::MemoryFileSystem files;
    files.add(std::string(folder) + "/NotoColorEmoji.ttf", emoji);
    Collection fonts(&files);
    CHECK(found(fonts, "👋", {}) == "Noto Color Emoji 400");
    // The first that has it is taken, and none further down.
    resumec::source::MemoryFileSystem two;
    two.add(std::string(folder) + "/NotoColorEmoji.ttf", emoji);
    two.add("/Library/Fonts/NotoColorEmoji.ttf",
            folder == std::string_view("/Library/Fonts") ? emoji : "not a font");
    Collection both(&two);
    CHECK(found(both, "👋", {}) == "Noto Color Emoji 400");
  }
  // Nowhere else: not beside the résumé, not in the working directory.
  resumec::source::MemoryFileSystem beside;
  beside.add("NotoColorEmoji.ttf", emoji);
  beside.add("/tmp/NotoColorEmoji.ttf", emoji);
  Collection fonts(&beside);
  CHECK(found(fonts, "👋", {}) ==
        "Noto Color Emoji: there is no NotoColorEmoji.ttf in the folders of fonts");
}

namespace {

// Counts what is asked for, and refuses the file of one folder.
class Refusing final : public resumec::FileSystem {
 public:
  [[nodiscard]] resumec::FileContent read(std::string_view path, std::size_t) const override {
    ++asked;
    return {"", path.starts_with("/usr/share/fonts/noto/") ? "permission denied" : "no such file"};
  }
  mutable int asked = 0;
};

}  // namespace

TEST_CASE("folders of fonts are looked at when a text needs it, and what is refused is told") {
  const Refusing files;
  Collection fonts(&files);
  CHECK(found(fonts, "A", {}) == "Lato 400");
  CHECK(files.asked == 0);
  CHECK(
      found(fonts, "👋", {}) ==
      "Noto Color Emoji: cannot read /usr/share/fonts/noto/NotoColorEmoji.ttf: permission denied");
  CHECK(files.asked == static_cast<int>(resumec::font::font_folders().size()));
}

TEST_CASE("a damaged file is no font") {
  resumec::source::MemoryFileSystem files;
  files.add("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf", "not a font");
  Collection fonts(&files);
  CHECK(found(fonts, "👋", {}) ==
        "Noto Color Emoji: /usr/share/fonts/truetype/noto/NotoColorEmoji.ttf: "
        "it is no OpenType font");
}

TEST_CASE("the language of Han characters") {
  CHECK(east_asian_language("ja", "") == "ja");
  CHECK(east_asian_language("ja-JP", "한국") == "ja");
  CHECK(east_asian_language("ko-KR", "") == "ko");
  CHECK(east_asian_language("zh", "") == "zh-Hans");
  CHECK(east_asian_language("zh-CN", "") == "zh-Hans");
  CHECK(east_asian_language("zh-TW", "") == "zh-Hant");
  CHECK(east_asian_language("zh-Hant-TW", "") == "zh-Hant");
  CHECK(east_asian_language("zh-Hant-HK", "") == "zh-HK");
  CHECK(east_asian_language("zh-HK", "") == "zh-HK");
  CHECK(east_asian_language("yue", "") == "zh-HK");
  CHECK(east_asian_language("zh-Hans-HK", "") == "zh-Hans");
  CHECK(east_asian_language("en", "北京。") == "zh-Hans");
  CHECK(east_asian_language("en", "東京タワー") == "ja");
  CHECK(east_asian_language("en", "서울, 北京") == "ko");
  CHECK(east_asian_language("en", "ㄅㄆ") == "zh-Hant");
  CHECK(east_asian_language("", "") == "zh-Hans");
}

TEST_CASE("two threads that ask at once get the same face") {
  std::vector<const Face*> all(8);
  std::vector<std::thread> threads;
  for (auto& slot : all) {
    threads.emplace_back([&slot] { slot = built_in_face("Inter", 700, Slope::kItalic); });
  }
  for (auto& thread : threads) thread.join();
  for (const Face* face : all) CHECK(face == all.front());
  CHECK(all.front() != nullptr);
}
