// One entry of each kind of section -> rows and body.
//
// Which part stands on which row is the theme's arrangement (arrange.h); what an entry has, and
// what is said below its head, is decided here.
#pragma once

#include "compose/fields.h"
#include "document/document.h"
#include "model/resume.h"

namespace resumec::compose {

// An entry of a section of the schema's list.
#define RESUMEC_ENTRY_Entries(type) \
  document::Entry entry(const model::type& item, document::EntryKind kind, const Context& context);
#define RESUMEC_ENTRY_Groups(type)
#define RESUMEC_LIST_SECTION(name, key, type, item, form) RESUMEC_ENTRY_##form(type)
#include "sections/list.def"
#undef RESUMEC_ENTRY_Entries
#undef RESUMEC_ENTRY_Groups

// An entry of a section of the author's own.
document::Entry entry(const model::CustomEntry& item, document::EntryKind kind,
                      const Context& context);

}  // namespace resumec::compose
