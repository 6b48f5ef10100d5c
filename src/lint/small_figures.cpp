#include "lint/small_figures.h"

#include <array>
#include <optional>

namespace resumec::lint {
namespace {

constexpr std::string_view kPlain = "0123456789+-=()n";
constexpr std::array<std::string_view, 16> kRaised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷",
                                                      "⁸", "⁹", "⁺", "⁻", "⁼", "⁽", "⁾", "ⁿ"};
constexpr std::array<std::string_view, 16> kLowered = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇",
                                                       "₈", "₉", "₊", "₋", "₌", "₍", "₎", "ₙ"};

std::optional<std::string> in(const std::array<std::string_view, 16>& forms,
                              std::string_view text) {
  std::string out;
  for (const char c : text) {
    const std::size_t form = kPlain.find(c);
    if (form == std::string_view::npos) return {};
    out += forms[form];
  }
  return out;
}

}  // namespace

std::string raised(std::string_view text) {
  return in(kRaised, text).value_or(std::string(text));
}

std::string lowered(std::string_view text) {
  return in(kLowered, text).value_or(std::string(text));
}

bool can_be_raised(std::string_view text) {
  return in(kRaised, text).has_value();
}

bool can_be_lowered(std::string_view text) {
  return in(kLowered, text).has_value();
}

}  // namespace resumec::lint
