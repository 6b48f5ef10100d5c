// Every kind of syntax error, with the whole of its message: the cause is named, not the place
// where yaml-cpp gave up.

#include <doctest/doctest.h>

#include <string>

#include "reading.h"

using resumec::yaml::test::messages_of;

TEST_CASE("a quote that is not closed is shown where it opens") {
  CHECK(messages_of("basics:\n"
                    "  name: \"Ada\n"
                    "  email: ada@example.org") ==
        "R1011 2:9-2:10 the text that begins with this quote does not end\n"
        "  at: opened here\n"
        "  help: write another `\"` where the text ends\n");
  CHECK(messages_of("basics:\n"
                    "  name: \"Ada\n"
                    "  email: \"ada@example.org\"\n") ==
        "R1011 2:9-2:10 the text that begins with this quote does not end on its line\n"
        "  at: opened here\n"
        "  3:10-3:11: this quote ends it, which may be meant to open another text\n"
        "  help: write another `\"` where the text ends\n");
  CHECK(messages_of("a: 'Ada\n"
                    "b: it's\n") ==
        "R1011 1:4-1:5 the text that begins with this quote does not end on its line\n"
        "  at: opened here\n"
        "  2:6-2:7: this quote ends it, which may be meant to open another text\n"
        "  help: write another `'` where the text ends; in a text with an apostrophe, double it or "
        "use \"...\"\n");
  CHECK(messages_of("a: 'Ada\n") ==
        "R1011 1:4-1:5 the text that begins with this quote does not end\n"
        "  at: opened here\n"
        "  help: write another `'` where the text ends; in a text with an apostrophe, double it or "
        "use \"...\"\n");
  CHECK(messages_of("a: [\"x, y]\n") ==
        "R1011 1:5-1:6 the text that begins with this quote does not end\n"
        "  at: opened here\n"
        "  help: write another `\"` where the text ends\n");
  CHECK(messages_of("a: \"x\n"
                    "---\n"
                    "b: \"c\"\n") ==
        "R1011 1:4-1:5 the text that begins with this quote does not end\n"
        "  at: opened here\n"
        "  help: write another `\"` where the text ends\n");
}

TEST_CASE("text behind a closing quote or bracket") {
  CHECK(messages_of("a: \"Quoted\" text\n") ==
        "R1010 1:13-1:17 text stands behind the closing quote\n"
        "  1:11-1:12: the text ends here\n"
        "  help: quote the whole text: '\"Quoted\" text'\n");
  CHECK(messages_of("a: 'it's fine'\n") ==
        "R1010 1:8-1:15 text stands behind the closing quote\n"
        "  1:7-1:8: the text ends here\n"
        "  help: quote the whole text: \"it's fine\"\n");
  CHECK(messages_of("a: \"Go\" that didn't\n") ==
        "R1010 1:9-1:20 text stands behind the closing quote\n"
        "  1:7-1:8: the text ends here\n"
        "  help: put all of the text inside the quotes; inside \"...\" a quote is `\\\"`, inside "
        "'...' it is `''`\n");
  CHECK(messages_of("a: [link](https://example.org) text\n") ==
        "R1010 1:10-1:36 text stands behind the closing bracket\n"
        "  1:9-1:10: ends here\n"
        "  help: quote a text that begins with `[`\n");
}

