// What ordinary files become, with the place of every node.

#include <doctest/doctest.h>

#include <string>

#include "reading.h"

using resumec::yaml::test::dump_of;
using resumec::yaml::test::messages_of;

TEST_CASE("mappings and lists of every form") {
  CHECK(dump_of("basics:\n"
                "  name: Ada\n"
                "  tags: [a, {b: c}]\n"
                "work:\n"
                "- name: Acme\n"
                "  list:\n"
                "  - x\n"
                "  - - y\n"
                "    - z\n") ==
        "1:1-9:8 mapping\n"
        "  1:1-1:7 key plain \"basics\"\n"
        "    2:3-3:20 mapping\n"
        "      2:3-2:7 key plain \"name\"\n"
        "        2:9-2:12 plain \"Ada\"\n"
        "      3:3-3:7 key plain \"tags\"\n"
        "        3:9-3:20 flow list\n"
        "          3:10-3:11 plain \"a\"\n"
        "          3:13-3:19 flow mapping\n"
        "            3:14-3:15 key plain \"b\"\n"
        "              3:17-3:18 plain \"c\"\n"
        "  4:1-4:5 key plain \"work\"\n"
        "    5:1-9:8 list\n"
        "      5:3-9:8 mapping\n"
        "        5:3-5:7 key plain \"name\"\n"
        "          5:9-5:13 plain \"Acme\"\n"
        "        6:3-6:7 key plain \"list\"\n"
        "          7:3-9:8 list\n"
        "            7:5-7:6 plain \"x\"\n"
        "            8:5-9:8 list\n"
        "              8:7-8:8 plain \"y\"\n"
        "              9:7-9:8 plain \"z\"\n");
  CHECK(dump_of("- a\n"
                "-\n"
                "  b: c\n") ==
        "1:1-3:7 list\n"
        "  1:3-1:4 plain \"a\"\n"
        "  3:3-3:7 mapping\n"
        "    3:3-3:4 key plain \"b\"\n"
        "      3:6-3:7 plain \"c\"\n");
  CHECK(dump_of("just text\n") == "1:1-1:10 plain \"just text\"\n");
  CHECK(dump_of("[a: b, \"c\": d]\n") ==
        "1:1-1:15 flow list\n"
        "  1:2-1:6 flow mapping\n"
        "    1:2-1:3 key plain \"a\"\n"
        "      1:5-1:6 plain \"b\"\n"
        "  1:8-1:14 flow mapping\n"
        "    1:8-1:11 key double \"c\"\n"
        "      1:13-1:14 plain \"d\"\n");
  CHECK(dump_of("? a\n"
                ": b\n"
                "? c\n") ==
        "1:1-3:4 mapping\n"
        "  1:3-1:4 key plain \"a\"\n"
        "    2:3-2:4 plain \"b\"\n"
        "  3:3-3:4 key plain \"c\"\n"
        "    3:4-3:4 plain \"\"\n");
}

TEST_CASE("values that are not there") {
  CHECK(dump_of("a:\n"
                "b:\n"
                "- \n"
                "-\n"
                "c: {d: , e}\n"
                "null: ~\n") ==
        "1:1-6:8 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:3-1:3 plain \"\"\n"
        "  2:1-2:2 key plain \"b\"\n"
        "    3:1-4:2 list\n"
        "      3:2-3:2 plain \"\"\n"
        "      4:2-4:2 plain \"\"\n"
        "  5:1-5:2 key plain \"c\"\n"
        "    5:4-5:12 flow mapping\n"
        "      5:5-5:6 key plain \"d\"\n"
        "        5:7-5:7 plain \"\"\n"
        "      5:10-5:11 key plain \"e\"\n"
        "        5:11-5:11 plain \"\"\n"
        "  6:1-6:5 key plain \"null\"\n"
        "    6:7-6:8 plain \"~\"\n");
  CHECK(dump_of("a:\n"
                "null: x\n") ==
        "1:1-2:8 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:3-1:3 plain \"\"\n"
        "  2:1-2:5 key plain \"null\"\n"
        "    2:7-2:8 plain \"x\"\n");
  // A null of another mapping.
  CHECK(dump_of("a:\n"
                "  b:\n"
                "null:\n"
                "  c: Null\n") ==
        "1:1-4:10 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    2:3-2:5 mapping\n"
        "      2:3-2:4 key plain \"b\"\n"
        "        2:5-2:5 plain \"\"\n"
        "  3:1-3:5 key plain \"null\"\n"
        "    4:3-4:10 mapping\n"
        "      4:3-4:4 key plain \"c\"\n"
        "        4:6-4:10 plain \"Null\"\n");
  CHECK(dump_of("a: !!str\n"
                "b: x\n") ==
        "1:1-2:5 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:9-1:9 !!str plain \"\"\n"
        "  2:1-2:2 key plain \"b\"\n"
        "    2:4-2:5 plain \"x\"\n");
  CHECK(dump_of("a: &x\n"
                "b: *x\n") ==
        "1:1-2:6 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:6-1:6 plain \"\"\n"
        "  2:1-2:2 key plain \"b\"\n"
        "    1:6-1:6 plain \"\"\n");
  CHECK(dump_of("{a: null, null: b}\n") ==
        "1:1-1:19 flow mapping\n"
        "  1:2-1:3 key plain \"a\"\n"
        "    1:5-1:9 plain \"null\"\n"
        "  1:11-1:15 key plain \"null\"\n"
        "    1:17-1:18 plain \"b\"\n");
}

