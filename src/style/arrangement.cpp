// Machines take dates for an entry's own only when they stand on its first row, before the bullets,
// and readers run their eyes down one edge for names and down the other for dates: so the first row
// says what it is and when, and the second one who or what exactly, and where.
#include "style/arrangement.h"

#include <algorithm>

namespace resumec::style {
namespace {

using sections::EntryKind;

Arrangement usual(EntryKind kind) {
  using Cell = CellName;
  const ArrangedRow name_and_dates = {{Cell::kName}, {Cell::kDates}, Joins::kNothing};
  switch (kind) {
    case EntryKind::kWork:
    case EntryKind::kVolunteer:
      // Several positions carry the dates and stand below; the place then takes their room.
      return {{{{Cell::kName, Cell::kTeam, Cell::kParent}, {Cell::kDates}, Joins::kNothing},
               {{Cell::kPosition, Cell::kType}, {Cell::kPlace, Cell::kWorkplace}, Joins::kEnd}}};
    case EntryKind::kPosition:
      return {{{{Cell::kPosition, Cell::kType, Cell::kPlace, Cell::kWorkplace},
                {Cell::kDates},
                Joins::kNothing}}};
    case EntryKind::kEducation:
      return {{name_and_dates,
               {{Cell::kStudyType, {Cell::kArea, ","}, Cell::kScore},
                {Cell::kPlace},
                Joins::kNothing}}};
    case EntryKind::kAwards:
    case EntryKind::kCertificates:
      // One row, unless there is an address, which would make it too long.
      return {{name_and_dates,
               {{Cell::kOrganization, Cell::kCredential}, {Cell::kExpiry}, Joins::kStart}}};
    case EntryKind::kProjects:
      return {{name_and_dates,
               {{Cell::kOrganization, Cell::kPosition, Cell::kType}, {}, Joins::kNothing}}};
    default:
      return {{name_and_dates,
               {{Cell::kPosition, Cell::kOrganization, Cell::kNumber, Cell::kType, Cell::kStatus,
                 Cell::kLevel, Cell::kAmount},
                {Cell::kPlace},
                Joins::kNothing}}};
  }
}

bool names(const std::vector<PlacedCell>& cells, CellName wanted) {
  return std::any_of(cells.begin(), cells.end(),
                     [wanted](const PlacedCell& one) { return one.cell == wanted; });
}

}  // namespace

bool Arrangement::names(CellName cell) const {
  return std::any_of(rows.begin(), rows.end(), [cell](const ArrangedRow& row) {
    return style::names(row.start, cell) || style::names(row.end, cell);
  });
}

Arrangements::Arrangements() {
  for (std::size_t i = 0; i < kKinds; ++i) by_kind_[i] = usual(static_cast<EntryKind>(i));
}

const Arrangement& Arrangements::of(EntryKind kind) const {
  return by_kind_[static_cast<std::size_t>(kind)];
}

Arrangement& Arrangements::of(EntryKind kind) {
  return by_kind_[static_cast<std::size_t>(kind)];
}

}  // namespace resumec::style
