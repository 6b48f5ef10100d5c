// Lengths that follow the size of the text.
#pragma once

#include <string>

#include "graphics/length.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::style {

using graphics::Length;

// "0.25em" (of `typography.size`) or a length of its own ("3pt").
struct Measure {
  int em = 0;         // thousandths
  Length length = 0;  // counts when `em` is 0

  [[nodiscard]] Length at(Length size) const;
};

namespace measure_internal {
schema::Shape shape(int least_em);
void decode(schema::Context& context, const yaml::Node& node, int least_em, int most_em,
            Measure& value);
}  // namespace measure_internal

// A measure between `Least` and `Most` thousandths of an em; an absolute length between the same
// numbers at 10 pt.
template <int Least, int Most>
struct MeasureBetween {
  static const schema::Shape& shape() {
    static const schema::Shape shape = measure_internal::shape(Least);
    return shape;
  }
  static bool decode(schema::Context& context, const yaml::Node& node, Measure& value) {
    measure_internal::decode(context, node, Least, Most, value);
    return true;
  }
};

}  // namespace resumec::style
