// What the dates of a whole résumé say together: futures, entries out of order, jobs that overlap.
#pragma once

#include <optional>

#include "diag/sink.h"
#include "model/resume.h"

namespace resumec::decode {

// Futures are looked for when `today` is known; ends in the future only in `strict` files, which
// can say `expected`.
void check_chronology(const model::Resume& resume, const std::optional<model::CalendarDate>& today,
                      bool strict, diag::Sink& sink);

}  // namespace resumec::decode
