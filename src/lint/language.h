// What the rules know of a language.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "lint/texts.h"

namespace resumec::lint {

struct Language {
  std::string_view tag;  // "en"
  // Common words that say nothing. They tell the language of a text, and a bullet that begins with
  // one begins with no word of its own.
  std::span<const std::string_view> small_words;
  // The rest is empty where the language is only told apart from the others.
  std::span<const std::string_view> pronouns;      // of the first person
  std::span<const std::string_view> weak_phrases;  // that name a duty
  std::span<const std::string_view> lead_ins;      // words that may stand before those
  std::span<const std::string_view> doubled;       // words that may stand twice in a row

  [[nodiscard]] bool has_rules() const { return !pronouns.empty(); }
};

// That of a BCP 47 tag, by its first subtag; null when no rule knows it.
const Language* find_language(std::string_view tag);

// The language whose small words stand in the texts, when that is beyond doubt; else null.
const Language* guess_language(const Texts& texts);

// Is the folded word an English verb in a form that begins a bullet ("built", "builds",
// "building"), or one in the past wherever it stands?
bool is_english_verb(std::string_view folded);
bool is_english_past(std::string_view folded);

}  // namespace resumec::lint
