// The text dump of the stage: one token a line, as a theme would write it, then one look a line.
#include <fmt/format.h>

#include "schema/tokens.h"
#include "style/style.h"

namespace resumec::style {

namespace {

std::string_view name(PageSize size) {
  return size == PageSize::kAuto ? "auto" : size == PageSize::kA4 ? "A4" : "Letter";
}

std::string_view name(FitSize size) {
  switch (size) {
    case FitSize::kSpacing:
      return "spacing";
    case FitSize::kLeading:
      return "leading";
    case FitSize::kSize:
      return "size";
    case FitSize::kMargins:
      return "margins";
  }
  return "";
}

std::string_view name(PhotoShape shape) {
  return shape == PhotoShape::kNatural  ? "natural"
         : shape == PhotoShape::kSquare ? "square"
                                        : "circle";
}

std::string_view name(Case value) {
  switch (value) {
    case Case::kAsTyped:
      return "as-typed";
    case Case::kUpper:
      return "upper";
    case Case::kSmallCaps:
      return "small-caps";
    case Case::kAllSmallCaps:
      return "all-small-caps";
  }
  return "";
}

std::string_view name(Figures figures) {
  switch (figures) {
    case Figures::kDefault:
      return "default";
    case Figures::kLining:
      return "lining";
    case Figures::kOldStyle:
      return "old-style";
  }
  return "";
}

std::string_view name(FamilyUse use) {
  switch (use) {
    case FamilyUse::kBody:
      return "body";
    case FamilyUse::kHeading:
      return "heading";
    case FamilyUse::kMono:
      return "mono";
  }
  return "";
}

std::string_view name(Ink ink) {
  switch (ink) {
    case Ink::kText:
      return "text";
    case Ink::kAccent:
      return "accent";
    case Ink::kMuted:
      return "muted";
    case Ink::kLink:
      return "link";
  }
  return "";
}

std::string_view name(LinkAddresses where) {
  switch (where) {
    case LinkAddresses::kNever:
      return "never";
    case LinkAddresses::kText:
      return "text";
    case LinkAddresses::kPrint:
      return "print";
    case LinkAddresses::kAlways:
      return "always";
  }
  return "";
}

std::string_view name(DateStyle style) {
  switch (style) {
    case DateStyle::kShort:
      return "short";
    case DateStyle::kLong:
      return "long";
    case DateStyle::kNumeric:
      return "numeric";
    case DateStyle::kIso:
      return "iso";
    case DateStyle::kYear:
      return "year";
  }
  return "";
}

std::string_view name(DatePrecision precision) {
  switch (precision) {
    case DatePrecision::kAuto:
      return "auto";
    case DatePrecision::kYear:
      return "year";
    case DatePrecision::kMonth:
      return "month";
    case DatePrecision::kDay:
      return "asTyped";
  }
  return "";
}

std::string_view name(CountryForm form) {
  return form == CountryForm::kName ? "name" : form == CountryForm::kCode ? "code" : "none";
}

// Thousandths: 1300 is 1.3.
std::string decimal(int value) {
  const std::string points = schema::length_text(value);
  return points.substr(0, points.size() - 2);
}

class Lines {
 public:
  void text(std::string_view token, std::string_view value) {
    out_ += fmt::format("{} {}\n", token, value);
  }
  void length(std::string_view token, Length value) { text(token, schema::length_text(value)); }
  void color(std::string_view token, Color value) { text(token, graphics::to_hex(value)); }
  void number(std::string_view token, int value) { text(token, std::to_string(value)); }
  void truth(std::string_view token, bool value) { text(token, value ? "true" : "false"); }
  void factor(std::string_view token, int value) { text(token, decimal(value)); }
  // "looks.sectionTitle heading 12.5pt 700 upright accent #1f4e79 upper spacing 0.05".
  void look(std::string_view key, const Look& look, Color color) {
    std::string value =
        fmt::format("{} {} {} {} {} {}", name(look.family),
                    look.matched ? "matched" : schema::length_text(look.size), look.weight,
                    look.italic ? "italic" : "upright", name(look.ink), graphics::to_hex(color));
    if (look.letters != Case::kAsTyped) value += fmt::format(" {}", name(look.letters));
    if (look.spacing != 0) value += " spacing " + decimal(look.spacing);
    if (look.figures != Figures::kDefault) value += fmt::format(" {}", name(look.figures));
    if (look.tabular) value += " tabular";
    text(fmt::format("looks.{}", key), value);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

struct NamedLook {
  std::string_view name;
  Look look;
};

// By the kinds of words that a résumé has, each where it usually stands.
std::vector<NamedLook> named_looks(const Looks& looks) {
  using document::Role;
  document::Run code;
  code.code = true;
  document::Run link;
  link.href = "https://example.org";
  const Place line = Place::kEntryLine;
  return {{"name", looks.at(Place::kName)},
          {"headline", looks.at(Place::kHeadline)},
          {"contact", looks.at(Place::kContact)},
          {"sectionTitle", looks.at(Place::kSectionTitle)},
          {"title", looks.of(Role::kTitle, Place::kEntryTitle, true)},
          {"organization", looks.of(Role::kOrganization, line, false)},
          {"team", looks.of(Role::kTeam, line, false)},
          {"position", looks.of(Role::kPosition, line, false)},
          {"study", looks.of(Role::kStudy, line, false)},
          {"dates", looks.of(Role::kDate, line, false)},
          {"place", looks.of(Role::kLocation, line, false)},
          {"separator", looks.of(Role::kSeparator, line, false)},
          {"body", looks.at(Place::kBody)},
          {"label", looks.of(Role::kLabel, Place::kBody, false)},
          {"keyword", looks.of(Role::kKeyword, Place::kBody, false)},
          {"level", looks.of(Role::kLevel, Place::kBody, false)},
          {"summary", looks.at(Place::kSummary)},
          {"bullet", looks.at(Place::kBullet)},
          {"code", looks.of(code, Place::kBody, false)},
          {"link", looks.of(link, Place::kBody, false)},
          {"caption", looks.at(Place::kCaption)},
          {"running", looks.at(Place::kQuiet)}};
}

}  // namespace

std::string dump(const Style& style) {
  Lines lines;
  lines.text("theme", style.theme);
  lines.text("page.size", name(style.page.size));
  lines.length("page.margin.top", style.page.margin_top);
  lines.length("page.margin.bottom", style.page.margin_bottom);
  lines.length("page.margin.start", style.page.margin_start);
  lines.length("page.margin.end", style.page.margin_end);
  lines.color("colors.text", style.colors.text);
  lines.color("colors.background", style.colors.background);
  lines.color("colors.accent", style.colors.accent);
  lines.color("colors.muted", style.colors.muted);
  lines.color("colors.rule", style.colors.rule);
  lines.color("colors.link", style.colors.link);
  lines.text("fonts.body", style.fonts.body);
  lines.text("fonts.heading", style.fonts.heading);
  lines.text("fonts.mono", style.fonts.mono);
  for (const font::NamedFile& file : style.fonts.files) lines.text("fonts.files", file.path());
  lines.truth("fonts.installed", style.fonts.installed);
  const Typography& type = style.typography;
  lines.length("typography.size", type.size);
  lines.factor("typography.leading", type.leading);
  lines.text("typography.headerAlignment",
             type.header_alignment == Alignment::kCenter ? "center" : "start");
  lines.truth("typography.ligatures", type.ligatures);
  lines.truth("typography.justify", type.justify);
  const Spacing& spacing = style.spacing;
  lines.length("spacing.betweenBullets", spacing.between_bullets);
  lines.length("spacing.betweenParagraphs", spacing.between_paragraphs);
  lines.length("spacing.betweenEntries", spacing.between_entries);
  lines.length("spacing.afterEntryHead", spacing.after_entry_head);
  lines.length("spacing.beforeSection", spacing.before_section);
  lines.length("spacing.afterSectionTitle", spacing.after_section_title);
  lines.length("spacing.betweenHeaderLines", spacing.between_header_lines);
  lines.length("spacing.afterHeader", spacing.after_header);
  lines.length("spacing.bulletIndent", spacing.bullet_indent);
  lines.length("rules.section", style.rules.section_rule);
  lines.length("rules.header", style.rules.header_rule);
  lines.length("photo.size", style.photo.size);
  lines.text("photo.shape", name(style.photo.shape));
  const Fit& fit = style.fit;
  std::vector<std::string_view> order;
  for (const FitSize size : fit.order) order.push_back(name(size));
  lines.text("fit.order", fmt::format("{}", fmt::join(order, " ")));
  lines.factor("fit.spacing.min", fit.least_spacing);
  lines.factor("fit.spacing.max", fit.most_spacing);
  lines.factor("fit.leading.min", fit.least_leading);
  lines.factor("fit.leading.max", fit.most_leading);
  lines.length("fit.size.min", fit.least_size);
  lines.length("fit.size.max", fit.most_size);
  lines.length("fit.margins.min", fit.least_margin);
  lines.length("fit.margins.max", fit.most_margin);
  const Content& content = style.content;
  lines.text("content.dateStyle", name(content.date_style));
  lines.text("content.datePrecision", name(content.date_precision));
  lines.truth("content.collapseYears", content.collapse_years);
  lines.truth("content.timeSpans", content.time_spans);
  lines.text("content.country", name(content.country));
  lines.text("content.urlForm", content.url_form == UrlForm::kFull ? "full" : "short");
  lines.text("content.linkAddresses", name(content.link_addresses));
  lines.text("content.sectionOrder", fmt::format("{}", fmt::join(content.section_order, " ")));
  lines.text("content.separator", content.separator);
  lines.text("content.bullet", content.bullet);
  lines.truth("content.contactIcons", content.contact_icons);
  lines.truth("content.pageNumbers", content.page_numbers);
  lines.text("content.mostAuthors", std::to_string(content.most_authors));
  lines.truth("content.showUpdated", content.show_updated);
  for (const NamedLook& one : named_looks(style.looks)) {
    lines.look(one.name, one.look, color_of(one.look.ink, style.colors));
  }
  return lines.take();
}

}  // namespace resumec::style
