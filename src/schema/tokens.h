// Codecs of design tokens: lengths, colours, factors, font names. See record.h.
#pragma once

#include <optional>
#include <string>

#include "graphics/color.h"
#include "graphics/length.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::schema {

// "10pt", "2cm", "25.4mm", "0.8in" as 1/1000 pt; nothing for any other text. A number needs its
// unit, except 0.
std::optional<graphics::Length> parse_length(std::string_view text);

// "10pt", "56.693pt": the text that `parse_length` reads back.
std::string length_text(graphics::Length length);

// A number as `parse_length` reads it, without its sign, in ECMA-262.
inline constexpr const char* kDecimalPattern = R"(([0-9]{1,6}(\.[0-9]{0,3})?|\.[0-9]{1,3}))";

// A length of nothing, which needs no unit, in ECMA-262.
inline constexpr const char* kZeroPattern = R"(0{1,6}(\.0{0,3})?|\.0{1,3})";

namespace tokens_internal {
std::optional<graphics::Length> decode_length(Context& context, const yaml::Node& node,
                                              graphics::Length least, graphics::Length most);
std::optional<int> decode_thousandths(Context& context, const yaml::Node& node, int least,
                                      int most);
Shape length_shape(graphics::Length least, graphics::Length most);
Shape thousandths_shape(int least, int most);
}  // namespace tokens_internal

// A length from `Least` to `Most`, both in 1/1000 pt.
template <graphics::Length Least, graphics::Length Most>
struct LengthBetween {
  static const Shape& shape() {
    static const Shape shape = tokens_internal::length_shape(Least, Most);
    return shape;
  }
  static bool decode(Context& context, const yaml::Node& node, graphics::Length& value) {
    if (const auto length = tokens_internal::decode_length(context, node, Least, Most)) {
      value = *length;
    }
    return true;
  }
};

// A number, kept as its thousandths: `1.35` is 1350. `Least` and `Most`
// are thousandths too.
template <int Least, int Most>
struct Thousandths {
  static const Shape& shape() {
    static const Shape shape = tokens_internal::thousandths_shape(Least, Most);
    return shape;
  }
  static bool decode(Context& context, const yaml::Node& node, int& value) {
    if (const auto number = tokens_internal::decode_thousandths(context, node, Least, Most)) {
      value = *number;
    }
    return true;
  }
};

// `"#1a5fb4"` or `"#15b"`.
struct HexColor {
  static const Shape& shape();
  static bool decode(Context& context, const yaml::Node& node, graphics::Color& value);
};

}  // namespace resumec::schema
