#include "backend/text/text.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "../document/build.h"
#include "characters/display_width.h"

namespace {

using resumec::document::Document;
using resumec::document::Role;
using resumec::document::SectionKind;
namespace test = resumec::test;

std::string write(const Document& document, int width = 60, bool ascii = false) {
  return resumec::backend::text::write(document, resumec::style::Style{}, {width, ascii});
}

TEST_CASE("a résumé as text") {
  CHECK(write(test::ada()) ==
        R"(Ada Lovelace
============
Analyst

ada@example.org
GitHub: ada (github.com/ada)

Experience
----------
Engines Ltd · Notes                       Apr 1842 – Present
Programmer                                            London
• Wrote the first program, Note G.
• Corrected a mistake of the engine's author.

Skills
------
Mathematics: series
French
)");
}

TEST_CASE("a narrow page wraps, hangs its bullets and puts the end of a row on its own line") {
  CHECK(write(test::ada(), 26) ==
        R"(Ada Lovelace
============
Analyst

ada@example.org
GitHub: ada
(github.com/ada)

Experience
----------
Engines Ltd · Notes
Apr 1842 – Present
Programmer          London
• Wrote the first program,
  Note G.
• Corrected a mistake of
  the engine's author.

Skills
------
Mathematics: series
French
)");
}

TEST_CASE("width 0 does not wrap, and ASCII knows neither bullets nor dashes") {
  const std::string text = write(test::ada(), 0, true);
  CHECK(text.find("\nEngines Ltd | Notes  Apr 1842 - Present\n") != std::string::npos);
  CHECK(text.find("\n- Corrected a mistake of the engine's author.\n") != std::string::npos);
  CHECK(text.find("•") == std::string::npos);
}

TEST_CASE("a theme's bullet is used") {
  resumec::style::Style style;
  style.content.bullet = "∙";
  const std::string text = resumec::backend::text::write(test::ada(), style, {60, false});
  CHECK(text.find("\n∙ Wrote") != std::string::npos);
}

Document with_body(std::vector<resumec::document::Block> blocks) {
  Document document;
  document.language = "en";
  document.header.name = test::run(Role::kName, "Ada");
  document.sections = {test::section(SectionKind::kAbout, "About", std::move(blocks))};
  return document;
}

TEST_CASE("ordered and nested lists hang under their markers") {
  resumec::document::List outer;
  outer.ordered = true;
  outer.start = 9;
  outer.items.push_back({{test::paragraph({test::text("first step of the way")})}});
  outer.items.push_back({{test::paragraph({test::text("second")}),
                          test::list({{test::text("inner words that are wrapped")}})}});
  CHECK(write(with_body({{outer}}), 30) ==
        R"(Ada
===

About
-----
9.  first step of the way
10. second
    • inner words that are
      wrapped
)");
}

TEST_CASE("a list in a list has signs of its own, and lines end where they are ended") {
  resumec::document::List inner;
  inner.items.push_back(
      {{test::paragraph({test::text("b\nmore")}), test::list({{test::text("c")}})}});
  resumec::document::List outer;
  outer.items.push_back({{test::paragraph({test::text("a")}), {inner}}});
  CHECK(write(with_body({{outer}})) == "Ada\n===\n\nAbout\n-----\n• a\n  – b\n    more\n    · c\n");
}

TEST_CASE("blank lines part paragraphs, figures and what follows a list") {
  resumec::document::Figure figure;
  figure.alt = test::text("A diagram").text;
  figure.caption = {test::text("Fig. 1")};
  CHECK(write(with_body({test::paragraph({test::text("One.")}),
                         test::paragraph({test::text("Two:")}),
                         test::list({{test::text("a")}}),
                         {std::move(figure)},
                         test::paragraph({test::text("Three.")})})) ==
        R"(Ada
===

About
-----
One.

Two:
• a

[A diagram]
Fig. 1

Three.
)");
}

TEST_CASE("entries of one line stand close, others apart") {
  const auto entry = [](std::string title, bool body) {
    resumec::document::Entry result;
    result.rows = {{{test::run(Role::kTitle, std::move(title))}, {}}};
    if (body) result.body = {test::paragraph({test::text("Words.")})};
    return resumec::document::Block{std::move(result)};
  };
  CHECK(write(with_body(
            {entry("A", false), entry("B", false), entry("C", true), entry("D", false)})) ==
        R"(Ada
===

About
-----
A
B

C
Words.

D
)");
}

TEST_CASE("columns are counted as a terminal draws them") {
  const std::string text =
      write(with_body({test::paragraph({test::text("数据平台工程师負責設計可靠的資料平台")})}), 24);
  CHECK(text.find("\n数据平台工程师負責設計可\n靠的資料平台\n") != std::string::npos);
}

TEST_CASE("a run that keeps together moves to the next line whole") {
  resumec::document::Run phone = test::run(Role::kPhone, "+44 20 7946 0958");
  phone.keep = true;
  CHECK(write(with_body({test::paragraph({test::text("call me at "), phone})}), 24) ==
        "Ada\n===\n\nAbout\n-----\ncall me at\n+44 20 7946 0958\n");
}

TEST_CASE("a kept run wider than the page breaks, a word wider than the page does not") {
  resumec::document::Run kept = test::run(Role::kKeyword, "aaaaaaaaaa bbbbbbbbbb cccccccccc");
  kept.keep = true;
  const std::string long_word(40, 'x');
  CHECK(write(with_body({test::paragraph({kept}), test::paragraph({test::text(long_word)})}), 24) ==
        "Ada\n===\n\nAbout\n-----\naaaaaaaaaa bbbbbbbbbb\ncccccccccc\n\n" + long_word + "\n");
}

// What the lines of a text say, without marks of this output: underlines, bullets.
std::string words_of(std::string_view text) {
  std::string out;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = text.find('\n', begin);
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    const bool rule = line.find_first_not_of("=-") == std::string_view::npos;
    if (rule) continue;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t word_begin = line.find_first_not_of(' ', at);
      if (word_begin == std::string_view::npos) break;
      at = std::min(line.find(' ', word_begin), line.size());
      const std::string_view word = line.substr(word_begin, at - word_begin);
      if (word != "•") out += std::string(word) + ' ';
    }
  }
  return out;
}

