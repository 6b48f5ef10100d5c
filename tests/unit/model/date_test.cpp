#include "model/date.h"

#include <doctest/doctest.h>

namespace {

using resumec::model::compare;
using resumec::model::Date;
using resumec::model::iso_text;
using resumec::model::machine_text;
using resumec::model::months_from;
using resumec::model::YearPart;

Date on(int year, int month = 0, int day = 0) {
  return {Date::Kind::kCalendar,
          {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
           static_cast<std::int8_t>(day)},
          {}};
}

Date in(int year, YearPart part) {
  return {Date::Kind::kCalendar, {static_cast<std::int16_t>(year), 0, 0, part}, {}};
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

TEST_CASE("quarters and seasons are written as the schema has them, and as years for machines") {
  CHECK(iso_text(in(2020, YearPart::kQuarter3).date) == "2020-Q3");
  CHECK(iso_text(in(2020, YearPart::kAutumn).date) == "autumn 2020");
  CHECK(machine_text(in(2020, YearPart::kQuarter3).date) == "2020");
  CHECK(machine_text(on(2020, 4, 9).date) == "2020-04-09");
}

TEST_CASE("quarters and seasons lie among the months that they have") {
  CHECK(compare(in(2020, YearPart::kQuarter3), on(2020, 9)) == 0);
  CHECK(compare(in(2020, YearPart::kQuarter3), on(2020, 10)) < 0);
  CHECK(compare(on(2020, 6, 30), in(2020, YearPart::kQuarter3)) < 0);
  CHECK(compare(in(2020, YearPart::kQuarter2), in(2020, YearPart::kQuarter1)) > 0);
  CHECK(compare(in(2020, YearPart::kSpring), in(2020, YearPart::kAutumn)) < 0);
  CHECK(compare(in(2021, YearPart::kSpring), in(2020, YearPart::kAutumn)) > 0);
  // A winter is at either end of its year.
  CHECK(compare(in(2020, YearPart::kWinter), in(2020, YearPart::kSpring)) == 0);
  CHECK(compare(in(2020, YearPart::kWinter), in(2020, YearPart::kAutumn)) == 0);
  CHECK(compare(in(2020, YearPart::kWinter), on(2021)) < 0);
}

TEST_CASE("months are counted with the first and the last, where both are known") {
  CHECK(months_from(on(2020, 1).date, on(2020, 1).date) == 1);
  CHECK(months_from(on(2020, 1, 31).date, on(2020, 3, 1).date) == 3);
  CHECK(months_from(in(2020, YearPart::kQuarter1).date, in(2020, YearPart::kQuarter3).date) == 9);
  CHECK(months_from(on(2020).date, on(2021, 3).date) == 0);
  CHECK(months_from(on(2020, 3).date, in(2021, YearPart::kSpring).date) == 0);
  CHECK(months_from(on(2020, 3).date, on(2020, 2).date) == 0);
}
