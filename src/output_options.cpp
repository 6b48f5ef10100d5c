#include "output_options.h"

namespace resumec {

const schema::Record<OutputOptions>& output_fields() {
  using schema::field;
  using schema::Nested;
  static const auto record = schema::Record<OutputOptions>(
      {.id = "outputs", .noun = "options of the outputs", .description = "Options by format."},
      {
          field<Nested<backend::html::option_fields>>("html", &OutputOptions::html, "The web page.")
              .example("{download: false}"),
          field<Nested<backend::text::option_fields>>("text", &OutputOptions::text, "Plain text.")
              .example("{width: 72}"),
          field<Nested<backend::json::option_fields>>("json", &OutputOptions::json, "JSON Resume.")
              .example("{indent: 4}"),
      });
  return record;
}

}  // namespace resumec
