// Words inside one run get an element with `dir`, as W3C advises. Words that cross the edge of an
// element ("Acme **Inc.**") cannot: they would have to be one element, and two isolates beside each
// other would follow each other from right to left. They get the character U+200E at either end.
#include "backend/html/latin_words.h"

#include "backend/html/escape.h"
#include "writing/latin_words.h"

namespace resumec::backend::html {
namespace {

constexpr std::string_view kOpen = R"(<span dir="ltr">)";
constexpr std::string_view kClose = "</span>";
constexpr std::string_view kLeftToRightMark = "&lrm;";

// Runs [first, last) that hear each other, joined.
struct Group {
  std::size_t last = 0;
  std::string words;
  bool right_to_left = false;
};

Group thing_at(const document::Runs& runs, std::size_t first) {
  Group thing{document::end_of_thing(runs, first), {}, false};
  for (std::size_t i = first; i < thing.last; ++i) thing.words += runs[i].text.text();
  return thing;
}

Group group_at(const document::Runs& runs, std::size_t first, bool right_to_left) {
  using characters::Direction;
  Group group = thing_at(runs, first);
  const Direction own = document::own_direction(runs[first], group.words);
  if (own != Direction::kNone) {
    group.right_to_left = own == Direction::kRightToLeft;
    return group;
  }
  group.right_to_left = right_to_left;
  while (group.last < runs.size()) {
    const Group next = thing_at(runs, group.last);
    if (document::own_direction(runs[group.last], next.words) != Direction::kNone) break;
    group.words += next.words;
    group.last = next.last;
  }
  return group;
}

void mark(const document::Runs& runs, std::size_t first, const Group& group,
          std::vector<Marks>& marks) {
  std::size_t run = first;
  std::size_t run_begin = 0;
  for (const writing::LatinWords& words : writing::latin_words_with_signs(group.words)) {
    while (run_begin + runs[run].text.size() <= words.begin) run_begin += runs[run++].text.size();
    const std::size_t begin_run = run;
    const std::size_t begin = words.begin - run_begin;
    while (run_begin + runs[run].text.size() < words.end) run_begin += runs[run++].text.size();
    const bool whole = run == begin_run;
    marks[begin_run].push_back({begin, whole ? kOpen : kLeftToRightMark});
    marks[run].push_back({words.end - run_begin, whole ? kClose : kLeftToRightMark});
  }
}

}  // namespace

std::vector<Marks> marks_of(const document::Runs& runs, bool right_to_left) {
  std::vector<Marks> marks(runs.size());
  for (std::size_t first = 0; first < runs.size();) {
    const Group group = group_at(runs, first, right_to_left);
    if (group.right_to_left) mark(runs, first, group, marks);
    first = group.last;
  }
  return marks;
}

std::string marked(std::string_view words, const Marks& marks) {
  std::string out;
  std::size_t from = 0;
  const auto add = [&out](std::string_view some) {
    for (const char c : text(some)) {
      if (c == '\n') out += "<br>";
      out += c;
    }
  };
  for (const Mark& mark : marks) {
    add(words.substr(from, mark.at - from));
    out += mark.markup;
    from = mark.at;
  }
  add(words.substr(from));
  return out;
}

}  // namespace resumec::backend::html