TEST_CASE("values stay as they are typed") {
  CHECK(dump_of("a: NO\n"
                "b: 0123\n"
                "c: 1.10\n"
                "d: 12:30:45\n"
                "e: .inf\n"
                "f: +491701234567\n"
                "g: 2020-05\n"
                "h: Null\n"
                "i: y\n") ==
        "1:1-9:5 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:4-1:6 plain \"NO\"\n"
        "  2:1-2:2 key plain \"b\"\n"
        "    2:4-2:8 plain \"0123\"\n"
        "  3:1-3:2 key plain \"c\"\n"
        "    3:4-3:8 plain \"1.10\"\n"
        "  4:1-4:2 key plain \"d\"\n"
        "    4:4-4:12 plain \"12:30:45\"\n"
        "  5:1-5:2 key plain \"e\"\n"
        "    5:4-5:8 plain \".inf\"\n"
        "  6:1-6:2 key plain \"f\"\n"
        "    6:4-6:17 plain \"+491701234567\"\n"
        "  7:1-7:2 key plain \"g\"\n"
        "    7:4-7:11 plain \"2020-05\"\n"
        "  8:1-8:2 key plain \"h\"\n"
        "    8:4-8:8 plain \"Null\"\n"
        "  9:1-9:2 key plain \"i\"\n"
        "    9:4-9:5 plain \"y\"\n");
}

TEST_CASE("scalars of every style") {
  CHECK(dump_of("a: plain text\n"
                "b: 'it''s'\n"
                "c: \"caf\\u00e9 \\\n"
                "  x\"\n"
                "d: |-\n"
                "  one\n"
                "   two\n"
                "e: >+\n"
                "  one\n"
                "  two\n"
                "\n"
                "f: first\n"
                "  second\n") ==
        "1:1-13:9 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:4-1:14 plain \"plain text\"\n"
        "  2:1-2:2 key plain \"b\"\n"
        "    2:4-2:11 single \"it's\"\n"
        "  3:1-3:2 key plain \"c\"\n"
        "    3:4-4:5 double \"café x\"\n"
        "  5:1-5:2 key plain \"d\"\n"
        "    5:4-7:7 literal \"one\\n two\"\n"
        "  8:1-8:2 key plain \"e\"\n"
        "    8:4-10:6 folded \"one two\\n\"\n"
        "  12:1-12:2 key plain \"f\"\n"
        "    12:4-13:9 plain \"first second\"\n");
}

TEST_CASE("anchors and aliases: an alias is the node of its anchor") {
  CHECK(dump_of("x: &l {city: Paris}\n"
                "y: *l\n"
                "k: &k key\n"
                "*k : v\n") ==
        "1:1-4:7 mapping\n"
        "  1:1-1:2 key plain \"x\"\n"
        "    1:7-1:20 flow mapping\n"
        "      1:8-1:12 key plain \"city\"\n"
        "        1:14-1:19 plain \"Paris\"\n"
        "  2:1-2:2 key plain \"y\"\n"
        "    1:7-1:20 flow mapping\n"
        "      1:8-1:12 key plain \"city\"\n"
        "        1:14-1:19 plain \"Paris\"\n"
        "  3:1-3:2 key plain \"k\"\n"
        "    3:7-3:10 plain \"key\"\n"
        "  4:1-4:3 key plain \"key\"\n"
        "    4:6-4:7 plain \"v\"\n");
}

