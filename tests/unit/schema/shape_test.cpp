#include "schema/shape.h"

#include <doctest/doctest.h>

#include "schema/context.h"
#include "schema/language_map.h"

TEST_CASE("nouns have a singular and a plural") {
  CHECK(resumec::schema::singular("a job") == "job");
  CHECK(resumec::schema::plural("a job") == "jobs");
  CHECK(resumec::schema::plural("an entry") == "entries");
  CHECK(resumec::schema::plural("a key") == "keys");
  CHECK(resumec::schema::plural("text") == "text");
}

TEST_CASE("a scalar in a flow list is quoted where it must be") {
  using resumec::schema::flow_scalar;
  CHECK(flow_scalar("html") == "html");
  CHECK(flow_scalar("did it all") == "did it all");
  CHECK(flow_scalar("a: b") == "\"a: b\"");
  CHECK(flow_scalar("a, b") == "\"a, b\"");
  CHECK(flow_scalar("say \"hi\" \\ ") == "\"say \\\"hi\\\" \\\\ \"");
  CHECK(flow_scalar("") == "\"\"");
  CHECK(flow_scalar("-x") == "\"-x\"");
}

TEST_CASE("language tags have the form of RFC 5646") {
  using resumec::schema::looks_like_language_tag;
  for (const char* tag : {"de", "pt-BR", "zh-Hant-TW", "fil"}) CHECK(looks_like_language_tag(tag));
  for (const char* tag : {"text", "d", "", "de-", "de_DE", "e1", "de-abcdefghi"}) {
    CAPTURE(tag);
    CHECK_FALSE(looks_like_language_tag(tag));
  }
}
