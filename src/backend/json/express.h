// What a résumé says in sections that JSON Resume does not have, in those that it has.
#pragma once

#include <vector>

#include "backend/json/extra.h"
#include "model/resume.h"
#include "schema/value.h"

namespace resumec::backend::json {

struct Expressed {
  model::Resume resume;
  Origins origins;
};

// The résumé with
//
//   a job of its own for each of the `positions` of one
//   a project for each talk and contribution
//   the introduction (`about`) as its summary, where it has none
//   the references of a highlight as links at its end
//   no version of the file but a number: what else stands there is a note of the author's, and
//     joins `left_out`
Expressed express(model::Resume resume, std::vector<schema::LeftOut>& left_out);

}  // namespace resumec::backend::json
