// What other programs and their users write in .json files: read, and told; in .yaml a fault.
#include <doctest/doctest.h>

#include <string>

#include "decode/values/date_habits.h"
#include "decode_text.h"

namespace {

using resumec::decode::complaints_of;
using resumec::decode::decode_file;
using resumec::decode::LenientDate;
using resumec::decode::Outcome;
using resumec::decode::read_date;
using resumec::decode::read_leniently;

// "2016-06", "typed", "absent", "none".
std::string reading(const std::string& text) {
  const LenientDate read = read_leniently(text, read_date(text));
  switch (read.kind) {
    case LenientDate::Kind::kRead:
      return read.written;
    case LenientDate::Kind::kTyped:
      return "typed";
    case LenientDate::Kind::kAbsent:
      return "absent";
    default:
      return "none";
  }
}

Outcome json(const std::string& rest) {
  return decode_file("cv.json", R"({"basics": {"name": "Ada"}, )" + rest + "}");
}

// The résumé, and what was said with what was done.
std::string read(const std::string& rest) {
  const Outcome outcome = json(rest);
  std::string out;
  for (const auto& one : outcome.sink.diagnostics()) {
    CHECK(one.severity == resumec::Severity::kWarning);
    CHECK_FALSE(one.kind.empty());
    out += id(one.code);
    for (const std::string& note : one.notes) out += " " + note;
    out += "\n";
  }
  return out + outcome.dump().substr(std::string("basics.name: \"Ada\"\n").size());
}

}  // namespace

TEST_CASE("dates of other programs") {
  for (const auto& [text, expected] : std::initializer_list<std::pair<std::string, std::string>>{
           {"August 2021", "2021-08"},
           {"Aug. 2021", "2021-08"},
           {"2023-9-28", "2023-09-28"},
           {"06/2016", "2016-06"},
           {"2016.06", "2016-06"},
           {"2016/06/01", "2016-06-01"},
           {"2016-06-00", "2016-06"},
           {"2016-00-00", "2016"},
           {"2021-09-31", "2021-09"},
           {"2021-13-06", "2021-06-13"},
           {"2025-04-01T14:37:37+09:00Z", "2025-04-01"},
           {"2016-06-00 00:00:00", "2016-06"},
           {"2017-05 - 2019-04, 2025-02", "typed"},
           {"2017-05 (part time)", "typed"},
           {"20160601", "2016-06-01"},
           {"2/2/2016", "2016-02-02"},
           {"2001年8月", "2001-08"},
           {"2001년 8월", "2001-08"},
           {"września 2011", "2011-09"},
           {"СЕНТЯБРЬ 2011", "2011-09"},
           {"Expected May 2027", "expected 2027-05"},
           {"Present", "present"},
           {"CURRENT", "present"},
           {"heute", "present"},
           {"actualidad", "present"},
           {"Настоящее время", "present"},
           {"Halen", "present"},
           {"Summer 2015", "typed"},
           {"08/09/2021", "typed"},
           {"2015 - 2018", "typed"},
           {"至今（9个月）", "typed"},
           {"2016-17", "typed"},
           {"Sep 15", "typed"},
           {"06/15", "typed"},
           {"15/3/'15", "typed"},
           {"In progress", "typed"},
           {"2 years", "typed"},
           {"Dropped out", "typed"},
           {"Actuellement", "present"},
           {"по н.в.", "present"},
           {"TBD", "absent"},
           {"YYYY-MM", "absent"},
           {"N/A", "absent"},
           {"Invalid date", "absent"},
           {"-", "absent"},
           {"0000-00-00", "absent"},
           {"0000-00-00T00:00:00Z", "absent"},
           {"soonish", "none"},
           {"2016-13", "none"},
           {"2016-13-45", "none"},
           {"12345", "none"},
           {"listopad 2011", "typed"},
       }) {
    // clang 14 cannot capture a structured binding.
    const std::string typed = text;
    CAPTURE(typed);
    CHECK(reading(text) == expected);
  }
}

