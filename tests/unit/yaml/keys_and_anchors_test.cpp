// Keys, anchors, aliases, merge keys and tags.

#include <doctest/doctest.h>

#include <string>

#include "reading.h"

using resumec::yaml::test::messages_of;

TEST_CASE("duplicate keys are refused, with both places") {
  CHECK(messages_of("basics:\n"
                    "  name: Ada\n"
                    "  name: Grace\n") ==
        "R1030 3:3-3:7 the key `name` stands twice in one mapping\n"
        "  at: again here\n"
        "  2:3-2:7: first here\n"
        "  help: join the two values, or delete one\n");
  CHECK(messages_of("work: [{name: A}]\n"
                    "work: [{name: B}]") ==
        "R1030 2:1-2:5 the key `work` stands twice in one mapping\n"
        "  at: again here\n"
        "  1:1-1:5: first here\n"
        "  help: join the two values, or delete one\n");
  CHECK(messages_of("a: 1\n"
                    "a: 2\n"
                    "a: 3\n") ==
        "R1030 2:1-2:2 the key `a` stands twice in one mapping\n"
        "  at: again here\n"
        "  1:1-1:2: first here\n"
        "  help: join the two values, or delete one\n"
        "R1030 3:1-3:2 the key `a` stands twice in one mapping\n"
        "  at: again here\n"
        "  1:1-1:2: first here\n"
        "  help: join the two values, or delete one\n");
  CHECK(messages_of("{\"a\": 1, 'a': 2}") ==
        "R1030 1:10-1:13 the key `a` stands twice in one mapping\n"
        "  at: again here\n"
        "  1:2-1:5: first here\n"
        "  help: join the two values, or delete one\n");
  // The same key of two mappings.
  CHECK(messages_of("- a: 1\n"
                    "- a: 2\n") == "");
}

TEST_CASE("keys are plain text") {
  CHECK(messages_of("? [a, b]\n"
                    ": c\n") ==
        "R1031 1:3-1:9 a key is a list here\n"
        "  at: keys must be plain text\n"
        "  help: quote a text that begins with `[`, `{` or `? `\n");
  CHECK(messages_of("{a: b}: c\n") ==
        "R1031 1:1-1:10 a key is a mapping here\n"
        "  at: keys must be plain text\n"
        "  help: quote a text that begins with `[`, `{` or `? `\n");
  CHECK(messages_of("a: {[b]: c}") ==
        "R1031 1:5-1:12 a key is a list here\n"
        "  at: keys must be plain text\n"
        "  help: quote a text that begins with `[`, `{` or `? `\n");
  CHECK(messages_of(": x\n") == "R1031 1:1-1:1 the key before this `:` is missing\n");
  CHECK(messages_of("&x {a: b} : c\n") ==
        "R1031 1:4-1:14 a key is a mapping here\n"
        "  at: keys must be plain text\n"
        "  help: quote a text that begins with `[`, `{` or `? `\n");
  CHECK(messages_of("a: &x [b]\n"
                    "*x : c\n") ==
        "R1031 2:1-2:3 a key is text, but `x` stands for a list\n"
        "  1:4-1:6: the anchor\n");
}

TEST_CASE("an alias without an anchor") {
  CHECK(messages_of("a: *nobody\n") ==
        "R1032 1:4-1:11 no anchor `nobody`\n"
        "  help: `*nobody` repeats what `&nobody` marked further up; quote a text that begins with "
        "`*`\n");
  CHECK(messages_of("a: &nobod 1\n"
                    "b: *nobody\n") ==
        "R1032 2:4-2:11 no anchor `nobody`\n"
        "  help: did you mean `nobod`?\n");
  CHECK(messages_of("a: *b c\n") ==
        "R1014 1:4-1:8 a text cannot begin with `*` unless it is quoted\n"
        "  help: quote the text: \"*b c\"\n");
}

