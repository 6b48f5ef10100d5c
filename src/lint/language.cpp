// Words of four languages that the rules know, and small words of five more, so that a Portuguese
// text is not taken for a Spanish one. All are folded to small letters.
#include "lint/language.h"

#include <algorithm>
#include <array>
#include <string>

#include "characters/ascii.h"

namespace resumec::lint {
namespace {

using Words = std::string_view;

constexpr Words kEnglishSmall[] = {
    "a",   "an", "and", "as", "at",   "by",  "for",   "from", "in",      "into", "is",    "it",
    "its", "of", "on",  "or", "that", "the", "their", "this", "through", "to",   "which", "with"};
constexpr Words kEnglishPronouns[] = {"i",  "i'm",   "i've",  "i'd", "i'll", "me",
                                      "my", "i’m",   "i’ve",  "i’d", "i’ll", "myself",
                                      "we", "we've", "we’ve", "our", "ours", "us"};
constexpr Words kEnglishWeak[] = {
    "responsible for",          "duties included", "duties include", "responsibilities included",
    "responsibilities include", "tasked with",     "in charge of"};
constexpr Words kEnglishLeadIns[] = {"was",     "were",  "been",   "being",     "also",
                                     "solely",  "fully", "mainly", "primarily", "directly",
                                     "jointly", "my",    "the",    "other",     "i"};
constexpr Words kEnglishDoubled[] = {"had", "that", "her", "can", "will",
                                     "so",  "very", "no",  "bye"};

constexpr Words kGermanSmall[] = {"am",    "an",  "auf",   "aus",   "bei", "das",  "dem",   "den",
                                  "der",   "des", "die",   "durch", "ein", "eine", "einem", "einen",
                                  "einer", "für", "im",    "in",    "mit", "nach", "sowie", "über",
                                  "um",    "und", "unter", "von",   "vom", "zu",   "zum",   "zur"};
constexpr Words kGermanPronouns[] = {"ich",    "mich",    "mir",     "mein",   "meine", "meinem",
                                     "meinen", "meiner",  "meines",  "wir",    "uns",   "unser",
                                     "unsere", "unserem", "unseren", "unserer"};
constexpr Words kGermanWeak[] = {"verantwortlich für", "zuständig für", "verantwortung für",
                                 "aufgaben waren", "zu den aufgaben gehörten"};
constexpr Words kGermanLeadIns[] = {"war", "waren",    "auch",         "allein", "meine",
                                    "die", "fachlich", "federführend", "haupt",  "hauptsächlich"};
constexpr Words kGermanDoubled[] = {"das", "der", "die", "den", "dem", "sie", "wenn", "sehr"};

constexpr Words kFrenchSmall[] = {"à",  "au",  "aux",  "avec", "ce", "ces", "dans", "de",  "des",
                                  "du", "en",  "et",   "la",   "le", "les", "ou",   "par", "pour",
                                  "sa", "ses", "sous", "sur",  "un", "une", "vers"};
constexpr Words kFrenchPronouns[] = {"je", "me", "moi", "mon", "ma", "mes", "nous", "notre", "nos"};
constexpr Words kFrenchWeak[] = {
    "responsable de", "responsable du", "responsable des", "en charge de", "en charge du",
    "en charge des",  "chargé de",      "chargée de",      "chargé du",    "chargée du"};
constexpr Words kFrenchLeadIns[] = {"également", "seul", "seule", "aussi", "directement"};
constexpr Words kFrenchDoubled[] = {"nous", "vous", "très"};

constexpr Words kSpanishSmall[] = {"a",     "al",  "como", "con", "de",   "del", "el",  "en",
                                   "la",    "las", "los",  "o",   "para", "por", "que", "se",
                                   "sobre", "su",  "sus",  "un",  "una",  "y"};
constexpr Words kSpanishPronouns[] = {"yo",      "mi",       "mis",      "mí",
                                      "conmigo", "nosotros", "nosotras", "nuestro",
                                      "nuestra", "nuestros", "nuestras"};
constexpr Words kSpanishWeak[] = {"responsable de", "responsable del", "encargado de",
                                  "encargada de",   "encargado del",   "encargada del"};
constexpr Words kSpanishLeadIns[] = {"fui", "también", "era", "directamente"};
constexpr Words kSpanishDoubled[] = {"muy"};

constexpr Words kPortugueseSmall[] = {"a",   "as",  "ao", "com",  "da",  "das", "de",
                                      "do",  "dos", "e",  "em",   "na",  "nas", "no",
                                      "nos", "o",   "os", "para", "por", "um",  "uma"};
constexpr Words kItalianSmall[] = {"a",     "al",    "alla", "che", "con", "da", "dei", "del",
                                   "della", "delle", "di",   "e",   "gli", "i",  "il",  "in",
                                   "la",    "le",    "nel",  "per", "su",  "un", "una"};
constexpr Words kDutchSmall[] = {"aan",  "de", "een", "en",  "het", "in",  "met",
                                 "naar", "op", "te",  "tot", "uit", "van", "voor"};
constexpr Words kSwedishSmall[] = {"att", "av",  "den", "det", "en",  "ett", "för",
                                   "i",   "med", "och", "på",  "som", "till"};
constexpr Words kDanishSmall[] = {"af", "at",  "den", "det", "en",  "et",  "for",
                                  "i",  "med", "og",  "på",  "som", "til", "ved"};
constexpr Words kPolishSmall[] = {"dla", "do",    "i", "na", "o", "od", "oraz",
                                  "po",  "przez", "w", "we", "z", "za", "ze"};

constexpr std::array kLanguages = {
    Language{"en", kEnglishSmall, kEnglishPronouns, kEnglishWeak, kEnglishLeadIns, kEnglishDoubled},
    Language{"de", kGermanSmall, kGermanPronouns, kGermanWeak, kGermanLeadIns, kGermanDoubled},
    Language{"fr", kFrenchSmall, kFrenchPronouns, kFrenchWeak, kFrenchLeadIns, kFrenchDoubled},
    Language{"es", kSpanishSmall, kSpanishPronouns, kSpanishWeak, kSpanishLeadIns, kSpanishDoubled},
    Language{"pt", kPortugueseSmall, {}, {}, {}, {}},
    Language{"it", kItalianSmall, {}, {}, {}, {}},
    Language{"nl", kDutchSmall, {}, {}, {}, {}},
    Language{"sv", kSwedishSmall, {}, {}, {}, {}},
    Language{"da", kDanishSmall, {}, {}, {}, {}},
    Language{"pl", kPolishSmall, {}, {}, {}, {}},
};

// Two small words are a sentence; a language must be twice as likely as any other.
constexpr std::size_t kFewestWords = 2;

// A page and a half: more words make no guess safer.
constexpr std::size_t kMostWords = 1000;

}  // namespace

const Language* find_language(std::string_view tag) {
  const std::string first = characters::lower(tag.substr(0, tag.find('-')));
  const auto* found = std::find_if(kLanguages.begin(), kLanguages.end(),
                                   [&](const Language& entry) { return entry.tag == first; });
  return found == kLanguages.end() || !found->has_rules() ? nullptr : found;
}

const Language* guess_language(const Texts& texts) {
  std::array<std::size_t, kLanguages.size()> counts{};
  std::size_t read = 0;
  for (const Passage& passage : texts.passages) {
    if (read > kMostWords) break;
    read += passage.words.size();
    for (const Word& word : passage.words) {
      for (std::size_t i = 0; i < kLanguages.size(); ++i) {
        const auto small = kLanguages[i].small_words;
        if (std::find(small.begin(), small.end(), word.folded) != small.end()) ++counts[i];
      }
    }
  }
  const auto* best = std::max_element(counts.begin(), counts.end());
  if (*best < kFewestWords) return nullptr;
  for (const std::size_t& count : counts) {
    if (&count != best && 2 * count > *best) return nullptr;
  }
  const Language& language = kLanguages[static_cast<std::size_t>(best - counts.begin())];
  return language.has_rules() ? &language : nullptr;
}

}  // namespace resumec::lint
