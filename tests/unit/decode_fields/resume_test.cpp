#include <doctest/doctest.h>

#include <string>

#include "decode/fields/starter.h"
#include "decode_text.h"

namespace {

using resumec::decode::complaints_of;
using resumec::decode::decode_file;
using resumec::decode::decode_rest;
using resumec::decode::decode_yaml;
using resumec::decode::DecodeOptions;

std::string dump_of(const std::string& rest) {
  const auto outcome = decode_rest(rest);
  CHECK(outcome.complaints().empty());
  const std::string head = "basics.name: \"Ada\"\n";
  const std::string dump = outcome.dump();
  REQUIRE(dump.starts_with(head));
  return dump.substr(head.size());
}

}  // namespace

TEST_CASE("only the name is required, and its place is shown") {
  CHECK(decode_yaml("basics: {name: Ada}\n").complaints().empty());
  CHECK(decode_yaml("work: [{name: Acme}]\n").complaints() ==
        "R2003 |work| `basics.name` is missing\n"
        "  hint: add `basics: {name: Ada Lovelace}`\n");
  CHECK(decode_yaml("basics: {email: a@b.org}\n").complaints() ==
        "R2003 |{| `basics.name` is missing\n"
        "  hint: add `name: Ada Lovelace`\n");
  CHECK(decode_yaml("basics:\n  email: a@b.org\n").complaints() ==
        "R2003 |email| `basics.name` is missing\n"
        "  hint: add `name: Ada Lovelace`\n");
  CHECK(decode_yaml("basics: {name: \" \xC2\xA0 \"}\n").complaints() ==
        "R2003 |\" \xC2\xA0 \"| `basics.name` is empty\n");
  CHECK(decode_yaml("basics:\nwork: []\n").complaints() ==
        "R2003 |basics| `basics.name` is missing\n"
        "  hint: add `basics: {name: Ada Lovelace}`\n"
        "R2015 warning |work| the section `work` is empty\n"
        "  hint: delete the key, or write entries below it, each after `- `\n");
}

TEST_CASE("a text in several languages says something, and is text in each") {
  CHECK(decode_yaml("basics: {name: {en: \"\", de: }}\n").complaints() ==
        "R2003 |{| `basics.name` is empty\n");
  CHECK(decode_yaml("basics: {name: {en: \" \", de: Ada}}\n").dump() ==
        "basics.name.de: \"Ada\"\n");
  CHECK(decode_yaml("basics: {name: {en: Ada, de: [Ada]}}\n").complaints() ==
        "R2004 |[| expected text in `basics.name`, found a list\n");
  CHECK(decode_yaml("basics: {name: {en: [Ada]}}\n").complaints() ==
        "R2004 |[| expected text in `basics.name`, found a list\n");
}

TEST_CASE("an unknown key is an error in YAML and a warning in JSON") {
  CHECK(complaints_of("work: [{name: Acme, postion: Eng}]\n") ==
        "R2001 |postion| unknown key `postion` in a job\n"
        "  hint: did you mean `position`?\n"
        "  fix: |postion| -> |position|\n");
  CHECK(complaints_of("work: [{name: Acme, start_date: 2020, endDate: present}]\n") ==
        "R2001 |start_date| unknown key `start_date` in a job\n"
        "  hint: did you mean `startDate`?\n"
        "  fix: |start_date| -> |startDate|\n");
  CHECK(complaints_of("experience: []\n") ==
        "R2001 |experience| unknown key `experience` in a résumé\n"
        "  hint: did you mean `work`?\n"
        "  fix: |experience| -> |work|\n");
  CHECK(complaints_of("languages: [{language: a, zzzzzzzzz: b}]\n") ==
        "R2001 |zzzzzzzzz| unknown key `zzzzzzzzz` in a language\n"
        "  hint: a language has `language`, `fluency`, `tags`, `id`, `private`, `priority` and "
        "`break`\n"
        "  hint: keys that begin with `x-` are let through\n");
  CHECK(decode_file("resume.json", R"({"basics": {"name": "Ada", "phone": "+44 1", "tel": "1"}})")
            .complaints() ==
        "R2001 warning |\"tel\"| unknown key `tel` in the person\n"
        "  hint: did you mean `phone`?\n");
  CHECK(complaints_of("x-internal: {a: 1}\n$schema: x\nmeta: {theme: even, canonical: x.org}\n"
                      "work: [{name: A, x-note: b}]\n")
            .empty());
}

