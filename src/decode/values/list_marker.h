// What begins an item of a list, and the line ends that YAML folds.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "source/mapped_text.h"
#include "source/source_map.h"

namespace resumec::decode {

// `- one`, `* one`, `+ one`, `• one`, `1. one`, `1) one`.
struct ListMarker {
  bool ordered = false;
  bool weak = false;  // a sign that also means something else: alone it is a word
  char behind = 0;    // a number
  int number = 0;
  std::size_t words = 0;  // where the item's words begin in the line
};

// That of a line without blanks at its ends; none where no words follow.
std::optional<ListMarker> marker_of(std::string_view line);

// A scalar's text with the line ends that its author typed: YAML makes one line feed of a blank
// line, which parts paragraphs, and blanks of the line ends before the items of a list.
source::MappedText unfolded(const source::SourceMap& files, const source::MappedText& text);

}  // namespace resumec::decode