TEST_CASE("merge keys: keys beside them win, earlier ones over later ones") {
  CHECK(dump_of("a: &a {x: 1, y: 2}\n"
                "b: &b {y: 3, z: 4}\n"
                "c:\n"
                "  first: 0\n"
                "  <<: [*a, *b]\n"
                "  x: 9\n"
                "d:\n"
                "  <<: *b\n"
                "e:\n"
                "  <<: {q: r}\n"
                "f: {\"<<\": s}\n") ==
        "1:1-11:13 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:7-1:19 flow mapping\n"
        "      1:8-1:9 key plain \"x\"\n"
        "        1:11-1:12 plain \"1\"\n"
        "      1:14-1:15 key plain \"y\"\n"
        "        1:17-1:18 plain \"2\"\n"
        "  2:1-2:2 key plain \"b\"\n"
        "    2:7-2:19 flow mapping\n"
        "      2:8-2:9 key plain \"y\"\n"
        "        2:11-2:12 plain \"3\"\n"
        "      2:14-2:15 key plain \"z\"\n"
        "        2:17-2:18 plain \"4\"\n"
        "  3:1-3:2 key plain \"c\"\n"
        "    4:3-6:7 mapping\n"
        "      4:3-4:8 key plain \"first\"\n"
        "        4:10-4:11 plain \"0\"\n"
        "      1:14-1:15 key plain \"y\"\n"
        "        1:17-1:18 plain \"2\"\n"
        "      2:14-2:15 key plain \"z\"\n"
        "        2:17-2:18 plain \"4\"\n"
        "      6:3-6:4 key plain \"x\"\n"
        "        6:6-6:7 plain \"9\"\n"
        "  7:1-7:2 key plain \"d\"\n"
        "    8:3-8:9 mapping\n"
        "      2:8-2:9 key plain \"y\"\n"
        "        2:11-2:12 plain \"3\"\n"
        "      2:14-2:15 key plain \"z\"\n"
        "        2:17-2:18 plain \"4\"\n"
        "  9:1-9:2 key plain \"e\"\n"
        "    10:3-10:13 mapping\n"
        "      10:8-10:9 key plain \"q\"\n"
        "        10:11-10:12 plain \"r\"\n"
        "  11:1-11:2 key plain \"f\"\n"
        "    11:4-11:13 flow mapping\n"
        "      11:5-11:9 key double \"<<\"\n"
        "        11:11-11:12 plain \"s\"\n");
}

TEST_CASE("core tags that agree with what they stand before") {
  CHECK(dump_of("a: !!str 0123\n"
                "b: !!int -3\n"
                "c: !!float 1.5e3\n"
                "d: !!bool true\n"
                "e: !!null ~\n"
                "f: !!map {g: !!seq [x]}\n"
                "h: !!str ~\n"
                "i: ! ~\n"
                "j: !<tag:yaml.org,2002:str> k\n"
                "l: &m !!str n\n"
                "o: !!str &p q\n"
                "r: [*m, *p]\n") ==
        "1:1-12:12 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:10-1:14 !!str plain \"0123\"\n"
        "  2:1-2:2 key plain \"b\"\n"
        "    2:10-2:12 plain \"-3\"\n"
        "  3:1-3:2 key plain \"c\"\n"
        "    3:12-3:17 plain \"1.5e3\"\n"
        "  4:1-4:2 key plain \"d\"\n"
        "    4:11-4:15 plain \"true\"\n"
        "  5:1-5:2 key plain \"e\"\n"
        "    5:11-5:12 plain \"~\"\n"
        "  6:1-6:2 key plain \"f\"\n"
        "    6:10-6:24 flow mapping\n"
        "      6:11-6:12 key plain \"g\"\n"
        "        6:20-6:23 flow list\n"
        "          6:21-6:22 plain \"x\"\n"
        "  7:1-7:2 key plain \"h\"\n"
        "    7:10-7:11 !!str plain \"~\"\n"
        "  8:1-8:2 key plain \"i\"\n"
        "    8:6-8:7 !!str plain \"~\"\n"
        "  9:1-9:2 key plain \"j\"\n"
        "    9:29-9:30 !!str plain \"k\"\n"
        "  10:1-10:2 key plain \"l\"\n"
        "    10:13-10:14 !!str plain \"n\"\n"
        "  11:1-11:2 key plain \"o\"\n"
        "    11:13-11:14 !!str plain \"q\"\n"
        "  12:1-12:2 key plain \"r\"\n"
        "    12:4-12:12 flow list\n"
        "      10:13-10:14 !!str plain \"n\"\n"
        "      11:13-11:14 !!str plain \"q\"\n");
}

