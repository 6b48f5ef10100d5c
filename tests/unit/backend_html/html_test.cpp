#include "backend/html/html.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "../document/build.h"
#include "backend/html/elements.h"
#include "backend/html/escape.h"
#include "backend/html/json_ld.h"
#include "backend/html/sha256.h"

namespace {

using resumec::document::Document;
using resumec::document::Role;
using resumec::document::SectionKind;
namespace html = resumec::backend::html;
namespace test = resumec::test;

resumec::document::Image image(const std::string& bytes) {
  using namespace resumec::picture;
  return {std::make_shared<Picture>(Picture{Format::kPng, bytes, 4, 3, 3, false, 1, {}}), 4, 3, {}};
}

resumec::style::Style style() {
  resumec::style::Style style;
  style.colors.background = {255, 255, 255};
  style.typography.size = 10000;
  for (resumec::style::Look& look : style.looks.places) look.size = 10000;
  style.looks.at(resumec::style::Place::kName).weight = 700;
  style.looks.title.weight = style.looks.label.weight = 600;
  style.looks.strong.weight = 700;
  return style;
}

std::string page(const Document& document, const char* pdf = "") {
  resumec::diag::Sink sink;
  resumec::font::Collection fonts(nullptr);
  return html::write(document, style(), fonts, {pdf}, sink);
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return "(no " + begin + ")";
  const std::size_t at = from + begin.size();
  return text.substr(at, text.find(end, at) - at);
}

std::string body(const Document& document, const char* pdf = "") {
  return between(page(document, pdf), "<body", "</body>");
}

TEST_CASE("a page has what is personal on request alone, in words and for machines") {
  Document document = test::ada();
  document.person.birth_date = "1990-11-23";
  document.person.nationality = "British";
  document.header.facts = {{{test::text("Nationality: British")}, {}, true},
                           {{test::text("ORCID: 7")}, {}, false}};
  const auto page = [&document](bool personal) {
    resumec::diag::Sink sink;
    resumec::font::Collection fonts(nullptr);
    html::HtmlOptions options;
    options.personal = personal;
    return html::write(document, style(), fonts, options, sink);
  };
  CHECK(page(false).find("British") == std::string::npos);
  CHECK(page(false).find("1990") == std::string::npos);
  CHECK(page(false).find("ORCID: 7") != std::string::npos);
  CHECK(page(true).find("<li>Nationality: British</li>") != std::string::npos);
  CHECK(page(true).find(R"("birthDate":"1990-11-23")") != std::string::npos);
}

TEST_CASE("the body of a page") {
  CHECK(body(test::ada(), "ada.pdf") ==
        R"( class="h-resume">
<a class="skip" href="#main_content">Experience</a>
<div class="page">
<header class="p-contact h-card">
<h1 class="p-name">Ada Lovelace</h1>
<p class="headline p-job-title">Analyst</p>
<address aria-label="Contact">
<ul class="contacts">
<li><a class="u-email" href="mailto:ada@example.org">ada@example.org</a></li>
<li><a class="u-url" href="https://github.com/ada" rel="me">GitHub: ada</a></li>
</ul>
</address>
<p><a class="download" href="ada.pdf" download>Download PDF</a></p>
</header>
<main id="main_content">
<section id="work" aria-labelledby="work_title">
<h2 id="work_title">Experience</h2>
<article class="entry p-experience h-event">
<div class="row"><h3 class="start"><span class="p-org lead">Engines Ltd</span><span class="sep">)"
        "\u00A0"
        R"(· </span><span class="team">Notes</span></h3>
<p class="end"><span class="date keep"><time class="dt-start" datetime="1842-04">Apr 1842</time> – Present</span></p></div>
<div class="row"><p class="start"><span class="p-name position">Programmer</span></p>
<p class="end"><span class="p-location">London</span></p></div>
<div class="body p-summary">
<ul>
<li>Wrote the first program, Note G.</li>
<li>Corrected a mistake of the engine's author.</li>
</ul>
</div>
</article>
</section>
<section id="skills" aria-labelledby="skills_title">
<h2 id="skills_title">Skills</h2>
<p class="group"><span class="term"><span class="label">Mathematics:</span> </span><span><span class="p-skill">series</span></span></p>
<p><span class="p-skill">French</span></p>
</section>
</main>
</div>
)");
}

