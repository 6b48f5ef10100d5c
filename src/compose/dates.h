// Dates and periods in the reader's words, as precise as the design wants them.
#pragma once

#include <string>

#include "compose/fields.h"
#include "document/document.h"
#include "model/resume.h"

namespace resumec::compose {

// What a period is of.
enum class Lasting {
  kMoment,  // a prize, a talk: one date is the day that it is
  kStay,    // a degree, a project: readers want months, whatever the file says
  kJob,     // the same; and an end alone is what it lasted until
};

// "Apr 2023 – Present", its dates in ISO 8601 too; nothing when nothing is known, and words
// alone where the author's are all there is. A start alone prints as that date: whether it still
// runs is for the author to say (`endDate: present`).
CellLine date(const model::Period& period, const Context& context,
              Lasting lasting = Lasting::kMoment);

// One date, as the style wants it.
std::string date_text(const model::CalendarDate& date, const Context& context);

// Warns, once, where spans are asked for and nobody knows until when what goes on has lasted.
void check_today(const model::Resume& resume, const Context& context);

}  // namespace resumec::compose
