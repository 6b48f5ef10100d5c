#include "decode/date_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace resumec::decode {
namespace {

// English, German, French, Spanish, Italian, Portuguese, Dutch; lower case. A word of three letters
// or more that begins one of them names the month.
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

constexpr std::array<std::string_view, 40> kPresent = {"present",     "today",
                                                       "now",         "current",
                                                       "currently",   "ongoing",
                                                       "till now",    "to date",
                                                       "till date",   "until now",
                                                       "until today", "heute",
                                                       "bis heute",   "aktuell",
                                                       "derzeit",     "jetzt",
                                                       "laufend",     "présent",
                                                       "aujourd'hui", "actuel",
                                                       "à ce jour",   "en cours",
                                                       "actualidad",  "actual",
                                                       "presente",    "oggi",
                                                       "in corso",    "attuale",
                                                       "atual",       "atualmente",
                                                       "heden",       "nu",
                                                       "obecnie",     "настоящее время",
                                                       "сейчас",      "至今",
                                                       "现在",        "現在",
                                                       "今",          "현재"};

// ASCII only: the letters beyond it are few, and written in lower case within a date.
std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

}  // namespace

int month_of_name(std::string_view word) {
  const std::string wanted = lower(word);
  if (wanted.size() < 3) return 0;
  for (std::size_t month = 0; month < kMonthNames.size(); ++month) {
    std::string_view names = kMonthNames[month];
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(' '), names.size());
      if (names.substr(0, end).starts_with(wanted)) return static_cast<int>(month) + 1;
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  }
  return 0;
}

bool is_word_for_present(std::string_view text) {
  const std::string wanted = lower(text);
  return std::find(kPresent.begin(), kPresent.end(), wanted) != kPresent.end();
}

}  // namespace resumec::decode
