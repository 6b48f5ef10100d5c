// Dates, periods and spans as the design and the language want them.
#include <doctest/doctest.h>

#include <string>

#include "build.h"

using resumec::model::Date;
using resumec::model::Resume;
using resumec::model::YearPart;
using namespace resumec;
using resumec::test::calendar;
using resumec::test::expected;
using resumec::test::period;
using resumec::test::present;
using resumec::test::Settings;
using resumec::test::text;
using resumec::test::words;

namespace {

Date in(int year, YearPart part) {
  Date date = calendar(year);
  date.date.part = part;
  return date;
}

Date circa(int year) {
  Date date = calendar(year);
  date.circa = true;
  return date;
}

Date until(int year) {
  Date date = calendar(year);
  date.until = true;
  return date;
}

// The words of a job's dates.
std::string job(const std::optional<Date>& start, const std::optional<Date>& end,
                const Settings& settings = {}) {
  Resume resume;
  model::Work work;
  work.name = text("A");
  work.period = period(start, end);
  resume.work = {work};
  std::string all = words(resume, settings);
  return all.substr(all.find("\nA ") + 3, all.size() - all.find("\nA ") - 4);
}

// The words of the dates of what somebody got.
std::string award(const std::optional<Date>& start, const Settings& settings = {}) {
  Resume resume;
  model::Award prize;
  prize.title = text("A");
  prize.period = period(start, {});
  resume.awards = {prize};
  std::string all = words(resume, settings);
  return all.substr(all.find("\nA ") + 3, all.size() - all.find("\nA ") - 4);
}

Settings in_language(std::string_view language) {
  Settings settings;
  settings.language = language;
  return settings;
}

// What the page tells machines of a job's dates.
std::string told(const std::optional<Date>& start, const std::optional<Date>& end,
                 const Settings& settings = {}) {
  Resume resume;
  model::Work work;
  work.name = text("A");
  work.period = period(start, end);
  resume.work = {work};
  const document::Document made = test::compose(resume, settings).document;
  const auto& entry = std::get<document::Entry>(made.sections.at(0).blocks.at(0).content);
  std::string out;
  for (const document::Row& row : entry.rows) {
    for (const document::Cells* cells : {&row.start, &row.end}) {
      for (const document::Cell& cell : *cells) {
        const auto* range = std::get_if<document::DateRange>(&cell);
        if (range == nullptr) continue;
        for (const auto* part : {&range->start, &range->end}) {
          if (!*part) continue;
          out += (*part)->iso + "=" +
                 range->words.text.text().substr((*part)->begin, (*part)->end - (*part)->begin) +
                 ";";
        }
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("what lasted prints months, and what happened prints its day") {
  CHECK(job(calendar(2020, 1, 6), calendar(2021, 10, 1)) == "Jan 2020 – Oct 2021");
  CHECK(told(calendar(2020, 1, 6), calendar(2021, 10, 1)) == "2020-01=Jan 2020;2021-10=Oct 2021;");
  CHECK(job(calendar(2020, 5, 3), calendar(2020, 5, 5)) == "May 2020");
  CHECK(award(calendar(2020, 5, 3)) == "May 3, 2020");
}

TEST_CASE("the precision is the design's") {
  Settings settings;
  auto& content = settings.style.content;
  content.date_precision = style::DatePrecision::kDay;
  CHECK(job(calendar(2020, 1, 6), calendar(2021, 10), settings) == "Jan 6, 2020 – Oct 2021");
  content.date_precision = style::DatePrecision::kMonth;
  CHECK(award(calendar(2020, 5, 3), settings) == "May 2020");
  content.date_precision = style::DatePrecision::kYear;
  CHECK(job(calendar(2020, 1, 6), calendar(2021, 10), settings) == "2020 – 2021");
  CHECK(told(calendar(2020, 1, 6), calendar(2021, 10), settings) == "2020=2020;2021=2021;");
  CHECK(job(in(2020, YearPart::kQuarter1), calendar(2020, 10), settings) == "2020");
  content.date_precision = style::DatePrecision::kAuto;
  content.date_style = style::DateStyle::kYear;
  CHECK(job(calendar(2020, 1, 6), present(), settings) == "2020 – Present");
  content.date_style = style::DateStyle::kIso;
  CHECK(job(calendar(2020, 1, 6), calendar(2021, 10), settings) == "2020-01 – 2021-10");
}

TEST_CASE("quarters and seasons are the language's, and years for machines") {
  const auto start = in(2012, YearPart::kQuarter3);
  CHECK(job(start, in(2013, YearPart::kSpring)) == "Q3 2012 – Spring 2013");
  CHECK(told(start, in(2013, YearPart::kSpring)) == "2012=Q3 2012;2013=Spring 2013;");
  CHECK(job(start, in(2013, YearPart::kSpring), in_language("fr")) == "T3 2012 – printemps 2013");
  CHECK(job(in(2012, YearPart::kAutumn), present(), in_language("de")) == "Herbst 2012 – heute");
  CHECK(job(in(2012, YearPart::kAutumn), present()) == "Fall 2012 – Present");
  CHECK(job(in(2012, YearPart::kAutumn), present(), in_language("en-GB")) ==
        "Autumn 2012 – Present");
}

TEST_CASE("what is not known for sure says so") {
  CHECK(job(circa(2015), calendar(2018)) == "circa 2015 – 2018");
  CHECK(told(circa(2015), calendar(2018)) == "2015=circa\u00A02015;2018=2018;");
  CHECK(job(circa(2015), calendar(2018), in_language("de")) == "ca. 2015 – 2018");
}

TEST_CASE("a job with an end alone lasted until then") {
  CHECK(job({}, calendar(2016, 5)) == "Until May 2016");
  CHECK(job({}, until(2016)) == "Until 2016");
  CHECK(told({}, until(2016)) == "2016=Until\u00A02016;");
  CHECK(job({}, calendar(2016, 5), in_language("de")) == "Bis Mai 2016");
  CHECK(job({}, calendar(2016, 5), in_language("ja")) == "2016年5月まで");
  CHECK(job({}, expected(2026, 6)) == "Expected Jun 2026");
  CHECK(job(calendar(2014), until(2016)) == "2014 – 2016");
  // The day of a degree.
  Resume resume;
  model::Education school;
  school.institution = text("A");
  school.period = period({}, calendar(2016, 5));
  resume.education = {school};
  CHECK(words(resume) == "Education\nA May 2016\n");
  resume.education[0].period = period({}, until(2016));
  CHECK(words(resume) == "Education\nA Until 2016\n");
}

TEST_CASE("what is expected has a capital where a line begins with it") {
  CHECK(job(expected(2026, 6), {}) == "Expected Jun 2026");
  CHECK(job(calendar(2022, 9), expected(2026, 6)) == "Sep 2022 – expected Jun 2026");
  CHECK(job(expected(2026, 6), {}, in_language("de")) == "Voraussichtlich Juni 2026");
  CHECK(job(expected(2026, 6), {}, in_language("zh")) == "预计2026年6月");
  CHECK(job(expected(2026, 6), {}, in_language("ja")) == "2026年6月予定");
}

TEST_CASE("two dates of a year have it once, where the design asks for that") {
  Settings settings;
  CHECK(job(calendar(2020, 1), calendar(2020, 3), settings) == "Jan 2020 – Mar 2020");
  settings.style.content.collapse_years = true;
  CHECK(job(calendar(2020, 1, 7), calendar(2020, 3, 9), settings) == "Jan – Mar 2020");
  CHECK(told(calendar(2020, 1), calendar(2020, 3), settings) == "2020-01=Jan;2020-03=Mar 2020;");
  CHECK(job(calendar(2020, 1), calendar(2021, 3), settings) == "Jan 2020 – Mar 2021");
  CHECK(job(calendar(2020), calendar(2020, 3), settings) == "2020 – Mar 2020");
  CHECK(job(calendar(2020, 1), expected(2020, 3), settings) == "Jan 2020 – expected Mar 2020");
  settings.language = "ja";
  CHECK(job(calendar(2020, 1), calendar(2020, 3), settings) == "2020年1月～3月");
  CHECK(told(calendar(2020, 1), calendar(2020, 3), settings) == "2020-01=2020年1月;2020-03=3月;");
}

TEST_CASE("spans count both months, where both are known") {
  Settings settings;
  settings.style.content.time_spans = true;
  CHECK(job(calendar(2018, 4), calendar(2018, 4), settings) == "Apr 2018 (1 mo)");
  CHECK(job(calendar(2018, 4), calendar(2020, 3), settings) == "Apr 2018 – Mar 2020 (2 yrs)");
  // Too wide for one piece: it may part before the span.
  CHECK(job(calendar(2018, 4), calendar(2023, 11), settings) ==
        "Apr 2018 – Nov 2023 (5 yrs 8 mos)");
  CHECK(told(calendar(2018, 4), calendar(2023, 11), settings) ==
        "2018-04=Apr\u00A02018;2023-11=Nov\u00A02023;");
  CHECK(job(in(2018, YearPart::kQuarter1), in(2018, YearPart::kQuarter3), settings) ==
        "Q1 2018 – Q3 2018 (9 mos)");
  CHECK(job(calendar(2018), calendar(2023, 11), settings) == "2018 – Nov 2023");
  CHECK(job(circa(2018), calendar(2023), settings) == "circa 2018 – 2023");
  CHECK(job(calendar(2018, 4), expected(2028, 1), settings) == "Apr 2018 – expected Jan 2028");
  CHECK(job(calendar(2018, 4), present(), settings) == "Apr 2018 – Present");
  settings.today = model::CalendarDate{2020, 5, 2};
  CHECK(job(calendar(2018, 4), present(), settings) == "Apr 2018 – Present (2 yrs 2 mos)");
  CHECK(job(calendar(2021, 4), present(), settings) == "Apr 2021 – Present");
  settings.language = "pl";
  CHECK(job(calendar(2018, 4), calendar(2020, 3), settings) == "kwi 2018 – mar 2020 (2 lata)");
}

TEST_CASE("spans until today need to know the day") {
  Resume resume;
  model::Work work;
  work.name = text("A");
  work.period = period(calendar(2018, 4), present());
  resume.work = {work, work};
  Settings settings;
  CHECK(test::compose(resume, settings).diagnostics.empty());
  settings.style.content.time_spans = true;
  const auto complaints = test::compose(resume, settings).diagnostics;
  REQUIRE(complaints.size() == 1);
  CHECK(complaints[0].code == diag::Code::kUnknownToday);
  CHECK(complaints[0].message == "how long this has lasted is not known");
  resume.meta.last_modified = calendar(2020, 5);
  CHECK(test::compose(resume, settings).diagnostics.empty());
  CHECK(words(resume, settings).find("(2 yrs 2 mos)") != std::string::npos);
}

// Against a calculation that only ever adds one: months are walked, and words made of the count.
TEST_CASE("the span of every two months from 1985 to 2035 is exact") {
  const auto english = locale::Locale::find("en");
  constexpr int kFirst = 1985;
  constexpr int kLast = 2035;
  const auto date = [](int year, int month) { return calendar(year, month).date; };
  long pairs = 0;
  long faults = 0;
  for (int start_year = kFirst; start_year <= kLast; ++start_year) {
    for (int start_month = 1; start_month <= 12; ++start_month) {
      int years = 0;
      int months = 0;
      int year = start_year;
      int month = start_month;
      while (year <= kLast) {
        if (++months == 12) {
          months = 0;
          ++years;
        }
        std::string wanted;
        if (years > 0) wanted = std::to_string(years) + (years == 1 ? " yr" : " yrs");
        if (years > 0 && months > 0) wanted += " ";
        if (months > 0) wanted += std::to_string(months) + (months == 1 ? " mo" : " mos");
        const int found = model::months_from(date(start_year, start_month), date(year, month));
        if (found < 1 || english->time_span(found) != wanted) ++faults;
        ++pairs;
        if (++month == 13) {
          month = 1;
          ++year;
        }
      }
    }
  }
  CHECK(pairs == 612 * 613 / 2);
  CHECK(faults == 0);
}
