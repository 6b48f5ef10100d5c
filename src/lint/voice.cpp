// Duties instead of deeds, and the first person: "responsible for" says what somebody was supposed
// to do, and a résumé is about nobody but its author, so "I" is left out.
#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "diag/suggest.h"
#include "lint/rules.h"

namespace resumec::lint {
namespace {

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// How many words of the passage, from `at` on, are the phrase; 0: it does not stand there.
std::size_t words_of_phrase(const Passage& passage, std::size_t at, std::string_view phrase) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    const bool there = at + count < passage.words.size() &&
                       passage.words[at + count].folded == phrase.substr(0, blank);
    if (!there) return 0;
    ++count;
    phrase.remove_prefix(std::min(blank + 1, phrase.size()));
  }
  return count;
}

// Only where a bullet begins: "led the team responsible for billing" is a deed.
void check_weak(const Passage& bullet, const Language& language, diag::Sink& sink) {
  for (std::size_t at = 0; at < bullet.words.size(); ++at) {
    for (const std::string_view phrase : language.weak_phrases) {
      const std::size_t count = words_of_phrase(bullet, at, phrase);
      if (count == 0) continue;
      const source::Span span =
          bullet.text.span(bullet.words[at].begin, bullet.words[at + count - 1].end);
      sink.add(diag::make(diag::Code::kWeakPhrase, span,
                          fmt::format("{} names a duty, not a deed", diag::quoted(phrase)))
                   .hint("say what you did, and what came of it"));
      return;
    }
    if (!holds(language.lead_ins, bullet.words[at].folded)) return;
  }
}

// What a Roman numeral counts.
constexpr std::array<std::string_view, 12> kNumbered = {"part",  "phase", "type",  "class",
                                                        "level", "grade", "tier",  "section",
                                                        "stage", "step",  "title", "volume"};

// "Phase I", "Ada I", "I/O": a capital alone is often a numeral or an initial. "US" and "MY" are
// countries, "My Account" and "Our World in Data" names.
bool is_person(const Passage& bullet, std::size_t at) {
  const Word& word = bullet.words[at];
  const Word* next = at + 1 < bullet.words.size() ? &bullet.words[at + 1] : nullptr;
  const Word* before = at > 0 ? &bullet.words[at - 1] : nullptr;
  const bool begins = before == nullptr || before->ends_sentence;
  if (word.folded == "i") {
    if (!word.capital || word.opens || word.closes || next == nullptr) return false;
    const bool numeral = before != nullptr && !before->closes &&
                         (before->capital || holds(kNumbered, before->folded));
    return !numeral && !next->capital && !next->opens;
  }
  if (word.folded.front() == 'i' || !word.capital) return true;
  const std::string_view written =
      std::string_view(bullet.text.text()).substr(word.begin, word.end - word.begin);
  const bool code = written.size() > 1 && characters::is_capital(written[1]);
  return begins && !code && (next == nullptr || !next->capital);
}

void check_pronouns(const Passage& bullet, const Language& language, diag::Sink& sink) {
  for (std::size_t at = 0; at < bullet.words.size(); ++at) {
    const Word& word = bullet.words[at];
    if (!holds(language.pronouns, word.folded) || !is_person(bullet, at)) continue;
    const source::Span span = bullet.text.span(word.begin, word.end);
    const std::string written = bullet.text.text().substr(word.begin, word.end - word.begin);
    sink.add(diag::make(diag::Code::kFirstPerson, span,
                        fmt::format("{} in a bullet", diag::quoted(written)))
                 .hint("the reader knows whose résumé it is: leave the person out"));
    return;
  }
}

// Whether the word may stand twice in a row: names do ("Duran Duran"), and some words of grammar.
bool may_repeat(const Word& word, const Language& language) {
  return word.capital || holds(language.doubled, word.folded);
}

bool is_of_letters(std::string_view word) {
  return word.size() > 1 && std::none_of(word.begin(), word.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x80 && !characters::is_small(c);
         });
}

}  // namespace

void check_voice(const Texts& texts, const Languages& languages, diag::Sink& sink) {
  for (const BulletList& list : texts.lists) {
    if (!tells_deeds(list.kind)) continue;
    for (const std::size_t index : list.bullets) {
      const Passage& bullet = texts.passages[index];
      const Language* language = languages.of(bullet);
      if (language == nullptr) continue;
      check_weak(bullet, *language, sink);
      check_pronouns(bullet, *language, sink);
    }
  }
}

void check_doubled(const Texts& texts, const Languages& languages, diag::Sink& sink) {
  for (const Passage& passage : texts.passages) {
    const Language* language = languages.of(passage);
    if (language == nullptr) continue;
    for (std::size_t i = 1; i < passage.words.size(); ++i) {
      const Word& first = passage.words[i - 1];
      const Word& second = passage.words[i];
      const bool same = first.folded == second.folded && are_neighbours(passage, first, second);
      if (!same || !is_of_letters(first.folded) || may_repeat(second, *language)) continue;
      sink.add(diag::make(diag::Code::kDoubledWord, passage.text.span(second.begin, second.end),
                          fmt::format("{} is written twice", diag::quoted(second.folded)))
                   .label(passage.text.span(first.begin, first.end), "first")
                   .mark("again")
                   .hint("remove one")
                   .fix("remove one", passage.text.span(first.end, second.end), ""));
    }
  }
}

}  // namespace resumec::lint
