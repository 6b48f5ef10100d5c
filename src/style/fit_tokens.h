// The design tokens that say how far a résumé may be pressed and opened.
#pragma once

#include "schema/record.h"
#include "style/style.h"

namespace resumec::style {

// A level of the cascade: its `order` takes the place of that below, its bounds one by one.
struct FitOver {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, Fit& fit);
};

}  // namespace resumec::style
