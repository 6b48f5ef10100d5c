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

// `kind` is kWork or kVolunteer.
document::Entry work(const model::Work& work, document::EntryKind kind, const Context& context);
document::Entry education(const model::Education& education, const Context& context);
document::Entry project(const model::Project& project, const Context& context);
document::Entry contribution(const model::Contribution& contribution, const Context& context);
document::Entry publication(const model::Publication& publication, const Context& context);
document::Entry award(const model::Award& award, const Context& context);
document::Entry certificate(const model::Certificate& certificate, const Context& context);
document::Entry reference(const model::Reference& reference, const Context& context);
document::Entry custom(const model::CustomEntry& entry, const Context& context);

}  // namespace resumec::compose
