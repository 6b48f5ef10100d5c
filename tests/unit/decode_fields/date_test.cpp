#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "decode/values/date_text.h"
#include "decode_text.h"

namespace {

using resumec::decode::complaints_of;
using resumec::decode::decode_file;
using resumec::decode::decode_rest;
using resumec::decode::decode_yaml;
using resumec::decode::DecodeOptions;
using resumec::decode::read_date;

std::string start(const std::string& date) {
  return complaints_of("work:\n- {name: Acme, endDate: present, startDate: " + date + "}\n");
}

std::string end(const std::string& date) {
  return complaints_of("work:\n- {name: Acme, startDate: 2020, endDate: " + date + "}\n");
}

std::string iso(const std::string& text) {
  const auto read = read_date(text);
  return read.date ? iso_text(read.date->date) : "none";
}

}  // namespace

TEST_CASE("dates are as exact as they are written") {
  CHECK(iso("2021") == "2021");
  CHECK(iso("2021-08") == "2021-08");
  CHECK(iso("2021-08-15") == "2021-08-15");
  CHECK(iso("2024-02-29") == "2024-02-29");
  CHECK(iso("2019-06-15T00:00:00Z") == "2019-06-15");
  CHECK(iso("2019-06-15T10:20:30.123+02:00") == "2019-06-15");
  CHECK(iso("2023-02-29") == "none");
  CHECK(iso("1900-02-29") == "none");
  CHECK(iso("2000-02-29") == "2000-02-29");
  CHECK(iso("0000") == "none");
  CHECK(iso("2019-06-15T24:00") == "2019-06-15");
  CHECK(iso("2019-06-15 10:20:30+0200") == "2019-06-15");
  for (const char* odd :
       {"2019-06-15T25:00", "2019-06-15T10:61", "2019-06-15T10:20Z+-", "2019-06-15T10:20:30.",
        "2019-06-15T10:20+2", "2019-06-15T::", "2019-06-15T10:20:30:40"}) {
    CAPTURE(odd);
    CHECK(iso(odd) == "none");
  }
  const auto outcome = decode_rest(
      "work:\n"
      "- {name: A, startDate: 2020, endDate: 2020-05}\n"
      "- {name: B, startDate: '2020', endDate: expected 2026-06}\n"
      "- {name: C, startDate: 2019-06-15, endDate: present}\n");
  CHECK(outcome.complaints().empty());
  CHECK(outcome.dump() ==
        "basics.name: \"Ada\"\n"
        "work[0].name: \"A\"\nwork[0].startDate: \"2020\"\nwork[0].endDate: \"2020-05\"\n"
        "work[1].name: \"B\"\nwork[1].startDate: \"2020\"\nwork[1].endDate: \"expected 2026-06\"\n"
        "work[2].name: \"C\"\nwork[2].startDate: \"2019-06-15\"\nwork[2].endDate: \"present\"\n");
}

TEST_CASE("the caret stands under the wrong part of a date") {
  CHECK(start("2023-02-30") ==
        "R2101 |30| day 30 of February 2023 (it has 28 days) in `work[0].startDate`\n");
  CHECK(start("2023-13") == "R2101 |13| month 13 in `work[0].startDate`\n");
  CHECK(start("2020-06-") ==
        "R2101 |-| a dash too many in `work[0].startDate`\n"
        "  hint: write `2020-06`\n"
        "  fix: |2020-06-| -> |2020-06|\n");
  CHECK(start("19-06") ==
        "R2101 |19| a year of two digits, `19`, in `work[0].startDate`\n"
        "  hint: write `2019-06`\n"
        "  fix: |19-06| -> |2019-06|\n");
}

