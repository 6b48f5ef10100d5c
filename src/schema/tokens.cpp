#include "schema/tokens.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>

#include "characters/ascii.h"
#include "diag/suggest.h"
#include "schema/core_number.h"

namespace resumec::schema {
namespace {

// A decimal number in thousandths, exactly: "-1.25" is -1250. At most six digits before the point,
// far beyond any page, and three behind it.
struct Decimal {
  std::int64_t thousandths = 0;
  std::size_t length = 0;  // bytes read; 0: no number
};

Decimal read_decimal(std::string_view text) {
  Decimal result;
  std::size_t i = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) ++i;
  const std::size_t digits = i;
  while (i < text.size() && characters::is_digit(text[i])) {
    result.thousandths = result.thousandths * 10 + (text[i] - '0');
    if (++i - digits > 6) return {};
  }
  const bool whole_part = i > digits;
  result.thousandths *= 1000;
  bool fraction = false;
  if (i < text.size() && text[i] == '.') {
    std::int64_t weight = 100;
    ++i;
    while (i < text.size() && characters::is_digit(text[i])) {
      if (weight == 0) return {};
      result.thousandths += weight * (text[i] - '0');
      weight /= 10;
      fraction = true;
      ++i;
    }
  }
  if (!whole_part && !fraction) return {};
  if (negative) result.thousandths = -result.thousandths;
  result.length = i;
  return result;
}

struct Unit {
  std::string_view name;
  // 1/1000 pt in 1/1000 unit, as a fraction: an inch is 72 pt, exactly 25.4 mm.
  std::int64_t numerator;
  std::int64_t denominator;
};

constexpr Unit kUnits[] = {
    {"pt", 1, 1}, {"mm", 720, 254}, {"cm", 7200, 254}, {"in", 72, 1}, {"pc", 12, 1}};

std::string out_of_range_hint(std::string_view least, std::string_view most) {
  return fmt::format("it takes {} to {}", least, most);
}

void complain_range(Context& context, const yaml::Node& node, std::string_view least,
                    std::string_view most) {
  context.add(diag::make(diag::Code::kOutOfRange, node.span,
                         fmt::format("{} is {}, which is out of range",
                                     diag::quoted(context.path()), diag::quoted(node.text.text())))
                  .hint(out_of_range_hint(least, most)));
}

}  // namespace

std::optional<graphics::Length> parse_length(std::string_view text) {
  const Decimal number = read_decimal(text);
  if (number.length == 0) return std::nullopt;
  std::string_view rest = text.substr(number.length);
  if (rest.empty() && number.thousandths == 0) return 0;
  if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  for (const Unit& unit : kUnits) {
    if (rest != unit.name) continue;
    const std::int64_t scaled = number.thousandths * unit.numerator;
    const std::int64_t half = unit.denominator / 2;
    const std::int64_t rounded = (scaled + (scaled < 0 ? -half : half)) / unit.denominator;
    // What does not fit is out of every range; the sign stays for the message.
    constexpr std::int64_t kMost = 2'000'000'000;
    if (rounded > kMost) return static_cast<graphics::Length>(kMost);
    if (rounded < -kMost) return static_cast<graphics::Length>(-kMost);
    return static_cast<graphics::Length>(rounded);
  }
  return std::nullopt;
}

std::string length_text(graphics::Length length) {
  const bool negative = length < 0;
  const std::int64_t size = negative ? -static_cast<std::int64_t>(length) : length;
  std::string text = fmt::format("{}{}", negative ? "-" : "", size / 1000);
  if (size % 1000 != 0) {
    text += fmt::format(".{:03}", size % 1000);
    while (text.back() == '0') text.pop_back();
  }
  return text + "pt";
}