TEST_CASE("a date that only people read is printed in its place") {
  CHECK(
      read(R"("work": [{"name": "A", "startDate": "2015-03", "endDate": "zwei Sommer 2016"},
                          {"name": "B", "startDate": "2012 - 2014"}])") ==
      "R2101 printed as it is typed\nR2101 printed as it is typed\n"
      "work[0].name: \"A\"\nwork[0].startDate: \"2015-03\"\nwork[0].endDate: \"zwei Sommer 2016\"\n"
      "work[1].name: \"B\"\nwork[1].startDate: \"2012 - 2014\"\n");
  CHECK(read(R"("awards": [{"title": "A", "date": "Present"}, {"title": "B", "date": "N/A"}])") ==
        "R2101 printed as it is typed\nR2101 left out: it says nothing\n"
        "awards[0].title: \"A\"\nawards[0].date: \"Present\"\nawards[1].title: "
        "\"B\"\n");
}

TEST_CASE("a date in parts") {
  CHECK(read(R"("work": [{"name": "A", "startDate": {"year": 2017, "month": 3},
                           "endDate": {"year": "2018", "month": "June", "day": null}},
                          {"name": "B", "startDate": {"year": 2016}, "endDate": {"year": null}}])") ==
        "R2004 read as `2017-03`\n"
        "R2004 read as `2018-06`\n"
        "R2004 read as `2016`\n"
        "work[0].name: \"A\"\n"
        "work[0].startDate: \"2017-03\"\n"
        "work[0].endDate: \"2018-06\"\n"
        "work[1].name: \"B\"\n"
        "work[1].startDate: \"2016\"\n"
        "work[1].endDate: \"present\"\n");
  CHECK(json(R"("work": [{"name": "A", "startDate": {"year": "then"}}])").sink.error_count() == 1);
}

TEST_CASE("what nobody understands stays an error, and a running start is none") {
  for (const char* date : {"soonish", "2016-13", "12345", "Present"}) {
    CAPTURE(date);
    const auto outcome = json(R"("work": [{"name": "A", "startDate": ")" + std::string(date) +
                              R"(", "endDate": "2020"}])");
    CHECK(outcome.sink.error_count() == 1);
  }
}

TEST_CASE("an end before its start is printed, and told") {
  CHECK(read(R"("work": [{"name": "A", "startDate": "2021", "endDate": "2019"}])") ==
        "R2110 both are printed as they stand\n"
        "work[0].name: \"A\"\nwork[0].startDate: \"2021\"\nwork[0].endDate: \"2019\"\n");
}

TEST_CASE("rows of a template are left out") {
  CHECK(read(R"("work": [{"company": "", "position": "", "startDate": "", "endDate": ""},
                          {"name": "A", "startDate": "2019"}, {}],
                "publications": [{"title": "", "link": null}],
                "skills": [{"name": "", "keywords": ["", ""]}], "awards": [], "interests": null,
                "languages": [""])") ==
        "R2006\nR2006\nR2006\nR2006\n"
        "work[0].name: \"A\"\nwork[0].startDate: \"2019\"\nwork[0].endDate: \"present\"\n");
  // Of a list that is nothing but empty rows, nothing is left.
  CHECK(json(R"("volunteer": [{"organization": ""}])").dump() == "basics.name: \"Ada\"\n");
}

TEST_CASE("one text where a list is meant") {
  CHECK(read(R"("skills": [{"name": "Web", "keywords": "HTML, CSS (flex, grid), JS"}],
                "languages": "English; German",
                "work": [{"name": "A", "highlights": "• Led, and built\n- Cut costs"}])") ==
        "R2004 read as a list of 3\nR2004 read as a list of 2\nR2004 read as a list of 2\n"
        "work[0].name: \"A\"\nwork[0].highlights[0]: \"Led, and built\"\n"
        "work[0].highlights[1]: \"Cut costs\"\n"
        "skills[0].name: \"Web\"\nskills[0].keywords[0]: \"HTML\"\n"
        "skills[0].keywords[1]: \"CSS (flex, grid)\"\nskills[0].keywords[2]: \"JS\"\n"
        "languages[0].language: \"English\"\nlanguages[1].language: \"German\"\n");
}

