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
#define RESUMEC_GROUPS_Entries(type)
#define RESUMEC_GROUPS_Groups(type)                                           \
  std::vector<document::Block> groups(const std::vector<model::type>& things, \
                                      const Context& context);
#define RESUMEC_LIST_SECTION(name, key, type, item, form) RESUMEC_GROUPS_##form(type)
#include "sections/list.def"
#undef RESUMEC_GROUPS_Entries
#undef RESUMEC_GROUPS_Groups

}  // namespace resumec::compose
