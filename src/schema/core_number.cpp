#include "schema/core_number.h"

#include <charconv>
#include <cstdint>
#include <string_view>
#include <system_error>

namespace resumec::schema {
namespace {

template <class Number, class... Form>
std::optional<double> whole_text(std::string_view text, Form... form) {
  Number number{};
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number, form...);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return static_cast<double>(number);
}

}  // namespace

std::optional<double> core_number(const yaml::Node& node) {
  const bool plain = node.kind == yaml::Kind::kScalar && node.style == yaml::ScalarStyle::kPlain;
  if (!plain || node.tagged_str) return std::nullopt;
  std::string_view text = node.text.text();
  if (text.starts_with("0x")) return whole_text<std::uint64_t>(text.substr(2), 16);
  if (text.starts_with("0o")) return whole_text<std::uint64_t>(text.substr(2), 8);
  // `from_chars` knows "inf" and "nan" too, and no sign but `-`.
  if (text.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return std::nullopt;
  if (text.starts_with("+") && !text.starts_with("+-")) text.remove_prefix(1);
  return whole_text<double>(text);
}

}  // namespace resumec::schema
