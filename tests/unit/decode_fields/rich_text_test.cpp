#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <vector>

#include "decode/values/rich_text.h"
#include "decode_text.h"
#include "markup_oracle.h"

namespace {

using markup_oracle::Oracle;
using markup_oracle::Shown;
using resumec::decode::decode_yaml;
using resumec::decode::read_blocks;
using resumec::decode::read_inlines;
using resumec::diag::Sink;
using resumec::model::Inline;
using resumec::model::Inlines;
using resumec::model::Prose;
using resumec::model::RichLink;
using resumec::schema::Context;
using resumec::source::MappedText;

// <b>strong</b>, <i>emphasis</i>, <c>code</c>, <a address>link</a>.
std::string styled(const std::string& text) {
  Sink sink;
  Context context(sink);
  Inlines inlines;
  std::vector<RichLink> links;
  read_inlines(context, MappedText::verbatim(text, 0, 0), inlines, links);
  std::string out;
  for (const Inline& piece : inlines) {
    std::string words = piece.text.text();
    if (piece.code) words = "<c>" + words + "</c>";
    if (piece.emphasis) words = "<i>" + words + "</i>";
    if (piece.strong) words = "<b>" + words + "</b>";
    if (piece.link >= 0) {
      words = "<a " + links[static_cast<std::size_t>(piece.link)].url + ">" + words + "</a>";
    }
    out += words;
  }
  return out;
}

std::vector<Shown> shown(const std::string& text) {
  Sink sink;
  Context context(sink);
  Inlines inlines;
  std::vector<RichLink> links;
  read_inlines(context, MappedText::verbatim(text, 0, 0), inlines, links);
  std::vector<Shown> out;
  for (const Inline& piece : inlines) {
    for (std::size_t i = 0; i < piece.text.size(); ++i) {
      Shown one;
      one.origin = piece.text.span(i, i + 1).begin;
      one.strong = piece.strong;
      one.emphasis = piece.emphasis;
      one.code = piece.code;
      if (piece.link >= 0) {
        const auto span = links[static_cast<std::size_t>(piece.link)].span;
        one.address = text.substr(span.begin, span.size());
      }
      // The place is exact: the byte that is shown is the byte that stands there.
      if (text[one.origin] != piece.text.text()[i]) one.origin = text.size();
      out.push_back(one);
    }
  }
  return out;
}

std::string readable(const std::vector<Shown>& list, const std::string& text) {
  std::string out;
  for (const Shown& one : list) {
    out += one.strong ? 'B' : '.';
    out += one.emphasis ? 'I' : '.';
    out += one.code ? 'C' : '.';
    out += one.address.empty() ? '.' : 'L';
    out += one.origin < text.size() ? text[one.origin] : '?';
    out += ' ';
  }
  return out;
}

// xorshift32: the same texts on every machine.
class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return state_ % limit;
  }

 private:
  std::uint32_t state_;
};