TEST_CASE("a list or a mapping where a text is meant, and the other way round") {
  CHECK(read(R"("projects": {"name": "Z", "description": ["First.", "Second."]},
                "interests": {"0": {"name": "Chess"}, "1": {"name": "Go"}},
                "references": ["Good."], "awards": ["Best"],
                "publications": {}, "volunteer": [])") ==
        "R2004 read as a list of 1\nR2004 its parts are read as one text\n"
        "R2004 read as a list of 2\nR2004 read as its `title`\n"
        "awards[0].title: \"Best\"\n"
        "interests[0].name: \"Chess\"\ninterests[1].name: \"Go\"\n"
        "references[0].reference: \"Good.\"\n"
        "projects[0].name: \"Z\"\nprojects[0].description: \"First.\\n\\nSecond.\"\n"
        "projects[0].description | \"First.\"\n"
        "projects[0].description | \"Second.\"\n");
}

TEST_CASE("a mapping of names, where a list is meant") {
  CHECK(read(R"("skills": {"Web": ["HTML", "CSS"], "Tools": "Git", "": null},
                "languages": {"English": "native"}, "interests": [{"Games": ["Chess", "Go"]}],
                "references": {"Bob": "Good."})") ==
        "R2004 read as a list of 2\nR2004 read as a list of 1\nR2004 read as a list of 1\n"
        "R2001 read as its `name`\nR2004 read as a list of 1\n"
        "skills[0].name: \"Web\"\nskills[0].keywords[0]: \"HTML\"\nskills[0].keywords[1]: \"CSS\"\n"
        "skills[1].name: \"Tools\"\nskills[1].keywords[0]: \"Git\"\n"
        "languages[0].language: \"English\"\nlanguages[0].fluency: \"native\"\n"
        "interests[0].name: \"Games\"\ninterests[0].keywords[0]: \"Chess\"\n"
        "interests[0].keywords[1]: \"Go\"\n"
        "references[0].name: \"Bob\"\nreferences[0].reference: \"Good.\"\n");
  CHECK(decode_file("cv.json", R"({"basics": {"name": "Ada", "image": {"url": "https://a.example"},
          "url": {"name": "my page", "url": "https://ada.example"}, "location": ["Bern", "Basel"],
          "profiles": {"github": "https://github.com/ada"}}})")
            .dump() ==
        "basics.name: \"Ada\"\nbasics.image: \"https://a.example\"\n"
        "basics.url.label: \"my page\"\nbasics.url.value: \"https://ada.example\"\n"
        "basics.location: \"Bern, Basel\"\nbasics.profiles[0].network: \"github\"\n"
        "basics.profiles[0].url: \"https://github.com/ada\"\n");
  // A list inside a list is one text; its parts cannot be told from the others of the outer one.
  CHECK(read(R"("work": [{"name": "A", "highlights": [["Led", "hired"]]}])") ==
        "R2004 its parts are read as one text\n"
        "work[0].name: \"A\"\n"
        "work[0].highlights[0]: \"Led, hired\"\n");
}

TEST_CASE("false, where a program has nothing") {
  CHECK(read(R"("work": false, "projects": [{"name": "A", "url": false, "private": false}])") ==
        "projects[0].name: \"A\"\n");
}

