#include "lint/withheld_numbers.h"

#include <utility>
#include <vector>

#include "characters/letters.h"
#include "characters/utf8.h"

namespace resumec::lint {
namespace {

using model::Withheld;

// The part of a telephone number that is the same however it is dialled.
constexpr std::size_t kPhoneDigits = 7;
// Shorter numbers are found as a whole; with less than this they are those of a room.
constexpr std::size_t kFewestDigits = 5;

// Longer ones do not exist (E.164, 6.1), but for the (0) that some write into them.
constexpr std::size_t kMostDigits = 16;

struct Digits {
  std::string figures;
  std::vector<std::pair<std::size_t, std::size_t>> places;  // of each, in the text
};

// Runs of figures with no more than three marks between two of them, as telephone numbers have.
std::vector<Digits> digits_of(std::string_view text) {
  constexpr std::size_t kWidestGap = 3;
  std::vector<Digits> runs;
  std::size_t gap = kWidestGap + 1;
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    const int value = characters::figure_value(c.value);
    if (value >= 0) {
      if (gap > kWidestGap) runs.emplace_back();
      runs.back().figures += static_cast<char>('0' + value);
      runs.back().places.emplace_back(at, at + c.length);
      gap = 0;
    } else {
      gap = characters::is_word_character(c.value) ? kWidestGap + 1 : gap + 1;
    }
    at += c.length;
  }
  return runs;
}

}  // namespace

void WithheldNumbers::add(const Withheld& value) {
  std::string figures;
  std::vector<std::string> parts(1);
  const std::string& text = value.text.text();
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    const int figure = characters::figure_value(c.value);
    const bool parting = characters::is_word_character(c.value) || c.value == '/' ||
                         c.value == ',' || c.value == ';' || c.value == '|';
    if (figure >= 0) {
      figures += static_cast<char>('0' + figure);
      parts.back() += static_cast<char>('0' + figure);
    } else if (parting && !parts.back().empty()) {
      parts.emplace_back();
    }
    at += c.length;
  }
  bool found = false;
  for (const std::string& part : parts) {
    if (part.size() < kPhoneDigits) continue;
    by_last_digits_.try_emplace(part.substr(part.size() - kPhoneDigits), &value);
    found = true;
  }
  if (found) return;
  if (figures.size() >= kPhoneDigits) {
    by_last_digits_.try_emplace(figures.substr(figures.size() - kPhoneDigits), &value);
  } else if (figures.size() >= kFewestDigits) {
    short_ones_.try_emplace(figures, &value);
  }
}

void WithheldNumbers::find(std::string_view text,
                           const std::function<void(const Withheld& value, std::size_t begin,
                                                    std::size_t end)>& found) const {
  if (by_last_digits_.empty() && short_ones_.empty()) return;
  for (const Digits& run : digits_of(text)) {
    const auto& places = run.places;
    if (const auto whole = short_ones_.find(run.figures); whole != short_ones_.end()) {
      found(*whole->second, places.front().first, places.back().second);
    }
    for (std::size_t i = 0; i + kPhoneDigits <= run.figures.size(); ++i) {
      const auto number = by_last_digits_.find(run.figures.substr(i, kPhoneDigits));
      if (number == by_last_digits_.end()) continue;
      // With the codes before it, unless those are too many for a number (E.164).
      const std::size_t first = i + kPhoneDigits <= kMostDigits ? 0 : i;
      found(*number->second, places[first].first, places[i + kPhoneDigits - 1].second);
    }
  }
}

}  // namespace resumec::lint
