// Files of other résumé programs: told in one sentence, instead of fifty unknown keys.
#pragma once

#include "diag/sink.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::decode {

// Whether `root` is no résumé at all; then one complaint says what it looks like.
bool refuse_other_schema(const yaml::Node& root, const schema::RecordInfo& resume,
                         diag::Sink& sink);

}  // namespace resumec::decode
