// Single fields as runs: dates, places, addresses, telephone numbers, URLs.
#pragma once

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
  const PictureShelf& shelf;
  diag::Sink& sink;
};

// "Apr 2023 – Present", its dates in ISO 8601 too; nothing when nothing is known, and words
// alone where the author's are all there is. A start alone prints as that date: whether it still
// runs is for the author to say (`endDate: present`).
CellLine date(const model::Period& period, const Context& context);

// One date, as the style wants it.
std::string date_text(const model::CalendarDate& date, const Context& context);

// "Hanoi, VN", "75001 Paris, FR", "Austin, TX 78701, US": the order of code and city is the
// country's.
document::Runs place(const model::Location& location, const Context& context);

// As the style wants it: without scheme, "www." and the closing slash, or in full.
document::Run url(const model::Url& url, const Context& context);

document::Run email(const model::Text& address);
document::Run phone(const model::Text& number);

// "GitHub: ada"; the address is printed when name and user name do not give it away.
document::Runs profile(const model::Profile& profile, const Context& context);

}  // namespace resumec::compose
