#include "document/cell.h"

#include <algorithm>
#include <string_view>

namespace resumec::document {
namespace {

Run separator(std::string_view text, source::Span cause) {
  Run run;
  run.role = Role::kSeparator;
  run.text = source::MappedText::generated(text, cause);
  return run;
}

void append(Runs& runs, Runs more) {
  for (Run& run : more) runs.push_back(std::move(run));
}

}  // namespace

Runs caption_of(const Groups& groups, const Group& group) {
  const bool labelled = !group.label.empty();
  const bool levelled = !group.level.empty();
  const std::string colon = group.values.empty() ? std::string() : groups.colon;
  Runs runs;
  if (labelled && levelled) {
    const source::Span cause = group.level.front().text.span();
    runs = group.label;
    runs.push_back(separator(groups.open, cause));
    append(runs, group.level);
    runs.push_back(separator(groups.close + colon, cause));
  } else if (labelled || levelled) {
    runs = labelled ? group.label : group.level;
    source::MappedText& text = runs.back().text;
    if (!colon.empty()) text.append_decoded(colon, text.span());
  }
  if (!runs.empty() && !group.values.empty() && !groups.gap.empty()) {
    runs.push_back(separator(groups.gap, group.values.front().front().text.span()));
  }
  return runs;
}

Runs values_of(const Groups& groups, const Group& group) {
  Runs runs;
  for (const Runs& value : group.values) {
    if (!runs.empty()) runs.push_back(separator(groups.comma, value.front().text.span()));
    append(runs, value);
  }
  return runs;
}

Runs runs_of(const Groups& groups) {
  Runs runs;
  for (const Group& group : groups.groups) {
    Runs words = caption_of(groups, group);
    append(words, values_of(groups, group));
    if (!runs.empty() && !words.empty()) {
      runs.push_back(separator(groups.item, words.front().text.span()));
    }
    append(runs, std::move(words));
  }
  return runs;
}

Runs runs_of(const Cells& cells) {
  Runs runs;
  runs.reserve(cells.size());
  for (const Cell& cell : cells) {
    if (const auto* run = std::get_if<Run>(&cell)) {
      runs.push_back(*run);
    } else if (const auto* range = std::get_if<DateRange>(&cell)) {
      runs.push_back(range->words);
    } else if (const auto* groups = std::get_if<Groups>(&cell)) {
      append(runs, runs_of(*groups));
    }
  }
  return runs;
}

bool is_empty(const Cell& cell) {
  if (const auto* run = std::get_if<Run>(&cell)) return run->text.empty();
  if (const auto* range = std::get_if<DateRange>(&cell)) return range->words.text.empty();
  return std::get<Groups>(cell).groups.empty();
}

source::Span span_of(const Cell& cell) {
  if (const auto* run = std::get_if<Run>(&cell)) return run->text.span();
  if (const auto* range = std::get_if<DateRange>(&cell)) return range->words.text.span();
  const Runs runs = runs_of(std::get<Groups>(cell));
  return runs.empty() ? source::Span{} : runs.front().text.span();
}

}  // namespace resumec::document
