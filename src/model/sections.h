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

// Calls `visit(list)` for the entries of a section of the author's own: of the one list that it
// has, and of those of all other kinds, which are empty.
template <class AnySection, class Visit>
void for_each_own_list(AnySection& section, const Visit& visit) {
  visit(section.entries);
#define RESUMEC_LIST_SECTION(name, key, type, item, form) visit(section.key);
#include "sections/list.def"
}

// Calls `visit(name, list)` for these and for the entries of the author's own sections; `name` is
// what `layout.sections` calls the section: empty for one without an id.
template <class AnyResume, class Visit>
void for_each_section(AnyResume& resume, const Visit& visit) {
  for_each_list(resume,
                [&visit](sections::Kind kind, auto& list) { visit(to_string(kind), list); });
  for (auto& custom : resume.sections) {
    for_each_own_list(custom, [&](auto& list) { visit(std::string_view(custom.id.value), list); });
    for (auto& part : custom.parts) {
      for_each_own_list(part, [&](auto& list) { visit(std::string_view(custom.id.value), list); });
    }
  }
}

// Whether a section of the author's own has anything but its title.
inline bool is_empty(const CustomSection& section) {
  bool empty = section.text.empty();
  for_each_own_list(section, [&empty](const auto& list) { empty = empty && list.empty(); });
  for (const CustomSection& part : section.parts) empty = empty && is_empty(part);
  return empty;
}

}  // namespace resumec::model
