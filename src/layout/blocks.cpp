// Paragraphs, lists, figures and entries.
//
// What a page break must not do is decided here, strip by strip: a section's title keeps with what
// follows, an entry's head with the first two bullets below it; elsewhere a break has its price by
// what it parts. All are marks on the strips; the page breaker knows nothing of sections.
//
// Nesting is bounded by what compose builds (lists by model::kDeepestList, one entry in another).
#include "layout/blocks.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "layout/rows.h"

namespace resumec::layout {

namespace {

using document::Block;
using document::PageBreak;
using pages::ElementId;
using pages::ElementType;

// Pictures without a size of their own are printed as a screen of this density shows them.
constexpr std::int64_t kPixelsPerInch = 150;

// A figure takes at most this share of the page's width in height: it illustrates a text.
constexpr int kTallestFigure = 500;  // 1/1000

// Lines of an entry's body that stay with its head.
constexpr std::size_t kMostLinesWithHead = 6;

class Blocks {
 public:
  explicit Blocks(Flow& flow) : flow_(flow), style_(flow.style()) {}

  void add(const std::vector<Block>& blocks, const Column& column, ElementId parent) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      const std::size_t first = flow_.strips().size();
      std::visit([&](const auto& content) { visit(content, column, parent); }, block.content);
      const bool entry = std::holds_alternative<document::Entry>(block.content);
      const bool few = i == 0 || i + 2 == blocks.size();
      end_with(!entry ? Parting::kBlocks : few ? Parting::kFewEntries : Parting::kEntries, first);
    }
  }

 private:
  void visit(const document::Paragraph& paragraph, const Column& column, ElementId parent) {
    if (paragraph.runs.empty()) return;
    // "Languages: C++, Rust" and its like are lines of a list without bullets.
    const bool labelled = paragraph.runs.front().role == document::Role::kLabel;
    const Length around =
        labelled ? style_.spacing.between_bullets : style_.spacing.between_paragraphs;
    flow_.space(around);
    flow_.add_paragraph(paragraph.runs, Place::kBody, column,
                        flow_.add_element(ElementType::kP, parent));
    flow_.space(around);
  }

