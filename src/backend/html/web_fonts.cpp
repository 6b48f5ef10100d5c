#include "backend/html/web_fonts.h"

#include <fmt/format.h>

#include <bitset>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "backend/html/escape.h"
#include "backend/html/fallback_faces.h"
#include "characters/utf8.h"
#include "document/link_address.h"
#include "font/foundry.h"
#include "font/matching_size.h"
#include "writing/letter_case.h"

namespace resumec::backend::html {
namespace {

using style::Look;
using style::Place;

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
  std::bitset<128> seen;  // those of ASCII: each stands there a hundred times
  std::string words;      // the first of them, as far as they are ASCII
};

// Collects which characters stand in which face: those that the style's looks ask for.
class Characters {
 public:
  Characters(const style::Style& style, bool one_family)
      : looks_(style.looks),
        one_family_(one_family),
        addresses_(style::addresses_in_print(style.content)) {}

  void add(const document::Document& document) {
    language_ = document.language;
    add({document.header.name}, Place::kName);
    add(document.header.headline, Place::kHeadline);
    if (document.header.pronouns) add({*document.header.pronouns}, Place::kHeadline);
    for (const document::Runs& contact : document.header.contacts) add(contact, Place::kContact);
    for (const document::Fact& fact : document.header.facts) add(fact.runs, Place::kContact);
    for (const document::Section& section : document.sections) {
      add(section.title, Place::kSectionTitle);
      // In the list of sections.
      add(section.title, Place::kBody);
      text_ = section.kind == document::SectionKind::kSummary ? Place::kSummary : Place::kBody;
      blocks(section.blocks);
    }
    std::string labels = document.labels.download;
    if (document.closing) labels += document.closing->date.words.text.text();
    add(labels, looks_.strong.over(looks_.at(Place::kBody)));
    add(labels, looks_.at(Place::kQuiet));
  }

  [[nodiscard]] const std::map<Use, Shown>& uses() const { return uses_; }

  // What some look asks of the fonts.
  [[nodiscard]] const font::Features& features() const { return features_; }

 private:
  // Bytes: about what a screen shows at first. Only what is in sight can jump.
  static constexpr std::size_t kMostWords = 600;

  [[nodiscard]] Use use_of(const Look& look) const {
    const bool heading = look.family == style::FamilyUse::kHeading && !one_family_;
    const std::string_view family = look.family == style::FamilyUse::kMono ? kMonoFamily
                                    : heading                              ? kHeadingFamily
                                                                           : kBodyFamily;
    return {family, look.weight, look.italic};
  }

  void add(std::string_view text, const Look& look) {
    using style::Case;
    features_.small_caps |= look.letters == Case::kSmallCaps;
    features_.all_small_caps |= look.letters == Case::kAllSmallCaps;
    features_.lining_figures |= look.figures == style::Figures::kLining;
    features_.old_style_figures |= look.figures == style::Figures::kOldStyle;
    Shown& shown = uses_[use_of(look)];
    // Line ends in the page are blanks too; a blank out of another font has another width.
    if (!text.empty()) shown.characters.insert(U' ');
    for (std::size_t at = 0; at < text.size();) {
      const characters::CodePoint c = characters::decode_utf8(text, at);
      const bool ascii = c.value >= 0x20 && c.value < 0x7F;
      const bool again = ascii && shown.seen[c.value];
      if (c.value > 0x20 && !again) shown.characters.insert(c.value);
      if (ascii) shown.seen[c.value] = true;
      if (ascii && shown.words.size() < kMostWords) shown.words += static_cast<char>(c.value);
      at += c.length;
    }
  }

  void add(const document::Runs& runs, Place place) {
    bool first = true;
    const document::Runs with =
        addresses_ ? document::with_addresses(runs, false) : document::Runs();
    for (const document::Run& run : addresses_ ? with : runs) {
      const Look look = looks_.of(run, place, first);
      add(run.text.text(), look);
      // The words are as typed; the style sheet shows them in capitals.
      if (look.letters == style::Case::kUpper) {
        add(writing::upper_case(run.text.text(), language_), look);
      }
      first = false;
    }
  }

