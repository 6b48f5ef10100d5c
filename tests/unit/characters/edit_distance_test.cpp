#include "characters/edit_distance.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace resumec::characters;

TEST_CASE("one edit each: insert, delete, replace, swap of neighbours") {
  CHECK(edit_distance("name", "name", 3) == 0);
  CHECK(edit_distance("nme", "name", 3) == 1);
  CHECK(edit_distance("namee", "name", 3) == 1);
  CHECK(edit_distance("nane", "name", 3) == 1);
  CHECK(edit_distance("nmae", "name", 3) == 1);
  CHECK(edit_distance("postion", "position", 3) == 1);
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
}

TEST_CASE("case, underscores and hyphens weigh nothing") {
  CHECK(edit_distance("start_date", "startDate", 3) == 0);
  CHECK(edit_distance("Start-Date", "startDate", 3) == 0);
  CHECK(edit_distance("STARTDATE", "startDate", 3) == 0);
}

TEST_CASE("above the limit it is limit + 1") {
  CHECK(edit_distance("abc", "xyz", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
  CHECK(edit_distance("", "", 0) == 0);
  CHECK(edit_distance("", "ab", 1) == 2);
  // No name is that long, so the table stays small.
  CHECK(edit_distance(std::string(65, 'a'), std::string(65, 'a'), 3) == 4);
}

TEST_CASE("the nearest candidate, the first of equals, or none") {
  CHECK(nearest("postion", {"location", "position", "url"}) == "position");
  CHECK(nearest("clasic", {"classic", "modern"}) == "classic");
  CHECK(nearest("ab", {"xb", "ay"}) == "xb");
  CHECK(nearest("zebra", {"name", "url"}).empty());
  CHECK(nearest("name", {}).empty());
  // A short word may differ by one edit only, however many candidates there are.
  CHECK(nearest("xy", {"ab"}).empty());
}

TEST_CASE("of very long lists nothing is suggested") {
  std::vector<std::string> names(200, "something");
  names.back() = "colour";
  std::vector<std::string_view> candidates(names.begin(), names.end());
  CHECK(nearest("color", candidates) == "colour");
  candidates.emplace_back("other");
  CHECK(nearest("color", candidates).empty());
}
