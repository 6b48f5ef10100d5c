// The guard: what is refused before a parser sees it.

#include <doctest/doctest.h>

#include <string>

#include "reading.h"

using resumec::yaml::test::messages_of;

TEST_CASE("a file without content is empty") {
  CHECK(messages_of("") ==
        "R1006 1:1-1:1 the file is empty\n"
        "  help: the shortest résumé is `basics: {name: Ada Lovelace}`\n");
  CHECK(messages_of("# my résumé\n"
                    "\n") ==
        "R1006 1:1-1:1 the file is empty\n"
        "  help: the shortest résumé is `basics: {name: Ada Lovelace}`\n");
  CHECK(messages_of("\t\t\n") ==
        "R1006 1:1-1:1 the file is empty\n"
        "  help: the shortest résumé is `basics: {name: Ada Lovelace}`\n");
  CHECK(messages_of("---\n") ==
        "R1006 1:1-1:1 the file is empty\n"
        "  help: the shortest résumé is `basics: {name: Ada Lovelace}`\n");
  CHECK(messages_of("\357\273\277") ==
        "R1006 1:1-1:1 the file is empty\n"
        "  help: the shortest résumé is `basics: {name: Ada Lovelace}`\n");
  CHECK(messages_of("---\n"
                    "# x\n"
                    "...\n") ==
        "R1006 1:1-1:1 the file is empty\n"
        "  help: the shortest résumé is `basics: {name: Ada Lovelace}`\n");
}

TEST_CASE("what is not text is named") {
  CHECK(messages_of("%PDF-1.7\n"
                    "%\342\343") ==
        "R1005 1:1-1:1 this is a PDF, not YAML\n"
        "  help: give the YAML or JSON file that holds the résumé\n");
  CHECK(messages_of("PK\003\004rest") ==
        "R1005 1:1-1:1 this is a ZIP archive (an office document is one, too), not YAML\n"
        "  help: give the YAML or JSON file that holds the résumé\n");
  CHECK(messages_of("\211PNG\r\n") ==
        "R1005 1:1-1:1 this is a PNG picture, not YAML\n"
        "  help: give the YAML or JSON file that holds the résumé\n");
  CHECK(messages_of("\377\330\377\340") ==
        "R1005 1:1-1:1 this is a JPEG picture, not YAML\n"
        "  help: give the YAML or JSON file that holds the résumé\n");
  CHECK(messages_of("\320\317\021\340\241") ==
        "R1005 1:1-1:1 this is an old office document, not YAML\n"
        "  help: give the YAML or JSON file that holds the résumé\n");
  CHECK(messages_of("{\\rtf1}") ==
        "R1005 1:1-1:1 this is an RTF document, not YAML\n"
        "  help: give the YAML or JSON file that holds the résumé\n");
  CHECK(messages_of("\177ELF\002") ==
        "R1005 1:1-1:1 this is a program, not YAML\n"
        "  help: give the YAML or JSON file that holds the résumé\n");
}

TEST_CASE("UTF-16 and UTF-32 are refused by name, with and without a byte order mark") {
  CHECK(messages_of(std::string("a\000:\000 \000b\000", 8)) ==
        "R1003 1:1-1:1 the file is UTF-16, not UTF-8\n"
        "  help: save the file as UTF-8\n");
  CHECK(messages_of(std::string("\000a\000:\000 \000b", 8)) ==
        "R1003 1:1-1:1 the file is UTF-16, not UTF-8\n"
        "  help: save the file as UTF-8\n");
  CHECK(messages_of(std::string("\377\376a\000:\000 \000b\000", 10)) ==
        "R1003 1:1-1:1 the file is UTF-16, not UTF-8\n"
        "  help: save the file as UTF-8\n");
  CHECK(messages_of(std::string("\376\377\000a\000:\000 \000b", 10)) ==
        "R1003 1:1-1:1 the file is UTF-16, not UTF-8\n"
        "  help: save the file as UTF-8\n");
  CHECK(messages_of(std::string("a\000\000\000:\000\000\000 \000\000\000b\000\000\000", 16)) ==
        "R1003 1:1-1:1 the file is UTF-32, not UTF-8\n"
        "  help: save the file as UTF-8\n");
  CHECK(messages_of(std::string("\000\000\000a\000\000\000:\000\000\000 \000\000\000b", 16)) ==
        "R1003 1:1-1:1 the file is UTF-32, not UTF-8\n"
        "  help: save the file as UTF-8\n");
  CHECK(messages_of(std::string(
            "\377\376\000\000a\000\000\000:\000\000\000 \000\000\000b\000\000\000", 20)) ==
        "R1003 1:1-1:1 the file is UTF-32, not UTF-8\n"
        "  help: save the file as UTF-8\n");
  CHECK(messages_of(std::string(
            "\000\000\376\377\000\000\000a\000\000\000:\000\000\000 \000\000\000b", 20)) ==
        "R1003 1:1-1:1 the file is UTF-32, not UTF-8\n"
        "  help: save the file as UTF-8\n");
}

