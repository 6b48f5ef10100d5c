#include "decode/values/date_qualifiers.h"

#include <algorithm>
#include <array>
#include <string>

#include "characters/ascii.h"

namespace resumec::decode {
namespace {

// A word before a date that is taken, and those that people write in its place, before or behind.
struct Qualifier {
  std::string_view word;
  std::string_view others;  // parted by bars
};
constexpr std::array kQualifiers = {
    Qualifier{"expected ", "expected|expecting|anticipated|estimated|est|exp|graduating"},
    Qualifier{
        "circa ",
        "circa|ca|c|approximately|approx|around|about|roughly|etwa|ungefähr|um|environ|vers|"
        "hacia|alrededor de|verso|około|ok|около|ок|omstreeks|omkring|kring|noin|約|约|약|~|?"},
    Qualifier{"until ",
              "until|till|til|up to|to|through|thru|bis|jusqu'en|jusqu’en|jusqu'à|jusqu’à|hasta|"
              "fino al|até|tot|indtil|till och med|asti|do|по|до|until about"},
};

// What people write where a start goes on until today.
constexpr std::string_view kSince =
    "since|from|seit|ab|depuis|dès|desde|dal|da|sinds|vanaf|siden|sedan|od|с|з|від";

std::string_view bare(std::string_view part) {
  constexpr std::string_view kRound = " .,:;()[]-";
  const std::size_t first = part.find_first_not_of(kRound);
  if (first == std::string_view::npos) return {};
  return part.substr(first, part.find_last_not_of(kRound) - first + 1);
}

// The date beside one of `words`, before it or, where `behind`, after it.
std::string date_beside(std::string_view whole, std::string_view words, bool behind) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find('|'));
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    if (whole.size() <= word.size()) continue;
    // "about2015" is no word and a date; "~2015" and "约2015" are.
    const bool sign = !characters::is_letter(word.back());
    const auto parted = [sign](char c) { return sign || !characters::is_letter_or_digit(c); };
    const std::string_view rest = whole.substr(word.size());
    const std::size_t left = whole.size() - word.size();
    std::string date;
    if (characters::same_ignoring_case(whole.substr(0, word.size()), word) &&
        parted(rest.front())) {
      date = any_date(bare(rest));
    }
    if (behind && date.empty() && characters::same_ignoring_case(whole.substr(left), word) &&
        parted(whole[left - 1])) {
      date = any_date(bare(whole.substr(0, left)));
    }
    if (!date.empty() && date != "present") return date;
  }
  return {};
}

}  // namespace

void find_qualified(std::string_view text, DateText& result) {
  const std::string_view whole = bare(text);
  for (const Qualifier& one : kQualifiers) {
    const bool behind = one.word != "until ";
    const std::string date = date_beside(whole, one.others, behind);
    if (date.empty()) continue;
    result.instead = std::string(one.word) + date;
    return;
  }
  if (const std::string date = date_beside(whole, kSince, false); !date.empty()) {
    result.instead = date;
    result.instead_end = "present";
    return;
  }
  // "– 2015".
  for (const std::string_view dash : {"–", "—", "-", "…"}) {
    if (!text.starts_with(dash)) continue;
    const std::string date = any_date(text.substr(dash.size()));
    if (!date.empty() && date != "present") result.instead = "until " + date;
    return;
  }
}

}  // namespace resumec::decode
