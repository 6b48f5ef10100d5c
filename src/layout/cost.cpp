#include "layout/cost.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "characters/utf8.h"

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
// where two kinds of letters meet, a run of glyphs begins.
constexpr std::size_t kLettersPerKilobyte = 16;
constexpr std::size_t kMeetingsPer3Kilobytes = 5;

// Kinds of letters. Those of ASCII, up to kMark, are one where all runs from left to right.
// Others are numbered from kOther on.
enum Kind : std::uint32_t {
  kLetter,
  kFigure,
  kBlank,
  kMark,
  kLatin,
  kHebrew,
  kArabic,
  kHan,
  kSign,
  kOther
};

bool is_between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

std::uint32_t ascii_kind(char32_t c) {
  if (c == ' ') return kBlank;
  if (is_between(c, '0', '9')) return kFigure;
  return is_between(c | 0x20U, 'a', 'z') ? kLetter : kMark;
}

// Of letters in one kind none begins a run of its own: one font has them, and they have one
// direction.
std::uint32_t kind_of(char32_t c) {
  if (is_between(c, 0xC0, 0x52F) || is_between(c, 0x1E00, 0x1FFF)) return kLatin;
  if (is_between(c, 0x590, 0x5FF) || is_between(c, 0xFB1D, 0xFB4F)) return kHebrew;
  if (is_between(c, 0x600, 0x8FF) || is_between(c, 0xFB50, 0xFDFF) || is_between(c, 0xFE70, 0xFEFF))
    return kArabic;
  if (c < 0xC0 || is_between(c, 0x2000, 0x2BFF) || is_between(c, 0x1F000, 0x1FAFF)) return kSign;
  if (is_between(c, 0x2E80, 0xA4CF) || is_between(c, 0xAC00, 0xD7FF) ||
      is_between(c, 0xF900, 0xFAFF) || is_between(c, 0xFF00, 0xFFEF) || c >= 0x20000) {
    return kHan;
  }
  return kOther + static_cast<std::uint32_t>(c >> 8U);
}

bool runs_right_to_left(std::uint32_t kind) {
  return kind == kHebrew || kind == kArabic || kind == kOther + 0x108U || kind == kOther + 0x109U ||
         kind == kOther + 0x10AU || kind == kOther + 0x10CU || kind == kOther + 0x1E8U ||
         kind == kOther + 0x1E9U;
}

// Of the runs of a paragraph.
struct Meetings {
  std::size_t of_scripts = 0;
  std::size_t of_all_kinds = 0;
  bool right_to_left = false;

  void add(std::string_view text) {
    std::uint32_t before = kLetter;
    for (std::size_t at = 0; at < text.size();) {
      const characters::CodePoint c = characters::decode_utf8(text, at);
      const std::uint32_t kind = c.value < 0x80 ? ascii_kind(c.value) : kind_of(c.value);
      if (at > 0) {
        of_scripts += std::max<std::uint32_t>(kind, kMark) == std::max<std::uint32_t>(before, kMark)
                          ? 0U
                          : 1U;
        of_all_kinds += kind == before && kind != kMark && kind != kSign ? 0U : 1U;
      }
      right_to_left = right_to_left || runs_right_to_left(kind);
      before = kind;
      at += c.length;
    }
  }

  // Beside letters from right to left a blank, a figure and each sign may stand in a run of its
  // own.
  [[nodiscard]] std::size_t cost() const {
    return (right_to_left ? of_all_kinds : of_scripts) * 3 / kMeetingsPer3Kilobytes;
  }
};

// Blocks nest as deep as compose builds them.
class Counter {
 public:
  explicit Counter(bool addresses) : addresses_(addresses) {}

  void runs(const document::Runs& runs) {
    const document::Run* previous = nullptr;
    Meetings meetings;
    for (const document::Run& run : runs) {
      total += kRun + run.text.size() / kLettersPerKilobyte;
      meetings.add(run.text.text());
      if (run.href.text().size() > kLongestAddress && found.long_address == 0) {
        found.long_address = run.href.text().size();
        found.long_address_span = run.text.span();
      }
      const bool goes_on = previous != nullptr && previous->href == run.href;
      if (!run.href.empty() && !goes_on) {
        total += kLink;
        if (addresses_) total += 2 * kRun + run.href.text().size() / kLettersPerKilobyte;
      }
      previous = &run;
    }
    total += meetings.cost();
  }

  void blocks(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      total += kBlock;
      std::visit([this](const auto& content) { add(content); }, block.content);
    }
  }

  std::size_t total = 0;
  Cost found;  // but for the sum

 private:
  bool addresses_;

  void add(const document::Paragraph& paragraph) { runs(paragraph.runs); }
  void add(const document::Groups& groups) { runs(runs_of(groups)); }
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
      runs(runs_of(row.start));
      runs(runs_of(row.end));
    }
    blocks(entry.body);
  }
};

}  // namespace

Cost cost(const document::Document& document, bool addresses) {
  Counter counter(addresses);
  for (const document::Runs& contact : document.header.contacts) {
    counter.total += kContact;
    counter.runs(contact);
  }
  for (const document::Fact& fact : document.header.facts) {
    counter.total += kContact;
    counter.runs(fact.runs);
  }
  for (const document::Section& section : document.sections) {
    counter.total += kBlock;
    counter.runs(section.title);
    counter.blocks(section.blocks);
  }
  counter.found.kilobytes = counter.total;
  return counter.found;
}

bool is_bounded(const document::Document& document, bool addresses, diag::Sink& sink) {
  const Cost found = cost(document, addresses);
  const std::size_t kilobytes = found.kilobytes;
  if (found.long_address > 0) {
    sink.add(diag::make(diag::Code::kPdfLimit, found.long_address_span,
                        fmt::format("an address of {} bytes: a link has at most {}",
                                    found.long_address, kLongestAddress)));
    return false;
  }
  if (kilobytes <= kMostCost) return true;
  sink.add(diag::make(diag::Code::kTooMuch, {},
                      fmt::format("the résumé has too many parts to be laid out: it would take {} "
                                  "MB, and the limit is {} MB",
                                  kilobytes / 1000, kMostCost / 1000))
               .hint("a résumé of ten pages takes less than 2 MB"));
  return false;
}

}  // namespace resumec::layout