TEST_CASE("the newest version's address is checked like any address") {
  CHECK(complaints_of("meta: {canonical: my site}\n") ==
        "R2202 | | a space in `meta.canonical`\n"
        "  hint: write `%20` for a space in an address\n");
  CHECK(complaints_of("meta: {canonical: 'javascript:alert(1)'}\n") ==
        "R2203 |javascript:| a link of the kind `javascript:` in `meta.canonical`\n"
        "  hint: links lead to `https:`, `http:`, `mailto:` or `tel:`\n");
  CHECK(complaints_of("meta: {canonical: ''}\n").empty());
  CHECK(complaints_of("meta: {canonical: 'mailto:ada@example.org'}\n") ==
        "R2202 |mailto:ada@example.org| `mailto:` leads to no page, in `meta.canonical`\n"
        "  hint: the address of a page looks like `https://example.org/cv`\n");
  CHECK(complaints_of("meta: {canonical: 'TEL:+442079460958'}\n") ==
        "R2202 |TEL:+442079460958| `tel:` leads to no page, in `meta.canonical`\n"
        "  hint: the address of a page looks like `https://example.org/cv`\n");
  // JSON Resume's own example, and an address without its scheme.
  CHECK(complaints_of("meta: {canonical: 'https://raw.example.org/ada/resume.json'}\n").empty());
  const auto outcome = decode_rest("meta: {canonical: ada.example.org/cv}\n");
  CHECK(outcome.decoded.resume.meta.canonical.target == "https://ada.example.org/cv");
}

TEST_CASE("old names of JSON Resume are read, with a warning and a fix") {
  const auto outcome = decode_rest("work: [{company: Acme, website: acme.example.org}]\n");
  CHECK(outcome.complaints() ==
        "R2002 warning |company| `company` is an old name of `name`\n"
        "  fix: |company| -> |name|\n"
        "R2002 warning |website| `website` is an old name of `url`\n"
        "  fix: |website| -> |url|\n");
  CHECK(outcome.decoded.resume.work[0].name.text() == "Acme");
  CHECK(outcome.decoded.resume.work[0].url.target == "https://acme.example.org");
}

TEST_CASE("an old name beside the new one never goes without a word") {
  // The same twice, as files for programs of several ages have it.
  CHECK(complaints_of("work: [{company: Acme, name: Acme}]\n") ==
        "R2002 warning |company| `company` is an old name of `name`\n"
        "  |Acme| this says the same\n"
        "  hint: delete `company`\n");
  CHECK(complaints_of("work: [{company: Acme, name: Other}]\n") ==
        "R2422 |Acme| `company`: `Acme` is not read, for `name` is there, of which it is an old "
        "name\n"
        "  |Other| this is read\n"
        "  hint: keep the one that is right, or write the other where it belongs\n");
  CHECK(decode_file("resume.json",
                    R"({"basics": {"name": "Ada", "url": "a.example", "website": "b.example"}})")
            .complaints() ==
        "R2422 warning |\"b.example\"| `website`: `b.example` is not read, for `url` is there, of "
        "which it is an old name\n"
        "  |\"a.example\"| this is read\n"
        "  hint: keep the one that is right, or write the other where it belongs\n");
}

TEST_CASE("nothing under the new name leaves the old one its value") {
  for (const char* nothing : {"", "''", "' '", "null"}) {
    for (const bool first : {true, false}) {
      const std::string name = std::string("name: ") + nothing;
      const auto outcome = decode_rest("work: [{" + (first ? name + ", " : std::string()) +
                                       "company: Acme" + (first ? "" : ", " + name) + "}]\n");
      CHECK(outcome.decoded.resume.work[0].name.text() == "Acme");
      CHECK(outcome.complaints() ==
            "R2002 warning |company| `company` is an old name of `name`\n"
            "  fix: |company| -> |name|\n");
    }
  }
  CHECK(complaints_of("work: [{company: ' ', name: Acme}]\n").empty());
}