TEST_CASE("other ways to write a date are understood for the hint") {
  CHECK(start("\"August 2021\"") ==
        "R2101 |August 2021| expected a date in `work[0].startDate`, found `August 2021`\n"
        "  hint: write `2021-08`\n"
        "  fix: |\"August 2021\"| -> |2021-08|\n");
  CHECK(start("20200615") ==
        "R2101 |20200615| expected a date in `work[0].startDate`, found `20200615`\n"
        "  hint: write `2020-06-15`\n"
        "  fix: |20200615| -> |2020-06-15|\n");
  CHECK(start("\"２０２０\"") ==
        "R2101 |２０２０| digits of another script in `work[0].startDate`\n"
        "  hint: write `2020`\n"
        "  fix: |\"２０２０\"| -> |2020|\n");
  CHECK(read_date("Aug. 2021").instead == "2021-08");
  CHECK(read_date("15 août 2021").instead == "2021-08-15");
  CHECK(read_date("August 15th, 2021").instead == "2021-08-15");
  CHECK(read_date("März 2020").instead == "2020-03");
  CHECK(read_date("06/2020").instead == "2020-06");
  CHECK(read_date("2020/6").instead == "2020-06");
  CHECK(read_date("2020-6").instead == "2020-06");
  CHECK(read_date("15.08.2021").instead == "2021-08-15");
  CHECK(read_date("8/15/2021").instead == "2021-08-15");
  // Two readings: nothing is guessed.
  CHECK(read_date("08/09/2021").instead.empty());
  CHECK(read_date("next summer").instead.empty());
  CHECK(read_date("expected soon").begin == 9);
}

TEST_CASE("what is suggested is a date") {
  CHECK(read_date("2020-13-").instead.empty());
  CHECK(read_date("expected today").instead.empty());
  CHECK(read_date("expected 2020 - present").instead.empty());
  CHECK(read_date("expected 2020 - present").instead_end.empty());
  CHECK(read_date("expected 2026 - 2027").instead == "expected 2026");
  CHECK(read_date("0 May 2021").instead.empty());
  CHECK(read_date("2021/00").instead.empty());
  CHECK(read_date("2021 8 of of of of of of and 17 others").instead.empty());
}

TEST_CASE("a word that is said a hundred thousand times is one fault") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "expected ";
  const auto read = read_date(text + "2026");
  CHECK_FALSE(read.date);
  CHECK(read.begin == 9);
  CHECK(read.end == text.size() + 4);
}

TEST_CASE("words for a running end are known in many languages") {
  for (const char* word :
       {"heute", "today", "aktuell", "Present", "至今", "aujourd'hui", "Current"}) {
    CAPTURE(word);
    CHECK(end("\"" + std::string(word) + "\"") ==
          "R2101 |" + std::string(word) + "| expected a date in `work[0].endDate`, found `" + word +
              "`\n  hint: write `present`\n  fix: |\"" + word + "\"| -> |present|\n");
  }
  CHECK(start("today") ==
        "R2101 |today| expected a date in `work[0].startDate`, found `today`\n"
        "  hint: `present` is an end: the start is a date such as `2021-08`\n");
  CHECK(start("present") ==
        "R2101 |present| `work[0].startDate` is `present`\n"
        "  hint: `present` is an end: the start is a date such as `2021-08`\n");
}

TEST_CASE("a range is split") {
  CHECK(start("\"2020–2021\"") ==
        "R2101 |2020–2021| a range in `work[0].startDate`\n"
        "  hint: split it: `startDate: 2020` and `endDate: 2021`\n");
  CHECK(read_date("Jan 2019 - present").instead_end == "present");
  CHECK(read_date("2019-2021").instead_end == "2021");
  CHECK(read_date("05/2019 to 06/2020").instead == "2019-05");
}

TEST_CASE("code in a date is quoted, not run") {
  CHECK(start("\"while (age++ < vie.length) {}\"") ==
        "R2101 |while (age++ < vie.length) {}| expected a date in `work[0].startDate`, found "
        "`while (age++ < vie.length) {}`\n"
        "  hint: a date is `2021`, `2021-08`, `2021-08-15`, `2021-Q3`, `spring 2021` or `circa "
        "2021`; "
        "free text goes into `dateText`\n");
}

TEST_CASE("an end before its start shows both places") {
  CHECK(complaints_of("work:\n- {name: A, startDate: 2021-05, endDate: 2019-02}\n") ==
        "R2110 |2019-02| job ends before it starts\n"
        "  |2021-05| starts here\n"
        "  hint: swap the two dates, or correct the one that is mistyped\n");
  CHECK(complaints_of("education:\n- {institution: x, startDate: 2021, endDate: 2020}\n") ==
        "R2110 |2020| entry ends before it starts\n"
        "  |2021| starts here\n"
        "  hint: swap the two dates, or correct the one that is mistyped\n");
  CHECK(complaints_of("work:\n- {name: A, startDate: 2021-05, endDate: 2021}\n").empty());
}

