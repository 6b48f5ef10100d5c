// An embedding or isolate that a field opens and does not close reaches as far as the paragraph
// does in which the field is set: into the dates, the next field of the line, the file name of a
// source that shows it. What is read there is not what is written ("Trojan Source",
// CVE-2021-42574). Whoever needs a direction closes it; copied text often lacks the end.
#include "schema/directions.h"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "characters/ascii.h"
#include "diag/suggest.h"

namespace resumec::schema {
namespace {

using characters::OpenDirection;

// Whether a line begins an item of a list, which is a paragraph of its own: "- ", "2. ", "2) ".
bool begins_item(std::string_view line) {
  std::size_t at = line.find_first_not_of(" \t");
  if (at == std::string_view::npos) return false;
  const std::size_t mark = at;
  while (at < line.size() && characters::is_digit(line[at])) ++at;
  constexpr std::string_view kBullet = "\u2022";
  if (at > mark) {
    if (at == line.size() || (line[at] != '.' && line[at] != ')')) return false;
    ++at;
  } else if (line[at] == '-' || line[at] == '*' || line[at] == '+') {
    ++at;
  } else if (line.substr(at).starts_with(kBullet)) {
    at += kBullet.size();
  } else {
    return false;
  }
  return at == line.size() || line[at] == ' ' || line[at] == '\t';
}

// In each paragraph: blank lines and the items of lists part them.
std::vector<OpenDirection> open_in_paragraphs(std::string_view text) {
  std::vector<OpenDirection> all;
  std::size_t paragraph = 0;
  const auto finish = [&](std::size_t end) {
    for (OpenDirection one : characters::open_directions(text.substr(paragraph, end - paragraph))) {
      one.begin += paragraph;
      one.end += paragraph;
      all.push_back(one);
    }
    paragraph = end;
  };
  for (std::size_t end = text.find('\n'); end != std::string_view::npos;
       end = text.find('\n', end + 1)) {
    const std::string_view next = text.substr(end + 1, text.find('\n', end + 1) - end - 1);
    const bool blank = next.find_first_not_of(" \t") == std::string_view::npos;
    if (blank || begins_item(next)) finish(end);
  }
  finish(text.size());
  return all;
}

}  // namespace

void check_directions(Context& context, const source::MappedText& text) {
  const std::vector<OpenDirection> open = open_in_paragraphs(text.text());
  if (open.empty()) return;
  const OpenDirection& first = open.front();
  auto complaint = diag::make(
      diag::Code::kOpenDirection, text.span(first.begin, first.end),
      fmt::format("U+{:04X}, which turns the direction of the text behind it, is not ended in {}",
                  static_cast<std::uint32_t>(first.character), diag::quoted(context.path())));
  complaint.hint(fmt::format("remove it, or end it with U+{:04X} in its own paragraph",
                             static_cast<std::uint32_t>(first.closing)));
  diag::Fix fix{"remove what is not ended", {}};
  for (const OpenDirection& one : open) fix.edits.push_back({text.span(one.begin, one.end), ""});
  complaint.fixes.push_back(std::move(fix));
  context.add(std::move(complaint));
}

}  // namespace resumec::schema
