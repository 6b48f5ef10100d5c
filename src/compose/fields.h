// Single fields as runs: addresses, telephone numbers, URLs.
#pragma once

#include <optional>
#include <string>

#include "compose/picture.h"
#include "compose/wording.h"
#include "diag/sink.h"
#include "document/document.h"
#include "locale/locale.h"
#include "model/resume.h"
#include "style/style.h"

namespace resumec::compose {

struct Context {
  const style::Content& content;
  const style::Arrangements& arrangements;
  const locale::Locale& locale;
  Wording wording;
  const model::Basics& basics;  // whose résumé it is
  const PictureShelf& shelf;
  diag::Sink& sink;
  std::optional<model::CalendarDate> today;  // none: nobody knows
};

// As the style wants it: without scheme, "www." and the closing slash, or in full.
document::Run url(const model::Url& url, const Context& context);

// The same of a DOI: "doi.org/10.1000/182".
document::Run doi(const model::Url& doi, const Context& context);

document::Run email(const model::Text& address);

// A telephone number: as typed, without `tel:` before it; a link where it can be dialled.
document::Run phone(const model::Text& number);

// "ada@example.org (work)": programs take what stands first.
document::Runs labelled(document::Run contact, const model::Line& label);

// "GitHub: ada"; the address is printed when name and user name do not give it away, and where
// addresses are wanted in full.
document::Runs profile(const model::Profile& profile, const Context& context);

}  // namespace resumec::compose
