// May the file call itself PDF/UA-1 (ISO 14289-1)? What does not depend on the résumé is kept by
// the writer always (fonts embedded, every code with its text, every mark tagged or an artifact);
// the rest is looked at here.
#pragma once

#include <string>
#include <vector>

#include "pages/pages.h"

namespace resumec::backend::pdf {

// The rules that the pages break, each with its clause; empty: the claim may be made.
std::vector<std::string> broken_pdf_ua_rules(const pages::Pages& pages);

}  // namespace resumec::backend::pdf