TEST_CASE("an anchor that would hold itself") {
  CHECK(messages_of("a: &a [*a]\n") ==
        "R1033 1:8-1:10 the anchor `a` would hold itself\n"
        "  at: stands inside what it stands for\n"
        "  1:4-1:6: the anchor\n");
  CHECK(messages_of("a: &a {b: *a}\n") ==
        "R1033 1:11-1:13 the anchor `a` would hold itself\n"
        "  at: stands inside what it stands for\n"
        "  1:4-1:6: the anchor\n");
  CHECK(messages_of("&r\n"
                    "a: *r\n") ==
        "R1033 2:4-2:6 the anchor `r` would hold itself\n"
        "  at: stands inside what it stands for\n"
        "  1:1-1:3: the anchor\n");
}

TEST_CASE("merge keys that have nothing to merge") {
  CHECK(messages_of("a: 1\n"
                    "<<: text\n") ==
        "R1035 2:1-2:3 `<<` merges text, which has no keys\n"
        "  2:5-2:9: this is merged\n"
        "  help: `<<` takes an alias of a mapping, or a list of such aliases\n");
  CHECK(messages_of("a: &x [1]\n"
                    "b: {<<: [*x]}\n") ==
        "R1035 2:5-2:7 `<<` merges a list, which has no keys\n"
        "  1:7-1:10: this is merged\n"
        "  help: `<<` takes an alias of a mapping, or a list of such aliases\n");
  CHECK(messages_of("a:\n"
                    "  <<:\n") ==
        "R1035 2:3-2:5 `<<` merges nothing, which has no keys\n"
        "  2:6-2:6: this is merged\n"
        "  help: `<<` takes an alias of a mapping, or a list of such aliases\n");
}

TEST_CASE("tags that mean nothing here") {
  CHECK(messages_of("a: !!binary QWRh\n") ==
        "R1036 1:4-1:12 the tag `!!binary` has no meaning here\n"
        "  help: remove the tag\n");
  CHECK(messages_of("x: !include other.yaml\n") ==
        "R1036 1:4-1:12 the tag `!include` has no meaning here\n"
        "  help: quote a text that begins with `!`; files cannot be included\n");
  CHECK(messages_of("a: !important\n") ==
        "R1036 1:4-1:14 the tag `!important` has no meaning here\n"
        "  help: quote a text that begins with `!`; files cannot be included\n");
  CHECK(messages_of("a: !!int abc\n") ==
        "R1036 1:4-1:9 the tag `!!int` stands before `abc`\n"
        "  help: remove the tag: the résumé's own fields say what a value is\n");
  CHECK(messages_of("a: !!seq {b: c}\n") ==
        "R1036 1:4-1:9 the tag `!!seq` stands before a mapping\n"
        "  help: remove the tag: the résumé's own fields say what a value is\n");
  CHECK(messages_of("a: !!str [b]\n") ==
        "R1036 1:4-1:9 the tag `!!str` stands before a list\n"
        "  help: remove the tag: the résumé's own fields say what a value is\n");
  CHECK(messages_of("a: !<tag:example.org,2000:x> b\n") ==
        "R1036 1:4-1:29 the tag `!<tag:example.org,2000:x>` has no meaning here\n"
        "  help: quote a text that begins with `!`; files cannot be included\n");
  CHECK(messages_of("a: !!set {b}\n") ==
        "R1036 1:4-1:9 the tag `!!set` has no meaning here\n"
        "  help: remove the tag\n");
  CHECK(messages_of("a: !!float 1.2.3\n") ==
        "R1036 1:4-1:11 the tag `!!float` stands before `1.2.3`\n"
        "  help: remove the tag: the résumé's own fields say what a value is\n");
  CHECK(messages_of("a: !!bool yes\n") ==
        "R1036 1:4-1:10 the tag `!!bool` stands before `yes`\n"
        "  help: remove the tag: the résumé's own fields say what a value is\n");
  CHECK(messages_of("a: !!null x\n") ==
        "R1036 1:4-1:10 the tag `!!null` stands before `x`\n"
        "  help: remove the tag: the résumé's own fields say what a value is\n");
}
