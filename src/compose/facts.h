// What stands in the head beside the name and the contacts.
#pragma once

#include <optional>
#include <vector>

#include "compose/fields.h"
#include "document/document.h"
#include "model/resume.h"

namespace resumec::compose {

// "(she/her)"; nothing without pronouns.
std::optional<document::Run> pronouns(const model::Text& text);

// The author's own details, then what is personal, each with its label.
std::vector<document::Fact> facts(const model::Basics& basics, const Context& context);

}  // namespace resumec::compose