TEST_CASE("brackets that are not closed") {
  CHECK(messages_of("a: [b, c\n"
                    "d: e\n") ==
        "R1012 1:4-1:5 this `[` is not closed\n"
        "  at: opened here\n"
        "  help: write `]` where the list ends\n");
  CHECK(messages_of("a: {b: c\n"
                    "d: e\n") ==
        "R1012 1:4-1:5 this `{` is not closed\n"
        "  at: opened here\n"
        "  help: write `}` where the mapping ends\n");
  CHECK(messages_of("a: [[b, c]\n"
                    "d: e\n") ==
        "R1012 1:4-1:5 this `[` is not closed\n"
        "  at: opened here\n"
        "  help: write `]` where the list ends\n");
  CHECK(messages_of("a: [b") ==
        "R1012 1:4-1:5 this `[` is not closed\n"
        "  at: opened here\n"
        "  help: write `]` where the list ends\n");
  // The text of a file of opening brackets.
  CHECK(messages_of("a: [[[[") ==
        "R1012 1:7-1:8 this `[` is not closed\n"
        "  at: opened here\n"
        "  help: write `]` where the list ends\n");
  CHECK(messages_of("a: [b}\n") ==
        "R1012 1:6-1:7 `[` is closed by `}`\n"
        "  1:4-1:5: opened here\n");
  CHECK(messages_of("a: ]b\n") ==
        "R1012 1:4-1:5 this `]` closes nothing\n"
        "  help: quote a text that begins with a bracket\n");
}

TEST_CASE("a hash in brackets hides the closing one") {
  CHECK(messages_of("basics: {name: Ada}\n"
                    "keywords: [C #, C#, F#]") ==
        "R1012 2:14-2:24 ` #` begins a comment, which leaves `[` open\n"
        "  at: all this is a comment\n"
        "  2:11-2:12: opened here\n"
        "  help: quote a text that holds or begins with `#`, such as \"C #\" or \"#5699\"\n");
  CHECK(messages_of("basics: {name: Ada}\n"
                    "keywords: [C #, C#, F#]\n"
                    "work:\n"
                    "- name: x\n") ==
        "R1012 2:14-2:24 ` #` begins a comment, which leaves `[` open\n"
        "  at: all this is a comment\n"
        "  2:11-2:12: opened here\n"
        "  help: quote a text that holds or begins with `#`, such as \"C #\" or \"#5699\"\n");
  CHECK(messages_of("refs: [#5699]\n") ==
        "R1012 1:8-1:14 ` #` begins a comment, which leaves `[` open\n"
        "  at: all this is a comment\n"
        "  1:7-1:8: opened here\n"
        "  help: quote a text that holds or begins with `#`, such as \"C #\" or \"#5699\"\n");
  CHECK(messages_of("refs: [\"a\",#5699]\n"
                    "b: c\n") ==
        "R1012 1:12-1:18 ` #` begins a comment, which leaves `[` open\n"
        "  at: all this is a comment\n"
        "  1:7-1:8: opened here\n"
        "  help: quote a text that holds or begins with `#`, such as \"C #\" or \"#5699\"\n");
}

TEST_CASE("inside brackets") {
  CHECK(messages_of("a: [b,,c]") ==
        "R1010 1:7-1:8 nothing stands before this comma\n"
        "  help: remove the comma, or write `\"\"` for an empty text\n");
  CHECK(messages_of("a: [,b]") ==
        "R1010 1:5-1:6 nothing stands before this comma\n"
        "  help: remove the comma, or write `\"\"` for an empty text\n");
  CHECK(messages_of("a: {b: c,, d: e}") ==
        "R1010 1:10-1:11 nothing stands before this comma\n"
        "  help: remove the comma, or write `\"\"` for an empty text\n");
  CHECK(messages_of("a: [\"x\" y]") ==
        "R1010 1:8-1:8 `,` or `]` is missing here\n"
        "  1:4-1:5: opened here\n");
  CHECK(messages_of("a: [b c: d e: f]") ==
        "R1010 1:13-1:13 `,` or `]` is missing here\n"
        "  1:4-1:5: opened here\n");
  CHECK(messages_of("a: [ - b]\n") ==
        "R1010 1:6-1:7 `- ` stands inside brackets\n"
        "  1:4-1:5: opened here\n"
        "  help: inside brackets items are parted by commas; quote a text that begins with `- `\n");
}

