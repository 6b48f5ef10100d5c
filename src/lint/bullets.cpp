// Bullets as a recruiter skims them: some seconds for the whole page, the first words of each line.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "diag/suggest.h"
#include "lint/rules.h"

namespace resumec::lint {
namespace {

// Three lines of a page; more is a paragraph. In columns, so that a Han character counts as two.
constexpr std::size_t kLongestBullet = 240;

// Places named in one complaint; more would bury its words.
constexpr std::size_t kMostLabels = 3;

source::Span span_of(const Passage& passage, const Word& word) {
  return passage.text.span(word.begin, word.end);
}

void check_long(const Passage& bullet, diag::Sink& sink) {
  if (bullet.columns <= kLongestBullet) return;
  sink.add(diag::make(diag::Code::kLongBullet, bullet.text.span(),
                      fmt::format("a bullet of {} characters", bullet.characters))
               .hint("two lines are read, a paragraph is skipped: cut it, or make two of it"));
}

// "Volunteer" alone says nothing that the entry's head does not say. A list of awards in the
// education section may.
void check_short(const Passage& bullet, document::EntryKind kind, diag::Sink& sink) {
  const bool word = bullet.words.size() == 1 && !bullet.solid && !bullet.has_reference;
  if (!word || !tells_deeds(kind)) return;
  sink.add(diag::make(diag::Code::kOneWordBullet, span_of(bullet, bullet.words.front()),
                      "a bullet of one word")
               .hint("say what you did with it, and how much; a bare keyword belongs in `skills`"));
}

// A deed: a verb where bullets have theirs, or a past anywhere; a figure is as good.
bool says_something(const Passage& bullet) {
  if (bullet.has_figure) return true;
  const auto& words = bullet.words;
  const std::size_t first = !words.empty() && words[0].folded.ends_with("ly") ? 1 : 0;
  if (first < words.size() && is_english_verb(words[first].folded)) return true;
  return std::any_of(words.begin(), words.end(),
                     [](const Word& word) { return is_english_past(word.folded); });
}

// The bullets of a list by their first words, in the order of the list.
class Starts {
 public:
  Starts(const Texts& texts, const Languages& languages) : texts_(texts), languages_(languages) {}

  void add(std::size_t index) {
    const Passage& bullet = texts_.passages[index];
    const Language* language = languages_.of(bullet);
    if (language == nullptr || bullet.words.size() < 2) return forget();
    const Word& first = bullet.words.front();
    const auto small = language->small_words;
    const bool says_nothing = std::find(small.begin(), small.end(), first.folded) != small.end();
    const bool number = characters::is_digit(first.folded.front());
    if (says_nothing || number || begins_with_code(bullet)) return forget();
    Start& start = starts_[first.folded];
    if (start.places.empty()) order_.push_back(first.folded);
    start.in_a_row = start.in_a_row || last_ == first.folded;
    start.places.push_back(span_of(bullet, first));
    last_ = first.folded;
  }

  void complain(diag::Sink& sink) const {
    for (const std::string& word : order_) {
      const Start& start = starts_.at(word);
      if (!start.in_a_row && start.places.size() < 3) continue;
      auto complaint = diag::make(diag::Code::kRepeatedStart, start.places[1],
                                  fmt::format("{} bullets of one entry begin with {}",
                                              start.places.size(), diag::quoted(word)));
      complaint.mark("again").label(start.places[0], "first");
      for (std::size_t i = 2; i < std::min(start.places.size(), kMostLabels); ++i) {
        complaint.label(start.places[i], "again");
      }
      sink.add(complaint.hint("another verb tells another deed; or the bullets are one"));
    }
  }

 private:
  struct Start {
    std::vector<source::Span> places;
    bool in_a_row = false;
  };

  void forget() { last_.clear(); }

  const Texts& texts_;
  const Languages& languages_;
  std::unordered_map<std::string, Start> starts_;
  std::vector<std::string> order_;
  std::string last_;
};

}  // namespace

void check_length(const Texts& texts, diag::Sink& sink) {
  for (const BulletList& list : texts.lists) {
    if (list.kind == document::EntryKind::kTopics) continue;
    for (const std::size_t index : list.bullets) {
      check_long(texts.passages[index], sink);
      check_short(texts.passages[index], list.kind, sink);
    }
  }
}

void check_deeds(const Texts& texts, const Languages& languages, diag::Sink& sink) {
  for (const BulletList& list : texts.lists) {
    const bool job =
        list.kind == document::EntryKind::kWork || list.kind == document::EntryKind::kPosition;
    if (!job || list.more || list.bullets.empty()) continue;
    const bool empty =
        std::all_of(list.bullets.begin(), list.bullets.end(), [&](std::size_t index) {
          const Passage& bullet = texts.passages[index];
          const Language* language = languages.of(bullet);
          return language != nullptr && language->tag == "en" && !bullet.words.empty() &&
                 !says_something(bullet);
        });
    if (!empty) continue;
    const Passage& first = texts.passages[list.bullets.front()];
    sink.add(diag::make(diag::Code::kNothingDone, first.text.span(),
                        "no bullet of this job says what was done, or how much")
                 .hint("begin with a verb (`Built`, `Led`, `Cut`) and give a figure where there is "
                       "one"));
  }
}

void check_starts(const Texts& texts, const Languages& languages, diag::Sink& sink) {
  for (const BulletList& list : texts.lists) {
    if (!tells_deeds(list.kind)) continue;
    Starts starts(texts, languages);
    for (const std::size_t index : list.bullets) starts.add(index);
    starts.complain(sink);
  }
}

}  // namespace resumec::lint
