// Lists of names in which the person's own stands out.
#pragma once

#include <string_view>
#include <vector>

#include "compose/fields.h"
#include "model/resume.h"

namespace resumec::compose {

// Whether `name`, as lists of authors have it ("Lovelace, A."), is one of the person's: the same
// words in any order, where given names may be initials.
bool is_own_name(std::string_view name, const model::Basics& basics);

// The names with commas between them, the person's own bold; of more than the style shows, the
// first ones and the person's, then "et al.".
CellLine authors(const std::vector<model::Line>& names, const Context& context);

}  // namespace resumec::compose
