// A table of looks is a style sheet already: a place is an element, a role changes a part of it,
// and what is not said is inherited. So each place becomes a rule with all that differs from the
// running text, each role one with what it changes, and the browser lays them over each other as
// the table does.
//
// One thing CSS cannot say is "whatever opens an entry looks like a title": there the rule of the
// role has to be taken back. The opening words carry a class, and what their look has and their
// role would not is said behind it.
#include "backend/html/look_rules.h"

#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

namespace resumec::backend::html {
namespace {

using document::Role;
using style::Change;
using style::Look;
using style::Place;

// Where elements.cpp shows the words of a place or a role.
struct Shown {
  std::string_view prefix;  // what the element stands in
  std::vector<std::string_view> selectors;
};

const Shown kEntryTitle = {".row>", {"h3", "h4"}};
const Shown kPositionTitle = {".role>.row>", {"h3", "h4"}};

struct ShownRole {
  Role role;
  Shown shown;
};

const std::vector<ShownRole>& shown_roles() {
  static const std::vector<ShownRole> list = {
      {Role::kOrganization, {".row ", {".p-org", ".org"}}},
      {Role::kTeam, {".row ", {".team"}}},
      {Role::kPosition, {".row ", {".position"}}},
      {Role::kStudy, {".row ", {".study"}}},
      {Role::kDate, {".row ", {".date"}}},
      {Role::kLocation, {".row ", {".p-location", ".place"}}},
      {Role::kKeyword, {"", {".p-skill", ".keyword"}}},
      {Role::kLevel, {"", {".level"}}},
      {Role::kLabel, {"", {".label"}}},
      {Role::kSeparator, {"", {".sep"}}},
  };
  return list;
}

// Which properties a rule says.
struct Properties {
  bool family = false, size = false, weight = false, slope = false, ink = false, spacing = false,
       letters = false, figures = false;
};

Properties differing(const Look& a, const Look& b) {
  return {a.family != b.family,   a.size != b.size || a.matched != b.matched,
          a.weight != b.weight,   a.italic != b.italic,
          a.ink != b.ink,         a.spacing != b.spacing,
          a.letters != b.letters, a.figures != b.figures || a.tabular != b.tabular};
}

Properties said_by(const Change& change) {
  return {change.family.has_value(),  change.size.has_value(),
          change.weight.has_value(),  change.italic.has_value(),
          change.ink.has_value(),     change.spacing.has_value(),
          change.letters.has_value(), change.figures.has_value() || change.tabular.has_value()};
}

std::string_view variable(style::FamilyUse use) {
  switch (use) {
    case style::FamilyUse::kBody:
      break;
    case style::FamilyUse::kHeading:
      return "var(--heading)";
    case style::FamilyUse::kMono:
      return "var(--mono)";
  }
  return "var(--body)";
}

std::string_view variable(style::Ink ink) {
  switch (ink) {
    case style::Ink::kText:
      break;
    case style::Ink::kAccent:
      return "var(--accent)";
    case style::Ink::kMuted:
      return "var(--muted)";
    case style::Ink::kLink:
      return "var(--link)";
  }
  return "var(--text)";
}

// A browser would shrink capitals where the font has no small ones; the paper does not.
std::string_view letters(style::Case letters) {
  switch (letters) {
    case style::Case::kAsTyped:
      break;
    case style::Case::kUpper:
      return "text-transform:uppercase;";
    case style::Case::kSmallCaps:
      return "font-variant-caps:small-caps;font-synthesis-small-caps:none;";
    case style::Case::kAllSmallCaps:
      return "font-variant-caps:all-small-caps;font-synthesis-small-caps:none;";
  }
  return "text-transform:none;font-variant-caps:normal;";
}

std::string figures(const Look& look) {
  std::string names;
  if (look.figures == style::Figures::kLining) names = "lining-nums";
  if (look.figures == style::Figures::kOldStyle) names = "oldstyle-nums";
  if (look.tabular) names += names.empty() ? "tabular-nums" : " tabular-nums";
  return names.empty() ? "normal" : names;
}

class Rules {
 public:
  Rules(const style::Style& style, int code_size)
      : style_(style), looks_(style.looks), code_size_(code_size) {}

