#include "schema/shape.h"

#include <doctest/doctest.h>

#include "schema/context.h"

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
