// Sections of words without dates: skills, languages, interests.
#pragma once

#include <cstddef>
#include <vector>

#include "compose/fields.h"
#include "document/document.h"
#include "model/resume.h"

namespace resumec::compose {

// One paragraph a group: "Databases (expert): PostgreSQL, ClickHouse". Neighbours that are only a
// name share one line: "Go (expert) · Rust · SQL".
std::vector<document::Block> skills(const std::vector<model::Skill>& skills,
                                    const Context& context);
std::vector<document::Block> languages(const std::vector<model::Language>& languages,
                                       const Context& context);
std::vector<document::Block> interests(const std::vector<model::Interest>& interests,
                                       const Context& context);

}  // namespace resumec::compose