TEST_CASE("the byte that is not UTF-8 is named and shown") {
  CHECK(messages_of("name: Ren\351 Dupont") ==
        "R1002 1:10-1:11 byte 0xE9 is not UTF-8\n"
        "  help: save the file as UTF-8\n");
  // Cut in the middle of a character.
  CHECK(messages_of("a: b\n"
                    "x-note: caf\303") ==
        "R1002 2:12-2:13 byte 0xC3 is not UTF-8\n"
        "  help: save the file as UTF-8\n");
  // A surrogate in UTF-8.
  CHECK(messages_of("a: \"\355\240\200\"") ==
        "R1002 1:5-1:6 byte 0xED is not UTF-8\n"
        "  help: save the file as UTF-8\n");
  // Overlong.
  CHECK(messages_of("a: \300\257") ==
        "R1002 1:4-1:5 byte 0xC0 is not UTF-8\n"
        "  help: save the file as UTF-8\n");
}

TEST_CASE("control characters are named, wherever they stand") {
  CHECK(messages_of(std::string("name: \"Ada\000Lovelace\"", 20)) ==
        "R1004 1:11-1:12 a NUL byte stands in the file\n"
        "  help: remove it\n");
  CHECK(messages_of("name: Ada\033[31m") ==
        "R1004 1:10-1:11 U+001B stands in the file, a control character\n"
        "  help: remove it\n");
  CHECK(messages_of("# bell \007\n"
                    "a: b") ==
        "R1004 1:8-1:9 U+0007 stands in the file, a control character\n"
        "  help: remove it\n");
  CHECK(messages_of("a: b\177") ==
        "R1004 1:5-1:6 U+007F stands in the file, a control character\n"
        "  help: remove it\n");
  CHECK(messages_of("a: \"\302\201\"") ==
        "R1004 1:5-1:6 U+0081 stands in the file, a control character\n"
        "  help: remove it\n");
  CHECK(messages_of("a: \357\277\276\n") ==
        "R1004 1:4-1:5 U+FFFE stands in the file, not a character\n"
        "  help: remove it\n");
  CHECK(messages_of("a: 🿿\n") ==
        "R1004 1:4-1:5 U+1FFFF stands in the file, not a character\n"
        "  help: remove it\n");
  // A line that is reversed.
  CHECK(messages_of("a: Ada \342\200\256evol\n") ==
        "R1004 1:8-1:9 U+202E stands in the file, a character that reorders the text behind it\n"
        "  help: remove it\n");
}

TEST_CASE("escapes that give a control character are named") {
  CHECK(messages_of("a: \"x\\0y\"") ==
        "R1004 1:6-1:8 this escape gives U+0000, a control character\n"
        "  help: remove it\n");
  CHECK(messages_of("a: \"Ada \\x1b]0;x\\x07\"") ==
        "R1004 1:9-1:13 this escape gives U+001B, a control character\n"
        "  help: remove it\n");
  CHECK(messages_of("a: \"\\u202E\"") ==
        "R1004 1:5-1:11 this escape gives U+202E, a character that reorders the text behind it\n"
        "  help: remove it\n");
  CHECK(messages_of("a: \"\\uFFFE\"") ==
        "R1004 1:5-1:11 this escape gives U+FFFE, not a character\n"
        "  help: remove it\n");
}

TEST_CASE("directives: versions 1.0 to 1.2, and nothing unknown") {
  CHECK(messages_of("%YAML 9.9\n"
                    "---\n"
                    "a: b\n") ==
        "R1021 1:7-1:10 YAML version `9.9` is not known\n"
        "  help: remove the line: the file is read as YAML 1.2\n");
  CHECK(messages_of("%YAML\n"
                    "---\n"
                    "a: b\n") ==
        "R1021 1:6-1:6 this directive names no version\n"
        "  help: remove the line: the file is read as YAML 1.2\n");
  CHECK(messages_of("%FOO bar\n"
                    "---\n"
                    "a: b\n") ==
        "R1021 1:1-1:5 the directive `%FOO` is not known\n"
        "  help: a text that begins with `%` is quoted\n");
  CHECK(messages_of("%YAML 1.2\n"
                    "a: b\n") ==
        "R1021 1:1-1:10 this directive is not followed by `---`\n"
        "  help: a text that begins with `%` is quoted\n");
  CHECK(messages_of("%YAML 1.1\n"
                    "---\n"
                    "a: b\n") == "");
  CHECK(messages_of("%YAML 1.2 # x\n"
                    "---\n"
                    "a: b\n") == "");
  CHECK(messages_of("%TAG ! tag:x.org,2000:\n"
                    "---\n"
                    "a: b\n") == "");
}

TEST_CASE("a comma at the beginning, on which yaml-cpp never returns") {
  CHECK(messages_of(",a: b") ==
        "R1010 1:1-1:2 the file begins with a comma\n"
        "  help: remove the comma\n");
  CHECK(messages_of(",-") ==
        "R1010 1:1-1:2 the file begins with a comma\n"
        "  help: remove the comma\n");
  CHECK(messages_of("# c\n"
                    "\n"
                    "  ,a") ==
        "R1010 3:3-3:4 the file begins with a comma\n"
        "  help: remove the comma\n");
  CHECK(messages_of("---\n"
                    ",a") ==
        "R1010 2:1-2:2 the file begins with a comma\n"
        "  help: remove the comma\n");
  CHECK(messages_of("---\n"
                    ", a: b\n") ==
        "R1010 2:1-2:2 the file begins with a comma\n"
        "  help: remove the comma\n");
}
