// Blocks of a text read a second time, as docs/writing.md tells of them: line by line and slowly,
// by regular expressions and recursion, with nothing shared but the rules.
#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <vector>

#include "decode/values/rich_text.h"
#include "schema/characters.h"

namespace {

using resumec::diag::Sink;
using resumec::model::RichBlock;
using resumec::schema::Context;
using resumec::source::MappedText;

// What is seen: a line of output for each line of a paragraph, behind the path of its items.
using Seen = std::vector<std::string>;

struct Line {
  std::string words;  // behind the sign of an item
  std::string whole;
  std::size_t indent = 0;
  bool item = false;
  bool numbered = false;
  bool dash = false;  // a sign that makes a list alone
  char behind = 0;
  int number = 0;

  [[nodiscard]] bool blank() const { return whole.empty(); }
};

std::vector<Line> lines_of(const std::string& text) {
  static const std::regex item("(-|\\*|\\+|\u2022|([0-9]{1,6})([.)])) +(.+)");
  std::vector<Line> lines;
  std::string rest = text + "\n";
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    std::string one = rest.substr(0, end);
    rest.erase(0, end + 1);
    while (!one.empty() && one.back() == ' ') one.pop_back();
    Line line;
    while (line.indent < one.size() && one[line.indent] == ' ') ++line.indent;
    line.whole = one.substr(line.indent);
    std::smatch match;
    if (std::regex_match(line.whole, match, item)) {
      const std::string digits = match[2];
      line.item = digits.size() < 2 || digits[0] != '0';
      line.numbered = !digits.empty();
      line.dash = match[1] == "-" || match[1] == "\u2022";
      if (line.numbered) line.behind = match[3].str()[0];
      if (line.numbered) line.number = std::stoi(digits);
      line.words = match[4];
    }
    lines.push_back(line);
  }
  return lines;
}

// Whether `next` goes on with a list of the items `so_far`.
bool goes_on(const std::vector<Line>& so_far, const Line& next) {
  const Line& first = so_far.front();
  if (first.numbered != next.numbered) return false;
  if (!first.numbered) return true;
  if (first.behind != next.behind) return false;
  bool alike = true;
  for (const Line& one : so_far) alike = alike && one.number == first.number;
  if (alike && next.number == first.number) return true;
  return (so_far.size() == 1 || !alike) && next.number == so_far.back().number + 1;
}

// Of each line that looks like an item of an outermost list, whether the list has another one.
void judge(std::vector<Line>& lines) {
  std::size_t words = 0;
  for (const Line& line : lines) words += line.blank() ? 0U : 1U;
  for (std::size_t i = 0; i < lines.size();) {
    if (!lines[i].item) {
      ++i;
      continue;
    }
    std::vector<Line> items = {lines[i]};
    std::size_t inner = 0;
    std::size_t next = i + 1;
    for (; next < lines.size(); ++next) {
      const Line& line = lines[next];
      const bool inside = line.indent >= items.back().indent + 2;
      if (line.blank()) continue;
      if (!line.item) {
        // A paragraph of the text ends the list.
        if (lines[next - 1].blank() && !inside) break;
      } else if (inside) {
        ++inner;
      } else if (goes_on(items, line)) {
        items.push_back(line);
      } else {
        break;
      }
    }
    const bool alone = items.size() + inner == 1;
    if (alone && (!lines[i].dash || words < 2)) lines[i].item = false;
    i = next;
  }
}

class Reading {
 public:
  explicit Reading(std::vector<Line> lines) : lines_(std::move(lines)) { blocks(0, ""); }

  Seen seen;

 private:
  void paragraph(const std::string& path, std::string first) {
    while (true) {
      seen.push_back(path + first);
      if (at_ == lines_.size() || lines_[at_].blank() || lines_[at_].item) return;
      first = lines_[at_++].whole;
    }
  }

  // Blocks of an item whose parts stand at `least` or further in.
  void blocks(std::size_t least, const std::string& path) {
    std::vector<Line> list;  // that the blocks end with
    int number = 0;
    while (at_ < lines_.size()) {
      const Line line = lines_[at_];
      if (line.blank()) {
        ++at_;
        continue;
      }
      if (line.indent < least) return;
      ++at_;
      if (!line.item) {
        list.clear();
        paragraph(path, line.whole);
        continue;
      }
      if (list.empty() || !goes_on(list, line)) {
        list.clear();
        number = line.number - 1;
      }
      list.push_back(line);
      ++number;
      const std::string inner = path + (line.numbered ? std::to_string(number) + ". " : "- ");
      paragraph(inner, line.words);
      blocks(line.indent + 2, inner);
    }
  }

  std::vector<Line> lines_;
  std::size_t at_ = 0;
};

void collect(const std::vector<RichBlock>& blocks, const std::string& path, Seen& seen) {
  for (const RichBlock& block : blocks) {
    std::string words;
    for (const auto& piece : block.inlines) words += piece.text.text();
    if (block.kind == RichBlock::Kind::kParagraph) {
      words += "\n";
      while (!words.empty()) {
        seen.push_back(path + words.substr(0, words.find('\n')));
        words.erase(0, words.find('\n') + 1);
      }
    }
    int number = block.start;
    for (const auto& item : block.items) {
      collect(item.blocks, path + (block.ordered ? std::to_string(number++) + ". " : "- "), seen);
    }
  }
}

std::string joined(const Seen& seen) {
  std::string out;
  for (const std::string& line : seen) out += line + "\n";
  return out;
}

}  // namespace

TEST_CASE("2,000 texts are read as the manual says") {
  const std::vector<std::string> kinds = {"- a",  "* b",  "+ c",  "\u2022 d", "1. e", "2. f",
                                          "3. g", "1) h", "2) i", "7. j",     "text", "more text",
                                          "-",    "1.",   "-x",   "3 x",      "",     ""};
  const std::vector<std::size_t> indents = {0, 0, 0, 1, 2, 2, 3, 4, 5};
  std::uint32_t state = 20261130;
  const auto below = [&state](std::size_t limit) {
    state ^= state << 13U;
    state ^= state >> 17U;
    state ^= state << 5U;
    return state % limit;
  };
  std::size_t listed = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (std::size_t line = 1 + below(9); line > 0; --line) {
      text += std::string(indents[below(indents.size())], ' ') + kinds[below(kinds.size())];
      if (line > 1) text += "\n";
    }
    Sink sink;
    Context context(sink);
    const MappedText cleaned =
        resumec::schema::clean_block(context, MappedText::verbatim(text, 0, 0));
    if (cleaned.empty()) continue;
    std::vector<Line> lines = lines_of(cleaned.text());
    judge(lines);
    const Seen expected = Reading(lines).seen;
    Seen seen;
    const auto prose = resumec::decode::read_blocks(context, cleaned);
    collect(prose.blocks, "", seen);
    listed += static_cast<std::size_t>(joined(seen).find("- ") != std::string::npos);
    CAPTURE(cleaned.text());
    REQUIRE(joined(seen) == joined(expected));
  }
  CHECK(listed > 500);
}
