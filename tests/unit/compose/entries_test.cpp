#include <doctest/doctest.h>

#include "build.h"

namespace {

using resumec::model::Resume;
using resumec::test::calendar;
using resumec::test::compose;
using resumec::test::period;
using resumec::test::rich;
using resumec::test::text;
using resumec::test::url;
using resumec::test::words;
namespace model = resumec::model;
namespace document = resumec::document;

const document::Entry& first_entry(const document::Document& document) {
  return std::get<document::Entry>(document.sections.at(0).blocks.at(0).content);
}

model::Work full_job() {
  model::Work job;
  job.name = text("Engines Ltd");
  job.team = text("Notes");
  job.parent = text("Analytical Group");
  job.position = text("Programmer");
  job.description = rich("Maker of engines");
  job.url = url("https://www.engines.example/", "https://www.engines.example/");
  job.location.city = text("London");
  job.location.country_code = text("GB");
  job.period = period(calendar(1842, 4), resumec::test::present());
  job.summary = rich("Wrote programs.");
  job.highlights = {resumec::test::highlight("Note G")};
  return job;
}

TEST_CASE("a job has the organization and its dates first, then position and place") {
  Resume resume;
  resume.work = {full_job()};
  CHECK(words(resume) ==
        "Experience\n"
        "Engines Ltd · Notes · Analytical Group Apr 1842 – Present\n"
        "Programmer London, United Kingdom · engines.example\n"
        "Maker of engines\n"
        "Wrote programs.\n"
        "Note G\n");
}

TEST_CASE("runs of a job carry roles, ISO dates and links") {
  Resume resume;
  resume.work = {full_job()};
  const document::Document made = compose(resume).document;
  const document::Entry& job = first_entry(made);
  REQUIRE(job.rows.size() == 2);
  const document::Runs start = runs_of(job.rows[0].start);
  CHECK(start[0].role == document::Role::kOrganization);
  CHECK(start[1].role == document::Role::kSeparator);
  CHECK(start[1].text.text() == "\u00A0· ");
  CHECK(start[2].role == document::Role::kTeam);
  const auto& dates = std::get<document::DateRange>(job.rows[0].end.at(0));
  CHECK(dates.words.text.text() == "Apr 1842 – Present");
  CHECK(dates.words.keep);
  CHECK(dates.start->iso == "1842-04");
  CHECK(dates.start->end == 8);
  REQUIRE(dates.end);
  CHECK(dates.end->iso == "present");
  CHECK(dates.words.text.text().substr(dates.end->begin) == "Present");
  CHECK(runs_of(job.rows[1].end).at(2).href.text() == "https://www.engines.example/");
}

TEST_CASE("an end alone is an end") {
  Resume resume;
  model::Education degree;
  degree.institution = text("Private tuition");
  degree.period.end = calendar(1835, 6);
  resume.education = {degree};
  const document::Document made = compose(resume).document;
  const auto& dates = std::get<document::DateRange>(first_entry(made).rows.at(0).end.at(0));
  CHECK_FALSE(dates.start);
  REQUIRE(dates.end);
  CHECK(dates.end->iso == "1835-06");
}

TEST_CASE("parts that are missing leave no separator behind") {
  Resume resume;
  model::Work job;
  SUBCASE("only dates") {
    job.period = period(calendar(2020), calendar(2021));
    resume.work = {job};
    CHECK(words(resume) == "Experience\n2020 – 2021\n");
  }
  SUBCASE("only a position and dates") {
    job.position = text("Engineer");
    job.period = period(calendar(2020), std::nullopt);
    resume.work = {job};
    CHECK(words(resume) == "Experience\nEngineer 2020\n");
  }
  SUBCASE("only a parent") {
    job.parent = text("Group");
    resume.work = {job};
    CHECK(words(resume) == "Experience\nGroup\n");
  }
  SUBCASE("only an address") {
    job.url = url("a.example", "https://a.example");
    resume.work = {job};
    CHECK(words(resume) == "Experience\na.example\n");
    CHECK(first_entry(compose(resume).document).rows[0].end.empty());
  }
  SUBCASE("organization and place, no dates and no position") {
    job.name = text("Acme");
    job.location.city = text("Oslo");
    resume.work = {job};
    CHECK(words(resume) == "Experience\nAcme Oslo\n");
  }
  SUBCASE("nothing at all is no entry and no section") {
    resume.work = {job};
    CHECK(words(resume).empty());
  }
}

TEST_CASE("positions are entries of their own inside the job") {
  Resume resume;
  model::Work job;
  job.name = text("Acme");
  model::Position later;
  later.position = text("Lead");
  later.period = period(calendar(2022, 1), resumec::test::present());
  later.location.city = text("Oslo");
  later.summary = rich("Led.");
  model::Position earlier;
  earlier.position = text("Engineer");
  earlier.period = period(calendar(2020, 1), calendar(2021, 12));
  earlier.highlights = {resumec::test::highlight("Built.")};
  job.positions = {later, earlier};
  resume.work = {job};
  CHECK(words(resume) ==
        "Experience\n"
        "Acme\n"
        "Lead · Oslo Jan 2022 – Present\n"
        "Led.\n"
        "Engineer Jan 2020 – Dec 2021\n"
        "Built.\n");
  const document::Document made = compose(resume).document;
  CHECK(made.person.works_for == "Acme");
  CHECK(made.person.job_title == "Lead");
  const auto& inner = std::get<document::Entry>(first_entry(made).body[0].content);
  CHECK(inner.kind == document::EntryKind::kPosition);
}

TEST_CASE("education: study, score, place, note and courses") {
  Resume resume;
  model::Education school;
  school.institution = text("University");
  school.study_type = text("BSc");
  school.area = text("Mathematics");
  school.score = text("3.9");
  school.location.city = text("London");
  school.period = period(calendar(2018, 9), resumec::test::expected(2027, 5));
  school.summary = rich("A note.");
  school.courses = {text("Analysis"), text("Algebra")};
  school.highlights = {resumec::test::highlight("First of 100")};
  resume.education = {school};
  CHECK(words(resume) ==
        "Education\n"
        "University Sep 2018 – expected May 2027\n"
        "BSc, Mathematics · 3.9 London\n"
        "A note.\n"
        "Courses: Analysis, Algebra\n"
        "First of 100\n");
}

TEST_CASE("contributions: the address is printed, references are links at the end") {
  Resume resume;
  model::Contribution contribution;
  contribution.project = text("Feast");
  contribution.url =
      url("https://github.com/feast-dev/feast", "https://github.com/feast-dev/feast");
  model::Highlight first = resumec::test::highlight("Faster writes.");
  first.refs = {{text("#5699"), "https://github.com/feast-dev/feast/pull/5699"},
                {text("x/y#1"), ""}};
  model::Highlight second;
  second.refs = {{text("7"), ""}};
  contribution.highlights = {first, second};
  resume.contributions = {contribution};
  CHECK(words(resume) ==
        "Open-Source Contributions\n"
        "Feast github.com/feast-dev/feast\n"
        "Faster writes. #5699, x/y#1\n"
        "7\n");
  const document::Document made = compose(resume).document;
  const auto& list = std::get<document::List>(first_entry(made).body[0].content);
  const auto& runs = std::get<document::Paragraph>(list.items[0].blocks[0].content).runs;
  REQUIRE(runs.size() == 5);
  CHECK(runs[2].role == document::Role::kReference);
  CHECK(runs[2].href.text() == "https://github.com/feast-dev/feast/pull/5699");
  CHECK(runs[4].href.empty());
}

TEST_CASE("projects, publications, awards, certificates, references and entries of one's own") {
  Resume resume;
  model::Project project;
  project.name = text("Nightwatch");
  project.entity = text("Rail");
  project.roles = {text("Author"), text("Maintainer")};
  project.type = text("application");
  project.description = rich("Small.");
  project.keywords = {text("Go"), text("C++ 20")};
  project.url = url("n.example", "https://n.example");
  project.period = period(calendar(2022), calendar(2022));
  resume.projects = {project};

  model::Publication paper;
  paper.name = text("On Engines");
  paper.publisher = text("Memoirs");
  paper.authors = {text("A. Lovelace"), text("C. Babbage")};
  paper.period = period(calendar(1843, 9, 5), std::nullopt);
  paper.url = url("https://doi.example/1", "https://doi.example/1");
  paper.summary = rich("Notes.");
  resume.publications = {paper};

  model::Award award;
  award.title = text("Medal");
  award.awarder = text("Society");
  award.period = period(calendar(1850), std::nullopt);
  resume.awards = {award};

  model::Certificate certificate;
  certificate.name = text("Operator");
  certificate.issuer = text("Guild");
  certificate.url = url("g.example/1", "https://g.example/1");
  certificate.period = period(calendar(2023, 5), std::nullopt);
  resume.certificates = {certificate};

  model::Reference reference;
  reference.name = text("Charles");
  reference.reference = rich("Excellent.");
  resume.references = {reference};

  model::CustomSection grants;
  grants.id.value = "grants";
  grants.title = text("Grants");
  grants.text = rich("Won.");
  model::CustomEntry grant;
  grant.name = text("Rivers");
  grant.position = text("Lead");
  grant.organization = text("Fund");
  grant.location.text = text("Somewhere");
  grant.period.text = text("a long time ago");
  grant.keywords = {text("ice")};
  grants.entries = {grant};
  resume.sections = {grants};

  CHECK(words(resume) ==
        "Awards\n"
        "Medal · Society 1850\n"
        "Certificates\n"
        "Operator May 2023\n"
        "Guild g.example/1\n"
        "Publications\n"
        "On Engines Sep 5, 1843\n"
        "Memoirs doi.example/1\n"
        "A. Lovelace, C. Babbage\n"
        "Notes.\n"
        "References\n"
        "Charles\n"
        "Excellent.\n"
        "Projects\n"
        "Nightwatch 2022\n"
        "Rail · Author, Maintainer · application n.example\n"
        "Small.\n"
        "Keywords: Go, C++ 20\n"
        "Grants\n"
        "Won.\n"
        "Rivers a long time ago\n"
        "Lead · Fund Somewhere\n"
        "Keywords: ice\n");
}

TEST_CASE("a span of pages has the dash of spans") {
  const auto cited = [](const char* pages) {
    Resume resume;
    model::Publication paper;
    paper.name = text("On Engines");
    paper.journal = text("Memoirs");
    paper.volume = text("3");
    paper.pages = text(pages);
    resume.publications = {paper};
    return words(resume);
  };
  const auto shown = [](const std::string& pages) {
    return "Publications\nOn Engines\nMemoirs 3, " + pages + "\n";
  };
  CHECK(cited("666-731") == shown("666–731"));
  CHECK(cited("666--731") == shown("666–731"));
  CHECK(cited("1-2, 7-8") == shown("1–2, 7–8"));
  CHECK(cited("666–731") == shown("666–731"));
  CHECK(cited("12") == shown("12"));
  // The numbers of a paper of its own, and of an appendix.
  CHECK(cited("e12-a") == shown("e12-a"));
  CHECK(cited("-12---13-") == shown("-12---13-"));
}

TEST_CASE("skills, languages and interests: groups on their own lines, names together") {
  Resume resume;
  model::Skill databases;
  databases.name = text("Databases");
  databases.level = text("expert");
  databases.keywords = {{text("PostgreSQL"), {}}, {text("ClickHouse"), {}}};
  model::Skill go;
  go.name = text("Go");
  go.level = text("good");
  model::Skill rust;
  rust.name = text("Rust");
  model::Skill web;
  web.name = text("Web");
  web.keywords = {{text("HTML"), {}}};
  resume.skills = {databases, go, rust, web};
  resume.languages = {{{}, {}, text("English"), text("native")}, {{}, {}, text("French"), {}}};
  resume.interests = {{{}, {}, text("Music"), {}, {text("harp")}},
                      {{}, {}, text("Horses"), {}, {}}};
  CHECK(words(resume) ==
        "Skills\n"
        "Databases (expert): PostgreSQL, ClickHouse\n"
        "Go (good) · Rust\n"
        "Web: HTML\n"
        "Languages\n"
        "English (native) · French\n"
        "Interests\n"
        "Music: harp\n"
        "Horses\n");
}

}  // namespace
