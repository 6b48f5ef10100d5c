#include "layout/cost.h"

#include <string_view>
#include <variant>
#include <vector>

namespace resumec::layout {

namespace {

// Kilobytes for each. A link has an annotation and an element of its own, an item of a list three
// elements, and a line of an entry a strip and an element.
constexpr std::size_t kRun = 1;
constexpr std::size_t kLink = 6;
constexpr std::size_t kBlock = 2;
constexpr std::size_t kItem = 3;
constexpr std::size_t kRow = 2;
constexpr std::size_t kContact = 5;

// A letter takes a sixteenth of a kilobyte, for it has a glyph in the line and one on the page;
// where two kinds of script meet, a run of glyphs begins.
constexpr std::size_t kLettersPerKilobyte = 16;
constexpr std::size_t kMeetingsPerKilobyte = 2;

std::size_t cost_of(std::string_view text) {
  std::size_t meetings = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool before = static_cast<unsigned char>(text[i - 1]) < 0x80;
    const bool after = static_cast<unsigned char>(text[i]) < 0x80;
    meetings += before == after ? 0 : 1;
  }
  return text.size() / kLettersPerKilobyte + meetings / kMeetingsPerKilobyte;
}

// Blocks nest as deep as compose builds them.
class Counter {
 public:
  void runs(const document::Runs& runs) {
    const document::Run* previous = nullptr;
    for (const document::Run& run : runs) {
      total += kRun + cost_of(run.text.text());
      const bool goes_on = previous != nullptr && previous->href == run.href;
      if (!run.href.empty() && !goes_on) total += kLink;
      previous = &run;
    }
  }

  void blocks(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      total += kBlock;
      std::visit([this](const auto& content) { add(content); }, block.content);
    }
  }

  std::size_t total = 0;

 private:
  void add(const document::Paragraph& paragraph) { runs(paragraph.runs); }
  void add(const document::List& list) {
    for (const document::ListItem& item : list.items) {
      total += kItem;
      blocks(item.blocks);
    }
  }
  void add(const document::Figure& figure) { runs(figure.caption); }
  void add(const document::Entry& entry) {
    for (const document::Row& row : entry.rows) {
      total += kRow;
      runs(row.start);
      runs(row.end);
    }
    blocks(entry.body);
  }
};

}  // namespace

std::size_t cost(const document::Document& document) {
  Counter counter;
  for (const document::Runs& contact : document.header.contacts) {
    counter.total += kContact;
    counter.runs(contact);
  }
  for (const document::Section& section : document.sections) {
    counter.total += kBlock;
    counter.runs({section.title});
    counter.blocks(section.blocks);
  }
  return counter.total;
}

}  // namespace resumec::layout
