#include "compose/compose.h"

#include <doctest/doctest.h>

#include "build.h"

namespace {

using resumec::model::Resume;
using resumec::test::calendar;
using resumec::test::compose;
using resumec::test::rich;
using resumec::test::Settings;
using resumec::test::text;
using resumec::test::url;
using resumec::test::words;
namespace document = resumec::document;
namespace model = resumec::model;
namespace style = resumec::style;

TEST_CASE("the header: name, headline, and every way to reach the person") {
  Resume resume;
  resume.basics.name = text("  Ada\nLovelace ");
  resume.basics.label = text("Analyst");
  resume.basics.emails = {{{}, text("ada+cv&bcc=x@example.org")}};
  resume.basics.phones = {{{}, text("+44 (0)20 7946 0958")}};
  resume.basics.location.address = text("12 Square");
  resume.basics.location.postal_code = text("1204");
  resume.basics.location.city = text("Genève");
  resume.basics.location.region = text("GE");
  resume.basics.location.country_code = text("CH");
  resume.basics.sites = {{{}, url("https://www.ada.example/", "https://www.ada.example/")}};
  resume.basics.profiles = {
      {{}, text("GitHub"), text("ada"), url("https://github.com/ada", "https://github.com/ada")},
      {{}, text("LinkedIn"), text("Ada L"), url("in.example/a-1", "https://in.example/a-1")},
      {{}, text("Mastodon"), {}, url("https://m.example/@ada", "https://m.example/@ada")},
      {{}, {}, text("lonely"), {}},
  };
  CHECK(words(resume) ==
        "Ada Lovelace\n"
        "Analyst\n"
        "ada+cv&bcc=x@example.org\n"
        "+44 (0)20 7946 0958\n"
        "12 Square, 1204 Genève, GE, Switzerland\n"
        "ada.example\n"
        "GitHub: ada\n"
        "LinkedIn: Ada L (in.example/a-1)\n"
        "Mastodon: m.example/@ada\n"
        "lonely\n");
  const document::Document made = compose(resume).document;
  CHECK(made.header.contacts[0][0].href.text() == "mailto:ada+cv%26bcc%3Dx@example.org");
  CHECK(made.header.contacts[1][0].href.text() == "tel:+442079460958");
  CHECK(made.header.contacts[3][0].href.text() == "https://www.ada.example/");
  CHECK(made.header.contacts[4][0].href.text() == "https://github.com/ada");
  CHECK(made.header.contacts[7][0].href.empty());
  CHECK(made.title == "Ada Lovelace – Résumé");
  CHECK(made.author == "Ada Lovelace");
  CHECK(made.person.same_as == std::vector<std::string>{"https://github.com/ada",
                                                        "https://in.example/a-1",
                                                        "https://m.example/@ada"});
}

namespace {

// "what is shown -> what is dialled" of a telephone number.
std::string dialled(const std::string& number) {
  Resume resume;
  resume.basics.phones = {{{}, text(number)}};
  const document::Run run = compose(resume).document.header.contacts.at(0).at(0);
  return run.text.text() + " -> " + run.href.text();
}

}  // namespace

TEST_CASE("a telephone number in words is no link") {
  for (const char* number : {"12", "1234", "call me", "0123456789012345", "1-800-FLOWERS",
                             "+44 20 7946 0958 / +44 20 7946 0959", "+44 20 7946 0958, 0959",
                             "after 6 pm: +44 20 7946 0958", "on request"}) {
    CAPTURE(number);
    CHECK(dialled(number) == std::string(number) + " -> ");
  }
  // E.164: fifteen digits at the most, and fewer than five reach nobody but a colleague.
  CHECK(dialled("+1234567890 12345") == "+1234567890 12345 -> tel:+123456789012345");
  CHECK(dialled("12345") == "12345 -> tel:12345");
}

TEST_CASE("a telephone number may come with its scheme, its kind and an extension") {
  CHECK(dialled("tel:+44-20-7946-0958") == "+44-20-7946-0958 -> tel:+442079460958");
  CHECK(dialled("TEL: +44 20 7946 0958") == "+44 20 7946 0958 -> tel:+442079460958");
  CHECK(dialled("+12 (0) 345 6789012") == "+12 (0) 345 6789012 -> tel:+123456789012");
  CHECK(dialled("+1 (650) 555-0123") == "+1 (650) 555-0123 -> tel:+16505550123");
  for (const char* label :
       {"mobile: +44 20 7946 0958", "Tel. +44 20 7946 0958", "M +44 20 7946 0958",
        "+44 20 7946 0958 (mobile)", "+44 20 7946 0958 – Büro", "電話：+44 20 7946 0958"}) {
    CAPTURE(label);
    CHECK(dialled(label) == std::string(label) + " -> tel:+442079460958");
  }
  for (const char* extension :
       {"ext. 11", "ext 11", "x11", "x 11", "ext: 11", "extension 11", "#11", ", ext. 11",
        "Durchwahl 11", "poste 11", "доб. 11", "ramal 11", "(ext. 11)"}) {
    const std::string number = "+1 608-271-9000 " + std::string(extension);
    CAPTURE(number);
    CHECK(dialled(number) == number + " -> tel:+16082719000;ext=11");
  }
  CHECK(dialled("tel:+1-608-271-9000;ext=11") ==
        "+1-608-271-9000;ext=11 -> tel:+16082719000;ext=11");
  CHECK(dialled("office: +1 608-271-9000 x11") ==
        "office: +1 608-271-9000 x11 -> tel:+16082719000;ext=11");
  Resume resume;
  resume.basics.phones = {{{}, text("tel:+44 20 7946 0958")}};
  CHECK(compose(resume).document.person.phones.at(0) == "+44 20 7946 0958");
}

TEST_CASE("a link of another scheme than http, https, mailto and tel stays text") {
  Resume resume;
  resume.basics.sites = {{{}, url("javascript:alert(1)", "javascript:alert(1)")}};
  resume.basics.summary = rich("x");
  resume.basics.summary.links = {{"data:text/html,x", {}}};
  resume.basics.summary.blocks[0].inlines[0].link = 0;
  resume.meta.canonical = url("javascript:alert(1)", "javascript:alert(1)");
  const document::Document made = compose(resume).document;
  CHECK(made.header.contacts[0][0].href.empty());
  CHECK(made.canonical.empty());
  const auto& words = std::get<document::Paragraph>(made.sections[0].blocks[0].content);
  CHECK(words.runs[0].href.empty());
}

TEST_CASE("the page's own address is that of a page, and never that of a file") {
  const auto canonical = [](const std::string& address) {
    Resume resume;
    resume.meta.canonical = url(address, address);
    return compose(resume).document.canonical;
  };
  for (const char* page :
       {"https://ada.example", "https://ada.example/", "http://ada.example/cv/",
        "https://ada.example/resume.html", "https://ada.example/cv.php?as=page",
        "https://ada.example/#cv.json", "https://ada.example/cv.json/latest", "https://ada.md",
        "https://ada.md?x", "https://ada.example/ada.lovelace", "HTTPS://ada.example/cv"}) {
    CAPTURE(page);
    CHECK(canonical(page) == page);
  }
  for (const char* other :
       {"https://ada.example/resume.json", "https://ada.example/a/Resume.JSON",
        "https://ada.example/resume.json?raw=true", "https://ada.example/resume.json#basics",
        "https://ada.example/r.jso%6e", "https://ada.example/r%2Ejson",
        "https://ada.example/r%252ejson", "https://ada.example/get?file=r.json",
        "https://ada.example?a=b&file=%2Fcv%2Fr%2Ejson", "https://ada.example/r.json;v=1",
        "https://ada.example/r.json/", "https://ada.example/a%2Fr.json",
        "https://ada.example/cv.yaml", "https://ada.example/cv.yml", "https://ada.example/cv.pdf",
        "mailto:ada@ada.example", "tel:+442079460958", "https://", ""}) {
    CAPTURE(other);
    CHECK(canonical(other).empty());
  }
}

TEST_CASE("a full URL is printed with its scheme where the theme wants it") {
  Resume resume;
  resume.basics.sites = {{{}, url("www.ada.example/", "https://www.ada.example/")}};
  Settings settings;
  settings.style.content.url_form = style::UrlForm::kFull;
  CHECK(words(resume, settings) == "https://www.ada.example/\n");
  CHECK(words(resume) == "ada.example\n");
}

model::Prose paragraphs_and_list() {
  model::Prose result = rich(" First. ");
  model::RichBlock list;
  list.kind = model::RichBlock::Kind::kList;
  list.items.push_back({rich("item").blocks});
  result.blocks.push_back(list);
  return result;
}

TEST_CASE("sections: the author's order, then the theme's, then the schema's") {
  Resume resume;
  resume.basics.summary = rich("S");
  resume.about = paragraphs_and_list();
  resume.skills = {{{}, {}, text("Go"), {}, {}, {}, {}}};
  resume.languages = {{{}, {}, text("French"), {}}};
  resume.interests = {{{}, {}, text("Music"), {}, {}}, {{}, {}, text("Horses"), {}, {}}};
  model::CustomSection own;
  own.id.value = "own";
  own.title = text("My Own");
  own.text = rich("O");
  resume.sections = {own};
  CHECK(
      words(resume) ==
      "Summary\nS\nAbout\nFirst.\nitem\nSkills\nGo\nLanguages\nFrench\nInterests\nMusic · Horses\n"
      "My Own\nO\n");

  Settings settings;
  settings.style.content.section_order = {"languages", "no-such-section", "summary"};
  model::SectionLayout interests;
  interests.section.value = "interests";
  interests.title = text("Fun");
  interests.break_before = true;
  model::SectionLayout about;
  about.section.value = "about";
  model::SectionLayout mine;
  mine.section.value = "own";
  resume.layout.sections = {interests, about, mine, mine};
  CHECK(words(resume, settings) ==
        "Fun\nMusic · Horses\nAbout\nFirst.\nitem\nMy "
        "Own\nO\nLanguages\nFrench\nSummary\nS\nSkills\nGo\n");
  const document::Document made = compose(resume, settings).document;
  CHECK(made.sections[0].break_before);
  CHECK(made.sections[0].id == "interests");
  CHECK(made.sections[2].kind == document::SectionKind::kCustom);
}

TEST_CASE("sections of one's own are known by themselves, not by an id that may be missing") {
  Resume resume;
  const auto add = [&resume](const std::string& title, const std::string& id) {
    model::CustomSection own;
    own.id.value = id;
    own.title = text(title);
    own.text = rich("of " + (title.empty() ? id : title));
    resume.sections.push_back(own);
  };
  add("Honours & Awards", "");
  add("Lectures", "");
  add("Lectures", "");
  add("Patents", "lectures");
  add("Работа", "");
  add("¡Hola!", "");
  add("Work", "");
  CHECK(words(resume) ==
        "Honours & Awards\nof Honours & Awards\nLectures\nof Lectures\nLectures\nof "
        "Lectures\nPatents\nof "
        "Patents\nРабота\nof Работа\n¡Hola!\nof ¡Hola!\nWork\nof Work\n");
  std::string anchors;
  for (const document::Section& section : compose(resume).document.sections) {
    anchors += section.id + " ";
  }
  // The author's own id is never another's.
  CHECK(anchors == "honours-awards lectures-2 lectures-3 lectures section hola work ");
  // Nor is that of a section of the schema which is there.
  resume.work = {model::Work{}};
  CHECK(compose(resume).document.sections.back().id == "work-2");

  model::SectionLayout line;
  line.section.value = "lectures";
  line.title = text("Inventions");
  resume.layout.sections = {line, {}};
  CHECK(words(resume).starts_with("Inventions\nof Patents\nHonours"));
}

TEST_CASE("dates as the theme and the language want them") {
  Resume resume;
  model::Work job;
  job.name = text("A");
  job.period = resumec::test::period(calendar(2020, 4), resumec::test::present());
  resume.work = {job};
  Settings settings;
  settings.style.content.date_style = style::DateStyle::kNumeric;
  CHECK(words(resume, settings) == "Experience\nA 04/2020 – Present\n");
  settings.style.content.date_style = style::DateStyle::kLong;
  settings.language = "de";
  CHECK(words(resume, settings) == "Berufserfahrung\nA April 2020 – heute\n");
}

TEST_CASE("colons and commas are the language's") {
  Resume resume;
  resume.skills = {{{}, {}, text("A"), {}, {}, {}, {{text("b"), {}}, {text("c"), {}}}}};
  Settings settings;
  settings.language = "fr";
  CHECK(words(resume, settings) == "Compétences\nA : b, c\n");
  settings.language = "zh";
  CHECK(words(resume, settings).find("\nA：b、c\n") != std::string::npos);
}

TEST_CASE("the closing line stands where the theme asks for it") {
  Resume resume;
  resume.meta.last_modified = calendar(2026, 11, 21);
  CHECK_FALSE(compose(resume).document.closing->printed);
  CHECK(words(resume).empty());
  CHECK(compose(resume).document.last_modified == "2026-11-21");
  Settings settings;
  settings.style.content.show_updated = true;
  CHECK(words(resume, settings) == "Last updated: Nov 21, 2026\n");
  CHECK(compose(resume, settings).document.closing->date.start->iso == "2026-11-21");
}

TEST_CASE("labels are the reader's language's") {
  Settings settings;
  settings.language = "de";
  const document::Labels labels = compose({}, settings).document.labels;
  CHECK(labels.resume == "Lebenslauf");
  CHECK(labels.contact == "Kontakt");
  CHECK(labels.download == "PDF herunterladen");
  CHECK(labels.page == "Seite {0} von {1}");
}

TEST_CASE("the description is the first sentence of the summary") {
  Resume resume;
  resume.basics.label = text("Analyst");
  CHECK(compose(resume).document.description == "Analyst");
  resume.basics.summary = rich("Dr. Ada wrote the first program in 1843. Then she rested.");
  CHECK(compose(resume).document.description == "Dr. Ada wrote the first program in 1843.");
  resume.basics.summary = rich(std::string(100, 'a') + " " + std::string(100, 'b'));
  CHECK(compose(resume).document.description == std::string(100, 'a') + "…");
}

TEST_CASE("line ends inside a field are blanks, soft hyphens go, and places stay") {
  Resume resume;
  resume.basics.label = text("Soft\u00ADware\u2028\nen\tgineer", 40);
  const document::Document made = compose(resume).document;
  CHECK(made.header.headline.front().text.text() == "Software en gineer");
  const std::size_t ware = 4;
  CHECK(made.header.headline.front().text.span(ware, ware + 4).begin == 46);
}

TEST_CASE("words come with the author's markup, and blanks between runs stay") {
  Resume resume;
  resume.basics.summary = rich(" a ");
  model::Inline bold;
  bold.text = text("b");
  bold.strong = true;
  bold.link = 0;
  resume.basics.summary.blocks[0].inlines.push_back(bold);
  model::Inline code;
  code.text = text(" c ");
  code.code = true;
  resume.basics.summary.blocks[0].inlines.push_back(code);
  resume.basics.summary.links = {{"https://b.example", {}}};
  CHECK(words(resume) == "Summary\na b c\n");
  const document::Document made = compose(resume).document;
  const auto& runs = std::get<document::Paragraph>(made.sections[0].blocks[0].content).runs;
  CHECK(runs[0].text.text() == "a ");
  CHECK(runs[1].strong);
  CHECK(runs[1].href.text() == "https://b.example");
  CHECK(runs[2].code);
}

TEST_CASE("topics keep paragraphs, ordered lists and the words of figures") {
  Resume resume;
  model::Topic topic;
  topic.title = text("Warehouses");
  model::TopicBlock words_block;
  words_block.text = rich("Three times.");
  model::TopicBlock steps;
  steps.ordered = true;
  steps.list = {rich("one"), rich("two")};
  model::TopicBlock picture;
  picture.figure = model::Figure{text("missing.png"), text("Alt"), text("A chart"), text("Me"), {}};
  topic.content = {words_block, steps, picture};
  resume.topics = {topic};
  CHECK(words(resume) ==
        "Selected Topics\nWarehouses\nThree times.\n1. one\n2. two\nA chart · Me\n");
}

}  // namespace
