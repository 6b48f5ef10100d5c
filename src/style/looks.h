// The look of every kind of words: the one table that layout, style sheet and web fonts read.
//
// A look is chosen by two things: where words stand (their place: a section's title, an entry's
// first row, running text) and what they are (their role: a position, a date). The place gives a
// whole look, the role changes a part of it. So a team in an entry's first row is as large as the
// row and as quiet as a team. What is not said is the place's, and what the place does not say is
// the running text's.
//
// Nobody else decides a family, weight, slope, size or colour: two that decide come apart.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "document/document.h"
#include "graphics/color.h"
#include "graphics/length.h"

namespace resumec::style {

using graphics::Color;
using graphics::Length;

// Which of the theme's three families.
enum class FamilyUse : std::uint8_t { kBody, kHeading, kMono };

enum class Case : std::uint8_t { kAsTyped, kUpper, kSmallCaps, kAllSmallCaps };
// kDefault: as the family draws them.
enum class Figures : std::uint8_t { kDefault, kLining, kOldStyle };

// Which of the theme's colours. A page shows each in another shade by night, so the name stays
// beside the value.
enum class Ink : std::uint8_t { kText, kAccent, kMuted, kLink };

struct Colors {
  Color text, background, accent, muted, rule, link;
};

Color color_of(Ink ink, const Colors& colors);

// Where in the résumé words stand.
enum class Place : std::uint8_t {
  kName,
  kHeadline,
  kContact,
  kSectionTitle,
  kEntryTitle,     // first row of an entry, at its start
  kPositionTitle,  // the same of one of several roles at one employer
  kEntryLine,      // further rows, and what stands at the end of a row
  kBody,
  kSummary,
  kBullet,  // before the items of a list: signs and numbers
  kCaption,
  kQuiet,  // running line, closing line
};
constexpr std::size_t kPlaces = 12;

// Text in lines and paragraphs.
constexpr bool is_prose(Place place) {
  return place == Place::kBody || place == Place::kSummary;
}

// A row of an entry's head.
constexpr bool is_head(Place place) {
  return place == Place::kEntryTitle || place == Place::kPositionTitle ||
         place == Place::kEntryLine;
}

struct Look {
  FamilyUse family = FamilyUse::kBody;
  Length size = 0;
  int weight = 400;
  bool italic = false;
  Ink ink = Ink::kText;
  int spacing = 0;  // between letters, 1/1000 em
  Case letters = Case::kAsTyped;
  Figures figures = Figures::kDefault;
  bool tabular = false;  // figures of one width, for columns
  // The size is that of text whose small letters are as high: see font::matching_size().
  bool matched = false;

  bool operator==(const Look&) const = default;
};

// What of a look is another.
struct Change {
  std::optional<FamilyUse> family;
  std::optional<Length> size;
  std::optional<int> weight;
  std::optional<bool> italic;
  std::optional<Ink> ink;
  std::optional<int> spacing;
  std::optional<Case> letters;
  std::optional<Figures> figures;
  std::optional<bool> tabular;

  [[nodiscard]] Look over(Look look) const;
};

struct Looks {
  std::array<Look, kPlaces> places;

  // By role. `title` is what an entry is about, whatever that is: the words that open its first
  // row. A position there is no second thing said of an organization, so it looks as a title does.
  Change organization, team, position, title, study, dates, location, keyword, level, label,
      separator;

  // By the author's own markup. Emphasis turns the slope round: inside italics it stands upright.
  Change strong, code, link;

  [[nodiscard]] const Look& at(Place place) const {
    return places[static_cast<std::size_t>(place)];
  }
  [[nodiscard]] Look& at(Place place) { return places[static_cast<std::size_t>(place)]; }

  // What may make words there look otherwise.
  [[nodiscard]] std::vector<const Change*> changes_at(Place place) const;

  // `first`: the words open their row.
  [[nodiscard]] Look of(document::Role role, Place place, bool first) const;
  // The same with the run's markup.
  [[nodiscard]] Look of(const document::Run& run, Place place, bool first) const;
};

// What words of the role change; null when they look as their place does. A title is none of these:
// it is chosen by where it stands.
const Change Looks::*change_of(document::Role role);

// What changes the looks of places, in the order of the members.
constexpr std::size_t kChanges = 14;

template <class Table>
auto changes(Table& looks) {
  return std::array{&looks.organization, &looks.team,  &looks.position,  &looks.title,
                    &looks.study,        &looks.dates, &looks.location,  &looks.keyword,
                    &looks.level,        &looks.label, &looks.separator, &looks.strong,
                    &looks.code,         &looks.link};
}

// Are words of the role that open an entry what the entry is about? A team or a place is not: they
// open it only when there is nothing else to say.
bool may_be_title(document::Role role);

}  // namespace resumec::style