TEST_CASE("other names of fields") {
  CHECK(read(R"("work experience": [{"employer": "A", "job_title": "Lead", "startdate": "2019"}],
                "volunteer": [{"name": "Club", "dates": "each summer"}],
                "languages": [{"Language": "English", "level": "native"}],
                "projects": [{"name": "B", "sumary": "no", "summary": "It is."}],
                "award": [{"name": "C", "startDate": "2020", "date": ""}])") ==
        // What is in an entry comes before its section, whose value had to be read first.
        "R2001 read as `name`\n"
        "R2001 read as `position`\n"
        "R2001 read as `startDate`\n"
        "R2001 read as `work`\n"
        "R2001 read as `organization`\n"
        "R2001 read as `dateText`\n"
        "R2001 read as `language`\n"
        "R2001 read as `fluency`\n"
        "R2001 its value is left out\n"
        "R2001 read as `description`\n"
        "R2001 read as `title`\n"
        "R2001 read as `date`\n"
        "R2001 read as `awards`\n"
        "work[0].name: \"A\"\n"
        "work[0].position: \"Lead\"\n"
        "work[0].startDate: \"2019\"\n"
        "work[0].endDate: \"present\"\n"
        "volunteer[0].organization: \"Club\"\n"
        "volunteer[0].dateText: \"each summer\"\n"
        "awards[0].title: \"C\"\n"
        "awards[0].date: \"2020\"\n"
        "languages[0].language: \"English\"\n"
        "languages[0].fluency: \"native\"\n"
        "projects[0].name: \"B\"\n"
        "projects[0].description: \"It is.\"\n");
}

TEST_CASE("a name that only might be another one's is left out, and said") {
  for (const char* rest : {
           R"("language": "de")",                              // our `locale`, a setting
           R"("theme": "elegant")",                            //
           R"("papers": {"total": {"count": 3}})",             // no publications
           R"("work": [{"name": "A", "organization": "B"}])",  // the field itself is there
           R"("work": [{"name": "A", "when": "soon", "startDate": "2019", "endDate": "2020"}])",
           R"("awards": [{"title": "A", "year": "soonish"}])",  // no date
       }) {
    CAPTURE(rest);
    const auto outcome = json(rest);
    REQUIRE(outcome.sink.diagnostics().size() == 1);
    CHECK(outcome.sink.diagnostics()[0].severity == resumec::Severity::kWarning);
    CHECK(outcome.sink.diagnostics()[0].notes == std::vector<std::string>{"its value is left out"});
  }
}

TEST_CASE("a key that was put aside is not read as another") {
  for (const char* rest : {
           R"("_education": [{"institution": "A"}])",
           R"("//awards": [{"title": "A"}])",
           R"("work": [{"name": "A", "_endDate": "2020"}])",
           R"("work": [{"name": "A", "endDate-": "2020"}])",
           R"("work": [{"name": "A", "xsummary": "said nothing"}])",
       }) {
    CAPTURE(rest);
    const auto outcome = json(rest);
    REQUIRE(outcome.sink.diagnostics().size() == 1);
    CHECK(outcome.sink.diagnostics()[0].notes == std::vector<std::string>{"its value is left out"});
  }
  // A name of a group may begin with a sign that no word does.
  CHECK(read(R"("skills": [{".NET": ["C#"]}, {"C_": ["D"]}, {"_old": ["COBOL"]}])") ==
        "R2001 read as its `name`\nR2001 its value is left out\nR2006\n"
        "R2001 its value is left out\nR2006\n"
        "skills[0].name: \".NET\"\nskills[0].keywords[0]: \"C#\"\n");
  CHECK(read(R"("skills": {"Tools": ["Git"], "_old": ["COBOL"]})") ==
        "R2001 its value is left out\nR2004 read as a list of 1\n"
        "skills[0].name: \"Tools\"\nskills[0].keywords[0]: \"Git\"\n");
}

TEST_CASE("what was redacted by its path is not found under another name") {
  resumec::decode::DecodeOptions options;
  options.redacted = true;
  const auto outcome =
      decode_file("cv.json", R"({"basics": {"name": "Ada", "tel": "+44 20 7946 0958"}})", options);
  CHECK(outcome.dump() == "basics.name: \"Ada\"\n");
}

TEST_CASE("another program's settings of our names") {
  CHECK(read(R"("layout": "two columns", "design": "blue", "sections": {"work": true},
                "variants": ["short"], "meta": [])") ==
        "R2004 left out: another program's\nR2004 left out: another program's\n"
        "R2004 left out: another program's\nR2004 left out: another program's\n");
  CHECK(read(R"("sections": ["work", "education"])") == "R2004 left out: another program's\n");
  // In one that is ours no name is guessed.
  CHECK(read(R"("variants": {"public": {"skip": ["awards"]}})").find("its value is left out") !=
        std::string::npos);
}

TEST_CASE("complaints of one kind are of one kind in all sections") {
  const auto outcome =
      json(R"("work": [{"company": "A", "website": "https://a.example", "icon": "x",
      "startDate": "May 2019", "endDate": "Now"}], "volunteer": [{"organization": "B",
      "website": "https://b.example", "startDate": "June 2019", "endDate": "Two summers until 2020"}],
      "languages": [{"name": "English", "icon": "x"}])");
  std::vector<std::string> kinds;
  for (const auto& one : outcome.sink.diagnostics()) kinds.push_back(one.kind);
  CHECK(kinds == std::vector<std::string>{"company", "website", "left out icon ", "dates read",
                                          "dates read", "website", "dates read", "dates typed",
                                          "name read as language", "left out icon "});
}