TEST_CASE("a foreign file in which nobody is named is refused") {
  const auto refused = [](const std::string& json) {
    const auto outcome = decode_file("resume.json", json);
    INFO(outcome.complaints());
    return outcome.complaints().find("R2003 |") != std::string::npos;
  };
  CHECK(refused(R"({"basics": {"nickname": "Ada"}})"));
  CHECK(refused(R"({"who": {"name": "Ada"}, "work": [{"company": "X"}]})"));
  CHECK(refused(R"({"basics": {"nmae": "Ada", "email": "a@b.example"}})"));
  CHECK_FALSE(refused(R"({"basics": {"fullName": "Ada"}})"));
  CHECK_FALSE(refused(R"({"basic": {"name": "Ada"}, "work": []})"));
  CHECK_FALSE(refused(R"({"basics": {"name": "Ada", "fullName": "Ada"}})"));
  // In a file written by hand the mistyped key is the error, and is said once.
  CHECK(decode_yaml("basics: {fullName: Ada}\n").complaints() ==
        "R2001 |fullName| unknown key `fullName` in the person\n"
        "  hint: did you mean `name`?\n"
        "  fix: |fullName| -> |name|\n");
}

TEST_CASE("a section is listed once, under a title, and holds something") {
  CHECK(complaints_of("skills: [Go]\nlayout: {sections: [skills, {section: skills, cap: 1}]}\n") ==
        "R2420 warning |skills| the section `skills` is listed twice\n"
        "  |skills| this line is read\n"
        "  hint: say all of it in one line\n");
  const std::string empty_title =
      " the title of `skills` is empty, which hides no heading\n"
      "  hint: `hideTitle: true` hides the heading, and `hide: true` leaves out the section\n";
  const std::string layout = "skills: [Go]\nlayout: {sections: [{section: skills, title: ";
  CHECK(complaints_of(layout + "''}]}\n") == "R2421 warning |''|" + empty_title);
  CHECK(complaints_of(layout + "}]}\n") == "R2421 warning ||" + empty_title);
  CHECK(complaints_of(layout + "{en: ' '}}]}\n") == "R2421 warning |{|" + empty_title);
  CHECK(complaints_of(layout + "'', hide: true}]}\n").empty());
  CHECK(
      complaints_of("skills: [Go]\nvariants: {v: {sections: [{section: skills, title: ''}]}}\n") ==
      "R2421 warning |''|" + empty_title);
}

TEST_CASE("a section of one's own with nothing but a title is said to be empty") {
  const std::string empty =
      "R2015 warning |Talks| the section `Talks` is empty\n"
      "  hint: write `text` or `entries` beside its title, or delete it\n";
  CHECK(complaints_of("sections: [{id: patents, title: Talks}]\n") == empty);
  CHECK(complaints_of("sections: [{title: Talks, text: ' '}]\n") == empty);
  CHECK(complaints_of("sections: [{title: Talks, entries: []}]\n") == empty);
  CHECK(
      decode_file("resume.json", R"({"basics": {"name": "Ada"}, "sections": [{"title": "Talks"}]})")
          .complaints() ==
      "R2015 warning |Talks| the section `Talks` is empty\n"
      "  hint: write `text` or `entries` beside its title, or delete it\n");
  CHECK(complaints_of("sections: [{title: Talks, text: x}]\n").empty());
}

TEST_CASE("a section is named by its id, and one without is told so") {
  CHECK(complaints_of("sections: [{title: Talks, text: x}]\nlayout: {sections: [Talks]}\n")
            .starts_with("R2013 |Talks| there is no section `Talks`\n"
                         "  |Talks| this section has a title and no id\n"
                         "  hint: give it an `id`, such as `id: patents`, and name that\n"));
}

TEST_CASE("scalars stay text") {
  CHECK(dump_of("education: [{institution: MIT, score: 4.0}]\n") ==
        "education[0].institution: \"MIT\"\neducation[0].score: \"4.0\"\n");
  CHECK(dump_of("work: [{name: 3, position: 12:30:45}]\n"
                "skills: [{name: On, keywords: [yes, no, off, y, n, 1.10, 0123]}]\n") ==
        "work[0].name: \"3\"\nwork[0].position: \"12:30:45\"\n"
        "skills[0].name: \"On\"\nskills[0].keywords[0]: \"yes\"\nskills[0].keywords[1]: \"no\"\n"
        "skills[0].keywords[2]: \"off\"\nskills[0].keywords[3]: \"y\"\n"
        "skills[0].keywords[4]: \"n\"\nskills[0].keywords[5]: \"1.10\"\n"
        "skills[0].keywords[6]: \"0123\"\n");
  for (const char* name : {"Null", "NULL", "True", "yes", ".inf"}) {
    CAPTURE(name);
    const auto outcome = decode_yaml("basics: {name: " + std::string(name) + "}\n");
    CHECK(outcome.complaints().empty());
    CHECK(outcome.decoded.resume.basics.name.text() == name);
  }
}

