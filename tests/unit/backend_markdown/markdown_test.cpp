#include "backend/markdown/markdown.h"

#include <doctest/doctest.h>
#include <md4c.h>

#include <iterator>
#include <random>
#include <sstream>

#include "../document/build.h"

namespace {

using resumec::backend::markdown::write;
using resumec::document::Document;
using resumec::document::Role;
using resumec::document::Run;
using resumec::document::Runs;
using resumec::document::SectionKind;
namespace test = resumec::test;

// What a CommonMark parser makes of a text: its words, with the numbers of ordered lists.
class Reader {
 public:
  explicit Reader(const std::string& markdown) {
    MD_PARSER parser = {};
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<Reader*>(self)->enter(type, detail);
      return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* /*detail*/, void* self) {
      static_cast<Reader*>(self)->leave(type);
      return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      static_cast<Reader*>(self)->enter(type, detail);
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE /*type*/, void* /*detail*/, void* /*self*/) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      static_cast<Reader*>(self)->add(type, {text, size});
      return 0;
    };
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, this);
  }

  std::string words;
  std::string links;   // each on a line
  std::string blocks;  // "h1 p ul li"

 private:
  void enter(MD_BLOCKTYPE type, void* detail) {
    static constexpr const char* kNames[] = {"doc", "quote", "ul",   "ol",   "li",
                                             "hr",  "h",     "code", "html", "p"};
    blocks += static_cast<std::size_t>(type) < std::size(kNames) ? kNames[type] : "table";
    if (type == MD_BLOCK_H) {
      blocks += std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    }
    blocks += ' ';
    if (type == MD_BLOCK_OL) {
      numbers_.push_back(static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start));
    }
    if (type == MD_BLOCK_UL) numbers_.push_back(-1);
    if (type == MD_BLOCK_LI && numbers_.back() >= 0) {
      words += ' ' + std::to_string(numbers_.back()++) + ". ";
    }
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_OL || type == MD_BLOCK_UL) numbers_.pop_back();
    words += '\n';
  }

  void enter(MD_SPANTYPE type, void* detail) {
    if (type != MD_SPAN_A) return;
    const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
    links.append(href.text, href.size);
    links += '\n';
  }

  void add(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_HTML) {
      // Emphasis and code where signs are in doubt, and nothing else.
      const bool known = text == "<em>" || text == "</em>" || text == "<strong>" ||
                         text == "</strong>" || text == "<code>" || text == "</code>";
      if (!known) words += "HTML";
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      words += '\n';
    } else {
      words += type == MD_TEXT_ENTITY ? "ENTITY" : std::string(text);
    }
  }

  std::vector<int> numbers_;
};

// One blank between two words, whatever white space is there.
std::string plain(const std::string& text) {
  std::string blanks;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\u00A0") == 0) {
      blanks += ' ';
      ++i;
    } else {
      blanks += text[i];
    }
  }
  std::istringstream stream(blanks);
  std::string out;
  for (std::string word; stream >> word;) out += word + ' ';
  return out;
}

std::string words_of(const Document& document) {
  return plain(words(document, resumec::document::Alternatives::kShow));
}

Document with_blocks(std::vector<resumec::document::Block> blocks,
                     SectionKind kind = SectionKind::kAbout) {
  Document document;
  document.header.name = test::run(Role::kName, "Ada");
  document.sections.push_back(test::section(kind, "About", std::move(blocks)));
  return document;
}

