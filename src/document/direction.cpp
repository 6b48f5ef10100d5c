// Which way the words run. A name, an address is an isolate (UAX #9); a paragraph of prose has a
// base direction of its own, which HL1 of UAX #9 leaves to a higher protocol: the first strong
// letter alone is a bad judge, for a Hebrew sentence often begins with a Latin name.
#include <algorithm>

#include "document/document.h"

namespace resumec::document {

std::size_t end_of_thing(const Runs& runs, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < runs.size() && runs[end].joined) ++end;
  return end;
}

characters::Direction own_direction(const Run& run, std::string_view words) {
  // A word of code in a name leaves the name what it is.
  if (run.code && words.size() <= run.text.size()) return characters::Direction::kLeftToRight;
  switch (run.role) {
    // Latin by nature, a telephone number too.
    case Role::kEmail:
    case Role::kPhone:
    case Role::kUrl:
      return characters::Direction::kLeftToRight;
    // Prose, and what fills a line of its own.
    case Role::kText:
    case Role::kName:
    case Role::kHeadline:
    case Role::kSectionTitle:
    case Role::kLabel:
    case Role::kSeparator:
    case Role::kUpdated:
      return characters::Direction::kNone;
    default:
      return characters::first_strong(words);
  }
}

bool right_to_left(const Runs& runs, bool document_right_to_left) {
  const bool prose =
      std::all_of(runs.begin(), runs.end(), [](const Run& run) { return run.role == Role::kText; });
  if (!prose) return document_right_to_left;
  characters::StrongLetters sum;
  for (const Run& run : runs) {
    if (run.code) continue;
    const characters::StrongLetters letters = characters::strong_letters(run.text.text());
    if (sum.first == characters::Direction::kNone) sum.first = letters.first;
    // Nearly every paragraph of nearly every résumé.
    if (!document_right_to_left && sum.first == characters::Direction::kLeftToRight) return false;
    sum.left_to_right += letters.left_to_right;
    sum.right_to_left += letters.right_to_left;
  }
  // In a résumé from right to left, a sentence full of Latin terms is still one of its own
  // language; it takes a paragraph with next to no letter of that language to turn. The other way
  // round, words from right to left inside a Latin sentence are a quotation.
  constexpr std::size_t kNextToNone = 10;
  if (document_right_to_left) {
    return sum.first != characters::Direction::kLeftToRight ||
           sum.right_to_left * kNextToNone > sum.left_to_right;
  }
  return sum.right_to_left > sum.left_to_right;
}

}  // namespace resumec::document
