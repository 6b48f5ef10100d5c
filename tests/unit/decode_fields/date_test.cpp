#include <doctest/doctest.h>

#include <string>

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
        "  hint: a date is `2021`, `2021-08` or `2021-08-15`; free text goes into `dateText`\n");
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
