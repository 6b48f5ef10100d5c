// What `redact` takes out of a résumé, for whoever looks where else it stands.
#pragma once

#include <string>
#include <vector>

#include "model/withheld.h"
#include "schema/shape.h"
#include "variant/variant.h"
#include "yaml/graft.h"
#include "yaml/node.h"

namespace resumec::variant {

// Adds to `out` the values below what `path` names in `draft` that would tell who or where somebody
// is: addresses, numbers, user names, places, names of organizations and people. What many résumés
// say (positions, dates, skills) gives nobody away.
void gather_withheld(yaml::Draft& draft, const std::vector<yaml::PathStep>& path,
                     const schema::Shape& shape, std::vector<model::Withheld>& out);

}  // namespace resumec::variant
