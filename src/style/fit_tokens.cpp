#include "style/fit_tokens.h"

#include <array>
#include <utility>

#include "schema/tokens.h"
#include "schema/values.h"

namespace resumec::style {
namespace {

using graphics::points;
using schema::Choice;
using schema::field;
using schema::LengthBetween;
using schema::List;
using schema::Named;
using schema::Nested;
using schema::Record;
using schema::Thousandths;

constexpr std::array kSizes = {Named{"spacing", FitSize::kSpacing},
                               Named{"leading", FitSize::kLeading}, Named{"size", FitSize::kSize},
                               Named{"margins", FitSize::kMargins}};

// A third of the white is still a ladder of steps, three times as much is another page.
using Factor = Thousandths<300, 3000>;
using Leading = Thousandths<1000, 2500>;
// Who asks for fewer pages than that wants fewer words: 9 pt is the least that is read with ease.
using Size = LengthBetween<points(9), points(24)>;
// 6 mm, which printers at home reach.
using Margin = LengthBetween<points(17), points(1418)>;

// The two ends of what one size may be.
template <class Codec, auto Least, auto Most>
schema::Record<Fit> bounds(std::string_view id, std::string_view noun, std::string_view description,
                           std::string_view example) {
  return Record<Fit>({.id = id, .noun = noun, .description = description},
                     {
                         field<Codec>("min", Least, "No less than this.")
                             .example(example)
                             .mistaken({"least", "floor", "minimum"}),
                         field<Codec>("max", Most, "No more than this.")
                             .example(example)
                             .mistaken({"most", "ceiling", "maximum"}),
                     });
}

const Record<Fit>& spacing_bounds() {
  static const auto record = bounds<Factor, &Fit::least_spacing, &Fit::most_spacing>(
      "fitSpacing", "bounds of the spaces", "How far spaces shrink and grow.", "0.7");
  return record;
}

const Record<Fit>& leading_bounds() {
  static const auto record = bounds<Leading, &Fit::least_leading, &Fit::most_leading>(
      "fitLeading", "bounds of the leading", "How far lines close up and part.", "1.18");
  return record;
}

const Record<Fit>& size_bounds() {
  static const auto record = bounds<Size, &Fit::least_size, &Fit::most_size>(
      "fitSize", "bounds of the size", "How small and large the text may be.", "9.5pt");
  return record;
}

const Record<Fit>& margin_bounds() {
  static const auto record = bounds<Margin, &Fit::least_margin, &Fit::most_margin>(
      "fitMargins", "bounds of the margins", "How narrow and wide each margin may be.", "14mm");
  return record;
}

template <const Record<Fit>& (*Bounds)()>
schema::Field<Fit> part(std::string_view name, std::string_view description,
                        std::string_view example) {
  return field<Nested<Bounds>, Fit>(name, description).example(example);
}

const Record<Fit>& fit_fields() {
  static const auto record = Record<Fit>(
      {.id = "fit",
       .noun = "a fit",
       .description =
           "How far a résumé is pressed or opened for its number of `pages`. What already lies "
           "beyond a bound is left as it is."},
      {
          field<List<Choice<kSizes>>>(
              "order", &Fit::order,
              "What gives way, the first first; what is not named stays as it is.")
              .example("[spacing, leading, size, margins]"),
          part<spacing_bounds>("spacing", "All of `spacing`, as a share of what it is.",
                               "{min: 0.7, max: 1.4}"),
          part<leading_bounds>("leading", "`typography.leading`.", "{min: 1.18, max: 1.4}"),
          part<size_bounds>("size", "`typography.size`, and all sizes with it.",
                            "{min: 9pt, max: 11pt}"),
          part<margin_bounds>("margins", "`page.margin`.", "{min: 12mm, max: 20mm}"),
      });
  return record;
}

}  // namespace

const schema::Shape& FitOver::shape() {
  return Nested<fit_fields>::shape();
}

bool FitOver::decode(schema::Context& context, const yaml::Node& node, Fit& fit) {
  const std::vector<FitSize> below = std::move(fit.order);
  fit.order.clear();
  const bool given = fit_fields().decode(context, node, fit);
  if (fit.order.empty()) fit.order = below;
  return given;
}

}  // namespace resumec::style
