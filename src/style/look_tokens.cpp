#include "style/look_tokens.h"

#include <functional>
#include <utility>

#include "schema/tokens.h"
#include "schema/values.h"
#include "style/tokens.h"

namespace resumec::style {

using schema::Choice;
using schema::field;
using schema::Integer;
using schema::Named;
using schema::Record;
using schema::Thousandths;

namespace {

constexpr std::array kFamilies = {Named{"body", FamilyUse::kBody},
                                  Named{"heading", FamilyUse::kHeading},
                                  Named{"mono", FamilyUse::kMono}};
constexpr std::array kSlopes = {Named{"upright", false}, Named{"italic", true}};
constexpr std::array kCases = {Named{"as-typed", Case::kAsTyped}, Named{"upper", Case::kUpper},
                               Named{"small-caps", Case::kSmallCaps},
                               Named{"all-small-caps", Case::kAllSmallCaps}};
constexpr std::array kInks = {Named{"text", Ink::kText}, Named{"accent", Ink::kAccent},
                              Named{"muted", Ink::kMuted}, Named{"link", Ink::kLink}};
constexpr std::array kFigures = {Named{"default", Figures::kDefault},
                                 Named{"lining", Figures::kLining},
                                 Named{"old-style", Figures::kOldStyle}};

constexpr Measure kTextSize = {1000, 0};

// A value that was not given before. One that cannot be read is an error, and what stood there
// stays, or something that does no harm.
template <class Codec, auto Member>
struct Given {
  static const schema::Shape& shape() { return Codec::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, LookTokens& look) {
    auto& given = look.*Member;
    auto value = given.value_or(neutral(given));
    Codec::decode(context, node, value);
    given = value;
    return true;
  }

 private:
  static int neutral(const std::optional<int>& /*given*/) {
    return Member == &LookTokens::weight ? 400 : 0;
  }
  static Measure neutral(const std::optional<Measure>& /*given*/) { return kTextSize; }
  template <class Value>
  static Value neutral(const std::optional<Value>& /*given*/) {
    return Value{};
  }
};

template <class Codec, auto Member, source::Span LookTokens::*Place>
struct Placed {
  static const schema::Shape& shape() { return Codec::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, LookTokens& look) {
    look.*Place = node.span;
    return Given<Codec, Member>::decode(context, node, look);
  }
};

const Record<LookTokens>& look_fields() {
  static const auto record = Record<LookTokens>(
      {.id = "look",
       .noun = "a look",
       .description = "How words are set. What is left out is as in the text around them."},
      {
          field<Given<Choice<kFamilies>, &LookTokens::family>, LookTokens>(
              "family", "Which of the families of `fonts`.")
              .example("heading")
              .mistaken({"font"}),
          field<Given<MeasureBetween<600, 6000>, &LookTokens::size>, LookTokens>(
              "size", "Size; `em` is a multiple of `typography.size`.")
              .example("1.25em")
              .mistaken({"fontSize"}),
          field<Given<Integer<100, 900>, &LookTokens::weight>, LookTokens>(
              "weight", "Weight: 400 is regular, 700 bold.")
              .example("700")
              .mistaken({"fontWeight"}),
          field<Given<Choice<kSlopes>, &LookTokens::italic>, LookTokens>("slope",
                                                                         "Upright or italic.")
              .example("italic")
              .mistaken({"style", "fontStyle"}),
          field<Placed<Choice<kCases>, &LookTokens::letters, &LookTokens::letters_span>,
                LookTokens>("case", "As typed, or in what capitals.")
              .example("upper")
              .mistaken({"transform", "textTransform"}),
          field<Given<Choice<kInks>, &LookTokens::ink>, LookTokens>("color", "Which of `colors`.")
              .example("accent")
              .mistaken({"colour"}),
          field<Placed<Thousandths<0, 200>, &LookTokens::spacing, &LookTokens::spacing_span>,
                LookTokens>("spacing", "Space between the letters, in em.")
              .example("0.04")
              .mistaken({"letterSpacing", "tracking"}),
          field<Placed<Choice<kFigures>, &LookTokens::figures, &LookTokens::figures_span>,
                LookTokens>("figures",
                            "Figures as high as capitals, or with ascenders and descenders.")
              .example("old-style"),
      });
  return record;
}

schema::Field<Tokens> look_field(const LookKey& key) {
  const auto look = [member = key.look](Tokens& tokens) -> LookTokens& {
    return tokens.looks.*member;
  };
  return field<schema::Nested<look_fields>>(key.name, std::function<LookTokens&(Tokens&)>(look),
                                            key.description)
      .example("{weight: 700}");
}

template <std::size_t... I>
Record<Tokens> looks_record(std::index_sequence<I...> /*numbers*/) {
  return Record<Tokens>({.id = "looks",
                         .noun = "looks",
                         .description = "How each kind of words looks, in PDF and page."},
                        {look_field(look_keys()[I])...});
}

}  // namespace

const std::array<LookKey, kLookKeys>& look_keys() {
  static const std::array<LookKey, kLookKeys> keys = {{
      {"name", &LookSet::name, "The person's name."},
      {"headline", &LookSet::headline, "The line below the name."},
      {"contact", &LookSet::contact, "How to reach the person."},
      {"sectionTitle", &LookSet::section_title, "Titles of sections."},
      {"title", &LookSet::title,
       "What an entry is about: whatever opens its first row. Its size is the whole row's."},
      {"organization", &LookSet::organization, "Employers, schools, publishers, issuers."},
      {"team", &LookSet::team, "Teams, and an employer's parent."},
      {"position", &LookSet::position, "Positions, where they do not open an entry."},
      {"study", &LookSet::study, "Degrees and subjects, where they do not open an entry."},
      {"dates", &LookSet::dates, "Dates of entries; their figures have one width."},
      {"place", &LookSet::place, "Places of entries."},
      {"separator", &LookSet::separator, "What parts the words of a row."},
      {"keyword", &LookSet::keyword, "Skills, keywords, courses."},
      {"level", &LookSet::level, "Levels, fluency, scores."},
      {"label", &LookSet::label, "What stands before a list of keywords."},
      {"summary", &LookSet::summary, "The summary."},
      {"bullet", &LookSet::bullet, "Signs and numbers before the items of a list."},
      {"code", &LookSet::code, "`Code` in text; as high as the text when it has no size."},
      {"link", &LookSet::link, "Links in text."},
      {"caption", &LookSet::caption, "Captions of pictures."},
      {"running", &LookSet::running, "The running line and the closing line."},
  }};
  return keys;
}

const Record<Tokens>& looks_fields() {
  static const auto record = looks_record(std::make_index_sequence<kLookKeys>());
  return record;
}

}  // namespace resumec::style
