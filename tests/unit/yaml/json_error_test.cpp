// What is wrong with a text that is not JSON, with the whole of its message.

#include <doctest/doctest.h>

#include <string>

#include "reading.h"

namespace {

std::string messages_of(std::string text) {
  return resumec::yaml::test::Reading(std::move(text), "resume.json").messages();
}

}  // namespace

TEST_CASE("comments are named, with the way out") {
  CHECK(messages_of("{\n"
                    " // me\n"
                    " \"basics\": {}}") ==
        "R1051 2:2-2:7 a comment stands in a JSON file\n"
        "  help: JSON has none: rename the file to .yaml, and begin comments with `#`\n");
  CHECK(messages_of("{/* x */\"a\":1}") ==
        "R1051 1:2-1:15 a comment stands in a JSON file\n"
        "  help: JSON has none: rename the file to .yaml, and begin comments with `#`\n");
  CHECK(messages_of("{\"a\": 1} # x") ==
        "R1051 1:10-1:13 a comment stands in a JSON file\n"
        "  help: JSON has none: rename the file to .yaml, and begin comments with `#`\n");
  CHECK(messages_of("# x") ==
        "R1051 1:1-1:4 a comment stands in a JSON file\n"
        "  help: JSON has none: rename the file to .yaml, and begin comments with `#`\n");
}

TEST_CASE("a comma behind the last member") {
  CHECK(messages_of("{\"a\": {\"b\": 1,}}") ==
        "R1052 1:14-1:15 a comma stands behind the last member\n"
        "  1:15-1:16: nothing follows it\n"
        "  help: remove the comma\n");
  CHECK(messages_of("[1,2,\n"
                    "]") ==
        "R1052 1:5-1:6 a comma stands behind the last member\n"
        "  2:1-2:2: nothing follows it\n"
        "  help: remove the comma\n");
}

TEST_CASE("escapes") {
  CHECK(messages_of("{\"a\": \"\\ud83d\"}") ==
        "R1018 1:8-1:14 `\\ud83d` is half of a surrogate pair\n"
        "  help: write the character itself, or both halves\n");
  CHECK(messages_of("{\"a\": \"\\ude00x\"}") ==
        "R1018 1:8-1:14 `\\ude00` is half of a surrogate pair\n"
        "  help: write the character itself, or both halves\n");
  CHECK(messages_of("{\"a\": \"\\ud83d\\u0041\"}") ==
        "R1018 1:8-1:14 `\\ud83d` is half of a surrogate pair\n"
        "  help: write the character itself, or both halves\n");
  CHECK(messages_of("{\"a\": \"x\\q\"}") ==
        "R1018 1:9-1:11 `\\q` is no escape that JSON knows\n"
        "  help: write `\\\\` for a backslash; `\\u` takes four hexadecimal digits\n");
  CHECK(messages_of("{\"a\": \"\\u12\"}") ==
        "R1018 1:8-1:12 `\\u12` is no escape that JSON knows\n"
        "  help: write `\\\\` for a backslash; `\\u` takes four hexadecimal digits\n");
  CHECK(messages_of("{\"a\": \"x\\u0000\"}") ==
        "R1004 1:9-1:15 this escape gives U+0000, a control character\n"
        "  help: remove it\n");
}

TEST_CASE("texts that do not end") {
  CHECK(messages_of("{\"a\": \"x") ==
        "R1011 1:7-1:8 the text that begins with this quote does not end\n"
        "  at: opened here\n"
        "  help: write another `\"` where the text ends\n");
  CHECK(messages_of("{\"a\": \"x\n"
                    "y\"}") ==
        "R1011 1:7-1:8 the text that begins with this quote does not end on its line\n"
        "  at: opened here\n"
        "  help: write another `\"` where the text ends, and `\\n` for a line end inside\n");
  CHECK(messages_of("{\"a\": \"x\ty\"}") ==
        "R1050 1:9-1:10 a tab stands in a text\n"
        "  help: write `\\t`\n");
}

TEST_CASE("brackets") {
  CHECK(messages_of("{\"a\": [1") ==
        "R1012 1:7-1:8 this `[` is not closed\n"
        "  at: opened here\n"
        "  help: write `]` where the list ends\n");
  CHECK(messages_of("{\"a\": 1") ==
        "R1012 1:1-1:2 this `{` is not closed\n"
        "  at: opened here\n"
        "  help: write `}` where the mapping ends\n");
  CHECK(messages_of("{\"a\": 1]") ==
        "R1012 1:8-1:9 `{` is closed by `]`\n"
        "  1:1-1:2: opened here\n");
  CHECK(messages_of("{\"a\":1}}") == "R1050 1:8-1:9 text stands behind the end of the document\n");
  CHECK(messages_of("{") ==
        "R1012 1:1-1:2 this `{` is not closed\n"
        "  at: opened here\n"
        "  help: write `}` where the mapping ends\n");
}