TEST_CASE("a text that holds a colon") {
  CHECK(messages_of("work:\n"
                    "- name: Acme: the company") ==
        "R1013 2:9-2:26 this text holds `: `\n"
        "  2:13-2:14: a second `: ` on the line\n"
        "  help: quote the text: \"Acme: the company\"\n");
  CHECK(messages_of("a: b:\n") ==
        "R1013 1:4-1:6 this text holds `: `\n"
        "  1:5-1:6: a second `: ` on the line\n"
        "  help: quote the text: \"b:\"\n");
  CHECK(messages_of("a: https://example.org: y\n") ==
        "R1013 1:4-1:26 this text holds `: `\n"
        "  1:23-1:24: a second `: ` on the line\n"
        "  help: quote the text: \"https://example.org: y\"\n");
  CHECK(messages_of("a: it's \"x\": y\n") ==
        "R1013 1:4-1:15 this text holds `: `\n"
        "  1:12-1:13: a second `: ` on the line\n"
        "  help: quote the text\n");
}

TEST_CASE("a text that begins with a reserved character") {
  CHECK(messages_of("basics:\n"
                    "  name: @ada\n") ==
        "R1014 2:9-2:13 a text cannot begin with `@` unless it is quoted\n"
        "  help: quote the text: \"@ada\"\n");
  CHECK(messages_of("a: %b\n") ==
        "R1014 1:4-1:6 a text cannot begin with `%` unless it is quoted\n"
        "  help: quote the text: \"%b\"\n");
  CHECK(messages_of("a: `b`\n") ==
        "R1014 1:4-1:7 a text cannot begin with a backtick unless it is quoted\n"
        "  help: quote the text: \"`b`\"\n");
  CHECK(messages_of("a: * b\n") ==
        "R1014 1:4-1:7 a text cannot begin with `*` unless it is quoted\n"
        "  help: quote the text: \"* b\"\n");
  CHECK(messages_of("a: **b** c\n") ==
        "R1014 1:4-1:11 a text cannot begin with `*` unless it is quoted\n"
        "  help: quote the text: \"**b** c\"\n");
  CHECK(messages_of("a: & b\n") ==
        "R1014 1:4-1:7 a text cannot begin with `&` unless it is quoted\n"
        "  help: quote the text: \"& b\"\n");
  CHECK(messages_of("a: > 5M users\n") ==
        "R1014 1:4-1:14 a text cannot begin with `>` unless it is quoted\n"
        "  help: quote the text: \"> 5M users\"\n");
  CHECK(messages_of("a: | b\n") ==
        "R1014 1:4-1:7 a text cannot begin with `|` unless it is quoted\n"
        "  help: quote the text: \"| b\"\n");
  CHECK(messages_of("a: [@b]\n") ==
        "R1014 1:5-1:7 a text cannot begin with `@` unless it is quoted\n"
        "  help: quote the text: \"@b\"\n");
}

TEST_CASE("a space that is missing behind a colon") {
  CHECK(messages_of("basics:\n"
                    "  name:Ada\n"
                    "  email: x") ==
        "R1015 2:7-2:8 a space is missing behind `:`\n"
        "  help: write `name: Ada`\n");
  CHECK(messages_of("basics:\n"
                    "  email: x\n"
                    "  name:Ada\n"
                    "  url: y") ==
        "R1015 3:7-3:8 a space is missing behind `:`\n"
        "  help: write `name: Ada`\n");
  CHECK(messages_of("work:\n"
                    "- name:Acme\n"
                    "  url: x\n") ==
        "R1015 2:7-2:8 a space is missing behind `:`\n"
        "  help: write `name: Acme`\n");
}

TEST_CASE("a space that is missing behind a dash") {
  CHECK(messages_of("work:\n"
                    "- highlights:\n"
                    "  -did it\n"
                    "  -did more\n") ==
        "R1015 3:3-3:4 a space is missing behind `-`\n"
        "  help: write `- did it`\n");
  CHECK(messages_of("work:\n"
                    "- highlights:\n"
                    "    -did it\n"
                    "    -did more\n") ==
        "R1015 3:5-3:6 a space is missing behind `-`\n"
        "  help: write `- did it`\n");
  CHECK(messages_of("a:\n"
                    "- b\n"
                    "-c: d\n") ==
        "R1015 3:1-3:2 a space is missing behind `-`\n"
        "  help: write `- c`\n");
}

