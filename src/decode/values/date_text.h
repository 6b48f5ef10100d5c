// Reading dates as people write them: the forms that the schema takes, and a good guess at what
// every other form means, for the hint.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"

namespace resumec::decode {

// What a text says about a date.
struct DateText {
  std::optional<model::Date> date;  // its span is not set

  // When there is none: what was seen, where in the text, and what to write instead.
  std::string problem;       // "month 13", to stand in "... in `work[0].startDate`"
  bool other_words = false;  // it is no date at all; `problem` is the whole text
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string instead;      // one date in a form that is taken; may be empty
  std::string instead_end;  // of a range: its end
};

DateText read_date(std::string_view text);

// A date in the schema's form or in another that has one reading, in the schema's form; `present`
// of what runs until today; empty of anything else.
std::string any_date(std::string_view text);

}  // namespace resumec::decode
