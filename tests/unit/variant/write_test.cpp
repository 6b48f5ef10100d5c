#include "version.h"

namespace resumec::variant {
namespace {

const std::string kFile =
    "basics:\n"
    "  name: Ada\n"
    "  email: ada@example.org\n"
    "  url: https://ada.example.org\n"
    "  profiles: [{id: code, network: Code, url: a.org}, {network: Chess, url: a.org}]\n"
    "work:\n"
    "  - {name: Engines, location: London, startDate: 1842, endDate: 1843}\n"
    "  - {id: looms, name: Looms, location: {city: Leeds}, startDate: 1840, endDate: 1841}\n";

// The version `v` of the file with these lines of a variant.
Version with(const std::string& lines, const std::vector<std::string>& overlays = {}) {
  return version_of(kFile + "variants:\n  v:\n" + lines, "v", overlays);
}

std::string complaints(const std::string& lines) {
  return with(lines).complaints();
}

// "- work" and its fields, of the layout as it comes out.
std::string layout(const std::string& lines, const std::string& base = "") {
  const Version version = version_of(kFile + base + "variants:\n  v:\n" + lines, "v");
  INFO(version.complaints());
  REQUIRE(version.sink.diagnostics().empty());
  model::Resume resume;
  resume.layout = version.decoded.resume.layout;
  return decode::dumped(resume);
}

}  // namespace

TEST_CASE("set changes, adds and takes away fields by path") {
  const Version version = with(
      "    set:\n"
      "      basics.label: Analyst\n"
      "      work[Engines].name: Difference Engines\n"
      "      work[looms].position: Visitor\n"
      "      basics.email:\n"
      "      skills: [{name: Algebra}]\n");
  CHECK(version.complaints().empty());
  CHECK(version.shown() ==
        "basics.name: \"Ada\"\n"
        "basics.label: \"Analyst\"\n"
        "basics.url: \"https://ada.example.org\"\n"
        "basics.profiles[0].network: \"Code\"\n"
        "basics.profiles[0].url: \"a.org\" -> \"https://a.org\"\n"
        "basics.profiles[0].id: \"code\"\n"
        "basics.profiles[1].network: \"Chess\"\n"
        "basics.profiles[1].url: \"a.org\" -> \"https://a.org\"\n"
        "work[0].name: \"Difference Engines\"\n"
        "work[0].location: \"London\"\n"
        "work[0].startDate: \"1842\"\n"
        "work[0].endDate: \"1843\"\n"
        "work[1].name: \"Looms\"\n"
        "work[1].position: \"Visitor\"\n"
        "work[1].location.city: \"Leeds\"\n"
        "work[1].startDate: \"1840\"\n"
        "work[1].endDate: \"1841\"\n"
        "work[1].id: \"looms\"\n"
        "skills[0].name: \"Algebra\"\n");
}

TEST_CASE("a value of set is checked as the field that it stands for") {
  CHECK(complaints("    set: {basics.email: nobody}\n") ==
        "R2201 |nobody| `basics.email` is no e-mail address: `nobody`\n");
  CHECK(complaints("    set: {'work[looms].startDate': 1850}\n") ==
        "R2110 |1841| job ends before it starts\n"
        "  |1850| starts here\n"
        "  hint: swap the two dates, or correct the one that is mistyped\n");
}

TEST_CASE("a path that no résumé has") {
  CHECK(complaints("    set: {basics.lable: x}\n") ==
        "R3007 |lable| there is no field `basics.lable`\n"
        "  hint: did you mean `label`?\n");
  CHECK(complaints("    set: {work.name: x}\n") ==
        "R3007 |name| `work` is a list\n"
        "  hint: `work[NAME].name` is that of one item, by its id or name\n");
  CHECK(complaints("    set: {basics.label.first: x}\n") ==
        "R3007 |first| `basics.label` is text, which has no `first`\n");
  CHECK(complaints("    set: {'basics[0]': x}\n") == "R3007 |[0]| `basics` is no list\n");
  CHECK(complaints("    set: {'work[0': x}\n") ==
        "R3007 |work[0| `work[0` is not a path\n"
        "  hint: a path looks like `basics.label` or `work[Zalopay].team`\n");
  CHECK(complaints("    set: {personal: x}\n") ==
        "R3007 |personal| there is no field `personal`\n"
        "  hint: did you mean `basics`?\n");
  CHECK(complaints("    set: {zzz: x}\n") ==
        "R3007 |zzz| there is no field `zzz`\n"
        "  hint: a résumé has `basics`, `about`, `work`, `volunteer`, `education`, `awards`, "
        "`certificates`, `publications`, `patents`, `talks`, `teaching`, `grants`, `memberships`, "
        "`skills`, `languages`, `interests`, "
        "`references`, `projects`, `contributions`, `topics`, `sections`, `layout`, `design`, "
        "`outputs`, `locale`, `vars`, `variants`, `meta`\n");
  CHECK(complaints("    redact: [basics.emial]\n") ==
        "R3007 |emial| there is no field `basics.emial`\n"
        "  hint: did you mean `email`?\n");
}

TEST_CASE("a path that this résumé does not have") {
  CHECK(complaints("    set: {'work[7].name': x}\n") ==
        "R3007 |work[7].name| `work[7]`: the list has 2 items, counted from 0\n");
  CHECK(complaints("    set: {'work[mills].name': x}\n") ==
        "R3007 |work[mills].name| `work[mills]`: no item has this id or name\n");
  CHECK(complaints("    set: {'work[].name': x}\n") ==
        "R3007 |work[].name| `work[]` is all items, not one\n");
  CHECK(complaints("    redact: ['work[2]']\n") ==
        "R3007 |work[2]| `work[2]`: the list has 2 items, counted from 0\n");
  CHECK(complaints("    redact: ['work[Engines].location.city']\n") ==
        "R3007 |work[Engines].location.city| `work[Engines].location.city`: "
        "`work[Engines].location` is text\n");
}

TEST_CASE("redact leaves out fields, items, and fields of all items") {
  const Version version = with("    redact: [basics.url, basics.phone, 'work[].location']\n");
  CHECK(version.complaints().empty());
  CHECK(version.shown() ==
        "basics.name: \"Ada\"\n"
        "basics.email: \"ada@example.org\"\n"
        "basics.profiles[0].network: \"Code\"\n"
        "basics.profiles[0].url: \"a.org\" -> \"https://a.org\"\n"
        "basics.profiles[0].id: \"code\"\n"
        "basics.profiles[1].network: \"Chess\"\n"
        "basics.profiles[1].url: \"a.org\" -> \"https://a.org\"\n"
        "work[0].name: \"Engines\"\n"
        "work[0].startDate: \"1842\"\n"
        "work[0].endDate: \"1843\"\n"
        "work[1].name: \"Looms\"\n"
        "work[1].startDate: \"1840\"\n"
        "work[1].endDate: \"1841\"\n"
        "work[1].id: \"looms\"\n");
  CHECK(with("    redact: ['basics.profiles[code]', 'work[Engines]']\n").shown() ==
        "basics.name: \"Ada\"\n"
        "basics.email: \"ada@example.org\"\n"
        "basics.url: \"https://ada.example.org\"\n"
        "basics.profiles[0].network: \"Chess\"\n"
        "basics.profiles[0].url: \"a.org\" -> \"https://a.org\"\n"
        "work[0].name: \"Looms\"\n"
        "work[0].location.city: \"Leeds\"\n"
        "work[0].startDate: \"1840\"\n"
        "work[0].endDate: \"1841\"\n"
        "work[0].id: \"looms\"\n");
}

TEST_CASE("redact leaves out a field under its old names, too") {
  const std::string file = "basics: {name: Ada, website: https://a.example, email: a@b.example}\n";
  CHECK(version_of(file + "variants: {v: {redact: [basics.url]}}\n", "v").shown() ==
        "basics.name: \"Ada\"\n"
        "basics.email: \"a@b.example\"\n");
  CHECK(version_of(file + "variants: {v: {redact: [basics.website]}}\n", "v").shown() ==
        "basics.name: \"Ada\"\n"
        "basics.email: \"a@b.example\"\n");
}

TEST_CASE("later paths count as in the file") {
  const Version version = with("    redact: ['work[0]']\n", {"set: {'work[1].name': Mills}\n"});
  CHECK_FALSE(version.sink.has_errors());
  CHECK(version.shown() ==
        "basics.name: \"Ada\"\n"
        "basics.email: \"ada@example.org\"\n"
        "basics.url: \"https://ada.example.org\"\n"
        "basics.profiles[0].network: \"Code\"\n"
        "basics.profiles[0].url: \"a.org\" -> \"https://a.org\"\n"
        "basics.profiles[0].id: \"code\"\n"
        "basics.profiles[1].network: \"Chess\"\n"
        "basics.profiles[1].url: \"a.org\" -> \"https://a.org\"\n"
        "work[0].name: \"Mills\"\n"
        "work[0].location.city: \"Leeds\"\n"
        "work[0].startDate: \"1840\"\n"
        "work[0].endDate: \"1841\"\n"
        "work[0].id: \"looms\"\n");
}

TEST_CASE("a path that counts is told the name of what it counts") {
  CHECK(complaints("    set: {'work[0].name': Mills}\n") ==
        "R3021 warning |work[0].name| `work[0]` is whichever item stands there: another may take "
        "its place\n"
        "  |{| today it is this one\n"
        "  hint: write `work[Engines].name`\n"
        "  fix: |[0]| -> |[Engines]|\n");
  // An id goes before a name.
  CHECK(complaints("    redact: ['work[1].location']\n") ==
        "R3021 warning |work[1].location| `work[1]` is whichever item stands there: another may "
        "take its place\n"
        "  |{| today it is this one\n"
        "  hint: write `work[looms].location`\n"
        "  fix: |[1]| -> |[looms]|\n");
  CHECK(
      complaints("    set: {'skills[0]': Algebra}\n") ==
      "R3021 warning |skills[0]| `skills[0]` is whichever item stands there: another may take its "
      "place\n"
      "  hint: give it a place in the file, and a tag that only this variant includes\n");
}

TEST_CASE("what has no name of its own is to get an id") {
  const std::string file =
      "basics: {name: Ada}\n"
      "work:\n"
      "  - {name: Mills, startDate: 1840, endDate: 1841, positions: [{position: Smith}]}\n"
      "  - {name: Mills, startDate: 1842, endDate: 1843, highlights: [Built it, {id: b, text: "
      "x}]}\n"
      "skills: ['7', 'Sums: large', 'C #1']\n"
      "education: [{area: Algebra, courses: [Sums]}]\n";
  const auto hints = [&file](const std::string& path) {
    const Version version = version_of(file + "variants: {v: {set: {'" + path + "': x}}}\n", "v");
    REQUIRE(version.sink.diagnostics().size() >= 1);
    const diag::Diagnostic& one = version.sink.diagnostics().front();
    CHECK(one.code == diag::Code::kIndexPath);
    std::string all;
    for (const std::string& hint : one.hints) all += hint + "\n";
    return all + (one.fixes.empty() ? "" : "fixed\n");
  };
  const std::string id =
      "give an item that has no name of its own an `id`, and write that: `[the-id]`\n";
  CHECK(hints("work[0].team") == id);  // two have the name
  CHECK(hints("work[0].positions[0].position") ==
        "write `work[0].positions[Smith].position`\n" + id + "fixed\n");
  CHECK(hints("work[1].highlights[0]") ==
        "write `work[1].highlights[Built it]`\n" + id + "fixed\n");
  CHECK(hints("work[1].highlights[1].text") ==
        "write `work[1].highlights[b].text`\n" + id + "fixed\n");
  CHECK(hints("skills[0]") == id);                               // a number
  CHECK(hints("skills[1]") == "write `skills[Sums: large]`\n");  // needs quotes
  CHECK(hints("education[0].courses[0]") ==
        "write `education[0].courses[Sums]`\n" + id + "fixed\n");
}

TEST_CASE("an item is set by its name, and where two have it by neither") {
  const Version version = with(
      "    set: {'work[Looms].name': Mills, 'work[Looms].team': Cotton}\n"
      "    redact: ['basics.profiles[Chess]', 'work[Engines].location']\n");
  CHECK(version.complaints().empty());
  CHECK(version.shown().find("work[1].name: \"Mills\"\nwork[1].team: \"Cotton\"\n") !=
        std::string::npos);
  CHECK(version.shown().find("Chess") == std::string::npos);
  CHECK(version.shown().find("London") == std::string::npos);
  CHECK(version_of("basics: {name: Ada}\nskills: [Go, {name: Go}]\n"
                   "variants: {v: {redact: ['skills[Go]']}}\n",
                   "v")
            .complaints() == "R3007 |skills[Go]| `skills[Go]`: 2 items have this name\n");
}

TEST_CASE("a name that is nearly one of an item is told so") {
  CHECK(complaints("    redact: ['work[Engine].location']\n") ==
        "R3007 |work[Engine].location| `work[Engine]`: no item has this id or name\n"
        "  hint: did you mean `work[Engines]`?\n");
  CHECK(complaints("    set: {'work[loms].name': x}\n") ==
        "R3007 |work[loms].name| `work[loms]`: no item has this id or name\n"
        "  hint: did you mean `work[looms]`?\n");
}

TEST_CASE("an item with markup in its name is set by what is seen of it") {
  const Version version = version_of(
      "basics: {name: Ada}\nwork: [{name: '**Mills** [Ltd](https://mills.example.org)', "
      "startDate: 1840, endDate: 1841}]\nskills: ['*Go*']\n"
      "variants: {v: {set: {'work[Mills Ltd].name': Looms}, redact: ['skills[Go]']}}\n",
      "v");
  CHECK(version.complaints().empty());
  CHECK(version.shown().find("work[0].name: \"Looms\"") != std::string::npos);
  CHECK(version.shown().find("Go") == std::string::npos);
}

TEST_CASE("an item is set by its name under an old key, too") {
  const Version version = version_of(
      "basics: {name: Ada}\nwork: [{company: Mills, startDate: 1840, endDate: 1841}]\n"
      "variants: {v: {set: {'work[Mills].name': Looms}}}\n",
      "v");
  CHECK_FALSE(version.sink.has_errors());
  CHECK(version.shown().find("work[0].name: \"Looms\"") != std::string::npos);
}

TEST_CASE("an overlay brings back what its variant redacts") {
  const Version version =
      with("    redact: [basics.email]\n", {"set: {basics.email: ada@work.example}\n"});
  CHECK(version.complaints().empty());
  CHECK(version.shown() ==
        "basics.name: \"Ada\"\n"
        "basics.email: \"ada@work.example\"\n"
        "basics.url: \"https://ada.example.org\"\n"
        "basics.profiles[0].network: \"Code\"\n"
        "basics.profiles[0].url: \"a.org\" -> \"https://a.org\"\n"
        "basics.profiles[0].id: \"code\"\n"
        "basics.profiles[1].network: \"Chess\"\n"
        "basics.profiles[1].url: \"a.org\" -> \"https://a.org\"\n"
        "work[0].name: \"Engines\"\n"
        "work[0].location: \"London\"\n"
        "work[0].startDate: \"1842\"\n"
        "work[0].endDate: \"1843\"\n"
        "work[1].name: \"Looms\"\n"
        "work[1].location.city: \"Leeds\"\n"
        "work[1].startDate: \"1840\"\n"
        "work[1].endDate: \"1841\"\n"
        "work[1].id: \"looms\"\n");
  CHECK(with("    set: {basics.email: ada@work.example}\n    redact: [basics.email]\n")
            .shown()
            .find("work.example") == std::string::npos);
}

TEST_CASE("what a résumé needs cannot be redacted") {
  CHECK(complaints("    redact: [basics.name]\n") ==
        "R3008 |basics.name| `basics.name` cannot be left out\n"
        "  hint: put another text in its place: `set: {basics.name: ...}`\n");
  CHECK(complaints("    redact: [basics]\n") ==
        "R3008 |basics| `basics` cannot be left out\n"
        "  hint: put another text in its place: `set: {basics: ...}`\n");
}

TEST_CASE("theme, locale and page budget are fields") {
  const Version version = with("    theme: plain\n    locale: de\n    pages: 2\n");
  CHECK(version.complaints().empty());
  REQUIRE(version.decoded.design != nullptr);
  CHECK(version.decoded.design->find("theme")->text.text() == "plain");
  CHECK(version.decoded.resume.locale.text() == "de");
  CHECK(version.decoded.resume.layout.pages.max.value == 2);
  CHECK(version.under(version.decoded.resume.layout.pages.max.span) == "2");
}

TEST_CASE("sections of a variant come first, and what a line does not say stays") {
  const std::string base =
      "layout: {sections: [{section: work, title: Jobs, cap: 3}, {section: skills, hide: true}, "
      "awards]}\n";
  CHECK(layout("    sections: [skills, {section: work, cap: 1, highlights: 2}]\n", base) ==
        "layout.sections[0]: \"skills\"\n"
        "layout.sections[1].section: \"work\"\n"
        "layout.sections[1].title: \"Jobs\"\n"
        "layout.sections[1].cap: 1\n"
        "layout.sections[1].highlights: 2\n"
        "layout.sections[2]: \"awards\"\n");
  CHECK(layout("    sections: [{section: awards, hide: true}]\n", base) ==
        "layout.sections[0].section: \"awards\"\n"
        "layout.sections[0].hide: true\n"
        "layout.sections[1].section: \"work\"\n"
        "layout.sections[1].title: \"Jobs\"\n"
        "layout.sections[1].cap: 3\n"
        "layout.sections[2].section: \"skills\"\n"
        "layout.sections[2].hide: true\n");
  CHECK(layout("    sections: [work]\n") == "layout.sections[0]: \"work\"\n");
  CHECK(complaints("    sections: [wrok]\n") ==
        "R2013 |wrok| there is no section `wrok`\n"
        "  hint: did you mean `work`?\n"
        "  hint: sections are `summary`, `about`, `work`, `volunteer`, `education`, `awards`, "
        "`certificates`, `publications`, `patents`, `talks`, `teaching`, `grants`, `memberships`, "
        "`skills`, `languages`, `interests`, "
        "`references`, `projects`, `contributions` or `topics`\n"
        "R2013 |wrok| there is no section `wrok`\n"
        "  hint: did you mean `work`?\n"
        "  hint: sections are `summary`, `about`, `work`, `volunteer`, `education`, `awards`, "
        "`certificates`, `publications`, `patents`, `talks`, `teaching`, `grants`, `memberships`, "
        "`skills`, `languages`, `interests`, "
        "`references`, `projects`, `contributions` or `topics`\n");
}

TEST_CASE("a variant has at most 1000 paths") {
  std::string lines = "    set:\n";
  for (int i = 0; i < 1000; ++i) lines += "      x-" + std::to_string(i) + ": 1\n";
  CHECK(complaints(lines).empty());
  CHECK(complaints(lines + "    redact: [basics.phone]\n") ==
        "R2009 |v| the variant sets and redacts 1001 fields\n"
        "  hint: it takes at most 1000\n");
}

TEST_CASE("of two layers the later has the last word") {
  const Version version = version_of(kFile +
                                         "variants:\n"
                                         "  base: {set: {basics.label: One}, pages: 1}\n"
                                         "  v: {extends: base, set: {basics.label: Two}}\n",
                                     "v", {"set: {basics.label: Three}\n"});
  CHECK(version.complaints().empty());
  CHECK(version.decoded.resume.basics.label.text() == "Three");
  CHECK(version.decoded.resume.layout.pages.max.value == 1);
}

TEST_CASE("a complaint about an overlay points into it") {
  CHECK(with("    pages: 1\n", {"inclde: [x]\n"}).complaints() ==
        "R2001 |inclde| unknown key `inclde` in a variant\n"
        "  hint: did you mean `include`?\n"
        "  fix: |inclde| -> |include|\n");
  CHECK(with("    pages: 1\n", {"include: [x]\n"}).complaints() ==
        "R3005 |x| nothing has the tag `x`\n"
        "  hint: tag what it is about, such as a highlight: `tags: [backend]`\n");
}

}  // namespace resumec::variant
