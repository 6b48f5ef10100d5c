#include "compose/facts.h"

#include <string>
#include <utility>

#include "compose/dates.h"
#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Fact;
using document::Role;
using document::Run;
using document::Runs;
using locale::Phrase;

// "Nationality: German". A label alone, or a value alone, stands without a colon.
Runs labelled(Run label, Run value, const Wording& wording) {
  Runs runs;
  if (!label.text.empty()) {
    const source::Span cause = label.text.span();
    if (!value.text.empty()) label.text.append_decoded(wording.colon + wording.gap, cause);
    runs.push_back(std::move(label));
  }
  if (!value.text.empty()) runs.push_back(std::move(value));
  return runs;
}

Fact detail(const model::Detail& detail, const Context& context) {
  Run value = run(Role::kText, detail.text);
  if (!detail.url.empty()) {
    Run address = url(detail.url, context);
    // An address is printed where there are no other words for it.
    if (value.text.empty()) {
      value = std::move(address);
    } else {
      value.href = address.href;
    }
  }
  keep_together(value);
  return {labelled(run(Role::kText, detail.label), std::move(value), context.wording),
          graphics::icon_named(detail.icon), false};
}

}  // namespace

std::optional<Run> pronouns(const model::Text& text) {
  Run result = run(Role::kPronouns, text);
  if (result.text.empty()) return std::nullopt;
  // Whoever types the brackets means one pair of them.
  if (!result.text.text().starts_with('(')) {
    source::MappedText bracketed = source::MappedText::generated("(", text.span());
    bracketed.append(result.text);
    bracketed.append_decoded(")", text.span());
    bracketed.set_language(result.text.language());
    result.text = std::move(bracketed);
  }
  keep_together(result);
  return result;
}

std::vector<Fact> facts(const model::Basics& basics, const Context& context) {
  std::vector<Fact> all;
  for (const model::Detail& one : basics.details) {
    Fact made = detail(one, context);
    if (!made.runs.empty()) all.push_back(std::move(made));
  }
  const auto add = [&](Phrase label, Run value) {
    if (value.text.empty()) return;
    Run caption =
        phrase_run(Role::kText, context.locale, context.locale.phrase(label), value.text.span());
    keep_together(value);
    all.push_back({labelled(std::move(caption), std::move(value), context.wording), {}, true});
  };
  const model::Personal& personal = basics.personal;
  if (personal.birth_date) {
    add(Phrase::kBirthDate, generated(Role::kDate, date_text(personal.birth_date->date, context),
                                      personal.birth_date->span));
  }
  for (const auto& [label, text] : {std::pair{Phrase::kBirthPlace, &personal.birth_place},
                                    std::pair{Phrase::kNationality, &personal.nationality},
                                    std::pair{Phrase::kMaritalStatus, &personal.marital_status},
                                    std::pair{Phrase::kDrivingLicence, &personal.driving_licence},
                                    std::pair{Phrase::kWorkPermit, &personal.work_permit},
                                    std::pair{Phrase::kAvailability, &personal.availability},
                                    std::pair{Phrase::kNoticePeriod, &personal.notice_period}}) {
    add(label, run(Role::kText, *text));
  }
  return all;
}

}  // namespace resumec::compose
