// The text dump of the stage: one token a line, as a theme would write it.
#include <fmt/format.h>

#include "schema/tokens.h"
#include "style/style.h"

namespace resumec::style {

namespace {

class Lines {
 public:
  void text(std::string_view token, std::string_view value) {
    out_ += fmt::format("{} {}\n", token, value);
  }
  void length(std::string_view token, Length value) { text(token, schema::length_text(value)); }
  void color(std::string_view token, Color value) { text(token, support::to_hex(value)); }
  void number(std::string_view token, int value) { text(token, std::to_string(value)); }
  void truth(std::string_view token, bool value) { text(token, value ? "true" : "false"); }
  // Thousandths as a decimal: 1300 is 1.3.
  void factor(std::string_view token, int value) {
    const std::string points = schema::length_text(value);
    text(token, std::string_view(points).substr(0, points.size() - 2));
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

std::string_view name(PageSize size) {
  return size == PageSize::kAuto ? "auto" : size == PageSize::kA4 ? "A4" : "Letter";
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

std::string_view name(DateStyle style) {
  switch (style) {
    case DateStyle::kAbbreviated:
      return "abbreviated";
    case DateStyle::kLong:
      return "long";
    case DateStyle::kNumeric:
      return "numeric";
  }
  return "";
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
  for (const FontFile& file : style.fonts.files) lines.text("fonts.files", file.path());
  lines.truth("fonts.installed", style.fonts.installed);
  const Typography& type = style.typography;
  lines.length("typography.size", type.size);
  lines.factor("typography.leading", type.leading);
  lines.length("typography.nameSize", type.name_size);
  lines.number("typography.nameWeight", type.name_weight);
  lines.length("typography.headlineSize", type.headline_size);
  lines.length("typography.contactSize", type.contact_size);
  lines.length("typography.sectionTitleSize", type.section_title_size);
  lines.number("typography.sectionTitleWeight", type.section_title_weight);
  lines.text("typography.sectionTitleCase", name(type.section_title_case));
  lines.factor("typography.sectionTitleSpacing", type.section_title_spacing);
  lines.length("typography.entryTitleSize", type.entry_title_size);
  lines.number("typography.entryTitleWeight", type.entry_title_weight);
  lines.length("typography.smallSize", type.small_size);
  lines.text("typography.headerAlignment",
             type.header_alignment == Alignment::kCenter ? "center" : "start");
  lines.text("typography.figures", name(type.figures));
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
  const Content& content = style.content;
  lines.text("content.dateStyle", name(content.date_style));
  lines.text("content.urlForm", content.url_form == UrlForm::kFull ? "full" : "short");
  lines.text("content.sectionOrder", fmt::format("{}", fmt::join(content.section_order, " ")));
  lines.text("content.separator", content.separator);
  lines.text("content.bullet", content.bullet);
  lines.truth("content.contactIcons", content.contact_icons);
  lines.truth("content.pageNumbers", content.page_numbers);
  lines.truth("content.showUpdated", content.show_updated);
  return lines.take();
}

}  // namespace resumec::style
