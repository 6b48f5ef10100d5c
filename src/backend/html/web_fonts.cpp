#include "backend/html/web_fonts.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "backend/html/escape.h"
#include "backend/html/fallback_faces.h"
#include "font/shape.h"
#include "font/subset.h"
#include "font/woff2.h"
#include "locale/locale.h"
#include "support/utf8.h"

namespace resumec::backend::html {
namespace {

using document::Role;

// A page of more than this in fonts would be slow on a phone; a face that does not fit is left to
// the reader's system. Latin résumés need a sixth of it, Japanese ones, of 400 characters, two
// thirds.
constexpr std::size_t kMostFontBytes = std::size_t{320} * 1024;

struct Use {
  std::string_view family;  // kBodyFamily ...
  int weight = 400;
  bool italic = false;

  // clang-tidy 14 sees a 0 for a pointer in what the compiler writes.
  auto operator<=>(const Use&) const = default;  // NOLINT(modernize-use-nullptr)
};

// What is shown in one face.
struct Shown {
  std::set<char32_t> characters;
  std::string words;  // the first of them, as far as they are ASCII
};

// Collects which characters stand in which face, as the style sheet sets them.
class Characters {
 public:
  Characters(const style::Looks& looks, std::string_view heading)
      : looks_(looks), heading_(heading) {}

  void add(const document::Document& document, std::string_view labels) {
    const style::Look& title = looks_.at(style::Place::kSectionTitle);
    const bool capitals = title.letters == style::Case::kUpper;
    add(document.header.name, {heading_, looks_.at(style::Place::kName).weight, false});
    if (document.header.headline) add(*document.header.headline, kBody);
    for (const document::Runs& contact : document.header.contacts) add(contact, kBody);
    for (const document::Section& section : document.sections) {
      const Use use = {heading_, title.weight, false};
      add(section.title, use);
      // The words are as typed; the style sheet shows them in capitals.
      if (capitals) add(locale::upper_case(section.title.text.text(), document.language), use);
      add(section.title, kBody);
      blocks(section.blocks);
    }
    add(labels, kBody);
    add(labels, {kBodyFamily, kStrong, false});
  }

  [[nodiscard]] const std::map<Use, Shown>& uses() const { return uses_; }

 private:
  static constexpr Use kBody = {kBodyFamily, 400, false};
  static constexpr int kStrong = 600;
  // Bytes: about what a screen shows at first. Only what is in sight can jump.
  static constexpr std::size_t kMostWords = 600;

  void add(std::string_view text, const Use& use) {
    Shown& shown = uses_[use];
    // Line ends in the page are blanks too; a blank out of another font has another width.
    if (!text.empty()) shown.characters.insert(U' ');
    for (std::size_t at = 0; at < text.size();) {
      const support::CodePoint c = support::decode_utf8(text, at);
      if (c.value > 0x20) shown.characters.insert(c.value);
      const bool ascii = c.value >= 0x20 && c.value < 0x7F;
      if (ascii && shown.words.size() < kMostWords) shown.words += static_cast<char>(c.value);
      at += c.length;
    }
  }

  void add(const document::Run& run, Use use) {
    if (run.code) use.family = kMonoFamily;
    if (run.strong || run.role == Role::kLabel) use.weight = std::max(use.weight, kStrong);
    if (run.emphasis) use.italic = true;
    add(run.text.text(), use);
  }

  void add(const document::Runs& runs, const Use& use) {
    for (const document::Run& run : runs) add(run, use);
  }

  void blocks(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      std::visit([this](const auto& content) { visit(content); }, block.content);
    }
  }

  void visit(const document::Paragraph& paragraph) { add(paragraph.runs, kBody); }
  void visit(const document::List& list) {
    // The browser counts.
    if (list.ordered) add("0123456789.", kBody);
    for (const document::ListItem& item : list.items) blocks(item.blocks);
  }
  void visit(const document::Figure& figure) { add(figure.caption, kBody); }
  void visit(const document::Entry& entry) {
    for (std::size_t i = 0; i < entry.rows.size(); ++i) {
      const Use start = i == 0 ? Use{kBodyFamily, looks_.title.weight.value_or(400), false} : kBody;
      add(entry.rows[i].start, start);
      // Teams and addresses in a heading are set light.
      if (i == 0) add(entry.rows[i].start, kBody);
      add(entry.rows[i].end, kBody);
    }
    blocks(entry.body);
  }