  void blocks(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      std::visit([this](const auto& content) { visit(content); }, block.content);
    }
  }

  void visit(const document::Paragraph& paragraph) { add(paragraph.runs, text_); }
  void visit(const document::Groups& groups) { add(runs_of(groups), text_); }
  void visit(const document::List& list) {
    // The browser counts.
    if (list.ordered) add("0123456789.", looks_.at(Place::kBullet));
    for (const document::ListItem& item : list.items) blocks(item.blocks);
  }
  void visit(const document::Figure& figure) { add(figure.caption, Place::kCaption); }
  void visit(const document::Entry& entry) {
    const bool position = entry.kind == document::EntryKind::kPosition;
    Place start = position ? Place::kPositionTitle : Place::kEntryTitle;
    for (const document::Row& row : entry.rows) {
      add(runs_of(row.start), std::exchange(start, Place::kEntryLine));
      add(runs_of(row.end), Place::kEntryLine);
    }
    blocks(entry.body);
  }

  const style::Looks& looks_;
  bool one_family_;  // for text and headings
  bool addresses_;   // of links are printed
  std::string language_;
  Place text_ = Place::kBody;  // of running text
  std::map<Use, Shown> uses_;
  font::Features features_;
};

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
      collection.foundry().shape(*face, "0", font::Direction::kLeftToRight, "en", font::Features{});
  return static_cast<int>(shaped->advance * 1000 * kFigures / face->units_per_em());
}

// 1000 without the faces: the reader's own fonts are as they are.
int code_size(font::Collection& collection, const style::Style& style) {
  const auto face = [&collection](const std::string& name) -> const font::Face* {
    const font::Family* family = collection.find(name);
    if (family == nullptr) return nullptr;
    return collection.nearest(*family, 400, font::Slope::kUpright).face;
  };
  const font::Face* text = face(style.fonts.body);
  const font::Face* mono = face(style.fonts.mono);
  return text == nullptr || mono == nullptr ? 1000 : font::matching_size(*text, *mono);
}

}  // namespace

WebFonts web_fonts(const document::Document& document, const style::Style& style,
                   font::Collection& collection) {
  WebFonts fonts;
  fonts.body = stack(kBodyFamily, collection.find(style.fonts.body), "");
  const std::string_view heading =
      style.fonts.heading == style.fonts.body ? kBodyFamily : kHeadingFamily;
  fonts.heading = stack(heading, collection.find(style.fonts.heading), "");
  fonts.mono = stack(kMonoFamily, collection.find(style.fonts.mono), "monospace");
  fonts.measure = measure(collection, style);
  fonts.code_size = code_size(collection, style);

  Characters characters(style, heading == kBodyFamily);
  characters.add(document);
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
        characters::append_utf8(cluster, c);
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
    const auto file =
        collection.foundry().web_file(*embedded.face, embedded.characters, characters.features());
    if (file == nullptr || bytes + file->size() > kMostFontBytes) continue;
    bytes += file->size();
    const std::string range =
        fallback.empty() ? std::string() : ";unicode-range:" + unicode_range(embedded.characters);
    fmt::format_to(std::back_inserter(fonts.font_faces),
                   "@font-face{{font-family:\"{}\";font-weight:{};font-style:{};"
                   "src:url(data:font/woff2;base64,{}){}}}\n",
                   css_family, weight, italic ? "italic" : "normal", base64(*file), range);
    // Code has one width everywhere.
    if (css_family == kMonoFamily) continue;
    if (fallback.empty()) {
      fonts.font_faces += fallback_faces(css_family, weight, italic, embedded.generic,
                                         *embedded.face, embedded.words, collection.foundry());
    } else if (!italic) {
      fonts.font_faces += fallback_stand_in(css_family, weight, fallback, range);
    }
  }
  return fonts;
}

}  // namespace resumec::backend::html