  void visit(const document::List& list, const Column& column, ElementId parent) {
    const ElementId element = flow_.add_element(ElementType::kL, parent);
    flow_.pages().elements[element].list_numbering = list.ordered ? "Decimal" : "Disc";
    const Length indent = label_indent(list, column.width);
    int number = list.start;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const document::ListItem& item = list.items[i];
      flow_.space(style_.spacing.between_bullets);
      const std::string label = list.ordered ? fmt::format("{}.", number++) : style_.content.bullet;
      const std::size_t first = flow_.strips().size();
      add_item(item, label, list.ordered, indent, column, element);
      // One item alone on a page looks lost.
      const bool few = i == 0 || i + 2 == list.items.size();
      end_with(few ? Parting::kFewItems : Parting::kItems, first);
      apply(item.page_break, first);
    }
  }

  // Wide enough for the widest number of an ordered list.
  Length label_indent(const document::List& list, Length width) {
    Length indent = style_.spacing.bullet_indent;
    if (list.ordered) {
      const auto last = list.start + static_cast<int>(list.items.size()) - 1;
      const Line line = label_line(fmt::format("{}.", last), width);
      indent = std::max(indent, line.width + style_.typography.size / 3);
    }
    return std::min(indent, width / 4);
  }

  Line label_line(const std::string& label, Length width) {
    document::Run run;
    run.text = source::MappedText::generated(label, {});
    return make_line_of(flow_, {run}, Place::kBullet, width);
  }

  void add_item(const document::ListItem& item, const std::string& label, bool ordered,
                Length indent, const Column& column, ElementId list) {
    const ElementId element = flow_.add_element(ElementType::kLI, list);
    const ElementId label_element = flow_.add_element(ElementType::kLbl, element);
    const ElementId body = flow_.add_element(ElementType::kLBody, element);
    const Column inner{column.start + indent, column.width - indent};
    const std::size_t first = flow_.strips().size();

    auto block = item.blocks.begin();
    if (block != item.blocks.end()) {
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block->content)) {
        flow_.add_paragraph(paragraph->runs, Place::kBody, inner, body);
        ++block;
      }
    }
    if (flow_.strips().size() == first) flow_.add(flow_.make_strip(Place::kBody));
    add_label(label, ordered, indent, column, label_element, flow_.strips()[first]);
    for (; block != item.blocks.end(); ++block) {
      std::visit([&](const auto& content) { visit(content, inner, body); }, block->content);
    }
  }

  // The label comes before the words in reading order, at the start of the first line.
  void add_label(const std::string& label, bool ordered, Length indent, const Column& column,
                 ElementId element, Strip& strip) {
    Line line = label_line(label, indent);
    const Length gap = style_.typography.size / 3;
    const Column room{column.start, ordered ? indent - gap : indent};
    Strip labelled;
    flow_.place_line(std::move(line), room, ordered ? Alignment::kEnd : Alignment::kStart, element,
                     labelled);
    strip.runs.insert(strip.runs.begin(), std::make_move_iterator(labelled.runs.begin()),
                      std::make_move_iterator(labelled.runs.end()));
  }

  void visit(const document::Figure& figure, const Column& column, ElementId parent) {
    const document::Image& image = figure.image;
    if (image.width <= 0 || image.height <= 0) return;
    flow_.space(style_.spacing.between_paragraphs);
    std::int64_t width = std::min<std::int64_t>(
        std::int64_t{image.width} * 72 * support::kPoint / kPixelsPerInch, column.width);
    const std::int64_t tallest = std::int64_t{flow_.width()} * kTallestFigure / 1000;
    std::int64_t height = width * image.height / image.width;
    if (height > tallest) {
      height = tallest;
      width = std::max<std::int64_t>(1, height * image.width / image.height);
    }
    const ElementId element = flow_.add_element(ElementType::kFigure, parent);
    flow_.pages().elements[element].alternative = figure.alt.text();
    flow_.pages().elements[element].language = figure.alt.language();
    Strip strip;
    strip.height = static_cast<Length>(height);
    const auto picture_width = static_cast<Length>(width);
    const Length left =
        flow_.right_to_left() ? flow_.width() - column.start - picture_width : column.start;
    strip.picture = {
        {flow_.add_image(image), {}, false}, element, left, 0, picture_width, strip.height};
    flow_.pages().images.push_back(image);
    strip.keep_with_next = !figure.caption.empty();
    flow_.add(std::move(strip));
    if (!figure.caption.empty()) {
      flow_.space(style_.spacing.between_bullets);
      flow_.add_paragraph(figure.caption, Place::kCaption, column,
                          flow_.add_element(ElementType::kCaption, parent));
    }
    flow_.space(style_.spacing.between_paragraphs);
  }

  void visit(const document::Entry& entry, const Column& column, ElementId parent) {
    const bool position = entry.kind == document::EntryKind::kPosition;
    // The roles at one employer stand closer together than employers do.
    // So do entries of one line each: they read as a list.
    const bool close = position || (entry.body.empty() && entry.rows.size() == 1);
    const Length around = style_.spacing.between_entries * (close ? 2 : 3) / 3;
    flow_.space(around);
    const std::size_t first = flow_.strips().size();
    bool title = true;
    for (const document::Row& row : entry.rows) {
      const bool heading = title && !position;
      const ElementId element = flow_.add_element(title ? heading_ : ElementType::kP, parent);
      const Place place = !title     ? Place::kEntryLine
                          : position ? Place::kPositionTitle
                                     : Place::kEntryTitle;
      const std::size_t strip = flow_.strips().size();
      add_row(flow_, row, place, column, element);
      if (heading && flow_.strips().size() > strip) {
        flow_.strips()[strip].outline = pages::OutlineEntry{outline_title(row), 1, 0, 0};
      }
      title = false;
    }
    const std::size_t body = flow_.strips().size();
    if (body > first) flow_.hold_space(style_.spacing.after_entry_head);
    // Positions stand one level below their employer's heading, if there is one.
    const ElementType level = heading_;
    if (!entry.rows.empty()) heading_ = ElementType::kH4;
    add(entry.body, column, parent);
    heading_ = level;
    flow_.release_space();
    if (body > first) keep_head(first, body);
    apply(entry.page_break, first);
    flow_.space(around);
  }

  static std::string outline_title(const document::Row& row) {
    std::string words = document::words(row.start);
    while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) words.pop_back();
    return words;
  }

  // Head and first two bullets stand on one page, or as many lines of them as may be asked for.
  void keep_head(std::size_t first, std::size_t body) {
    std::vector<Strip>& strips = flow_.strips();
    if (body < strips.size() && strips[body].break_before) {
      // Asked for before the first of several roles: their employer goes along.
      strips[body].break_before = false;
      break_before(first);
    }
    const std::size_t end = std::min(strips.size(), body + kMostLinesWithHead);
    std::size_t last = body == strips.size() ? body - 1 : body;
    int blocks = 0;
    for (std::size_t i = body; i < end && blocks < 2; ++i) {
      if (i > body && strips[i].break_before) break;
      last = i;
      if (strips[i].parting != Parting::kLines) ++blocks;
    }
    for (std::size_t i = first; i < last; ++i) strips[i].keep_with_next = true;
  }

  // What a page break behind the strips from `first` on would part.
  void end_with(Parting parting, std::size_t first) {
    if (flow_.strips().size() > first) flow_.strips().back().parting = parting;
  }

  void apply(PageBreak page_break, std::size_t first) {
    std::vector<Strip>& strips = flow_.strips();
    if (first >= strips.size()) return;
    if (page_break == PageBreak::kBefore) break_before(first);
    if (page_break == PageBreak::kAvoid) flow_.stay(first);
  }

  // What is kept with the strip goes along: a section's title does not stay behind alone.
  void break_before(std::size_t strip) {
    std::vector<Strip>& strips = flow_.strips();
    while (strip > 0 && strips[strip - 1].keep_with_next) --strip;
    strips[strip].break_before = true;
  }

  Flow& flow_;
  const style::Style& style_;
  ElementType heading_ = ElementType::kH3;  // of the next entry
};

}  // namespace

