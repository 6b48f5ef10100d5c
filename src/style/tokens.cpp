// The one list of design tokens: it reads theme files and `design`, and it suggests and documents.
//
// Limits keep a page legible and the arithmetic of layout inside 32 bits; they are wider than good
// taste. The text is never under 6 pt, the smallest that a 300 dpi printer sets cleanly.
#include "style/tokens.h"

#include <array>
#include <functional>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "schema/tokens.h"
#include "schema/values.h"
#include "style/fit_tokens.h"
#include "style/font_tokens.h"
#include "style/page_tokens.h"

namespace resumec::style {

using graphics::points;
using schema::Boolean;
using schema::Choice;
using schema::field;
using schema::HexColor;
using schema::LengthBetween;
using schema::Named;
using schema::Nested;
using schema::PlainText;
using schema::Record;
using schema::Text;
using schema::Thousandths;

namespace {

constexpr std::array kFigures = {Named{"default", Figures::kDefault},
                                 Named{"lining", Figures::kLining},
                                 Named{"old-style", Figures::kOldStyle}};
constexpr std::array kAlignments = {Named{"start", Alignment::kStart},
                                    Named{"center", Alignment::kCenter}};
constexpr std::array kDateStyles = {
    Named{"short", DateStyle::kShort},     Named{"long", DateStyle::kLong},
    Named{"numeric", DateStyle::kNumeric}, Named{"iso", DateStyle::kIso},
    Named{"year", DateStyle::kYear},       Named{"abbreviated", DateStyle::kShort}};
constexpr std::array kDatePrecisions = {
    Named{"auto", DatePrecision::kAuto}, Named{"year", DatePrecision::kYear},
    Named{"month", DatePrecision::kMonth}, Named{"day", DatePrecision::kDay},
    Named{"asTyped", DatePrecision::kDay}};
constexpr std::array kCountryForms = {Named{"name", CountryForm::kName},
                                      Named{"code", CountryForm::kCode},
                                      Named{"none", CountryForm::kNone}};
constexpr std::array kPhotoShapes = {Named{"natural", PhotoShape::kNatural},
                                     Named{"square", PhotoShape::kSquare},
                                     Named{"circle", PhotoShape::kCircle}};
constexpr std::array kUrlForms = {Named{"short", UrlForm::kShort}, Named{"full", UrlForm::kFull}};
constexpr std::array kLinkAddresses = {
    Named{"never", LinkAddresses::kNever}, Named{"text", LinkAddresses::kText},
    Named{"print", LinkAddresses::kPrint}, Named{"always", LinkAddresses::kAlways}};

using Space = MeasureBetween<0, 10000>;
using Thickness = LengthBetween<0, points(6)>;

// Each item has one: a sign of half a megabyte before thousands of them would take all memory.
constexpr std::size_t kLongestSign = 32;

// Letters that stand before or between things.
struct Sign {
  static const schema::Shape& shape() { return Text::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, std::string& sign) {
    std::string text;
    const bool given = Text::decode(context, node, text);
    if (text.size() > kLongestSign) {
      context.add(diag::make(diag::Code::kLongSign, node.span,
                             fmt::format("the sign of {} is {} bytes long, and the limit is {}",
                                         diag::quoted(context.path()), text.size(), kLongestSign))
                      .hint("a sign is a character or two, such as `•`, `–` or `·`"));
      return true;
    }
    if (given) sign = std::move(text);
    return given;
  }
};

// A token of a group of the style.
template <auto Group, auto Member>
auto in_style() {
  using Value = std::remove_reference_t<decltype(std::declval<Style&>().*Group.*Member)>;
  return std::function<Value&(Tokens&)>(
      [](Tokens& tokens) -> Value& { return tokens.style.*Group.*Member; });
}

// A colour may be left to follow another.
struct OptionalColor {
  static const schema::Shape& shape() { return HexColor::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node,
                     std::optional<Color>& value) {
    Color color;
    HexColor::decode(context, node, color);
    value = color;
    return true;
  }
};

template <Color Colors::*Member>
schema::Field<Tokens> color(std::string_view name, std::string_view description) {
  return field<HexColor>(name, in_style<&Style::colors, Member>(), description);
}

const Record<Tokens>& color_fields() {
  static const auto record = Record<Tokens>(
      {.id = "colors", .noun = "colors", .description = "sRGB colors, `\"#rrggbb\"`."},
      {
          color<&Colors::text>("text", "Running text.").example(R"("#1b1f24")"),
          color<&Colors::background>("background", "The paper.").example(R"("#ffffff")"),
          color<&Colors::accent>("accent", "Section titles, and links unless they have their own.")
              .example(R"("#1f4e79")")
              .mistaken({"primary", "theme", "main"}),
          color<&Colors::muted>("muted", "Dates, places, captions.").example(R"("#4d5660")"),
          color<&Colors::rule>("rule", "Lines under section titles.").example(R"("#b9c3cd")"),
          field<OptionalColor>("link", &Tokens::link, "Links in text.").example(R"("#1f4e79")"),
      });
  return record;
}

// A choice whose font may lack the feature keeps its place.
template <const auto& Names, auto Member, source::Span Typography::*Place>
struct PlacedChoice {
  static const schema::Shape& shape() { return Choice<Names>::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, Tokens& tokens) {
    tokens.style.typography.*Place = node.span;
    return Choice<Names>::decode(context, node, tokens.*Member);
  }
};

template <class Codec, auto Member>
schema::Field<Tokens> type_field(std::string_view name, std::string_view description) {
  return field<Codec>(name, in_style<&Style::typography, Member>(), description);
}

const Record<Tokens>& typography_fields() {
  static const auto record = Record<Tokens>(
      {.id = "typography",
       .noun = "typography",
       .description = "Size of the text, leading, alignment."},
      {
          type_field<LengthBetween<points(6), points(24)>, &Typography::size>(
              "size", "Size of running text; `em` in other tokens is a multiple of it.")
              .example("10pt")
              .mistaken({"fontSize", "bodySize"}),
          type_field<Thousandths<1000, 2500>, &Typography::leading>(
              "leading", "From baseline to baseline, in sizes of the text.")
              .example("1.3")
              .mistaken({"lineHeight", "lineSpacing"}),
          type_field<Choice<kAlignments>, &Typography::header_alignment>(
              "headerAlignment", "Name and contacts at the left or in the middle.")
              .example("center"),
          field<PlacedChoice<kFigures, &Tokens::figures, &Typography::figures_span>, Tokens>(
              "figures", "Figures as high as capitals, or with ascenders and descenders.")
              .example("old-style"),
          type_field<Boolean, &Typography::ligatures>("ligatures", "Join letters such as `fi`.")
              .example("false"),
          type_field<Boolean, &Typography::justify>("justify", "Stretch lines to both edges.")
              .example("true"),
      });
  return record;
}

const Record<Tokens>& spacing_fields() {
  static const auto record = Record<Tokens>(
      {.id = "spacing", .noun = "spacing", .description = "White between things."},
      {
          field<Space>("betweenBullets", &Tokens::between_bullets, "Before each bullet.")
              .example("0.2em"),
          field<Space>("betweenParagraphs", &Tokens::between_paragraphs, "Between paragraphs.")
              .example("0.4em"),
          field<Space>("betweenEntries", &Tokens::between_entries, "Between entries.")
              .example("0.8em"),
          field<Space>("afterEntryHead", &Tokens::after_entry_head, "Below an entry's head.")
              .example("0.2em"),
          field<Space>("beforeSection", &Tokens::before_section, "Above a section's title.")
              .example("1.5em"),
          field<Space>("afterSectionTitle", &Tokens::after_section_title,
                       "Below a section's title.")
              .example("0.45em"),
          field<Space>("betweenHeaderLines", &Tokens::between_header_lines,
                       "Between name, headline and contacts.")
              .example("0.3em"),
          field<Space>("afterHeader", &Tokens::after_header, "Below the contacts.")
              .example("1.2em"),
          field<Space>("bulletIndent", &Tokens::bullet_indent, "From a bullet's edge to its text.")
              .example("1.05em"),
      });
  return record;
}

const Record<Rules>& rule_fields() {
  static const auto record = Record<Rules>(
      {.id = "rules", .noun = "rules", .description = "Lines; 0 draws none."},
      {
          field<Thickness>("section", &Rules::section_rule, "Under section titles.")
              .example("0.6pt"),
          field<Thickness>("header", &Rules::header_rule, "Under the header.").example("0.6pt"),
      });
  return record;
}

const Record<Photo>& photo_fields() {
  static const auto record =
      Record<Photo>({.id = "photo", .noun = "a photo", .description = "The picture of the person."},
                    {
                        field<LengthBetween<0, points(300)>>("size", &Photo::size,
                                                             "Its longer side; 0 leaves it out.")
                            .example("26mm"),
                        field<Choice<kPhotoShapes>>("shape", &Photo::shape,
                                                    "As it is, or its middle cut to a form.")
                            .example("circle")
                            .mistaken({"round", "crop"}),
                    });
  return record;
}

const Record<Content>& content_fields() {
  static const auto record = Record<Content>(
      {.id = "content", .noun = "content", .description = "Wording and order."},
      {
          field<Choice<kDateStyles>>("dateStyle", &Content::date_style,
                                     "`Apr 2023`, `April 2023`, `04/2023`, `2023-04` or `2023`.")
              .example("long")
              .mistaken({"dateFormat", "dates"}),
          field<Choice<kDatePrecisions>>(
              "datePrecision", &Content::date_precision,
              "The most that prints of a date; `auto` is months of what lasted, such as a job, and "
              "of a single date all that is written.")
              .example("asTyped")
              .mistaken({"precision"}),
          field<Boolean>("collapseYears", &Content::collapse_years,
                         "The year of two dates in it once: `Jan – Mar 2020`.")
              .example("true")
              .mistaken({"collapseYear", "sameYear"}),
          field<Boolean>("timeSpans", &Content::time_spans,
                         "How long a period lasted, behind it: `(5 yrs 8 mos)`.")
              .example("true")
              .mistaken({"timeSpan", "durations", "duration"}),
          field<Choice<kCountryForms>>("country", &Content::country,
                                       "The country of a place by its name in the reader's "
                                       "language, by its code, or not at all.")
              .example("none"),
          field<Choice<kUrlForms>>("urlForm", &Content::url_form,
                                   "`example.org` or `https://example.org/`.")
              .example("full"),
          field<Choice<kLinkAddresses>>("linkAddresses", &Content::link_addresses,
                                        "Where a link's address stands behind its words: in plain "
                                        "`text`, in `print` (the PDF, "
                                        "and the page on paper), `always` or `never`.")
              .example("always")
              .mistaken({"linkUrls", "printUrls", "showUrls"}),
          field<schema::List<Text>>("sectionOrder", &Content::section_order,
                                    "Standard sections in their order.")
              .example("[summary, work, education]"),
          field<Sign>("separator", &Content::separator, "Between items of one line.")
              .example(R"("·")"),
          field<Sign>("bullet", &Content::bullet, "Before items of a list.").example(R"("•")"),
          field<Boolean>("contactIcons", &Content::contact_icons,
                         "A small drawing before each contact, instead of separators.")
              .example("true")
              .mistaken({"icons"}),
          field<Boolean>("pageNumbers", &Content::page_numbers,
                         "Name and page in the foot of the second and later pages.")
              .example("false"),
          field<schema::Integer<0, 100>>("mostAuthors", &Content::most_authors,
                                         "Authors shown of a publication, one's own name and \"et "
                                         "al.\" besides; 0: all.")
              .example("5")
              .mistaken({"maxAuthors", "authors"}),
          field<Boolean>("showUpdated", &Content::show_updated, "When the résumé was changed.")
              .example("true"),
      });
  return record;
}

// The list replaces that of the theme below, where others add to it.
struct ContentOver {
  static const schema::Shape& shape() { return Nested<content_fields>::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, Content& content) {
    const std::vector<std::string> below = std::move(content.section_order);
    content.section_order.clear();
    const bool given = content_fields().decode(context, node, content);
    if (content.section_order.empty()) content.section_order = below;
    return given;
  }
};

template <class Codec, auto Member>
schema::Field<Tokens> group(std::string_view name, std::string_view description) {
  return field<Codec>(name, schema::in(&Tokens::style, Member), description);
}

const Record<Tokens>& token_fields() {
  static const auto record = Record<Tokens>(
      {.id = "tokens", .noun = "a design", .description = "Design tokens."},
      {
          group<Nested<page_fields>, &Style::page>("page", "Paper and margins.")
              .example("{size: A4}"),
          field<Nested<color_fields>, Tokens>("colors", "Colors.")
              .example(R"({accent: "#1f4e79"})")
              .mistaken({"color", "colours"}),
          group<Nested<font_fields>, &Style::fonts>("fonts", "Font families.")
              .example("{body: Lato}")
              .mistaken({"font"}),
          field<Nested<typography_fields>, Tokens>("typography",
                                                   "Size of the text, leading, alignment.")
              .example("{size: 10pt}")
              .mistaken({"type", "text"}),
          field<Nested<spacing_fields>, Tokens>("spacing", "White between things.")
              .example("{betweenEntries: 0.8em}"),
          field<Nested<looks_fields>, Tokens>("looks", "How each kind of words looks.")
              .example("{position: {slope: italic}}"),
          group<Nested<rule_fields>, &Style::rules>("rules", "Lines.").example("{section: 0.6pt}"),
          group<Nested<photo_fields>, &Style::photo>("photo", "The picture of the person.")
              .example("{shape: circle}"),
          group<FitOver, &Style::fit>("fit",
                                      "What gives way where a résumé has a number of `pages`.")
              .example("{order: [spacing, leading]}"),
          group<ContentOver, &Style::content>("content", "Wording and order.")
              .example("{dateStyle: long}"),
      });
  return record;
}

}  // namespace

Style resolve(const Tokens& tokens) {
  Style style = tokens.style;
  const Length size = style.typography.size;
  style.looks = make_looks(tokens);
  for (const LookKey& key : look_keys()) {
    const LookTokens& look = tokens.looks.*key.look;
    if (look.letters_span.known()) style.typography.case_span = look.letters_span;
    if (look.figures_span.known()) style.typography.figures_span = look.figures_span;
  }
  Spacing& spacing = style.spacing;
  spacing.between_bullets = tokens.between_bullets.at(size);
  spacing.between_entries = tokens.between_entries.at(size);
  spacing.before_section = tokens.before_section.at(size);
  spacing.after_section_title = tokens.after_section_title.at(size);
  spacing.after_header = tokens.after_header.at(size);
  spacing.between_paragraphs = tokens.between_paragraphs.at(size);
  spacing.after_entry_head = tokens.after_entry_head.at(size);
  spacing.between_header_lines = tokens.between_header_lines.at(size);
  spacing.bullet_indent = tokens.bullet_indent.at(size);
  style.colors.link = tokens.link.value_or(style.colors.accent);
  return style;
}

const Record<ThemeFile>& theme_fields() {
  static const auto record =
      Record<ThemeFile>({.id = "theme", .noun = "a theme", .description = "A theme file."},
                        {
                            field<Text>("summary", &ThemeFile::summary, "One line about it."),
                            field<PlainText>("extends", &ThemeFile::extends,
                                             "The theme whose tokens it takes over.")
                                .example("modern")
                                .mistaken({"extend", "base", "parent", "theme"}),
                        })
          .include(token_fields(), &ThemeFile::tokens);
  return record;
}

const Record<Design>& design_fields() {
  static const auto record =
      Record<Design>({.id = "design", .noun = "a design", .description = "How the résumé looks."},
                     {
                         field<PlainText>("theme", &Design::theme,
                                          "A built-in theme, or the path of a theme file.")
                             .example("modern"),
                     })
          .include(token_fields(), &Design::tokens);
  return record;
}

}  // namespace resumec::style
