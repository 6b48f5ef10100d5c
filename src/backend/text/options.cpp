#include "backend/text/text.h"
#include "schema/values.h"

namespace resumec::backend::text {
namespace {

constexpr int kMostWidth = 1000;

// None, or one that holds words.
struct Width {
  static const schema::Shape& shape() { return schema::Integer<0, kMostWidth>::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, int& width) {
    if (node.text.text() == "0") {
      width = 0;
      return true;
    }
    return schema::Integer<kLeastWidth, kMostWidth>::decode(context, node, width);
  }
};

}  // namespace

const schema::Record<TextOptions>& option_fields() {
  using schema::Boolean;
  using schema::field;
  static const auto record = schema::Record<TextOptions>(
      {.id = "textOutput", .noun = "options of plain text", .description = "Plain text."},
      {
          field<Width>(
              "width", &TextOptions::width,
              "Columns of a line, 24 or more; 0: a paragraph is one line, as web forms want it.")
              .example("72"),
          field<Boolean>("ascii", &TextOptions::ascii,
                         "Only ASCII, as far as it goes: `e` for `é`, `-` for `–`.")
              .example("true"),
      });
  return record;
}

}  // namespace resumec::backend::text
