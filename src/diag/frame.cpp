// Drawing a frame.
//
// The problem: carets must stand under the words that they mean, but bytes, code points and columns
// all differ: a tab is several columns, a Chinese character two, a combining mark none, and a
// control character must not reach the terminal at all. The idea: the line is first made visible
// (tabs expanded, controls replaced), noting the column at which every byte of the source lands;
// from then on everything is counted in columns. A line that is wider than the terminal is cut to a
// window around its first mark.
#include "diag/frame.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "characters/display_width.h"
#include "characters/printable.h"
#include "characters/utf8.h"

namespace resumec::diag {
namespace {

constexpr std::size_t kTabWidth = 4;
// Columns of context kept left of the first mark of a line that is cut.
constexpr std::size_t kContext = 24;
constexpr char32_t kReplacement = 0xFFFD;
// A line needs some room even on the narrowest terminal.
constexpr std::size_t kNarrowest = 40;

// A source line as it is shown.
struct VisibleLine {
  std::string text;
  std::vector<std::size_t> columns;  // of each byte of the source, and of its end
};

// A long line is measured once, while it is made: again for each character, a line of 800 bytes
// would be measured 800 times for each of its complaints.
VisibleLine make_visible(std::string_view source) {
  VisibleLine line;
  line.columns.reserve(source.size() + 1);
  characters::WidthCounter width;
  const auto show = [&](char32_t c) {
    characters::append_utf8(line.text, c);
    width.add(c);
  };
  for (std::size_t i = 0; i < source.size();) {
    const characters::CodePoint point = characters::decode_utf8(source, i);
    line.columns.insert(line.columns.end(), point.length, width.total());
    i += point.length;
    if (point.value == '\t') {
      for (std::size_t n = kTabWidth - width.total() % kTabWidth; n > 0; --n) show(' ');
    } else {
      show(characters::is_unprintable(point.value) ? kReplacement : point.value);
    }
  }
  line.columns.push_back(width.total());
  return line;
}

// A mark in columns of the visible line.
struct Stroke {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool primary = false;
  std::string text;
};

Stroke place(const Mark& mark, const VisibleLine& line) {
  const Location& location = mark.label->location;
  const std::size_t bytes = line.columns.size() - 1;
  const auto column = [&](std::size_t offset) {
    const std::size_t inside = offset - std::min(offset, location.line_text_begin);
    return line.columns[std::min(inside, bytes)];
  };
  const std::size_t begin = column(location.begin.offset);
  const bool one_line = location.begin.line == location.end.line;
  const std::size_t end = one_line ? column(location.end.offset) : line.columns[bytes];
  return {begin, std::max(end, begin + 1), mark.primary, characters::printable(mark.label->text)};
}

// Cuts the line to `width` columns around its first stroke, and shifts the strokes with it.
void cut_to_window(VisibleLine& line, std::vector<Stroke>& strokes, std::size_t width) {
  if (characters::display_width(line.text) <= width) return;
  std::size_t first = strokes.front().begin;
  for (const Stroke& stroke : strokes) {
    if (stroke.primary) first = stroke.begin;
  }
  const std::size_t skip = first > width - kContext ? first - kContext : 0;
  std::string shown;
  std::size_t column = 0;
  std::size_t dropped = 0;  // columns really dropped: a wide character is never cut in two
  for (std::size_t i = 0; i < line.text.size();) {
    const characters::CodePoint point = characters::decode_utf8(line.text, i);
    const std::string_view piece = std::string_view(line.text).substr(i, point.length);
    const std::size_t columns = characters::display_width(piece);
    if (column < skip) {
      dropped = column + columns;
    } else if (column + columns - dropped + 2 > width) {
      shown += "…";
      break;
    } else {
      shown += piece;
    }
    column += columns;
    i += point.length;
  }
  const std::size_t lead = dropped > 0 ? 1 : 0;
  line.text = (lead > 0 ? "…" : "") + shown;
  for (Stroke& stroke : strokes) {
    const auto shift = [&](std::size_t at) {
      return std::min(at > dropped ? at - dropped + lead : lead, width - 1);
    };
    stroke.begin = shift(stroke.begin);
    stroke.end = std::max(shift(stroke.end), stroke.begin + 1);
  }
}

// Draws text at columns of one output line, colour by colour.
class Canvas {
 public:
  void put(std::size_t column, std::string_view text, std::string_view color) {
    pieces_[column] = {std::string(text), color};
  }

