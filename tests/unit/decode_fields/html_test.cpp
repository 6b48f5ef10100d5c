#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "decode_text.h"

namespace resumec::decode {

namespace {

std::string in_json(const std::string& text) {
  std::string quoted;
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n') {
      quoted += "\\n";
    } else {
      quoted += c;
    }
  }
  return quoted;
}

// The summary, a highlight and the label of a person, each of which says `html`.
Outcome decode_html(const std::string& html) {
  const std::string text = "\"" + in_json(html) + "\"";
  return decode_file(
      "cv.json", "{\"basics\": {\"name\": \"Ada\", \"label\": " + text + ", \"summary\": " + text +
                     "}, \"projects\": [{\"name\": \"Notes\", \"highlights\": [" + text + "]}]}");
}

}  // namespace

TEST_CASE("simple HTML of a .json file is read in texts of blocks") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"<p>One <b>two</b> &amp; <a href=\"https://e.org\">three</a></p><ul><li>four</li></ul>",
       "One **two** & [three](https://e.org)\n\n- four"},
      {"<ul>\n  <li>Led <em>two</em> teams</li>\n  <li>Built\n    a lab</li>\n</ul>",
       "- Led *two* teams\n- Built a lab"},
      {"<ol><li>One<ol><li>two</li></ol></li><li></li><li>three</li></ol>",
       "1. One\n   1. two\n2. three"},
      {"One<br>two<br/>three", "One\ntwo\nthree"},
      {"<div>One</div><div>two</div>", "One\n\ntwo"},
      {"R&amp;D &ndash; caf&eacute; &#8211; &#x27;a&#x27;&nbsp;b &lt;T&gt;",
       "R&D – café – 'a' b <T>"},
      {"<ul><li>One<ul><li>two</li></ul></li><li>three</li></ul>", "- One\n   - two\n- three"},
      {"<ul><li></li><li>One</li><li> </li></ul>", "One"},
      // Emphasis whose signs would be read as text is left out.
      {"<b> One </b>two, a<b>(b)</b>c", "**One** two, a(b)c"},
      {"<b>One <i>two</i></b>", "**One *two***"},
      {"<strong>One", "One"},
      {"<a href=\"javascript:alert(1)\">One</a>", "One"},
      {"<a href='https://e.org/a (b)?x=1&amp;y=2'>One</a>",
       "[One](https://e.org/a%20%28b%29?x=1&y=2)"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.first);
    const Outcome outcome = decode_html(one.first);
    CHECK(outcome.sink.error_count() == 0);
    CHECK(outcome.decoded.resume.basics.summary.typed.text() == one.second);
  }
}

TEST_CASE("a line has the emphasis of its HTML, a plain name the words alone") {
  const Outcome outcome = decode_html("<p>One <b>two</b> &amp; three</p><ul><li>four</li></ul>");
  const model::Resume& resume = outcome.decoded.resume;
  CHECK(resume.basics.label.typed().text() == "One **two** & three four");
  CHECK(resume.basics.label.text() == "One two & three four");
  const Outcome named = decode_file("cv.json", R"({"basics": {"name": "<b>Ada</b> &amp; co"}})");
  CHECK(named.decoded.resume.basics.name.text() == "Ada & co");
}

TEST_CASE("HTML of a .json file is told, once for all texts") {
  const Outcome outcome = decode_html("<b>One</b> &amp; two");
  std::size_t told = 0;
  for (const diag::Diagnostic& one : outcome.sink.diagnostics()) {
    if (one.code != diag::Code::kHtml) continue;
    ++told;
    CHECK(one.severity == Severity::kWarning);
    CHECK(one.kind == "html");
  }
  CHECK(told == 3);
  CHECK(outcome.sink.diagnostics().at(0).message == "HTML in `basics.label`: `<b>`");
}

TEST_CASE("what is no simple HTML stays as it is typed") {
  for (const std::string text :
       {"a < b & c > d", "Map<String, List<T>> of <T>", "x &y; &; &#0; &#x202E; AT&T",
        "<script>alert(1)</script>", "<b onclick", "1<a and a>2", "`<b>` tags"}) {
    CAPTURE(text);
    const Outcome outcome = decode_html(text);
    CHECK(outcome.decoded.resume.basics.summary.typed.text() == text);
  }
}

TEST_CASE("HTML of a YAML file is printed as typed, and warned of") {
  CHECK(complaints_of("about: Wrote <b>two</b> notes\n") ==
        "R2461 warning |<b>| HTML in `about`: `<b>`\n"
        "  hint: write `**words**` for strong ones\n"
        "  fix: |<b>| -> |**|\n"
        "  fix: |</b>| -> |**|\n");
  CHECK(complaints_of("about: Research &amp; notes\n") ==
        "R2461 warning |&amp;| HTML in `about`: `&amp;`\n"
        "  hint: write `&`\n"
        "  fix: |&amp;| -> |&|\n");
  CHECK(decode_rest("about: Wrote <b>two</b> notes\n").decoded.resume.about.typed.text() ==
        "Wrote <b>two</b> notes");
  CHECK(complaints_of("about: The tag `<b>`, a < b, AT&T\n").empty());
}

}  // namespace resumec::decode
