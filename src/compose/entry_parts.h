// What the entries of all sections are made with.
#pragma once

#include <utility>
#include <vector>

#include "compose/rich.h"
#include "document/document.h"
#include "model/resume.h"

namespace resumec::compose {

template <typename Item>
document::Entry begin_entry(document::EntryKind kind, const Item& item) {
  document::Entry entry;
  entry.kind = kind;
  entry.id = item.selectors.id;
  entry.page_break = page_break(item.selectors);
  entry.priority = item.selectors.priority;
  entry.span = item.span;
  return entry;
}

inline void add_paragraph(document::Entry& entry, document::Runs runs) {
  if (!runs.empty()) entry.body.push_back(paragraph(std::move(runs)));
}

inline void add_blocks(document::Entry& entry, std::vector<document::Block> blocks) {
  for (document::Block& block : blocks) entry.body.push_back(std::move(block));
}

}  // namespace resumec::compose