  const style::Looks& looks_;
  std::string_view heading_;
  std::map<Use, Shown> uses_;
};

font::Features features(const style::Looks& looks) {
  const style::Case letters = looks.at(style::Place::kSectionTitle).letters;
  const style::Figures figures = looks.at(style::Place::kBody).figures;
  font::Features features;
  features.small_caps = letters == style::Case::kSmallCaps;
  features.all_small_caps = letters == style::Case::kAllSmallCaps;
  features.lining_figures = figures == style::Figures::kLining;
  features.old_style_figures = figures == style::Figures::kOldStyle;
  return features;
}

std::string stack(std::string_view family, const font::Family* face_family,
                  std::string_view otherwise) {
  const std::string_view generic = face_family == nullptr ? "sans-serif" : face_family->generic;
  const std::string_view system = otherwise == "monospace" ? "ui-monospace"
                                  : generic == "serif"     ? "ui-serif, Georgia"
                                                           : "system-ui";
  if (otherwise == "monospace") return fmt::format("\"{}\", {}, monospace", family, system);
  return fmt::format("\"{}\"{}, {}, {}", family, fallback_families(family), system, generic);
}

// A face of the style sheet: family, weight, italic, and the name of the face that stands in for
// letters which the family lacks. Those are further files of the same family: a browser takes each
// letter from the file whose unicode-range has it (CSS Fonts 4, 4.5), so the sheet names no more
// families for them.
using FaceKey = std::tuple<std::string_view, int, bool, std::string>;

struct EmbeddedFace {
  const font::Face* face = nullptr;
  std::string_view generic;  // of the family that was asked for
  std::set<char32_t> characters;
  std::string words;
};

// "U+627-62A,U+644"
std::string unicode_range(const std::set<char32_t>& characters) {
  std::string out;
  for (auto at = characters.begin(); at != characters.end();) {
    const char32_t first = *at;
    char32_t last = first;
    while (++at != characters.end() && *at == last + 1) last = *at;
    out += fmt::format("{}U+{:X}", out.empty() ? "" : ",", static_cast<std::uint32_t>(first));
    if (last != first) out += fmt::format("-{:X}", static_cast<std::uint32_t>(last));
  }
  return out;
}

// Lines of 60 to 75 letters, which take less room than as many figures. Said in `ch` they would
// change their width when the fonts arrive.
int measure(font::Collection& collection, const style::Style& style) {
  constexpr int kFigures = 62;
  constexpr int kOfNoFont = 34'000;
  const font::Family* family = collection.find(style.fonts.body);
  const font::Face* face =
      family == nullptr ? nullptr : collection.nearest(*family, 400, font::Slope::kUpright).face;
  if (face == nullptr || !face->has_glyph(U'0')) return kOfNoFont;
  const auto shaped =
      font::shape(*face, "0", font::Direction::kLeftToRight, "en", font::Features{});
  return static_cast<int>(shaped.advance * 1000 * kFigures / face->units_per_em());
}

}  // namespace

WebFonts web_fonts(const document::Document& document, const style::Style& style,
                   font::Collection& collection, std::string_view labels) {
  WebFonts fonts;
  fonts.body = stack(kBodyFamily, collection.find(style.fonts.body), "");
  const std::string_view heading =
      style.fonts.heading == style.fonts.body ? kBodyFamily : kHeadingFamily;
  fonts.heading = stack(heading, collection.find(style.fonts.heading), "");
  fonts.mono = stack(kMonoFamily, collection.find(style.fonts.mono), "monospace");
  fonts.measure = measure(collection, style);

  Characters characters(style.looks, heading);
  characters.add(document, labels);
  const auto family_of = [&style](std::string_view css_family) -> std::string_view {
    if (css_family == kHeadingFamily) return style.fonts.heading;
    return css_family == kMonoFamily ? style.fonts.mono : style.fonts.body;
  };
  // Uses that lead to one face share one file.
  std::map<FaceKey, EmbeddedFace> faces;
  for (const auto& [use, shown] : characters.uses()) {
    const font::Family* family = collection.find(family_of(use.family));
    if (family == nullptr) continue;
    const font::Slope slope = use.italic ? font::Slope::kItalic : font::Slope::kUpright;
    const font::Match found = collection.nearest(*family, use.weight, slope);
    if (found.face == nullptr) continue;
    const bool italic = found.slope == font::Slope::kItalic;
    for (const char32_t c : shown.characters) {
      const font::Face* face = found.face;
      std::string name;
      if (!face->has_glyph(c)) {
        std::string cluster;
        support::append_utf8(cluster, c);
        face = collection
                   .fallback(cluster, {family->generic, use.weight, slope,
                                       font::east_asian_language(document.language, cluster)})
                   .face;
        // Emoji are left to the reader's system, which has them in its own style.
        if (face == nullptr || face->outlines() == font::Outlines::kColorBitmap) continue;
        name = face->postscript_name();
      }
      EmbeddedFace& embedded = faces[{use.family, found.weight, italic, name}];
      embedded.face = face;
      embedded.characters.insert(c);
    }
    const auto own = faces.find({use.family, found.weight, italic, ""});
    if (own == faces.end()) continue;
    own->second.generic = family->generic;
    own->second.words += shown.words;
  }
  std::size_t bytes = 0;
  for (const auto& [key, embedded] : faces) {
    const auto& [css_family, weight, italic, fallback] = key;
    if (embedded.face->embedding_restricted()) continue;
    const auto subset =
        font::web_subset(*embedded.face, embedded.characters, features(style.looks));
    const auto file = subset ? font::woff2(*subset) : std::nullopt;
    if (!file || bytes + file->size() > kMostFontBytes) continue;
    bytes += file->size();
    const std::string range =
        fallback.empty() ? std::string() : ";unicode-range:" + unicode_range(embedded.characters);
    fmt::format_to(std::back_inserter(fonts.font_faces),
                   "@font-face{{font-family:\"{}\";font-weight:{};font-style:{};"
                   "src:url(data:font/woff2;base64,{}){}}}\n",
                   css_family, weight, italic ? "italic" : "normal", base64(*file), range);
    // Slanted words are few, and code has one width everywhere.
    if (italic || css_family == kMonoFamily) continue;
    fonts.font_faces += fallback.empty() ? fallback_faces(css_family, weight, embedded.generic,
                                                          *embedded.face, embedded.words)
                                         : fallback_stand_in(css_family, weight, fallback, range);
  }
  return fonts;
}

}  // namespace resumec::backend::html