TEST_CASE("a job without an end is running in JSON and warned of in YAML") {
  CHECK(complaints_of("work:\n- {name: Acme, startDate: 2020}\n") ==
        "R2102 warning |2020| job has no end date\n"
        "  hint: add `endDate: present` if it is running\n"
        "  fix: || -> |, endDate: present|\n");
  CHECK(complaints_of("work:\n- name: Acme\n  startDate: \"2020\"\n") ==
        "R2102 warning |2020| job has no end date\n"
        "  hint: add `endDate: present` if it is running\n"
        "  fix: || -> |\n  endDate: present|\n");
  CHECK(complaints_of("work:\n- {name: Acme, startDate: 2020, endDate: null}\n") ==
        "R2102 warning |2020| job has no end date\n"
        "  hint: add `endDate: present` if it is running\n"
        "  fix: |null| -> |present|\n");
  const auto json = decode_file("resume.json",
                                R"({"basics": {"name": "Ada"}, "work": [
      {"name": "A", "startDate": "2020"},
      {"name": "B", "startDate": "2019", "endDate": ""},
      {"name": "C", "startDate": "2018", "endDate": null},
      {"name": "D"}]})");
  CHECK(json.complaints().empty());
  CHECK(json.dump() ==
        "basics.name: \"Ada\"\n"
        "work[0].name: \"A\"\nwork[0].startDate: \"2020\"\nwork[0].endDate: \"present\"\n"
        "work[1].name: \"B\"\nwork[1].startDate: \"2019\"\nwork[1].endDate: \"present\"\n"
        "work[2].name: \"C\"\nwork[2].startDate: \"2018\"\nwork[2].endDate: \"present\"\n"
        "work[3].name: \"D\"\n");
  // Roles have dates of their own; volunteers and pupils need no end.
  CHECK(complaints_of("work:\n- {name: A, startDate: 2019, positions: [{position: B, startDate: "
                      "2019, endDate: 2020}]}\n"
                      "volunteer:\n- {organization: A, startDate: 2019}\n")
            .empty());
  CHECK(complaints_of("education:\n- {institution: A, startDate: 2019}\n").empty());
}

TEST_CASE("a start in the future is warned of when today is known") {
  DecodeOptions options;
  const std::string text =
      "basics: {name: Ada}\nwork: [{name: A, startDate: 2999-01, endDate: present}]\n";
  CHECK(decode_yaml(text, options).complaints().empty());
  options.today = resumec::model::CalendarDate{2026, 1, 31};
  CHECK(decode_yaml(text, options).complaints() ==
        "R2103 warning |2999-01| 2999-01 is in the future\n"
        "  hint: write `expected 2999-01` if it is in sight\n");
}

TEST_CASE("dates and free text exclude each other") {
  CHECK(complaints_of("projects:\n- {name: A, startDate: 2019, dateText: long ago}\n") ==
        "R2012 |long ago| `projects[0]` has both dates and `dateText`\n"
        "  |2019| a date\n"
        "  hint: keep the one that says more\n");
}

TEST_CASE("quarters, seasons, and what is only nearly known are dates") {
  for (const auto& pair :
       std::initializer_list<std::pair<const char*, const char*>>{{"2012-Q3", "2012-Q3"},
                                                                  {"Q3 2012", "2012-Q3"},
                                                                  {"2012-q1", "2012-Q1"},
                                                                  {"spring 2020", "spring 2020"},
                                                                  {"Fall 2020", "autumn 2020"},
                                                                  {"2020-summer", "summer 2020"},
                                                                  {"winter 2020", "winter 2020"},
                                                                  {"circa 2015", "2015"},
                                                                  {"~2015", "2015"},
                                                                  {"~ 2015-04", "2015-04"},
                                                                  {"circa Q3 2012", "2012-Q3"}}) {
    const auto& written = pair.first;
    const auto& read = pair.second;
    CAPTURE(written);
    CHECK(iso(written) == read);
    CHECK(start(written).empty());
    CHECK(end(written).empty() == (std::string_view(read) >= "2020"));
  }
  CHECK(read_date("circa 2015").date->circa);
  CHECK(read_date("expected spring 2027").date->kind == resumec::model::Date::Kind::kExpected);
  CHECK(read_date("until circa 2015").date->until);
  const auto outcome = decode_rest(
      "work:\n"
      "- {name: A, startDate: circa 2015, endDate: Q3 2020}\n"
      "- {name: B, endDate: until 2014-05}\n"
      "projects:\n"
      "- {name: C, startDate: 2010-fall, endDate: expected 2011-Q1}\n");
  CHECK(outcome.complaints().empty());
  CHECK(outcome.dump() ==
        "basics.name: \"Ada\"\n"
        "work[0].name: \"A\"\nwork[0].startDate: \"circa 2015\"\nwork[0].endDate: \"2020-Q3\"\n"
        "work[1].name: \"B\"\nwork[1].endDate: \"until 2014-05\"\n"
        "projects[0].name: \"C\"\nprojects[0].startDate: \"autumn 2010\"\n"
        "projects[0].endDate: \"expected 2011-Q1\"\n");
}

