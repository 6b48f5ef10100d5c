// The person: several contacts, parts of the name, what is personal.
#include <doctest/doctest.h>

#include <string>

#include "decode_text.h"

namespace {

using resumec::decode::decode_yaml;

std::string name_of(const std::string& parts, const std::string& locale = "en") {
  const auto outcome = decode_yaml("locale: " + locale + "\nbasics: {name: {" + parts + "}}\n");
  CHECK(outcome.complaints() == "");
  return outcome.decoded.resume.basics.name.text();
}

}  // namespace

TEST_CASE("parts of a name follow the order of its language") {
  CHECK(name_of("given: Ada, family: Lovelace") == "Ada Lovelace");
  CHECK(name_of("prefix: Dr., given: Ada, family: Lovelace, suffix: PhD") ==
        "Dr. Ada Lovelace, PhD");
  CHECK(name_of("given: John, family: Smith, suffix: Jr.") == "John Smith Jr.");
  CHECK(name_of("given: William, family: Gates, preferred: Bill") == "William (Bill) Gates");
  CHECK(name_of("preferred: Ada") == "Ada");
  CHECK(name_of("given: Anna, family: Kovács", "hu") == "Kovács Anna");
  CHECK(name_of("given: Văn An, family: Nguyễn", "vi") == "Nguyễn Văn An");
  CHECK(name_of("given: Văn An, family: Nguyễn", "en") == "Văn An Nguyễn");
  CHECK(name_of("given: 太郎, family: 山田", "ja") == "山田太郎");
  CHECK(name_of("given: 太郎, family: 山田", "en") == "山田太郎");
  CHECK(name_of("given: Ada, family: Lovelace", "ja") == "Ada Lovelace");
}

TEST_CASE("a name of parts is one that is there") {
  CHECK(decode_yaml("basics: {name: {}}\n").complaints().find("R2") == 0);
  CHECK(decode_yaml("basics: {name: {first: Ada}}\n").complaints() ==
        "R2001 |first| unknown key `first` in a name\n  hint: did you mean `given`?\n  fix: "
        "|first| -> |given|\n");
  CHECK(decode_yaml("basics: {name: Null}\n").decoded.resume.basics.name.text() == "Null");
}

TEST_CASE("contacts are a text, a list of texts, or say what they are for") {
  CHECK(decode_yaml("basics:\n"
                    "  name: Ada\n"
                    "  email: [ada@example.org, {label: work, value: a@engines.example}]\n"
                    "  phone: {label: mobile, value: +44 20 7946 0958}\n"
                    "  url: [ada.example]\n")
            .dump() ==
        "basics.name: \"Ada\"\n"
        "basics.email[0]: \"ada@example.org\"\n"
        "basics.email[1].label: \"work\"\n"
        "basics.email[1].value: \"a@engines.example\"\n"
        "basics.phone.label: \"mobile\"\n"
        "basics.phone.value: \"+44 20 7946 0958\"\n"
        "basics.url: \"ada.example\" -> \"https://ada.example\"\n");
  CHECK(decode_yaml("basics: {name: Ada, email: [ada@example.org, nobody]}\n").complaints() ==
        "R2201 |nobody| `basics.email[1]` is no e-mail address: `nobody`\n");
}

TEST_CASE("what is personal, written beside it, is told its place") {
  CHECK(decode_yaml("basics: {name: Ada, birthDate: 1990-11-23, citizenship: British}\n")
            .complaints() ==
        "R2001 |birthDate| unknown keys `birthDate` and `citizenship` in the person\n"
        "  |citizenship| and this\n"
        "  hint: write them as `personal: {birthDate: 1990-11-23, nationality: British}`\n");
}
