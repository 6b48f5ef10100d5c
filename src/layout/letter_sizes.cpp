#include "layout/letter_sizes.h"

#include <algorithm>

namespace resumec::layout {

namespace {

// A change that is not listed would keep a length where a number is looked for.
static_assert(sizeof(style::Looks) ==
              sizeof(style::Looks::places) + style::kChanges * sizeof(style::Change));

// Calls `visit(size, number)` for each size that the table has.
template <class Looks, class Visit>
void for_each_size(Looks& looks, Visit visit) {
  std::size_t number = 0;
  for (auto& place : looks.places) visit(place.size, number++);
  for (auto* change : style::changes(looks)) {
    if (change->size) visit(*change->size, number);
    ++number;
  }
}

// Which changes concern words of which place.
using Concerned = std::array<std::array<bool, style::kChanges>, style::kPlaces>;

Concerned find_concerned() {
  const style::Looks looks;
  const auto all = style::changes(looks);
  Concerned concerned{};
  for (std::size_t place = 0; place < style::kPlaces; ++place) {
    for (const style::Change* one : looks.changes_at(static_cast<style::Place>(place))) {
      const auto found = std::find(all.begin(), all.end(), one);
      concerned[place][static_cast<std::size_t>(found - all.begin())] = true;
    }
  }
  return concerned;
}

}  // namespace

LetterSizes letter_sizes(const style::Looks& looks) {
  LetterSizes sizes{};
  for_each_size(looks, [&](graphics::Length size, std::size_t number) { sizes[number] = size; });
  return sizes;
}

style::Looks numbered(style::Looks looks) {
  for_each_size(looks, [](graphics::Length& size, std::size_t number) {
    size = static_cast<graphics::Length>(number);
  });
  return looks;
}

graphics::Length line_size(style::Place place, const LetterSizes& sizes) {
  static const Concerned concerned = find_concerned();
  graphics::Length most = sizes[size_of(place)];
  for (std::size_t i = 0; i < style::kChanges; ++i) {
    const bool here = concerned[static_cast<std::size_t>(place)][i];
    if (here) most = std::max(most, sizes[style::kPlaces + i]);
  }
  return most;
}

}  // namespace resumec::layout