TEST_CASE("other ways to write a quarter, a season or a doubt name the form that is taken") {
  for (const auto& pair : std::initializer_list<std::pair<const char*, const char*>>{
           {"2012Q3", "2012-Q3"},
           {"Q3/2012", "2012-Q3"},
           {"3rd quarter of 2012", "2012-Q3"},
           {"third quarter 2012", "2012-Q3"},
           {"3. Quartal 2012", "2012-Q3"},
           {"T3 2012", "2012-Q3"},
           {"2012年第3季度", "2012-Q3"},
           {"SPRING 2020", "spring 2020"},
           {"spring of 2020", "spring 2020"},
           {"Sommer 2020", "summer 2020"},
           {"otoño de 2020", "autumn 2020"},
           {"ca. 2015", "circa 2015"},
           {"c. 2015", "circa 2015"},
           {"about May 2015", "circa 2015-05"},
           {"2015?", "circa 2015"},
           {"2015~", "circa 2015"},
           {"2015 (approx.)", "circa 2015"},
           {"vers 2015", "circa 2015"},
           {"bis 2015", "until 2015"},
           {"till May 2015", "until 2015-05"},
           {"– 2015", "until 2015"},
           {"May 2027 (expected)", "expected 2027-05"},
           {"expected Q3/2027", "expected 2027-Q3"}}) {
    const auto& written = pair.first;
    const auto& instead = pair.second;
    CAPTURE(written);
    CHECK_FALSE(read_date(written).date);
    CHECK(read_date(written).instead == instead);
    CHECK(read_date(instead).date);
  }
  // No quarter is the fifth, and no month either.
  for (const char* odd : {"2012-Q5", "Q0 2012", "2012-Q", "H1 2012", "mid 2012", "summer",
                          "spring 20", "0000-Q1", "Q3", "2012-Q3-01", "winter 2020/21"}) {
    CAPTURE(odd);
    CHECK_FALSE(read_date(odd).date);
    CHECK(read_date(odd).instead.empty());
  }
  CHECK(read_date("since 2015").instead == "2015");
  CHECK(read_date("since 2015").instead_end == "present");
}

TEST_CASE("until is an end") {
  CHECK(start("until 2015") ==
        "R2101 |until 2015| `work[0].startDate` is an end, `until 2015`\n"
        "  hint: `until` is an end: write `endDate: until 2015`\n");
  CHECK(start("bis 2015") ==
        "R2101 |bis 2015| expected a date in `work[0].startDate`, found `bis 2015`\n"
        "  hint: `until` is an end: write `endDate: until 2015`\n");
  CHECK(complaints_of("awards: [{title: A, date: until 2015}]\n") ==
        "R2101 |until 2015| `awards[0].date` is an end, `until 2015`\n"
        "  hint: `until` is the end of a period; for free text there is `dateText`\n");
  CHECK(complaints_of("work: [{name: A, endDate: until 2015}]\n").empty());
}

TEST_CASE("quarters and seasons have their order") {
  const auto order = [](const std::string& start, const std::string& end) {
    return complaints_of("work: [{name: A, startDate: " + start + ", endDate: " + end + "}]\n");
  };
  CHECK(order("2020-Q1", "2020-Q3").empty());
  CHECK(order("2020-Q3", "2020-09").empty());
  CHECK(order("winter 2020", "spring 2020").empty());
  CHECK(order("fall 2020", "winter 2020").empty());
  CHECK(order("2020-Q3", "2020-06").starts_with("R2110 |2020-06| job ends before it starts\n"));
  CHECK(order("fall 2020", "spring 2020")
            .starts_with("R2110 warning |spring 2020| job ends before it starts\n"));
}