TEST_CASE("the address of a link stands behind its words") {
  const auto linked = [](const std::string& words, const std::string& address) {
    auto run = test::text(words);
    run.href = address;
    return run;
  };
  const auto shown = [&](const resumec::document::Runs& runs, bool full = false) {
    Document document;
    document.sections.push_back(
        test::section(SectionKind::kAbout, "About", {{resumec::document::Paragraph{runs}}}));
    resumec::style::Style style;
    if (full) style.content.url_form = resumec::style::UrlForm::kFull;
    const std::string text = resumec::backend::text::write(document, style, {60, false});
    return text.substr(text.find("-----\n") + 6);
  };
  const auto handbook = linked("the handbook", "https://www.example.org/handbook/");
  CHECK(shown({test::text("Wrote "), handbook, test::text(".")}) ==
        "Wrote the handbook (example.org/handbook).\n");
  CHECK(shown({test::text("Wrote "), handbook, test::text(".")}, true) ==
        "Wrote the handbook (https://www.example.org/handbook/).\n");
  CHECK(shown({linked("me", "mailto:ada@example.org")}, true) == "me (ada@example.org)\n");
  // One link of several looks.
  auto bold = handbook;
  bold.strong = true;
  CHECK(shown({handbook, bold, test::text(", "), linked("me", "mailto:ada@example.org")}) ==
        "the handbookthe handbook (example.org/handbook), me\n(ada@example.org)\n");
  CHECK(shown({linked("C++", "https://example.org/c%2B%2B")}) == "C++ (example.org/c%2B%2B)\n");
  // The words are the address.
  for (const auto& row : std::vector<std::pair<std::string, std::string>>{
           {"https://example.org/a", "https://example.org/a"},
           {"example.org/a", "https://example.org/a"},
           {"Example.org/", "http://www.example.org"},
           {"ada@example.org", "mailto:ada@example.org"},
           {"+44 20 7946 0958", "tel:+442079460958"},
           {"example.org/caf\u00e9", "https://example.org/caf%C3%A9"}}) {
    const std::string& words = row.first;
    CAPTURE(words);
    CHECK(shown({linked(words, row.second)}) == words + "\n");
  }
  // A number of an issue has its own form; a profile has its address, and has it once.
  auto profile = linked("GitHub: ada", "https://github.com/ada");
  profile.role = Role::kProfile;
  auto issue = linked("#12", "https://example.org/issues/12");
  issue.role = Role::kReference;
  CHECK(shown({issue}) == "#12\n");
  CHECK(shown({profile}) == "GitHub: ada (github.com/ada)\n");
  CHECK(shown({profile}, true) == "GitHub: ada (https://github.com/ada)\n");
  auto address = profile;
  address.text = resumec::source::MappedText::generated("github.com/ada", {});
  CHECK(shown({profile, test::text(" ["), address, test::text("]")}) ==
        "GitHub: ada [github.com/ada]\n");
  auto named = profile;
  named.text = resumec::source::MappedText::generated("GitHub: github.com/ada", {});
  CHECK(shown({named}) == "GitHub: github.com/ada\n");
}

TEST_CASE("a style says whether links have their addresses in plain text") {
  using resumec::style::LinkAddresses;
  auto handbook = test::text("the handbook");
  handbook.href = "https://example.org/handbook";
  Document document;
  document.sections.push_back(
      test::section(SectionKind::kAbout, "About", {{resumec::document::Paragraph{{handbook}}}}));
  const auto shows = [&](LinkAddresses where) {
    resumec::style::Style style;
    style.content.link_addresses = where;
    return resumec::backend::text::write(document, style, {60, false}).find("example.org") !=
           std::string::npos;
  };
  CHECK(shows(LinkAddresses::kText));
  CHECK(shows(LinkAddresses::kAlways));
  CHECK_FALSE(shows(LinkAddresses::kPrint));
  CHECK_FALSE(shows(LinkAddresses::kNever));
}

TEST_CASE("words and their order are those of the document, at every width") {
  resumec::style::Style style;
  style.content.link_addresses = resumec::style::LinkAddresses::kNever;
  std::string expected = words(test::ada(), resumec::document::Alternatives::kShow);
  for (char& c : expected) {
    if (c == '\n') c = ' ';
  }
  for (const int width : {0, 1, 20, 33, 60, 200}) {
    CAPTURE(width);
    CHECK(words_of(resumec::backend::text::write(test::ada(), style, {width, false})) == expected);
  }
}

TEST_CASE("no line has blanks at its end or is wider than the page") {
  const std::string text = write(test::ada(), 40);
  CHECK(text.find(" \n") == std::string::npos);
  CHECK(text.back() == '\n');
  CHECK(text.find("\n\n\n") == std::string::npos);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    CHECK(resumec::characters::display_width(text.substr(begin, end - begin)) <= 40);
    begin = end + 1;
  }
}

}  // namespace
