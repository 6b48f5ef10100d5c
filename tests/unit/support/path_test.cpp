#include "support/path.h"

#include <doctest/doctest.h>

using resumec::support::directory_of;

TEST_CASE("the directory of a name ends with its slash") {
  CHECK(directory_of("cv/resume.yaml") == "cv/");
  CHECK(directory_of("/a/b/c") == "/a/b/");
  CHECK(directory_of("/c") == "/");
  CHECK(directory_of("resume.yaml").empty());
  CHECK(directory_of("").empty());
}