void add_section(Flow& flow, const document::Section& section, ElementId parent) {
  const style::Style& style = flow.style();
  const ElementId sect = flow.add_element(ElementType::kSect, parent);
  const ElementId title = flow.add_element(ElementType::kH2, sect);
  flow.space(style.spacing.before_section);
  const std::size_t first = flow.strips().size();
  flow.add_paragraph({section.title}, Place::kSectionTitle, flow.whole(), title);
  if (flow.strips().size() > first) {
    Strip& strip = flow.strips()[first];
    strip.outline = pages::OutlineEntry{section.title.text.text(), 0, 0, 0};
    strip.break_before = section.break_before;
  }
  if (style.rules.section_rule > 0) {
    Strip rule;
    rule.height = style.rules.section_rule;
    rule.rules.push_back({0, flow.width(), 0, style.rules.section_rule, style.colors.rule});
    flow.add(std::move(rule));
  }
  flow.keep(first, !section.blocks.empty());
  // Entries ask for more room before them than a title leaves below it.
  flow.hold_space(style.spacing.after_section_title);
  Blocks(flow).add(section.blocks, flow.whole(), sect);
  if (!flow.strips().empty()) flow.strips().back().parting = Parting::kSections;
  flow.release_space();
}

}  // namespace resumec::layout
