// Quarters and seasons, for what began or ended in no month that anybody remembers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"

namespace resumec::decode {

// "2020-Q3", "Q3 2020", "spring 2020", "2020-summer", "Fall 2020": the forms that are taken.
std::optional<model::CalendarDate> read_year_part(std::string_view text);

// The same of other ways to write one, in the schema's form: "3rd quarter of 2020", "Q3/2020",
// "Sommer 2020", "été 2020"; empty when there is none.
std::string meant_year_part(std::string_view text);

}  // namespace resumec::decode
