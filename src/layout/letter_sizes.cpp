#include "layout/letter_sizes.h"

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

}  // namespace

LetterSizes letter_sizes(const style::Looks& looks) {
  LetterSizes sizes{};
  for_each_size(looks, [&](support::Length size, std::size_t number) { sizes[number] = size; });
  return sizes;
}

style::Looks numbered(style::Looks looks) {
  for_each_size(looks, [](support::Length& size, std::size_t number) {
    size = static_cast<support::Length>(number);
  });
  return looks;
}

}  // namespace resumec::layout
