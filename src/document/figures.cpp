#include "document/figures.h"

namespace resumec::document {
namespace {

// Figures stand in entries and in items of lists; blocks are nested no deeper than those are.
template <typename Blocks, typename Found>
void collect(Blocks& blocks, Found& found) {
  for (auto& block : blocks) {
    if (auto* figure = std::get_if<Figure>(&block.content)) {
      found.push_back(figure);
    } else if (auto* entry = std::get_if<Entry>(&block.content)) {
      collect(entry->body, found);
    } else if (auto* list = std::get_if<List>(&block.content)) {
      for (auto& item : list->items) collect(item.blocks, found);
    }
  }
}

}  // namespace

std::vector<const Figure*> figures(const Document& document) {
  std::vector<const Figure*> found;
  for (const Section& section : document.sections) collect(section.blocks, found);
  return found;
}

std::vector<Figure*> figures(Document& document) {
  std::vector<Figure*> found;
  for (Section& section : document.sections) collect(section.blocks, found);
  return found;
}

}  // namespace resumec::document
