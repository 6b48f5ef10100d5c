// Which words stand on which row of an entry's head, and at which of its ends.
//
// An entry is made of cells: its name, its dates, a place, and so on, whatever the schema calls
// them in each section. A row names those that it wants, in the order in which they are read; the
// order is the same in every output, for it is made once. Cells that are not there leave nothing
// behind, and words that no row names are shown all the same: a theme decides where they stand,
// never whether.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "sections/kind.h"

namespace resumec::style {

enum class CellName : std::uint8_t {
  kName,  // what the entry is about: employer, institution, project, publication, award
  kTeam,
  kParent,    // the group that the employer belongs to
  kPosition,  // and a project's roles
  kStudyType,
  kArea,
  kScore,
  kOrganization,  // who stands behind it: publisher, awarder, issuer, event, a project's client
  kType,          // of a project, a publication; a kind of employment
  kStatus,
  kNumber,
  kLevel,
  kAmount,
  kWorkplace,
  kExpiry,  // until when something is valid
  kCredential,
  kDates,
  kPlace,
  kUrl,
  // What has its own line below the head where no row names it.
  kAuthors,
  kCourses,
  kKeywords,
};

struct PlacedCell {
  PlacedCell(CellName the_cell, std::string the_joint = "")
      : cell(the_cell), joint(std::move(the_joint)) {}

  CellName cell;
  // Between it and what is before it on the row. Empty: as between all items of a line; ",": as the
  // language writes a comma; any other sign, such as "–", has blanks on both sides.
  std::string joint;
  std::string before, after;  // said with it, blanks included: "at ", "(", ")"
};

// What becomes of half a row.
enum class Joins : std::uint8_t {
  kNothing,  // a start stays, and an end without one begins the row
  kStart,    // a start with nothing at its end stands behind that of the row above
  kEnd,      // an end with nothing at its start takes the free end of the row above
};

struct ArrangedRow {
  std::vector<PlacedCell> start, end;
  Joins joins = Joins::kNothing;
};

struct Arrangement {
  std::vector<ArrangedRow> rows;

  [[nodiscard]] bool names(CellName cell) const;
};

// One for each kind of entry.
class Arrangements {
 public:
  // The usual rows: what it is and when, then who or what exactly, and where.
  Arrangements();

  [[nodiscard]] const Arrangement& of(sections::EntryKind kind) const;
  [[nodiscard]] Arrangement& of(sections::EntryKind kind);

 private:
  static constexpr std::size_t kKinds = static_cast<std::size_t>(sections::EntryKind::kCustom) + 1;

  std::array<Arrangement, kKinds> by_kind_;
};

}  // namespace resumec::style
