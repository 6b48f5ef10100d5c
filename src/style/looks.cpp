// From what themes say of looks to the table, and from the table to the look of a run.
//
// What no theme decides: dates and numbers that stand under each other have figures of one width,
// the author's own emphasis is bold, and code is as high as the text beside it unless a theme says
// how large it is.
#include "style/looks.h"

#include <algorithm>

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

Change change_of(const LookTokens& look, Length size) {
  Change change;
  change.family = look.family;
  if (look.size) change.size = look.size->at(size);
  change.weight = look.weight;
  change.italic = look.italic;
  change.ink = look.ink;
  change.spacing = look.spacing;
  change.letters = look.letters;
  change.figures = look.figures;
  return change;
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

const Change Looks::*change_of(Role role) {
  switch (role) {
    case Role::kOrganization:
      return &Looks::organization;
    case Role::kTeam:
      return &Looks::team;
    case Role::kPosition:
      return &Looks::position;
    case Role::kStudy:
      return &Looks::study;
    case Role::kDate:
      return &Looks::dates;
    case Role::kLocation:
      return &Looks::location;
    case Role::kKeyword:
      return &Looks::keyword;
    case Role::kLevel:
      return &Looks::level;
    case Role::kLabel:
      return &Looks::label;
    case Role::kSeparator:
      return &Looks::separator;
    default:
      return nullptr;
  }
}

Look Looks::of(Role role, Place where, bool first) const {
  // Beside the name they are as quiet as what is below it.
  if (role == Role::kPronouns) return at(Place::kHeadline);
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
  if (!head && !is_prose(where)) return look;
  const Change Looks::*change = change_of(role);
  // What an entry's head tells apart is one text elsewhere.
  const bool everywhere = role == Role::kKeyword || role == Role::kLevel || role == Role::kLabel;
  return change != nullptr && (head || everywhere) ? (this->*change).over(look) : look;
}

Look Looks::of(const document::Run& run, Place where, bool first) const {
  Look look = of(run.role, where, first);
  // Contacts are all links: in their colour they would be louder than the name.
  if (!run.href.empty() && where != Place::kContact) look = link.over(look);
  if (run.strong) look = strong.over(look);
  if (run.emphasis) look.italic = !look.italic;
  if (run.code) {
    look = code.over(look);
    look.weight = look.weight >= kLightestBold ? 700 : 400;
    look.matched = !code.size;
  }
  return look;
}

std::vector<const Change*> Looks::changes_at(Place where) const {
  std::vector<const Change*> list = {&strong, &code};
  const auto add = [&list](std::initializer_list<const Change*> more) {
    // Not insert(): g++ 14 believes that it reads past the end.
    for (const Change* one : more) list.push_back(one);
  };
  if (where == Place::kContact) {
    add({&separator});
  } else {
    add({&link});
  }
  if (where == Place::kEntryTitle) add({&title});
  if (is_head(where)) add({&organization, &team, &position, &study, &dates, &location, &separator});
  if (is_head(where) || is_prose(where)) add({&keyword, &level, &label});
  return list;
}

Looks make_looks(const Tokens& tokens) {
  const Length size = tokens.style.typography.size;
  Looks looks;
  Look body;
  body.size = size;
  body.figures = tokens.figures;
  looks.places.fill(body);

  const LookSet& said = tokens.looks;
  const auto change = [size](const LookTokens& look) { return change_of(look, size); };
  const auto place = [&](Place where, const LookTokens& look) {
    looks.at(where) = change(look).over(body);
  };
  place(Place::kName, said.name);
  place(Place::kHeadline, said.headline);
  place(Place::kContact, said.contact);
  place(Place::kSectionTitle, said.section_title);
  place(Place::kSummary, said.summary);
  place(Place::kBullet, said.bullet);
  place(Place::kCaption, said.caption);
  place(Place::kQuiet, said.running);
  // The further words of the row are as large.
  if (said.title.size) looks.at(Place::kEntryTitle).size = said.title.size->at(size);

  looks.organization = change(said.organization);
  looks.team = change(said.team);
  looks.position = change(said.position);
  looks.title = change(said.title);
  looks.study = change(said.study);
  looks.dates = change(said.dates);
  looks.location = change(said.place);
  looks.separator = change(said.separator);
  looks.keyword = change(said.keyword);
  looks.level = change(said.level);
  looks.label = change(said.label);
  looks.code = change(said.code);
  looks.link = change(said.link);
  // "9." and "10." end under each other, and so do years.
  looks.at(Place::kBullet).tabular = true;
  looks.dates.tabular = true;
  looks.strong.weight = kStrongWeight;
  // Code is set in columns as its family draws it.
  if (!looks.code.figures) looks.code.figures = Figures::kDefault;
  return looks;
}

}  // namespace resumec::style