TEST_CASE("a link of several looks is one, whose address stands once") {
  resumec::document::Run see = test::text("see ");
  see.href = "https://example.org/page";
  resumec::document::Run bold = see;
  bold.text = test::text("this").text;
  bold.strong = true;
  resumec::document::Run other = test::text("x");
  other.href = "https://example.org/other";
  Document document = test::ada();
  document.sections.push_back(test::section(SectionKind::kAbout, "About",
                                            {{resumec::document::Paragraph{{see, bold, other}}}}));
  CHECK(body(document).find("<p><a href=\"https://example.org/page\">see <strong>this</strong></a>"
                            "<a href=\"https://example.org/other\">x</a></p>") !=
        std::string::npos);
}

TEST_CASE("the policy names the one style sheet by its hash, and nothing else may load") {
  const std::string text = page(test::ada());
  const std::string sheet = between(text, "<style>", "</style>");
  CHECK(between(text, "http-equiv=\"Content-Security-Policy\" content=\"", "\">") ==
        "default-src 'none'; style-src 'sha256-" + html::base64(html::sha256(sheet)) +
            "'; img-src data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action "
            "'none'");
  CHECK(text.find("style=\"") == std::string::npos);
  CHECK(sheet.find("http") == std::string::npos);
}

TEST_CASE("a section's id is not given away to an entry") {
  Document document = test::ada();
  auto& job = std::get<resumec::document::Entry>(document.sections[0].blocks[0].content);
  job.id = "skills";
  CHECK(body(document).find("<article class=\"entry p-experience h-event\">") != std::string::npos);
  job.id = "first";
  CHECK(body(document).find("<article class=\"entry p-experience h-event\" id=\"first\">") !=
        std::string::npos);
  job.id = "a\" onclick=\"x";
  CHECK(body(document).find("onclick") == std::string::npos);
}

TEST_CASE("three sections and more get a list of links") {
  Document document = test::ada();
  CHECK(body(document).find("<nav") == std::string::npos);
  document.sections.push_back(
      test::section(SectionKind::kAbout, "A < B", {test::paragraph({test::text("x")})}));
  CHECK(between(body(document), "<nav aria-label=\"Résumé\">\n", "</nav>") ==
        "<ul>\n<li><a href=\"#work\">Experience</a></li>\n<li><a href=\"#skills\">Skills</a></li>\n"
        "<li><a href=\"#about\">A &lt; B</a></li>\n</ul>\n");
}