TEST_CASE("values that JSON does not know") {
  CHECK(messages_of("{a: 1}") ==
        "R1050 1:2-1:3 `a` is a key without quotes\n"
        "  help: write \"a\"\n");
  CHECK(messages_of("{'a': 1}") ==
        "R1050 1:2-1:3 a text begins with a single quote\n"
        "  help: JSON takes double quotes only\n");
  CHECK(messages_of("{\"a\": True}") ==
        "R1050 1:7-1:11 `True` is no JSON value\n"
        "  help: JSON writes `true`, `false` and `null`\n");
  CHECK(messages_of("{\"a\": NaN}") ==
        "R1050 1:7-1:10 `NaN` is no JSON value\n"
        "  help: write \"NaN\"\n");
  CHECK(messages_of("{\"a\": .5}") ==
        "R1050 1:7-1:9 `.5` is no JSON value\n"
        "  help: write \".5\"\n");
  CHECK(messages_of("{\"a\": 1e999}") ==
        "R1050 1:7-1:12 the number `1e999` is too large or not complete\n");
  CHECK(messages_of("{\"a\": 012}") ==
        "R1050 1:7-1:10 the number `012` begins with a zero\n"
        "  help: quote what is no quantity, such as a telephone number\n");
  CHECK(messages_of("nul") ==
        "R1050 1:1-1:4 `nul` is no JSON value\n"
        "  help: write \"nul\"\n");
}

TEST_CASE("marks that are missing or too many") {
  CHECK(messages_of("{\"a\": 1 \"b\": 2}") ==
        "R1050 1:9-1:12 a text stands where none is expected\n"
        "  help: put `,` between members, and `:` behind a key\n");
  CHECK(messages_of("{\"a\" 1}") ==
        "R1050 1:6-1:7 `1` stands where none is expected\n"
        "  help: put `,` between members, and `:` behind a key\n");
  CHECK(messages_of("[1 2]") ==
        "R1050 1:4-1:5 `2` stands where none is expected\n"
        "  help: put `,` between members, and `:` behind a key\n");
  CHECK(messages_of("{\"a\": }") == "R1050 1:7-1:8 the value of the key before is missing\n");
  CHECK(messages_of("{\"a\": 1, \"b\"}") ==
        "R1050 1:13-1:14 the value of the key before is missing\n");
  CHECK(messages_of("[,1]") ==
        "R1050 1:2-1:3 nothing stands before this comma\n"
        "  help: remove the comma\n");
  CHECK(messages_of("[1,,2]") ==
        "R1050 1:4-1:5 nothing stands before this comma\n"
        "  help: remove the comma\n");
  CHECK(messages_of("{\"a\":: 1}") == "R1050 1:6-1:7 `:` stands where no key is before it\n");
  CHECK(messages_of("{\"a\": \"b\" {}}") ==
        "R1050 1:11-1:12 `{` stands where none is expected\n"
        "  help: put `,` between members, and `:` behind a key\n");
}

TEST_CASE("the first brace is missing") {
  CHECK(messages_of("\n \"a\": {\n\"b\": 1}}") ==
        "R1050 2:2-2:5 a key stands outside of any mapping\n"
        "  help: write `{` before it, and `}` at the end of the file if it is missing, too\n");
}

TEST_CASE("what stands behind the end") {
  CHECK(messages_of("{\"a\": 1} x") ==
        "R1050 1:10-1:11 text stands behind the end of the document\n");
  CHECK(messages_of("{\"a\": 1}\n"
                    "{\"b\": 2}") == "R1050 2:1-2:9 text stands behind the end of the document\n");
}

TEST_CASE("duplicate keys") {
  // Other programs read the last one; so it is read, and the others are named.
  CHECK(messages_of("{\"a\": 1, \"a\": 2}") ==
        "R1030 1:2-1:5 the key `a` stands twice in one mapping\n"
        "  at: left out\n"
        "  1:10-1:13: this is read\n");
  CHECK(messages_of("{\"a\": 1, \"\\u0061\": 2, \"a\": 3}") ==
        "R1030 1:2-1:5 the key `a` stands twice in one mapping\n"
        "  at: left out\n"
        "  1:10-1:18: this is read\n");
  CHECK(messages_of("{\"a\": 1, \"b\": 2, \"b\": 3, \"a\": 4}") ==
        "R1030 1:2-1:5 the key `a` stands twice in one mapping\n"
        "  at: left out\n"
        "  1:26-1:29: this is read\n"
        "R1030 1:10-1:13 the key `b` stands twice in one mapping\n"
        "  at: left out\n"
        "  1:18-1:21: this is read\n");
  // Of two lists of what is to be kept from readers neither may be lost.
  CHECK(messages_of("{\"redact\": [1], \"redact\": [2]}") ==
        "R1030 1:17-1:25 the key `redact` stands twice in one mapping\n"
        "  at: again here\n"
        "  1:2-1:10: first here\n"
        "  help: join the two values, or delete one\n");
}

TEST_CASE("an empty file") {
  CHECK(messages_of("") ==
        "R1006 1:1-1:1 the file is empty\n"
        "  help: the shortest résumé is `{\"basics\": {\"name\": \"Ada Lovelace\"}}`\n");
  CHECK(messages_of(" \n") ==
        "R1006 1:1-1:1 the file is empty\n"
        "  help: the shortest résumé is `{\"basics\": {\"name\": \"Ada Lovelace\"}}`\n");
}