TEST_CASE("a line that is indented to no level") {
  CHECK(messages_of("work:\n"
                    "- name: Acme\n"
                    "   position: Eng") ==
        "R1017 3:4-3:12 `position` begins in column 4, where no level is\n"
        "  help: begin it in column 3 to stand beside `name`\n");
  CHECK(messages_of("work:\n"
                    "  - name: Acme\n"
                    " position: Eng") ==
        "R1017 3:2-3:10 `position` begins in column 2, where no level is\n"
        "  help: begin it in column 5 to stand beside `name`, or in column 1 to stand beside "
        "`work`\n");
  CHECK(
      messages_of("work:\n"
                  "  - name: Acme\n"
                  "    x: \"q\"\n"
                  "     position: Eng") ==
      "R1017 4:6-4:14 `position` begins in column 6, where no level is\n"
      "  help: begin it in column 5 to stand beside `x`, or in column 1 to stand beside `work`\n");
  CHECK(messages_of("basics:\n"
                    "  name: \"Ada\"\n"
                    " email: x\n") ==
        "R1017 3:2-3:7 `email` begins in column 2, where no level is\n"
        "  help: begin it in column 3 to stand beside `name`, or in column 1 to stand beside "
        "`basics`\n");
  CHECK(messages_of("a: b\n"
                    "- c\n") ==
        "R1017 2:1-2:2 a list item stands among keys\n"
        "  help: begin the list under a key of its own, one level further right\n");
  CHECK(messages_of("- a\n"
                    "key: v\n") ==
        "R1019 2:1-2:7 `key: v` belongs to no value\n"
        "  at: would be lost\n"
        "  1:1-1:1: the file is a list, which begins here\n");
  CHECK(messages_of("a:\n"
                    "  - b\n"
                    "  c: d\n") ==
        "R1017 3:3-3:4 the key `c` stands among list items\n"
        "  help: write it as an item, behind `- `, or move it to the level of another key\n");
}

TEST_CASE("tabs in the indentation") {
  CHECK(messages_of("work:\n"
                    "-\tname: Acme\n"
                    "  url: x") ==
        "R1016 2:2-2:3 a tab stands behind this dash\n"
        "  help: write a space behind `-`: how wide a tab is differs between editors\n");
  CHECK(messages_of("a:\n"
                    "\tb: c\n") ==
        "R1016 2:1-2:2 this line is indented with a tab\n"
        "  help: indent with spaces: how wide a tab is differs between editors\n");
  CHECK(messages_of("a:\n"
                    "  b: c\n"
                    "\td: e\n") ==
        "R1016 3:1-3:2 this line is indented with a tab\n"
        "  help: indent with spaces: how wide a tab is differs between editors\n");
  CHECK(messages_of("a:\n"
                    "\t- b\n") ==
        "R1016 2:1-2:2 this line is indented with a tab\n"
        "  help: indent with spaces: how wide a tab is differs between editors\n");
  CHECK(messages_of("a:\n"
                    "\tb\n") ==
        "R1016 2:1-2:2 this line is indented with a tab\n"
        "  help: indent with spaces: how wide a tab is differs between editors\n");
}

TEST_CASE("a line that is no key") {
  CHECK(messages_of("a: b\n"
                    "foo\n"
                    "c: d\n") ==
        "R1010 2:1-2:4 `foo` is not followed by `:`\n"
        "  at: a key was expected here\n"
        "  help: indent the line further to make it part of the text above\n");
  CHECK(messages_of("a: b\n"
                    "foo\n") ==
        "R1010 2:1-2:4 `foo` is not followed by `:`\n"
        "  at: a key was expected here\n"
        "  help: indent the line further to make it part of the text above\n");
  CHECK(messages_of("a:\n"
                    "  - b\n"
                    "foo\n") ==
        "R1010 3:1-3:4 `foo` is not followed by `:`\n"
        "  at: a key was expected here\n"
        "  help: indent the line further to make it part of the text above\n");
  CHECK(messages_of("a: b\n"
                    "\"foo\"\n") ==
        "R1010 2:1-2:6 `\"foo\"` is not followed by `:`\n"
        "  at: a key was expected here\n"
        "  help: indent the line further to make it part of the text above\n");
}