TEST_CASE("empty texts are as if they were not written") {
  const auto outcome = decode_file("resume.json", R"({"basics": {"name": "Ada", "phone": "",
    "url": "", "email": "", "location": {}, "profiles": []},
    "work": [{"name": "Acme", "position": "", "url": "", "startDate": "2020", "endDate": "",
              "summary": "", "highlights": [""]}], "skills": ""})");
  CHECK(outcome.complaints().empty());
  CHECK(outcome.dump() ==
        "basics.name: \"Ada\"\nwork[0].name: \"Acme\"\nwork[0].startDate: \"2020\"\n"
        "work[0].endDate: \"present\"\n");
}

TEST_CASE("an empty entry is an error, an entry without a name is not") {
  CHECK(complaints_of("work: [{}]\n") ==
        "R2005 |{| `work[0]` is empty\n"
        "  hint: give it `name`, or delete it\n");
  CHECK(complaints_of("work: [{tags: [a], name: ''}]\n") ==
        "R2005 |{| `work[0]` is empty\n"
        "  hint: give it `name`, or delete it\n");
  CHECK(complaints_of("work: [{startDate: 2020, endDate: 2021}]\n").empty());
  CHECK(complaints_of("work: [{position: Engineer, startDate: 2020, endDate: 2021}]\n") ==
        "R2016 warning |{| this job does not name its employer\n"
        "  hint: add `name`\n");
  CHECK(complaints_of("work:\n- name: Acme\n  highlights:\n  -\n  - did it\n") ==
        "R2006 warning || `work[0].highlights[0]` is empty\n");
}

TEST_CASE("a list in another form gets a hint with the right one") {
  CHECK(complaints_of("work: {name: Acme}\n") ==
        "R2004 |{| expected a list of jobs in `work`, found a mapping\n"
        "  hint: put `[` and `]` round the whole: `work: [{name: Acme}]`\n"
        "  fix: || -> |[|\n"
        "  fix: || -> |]|\n");
  CHECK(complaints_of("work: Acme since 2020\n") ==
        "R2004 |Acme since 2020| expected a list of jobs in `work`, found text\n"
        "  hint: write it as a list: [{name: Acme since 2020}]\n"
        "  fix: |Acme since 2020| -> |[{name: Acme since 2020}]|\n");
  CHECK(complaints_of("skills: [{name: Web, keywords: \"html, css\"}]\n") ==
        "R2004 |\"html, css\"| expected a list of keywords in `skills[0].keywords`, found text\n"
        "  hint: write it as a list: [html, css]\n"
        "  fix: |\"html, css\"| -> |[html, css]|\n");
  CHECK(complaints_of("work: [{name: Acme, highlights: [[a, b]]}]\n") ==
        "R2004 |[| expected a highlight with keys such as `text` in `work[0].highlights[0]`, found "
        "a list\n"
        "  hint: a list stands inside a list: give each of its items a `- ` of the outer one\n");
  CHECK(complaints_of("work:\n- name: Acme\n  highlights:\n  - Shipped: the parser\n") ==
        "R2001 |Shipped| unknown key `Shipped` in a highlight\n"
        "  hint: put the whole text in quotes\n"
        "  fix: |Shipped: the parser| -> |\"Shipped: the parser\"|\n");
  CHECK(
      complaints_of("work:\n- name: Acme\n  highlights:\n    • one\n    • two\n") ==
      "R2004 |• one\n    • two| expected a list of highlights in `work[0].highlights`, found text\n"
      "  hint: begin each item with `- ` in place of `•`\n");
  CHECK(decode_yaml("- basics: {name: Ada}\n").complaints() ==
        "R2004 |-| expected a résumé with keys such as `basics` at the top of the file, found a "
        "list\n"
        "  hint: there is one of it only: leave the `- ` out\n");
  CHECK(decode_yaml("just some text\n")
            .complaints()
            .starts_with("R2004 |just some text| expected a résumé with keys such as `basics` at "
                         "the top of the file, "
                         "found text\n"));
}

