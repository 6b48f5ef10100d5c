#include "compose/facts.h"

#include <algorithm>
#include <iterator>
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
Runs labelled(Runs label, Runs value, const Wording& wording) {
  for (Run& run : value) keep_together(run);
  if (label.empty()) return value;
  Run& last = label.back();
  if (!value.empty()) last.text.append_decoded(wording.colon + wording.gap, last.text.span());
  std::move(value.begin(), value.end(), std::back_inserter(label));
  return label;
}

Fact detail(const model::Detail& detail, const Context& context) {
  Runs value = line(detail.text, Role::kText);
  if (!detail.url.empty()) {
    Run address = url(detail.url, context);
    // An address is printed where there are no other words for it, or where they lead elsewhere.
    const bool elsewhere =
        std::any_of(value.begin(), value.end(), [](const Run& run) { return !run.href.empty(); });
    if (elsewhere) value.push_back(generated(Role::kSeparator, " ", address.text.span()));
    if (elsewhere || value.empty()) {
      value.push_back(std::move(address));
    } else {
      for (Run& run : value) run.href = address.href;
    }
  }
  return {labelled(line(detail.label, Role::kText), std::move(value), context.wording),
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
  const auto add = [&](Phrase label, Runs value) {
    if (value.empty()) return;
    Run caption = phrase_run(Role::kText, context.locale, context.locale.phrase(label),
                             value.front().text.span());
    all.push_back({labelled({std::move(caption)}, std::move(value), context.wording), {}, true});
  };
  const model::Personal& personal = basics.personal;
  if (personal.birth_date) {
    add(Phrase::kBirthDate, {generated(Role::kDate, date_text(personal.birth_date->date, context),
                                       personal.birth_date->span)});
  }
  for (const auto& [label, text] : {std::pair{Phrase::kBirthPlace, &personal.birth_place},
                                    std::pair{Phrase::kNationality, &personal.nationality},
                                    std::pair{Phrase::kMaritalStatus, &personal.marital_status},
                                    std::pair{Phrase::kDrivingLicence, &personal.driving_licence},
                                    std::pair{Phrase::kWorkPermit, &personal.work_permit},
                                    std::pair{Phrase::kAvailability, &personal.availability},
                                    std::pair{Phrase::kNoticePeriod, &personal.notice_period}}) {
    add(label, line(*text, Role::kText));
  }
  return all;
}

}  // namespace resumec::compose
