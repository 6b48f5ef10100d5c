// One entry of each kind of section -> rows and body.
//
// A head has at most two rows. What identifies the entry stands at the start, when and where at the
// end; machines take the dates for the entry's own only when they stand on the organization's line,
// before the bullets. A row that would have nothing at its start takes what is at its end.
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
