#include "backend/json/json.h"
#include "schema/values.h"

namespace resumec::backend::json {

const schema::Record<JsonOptions>& option_fields() {
  using schema::field;
  static const auto record = schema::Record<JsonOptions>(
      {.id = "jsonOutput", .noun = "options of JSON Resume", .description = "JSON Resume."},
      {
          // Eight blanks are a tab, and more are no style of anybody's.
          field<schema::Integer<0, 8>>("indent", &JsonOptions::indent,
                                       "Blanks a level; 0: all in one line.")
              .example("4"),
      });
  return record;
}

}  // namespace resumec::backend::json
