// A text that an editor or a person broke into lines of like length, below `|`, where every line
// end is printed. Addresses and verses have short lines, facts one a line end where they end.
//
// Whoever fills lines breaks where the next word has no room. So a text is taken for filled when in
// each line the first word of the next one would have made it the longest, and a sentence goes on
// over a line end.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "characters/display_width.h"
#include "characters/letters.h"
#include "characters/utf8.h"
#include "lint/rules.h"

namespace resumec::lint {
namespace {

// Columns that the longest line has at least; editors fill to 60 and on, and mails to 72.
constexpr std::size_t kNarrowest = 40;
// Of two lines only one shows how long they may be.
constexpr std::size_t kNarrowestOfTwo = 55;
// Columns that a line may lack of the longest: people break a bit earlier than machines do.
constexpr std::size_t kSlack = 4;

struct TextLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t width = 0;
  std::size_t first_word = 0;  // its width
};

std::vector<TextLine> lines_of(std::string_view text) {
  std::vector<TextLine> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t word = std::min(line.find(' '), line.size());
    lines.push_back({begin, end, characters::display_width(line),
                     characters::display_width(line.substr(0, word))});
    begin = end + 1;
  }
  return lines;
}

// Whether a sentence goes on from the line before `next` to `next`.
bool goes_on(std::string_view text, const TextLine& line, const TextLine& next) {
  if (line.begin == line.end || next.begin == next.end) return false;
  const char32_t last = characters::decode_utf8_before(text, line.end).value;
  const char32_t first = characters::decode_utf8(text, next.begin).value;
  const bool ends = last == '.' || last == '!' || last == '?' || last == ':' || last == ';';
  return !ends && characters::is_lower_case(first);
}

bool is_filled(std::string_view text, const std::vector<TextLine>& lines) {
  if (lines.size() < 2) return false;
  std::size_t longest = 0;
  for (const TextLine& line : lines) longest = std::max(longest, line.width);
  if (longest < (lines.size() == 2 ? kNarrowestOfTwo : kNarrowest)) return false;
  std::size_t on = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::size_t filled = lines[i].width + 1 + lines[i + 1].first_word;
    if (filled + kSlack < longest) return false;
    if (goes_on(text, lines[i], lines[i + 1])) ++on;
  }
  // A long line and what follows from it are no two halves of a filled text.
  if (lines.size() == 2 && lines[1].width > lines[0].width + lines[1].first_word) return false;
  return on > 0 && 3 * on >= lines.size() - 1;
}

}  // namespace

void check_hand_wrapped(const Texts& texts, Mender& mender, diag::Sink& sink) {
  for (const Stretch& stretch : texts.stretches) {
    const std::string& text = stretch.text.text();
    if (text.find('\n') == std::string::npos) continue;
    const std::vector<TextLine> lines = lines_of(text);
    if (!is_filled(text, lines)) continue;
    Find find{0, lines.front().end, {}};
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      // A hyphen that was typed may belong to the word: it stays, without a blank behind it.
      const std::size_t end = lines[i].end;
      const bool hyphen = end > lines[i].begin + 1 && text[end - 1] == '-' && text[end - 2] != ' ';
      // The end of the one line and the indent of the next.
      find.changes.push_back({end - 1, lines[i + 1].begin + 1, hyphen ? "" : " "});
    }
    std::vector<yaml::Replacement> joints;
    for (const Change& change : find.changes) {
      const source::Span before = stretch.text.span(change.begin, change.begin + 1);
      const source::Span behind = stretch.text.span(change.end - 1, change.end);
      source::Span joint{before.file, before.end, behind.begin};
      // Markup that ends or begins there, such as a link's address, is no part of the joint.
      const std::string_view written = mender.written(joint);
      const std::size_t newline = written.find('\n');
      if (newline != std::string_view::npos) {
        constexpr std::string_view kBlanks = " \t\r\n";
        const std::size_t last = written.find_last_not_of(kBlanks, newline);
        const std::size_t next = written.find_first_not_of(kBlanks, newline);
        if (next != std::string_view::npos)
          joint.end = joint.begin + static_cast<std::uint32_t>(next);
        if (last != std::string_view::npos) joint.begin += static_cast<std::uint32_t>(last + 1);
      }
      joints.push_back({joint, change.text});
    }
    auto complaint = diag::make(
        diag::Code::kHandWrapped, stretch.text.span(find.begin, find.end),
        fmt::format("a text broken by hand: {} lines are printed as they end", lines.size()));
    complaint.hint("write `>-` in place of `|`, or all of the paragraph on one line");
    if (auto edits = mender.edits(joints)) {
      complaint.fixes.push_back({"join the lines", std::move(*edits)});
    }
    sink.add(std::move(complaint));
  }
}

}  // namespace resumec::lint