  [[nodiscard]] std::string line(std::string_view reset) const {
    std::string out;
    std::size_t at = 0;
    for (const auto& [column, piece] : pieces_) {
      if (column > at) {
        out.append(column - at, ' ');
        at = column;
      }
      out += piece.color;
      out += piece.text;
      if (!piece.color.empty()) out += reset;
      at += characters::display_width(piece.text);
    }
    return out;
  }

 private:
  struct Piece {
    std::string text;
    std::string_view color;
  };
  std::map<std::size_t, Piece> pieces_;
};

// The carets, and the label texts: that of the rightmost stroke beside its caret, the others
// hanging below from right to left, so that no connector crosses a text.
std::vector<std::string> draw_strokes(std::vector<Stroke> strokes, const FrameOptions& options) {
  const std::string_view own = options.palette.of(options.severity);
  const auto color = [&](const Stroke& s) { return s.primary ? own : options.palette.gutter; };
  std::stable_sort(strokes.begin(), strokes.end(),
                   [](const Stroke& a, const Stroke& b) { return a.begin < b.begin; });
  std::vector<std::string> lines;
  Canvas carets;
  std::size_t free_from = 0;
  for (const Stroke& stroke : strokes) {
    const std::size_t begin = std::max(stroke.begin, free_from);
    if (begin >= stroke.end) continue;
    carets.put(begin, std::string(stroke.end - begin, stroke.primary ? '^' : '-'), color(stroke));
    free_from = stroke.end;
  }
  const Stroke& last = strokes.back();
  const bool beside = last.end >= free_from;
  if (beside && !last.text.empty()) carets.put(last.end + 1, last.text, color(last));
  lines.push_back(carets.line(options.palette.reset));

  std::vector<const Stroke*> hanging;
  for (const Stroke& stroke : strokes) {
    const bool shown = &stroke == &last && beside;
    if (!shown && !stroke.text.empty()) hanging.push_back(&stroke);
  }
  while (!hanging.empty()) {
    Canvas connectors;
    for (const Stroke* stroke : hanging) connectors.put(stroke->begin, "|", color(*stroke));
    lines.push_back(connectors.line(options.palette.reset));
    Canvas text;
    for (const Stroke* stroke : hanging) {
      const bool is_last = stroke == hanging.back();
      text.put(stroke->begin, is_last ? stroke->text : "|", color(*stroke));
    }
    lines.push_back(text.line(options.palette.reset));
    hanging.pop_back();
  }
  return lines;
}

}  // namespace

std::string_view Palette::of(Severity severity) const {
  switch (severity) {
    case Severity::kNote:
      return note;
    case Severity::kWarning:
      return warning;
    case Severity::kError:
      break;
  }
  return error;
}

Palette palette(bool color) {
  if (!color) return {};
  return {"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m"};
}

std::string draw_frame(std::vector<Mark> marks, const FrameOptions& options) {
  // Marks of one line share it when the same stretch of it was kept for them.
  const auto line_key = [](const Mark& mark) {
    const Location& location = mark.label->location;
    return std::pair(location.begin.line, location.line_text_begin);
  };
  std::stable_sort(marks.begin(), marks.end(),
                   [&](const Mark& a, const Mark& b) { return line_key(a) < line_key(b); });
  const std::string blank(options.gutter, ' ');
  const auto rail = [&](std::string_view number) {
    return fmt::format("{}{:>{}} |{}", options.palette.gutter, number, options.gutter,
                       options.palette.reset);
  };
  const std::size_t room =
      std::max(kNarrowest, options.width - std::min(options.width, options.gutter + 3));
  std::string out;
  std::size_t previous_line = 0;
  for (auto first = marks.begin(); first != marks.end();) {
    const auto last = std::find_if(first, marks.end(),
                                   [&](const Mark& m) { return line_key(m) != line_key(*first); });
    const Location& location = first->label->location;
    if (previous_line != 0 && location.begin.line > previous_line + 1) out += "...\n";
    previous_line = location.begin.line;
    VisibleLine line = make_visible(location.line_text);
    std::vector<Stroke> strokes;
    for (auto mark = first; mark != last; ++mark) strokes.push_back(place(*mark, line));
    cut_to_window(line, strokes, room);
    while (line.text.ends_with(' ')) line.text.pop_back();
    out += rail(std::to_string(location.begin.line));
    if (!line.text.empty()) out += " " + line.text;
    out += "\n";
    for (const std::string& text : draw_strokes(std::move(strokes), options)) {
      out += rail("") + " " + text + "\n";
    }
    first = last;
  }
  return out;
}

}  // namespace resumec::diag
