// What is more than words: an output may show it in a form of its own.
//
// A date is two dates and what joins them; a group of keywords has a label, a level and values.
// Neither is to be found again in finished words: the joint is the language's (" – ", "～", "تا"),
// and so are the signs round a level. An output that knows no better form prints `runs_of` it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/run.h"

namespace resumec::document {

// One date in the words of a range.
struct DatePart {
  std::uint32_t begin = 0;  // bytes of the words
  std::uint32_t end = 0;
  std::string iso;  // ISO 8601: "2023-04"; "present" of what goes on
};

// A date or a period that machines can read, too.
struct DateRange {
  Run words;                      // "Apr 2023 – Present", "May 2021"
  std::optional<DatePart> start;  // of a period, or a date that is none
  std::optional<DatePart> end;    // behind the start, where there is one
};

// Words about one thing: "Databases (expert): PostgreSQL, ClickHouse".
struct Group {
  Runs label;                // "Databases"; empty when there is none
  Runs level;                // "expert"; empty when there is none
  std::vector<Runs> values;  // none: the label is a word among others
};

// Groups that stand on one line: one with values, or some that are only a name: "Go (good) · Rust".
struct Groups {
  std::vector<Group> groups;
  std::string open, close;  // round a level behind its label: " (", ")"
  std::string colon, gap;   // before values: ":", " "
  std::string comma;        // between values: ", "
  std::string item;         // between groups: " · "
};

// A part of a line. Most are words of one role: a name, a place, a link, what stands between.
using Cell = std::variant<Run, DateRange, Groups>;
using Cells = std::vector<Cell>;

// The words of the label and the level, up to the values: "Databases (expert): ".
Runs caption_of(const Groups& groups, const Group& group);
// "PostgreSQL, ClickHouse".
Runs values_of(const Groups& groups, const Group& group);

// All words in their order.
Runs runs_of(const Groups& groups);
Runs runs_of(const Cells& cells);

// Nothing to be seen.
bool is_empty(const Cell& cell);
// Where it was written; of several parts, where all of them stand.
source::Span span_of(const Cell& cell);

}  // namespace resumec::document
