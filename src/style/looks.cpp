// The typographer's decisions that are no tokens.
//
// Hierarchy comes from weight and slope before colour: what an entry is about stands in the entry's
// weight, the role in italics, the rest plain; places and further rows are quieter in colour only.
// The accent colours section titles and links and nothing else. Dates and numbers that stand under
// each other have tabular figures.
#include "style/looks.h"

#include "style/tokens.h"

namespace resumec::style {

namespace {

using document::Role;

// Author's own emphasis.
constexpr int kStrongWeight = 700;

// The monospaced family has two weights; from here on text beside it counts as bold.
constexpr int kLightestBold = 600;

template <class Value>
void take(const std::optional<Value>& from, Value& to) {
  if (from) to = *from;
}

}  // namespace

Color color_of(Ink ink, const Colors& colors) {
  switch (ink) {
    case Ink::kText:
      break;
    case Ink::kAccent:
      return colors.accent;
    case Ink::kMuted:
      return colors.muted;
    case Ink::kLink:
      return colors.link;
  }
  return colors.text;
}

Look Change::over(Look look) const {
  take(family, look.family);
  take(size, look.size);
  take(weight, look.weight);
  take(italic, look.italic);
  take(ink, look.ink);
  take(spacing, look.spacing);
  take(letters, look.letters);
  take(figures, look.figures);
  take(tabular, look.tabular);
  return look;
}

bool may_be_title(Role role) {
  return role == Role::kOrganization || role == Role::kTitle || role == Role::kPosition ||
         role == Role::kStudy || role == Role::kDate;
}

Look Looks::of(Role role, Place where, bool first) const {
  const Look& look = at(where);
  const bool head = is_head(where);
  if (role == Role::kSeparator) {
    return head || where == Place::kContact ? separator.over(look) : look;
  }
  if (head && first && where == Place::kEntryTitle && may_be_title(role)) {
    Look opening = title.over(look);
    if (role == Role::kOrganization) opening = organization.over(opening);
    if (role == Role::kDate) take(dates.tabular, opening.tabular);
    return opening;
  }
  if (!head && where != Place::kBody) return look;
  switch (role) {
    case Role::kOrganization:
      return head ? organization.over(look) : look;
    case Role::kTeam:
      return head ? team.over(look) : look;
    case Role::kPosition:
      return head ? position.over(look) : look;
    case Role::kStudy:
      return head ? study.over(look) : look;
    case Role::kDate:
      return head ? dates.over(look) : look;
    case Role::kLocation:
      return head ? location.over(look) : look;
    case Role::kKeyword:
      return keyword.over(look);
    case Role::kLevel:
      return level.over(look);
    case Role::kLabel:
      return label.over(look);
    default:
      return look;
  }
}

Look Looks::of(const document::Run& run, Place where, bool first) const {
  Look look = of(run.role, where, first);
  if (run.strong) look = strong.over(look);
  if (run.emphasis) look.italic = !look.italic;
  if (run.code) {
    look = code.over(look);
    look.weight = look.weight >= kLightestBold ? 700 : 400;
    look.matched = !code.size;
  }
  // Contacts are all links: in their colour they would be louder than the name.
  if (!run.href.empty() && where != Place::kContact) look = link.over(look);
  return look;
}

Looks make_looks(const Tokens& tokens) {
  const Length size = tokens.style.typography.size;
  Looks looks;
  Look body;
  body.size = size;
  body.figures = tokens.figures;
  looks.places.fill(body);

  Look& name = looks.at(Place::kName);
  name.family = FamilyUse::kHeading;
  name.weight = tokens.name_weight;
  name.size = tokens.name_size.at(size);

  Look& headline = looks.at(Place::kHeadline);
  headline.family = FamilyUse::kHeading;
  headline.size = tokens.headline_size.at(size);
  headline.ink = Ink::kMuted;

  looks.at(Place::kContact).size = tokens.contact_size.at(size);

  Look& section = looks.at(Place::kSectionTitle);
  section.family = FamilyUse::kHeading;
  section.weight = tokens.section_title_weight;
  section.size = tokens.section_title_size.at(size);
  section.ink = Ink::kAccent;
  section.spacing = tokens.section_title_spacing;
  section.letters = tokens.section_title_case;

  looks.at(Place::kEntryTitle).size = tokens.entry_title_size.at(size);
  // "9." and "10." end under each other.
  looks.at(Place::kBullet).tabular = true;

  for (const Place place : {Place::kCaption, Place::kQuiet}) {
    looks.at(place).size = tokens.small_size.at(size);
    looks.at(place).ink = Ink::kMuted;
  }

  looks.title.weight = tokens.entry_title_weight;
  looks.team.ink = looks.location.ink = looks.separator.ink = Ink::kMuted;
  looks.position.italic = looks.study.italic = true;
  looks.dates.ink = Ink::kMuted;
  looks.dates.tabular = true;
  looks.label.weight = tokens.entry_title_weight;

  looks.strong.weight = kStrongWeight;
  looks.code.family = FamilyUse::kMono;
  // Code is set in columns as its family draws it.
  looks.code.figures = Figures::kDefault;
  looks.link.ink = Ink::kLink;
  return looks;
}

}  // namespace resumec::style