std::string generate(Random& random, const std::vector<std::string>& alphabet, std::size_t most) {
  std::string text;
  const std::size_t count = 1 + random.below(most);
  for (std::size_t i = 0; i < count; ++i) text += alphabet[random.below(alphabet.size())];
  // Fields come without white space at their ends.
  while (!text.empty() && text.front() == ' ') text.erase(0, 1);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::string blocks(const std::string& text) {
  Sink sink;
  Context context(sink);
  const Prose rich = read_blocks(context, MappedText::verbatim(text, 0, 0));
  const auto value = resumec::decode::Prose::encode({.extensions = true, .readings = true}, rich);
  if (value.reading.empty()) return "about: " + resumec::schema::literal(value.text) + "\n";
  std::string out;
  for (const std::string& line : value.reading) out += "about: " + line + "\n";
  return out;
}

// Of processor time: the machine may be busy with other things.
double seconds(const std::string& text) {
  const std::clock_t begin = std::clock();
  styled(text);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("the kinds of inline markup") {
  CHECK(styled("a *b* _c_ **d** `e` [f](example.org)") ==
        "a <i>b</i> <i>c</i> <b>d</b> <c>e</c> <a https://example.org>f</a>");
  CHECK(styled("**a *b* c**") == "<b>a </b><b><i>b</i></b><b> c</b>");
  CHECK(styled("***a***") == "<b><i>a</i></b>");
  CHECK(styled("[a **b** `c`](https://x.org/a_b_c*d*)") ==
        "<a https://x.org/a_b_c*d*>a </a><a https://x.org/a_b_c*d*><b>b</b></a>"
        "<a https://x.org/a_b_c*d*> </a><a https://x.org/a_b_c*d*><c>c</c></a>");
  CHECK(styled("[a](https://en.wikipedia.org/wiki/C_(language))") ==
        "<a https://en.wikipedia.org/wiki/C_(language)>a</a>");
  CHECK(styled("``a ` b``") == "<c>a ` b</c>");
  CHECK(styled("\\*a\\* \\`b\\` \\[c\\](d)") == "*a* `b` [c](d)");
  CHECK(styled("\\_id\\_ \\\\ C:\\x R\\&D") == "_id_ \\ C:\\x R\\&D");
  CHECK(styled("[a](x.org \"A title\") [b](x.org 't')") ==
        "<a https://x.org>a</a> <a https://x.org>b</a>");
  CHECK(styled("snake_case_name 2*3*4") == "snake_case_name 2<i>3</i>4");
}

TEST_CASE("addresses are links without markup") {
  const auto link = [](const std::string& target, const std::string& words) {
    return "<a " + target + ">" + words + "</a>";
  };
  for (const std::string address :
       {"https://x.org", "http://x.org:8080/a?b=c&d=e#f", "https://x.org/a_b_c*d*e",
        "https://en.wikipedia.org/wiki/C_(language)", "https://x.org/a,b;c.d",
        "https://localhost/a"}) {
    CAPTURE(address);
    const std::string linked = link(address, address);
    CHECK(styled(address) == linked);
    for (const char* sign : {".", ",", ";", ":", "!", "?", "...", "'", "\"", ")", ").", "*", "_"}) {
      CAPTURE(std::string(sign));
      CHECK(styled("at " + address + sign + " now") == "at " + linked + sign + " now");
    }
    CHECK(styled("(" + address + ")") == "(" + linked + ")");
    CHECK(styled("<" + address + ">") == linked);
  }
  CHECK(styled("<https://x.org/a.>") == link("https://x.org/a.", "https://x.org/a."));
  CHECK(styled("www.x.org/a.") == link("https://www.x.org/a", "www.x.org/a") + ".");
  CHECK(styled("a.b+c@x.org.") == link("mailto:a.b+c@x.org", "a.b+c@x.org") + ".");
  CHECK(styled("https://b\u00FCcher.example/\u00FC").find("<a https://") == 0);
  CHECK(styled("\u898B https://x.org/a\u3002\u898B") ==
        "\u898B " + link("https://x.org/a", "https://x.org/a") + "\u3002\u898B");
  CHECK(styled("\u898Bhttps://x.org/a\u898B") ==
        "\u898B" + link("https://x.org/a", "https://x.org/a") + "\u898B");
  // In code, in a link, in the words of another thing, and what is none.
  for (const char* text :
       {"ahttps://x.org", "https://", "https:// x", "www.x", "www.", "a@b", "a@b.c1", "@a@b.org",
        "git@b.org:a/b", "a@b.org/x", "a@@b.org", "npm@1.2.3", "![https://x.org](a)", "a.@b.org"}) {
    CAPTURE(std::string(text));
    CHECK(styled(text) == text);
  }
  CHECK(styled("`https://x.org`") == "<c>https://x.org</c>");
  CHECK(styled("[https://x.org](https://x.org/b)") == link("https://x.org/b", "https://x.org"));
}

TEST_CASE("everything else prints as typed") {
  for (const char* text : {"> 5M users",
                           "1. Platz",
                           "2019. A great year",
                           "+ 49 170",
                           "# 1 in sales",
                           "---",
                           "***",
                           "* * *",
                           "===",
                           "- not a list",
                           "__init__",
                           "C:\\x",
                           "\\input{/etc/passwd}",
                           "[a]: x.org",
                           "<script>alert(1)</script>",
                           "&amp; &#65; &lt;",
                           "~~x~~",
                           "$x^2$",
                           "{{ x }}",
                           "| a | b |",
                           "![x](",
                           "[x]()",
                           "[](x.org)",
                           "[ ](x.org)",
                           "[x](a b)",
                           "[x](a \"t)",
                           "[x](a t)",
                           "![alt](example.org)",
                           "![alt](example.org \"t\")",
                           "[x][y]",
                           "```",
                           "~~~",
                           "    a",
                           "a  b",
                           "\\",
                           "a\\",
                           "**bold *it _a `c [x]( ![",
                           "`",
                           "*",
                           "_",
                           "[",
                           "]",
                           "5 * 3 * 2",
                           "\"=HYPERLINK(\"//evil\",\"x\")",
                           "漢字 – é"}) {
    CAPTURE(text);
    CHECK(styled(text) == text);
  }
  CHECK(styled("![*alt*](example.org)") == "![<i>alt</i>](example.org)");
}

TEST_CASE("what is shown is the text without its markup, at its exact place") {
  const std::vector<std::string> nasty = {
      "*",   "**",  "_",   "__",       "`",          "``", "[",
      "]",   "(",   ")",   "](u.org)", "[a](u.org)", "\\", "\\*",
      "\\_", "\\`", "\\[", "<b>",      "&amp;",      "!",  "](u.org \"t\")",
      "#",   "> ",  "- ",  "1. ",      "+ ",         "a",  "bc",
      " ",   "é",   "漢",  "x.org",    "~",          "|",  "{{",
      "$",   "%",   ".",   "\""};
  // Fewer letters meet more often.
  const std::vector<std::string> stars = {"*", "**", "_", "a", "b", " ", ".", "***"};
  const std::vector<std::string> brackets = {"[", "]", "](u)", "(",  ")", "a",
                                             "*", "`", " ",    "\\", "!", "\""};
  // Debian 12 has md4c 0.4.8, Debian 13 a newer one.
  const bool by_runs = styled("(*[x\"**") != "(*[x\"**";
  Random random(20260131);
  for (int i = 0; i < 30000; ++i) {
    const auto& alphabet = i % 3 == 0 ? nasty : i % 3 == 1 ? stars : brackets;
    const std::string text = generate(random, alphabet, 14);
    const std::vector<Shown> expected = Oracle(text, by_runs).read();
    const std::vector<Shown> found = shown(text);
    if (found == expected) continue;
    CAPTURE(text);
    CHECK(readable(found, text) == readable(expected, text));
    break;
  }
}

TEST_CASE("hostile markup takes linear time") {
  for (const char* piece : {"[", "*", "_ ", "`", "[a](", "](", "**a ", "*a_ ", "a*", "\\", "![",
                            "[[a](b)", "`a``", "<", "(", "*a **b ", "a**b", "_a*"}) {
    CAPTURE(std::string(piece));
    std::string text;
    while (text.size() < 100000) text += piece;
    if (text.back() == ' ') text.pop_back();
    // A second is a hundred times what it takes; quadratic time would be minutes.
    CHECK(seconds(text) < 1.0);
  }
}

TEST_CASE("paragraphs are parted by blank lines, lists by signs") {
  CHECK(blocks("one\ntwo\n\nthree") == "about: \"one\\ntwo\"\nabout: \"three\"\n");
  CHECK(blocks("head:\n- a\n- b\n  more\n\n- c\n\ntail") ==
        "about: \"head:\"\nabout: - \"a\"\nabout: - \"b\\nmore\"\nabout: - \"c\"\n"
        "about: \"tail\"\n");
  CHECK(blocks("- a\n  - b\n    - c\n  - d\n- e") ==
        "about: - \"a\"\nabout: - - \"b\"\nabout: - - - \"c\"\nabout: - - \"d\"\n"
        "about: - \"e\"\n");
  CHECK(blocks("- a\n\n  second\n\nout") ==
        "about: - \"a\"\nabout: - \"second\"\nabout: \"out\"\n");
  CHECK(blocks("> c\n# d\n---\n* f") == "about: \"> c\\n# d\\n---\\n* f\"\n");
  CHECK(blocks("-5 °C\n- \n-") == "about: \"-5 °C\\n-\\n-\"\n");
  CHECK(blocks("    indented\n\ttab").starts_with("about: \"indented"));
}

TEST_CASE("any sign of a list makes one, and alone only where it can mean nothing else") {
  for (const std::string sign : {"-", "*", "+", "\u2022"}) {
    CAPTURE(sign);
    CHECK(blocks(sign + " a\n" + sign + " b") == "about: - \"a\"\nabout: - \"b\"\n");
    const std::string alone = sign + " a";
    CHECK(blocks(alone) == "about: " + resumec::schema::literal(alone) + "\n");
  }
  CHECK(blocks("\u2022a\n* b") == "about: - \"a\"\nabout: - \"b\"\n");
  CHECK(blocks("Led:\n- a") == "about: \"Led:\"\nabout: - \"a\"\n");
  CHECK(blocks("Call:\n+ 49 170") == "about: \"Call:\\n+ 49 170\"\n");
  CHECK(blocks("A*, B*\n* both") == "about: \"A*, B*\\n* both\"\n");
  CHECK(blocks("3) a\n4) b") == "about: 3. \"a\"\nabout: 4. \"b\"\n");
  CHECK(blocks("1. a\n1. b\n1. c") == "about: 1. \"a\"\nabout: 2. \"b\"\nabout: 3. \"c\"\n");
  // Numbers that do not count are words.
  CHECK(blocks("2019. a\n2022. b") == "about: \"2019. a\\n2022. b\"\n");
  CHECK(blocks("1. Platz") == "about: \"1. Platz\"\n");
  CHECK(blocks("1. a\n2. b\n- c\n- d") ==
        "about: 1. \"a\"\nabout: 2. \"b\"\nabout: - \"c\"\nabout: - \"d\"\n");
  CHECK(blocks("1. a\n   - b\n   - c\n2. d\n\n   more") ==
        "about: 1. \"a\"\nabout: 1. - \"b\"\nabout: 1. - \"c\"\nabout: 2. \"d\"\n"
        "about: 2. \"more\"\n");
}

TEST_CASE("line ends that YAML folds part paragraphs and begin items") {
  const auto read = [](const std::string& yaml) {
    return decode_yaml("basics: {name: Ada}\nabout: " + yaml + "\n")
        .decoded.resume.about.typed.text();
  };
  CHECK(read(">\n  one\n  two\n\n  three\n") == "one two\n\nthree");
  CHECK(read("one\n  two\n\n  three") == "one two\n\nthree");
  CHECK(read("'one\n  two\n\n  three'") == "one two\n\nthree");
  CHECK(read("\"one\\ntwo\n\n  three\"") == "one\ntwo\n\nthree");
  CHECK(read("|\n  one\n  two\n\n  three\n") == "one\ntwo\n\nthree");
  CHECK(read("one\n  - two\n    - three\n  - four\n    goes on") ==
        "one\n- two\n  - three\n- four goes on");
  CHECK(read(">-\n  one\n  - two\n  three") == "one - two three");
}

TEST_CASE("lists nest six deep") {
  std::string text;
  for (std::size_t depth = 0; depth < 9; ++depth) {
    text += std::string(depth * 2, ' ') + "- " + std::to_string(depth) + "\n";
  }
  Sink sink;
  Context context(sink);
  const Prose rich = read_blocks(context, MappedText::verbatim(text, 0, 0));
  CHECK(plain_text(rich) == "0\n1\n2\n3\n4\n5\n- 6\n- 7\n- 8");
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].message == "a list in `the file` nests deeper than 6 levels");
}

TEST_CASE("words keep their place through escapes, folds and markup") {
  const auto outcome = decode_yaml(
      "basics:\n"
      "  name: Ada\n"
      "  summary: \"caf\\u00e9 **bold** *it*\"\n"
      "about: >\n"
      "  one\n"
      "  two [link](example.org/x)\n"
      "  three\n");
  CHECK(outcome.complaints().empty());
  const auto& summary = outcome.decoded.resume.basics.summary.blocks.at(0).inlines;
  REQUIRE(summary.size() == 4);
  CHECK(outcome.under(summary[0].text.span()) == "caf\\u00e9 ");
  CHECK(outcome.under(summary[1].text.span()) == "bold");
  CHECK(outcome.under(summary[3].text.span()) == "it");
  const auto& about = outcome.decoded.resume.about;
  REQUIRE(about.links.size() == 1);
  CHECK(outcome.under(about.links[0].span) == "example.org/x");
  CHECK(about.links[0].url == "https://example.org/x");
  REQUIRE(about.blocks.at(0).inlines.size() == 3);
  CHECK(outcome.under(about.blocks[0].inlines[1].text.span()) == "link");
  CHECK(about.blocks[0].inlines[2].text.text() == " three");
}
