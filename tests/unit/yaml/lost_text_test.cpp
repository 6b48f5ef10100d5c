// Text that yaml-cpp reads past: it would be missing from the résumé, so it is an error; text that
// YAML itself leaves out without a word is a warning.

#include <doctest/doctest.h>

#include <string>

#include "reading.h"

using resumec::yaml::test::messages_of;

TEST_CASE("a second document, and what stands behind the end") {
  CHECK(messages_of("a: b\n"
                    "---\n"
                    "c: d\n") ==
        "R1020 2:1-2:4 a second document begins in the same file\n"
        "  at: `---` begins another document\n"
        "  1:1-1:1: the first one begins here\n"
        "  help: a file holds one résumé: keep the other one in a file of its own\n");
  CHECK(messages_of("a: b\n"
                    "---\n") ==
        "R1020 2:1-2:4 a second document begins in the same file\n"
        "  at: `---` begins another document\n"
        "  1:1-1:1: the first one begins here\n"
        "  help: a file holds one résumé: keep the other one in a file of its own\n");
  CHECK(messages_of("a: b\n"
                    "...\n"
                    "garbage here") ==
        "R1020 3:1-3:13 text stands behind the end marker\n"
        "  at: would be lost\n"
        "  2:1-2:4: `...` ends the document\n"
        "  help: remove the `...` line, or what follows it\n");
  CHECK(messages_of("- a\n"
                    "key: v\n") ==
        "R1019 2:1-2:7 `key: v` belongs to no value\n"
        "  at: would be lost\n"
        "  1:1-1:1: the file is a list, which begins here\n");
}

TEST_CASE("a directive in the middle of the file") {
  CHECK(messages_of("a: b\n"
                    "%foo bar\n") ==
        "R1019 2:1-2:9 `%foo bar` belongs to no value\n"
        "  at: would be lost\n");
  CHECK(messages_of("a: b\n"
                    "%foo bar\n"
                    "c: d\n") ==
        "R1019 2:1-2:9 a directive stands behind the beginning of the document\n"
        "  at: would be lost\n"
        "  help: quote a text that begins with `%`\n");
}

TEST_CASE("a comment without a space before it") {
  CHECK(messages_of("a: \"x\"#y\n") ==
        "R1019 1:7-1:9 `#y` stands directly behind another value\n"
        "  at: would be lost\n"
        "  help: quote a text that holds `#`; put a space before `#` to begin a comment\n");
  CHECK(messages_of("a: [\"x\",#y\n"
                    "\"z\"]\n") ==
        "R1019 1:9-1:11 `#y` stands directly behind another value\n"
        "  at: would be lost\n"
        "  help: quote a text that holds `#`; put a space before `#` to begin a comment\n");
}

TEST_CASE("a hash that cuts a text short is a warning") {
  CHECK(messages_of("name: Acme #1 shop\n") ==
        "R1022 1:12-1:19 text behind ` #` is a comment and is left out\n"
        "  at: left out\n"
        "  help: quote a text that holds ` #`; begin a comment with `# `\n");
  CHECK(messages_of("a: C #\n") ==
        "R1022 1:6-1:7 text behind ` #` is a comment and is left out\n"
        "  at: left out\n"
        "  help: quote a text that holds ` #`; begin a comment with `# `\n");
  CHECK(messages_of("refs:\n"
                    "- #5699\n"
                    "- \"#12\"\n") ==
        "R1022 2:3-2:8 `#5699` is a comment, so the value is empty\n"
        "  at: left out\n"
        "  help: quote a text that begins with `#`: \"#5699\"\n");
  CHECK(messages_of("a: #5699\n") ==
        "R1022 1:4-1:9 `#5699` is a comment, so the value is empty\n"
        "  at: left out\n"
        "  help: quote a text that begins with `#`: \"#5699\"\n");
}

TEST_CASE("true comments are none") {
  CHECK(messages_of("a: b # comment\n"
                    "c: \"d\" #comment\n"
                    "e: [f] #g\n"
                    "# h\n"
                    "#i\n"
                    "j: k ## l\n"
                    "m: n #!o\n") == "");
}

TEST_CASE("an ampersand that names an anchor nobody uses") {
  CHECK(messages_of("name: &Ada Lovelace\n") ==
        "R1034 1:7-1:11 this anchor is never used\n"
        "  at: names the value behind it; it is not part of the text\n"
        "  help: quote a text that begins with `&`\n");
}
