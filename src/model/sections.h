// The lists of a résumé, one after another: for whoever does the same to all of them.
#pragma once

#include <string_view>

#include "model/resume.h"
#include "sections/kind.h"

namespace resumec::model {

// Calls `visit(kind, list)` for every section of the schema that is a list, in its order.
template <class AnyResume, class Visit>
void for_each_list(AnyResume& resume, const Visit& visit) {
#define RESUMEC_LIST_SECTION(name, key, type, item, form) \
  visit(sections::Kind::k##name, resume.key);
#include "sections/list.def"
}

// Calls `visit(name, list)` for these and for the entries of the author's own sections; `name` is
// what `layout.sections` calls the section: empty for one without an id.
template <class AnyResume, class Visit>
void for_each_section(AnyResume& resume, const Visit& visit) {
  for_each_list(resume,
                [&visit](sections::Kind kind, auto& list) { visit(to_string(kind), list); });
  for (auto& custom : resume.sections) visit(std::string_view(custom.id.value), custom.entries);
}

}  // namespace resumec::model
