#include "backend/text/wrap.h"

#include <algorithm>

#include "characters/display_width.h"
#include "writing/segment.h"

namespace resumec::backend::text {
namespace {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kNarrowNoBreakSpace = "\u202F";

// A form's field and a terminal's copy want plain blanks; lines are cut already.
std::string plain_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, 2) == kNoBreakSpace) {
      out += ' ';
      at += 2;
    } else if (text.substr(at, 3) == kNarrowNoBreakSpace) {
      out += ' ';
      at += 3;
    } else {
      out += text[at++];
    }
  }
  const std::size_t last = out.find_last_not_of(' ');
  out.resize(last == std::string::npos ? 0 : last + 1);
  return out;
}

std::string_view without_blanks_at_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// Where a line may end, ascending, the end of the text last.
std::vector<std::size_t> cuts(std::string_view text, const std::vector<Range>& kept,
                              std::string_view language) {
  std::vector<std::size_t> result;
  std::size_t next = 0;
  for (const writing::LineBreak& opportunity : writing::line_breaks(text, language)) {
    while (next < kept.size() && kept[next].end <= opportunity.offset) ++next;
    const bool inside = next < kept.size() && kept[next].begin < opportunity.offset;
    if (!inside) result.push_back(opportunity.offset);
  }
  if (result.empty() || result.back() != text.size()) result.push_back(text.size());
  return result;
}

}  // namespace

std::vector<std::string> wrap(const document::Runs& runs, std::size_t width,
                              std::string_view language) {
  std::string text;
  std::vector<Range> kept;
  for (std::size_t i = 0; i < runs.size();) {
    const std::size_t begin = text.size();
    const bool keep = runs[i].keep;
    for (const std::size_t end = end_of_thing(runs, i); i < end; ++i) text += runs[i].text.text();
    const std::string_view thing = std::string_view(text).substr(begin);
    if (keep && characters::display_width(thing) <= width) kept.push_back({begin, text.size()});
  }
  std::vector<std::string> lines;
  const auto add = [&lines](std::string_view line) {
    std::string plain = plain_blanks(line);
    if (!plain.empty()) lines.push_back(std::move(plain));
  };
  if (width == 0) {
    add(text);
    return lines;
  }

  std::size_t line_begin = 0;
  std::size_t line_end = 0;
  std::size_t columns = 0;  // of the line, blanks at its end included
  for (const std::size_t cut : cuts(text, kept, language)) {
    const std::string_view piece = std::string_view(text).substr(line_end, cut - line_end);
    const std::size_t visible = characters::display_width(without_blanks_at_end(piece));
    if (line_end > line_begin && columns + visible > width) {
      add(std::string_view(text).substr(line_begin, line_end - line_begin));
      line_begin = line_end;
      columns = 0;
    }
    columns += characters::display_width(piece);
    line_end = cut;
  }
  add(std::string_view(text).substr(line_begin));
  return lines;
}

}  // namespace resumec::backend::text
