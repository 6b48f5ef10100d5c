// A résumé on the wrong paper loses its margins in the reader's printer, and few people give the
// code of a country: they write "Austin, TX". That is as good, where it is that; but Perth, WA, is
// in Australia, Berlin, DE, in no Delaware, and Milan's province is Michigan's code. So every hint
// has a weight, and they vote:
//
//   the country itself, by its code or by its name behind the last comma, decides alone;
//   a state or province that no other place is written like weighs 6, one that is also a country's
//   or another province's code 3, and neither counts beside a town that is known to lie elsewhere;
//   a telephone number with +1 or another country's weighs 4;
//   the region of the locale 2, its language 2 where nobody in those two countries writes it, and
//   the country of the e-mail address's domain 2.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "characters/ascii.h"
#include "compose/places.h"

namespace resumec::compose {
namespace {

using characters::is_digit;
using characters::lower;

// Those that are no code of a country (ISO 3166-1) nor of an Italian, Brazilian or Australian
// province, and those that are.
constexpr std::string_view kStates =
    " AK DC FL HI IA KS ND NH NJ NM NV NY OH OK RI TX UT WI WV WY ";
constexpr std::string_view kAmbiguousStates =
    " AL AR AZ CA CO CT DE GA ID IL IN KY LA MA MD ME MI MN MO MS MT NC NE OR PA SC SD TN VA VT WA "
    "PR GU VI AS MP ";
constexpr std::string_view kProvinces = " AB BC MB NB NL NS ON QC YT ";
constexpr std::string_view kAmbiguousProvinces = " NT NU PE SK ";

constexpr std::array<std::string_view, 51> kStateNames = {
    "alabama",    "alaska",         "arizona",       "arkansas",       "california",
    "colorado",   "connecticut",    "delaware",      "florida",        "hawaii",
    "idaho",      "illinois",       "indiana",       "iowa",           "kansas",
    "kentucky",   "louisiana",      "maine",         "maryland",       "massachusetts",
    "michigan",   "minnesota",      "mississippi",   "missouri",       "montana",
    "nebraska",   "nevada",         "new hampshire", "new jersey",     "new mexico",
    "new york",   "north carolina", "north dakota",  "ohio",           "oklahoma",
    "oregon",     "pennsylvania",   "rhode island",  "south carolina", "south dakota",
    "tennessee",  "texas",          "utah",          "vermont",        "virginia",
    "washington", "west virginia",  "wisconsin",     "wyoming",        "district of columbia",
    "puerto rico"};
constexpr std::array<std::string_view, 13> kProvinceNames = {
    "alberta",       "british columbia", "manitoba",
    "new brunswick", "newfoundland",     "nova scotia",
    "ontario",       "quebec",           "prince edward island",
    "saskatchewan",  "québec",           "yukon",
    "nunavut"};

// Towns that are written with a code of the tables above and lie elsewhere: "Perth, WA".
struct Elsewhere {
  std::string_view code;
  std::string_view towns;  // small letters, between bars
};
constexpr std::array kElsewhere = {
    Elsewhere{"WA",
              "|perth|fremantle|bunbury|mandurah|geraldton|broome|kalgoorlie|joondalup|"
              "rockingham|karratha|port hedland|"},
    Elsewhere{"NT", "|darwin|alice springs|katherine|palmerston|"},
    Elsewhere{"DE",
              "|berlin|hamburg|munich|cologne|frankfurt|stuttgart|leipzig|dresden|hannover|"
              "hanover|bonn|nuremberg|bremen|essen|dortmund|mannheim|karlsruhe|"},
    Elsewhere{"IN",
              "|bangalore|bengaluru|mumbai|delhi|new delhi|chennai|hyderabad|pune|kolkata|"
              "gurgaon|gurugram|noida|ahmedabad|jaipur|kochi|"},
    Elsewhere{"IL", "|tel aviv|jerusalem|haifa|herzliya|"},
    Elsewhere{"CO", "|bogota|medellin|cali|barranquilla|cartagena|"},
    Elsewhere{"AR", "|buenos aires|cordoba|rosario|mendoza|la plata|arezzo|"},
    Elsewhere{"ID", "|jakarta|bandung|surabaya|denpasar|"},
    Elsewhere{"MA", "|casablanca|rabat|marrakesh|marrakech|fes|tangier|"},
    Elsewhere{"PA", "|palermo|belem|panama city|panama|"},
    Elsewhere{"MI", "|milano|"},
    Elsewhere{"SC", "|florianopolis|joinville|blumenau|"},
    Elsewhere{"MT", "|valletta|sliema|cuiaba|matera|"},
    Elsewhere{"MS", "|campo grande|massa|"},
    Elsewhere{"AL", "|tirana|maceio|alessandria|"},
    Elsewhere{"CA", "|cagliari|"},
    Elsewhere{"CT", "|catania|"},
    Elsewhere{"ME", "|podgorica|messina|"},
    Elsewhere{"MO", "|modena|macao|macau|"},
    Elsewhere{"PR", "|parma|curitiba|londrina|"},
    Elsewhere{"VA", "|varese|vatican city|"},
    Elsewhere{"VI", "|vicenza|"},
    Elsewhere{"VT", "|viterbo|"},
    Elsewhere{"TN", "|tunis|trento|"},
    Elsewhere{"GA", "|libreville|"},
    Elsewhere{"AZ", "|baku|"},
    Elsewhere{"MD", "|chisinau|"},
    Elsewhere{"MN", "|ulaanbaatar|mantova|"},
    Elsewhere{"LA", "|vientiane|"},
    Elsewhere{"NE", "|niamey|"},
    Elsewhere{"KY", "|george town|"},
    Elsewhere{"SK", "|bratislava|kosice|"},
    Elsewhere{"PE", "|lima|arequipa|pescara|"},
    Elsewhere{"NU", "|nuoro|"},
    Elsewhere{"OR", "|oristano|"},
};

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " .";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool has(std::string_view list, std::string_view code) {
  return code.size() == 2 && list.find(" " + std::string(code) + " ") != std::string_view::npos;
}

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_elsewhere(std::string_view town, std::string_view code) {
  const std::string wanted = "|" + lower(town) + "|";
  return std::any_of(kElsewhere.begin(), kElsewhere.end(), [&](const Elsewhere& one) {
    return one.code == code && one.towns.find(wanted) != std::string_view::npos;
  });
}

// A vote for one of the two countries.
struct Vote {
  std::string_view country;
  int weight = 0;
};

// Of a state or province, by code or by name, and the town before it.
Vote vote_of(std::string_view town, std::string_view region) {
  const std::string name = lower(region);
  if (is_one_of(kStateNames, name)) return {"US", 6};
  if (is_one_of(kProvinceNames, name)) return {"CA", 6};
  if (is_elsewhere(town, region)) return {};
  if (has(kProvinces, region)) return {"CA", 6};
  // "Florianópolis, SC", "Maceió, AL": no town of theirs has such letters, but for Québec's.
  const bool beyond_ascii = std::any_of(
      town.begin(), town.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (beyond_ascii) return {};
  if (has(kStates, region)) return {"US", 6};
  if (has(kAmbiguousStates, region)) return {"US", 3};
  if (has(kAmbiguousProvinces, region)) return {"CA", 3};
  return {};
}

// The parts of "Austin, TX 78701, USA".
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t comma = text.find(',');
    parts.push_back(trim(text.substr(0, comma)));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

// "TX 78701", "ON M5V 2T6": without the code.
std::string_view without_code(std::string_view region) {
  const std::size_t blank = region.find(' ');
  if (blank != 2 || blank + 1 >= region.size()) return region;
  const std::string_view code = region.substr(blank + 1);
  const bool has_digit = std::any_of(code.begin(), code.end(), is_digit);
  return has_digit ? region.substr(0, blank) : region;
}

bool is_united_states(std::string_view name) {
  std::string letters;
  for (const char c : lower(name)) {
    if (characters::is_letter(c)) letters += c;
  }
  constexpr std::array<std::string_view, 5> kNames = {"us", "usa", "unitedstates",
                                                      "unitedstatesofamerica", "theunitedstates"};
  return is_one_of(kNames, letters);
}

// The country that a place names behind its last comma. `Georgia` is two places.
std::string named_country(std::string_view last, const locale::Locale& locale) {
  const std::string name = lower(last);
  if (name == "georgia" || last.size() <= 2) return {};
  if (is_one_of(kStateNames, name) || is_one_of(kProvinceNames, name)) return {};
  return locale.country_named(last);
}

// +4 or -4, by the country code of a number; 0 of one without.
int vote_of_phone(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (c == '+' || is_digit(c)) digits += c;
  }
  if (digits.starts_with("00")) digits = "+" + digits.substr(2);
  if (digits.size() < 5 || digits.front() != '+') return 0;
  return digits[1] == '1' ? 4 : -4;
}

// -2 of `example.de`: a domain of another country that is not sold to everybody.
int vote_of_domain(std::string_view address) {
  const std::size_t dot = address.rfind('.');
  if (dot == std::string_view::npos || address.size() - dot != 3) return 0;
  const std::string top = lower(address.substr(dot + 1));
  constexpr std::array<std::string_view, 16> kEverybodys = {"us", "ca", "co", "io", "ai", "me",
                                                            "tv", "fm", "ly", "gg", "to", "sh",
                                                            "cc", "ws", "is", "eu"};
  return is_one_of(kEverybodys, top) ? 0 : -2;
}

int vote_of_locale(const locale::Locale& locale) {
  const std::string region = locale.region();
  if (!region.empty()) return region == "US" || region == "CA" ? 2 : -2;
  const std::string_view language = std::string_view(locale.tag()).substr(0, 2);
  return language == "en" || language == "es" || language == "fr" ? 0 : -2;
}

}  // namespace

std::string paper_country(const model::Basics& basics, const locale::Locale& locale) {
  const model::Location& home = basics.location;
  if (!home.country_code.empty()) return home.country_code.text();
  int rest = vote_of_locale(locale);
  // Of several, the first is where the person is.
  if (!basics.phones.empty()) rest += vote_of_phone(basics.phones.front().value.text());
  if (!basics.emails.empty()) rest += vote_of_domain(basics.emails.front().value.text());
  const std::vector<std::string_view> parts = parts_of(home.text.text());
  Vote vote;
  if (parts.size() > 1) {
    vote = vote_of(parts[parts.size() - 2], without_code(parts.back()));
  } else if (!home.region.empty()) {
    vote = vote_of(trim(home.city.text()), trim(home.region.text()));
  }
  if (vote.weight == 0 && !home.text.empty()) {
    if (is_united_states(parts.back())) return "US";
    if (lower(parts.back()) == "canada") return "CA";
    // To know all countries by name takes longer than the rest, and decides only this.
    std::string named = rest > 0 ? named_country(parts.back(), locale) : std::string();
    if (!named.empty()) return named;
  }
  if (vote.weight + rest > 0) return std::string(vote.weight > 0 ? vote.country : "US");
  const std::string region = locale.region();
  return region == "US" || region == "CA" ? std::string() : region;
}

}  // namespace resumec::compose
