#include "version.h"

namespace resumec::variant {
namespace {

// One thing of every kind that can bear tags, each once without and once with the tag `x`, `y` or
// both.
const std::string kTagged =
    "basics:\n"
    "  name: Ada\n"
    "  profiles: [{network: P, url: p.org}, {network: Px, url: p.org, tags: [x]}]\n"
    "work:\n"
    "  - name: W\n"
    "    startDate: 1842\n"
    "    endDate: 1843\n"
    "    highlights: [w, {text: wx, tags: [x]}, {text: wy, tags: [y]}, {text: wxy, tags: [x, y]}]\n"
    "    positions:\n"
    "      - {position: Q, highlights: [q, {text: qy, tags: [y]}]}\n"
    "      - {position: Qx, tags: [x]}\n"
    "  - {name: Wy, tags: [y], startDate: 1842, endDate: 1843, highlights: [{text: h, tags: "
    "[x]}]}\n"
    "skills: [S, {name: Sx, tags: [x]}, {name: Sy, tags: [y]}]\n"
    "topics: [{title: T, tags: [x], content: [t]}]\n"
    "sections:\n"
    "  - {id: patents, title: Patents, tags: [y], text: patents}\n"
    "  - {id: more, title: More, entries: [{name: Ex, tags: [x]}, {name: E}]}\n"
    "languages: [{language: L}]\n"
    "layout: {sections: [{section: languages, tags: [x]}]}\n";

std::string shown(const std::string& variant) {
  const Version version = version_of(kTagged + "variants: {v: {" + variant + "}}\n", "v");
  INFO(version.complaints());
  REQUIRE(version.sink.diagnostics().empty());
  return version.shown();
}

std::string complaints(const std::string& text) {
  return version_of(text, "v").complaints();
}

}  // namespace

TEST_CASE("of things with tags only the included ones stay") {
  CHECK(shown("include: [x]") ==
        "basics.name: \"Ada\"\n"
        "basics.profiles[0].network: \"P\"\n"
        "basics.profiles[0].url: \"p.org\" -> \"https://p.org\"\n"
        "basics.profiles[1].network: \"Px\"\n"
        "basics.profiles[1].url: \"p.org\" -> \"https://p.org\"\n"
        "basics.profiles[1].tags[0]: \"x\"\n"
        "work[0].name: \"W\"\n"
        "work[0].highlights[0]: \"w\"\n"
        "work[0].highlights[1].text: \"wx\"\n"
        "work[0].highlights[1].tags[0]: \"x\"\n"
        "work[0].highlights[2].text: \"wxy\"\n"
        "work[0].highlights[2].tags[0]: \"x\"\n"
        "work[0].highlights[2].tags[1]: \"y\"\n"
        "work[0].positions[0].position: \"Q\"\n"
        "work[0].positions[0].highlights[0]: \"q\"\n"
        "work[0].positions[1].position: \"Qx\"\n"
        "work[0].positions[1].tags[0]: \"x\"\n"
        "work[0].startDate: \"1842\"\n"
        "work[0].endDate: \"1843\"\n"
        "skills[0].name: \"S\"\n"
        "skills[1].name: \"Sx\"\n"
        "skills[1].tags[0]: \"x\"\n"
        "languages[0].language: \"L\"\n"
        "topics[0].title: \"T\"\n"
        "topics[0].content[0]: \"t\"\n"
        "topics[0].tags[0]: \"x\"\n"
        "sections[0].title: \"More\"\n"
        "sections[0].id: \"more\"\n"
        "sections[0].entries[0].name: \"Ex\"\n"
        "sections[0].entries[0].tags[0]: \"x\"\n"
        "sections[0].entries[1].name: \"E\"\n");
}

TEST_CASE("what is excluded goes") {
  CHECK(shown("exclude: [x]") ==
        "basics.name: \"Ada\"\n"
        "basics.profiles[0].network: \"P\"\n"
        "basics.profiles[0].url: \"p.org\" -> \"https://p.org\"\n"
        "work[0].name: \"W\"\n"
        "work[0].highlights[0]: \"w\"\n"
        "work[0].highlights[1].text: \"wy\"\n"
        "work[0].highlights[1].tags[0]: \"y\"\n"
        "work[0].positions[0].position: \"Q\"\n"
        "work[0].positions[0].highlights[0]: \"q\"\n"
        "work[0].positions[0].highlights[1].text: \"qy\"\n"
        "work[0].positions[0].highlights[1].tags[0]: \"y\"\n"
        "work[0].startDate: \"1842\"\n"
        "work[0].endDate: \"1843\"\n"
        "work[1].name: \"Wy\"\n"
        "work[1].startDate: \"1842\"\n"
        "work[1].endDate: \"1843\"\n"
        "work[1].tags[0]: \"y\"\n"
        "skills[0].name: \"S\"\n"
        "skills[1].name: \"Sy\"\n"
        "skills[1].tags[0]: \"y\"\n"
        "sections[0].title: \"Patents\"\n"
        "sections[0].id: \"patents\"\n"
        "sections[0].tags[0]: \"y\"\n"
        "sections[0].text: \"patents\"\n"
        "sections[1].title: \"More\"\n"
        "sections[1].id: \"more\"\n"
        "sections[1].entries[0].name: \"E\"\n");
}

TEST_CASE("what is both goes, and things without tags stay") {
  CHECK(shown("include: [x], exclude: [y]") ==
        "basics.name: \"Ada\"\n"
        "basics.profiles[0].network: \"P\"\n"
        "basics.profiles[0].url: \"p.org\" -> \"https://p.org\"\n"
        "basics.profiles[1].network: \"Px\"\n"
        "basics.profiles[1].url: \"p.org\" -> \"https://p.org\"\n"
        "basics.profiles[1].tags[0]: \"x\"\n"
        "work[0].name: \"W\"\n"
        "work[0].highlights[0]: \"w\"\n"
        "work[0].highlights[1].text: \"wx\"\n"
        "work[0].highlights[1].tags[0]: \"x\"\n"
        "work[0].positions[0].position: \"Q\"\n"
        "work[0].positions[0].highlights[0]: \"q\"\n"
        "work[0].positions[1].position: \"Qx\"\n"
        "work[0].positions[1].tags[0]: \"x\"\n"
        "work[0].startDate: \"1842\"\n"
        "work[0].endDate: \"1843\"\n"
        "skills[0].name: \"S\"\n"
        "skills[1].name: \"Sx\"\n"
        "skills[1].tags[0]: \"x\"\n"
        "languages[0].language: \"L\"\n"
        "topics[0].title: \"T\"\n"
        "topics[0].content[0]: \"t\"\n"
        "topics[0].tags[0]: \"x\"\n"
        "sections[0].title: \"More\"\n"
        "sections[0].id: \"more\"\n"
        "sections[0].entries[0].name: \"Ex\"\n"
        "sections[0].entries[0].tags[0]: \"x\"\n"
        "sections[0].entries[1].name: \"E\"\n");
}

TEST_CASE("of two layers the last word on a tag counts") {
  const auto version = version_of(
      kTagged + "variants: {a: {include: [x], exclude: [y]}, b: {extends: a, include: [y]}}\n",
      "b");
  CHECK(version.complaints().empty());
  CHECK(version.shown() == shown("include: [x, y]"));
}

TEST_CASE("an unknown tag") {
  const std::string file = "basics: {name: Ada}\nskills: [{name: C, tags: [backend, sales]}]\n";
  CHECK(complaints(file + "variants: {v: {include: [bakend]}}\n") ==
        "R3005 |bakend| nothing has the tag `bakend`\n"
        "  hint: did you mean `backend`?\n");
  CHECK(complaints(file + "variants: {v: {exclude: [teaching]}}\n") ==
        "R3005 |teaching| nothing has the tag `teaching`\n"
        "  hint: tags of the résumé are `backend` or `sales`\n");
  CHECK(complaints("basics: {name: Ada}\nvariants: {v: {exclude: [teaching]}}\n") ==
        "R3005 |teaching| nothing has the tag `teaching`\n"
        "  hint: tag what it is about, such as a highlight: `tags: [backend]`\n");
  // A tag of what a variant sets, or leaves out, is known.
  CHECK(complaints(file +
                   "variants: {v: {include: [new], set: {skills: [{name: D, tags: [new]}]}}}\n")
            .empty());
  CHECK(complaints(file + "variants: {v: {exclude: [sales], redact: [skills]}}\n") == "");
}

TEST_CASE("private things show unless they are redacted") {
  const std::string file =
      "basics: {name: Ada, email: a@b.example, profiles: [{network: N, url: a.org, private: "
      "true}]}\n"
      "work: [{name: W, startDate: 1842, endDate: 1843, highlights: [a, {text: b, private: "
      "true}]}]\n"
      "skills: [{name: S, private: true}, {name: T}]\n";
  const Version all = version_of(file + "variants: {v: {}}\n", "v");
  CHECK(all.complaints().empty());
  CHECK(all.shown().find("\"b\"") != std::string::npos);
  const Version version = version_of(file + "variants: {v: {redact: [private]}}\n", "v");
  CHECK(version.complaints().empty());
  CHECK(version.shown() ==
        "basics.name: \"Ada\"\n"
        "basics.email: \"a@b.example\"\n"
        "work[0].name: \"W\"\n"
        "work[0].highlights[0]: \"a\"\n"
        "work[0].startDate: \"1842\"\n"
        "work[0].endDate: \"1843\"\n"
        "skills[0].name: \"T\"\n");
}

TEST_CASE("highlights below a highlight are picked as it is") {
  const std::string file =
      "basics: {name: Ada, email: a@b.example}\n"
      "work: [{name: W, highlights: [{text: a, highlights: [{text: b, private: true}, {text: c, "
      "tags: [x], highlights: [d, {text: e, tags: [y]}]}]}, {text: f, private: true, highlights: "
      "[g]}]}]\n";
  const Version version =
      version_of(file + "variants: {v: {redact: [private], exclude: [y]}}\n", "v");
  CHECK(version.shown() ==
        "basics.name: \"Ada\"\n"
        "basics.email: \"a@b.example\"\n"
        "work[0].name: \"W\"\n"
        "work[0].highlights[0].text: \"a\"\n"
        "work[0].highlights[0].highlights[0].text: \"c\"\n"
        "work[0].highlights[0].highlights[0].highlights[0]: \"d\"\n"
        "work[0].highlights[0].highlights[0].tags[0]: \"x\"\n");
}

TEST_CASE("a variant that leaves nothing says so") {
  CHECK(complaints("basics: {name: Ada}\n"
                   "skills: [{name: C, tags: [x]}]\n"
                   "variants: {v: {exclude: [x]}}\n") ==
        "R3009 warning |v| the variant `v` leaves no section\n"
        "  hint: hide fewer sections, or include more tags\n");
  CHECK(complaints("basics: {name: Ada}\n"
                   "skills: [C, {name: D, tags: [x, y]}]\n"
                   "variants: {v: {include: [x], exclude: [y]}}\n") ==
        "R3009 warning |v| the variant `v` leaves nothing that has one of its tags\n"
        "  hint: `exclude` wins over `include`: exclude fewer tags, or include others\n");
  CHECK(complaints("basics: {name: Ada}\nvariants: {v: }\n").empty());
}

TEST_CASE("a variant that hides every contact says so") {
  const std::string file =
      "basics: {name: Ada, email: a@b.example, profiles: [{network: N, url: a.org, tags: [x]}]}\n"
      "skills: [C]\n";
  CHECK(complaints(file + "variants: {v: {exclude: [x], redact: [basics.email]}}\n") ==
        "R3010 warning |v| the variant `v` hides every way to reach you\n"
        "  |basics.email| left out here\n"
        "  hint: leave an e-mail address, a telephone number, a web address or a profile\n");
  CHECK(complaints(file + "variants: {v: {exclude: [x]}}\n").empty());
  CHECK(complaints(file + "variants: {v: {redact: [basics.email]}}\n").empty());
  CHECK(complaints(file + "variants: {v: {redact: [basics.email, basics.profiles], "
                          "set: {basics.phone: +44 20 7946 0123}}}\n")
            .empty());
  CHECK(complaints("basics: {name: Ada}\nskills: [C]\nvariants: {v: {exclude: []}}\n").empty());
}

TEST_CASE("caps keep the highest priorities, in their order") {
  const std::string file =
      "basics: {name: Ada}\n"
      "work:\n"
      "  - name: W\n"
      "    startDate: 1842\n"
      "    endDate: 1843\n"
      "    highlights: [a, {text: b, priority: 1}, c, {text: d, priority: 2}, {text: e, priority: "
      "-1}]\n"
      "    positions: [{position: P, highlights: [f, g, h, i]}]\n"
      "skills: [A, {name: B, priority: 1}, C]\n";
  const Version version = version_of(file +
                                         "layout: {sections: [{section: work, highlights: 3}, "
                                         "{section: skills, cap: 2}]}\n",
                                     "");
  CHECK(version.complaints().empty());
  CHECK(version.shown() ==
        "basics.name: \"Ada\"\n"
        "work[0].name: \"W\"\n"
        "work[0].highlights[0]: \"a\"\n"
        "work[0].highlights[1].text: \"b\"\n"
        "work[0].highlights[1].priority: 1\n"
        "work[0].highlights[2].text: \"d\"\n"
        "work[0].highlights[2].priority: 2\n"
        "work[0].positions[0].position: \"P\"\n"
        "work[0].positions[0].highlights[0]: \"f\"\n"
        "work[0].positions[0].highlights[1]: \"g\"\n"
        "work[0].positions[0].highlights[2]: \"h\"\n"
        "work[0].startDate: \"1842\"\n"
        "work[0].endDate: \"1843\"\n"
        "skills[0].name: \"A\"\n"
        "skills[1].name: \"B\"\n"
        "skills[1].priority: 1\n");
}

TEST_CASE("a hidden section is nowhere in the résumé") {
  const Version version = version_of(
      "basics: {name: Ada, summary: S}\nabout: A\nskills: [C]\n"
      "sections: [{id: more, title: More, text: M, entries: [{name: E}]}]\n"
      "layout: {sections: [{section: summary, hide: true}, {section: about, hide: true}, "
      "{section: skills, hide: true}, {section: skills}, {section: more, hide: true}]}\n",
      "");
  // The first of two lines counts.
  CHECK(version.complaints().starts_with("R2420 warning |skills| the section `skills` is listed "));
  CHECK(version.shown() ==
        "basics.name: \"Ada\"\n"
        "sections[0].title: \"More\"\n"
        "sections[0].id: \"more\"\n");
}

}  // namespace resumec::variant
