// The cells of an entry, put on the rows that the theme asks for.
#pragma once

#include <utility>
#include <vector>

#include "compose/fields.h"
#include "compose/wording.h"
#include "document/document.h"
#include "style/arrangement.h"

namespace resumec::compose {

// What an entry has, by name. Cells without words are not there.
class Parts {
 public:
  void add(style::CellName name, document::Cell cell);
  void add(style::CellName name, document::Runs runs);
  void add(style::CellName name, CellLine cells);

  // All of that name, which then is no longer there; empty when it never was.
  CellLine take(style::CellName name);

  // The first that is still there, in the order in which they came.
  [[nodiscard]] bool empty() const { return parts_.empty(); }
  CellLine take_first();

 private:
  std::vector<std::pair<style::CellName, CellLine>> parts_;
};

// Makes the rows of `entry` by the arrangement of its kind. A part that no row names stands where
// it disturbs least: an address, which most themes leave to that.
void arrange(document::Entry& entry, Parts parts, const Context& context);

}  // namespace resumec::compose
