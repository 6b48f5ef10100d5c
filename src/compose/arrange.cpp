// Any part of an entry may be missing, and a row that names it must not look as if something were
// missing: no separator without a neighbour, no blank line, no date alone at the far edge. What
// follows from that is no theme's to say and the same for every arrangement:
//
//   the first row says what the entry is about, so it takes the next row's start when it has none;
//   a row that would have nothing at its start takes what is at its end;
//   half a row joins the row above where the arrangement wants it (style::Joins);
//   what no row names is shown all the same.
#include "compose/arrange.h"

#include <algorithm>
#include <string>

namespace resumec::compose {
namespace {

struct Draft {
  CellLine start, end;
  style::Joins joins = style::Joins::kNothing;

  [[nodiscard]] bool empty() const { return start.empty() && end.empty(); }
};

std::string joint(const style::PlacedCell& placed, const Wording& wording) {
  if (placed.joint.empty()) return wording.item;
  if (placed.joint == ",") return wording.comma;
  // A line may end behind the sign, but never begin with it.
  return "\u00A0" + placed.joint + " ";
}

CellLine set(const std::vector<style::PlacedCell>& placed, Parts& parts, const Wording& wording) {
  CellLine line;
  for (const style::PlacedCell& one : placed) {
    CellLine cells = parts.take(one.cell);
    if (cells.empty()) continue;
    const source::Span cause = cells.span();
    const auto said = [&cause](const std::string& text) {
      return generated(document::Role::kSeparator, text, cause);
    };
    CellLine whole;
    whole.part("", said(one.before)).part("", std::move(cells)).part("", said(one.after));
    line.part(joint(one, wording), std::move(whole));
  }
  return line;
}

// An end that stands alone, where the arrangement wants it on the row above and that has room.
void raise_ends(std::vector<Draft>& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].joins == style::Joins::kEnd && rows[i].start.empty() && rows[i - 1].end.empty()) {
      std::swap(rows[i].end, rows[i - 1].end);
    }
  }
}

void join_starts(std::vector<Draft>& rows, const Wording& wording) {
  for (std::size_t i = rows.size(); i-- > 1;) {
    if (rows[i].joins != style::Joins::kStart || !rows[i].end.empty()) continue;
    rows[i - 1].start.part(wording.item, std::move(rows[i].start));
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// At the end of the last row when that is free, else behind the title of a head of one row, else
// behind what is there. An address is printed, not only linked: paper has no links, and a reading
// machine takes an address for one.
void add_loose(std::vector<Draft>& rows, CellLine cells, const Wording& wording) {
  if (rows.empty()) rows.emplace_back();
  Draft& last = rows.back();
  const bool at_start = last.start.empty() || (rows.size() == 1 && !last.end.empty());
  (at_start ? last.start : last.end).part(wording.item, std::move(cells));
}

}  // namespace

void Parts::add(style::CellName name, document::Cell cell) {
  CellLine line;
  line.part("", std::move(cell));
  add(name, std::move(line));
}

void Parts::add(style::CellName name, document::Runs runs) {
  CellLine line;
  line.part("", std::move(runs));
  add(name, std::move(line));
}

void Parts::add(style::CellName name, CellLine cells) {
  if (!cells.empty()) parts_.emplace_back(name, std::move(cells));
}

CellLine Parts::take(style::CellName name) {
  const auto found = std::find_if(parts_.begin(), parts_.end(),
                                  [name](const auto& part) { return part.first == name; });
  if (found == parts_.end()) return {};
  CellLine cells = std::move(found->second);
  parts_.erase(found);
  return cells;
}

CellLine Parts::take_first() {
  CellLine cells = std::move(parts_.front().second);
  parts_.erase(parts_.begin());
  return cells;
}

void arrange(document::Entry& entry, Parts parts, const Context& context) {
  std::vector<Draft> rows;
  for (const style::ArrangedRow& row : context.arrangements.of(entry.kind).rows) {
    Draft draft;
    draft.start = set(row.start, parts, context.wording);
    draft.end = set(row.end, parts, context.wording);
    draft.joins = row.joins;
    rows.push_back(std::move(draft));
  }
  if (rows.size() > 1 && rows[0].start.empty()) std::swap(rows[0].start, rows[1].start);
  raise_ends(rows);
  rows.erase(std::remove_if(rows.begin(), rows.end(), [](const Draft& row) { return row.empty(); }),
             rows.end());
  for (Draft& row : rows) {
    if (row.start.empty()) std::swap(row.start, row.end);
  }
  while (!parts.empty()) add_loose(rows, parts.take_first(), context.wording);
  join_starts(rows, context.wording);
  for (Draft& row : rows) entry.rows.push_back({row.start.take(), row.end.take()});
}

}  // namespace resumec::compose