TEST_CASE("bare names stand for skills, languages, interests and sections") {
  CHECK(dump_of("skills: [Python, {name: Go}]\nlanguages: [German]\ninterests: [Chess]\n"
                "layout: {sections: [skills]}\n") ==
        "skills[0].name: \"Python\"\nskills[1].name: \"Go\"\nlanguages[0].language: \"German\"\n"
        "interests[0].name: \"Chess\"\nlayout.sections[0]: \"skills\"\n");
}

TEST_CASE("a text may be given in several languages") {
  const std::string text =
      "basics: {name: Ada, label: {en: Engineer, de: Ingenieurin, pt-BR: Engenheira}}\n"
      "work: [{name: A, highlights: [{de: gebaut, en: built}, {id: x, text: y}]}]\n";
  const auto label = [&](const std::string& locale) {
    DecodeOptions options;
    options.locale = locale;
    const auto outcome = decode_yaml(text, options);
    return outcome.complaints() + outcome.decoded.resume.basics.label.text() + " " +
           plain_text(outcome.decoded.resume.work[0].highlights[0].text);
  };
  CHECK(label("de") == "Ingenieurin gebaut");
  CHECK(label("de-CH") == "Ingenieurin gebaut");
  CHECK(label("en") == "Engineer built");
  CHECK(label("pt") ==
        "R2403 |en| `work[0].highlights[0]` has no text in `pt`\n"
        "Engenheira built");
  CHECK(decode_yaml("locale: en\n" + text).decoded.resume.basics.label.text() == "Engineer");
}

TEST_CASE("white space is put right, and what nobody sees is dropped") {
  CHECK(decode_yaml("basics: {name: Ren\xEF\xBF\xBD}\n").complaints() ==
        "R2011 warning |\xEF\xBF\xBD| a broken character, U+FFFD, in `basics.name`\n"
        "  hint: a letter was lost when the text was converted: type it again\n");
  const auto outcome = decode_yaml("basics: {name: \" Ada\\tLove\\u00ADlace\\u2028X\\n\"}\n");
  CHECK(outcome.complaints().empty());
  CHECK(outcome.decoded.resume.basics.name.text() == "Ada Lovelace X");
  const auto& name = outcome.decoded.resume.basics.name;
  CHECK(outcome.under(name.span(3, 4)) == "\\t");
  CHECK(outcome.under(name.span(8, 12)) == "lace");
}

TEST_CASE("files of other programs are refused in one sentence") {
  CHECK(decode_yaml("cv:\n  name: Ada\ndesign: {}\n").complaints() ==
        "R2007 |cv| this is a résumé for RenderCV, which has other keys\n"
        "  hint: resumec reads JSON Resume's: `basics`, `work`, `education`, `skills`\n");
  CHECK(decode_yaml("content:\n  basics: {name: Ada}\n")
            .complaints()
            .starts_with("R2007 |content| this is a résumé for YAMLResume, "));
  CHECK(decode_file("resume.json",
                    R"({"name":"Ada","meta":{"format":"FRESH@0.6.0"},"employment":{"history":[]}})")
            .complaints()
            .starts_with("R2007 |\"FRESH@0.6.0\"| this is a résumé for FRESH, "));
  CHECK(decode_yaml("zzzzzzzz: 1\nqqqqqqqq: 2\n").complaints() ==
        "R2007 |zzzzzzzz| this is no résumé: no key of it is one of a résumé's\n"
        "  hint: a résumé begins with `basics`, then `work`, `education`, `skills`\n");
}

