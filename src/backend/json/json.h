// Resume -> JSON Resume 1.x (https://jsonresume.org/schema), for the programs that read that.
#pragma once

#include <string>

#include "decode/fields/decode.h"
#include "diag/sink.h"
#include "schema/record.h"

namespace resumec::backend::json {

struct JsonOptions {
  int indent = 2;  // blanks a level; 0: all in one line
};

// `outputs.json` of a résumé.
const schema::Record<JsonOptions>& option_fields();

// UTF-8, LF. It is valid by the schema of JSON Resume, and read again it is the same résumé as far
// as that schema goes. What has no place in it is told in one note.
std::string write(const decode::Decoded& decoded, const JsonOptions& options, diag::Sink& sink);

}  // namespace resumec::backend::json