namespace tokens_internal {

Shape length_shape(graphics::Length least, graphics::Length most) {
  Shape made;
  made.noun = "a length such as `10pt` or `2cm`";
  made.pattern = std::string(kDecimalPattern) + " ?(pt|mm|cm|in|pc)";
  if (least <= 0 && most >= 0) {
    made.pattern += std::string("|") + kZeroPattern;
    made.minimum = made.maximum = 0;
  }
  if (least < 0) made.pattern = "-?(" + made.pattern + ")";
  made.may_be_blank = false;
  made.sample = [](int) { return std::string("10pt"); };
  return made;
}

std::optional<graphics::Length> decode_length(Context& context, const yaml::Node& node,
                                              graphics::Length least, graphics::Length most) {
  const std::string& text = node.text.text();
  const auto length =
      node.kind == yaml::Kind::kScalar ? parse_length(text) : std::optional<graphics::Length>();
  if (!length) {
    auto complaint = context.wrong_form("a length such as `10pt` or `2cm`", node);
    if (node.kind == yaml::Kind::kScalar && !text.empty()) {
      complaint.mark("units are pt, mm, cm, in and pc");
      const Decimal number = read_decimal(text);
      if (number.length == text.size()) complaint.hint(fmt::format("did you mean `{}pt`?", text));
    }
    context.add(complaint);
    return std::nullopt;
  }
  if (*length < least || *length > most) {
    complain_range(context, node, length_text(least), length_text(most));
    return std::nullopt;
  }
  return length;
}

Shape thousandths_shape(int least, int most) {
  Shape made;
  made.kind = Shape::Kind::kNumber;
  made.noun = fmt::format("a number from {:g} to {:g}", least / 1000.0, most / 1000.0);
  // Kind::kNumber has its limits in thousandths, as its values are.
  made.minimum = least;
  made.maximum = most;
  made.sample = [](int) { return std::string("1.25"); };
  return made;
}

std::optional<int> decode_thousandths(Context& context, const yaml::Node& node, int least,
                                      int most) {
  const std::string& text = node.text.text();
  const Decimal number = node.kind == yaml::Kind::kScalar ? read_decimal(text) : Decimal{};
  if (number.length == 0 || number.length != text.size()) {
    // More decimals than three, an exponent: the nearest thousandth.
    const std::optional<double> spelled = core_number(node);
    if (spelled && *spelled >= least / 1000.0 && *spelled <= most / 1000.0) {
      return static_cast<int>(std::lround(*spelled * 1000));
    }
    if (spelled) {
      complain_range(context, node, fmt::format("{:g}", least / 1000.0),
                     fmt::format("{:g}", most / 1000.0));
      return std::nullopt;
    }
    context.add(context.wrong_form(thousandths_shape(least, most).noun, node));
    return std::nullopt;
  }
  if (number.thousandths < least || number.thousandths > most) {
    complain_range(context, node, fmt::format("{:g}", least / 1000.0),
                   fmt::format("{:g}", most / 1000.0));
    return std::nullopt;
  }
  return static_cast<int>(number.thousandths);
}

}  // namespace tokens_internal

const Shape& HexColor::shape() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "a colour such as `\"#1a5fb4\"`";
    made.pattern = "#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})";
    made.may_be_blank = false;
    made.sample = [](int serial) { return fmt::format("\"#0000{:02x}\"", serial & 0xFF); };
    return made;
  }();
  return shape;
}

bool HexColor::decode(Context& context, const yaml::Node& node, graphics::Color& value) {
  const std::string& text = node.text.text();
  if (node.kind == yaml::Kind::kScalar) {
    if (const auto color = graphics::parse_color(text)) {
      value = *color;
      return true;
    }
  }
  auto complaint = context.wrong_form(shape().noun, node);
  if (node.is_null()) complaint.hint("a `#` begins a comment in YAML: put the colour in quotes");
  if (graphics::parse_color("#" + text))
    complaint.hint(fmt::format("did you mean `\"#{}\"`?", text));
  context.add(complaint);
  return true;
}

}  // namespace resumec::schema
