// What a résumé may lack and its reader misses.
#pragma once

#include "diag/sink.h"
#include "model/resume.h"
#include "schema/record.h"
#include "yaml/node.h"

namespace resumec::decode {

// Warns of sections without entries, of jobs and degrees that do not say where, and of a résumé
// that cannot be answered. `strict`: the file was written by hand, so that an empty section
// is a thing forgotten and not a program's habit. `file` is the tree as the file has it, `root` as
// a version of it has it: what the version took out is not missed.
void check_completeness(const yaml::Node& root, const yaml::Node& file,
                        const schema::RecordInfo& fields, const model::Resume& resume, bool strict,
                        diag::Sink& sink);

}  // namespace resumec::decode