TEST_CASE("addresses, codes and ids of other programs") {
  const auto outcome = decode_file("cv.json", R"({"basics": {"name": "Ada",
    "email": "mailto: ada@example.org", "url": "on request",
    "location": {"city": "Bern", "countryCode": "ch"},
    "profiles": [{"network": "Print", "url": "javascript:print"}]},
    "projects": [{"name": "A", "id": "C7_x", "priority": "high", "private": "no"}]})");
  CHECK(outcome.sink.error_count() == 0);
  CHECK(outcome.sink.diagnostics().size() == 7);
  CHECK(outcome.dump() ==
        "basics.name: \"Ada\"\nbasics.email: \"ada@example.org\"\nbasics.url: \"on request\"\n"
        "basics.location.city: \"Bern\"\nbasics.location.countryCode: \"CH\"\n"
        "basics.profiles[0].network: \"Print\"\nprojects[0].name: \"A\"\n");
}

TEST_CASE("a file of ours is read strictly") {
  for (const char* rest : {
           "work: [{name: A, startDate: August 2021, endDate: present}]",
           "work: [{name: A, startDate: 2020, endDate: Present}]",
           "work: [{name: A, startDate: 2021, endDate: 2019}]",
           "work: [{name: ''}]",
           "skills: [{name: A, keywords: 'a, b'}]",
           "awards: [Best]",
           "projects: [{name: A, description: [a, b]}]",
       }) {
    CAPTURE(rest);
    const std::string complaints = complaints_of(rest);
    CHECK(complaints.find("R2") == 0);
    CHECK(complaints.find(" warning ") == std::string::npos);
  }
}

TEST_CASE("a row without a word is left out of a .json file, and told") {
  for (const std::string section :
       {"work", "education", "projects", "awards", "volunteer", "certificates", "publications",
        "references", "skills", "languages", "interests"}) {
    for (const std::string row : {R"("")", "[]", "[[]]", "{}", R"(["", []])"}) {
      CAPTURE(section);
      CAPTURE(row);
      const Outcome outcome = json("\"" + section + "\": [{\"name\": \"A\"}, " + row + "]");
      CHECK(outcome.sink.error_count() == 0);
      CHECK(outcome.complaints().find("R2006 warning |" + row.substr(0, 1)) != std::string::npos);
    }
  }
  // A list of nothing but such a row, too.
  CHECK(json(R"("work": [""])").complaints() == "R2006 warning |\"\"| `work[0]` is empty\n");
  CHECK(json(R"("skills": [[]])").complaints() == "R2006 warning |[]| `skills[0]` is empty\n");
}