TEST_CASE("topics are texts, lists and figures") {
  CHECK(dump_of(R"(topics:
- title: Platforms
  content:
  - Three of them.
  - {list: [a, b], ordered: true}
  - figure: {image: p.png, alt: A pipeline, caption: After, credit: ASF}
)") == "topics[0].title: \"Platforms\"\n"
       "topics[0].content[0]: \"Three of them.\"\n"
       "topics[0].content[1].list[0]: \"a\"\ntopics[0].content[1].list[1]: \"b\"\n"
       "topics[0].content[1].ordered: true\n"
       "topics[0].content[2].figure.image: \"p.png\"\n"
       "topics[0].content[2].figure.alt: \"A pipeline\"\n"
       "topics[0].content[2].figure.caption: \"After\"\n"
       "topics[0].content[2].figure.credit: \"ASF\"\n");
  CHECK(complaints_of("topics: [{title: A, content: [{text: a, list: [b]}]}]\n") ==
        "R2012 |list| `topics[0].content[0]` has both `text` and `list`\n"
        "  |text| first\n"
        "  hint: put each in an item of its own, after `- `\n");
  CHECK(complaints_of("topics: [{title: A, content: [{ordered: true}]}]\n") ==
        "R2005 |{| `topics[0].content[0]` is empty\n"
        "  hint: give it `text`, `list` or `figure`, or delete it\n");
  CHECK(complaints_of("topics: [{title: A, content: [{figure: {image: p.png}}]}]\n") ==
        "R2003 |{| `topics[0].content[0].figure.alt` is missing\n"
        "  hint: add `alt: Events flow from Kafka through Spark into Iceberg`\n");
}

TEST_CASE("layout and variants name sections that exist") {
  CHECK(complaints_of("sections: [{id: patents, title: Patents, text: x}]\n"
                      "layout: {sections: [{section: patents, cap: 2, break: before}], pages: 2}\n"
                      "variants: {short: {exclude: [a], extends: base, set: {basics.label: x}, "
                      "redact: [basics.phone], pages: 1}}\n")
            .empty());
  const std::string unknown = complaints_of("layout: {sections: [wrok]}\n");
  CHECK(
      unknown.starts_with("R2013 |wrok| there is no section `wrok`\n"
                          "  hint: did you mean `work`?\n"
                          "  hint: sections are `summary`, `about`, `work`, "));
  CHECK(complaints_of("layout: {sections: [experience]}\n")
            .starts_with("R2013 |experience| there is no section `experience`\n"
                         "  hint: did you mean `work`?\n"));
  CHECK(complaints_of("layout: {pages: 0}\n") ==
        "R2009 |0| `layout.pages` is `0`, which is out of range\n"
        "  hint: it takes a whole number from 1 to 100\n");
  CHECK(complaints_of("work: [{name: a, break: befor}]\n") ==
        "R2008 |befor| `work[0].break` is `befor`\n"
        "  hint: did you mean `before`?\n"
        "  hint: it takes `auto`, `before` or `avoid`\n");
  CHECK(complaints_of("work: [{name: a, private: yes}]\n") ==
        "R2004 |yes| expected `true` or `false` in `work[0].private`, found text\n"
        "  hint: write `true`\n"
        "  fix: |yes| -> |true|\n");
  CHECK(complaints_of("sections: [{id: 'a b\"><script>', title: T, text: x}]\n") ==
        "R2206 |a b\"><script>| `sections[0].id` is `a b\"><script>`\n"
        "  hint: write `a-bscript`\n"
        "  fix: |'a b\"><script>'| -> |a-bscript|\n");
  CHECK(complaints_of("sections: [{id: patents, title: T, text: x}]\n").empty());
  CHECK(complaints_of("work: [{name: A}]\n"
                      "sections: [{id: work, title: T, text: x}, {id: a, title: T, text: x}, "
                      "{id: a, title: T, text: x}]\n") ==
        "R2014 |work| the id `work` is that of a section of the schema\n"
        "  hint: give it another, such as `my-work`\n"
        "R2014 |a| the id `a` is used twice\n"
        "  |a| first\n"
        "  hint: give one of them another id\n");
  CHECK(complaints_of("variants: {short: {exclud: [a]}}\n")
            .starts_with("R2001 |exclud| unknown key `exclud` in a variant\n"
                         "  hint: did you mean `exclude`?\n"));
}

TEST_CASE("the starter résumé is clean") {
  for (const char* name : {"Ada Lovelace", "", "O'Brien: \"the\" {one} # \\"}) {
    const auto outcome = decode_yaml(resumec::decode::starter(name, "./a.json"));
    CHECK(outcome.complaints().empty());
    CHECK(outcome.decoded.resume.basics.name.text() == (*name == 0 ? "Your Name" : name));
    CHECK(outcome.decoded.resume.contributions.at(0).highlights.at(0).refs.at(0).target ==
          "https://github.com/example/example/issues/42");
  }
}
