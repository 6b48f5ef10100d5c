// Blocks of a text: blank lines part it, and lists. md4c is not asked, for it knows twenty more
// ways to begin a block, and every one of them would swallow somebody's words.
//
// What begins an item also begins sentences: "1. Platz", "* both authors did the same share", "- 5
// °C". So a sign alone makes no list. Numbers are printed as they count, and must count as they are
// typed: up by one, or all alike, as people do who leave the counting to a program.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "decode/values/list_marker.h"
#include "decode/values/rich_text.h"
#include "diag/suggest.h"

namespace resumec::decode {
namespace {

using model::RichBlock;
using model::RichListItem;
using schema::Context;
using source::MappedText;

// An item this much further in than the one above it is part of it.
constexpr std::size_t kNested = 2;

struct Line {
  std::size_t begin = 0;  // of the line
  std::size_t first = 0;  // of its words
  std::size_t last = 0;   // behind them
  std::optional<ListMarker> marker;

  [[nodiscard]] bool blank() const { return first == last; }
  [[nodiscard]] std::size_t indent() const { return first - begin; }
};

std::vector<Line> lines_of(std::string_view all) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find('\n', begin), all.size());
    Line line;
    line.begin = begin;
    line.first = std::min(all.find_first_not_of(' ', begin), end);
    line.last = end;
    while (line.last > line.first && all[line.last - 1] == ' ') --line.last;
    line.marker = marker_of(all.substr(line.first, line.last - line.first));
    lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

// How a list counts.
class Count {
 public:
  explicit Count(const ListMarker& first) : first_(first), last_(first.number) {}

  [[nodiscard]] bool fits(const ListMarker& next) const {
    if (!first_.ordered || !next.ordered) return first_.ordered == next.ordered;
    if (first_.behind != next.behind) return false;
    if (repeats_) return next.number == first_.number;
    return next.number == last_ + 1 || (items_ == 1 && next.number == first_.number);
  }

  void add(const ListMarker& next) {
    repeats_ = repeats_ || (first_.ordered && next.number == first_.number);
    last_ = next.number;
    ++items_;
  }

 private:
  ListMarker first_;
  int last_;
  int items_ = 1;
  bool repeats_ = false;
};

// Takes the markers from lines that begin no item after all.
class Loners {
 public:
  explicit Loners(std::vector<Line>& lines) : lines_(lines) {
    words_ =
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return !line.blank(); });
  }

  void find() {
    bool after_blank = false;
    for (Line& line : lines_) {
      if (line.blank()) {
        after_blank = true;
        continue;
      }
      const bool inside = first_ != nullptr && line.indent() >= column_ + kNested;
      if (line.marker && inside) {
        ++items_;
      } else if (line.marker && first_ != nullptr && count_->fits(*line.marker)) {
        count_->add(*line.marker);
        column_ = line.indent();
        ++items_;
      } else if (line.marker) {
        close();
        first_ = &line;
        column_ = line.indent();
        count_ = Count(*line.marker);
        items_ = 1;
      } else if (after_blank && !inside) {
        close();
      }
      after_blank = false;
    }
    close();
  }

 private:
  void close() {
    // What is said in more lines than one, and goes on with a dash, goes on with a list.
    if (first_ != nullptr && items_ == 1 && (first_->marker->weak || words_ < 2)) {
      first_->marker.reset();
    }
    first_ = nullptr;
  }

  std::vector<Line>& lines_;
  std::ptrdiff_t words_ = 0;  // lines with words
  Line* first_ = nullptr;     // of the open list
  std::size_t column_ = 0;
  std::size_t items_ = 0;  // its own and those inside of them
  std::optional<Count> count_;
};

class BlockReader {
 public:
  BlockReader(Context& context, const MappedText& text) : context_(context), text_(text) {
    frames_.emplace_back();
  }

  model::Prose read() {
    std::vector<Line> lines = lines_of(text_.text());
    Loners(lines).find();
    for (const Line& line : lines) read_line(line);
    while (frames_.size() > 1) close_item();
    close_paragraph();
    result_.blocks = std::move(frames_.front().blocks);
    result_.typed = text_;
    return std::move(result_);
  }

 private:
  // An open list item; the first frame is the text itself.
  struct Frame {
    ListMarker marker;
    std::size_t column = 0;  // of the item
    std::vector<RichBlock> blocks;
    std::optional<Count> count;  // of the list that it ends with
    MappedText paragraph;        // still open
  };

  void read_line(const Line& line) {
    if (line.blank()) {
      close_paragraph();
      return;
    }
    const bool goes_on = !frames_.back().paragraph.empty();
    if (line.marker || !goes_on) {
      while (frames_.size() > 1 && line.indent() < frames_.back().column + kNested) close_item();
    }
    if (!line.marker || frames_.size() > model::kDeepestList) {
      if (line.marker) complain_depth(line.first);
      append(line, line.first);
      return;
    }
    close_paragraph();
    frames_.emplace_back();
    frames_.back().marker = *line.marker;
    frames_.back().column = line.indent();
    append(line, line.first + line.marker->words);
  }

  // A paragraph goes on in the next line, whatever its indent (CommonMark 0.30, 5.2: laziness).
  void append(const Line& line, std::size_t from) {
    MappedText& paragraph = frames_.back().paragraph;
    if (!paragraph.empty()) {
      paragraph.append_decoded("\n", text_.span(line.begin - 1, line.begin));
    }
    paragraph.append(text_.slice(from, line.last));
  }

  void close_paragraph() {
    Frame& frame = frames_.back();
    if (frame.paragraph.empty()) return;
    RichBlock block;
    read_inlines(context_, frame.paragraph, block.inlines, result_.links);
    frame.paragraph = {};
    if (!block.inlines.empty()) frame.blocks.push_back(std::move(block));
  }

  void close_item() {
    close_paragraph();
    RichListItem item{std::move(frames_.back().blocks)};
    const ListMarker marker = frames_.back().marker;
    frames_.pop_back();
    close_paragraph();
    Frame& parent = frames_.back();
    const bool goes_on = !parent.blocks.empty() &&
                         parent.blocks.back().kind == RichBlock::Kind::kList &&
                         parent.count->fits(marker);
    if (goes_on) {
      parent.count->add(marker);
    } else {
      RichBlock& list = parent.blocks.emplace_back();
      list.kind = RichBlock::Kind::kList;
      list.ordered = marker.ordered;
      if (marker.ordered) list.start = marker.number;
      parent.count = Count(marker);
    }
    parent.blocks.back().items.push_back(std::move(item));
  }

  void complain_depth(std::size_t sign) {
    if (std::exchange(complained_, true)) return;
    context_.add(diag::make(diag::Code::kDeepList, text_.span(sign, sign + 1),
                            fmt::format("a list in {} nests deeper than {} levels",
                                        diag::quoted(context_.path()), model::kDeepestList))
                     .mark("read as text"));
  }

  Context& context_;
  const MappedText& text_;
  std::vector<Frame> frames_;
  model::Prose result_;
  bool complained_ = false;
};

}  // namespace

model::Prose read_blocks(Context& context, const MappedText& text) {
  return BlockReader(context, text).read();
}

}  // namespace resumec::decode
