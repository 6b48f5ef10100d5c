#include "decode/values/date_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "characters/letters.h"
#include "decode/values/present_words.h"
#include "locale/locale.h"

namespace resumec::decode {
namespace {

// English, German, French, Spanish, Italian, Portuguese, Dutch; lower case. A word of three letters
// or more that begins one of them names the month. Other languages have CLDR's names.
constexpr std::array<std::string_view, 12> kMonthNames = {
    "january januar jänner janvier enero gennaio janeiro januari",
    "february februar feber février fevrier febrero febbraio fevereiro februari",
    "march märz maerz mrz mars marzo março marco maart mrt",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august août aout agosto augustus",
    "september septembre septiembre settembre setembro sept",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember décembre decembre diciembre dicembre dezembro"};

// What the languages that we ship have for months and for `present`, with the case folded. They are
// read once, and only when a file has a word that none of the tables above knows: forty languages
// take 20 ms.
struct Words {
  // 0 where languages are at odds: `listopad` is October in Croatian and November in Polish.
  std::map<std::string, int> months;
  std::set<std::string> present;
};

const Words& words_of_all_languages() {
  static const Words words = [] {
    Words made;
    for (const std::string_view language : locale::phrase_languages()) {
      const auto locale = locale::Locale::find(language);
      if (!locale) continue;
      made.present.insert(characters::fold_case(locale->phrase(locale::Phrase::kPresent)));
      for (int month = 1; month <= 12; ++month) {
        for (std::string name : locale->month_names(month)) {
          if (name.ends_with('.')) name.pop_back();
          const auto [entry, added] = made.months.emplace(characters::fold_case(name), month);
          if (!added && entry->second != month) entry->second = 0;
        }
      }
    }
    return made;
  }();
  return words;
}

}  // namespace

int month_of_name(std::string_view word) {
  const std::string wanted = characters::fold_case(word);
  if (wanted.size() < 3) return 0;
  for (std::size_t month = 0; month < kMonthNames.size(); ++month) {
    std::string_view names = kMonthNames[month];
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(' '), names.size());
      if (names.substr(0, end).starts_with(wanted)) return static_cast<int>(month) + 1;
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  }
  const auto& months = words_of_all_languages().months;
  const auto found = months.find(wanted);
  return found == months.end() ? 0 : found->second;
}

bool is_word_for_present(std::string_view text) {
  std::string wanted = characters::fold_case(text);
  if (wanted.ends_with('.')) wanted.pop_back();
  // `aujourd’hui` with the apostrophe of a typewriter.
  for (std::size_t at = wanted.find("’"); at != std::string::npos; at = wanted.find("’", at)) {
    wanted.replace(at, std::string_view("’").size(), "'");
  }
  static const std::set<std::string> usual = [] {
    std::set<std::string> made;
    for (const PresentWords& language : present_words()) {
      for (const std::string_view word : language.words) made.insert(characters::fold_case(word));
    }
    return made;
  }();
  return usual.contains(wanted) || words_of_all_languages().present.contains(wanted);
}

}  // namespace resumec::decode
