#include "graphics/icon.h"

#include <algorithm>
#include <cstddef>

namespace resumec::graphics {

namespace {

// Thousandths of a decimal number with at most three places behind the point; moves `at` past it.
std::int32_t read_number(std::string_view text, std::size_t& at) {
  std::int32_t value = 0;
  std::int32_t scale = 1000;
  bool behind_point = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.') {
      behind_point = true;
    } else if (c >= '0' && c <= '9') {
      if (behind_point) scale /= 10;
      value = behind_point ? value + (c - '0') * scale : value * 10 + (c - '0') * 1000;
    } else {
      break;
    }
  }
  return value;
}

std::size_t coordinates(char command) {
  switch (command) {
    case 'C':
      return 6;
    case 'Z':
      return 0;
    default:
      return 2;
  }
}

}  // namespace

const std::vector<std::string_view>& icon_names() {
  static const std::vector<std::string_view> names = {
      "envelope", "phone", "pin", "globe", "code", "person", "mortarboard", "bubble"};
  return names;
}

std::optional<Icon> icon_named(std::string_view name) {
  const auto& names = icon_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Icon>(found - names.begin());
}

std::string_view icon_path(Icon icon) {
  switch (icon) {
    case Icon::kEnvelope:
      return "M5 5L19 5C20.1 5 21 5.9 21 7L21 17C21 18.1 20.1 19 19 19L5 19C3.9 19 3 18.1 3 17L3 7"
             "C3 5.9 3.9 5 5 5ZM3.6 7L12 13L20.4 7";
    case Icon::kPhone:
      return "M8.5 2L15.5 2C16.6 2 17.5 2.9 17.5 4L17.5 20C17.5 21.1 16.6 22 15.5 22L8.5 22"
             "C7.4 22 6.5 21.1 6.5 20L6.5 4C6.5 2.9 7.4 2 8.5 2ZM11 18.4L13 18.4";
    case Icon::kPin:
      return "M12 22C12 22 19 15.4 19 9.6C19 5.8 15.9 2.7 12 2.7C8.1 2.7 5 5.8 5 9.6"
             "C5 15.4 12 22 12 22ZM14.4 9.6C14.4 10.9 13.3 12 12 12C10.7 12 9.6 10.9 9.6 9.6"
             "C9.6 8.3 10.7 7.2 12 7.2C13.3 7.2 14.4 8.3 14.4 9.6Z";
    case Icon::kGlobe:
      return "M21 12C21 17 17 21 12 21C7 21 3 17 3 12C3 7 7 3 12 3C17 3 21 7 21 12Z"
             "M16 12C16 17 14.2 21 12 21C9.8 21 8 17 8 12C8 7 9.8 3 12 3C14.2 3 16 7 16 12Z"
             "M3.4 12L20.6 12";
    case Icon::kCode:
      return "M8 7L3 12L8 17M16 7L21 12L16 17M13.8 4.6L10.2 19.4";
    case Icon::kPerson:
      return "M16 7.5C16 9.7 14.2 11.5 12 11.5C9.8 11.5 8 9.7 8 7.5C8 5.3 9.8 3.5 12 3.5"
             "C14.2 3.5 16 5.3 16 7.5ZM4.5 20.5C4.5 17.2 7.9 15 12 15C16.1 15 19.5 17.2 19.5 20.5";
    case Icon::kMortarboard:
      return "M12 4.5L22 9.5L12 14.5L2 9.5ZM6 12L6 16.8C8.6 19.6 15.4 19.6 18 16.8L18 12";
    case Icon::kBubble:
      return "M6 4L18 4C19.7 4 21 5.3 21 7L21 14C21 15.7 19.7 17 18 17L12 17L7 21L7 17L6 17"
             "C4.3 17 3 15.7 3 14L3 7C3 5.3 4.3 4 6 4Z";
  }
  return {};
}

std::vector<PathStep> icon_steps(Icon icon) {
  const std::string_view path = icon_path(icon);
  std::vector<PathStep> steps;
  for (std::size_t at = 0; at < path.size();) {
    PathStep step;
    step.command = path[at++];
    for (std::size_t i = 0; i < coordinates(step.command); ++i) {
      if (at < path.size() && path[at] == ' ') ++at;
      step.at[i] = read_number(path, at);
    }
    steps.push_back(step);
  }
  return steps;
}

}  // namespace resumec::graphics