  std::string write() {
    const Look& body = looks_.at(Place::kBody);
    add("body", declarations(body, {.figures = body.figures != style::Figures::kDefault}) +
                    (style_.typography.ligatures ? "" : "font-variant-ligatures:none;"));
    place({"", {"h1"}}, Place::kName);
    place({"", {".headline", ".pronouns"}}, Place::kHeadline);
    place({"", {".contacts"}}, Place::kContact);
    place({"", {"h2"}}, Place::kSectionTitle);
    place(kEntryTitle, Place::kEntryTitle);
    place(kPositionTitle, Place::kPositionTitle);
    place({".row>", {"p"}}, Place::kEntryLine);
    place({"", {".prose.p-summary"}}, Place::kSummary);
    place({"", {"li::marker"}}, Place::kBullet);
    place({"", {"figcaption"}}, Place::kCaption);
    place({"", {"footer"}}, Place::kQuiet);
    for (const ShownRole& one : shown_roles()) {
      const Change& change = looks_.*style::change_of(one.role);
      const Look look = looks_.of(one.role, Place::kEntryLine, false);
      add(selector(one.shown), declarations(look, said_by(change)));
      if (change.italic.value_or(false)) add(selector(one.shown, " em"), "font-style:normal;");
    }
    for (const ShownRole& one : shown_roles()) {
      if (style::may_be_title(one.role))
        opening(one.role, looks_.*style::change_of(one.role), one.shown);
    }
    opening(Role::kTitle, {}, {".row ", {".title"}});
    markup();
    return std::move(out_);
  }

 private:
  // A heading has a size and weight of the browser's own, so these are always said.
  void place(const Shown& shown, Place place) {
    const Look& look = looks_.at(place);
    Properties said = differing(look, looks_.at(Place::kBody));
    if (shown.selectors.front().front() == 'h') said.size = said.weight = true;
    add(selector(shown), declarations(look, said));
    if (look.italic) add(selector(shown, " em"), "font-style:normal;");
  }

  void opening(Role role, const Change& change, const Shown& shown) {
    const Look look = looks_.of(role, Place::kEntryTitle, true);
    const Look otherwise = change.over(looks_.at(Place::kEntryTitle));
    add(selector(shown, ".lead"), declarations(look, differing(look, otherwise)));
  }

  void markup() {
    const Look& body = looks_.at(Place::kBody);
    const std::string strong = declarations(looks_.strong.over(body), said_by(looks_.strong));
    add("strong,.download", strong);
    document::Run run;
    run.code = true;
    const Look code = looks_.of(run, Place::kBody, false);
    Properties said = said_by(looks_.code);
    said.size = true;
    // Coding fonts join "->" and "!=" to other shapes.
    add("code", declarations(code, said) + "font-variant-ligatures:none;");
    add("a", declarations(looks_.link.over(body), said_by(looks_.link)));
    if (looks_.link.italic.value_or(false)) add("a em", "font-style:normal;");
    // Contacts are all links, and have the look of contacts.
    add(".contacts a", undone(looks_.link));
  }

  // What a change says, taken back.
  static std::string undone(const Change& change) {
    const Properties said = said_by(change);
    std::string out;
    if (said.family) out += "font-family:inherit;";
    if (said.size) out += "font-size:inherit;";
    if (said.weight) out += "font-weight:inherit;";
    if (said.slope) out += "font-style:inherit;";
    if (said.ink) out += "color:inherit;";
    if (said.spacing) out += "letter-spacing:inherit;";
    if (said.letters) out += "text-transform:inherit;font-variant-caps:inherit;";
    if (said.figures) out += "font-variant-numeric:inherit;";
    return out;
  }

  [[nodiscard]] std::string declarations(const Look& look, const Properties& said) const {
    std::string out;
    if (said.family) out += fmt::format("font-family:{};", variable(look.family));
    if (said.size) {
      const style::Length body = looks_.at(Place::kBody).size;
      const bool relative = look.matched || body <= 0;
      const auto ratio = static_cast<int>(
          relative ? code_size_ : (std::int64_t{look.size} * 1000 + body / 2) / body);
      out += fmt::format("font-size:{}{};", decimal(ratio), relative ? "em" : "rem");
    }
    if (said.weight) out += fmt::format("font-weight:{};", look.weight);
    if (said.slope) out += fmt::format("font-style:{};", look.italic ? "italic" : "normal");
    if (said.ink) out += fmt::format("color:{};", variable(look.ink));
    if (said.spacing) out += fmt::format("letter-spacing:{}em;", decimal(look.spacing));
    if (said.letters) out += letters(look.letters);
    if (said.figures) out += fmt::format("font-variant-numeric:{};", figures(look));
    return out;
  }

  static std::string selector(const Shown& shown, std::string_view suffix = "") {
    std::string list;
    for (const std::string_view one : shown.selectors) {
      list += fmt::format("{}{}{}{}", list.empty() ? "" : ",", shown.prefix, one, suffix);
    }
    return list;
  }

  void add(std::string_view selector, std::string declarations) {
    if (declarations.empty()) return;
    declarations.pop_back();
    out_ += fmt::format("{}{{{}}}\n", selector, declarations);
  }

  const style::Style& style_;
  const style::Looks& looks_;
  int code_size_;
  std::string out_;
};

}  // namespace

std::string decimal(int thousandths) {
  std::string text = fmt::format("{}.{:03}", thousandths / 1000, std::abs(thousandths % 1000));
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string look_rules(const style::Style& style, int code_size) {
  return Rules(style, code_size).write();
}

}  // namespace resumec::backend::html