TEST_CASE("a list that begins on the line of its key") {
  CHECK(messages_of("a: - b\n") ==
        "R1010 1:4-1:5 a list begins on the line of its key\n"
        "  help: begin the list on the next line; quote a text that begins with `- `\n");
  CHECK(messages_of("a: b\n"
                    "  - c: d\n") ==
        "R1010 2:3-2:4 a list item stands below a text\n"
        "  1:4-1:5: this text goes on with all lines further right\n"
        "  help: a key has a text or a list: remove one of them\n");
}

TEST_CASE("escapes that are not known") {
  CHECK(messages_of("a: \"C:\\Users\"\n") ==
        "R1018 1:7-1:9 `\\U` has too few hexadecimal digits behind it\n"
        "  help: inside '...' a backslash is a plain character; inside \"...\" write `\\\\`\n");
  CHECK(messages_of("a: \"\\q\"\n") ==
        "R1018 1:5-1:7 `\\q` is no escape that YAML knows\n"
        "  help: inside '...' a backslash is a plain character; inside \"...\" write `\\\\`\n");
  CHECK(messages_of("a: \"\\xZZ\"\n") ==
        "R1018 1:5-1:7 `\\x` has too few hexadecimal digits behind it\n"
        "  help: inside '...' a backslash is a plain character; inside \"...\" write `\\\\`\n");
  CHECK(messages_of("a: \"\\ud83d\"\n") ==
        "R1018 1:5-1:11 `\\ud83d` is half of a surrogate pair\n"
        "  help: write the character itself, or `\\U` with its eight digits\n");
  CHECK(messages_of("a: \"\\ud83d\\ude00 \\ude00\"\n") ==
        "R1018 1:18-1:24 `\\ude00` is half of a surrogate pair\n"
        "  help: write the character itself, or `\\U` with its eight digits\n");
}

TEST_CASE("other programs' bullets") {
  CHECK(messages_of("a:\n"
                    "  * b\n"
                    "  * c\n") ==
        "R1014 2:3-2:4 a list item begins with `*`\n"
        "  help: YAML's items begin with a dash: `- b`\n");
  CHECK(messages_of("- a: b\n"
                    "  c:\n"
                    "  • d\n"
                    "  • e\n") ==
        "R1010 3:3-3:4 a list item begins with `•`\n"
        "  help: YAML's items begin with a dash: `- d`\n");
}

TEST_CASE("a key without its colon") {
  CHECK(messages_of("a:\n"
                    "  name Ada Lovelace\n"
                    "  email: b\n") ==
        "R1010 2:3-2:20 `name Ada Lovelace` is not followed by `:`\n"
        "  at: a key was expected here\n"
        "  help: write `name: Ada Lovelace` if it is a key and its value\n"
        "  help: indent the line further to make it part of the text above\n");
}

TEST_CASE("others") {
  CHECK(messages_of("a: b\n"
                    ",c\n") == "R1010 2:1-2:2 a comma stands outside of brackets\n");
  CHECK(messages_of("a: ? b\n") ==
        "R1014 1:4-1:7 a text cannot begin with `?` unless it is quoted\n"
        "  help: quote the text: \"? b\"\n");
  CHECK(messages_of("a: &x &y b\n") == "R1010 1:7-1:11 a value has two anchors\n");
  CHECK(messages_of("a: !!str !!str b\n") == "R1010 1:10-1:17 a value has two tags\n");
}