TEST_CASE("line ends and a byte order mark move nothing") {
  CHECK(dump_of("\357\273\277a: b\r\n"
                "c: |\r\n"
                "  d\r\n"
                "  e\r\n"
                "f: g") ==
        "1:1-5:5 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:4-1:5 plain \"b\"\n"
        "  2:1-2:2 key plain \"c\"\n"
        "    2:4-4:4 literal \"d\\ne\\n\"\n"
        "  5:1-5:2 key plain \"f\"\n"
        "    5:4-5:5 plain \"g\"\n");
  CHECK(dump_of("a: b\rc:\r- d\r") ==
        "1:1-3:4 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:4-1:5 plain \"b\"\n"
        "  2:1-2:2 key plain \"c\"\n"
        "    3:1-3:4 list\n"
        "      3:3-3:4 plain \"d\"\n");
}

TEST_CASE("document marks and directives") {
  CHECK(dump_of("%YAML 1.2\n"
                "---\n"
                "a: b\n"
                "...\n") ==
        "3:1-3:5 mapping\n"
        "  3:1-3:2 key plain \"a\"\n"
        "    3:4-3:5 plain \"b\"\n");
  CHECK(dump_of("--- # x\n"
                "a: b\n") ==
        "2:1-2:5 mapping\n"
        "  2:1-2:2 key plain \"a\"\n"
        "    2:4-2:5 plain \"b\"\n");
  CHECK(dump_of("---\n"
                "- a\n") ==
        "2:1-2:4 list\n"
        "  2:3-2:4 plain \"a\"\n");
}

TEST_CASE("tabs where they are no indentation") {
  CHECK(dump_of("a:\tb\n"
                "c: \"d\te\"\n"
                "\t\n"
                "\t# f\n"
                "g: h\n") ==
        "1:1-5:5 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:4-1:5 plain \"b\"\n"
        "  2:1-2:2 key plain \"c\"\n"
        "    2:4-2:9 double \"d\\te\"\n"
        "  5:1-5:2 key plain \"g\"\n"
        "    5:4-5:5 plain \"h\"\n");
  CHECK(dump_of("{\n"
                "\t\"a\": \"b\"\n"
                "}\n") ==
        "1:1-3:2 flow mapping\n"
        "  2:2-2:5 key double \"a\"\n"
        "    2:7-2:10 double \"b\"\n");
  CHECK(dump_of("a: |\n"
                "  x\n"
                "  \ty\n") ==
        "1:1-3:5 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:4-3:5 literal \"x\\n\\ty\\n\"\n");
}

TEST_CASE("line ends of a text are LF") {
  CHECK(dump_of("a: \"x\\r\\ny\\rz\"\n") ==
        "1:1-1:15 mapping\n"
        "  1:1-1:2 key plain \"a\"\n"
        "    1:4-1:15 double \"x\\ny\\nz\"\n");
}

TEST_CASE("JSON in a YAML file, surrogate pairs included") {
  CHECK(dump_of("{\"a\": \"\\ud83d\\ude00\", \"b\": [1, true, null], \"c\":{\"d\":\"\\/\"}}\n") ==
        "1:1-1:60 flow mapping\n"
        "  1:2-1:5 key double \"a\"\n"
        "    1:7-1:21 double \"😀\"\n"
        "  1:23-1:26 key double \"b\"\n"
        "    1:28-1:43 flow list\n"
        "      1:29-1:30 plain \"1\"\n"
        "      1:32-1:36 plain \"true\"\n"
        "      1:38-1:42 plain \"null\"\n"
        "  1:45-1:48 key double \"c\"\n"
        "    1:49-1:59 flow mapping\n"
        "      1:50-1:53 key double \"d\"\n"
        "        1:54-1:58 double \"/\"\n");
}

TEST_CASE("a question mark in a text inside brackets") {
  CHECK(dump_of("{a: https://example.org/x?y=z, b: [Why?, what? me, ?x], c?: \"d?\"}\n") ==
        "1:1-1:66 flow mapping\n"
        "  1:2-1:3 key plain \"a\"\n"
        "    1:5-1:30 plain \"https://example.org/x?y=z\"\n"
        "  1:32-1:33 key plain \"b\"\n"
        "    1:35-1:55 flow list\n"
        "      1:36-1:40 plain \"Why?\"\n"
        "      1:42-1:50 plain \"what? me\"\n"
        "      1:52-1:54 plain \"?x\"\n"
        "  1:57-1:59 key plain \"c?\"\n"
        "    1:61-1:65 double \"d?\"\n");
  // Only what stands for a `?` becomes one.
  CHECK(messages_of("{a: x?y, b: \"\\x7F\"}\n") ==
        "R1004 1:14-1:18 this escape gives U+007F, a control character\n"
        "  help: remove it\n");
}