TEST_CASE("a résumé in Markdown") {
  CHECK(write(test::ada()) == R"(# Ada Lovelace

Analyst

[ada@example.org](mailto:ada@example.org)\
[GitHub: ada](https://github.com/ada)

## Experience

### Engines Ltd · Notes

*Apr 1842 – Present*\
Programmer *London*

- Wrote the first program, Note G.
- Corrected a mistake of the engine's author.

## Skills

- **Mathematics:** series
- French
)");
}

TEST_CASE("a sign is escaped where it would be syntax, and only there") {
  const auto of = [](const std::string& words) {
    const std::string text = write(with_blocks({test::paragraph({test::text(words)})}));
    return text.substr(text.find("## About\n\n") + 10);
  };
  CHECK(of("C++, C# and snake_case: 2 > 1, R&D, $5M!") ==
        "C++, C# and snake_case: 2 > 1, R&D, $5M!\n");
  CHECK(of("# 1 of 20") == "\\# 1 of 20\n");
  CHECK(of("2019. A year") == "2019\\. A year\n");
  CHECK(of("- not a point") == "\\- not a point\n");
  CHECK(of("> 99 %") == "\\> 99 %\n");
  CHECK(of("*a* _b_ `c` [d](e) <b> &amp; ~~f~~ \\") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<b> \\&amp; \\~\\~f\\~\\~ \\\\\n");
}

TEST_CASE("code in a link defines nothing") {
  Run code = test::link(Role::kText, "a]:", "https://example.org");
  code.code = true;
  const Document document = with_blocks({test::paragraph({code})});
  CHECK(plain(Reader(write(document)).words) == words_of(document));
  CHECK(Reader(write(document)).links == "https://example.org\n");
}

TEST_CASE("lists: numbers, lists in lists, lists behind lists") {
  const auto item = [](std::string words, std::vector<resumec::document::Block> more) {
    resumec::document::ListItem result;
    result.blocks.push_back(test::paragraph({test::text(std::move(words))}));
    for (auto& block : more) result.blocks.push_back(std::move(block));
    return result;
  };
  resumec::document::List outer;
  outer.items = {item("a", {test::list({{test::text("b")}, {test::text("c")}})}),
                 item("d", {test::list({{test::text("e")}}, true, 3)}), item("f", {})};
  const Document document =
      with_blocks({{outer},
                   test::list({{test::text("g")}}),
                   test::list({{test::text("h")}, {test::text("i")}}, true, 9),
                   test::list({{test::text("j")}}, true, 1)});
  const std::string text = write(document);
  CHECK(text ==
        "# Ada\n\n## About\n\n- a\n  - b\n  - c\n- d\n\n  3. e\n- f\n\n* g\n\n9. h\n10. i\n\n"
        "1) j\n");
  CHECK(Reader(text).blocks == "doc h1 h2 ul li p ul li li li p ol li li p ul li ol li li ol li ");
  CHECK(plain(Reader(text).words) == words_of(document));
}

TEST_CASE("whatever words look like, a parser reads them as words") {
  static const char* const pieces[] = {
      "*",   "_", "`",          "[",     "]",   "(",     ")",   "<",    ">",  "#", "-",  "+",
      "=",   "|", "1.",         "2)",    "&",   "&amp;", ";",   "\\",   "!",  "~", "~~", "```",
      "---", "a", "b1",         " ",     " ",   " ",     "“",   "”",    "–",  "é", "日", "\u00A0",
      "$",   ":", "http://x.y", "a@b.c", "<b>", "<!--",  "://", "    ", "\"", "'"};
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same every time
  const auto below = [&random](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  const auto words = [&](std::size_t most) {
    std::string text;
    for (std::size_t i = below(most) + 1; i > 0; --i) text += pieces[below(std::size(pieces))];
    return text;
  };
  const auto runs = [&](std::size_t most) {
    Runs all;
    for (std::size_t i = below(most) + 1; i > 0; --i) {
      Run run = test::text(words(6));
      run.strong = below(4) == 0;
      run.emphasis = below(4) == 0;
      run.code = below(6) == 0;
      if (below(6) == 0) run.href = "https://example.org/a_(b)?c=1&copy=2;" + std::to_string(i);
      all.push_back(std::move(run));
    }
    return all;
  };
  for (int round = 0; round < 3000; ++round) {
    std::vector<resumec::document::Block> blocks;
    for (std::size_t i = below(4) + 1; i > 0; --i) {
      const std::size_t kind = below(4);
      if (kind == 0) blocks.push_back(test::paragraph(runs(4)));
      if (kind == 1)
        blocks.push_back(
            test::list({runs(2), runs(3)}, below(2) == 0, static_cast<int>(below(12))));
      if (kind >= 2) {
        resumec::document::Entry entry;
        entry.rows.push_back({test::cells(runs(2)), test::cells(below(2) == 0 ? runs(1) : Runs{})});
        if (below(2) == 0) entry.rows.push_back({test::cells(runs(2)), test::cells(runs(1))});
        if (below(2) == 0) entry.body.push_back(test::paragraph(runs(2)));
        blocks.push_back({std::move(entry)});
      }
    }
    const Document document =
        with_blocks(std::move(blocks), below(2) == 0 ? SectionKind::kSkills : SectionKind::kWork);
    const std::string text = write(document);
    CAPTURE(round);
    CAPTURE(text);
    REQUIRE(plain(Reader(text).words) == words_of(document));
  }
}

}  // namespace
