// `outputs` of a résumé: what its author wants of each format.
#pragma once

#include "backend/html/html.h"
#include "backend/json/json.h"
#include "backend/text/text.h"
#include "diag/sink.h"
#include "schema/record.h"
#include "yaml/node.h"

namespace resumec {

struct OutputOptions {
  backend::html::HtmlOptions html;
  backend::text::TextOptions text;
  backend::json::JsonOptions json;
};

// A field a format.
const schema::Record<OutputOptions>& output_fields();

}  // namespace resumec
