// Bullets end with a full stop, or they do not: both are fine, a mixture looks careless. What most
// bullets of the résumé do is taken for its habit.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "characters/letters.h"
#include "characters/utf8.h"
#include "lint/rules.h"

namespace resumec::lint {
namespace {

// Places named in one complaint beside the first; more would bury its words.
constexpr std::size_t kMostMarks = 2;

struct Ending {
  const Passage* bullet = nullptr;
  std::size_t begin = 0;  // of its last character
  std::size_t end = 0;

  [[nodiscard]] source::Span span() const { return bullet->text.span(begin, end); }
};

bool is_full_stop(char32_t c) {
  return c == '.' || c == U'。' || c == U'．' || c == U'।' || c == U'۔';
}

// A bullet of several sentences needs its stops, and so do abbreviations ("etc.", "U.S."): neither
// shows a habit.
bool shows_habit(const Passage& bullet) {
  const auto& words = bullet.words;
  if (words.size() < 2) return false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].ends_sentence && words[i + 1].capital) return false;
  }
  constexpr std::array<std::string_view, 12> kAbbreviations = {
      "etc", "inc", "ltd", "co", "corp", "jr", "sr", "usw", "bzw", "vs", "no", "approx"};
  const std::string& last = words.back().folded;
  const bool abbreviation =
      std::find(kAbbreviations.begin(), kAbbreviations.end(), last) != kAbbreviations.end();
  return !abbreviation && last.find('.') == std::string::npos;
}

struct Endings {
  std::vector<Ending> with, without;

  void add(const Passage& bullet) {
    if (bullet.words.empty() || !(shows_habit(bullet) || bullet.solid)) return;
    const std::string_view text = bullet.text.text();
    Ending ending{&bullet, 0, 0};
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
      const characters::CodePoint c = characters::decode_utf8(text, at);
      if (!characters::is_white_space(c.value)) {
        last = c.value;
        ending = {&bullet, at, at + c.length};
      }
      at += c.length;
    }
    if (is_full_stop(last)) {
      with.push_back(ending);
    } else if (characters::is_word_character(last)) {
      without.push_back(ending);
    }
  }
};

}  // namespace

void check_full_stops(const Texts& texts, diag::Sink& sink) {
  Endings endings;
  for (const BulletList& list : texts.lists) {
    if (list.kind == document::EntryKind::kTopics) continue;
    for (const std::size_t index : list.bullets) endings.add(texts.passages[index]);
  }
  if (endings.with.empty() || endings.without.empty()) return;
  // Of equal numbers those without have it: most résumés leave the stops out.
  const bool stops = endings.with.size() > endings.without.size();
  const std::vector<Ending>& few = stops ? endings.without : endings.with;
  const std::vector<Ending>& many = stops ? endings.with : endings.without;
  const std::size_t all = few.size() + many.size();
  auto complaint = diag::make(diag::Code::kMixedFullStops, few.front().span(),
                              fmt::format("{} of {} bullets end{} {} a full stop", few.size(), all,
                                          few.size() == 1 ? "s" : "", stops ? "without" : "with"));
  for (std::size_t i = 1; i < std::min(few.size(), kMostMarks + 1); ++i) {
    complaint.label(few[i].span(), "here too");
  }
  complaint.hint(stops ? "end all of them with one" : "end none of them with one");
  diag::Fix fix{stops ? "add the full stops" : "remove the full stops", {}};
  for (const Ending& ending : few) {
    source::Span at = ending.span();
    if (stops) at.begin = at.end;
    fix.edits.push_back({at, stops ? "." : ""});
  }
  complaint.fixes.push_back(std::move(fix));
  sink.add(std::move(complaint));
}

}  // namespace resumec::lint