TEST_CASE("a property is said inside its own item, and once") {
  resumec::document::Run link = test::run(Role::kUrl, "ada.example");
  link.href = "https://ada.example";
  html::Elements elements(false);
  CHECK(elements.contact({link, link}) ==
        R"(<a class="u-url" href="https://ada.example">ada.example</a>)"
        R"(<a class="url" href="https://ada.example">ada.example</a>)");
  // Without its address a network's name is no address.
  CHECK(elements.contact({test::run(Role::kProfile, "GitHub: ada")}) ==
        R"(<span class="url">GitHub: ada</span>)");
  // Of no person and no event: of the whole résumé, if it were a property.
  CHECK(elements.runs({link, test::run(Role::kOrganization, "ACM"),
                       test::run(Role::kKeyword, "Chess"), test::run(Role::kPosition, "Chair")}) ==
        R"(<a class="url" href="https://ada.example">ada.example</a>)"
        R"(<span class="org">ACM</span><span class="keyword">Chess</span>)"
        R"(<span class="position">Chair</span>)");
  CHECK(html::date(test::date("2020", "2020", ""), html::Vocabulary::kNone) ==
        R"(<time datetime="2020">2020</time>)");
}

TEST_CASE("dates: both ends are machine-readable") {
  CHECK(html::date(test::date("2020", "2020", "")) ==
        R"(<time class="dt-start" datetime="2020">2020</time>)");
  CHECK(html::date(test::date("Apr 2023 – Aug 2025", "2023-04", "2025-08")) ==
        R"(<time class="dt-start" datetime="2023-04">Apr 2023</time> – )"
        R"(<time class="dt-end" datetime="2025-08">Aug 2025</time>)");
  CHECK(html::date(test::date("2020/01～2021/02", "2020-01", "2021-02", "～")) ==
        R"(<time class="dt-start" datetime="2020-01">2020/01</time>～)"
        R"(<time class="dt-end" datetime="2021-02">2021/02</time>)");
  // A degree may have an end alone.
  resumec::document::DateRange end = test::date("June 1835", "1835-06", "");
  std::swap(end.start, end.end);
  CHECK(html::date(end) == R"(<time class="dt-end" datetime="1835-06">June 1835</time>)");
  // Words of the author's own may hold a dash, too.
  html::Elements elements(false);
  CHECK(elements.cells({test::run(Role::kDate, "<long – ago>")}) ==
        R"(<span class="date">&lt;long – ago&gt;</span>)");
}

TEST_CASE("the last change is shown though the theme prints no closing line") {
  Document document = test::ada();
  document.closing = {test::date("Changed: today", "2026-11-21", ""), false};
  document.closing->date.words.role = Role::kUpdated;
  document.closing->date.words.keep = false;
  CHECK(body(document).find("<footer class=\"screen\"><p><time class=\"dt-updated\" "
                            "datetime=\"2026-11-21\">Changed: today</time></p></footer>") !=
        std::string::npos);
  document.closing->printed = true;
  CHECK(between(body(document), "<footer>", "</footer>") ==
        "<p><time class=\"dt-updated\" datetime=\"2026-11-21\">Changed: today</time></p>");
}

constexpr const char* kEvil = "</script ><!--<script>alert(1)</script>]]>\"'&<img src=x onerror=1>";

Document evil() {
  Document document;
  document.language = "en\"><script>";
  document.title = document.author = document.description = document.last_modified =
      document.canonical = kEvil;
  resumec::document::Person& person = document.person;
  person.name = person.headline = person.url = person.city = person.region = person.country_code =
      person.works_for = person.job_title = kEvil;
  person.given_name = person.family_name = person.honorific_prefix = person.honorific_suffix =
      person.birth_date = person.birth_place = person.nationality = kEvil;
  person.same_as = person.skills = person.alumni_of = person.languages = {kEvil};
  person.emails = person.phones = person.also_known_as = {kEvil};
  document.header.name = test::run(Role::kName, kEvil);
  document.header.headline = {test::run(Role::kHeadline, kEvil)};
  resumec::document::Runs runs;
  for (int role = 0; role <= static_cast<int>(Role::kUpdated); ++role) {
    resumec::document::Run run = test::run(static_cast<Role>(role), kEvil);
    run.strong = run.emphasis = run.code = run.keep = role % 2 == 0;
    if (role % 3 == 0) run.href = std::string("https://x.example/") + kEvil;
    runs.push_back(run);
  }
  document.header.contacts = {runs};
  resumec::document::Figure figure;
  figure.image = image("foo");
  figure.alt = test::text(kEvil).text;
  figure.caption = runs;
  resumec::document::Entry entry;
  entry.id = kEvil;
  resumec::document::Cells cells(runs.begin(), runs.end());
  cells.push_back(test::date(kEvil, kEvil, ""));
  cells.push_back(test::groups({test::group(kEvil, kEvil, {kEvil})}));
  entry.rows = {{cells, cells}};
  entry.body = {test::paragraph(runs), test::list({runs}), {figure}};
  for (int kind = 0; kind <= static_cast<int>(SectionKind::kCustom); ++kind) {
    document.sections.push_back(test::section(
        static_cast<SectionKind>(kind), kEvil,
        {{entry}, test::paragraph(runs), {test::groups({test::group(kEvil, kEvil, {kEvil})})}}));
    document.sections.back().id = kEvil;
  }
  document.closing = {test::date(kEvil, kEvil, ""), true};
  document.header.photo = figure;
  return document;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

TEST_CASE("no text of any role or place becomes markup") {
  const std::string text = page(evil(), kEvil);
  CHECK(count(text, "<script") == 1);
  CHECK(count(text, "</script") == 1);
  CHECK(count(text, "<!--") == 0);
  CHECK(count(text, "<img src=x") == 0);
  CHECK(count(text, "]]>") == 0);
  CHECK(count(text, "<style>") == 1);
  // Each quote inside a value is an entity: no attribute is closed by a text.
  CHECK(count(text, "]]&gt;\" ") == 0);
  CHECK(count(text, "&lt;img src=x onerror=1&gt;") > 100);
}

TEST_CASE("the facts are a Person that any JSON reader gets back as typed") {
  const auto facts = nlohmann::json::parse(
      between(page(evil()), "<script type=\"application/ld+json\">", "</script>"));
  CHECK(facts["@type"] == "Person");
  CHECK(facts["name"] == kEvil);
  CHECK(facts["alumniOf"][0]["name"] == kEvil);
  CHECK(facts["sameAs"][0] == kEvil);

  Document document = test::ada();
  document.person.emails = {"ada@example.org"};
  document.person.city = "London";
  document.person.works_for = "Engines Ltd";
  CHECK(html::json_ld(document) ==
        R"({"@context":"https://schema.org","@type":"Person","name":"Ada Lovelace",)"
        R"("email":"mailto:ada@example.org",)"
        R"("address":{"@type":"PostalAddress","addressLocality":"London"},)"
        R"("worksFor":{"@type":"Organization","name":"Engines Ltd"}})");
}

TEST_CASE("right to left: the page turns, addresses do not") {
  Document document = test::ada();
  document.language = "ar";
  document.right_to_left = true;
  const std::string text = page(document);
  CHECK(text.find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
  CHECK(text.find("<a class=\"u-email\" dir=\"ltr\" href=") != std::string::npos);
  // A name in the other direction is an isolate; one in the page's needs no mark.
  html::Elements elements(true);
  CHECK(elements.runs({resumec::test::run(Role::kOrganization, "Acme")}) ==
        R"(<span class="org" dir="ltr">Acme</span>)");
  CHECK(elements.runs({resumec::test::run(Role::kOrganization, "שלום")}) ==
        R"(<span class="org">שלום</span>)");
  CHECK(html::Elements(false).runs({resumec::test::run(Role::kOrganization, "שלום")}) ==
        R"(<span class="org" dir="rtl">שלום</span>)");
}

TEST_CASE("a name in several styles is one element, of one direction") {
  resumec::document::Runs name = {resumec::test::run(Role::kOrganization, "Acme "),
                                  resumec::test::run(Role::kOrganization, "Inc."),
                                  resumec::test::run(Role::kOrganization, " שלום")};
  name[1].strong = name[1].joined = name[2].joined = true;
  name[1].href = std::string("https://acme.example.org");
  CHECK(html::Elements(true).runs(name) ==
        R"(<span class="org" dir="ltr">Acme <a href="https://acme.example.org">)"
        R"(<strong>Inc.</strong></a> שלום</span>)");
  name.pop_back();
  name[0].href = name[1].href;
  CHECK(html::Elements(false).runs(name) ==
        R"(<a class="org" href="https://acme.example.org">Acme <strong>Inc.</strong></a>)");
}

TEST_CASE("right to left: Latin words keep their signs") {
  using resumec::test::run;
  html::Elements elements(true);
  CHECK(elements.runs({run(Role::kText, "ב-C++, <ב>")}) ==
        R"(ב-<span dir="ltr">C++</span>, &lt;ב&gt;)");
  CHECK(elements.words({run(Role::kHeadline, "מפתחת .NET")}) ==
        R"(מפתחת <span dir="ltr">.NET</span>)");
  CHECK(elements.runs({run(Role::kOrganization, "חברת Acme Inc.")}) ==
        R"(<span class="org">חברת <span dir="ltr">Acme Inc.</span></span>)");
  CHECK(elements.runs({run(Role::kText, "שלום +972 54-123-4567, 5+ שנים")}) ==
        R"(שלום <span dir="ltr">+972 54-123-4567</span>, <span dir="ltr">5+</span> שנים)");
  CHECK(elements.runs({run(Role::kKeyword, "+1 555-123-4567"), run(Role::kSeparator, ", "),
                       run(Role::kKeyword, "C++")}) ==
        R"(<span class="keyword"><span dir="ltr">+1 555-123-4567</span></span>, )"
        R"(<span class="keyword" dir="ltr">C++</span>)");
  // Across elements no element can hold them.
  auto bold = run(Role::kText, "Inc.");
  bold.strong = true;
  CHECK(elements.runs({run(Role::kText, "חברת Acme "), bold, run(Role::kText, " בחיפה")}) ==
        "חברת &lrm;Acme <strong>Inc.&lrm;</strong> בחיפה");
  CHECK(html::Elements(false).runs({run(Role::kText, "ב-C++")}) == "ב-C++");
}

TEST_CASE("prose in the other direction runs its own way") {
  using resumec::test::run;
  html::Elements hebrew(true);
  CHECK(hebrew.prose({run(Role::kText, "Built the API (v2).")}) ==
        R"(<span dir="ltr">Built the API (v2).</span>)");
  CHECK(hebrew.prose({run(Role::kText, "Kubernetes, Terraform ועוד.")}) ==
        "Kubernetes, Terraform ועוד.");
  CHECK(hebrew.prose({run(Role::kText, "2021")}) == "2021");
  html::Elements english(false);
  CHECK(english.prose({run(Role::kText, "כתבה שירות ב-C++.")}) ==
        R"(<span dir="rtl">כתבה שירות ב-<span dir="ltr">C++</span>.</span>)");
  CHECK(english.prose({run(Role::kText, "שלום is a greeting.")}) == "שלום is a greeting.");
  CHECK(english.prose({run(Role::kText, "Said שלום.")}) == "Said שלום.");
  // A line of names and dates is the document's.
  CHECK(hebrew.prose({run(Role::kPosition, "Engineer"), run(Role::kSeparator, ", ")}) ==
        R"(<span class="position" dir="ltr">Engineer</span>, )");
}

TEST_CASE("pictures are data with their measures") {
  CHECK(
      html::Elements(false).image(image("foo"),
                                  resumec::source::MappedText::generated("A \"x\"", {}), "photo") ==
      R"(<img class="photo" src="data:image/png;base64,Zm9v" alt="A &quot;x&quot;" width="4" height="3">)");
}

TEST_CASE("the fonts that are used travel along") {
  resumec::style::Style lato = style();
  lato.fonts.body = lato.fonts.heading = "Lato";
  lato.fonts.mono = "JetBrains Mono";
  resumec::diag::Sink sink;
  resumec::font::Collection fonts(nullptr);
  const std::string text = html::write(test::ada(), lato, fonts, {}, sink);
  CHECK(count(text, "src:url(data:font/woff2;base64,d09GMg") == 3);
  CHECK(text.find("--body:\"resume-body\", \"resume-body-1\", \"resume-body-2\", "
                  "\"resume-body-3\", system-ui, sans-serif;") != std::string::npos);
  CHECK(text.find("--mono:\"resume-mono\", ui-monospace, monospace;") != std::string::npos);
  // 62 figures of 0.58 em.
  CHECK(text.find("--measure:35.96rem;") != std::string::npos);
  CHECK(text.size() < 120'000);
  lato.fonts.body = "x\"}</style><script>";
  CHECK(count(html::write(test::ada(), lato, fonts, {}, sink), "<script>") == 0);
}

}  // namespace
