#include "layout/drop.h"

#include <algorithm>
#include <set>
#include <utility>

namespace resumec::layout {

namespace {

using document::Block;

source::Span span_of(const document::Runs& runs) {
  source::Span span;
  for (const document::Run& run : runs) span = hull(span, run.text.span());
  return span;
}

// Of all words. Nesting is bounded by what compose builds.
source::Span span_of(const std::vector<Block>& blocks) {
  source::Span span;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
      span = hull(span, span_of(paragraph->runs));
    } else if (const auto* list = std::get_if<document::List>(&block.content)) {
      for (const document::ListItem& item : list->items) span = hull(span, span_of(item.blocks));
    } else if (const auto* groups = std::get_if<document::Groups>(&block.content)) {
      span = hull(span, span_of(runs_of(*groups)));
    } else if (const auto* entry = std::get_if<document::Entry>(&block.content)) {
      for (const document::Row& row : entry->rows) span = hull(span, span_of(runs_of(row.start)));
      span = hull(span, span_of(entry->body));
    }
  }
  return span;
}

class Finder {
 public:
  void walk(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (const auto* entry = std::get_if<document::Entry>(&block.content)) {
        add(*entry);
        walk(entry->body);
      } else if (const auto* list = std::get_if<document::List>(&block.content)) {
        for (const document::ListItem& item : list->items) {
          if (item.priority) add(item);
        }
      }
    }
  }

  std::vector<Droppable> take() { return std::move(found_); }

 private:
  void add(const document::Entry& entry) {
    Droppable thing{found_.size(), entry.priority, true, "", entry.span, span_of(entry.body)};
    for (const document::Row& row : entry.rows) {
      thing.whole = hull(thing.whole, hull(span_of(runs_of(row.start)), span_of(runs_of(row.end))));
    }
    if (!entry.rows.empty()) {
      const document::Runs row = runs_of(entry.rows.front().start);
      thing.words = words(row);
      if (span_of(row).known()) thing.span = span_of(row);
    }
    found_.push_back(std::move(thing));
  }

  void add(const document::ListItem& item) {
    Droppable thing{found_.size(), *item.priority, false, "", {}, {}};
    if (!item.blocks.empty()) {
      if (const auto* text = std::get_if<document::Paragraph>(&item.blocks.front().content)) {
        thing.words = words(text->runs);
        thing.span = thing.whole = span_of(text->runs);
      }
    }
    found_.push_back(std::move(thing));
  }

  std::vector<Droppable> found_;
};

// Walks as Finder does, so that numbers are the same.
class Dropper {
 public:
  explicit Dropper(std::set<std::size_t> numbers) : numbers_(std::move(numbers)) {}

  std::vector<Block> kept(const std::vector<Block>& blocks) {
    std::vector<Block> all;
    for (const Block& block : blocks) {
      if (const auto* entry = std::get_if<document::Entry>(&block.content)) {
        const bool stays = take_number();
        document::Entry copy = *entry;
        copy.body = kept(entry->body);
        if (stays) all.push_back({std::move(copy)});
      } else if (const auto* list = std::get_if<document::List>(&block.content)) {
        document::List copy = *list;
        copy.items.clear();
        for (const document::ListItem& item : list->items) {
          if (!item.priority || take_number()) copy.items.push_back(item);
        }
        if (!copy.items.empty()) all.push_back({std::move(copy)});
      } else {
        all.push_back(block);
      }
    }
    return all;
  }

 private:
  bool take_number() { return numbers_.count(number_++) == 0; }

  std::set<std::size_t> numbers_;
  std::size_t number_ = 0;
};

}  // namespace

std::vector<Droppable> things_of(const document::Document& document) {
  Finder finder;
  for (const document::Section& section : document.sections) finder.walk(section.blocks);
  return finder.take();
}

std::vector<Droppable> droppables(const document::Document& document) {
  std::vector<Droppable> things = things_of(document);
  if (things.empty()) return things;
  const auto lower = [](const Droppable& a, const Droppable& b) { return a.priority < b.priority; };
  const int highest = std::max_element(things.begin(), things.end(), lower)->priority;
  std::erase_if(things, [highest](const Droppable& one) { return one.priority == highest; });
  std::reverse(things.begin(), things.end());
  std::stable_sort(things.begin(), things.end(), lower);
  return things;
}

document::Document without(const document::Document& document, const std::vector<Droppable>& going,
                           std::size_t count) {
  std::set<std::size_t> numbers;
  for (std::size_t i = 0; i < count; ++i) numbers.insert(going[i].number);
  Dropper dropper(std::move(numbers));
  document::Document result = document;
  result.sections.clear();
  for (const document::Section& section : document.sections) {
    document::Section copy = section;
    copy.blocks = dropper.kept(section.blocks);
    const bool emptied = copy.blocks.empty() && !section.blocks.empty();
    if (!emptied) result.sections.push_back(std::move(copy));
  }
  return result;
}

}  // namespace resumec::layout
