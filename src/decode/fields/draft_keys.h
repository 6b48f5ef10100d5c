// Keys that somebody has written where they thought best before they knew the schema: the person's
// own at the top of the file, networks beside the e-mail address, a section of theirs under its
// name. Many of them belong into one place, so they get one complaint, which says what to type
// there.
#pragma once

#include "diag/diagnostic.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::decode {

// RecordInfo::advise of the whole file.
schema::Advice advise_on_top(schema::Context& context, const yaml::Node& mapping,
                             const yaml::Pair& pair, diag::Diagnostic& complaint);

// RecordInfo::advise of `basics`.
schema::Advice advise_on_person(schema::Context& context, const yaml::Node& mapping,
                                const yaml::Pair& pair, diag::Diagnostic& complaint);

}  // namespace resumec::decode
