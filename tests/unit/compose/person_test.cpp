// The head beyond name and one of each contact.
#include <doctest/doctest.h>

#include "build.h"

namespace {

using resumec::model::Resume;
using resumec::test::calendar;
using resumec::test::compose;
using resumec::test::Settings;
using resumec::test::text;
using resumec::test::url;
using resumec::test::words;
namespace document = resumec::document;

Resume ada() {
  Resume resume;
  resume.basics.name = text("Ada Lovelace");
  return resume;
}

}  // namespace

TEST_CASE("all ways of a kind are shown and linked, and say what they are for") {
  Resume resume = ada();
  resume.basics.emails = {{{}, text("ada@example.org")}, {text("work"), text("a@engines.example")}};
  resume.basics.phones = {{text("mobile"), text("+44 20 7946 0958")}};
  resume.basics.sites = {{{}, url("ada.example", "https://ada.example")},
                         {text("blog"), url("notes.example", "https://notes.example")}};
  CHECK(words(resume) ==
        "Ada Lovelace\nada@example.org\na@engines.example (work)\n+44 20 7946 0958 (mobile)\n"
        "ada.example\nnotes.example (blog)\n");
  const document::Document made = compose(resume).document;
  CHECK(made.header.contacts.at(1).at(0).href.text() == "mailto:a@engines.example");
  CHECK(made.header.contacts.at(2).at(0).href.text() == "tel:+442079460958");
  CHECK(made.header.contacts.at(4).at(0).href.text() == "https://notes.example");
  CHECK(made.person.emails == std::vector<std::string>{"ada@example.org", "a@engines.example"});
  CHECK(made.person.url == "https://ada.example");
  CHECK(made.person.same_as == std::vector<std::string>{"https://notes.example"});
}

TEST_CASE("pronouns stand beside the name, and in no name that machines read") {
  Resume resume = ada();
  for (const char* typed : {"she/her", "(she/her)"}) {
    resume.basics.pronouns = text(typed);
    CHECK(words(resume) == "Ada Lovelace (she/her)\n");
    const document::Document made = compose(resume).document;
    CHECK(made.person.name == "Ada Lovelace");
    CHECK(made.author == "Ada Lovelace");
    CHECK(made.title == "Ada Lovelace – Résumé");
  }
}

TEST_CASE("what is personal is labelled in the reader's language, and known as such") {
  Resume resume = ada();
  resume.basics.personal.birth_date = calendar(1990, 11, 23);
  resume.basics.personal.nationality = text("britisch");
  resume.basics.details = {{{}, text("ORCID"), text("0000-0002"), {}, "mortarboard"},
                           {{}, {}, text("Reisebereit"), {}, ""},
                           {{}, text("Netz"), {}, url("a.example", "https://a.example"), ""}};
  Settings german;
  german.language = "de";
  CHECK(words(resume, german) ==
        "Ada Lovelace\nORCID: 0000-0002\nReisebereit\nNetz: a.example\n"
        "Geburtsdatum: 23. Nov. 1990\nStaatsangehörigkeit: britisch\n");
  const document::Document made = compose(resume, german).document;
  REQUIRE(made.header.facts.size() == 5);
  CHECK_FALSE(made.header.facts[0].personal);
  CHECK(made.header.facts[0].icon == resumec::graphics::Icon::kMortarboard);
  CHECK(made.header.facts[2].runs.back().href.text() == "https://a.example");
  CHECK(made.header.facts[3].personal);
  CHECK(made.header.facts[4].personal);
  CHECK(made.person.birth_date == "1990-11-23");
}
