#include "model/date.h"

#include <doctest/doctest.h>

namespace {

using resumec::model::compare;
using resumec::model::Date;
using resumec::model::iso_text;

Date on(int year, int month = 0, int day = 0) {
  return {Date::Kind::kCalendar,
          {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
           static_cast<std::int8_t>(day)},
          {}};
}

}  // namespace

TEST_CASE("a date is written as exactly as it is known") {
  CHECK(iso_text(on(2023).date) == "2023");
  CHECK(iso_text(on(2023, 4).date) == "2023-04");
  CHECK(iso_text(on(2023, 4, 9).date) == "2023-04-09");
  CHECK(iso_text(on(33, 1).date) == "0033-01");
}

TEST_CASE("only what both dates know is compared") {
  CHECK(compare(on(2020), on(2020, 5)) == 0);
  CHECK(compare(on(2020, 5), on(2020, 5, 9)) == 0);
  CHECK(compare(on(2020, 4), on(2020, 5)) < 0);
  CHECK(compare(on(2020, 5, 9), on(2020, 5, 8)) > 0);
  CHECK(compare(on(2021), on(2020, 12)) > 0);
  const Date present{Date::Kind::kPresent, {}, {}};
  CHECK(compare(present, on(9999)) > 0);
  CHECK(compare(on(9999), present) < 0);
  CHECK(compare(present, present) == 0);
}
