// Places, and the country that the person lives in.
#pragma once

#include <string>

#include "compose/fields.h"
#include "document/document.h"
#include "locale/locale.h"
#include "model/resume.h"

namespace resumec::compose {

// "Hanoi, Vietnam", "75001 Paris, France", "Austin, TX 78701, United States": the order of code and
// city is the country's, its name the reader's. A place that is `remote` is that word of theirs.
document::Runs place(const model::Location& location, const Context& context);

// The country by whose paper the résumé is printed (ISO 3166-1 alpha-2): that of the person's home,
// or what the rest says of it; empty when nothing does.
std::string paper_country(const model::Basics& basics, const locale::Locale& locale);

}  // namespace resumec::compose
