// How many pages a résumé takes: a number, or more than that.
#include <array>
#include <optional>

#include "decode/fields/fields.h"

namespace resumec::decode {

using model::PageLimit;
using schema::Context;
using schema::field;
using schema::Integer;
using schema::Record;
using schema::Shape;

namespace {

// More than any reader has patience for; it catches a year in the wrong place.
constexpr int kMostPages = 100;

constexpr std::array kDrops = {schema::Named{"nothing", PageLimit::Drop::kNothing},
                               schema::Named{"lowest-priority", PageLimit::Drop::kLowestPriority}};

// What is not said is neither yes nor no.
struct MaybeBoolean {
  static const Shape& shape() { return schema::Boolean::shape(); }
  static bool decode(Context& context, const yaml::Node& node, std::optional<bool>& value) {
    bool said = false;
    const bool given = schema::Boolean::decode(context, node, said);
    value = said;
    return given;
  }
  static schema::Value encode(const schema::Encoding& /*encoding*/,
                              const std::optional<bool>& value) {
    return value ? schema::Value::boolean(*value) : schema::Value();
  }
};

}  // namespace

const Record<PageLimit>& page_limit_fields() {
  static const auto record = Record<PageLimit>(
      {.id = "pages",
       .noun = "a number of pages",
       .description =
           "How many pages the PDF takes, or that number alone. White, leading, size and margins "
           "give way for it, as far as `design.fit` lets them.",
       .text_field = "max",
       .plain = true},
      {
          field<PlacedValue<Integer<1, kMostPages>>>("max", &PageLimit::max, "At most so many.")
              .required()
              .example("1")
              .mistaken({"limit", "count", "budget"}),
          field<MaybeBoolean>(
              "fill", &PageLimit::fill,
              "Whether a page with room is opened; else it is if it is nearly full.")
              .example("true")
              .mistaken({"open", "stretch"}),
          field<schema::Choice<kDrops>>(
              "drop", &PageLimit::drop,
              "`lowest-priority` leaves out of the PDF what else would not fit: entries and "
              "highlights of the lowest `priority`, never those of the highest.")
              .example("lowest-priority")
              .mistaken({"cut", "remove"}),
      });
  return record;
}

}  // namespace resumec::decode
