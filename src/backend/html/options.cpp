#include "backend/html/html.h"
#include "schema/values.h"

namespace resumec::backend::html {

const schema::Record<HtmlOptions>& option_fields() {
  using schema::Boolean;
  using schema::field;
  static const auto record = schema::Record<HtmlOptions>(
      {.id = "htmlOutput", .noun = "options of the page", .description = "The web page."},
      {
          field<Boolean>("download", &HtmlOptions::download,
                         "A button that leads to the PDF, where one is made or lies beside it.")
              .example("false"),
          field<Boolean>("personal", &HtmlOptions::personal,
                         "Whether the page shows `basics.personal`, which else is for paper.")
              .example("true"),
      });
  return record;
}

}  // namespace resumec::backend::html
