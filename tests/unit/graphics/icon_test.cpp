#include "graphics/icon.h"

#include <doctest/doctest.h>

#include <string>

using namespace resumec;
using graphics::Icon;

namespace {

constexpr Icon kIcons[] = {Icon::kEnvelope, Icon::kPhone,  Icon::kPin,         Icon::kGlobe,
                           Icon::kCode,     Icon::kPerson, Icon::kMortarboard, Icon::kBubble};

std::size_t points(char command) {
  return command == 'C' ? 3 : command == 'Z' ? 0 : 1;
}

// Path data that says the steps.
std::string spelled(const std::vector<graphics::PathStep>& steps) {
  std::string text;
  for (const graphics::PathStep& step : steps) {
    text += step.command;
    for (std::size_t i = 0; i < 2 * points(step.command); ++i) {
      if (i > 0) text += ' ';
      std::string number = std::to_string(step.at[i] / 1000);
      if (step.at[i] % 1000 != 0) number += '.' + std::to_string(step.at[i] % 1000 / 100);
      text += number;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the steps of an icon are its path data") {
  for (const Icon icon : kIcons) {
    const auto steps = graphics::icon_steps(icon);
    REQUIRE(steps.size() > 2);
    CHECK(steps.front().command == 'M');
    CHECK(spelled(steps) == graphics::icon_path(icon));
  }
}

TEST_CASE("an icon stays in its square, pen included") {
  constexpr std::int32_t kLeast = graphics::kIconPen * 1000 / 2;
  constexpr std::int32_t kMost = graphics::kIconSide * 1000 - kLeast;
  for (const Icon icon : kIcons) {
    for (const graphics::PathStep& step : graphics::icon_steps(icon)) {
      for (std::size_t i = 0; i < 2 * points(step.command); ++i) {
        CHECK(step.at[i] >= kLeast);
        CHECK(step.at[i] <= kMost);
      }
    }
  }
}
