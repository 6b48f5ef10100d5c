// Dates as other programs and their users write them: "Present", "August 2021", "2023-9-28",
// "2016-06-00". A file of ours must say what is meant; one that was exported for every reader says
// it well enough, so the date is taken, and the reading is told.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "decode/values/date_text.h"
#include "model/date.h"

namespace resumec::decode {

struct LenientDate {
  enum class Kind {
    kRead,    // `date`, which `written` has in the schema's form
    kTyped,   // says when, in a way that only people read: "Summer 2015", "08/09/2021"
    kAbsent,  // says nothing: "N/A", "0000-00-00"
    kNone,    // nobody could understand it
  };
  Kind kind = Kind::kNone;
  std::optional<model::Date> date;  // its span is not set
  std::string written;
};

// Of a text that is no date by `read_date`, whose answer is `strict`.
LenientDate read_leniently(std::string_view text, const DateText& strict);

}  // namespace resumec::decode
