#include "document/cell.h"

#include <doctest/doctest.h>

#include "build.h"

namespace {

using resumec::document::Cells;
using resumec::document::Groups;
using resumec::document::Role;
namespace test = resumec::test;

std::string joined(const resumec::document::Runs& runs) {
  std::string out;
  for (const auto& run : runs) out += run.text.text();
  return out;
}

TEST_CASE("a group says what it has, with the signs of the language") {
  Groups groups = test::groups({test::group("Databases", "expert", {"PostgreSQL", "ClickHouse"})});
  CHECK(joined(runs_of(groups)) == "Databases (expert): PostgreSQL, ClickHouse");
  CHECK(joined(caption_of(groups, groups.groups[0])) == "Databases (expert): ");
  CHECK(joined(values_of(groups, groups.groups[0])) == "PostgreSQL, ClickHouse");
  CHECK(joined(runs_of(test::groups({test::group("", "expert", {"Go"})}))) == "expert: Go");
  CHECK(joined(runs_of(test::groups({test::group("", "", {"Go", "C"})}))) == "Go, C");
  CHECK(joined(runs_of(test::groups({test::group("Go", "good", {}), test::group("C", "", {})}))) ==
        "Go (good)\u00A0· C");
  groups.colon = "：";
  groups.gap = "";
  groups.comma = "、";
  CHECK(joined(runs_of(groups)) == "Databases (expert)：PostgreSQL、ClickHouse");
}

TEST_CASE("cells give all their words in order") {
  const Cells cells = {test::run(Role::kTitle, "Nightwatch"), test::run(Role::kSeparator, " | "),
                       test::groups({test::group("", "", {"Go", "C"})}),
                       test::run(Role::kSeparator, " "), test::date("2020 – 2021", "2020", "2021")};
  CHECK(joined(runs_of(cells)) == "Nightwatch | Go, C 2020 – 2021");
  CHECK(runs_of(cells).back().role == Role::kDate);
  CHECK_FALSE(is_empty(cells[2]));
  CHECK(is_empty(resumec::document::Run()));
}

}  // namespace
