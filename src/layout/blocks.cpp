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

#include "layout/rows.h"

namespace resumec::layout {

namespace {

using document::PageBreak;

// Pictures without a size of their own are printed as a screen of this density shows them.
constexpr std::int64_t kPixelsPerInch = 150;

// A figure takes at most this share of the page's width in height: it illustrates a text.
constexpr int kTallestFigure = 500;  // 1/1000

// Lines of an entry's body that stay with its head.
constexpr std::size_t kMostLinesWithHead = 6;

class Blocks {
 public:
  explicit Blocks(Flow& flow) : flow_(flow), sizes_(flow.sizes()) {}

  void add(const std::vector<SetBlock>& blocks, const Column& column) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const SetBlock& block = blocks[i];
      part_from(i == 0 ? nullptr : &blocks[i - 1], block);
      const std::size_t first = flow_.strips().size();
      std::visit([&](const auto& content) { visit(content, column); }, block.content);
      const bool entry = std::holds_alternative<SetEntry>(block.content);
      const bool few = i == 0 || i + 2 == blocks.size();
      end_with(!entry ? Parting::kBlocks : few ? Parting::kFewEntries : Parting::kEntries, first);
    }
  }

 private:
  // Two lists in a row must not read as one.
  void part_from(const SetBlock* before, const SetBlock& block) {
    if (before == nullptr || !std::holds_alternative<SetList>(before->content)) return;
    if (std::holds_alternative<SetList>(block.content)) {
      flow_.space(sizes_.spacing.between_paragraphs);
    }
  }

  void visit(const SetParagraph& paragraph, const Column& column) {
    if (!paragraph.shown) return;
    // "Languages: C++, Rust" and its like are lines of a list without bullets.
    const Length around =
        paragraph.labelled ? sizes_.spacing.between_bullets : sizes_.spacing.between_paragraphs;
    flow_.space(around);
    flow_.add_text(paragraph.text, column);
    flow_.space(around);
  }

  void visit(const SetList& list, const Column& column) {
    const Length indent = label_indent(list, column.width);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const SetItem& item = list.items[i];
      flow_.space(sizes_.spacing.between_bullets);
      const std::size_t first = flow_.strips().size();
      add_item(item, list.ordered, indent, column);
      // One item alone on a page looks lost.
      const bool few = i == 0 || i + 2 == list.items.size();
      end_with(few ? Parting::kFewItems : Parting::kItems, first);
      apply(item.page_break, first);
    }
  }

  // Wide enough for the widest number of an ordered list.
  Length label_indent(const SetList& list, Length width) {
    Length indent = sizes_.spacing.bullet_indent;
    if (list.ordered && !list.items.empty()) {
      const Measured last = flow_.measure(list.items.back().label, width);
      indent = std::max(indent, last.width() + sizes_.text / 3);
    }
    return std::min(indent, width / 4);
  }

  void add_item(const SetItem& item, bool ordered, Length indent, const Column& column) {
    const Column inner{column.start + indent, column.width - indent};
    put_label(item, ordered, indent, column);
    // A label without words has a line all the same.
    const std::size_t first = flow_.strips().size();
    flow_.add_text(item.words, inner);
    if (flow_.strips().size() == first) flow_.add(flow_.make_body_strip());
    for (std::size_t i = 0; i < item.blocks.size(); ++i) {
      part_from(i == 0 ? nullptr : &item.blocks[i - 1], item.blocks[i]);
      std::visit([&](const auto& content) { visit(content, inner); }, item.blocks[i].content);
    }
  }

  // The label comes before the words in reading order, at the start of the first line.
  void put_label(const SetItem& item, bool ordered, Length indent, const Column& column) {
    const Measured label = flow_.measure(item.label, indent);
    const Length gap = sizes_.text / 3;
    SetLine line =
        flow_.line_of(label, label.one_line(), {column.start, ordered ? indent - gap : indent});
    line.alignment = ordered ? Alignment::kEnd : Alignment::kStart;
    line.element = item.label_element;
    flow_.put(line);
  }

  void visit(const SetFigure& figure, const Column& column) {
    if (!figure.shown) return;
    const document::Image& image = flow_.galley().images[figure.picture.image];
    flow_.space(sizes_.spacing.between_paragraphs);
    std::int64_t width = std::min<std::int64_t>(
        std::int64_t{image.width} * 72 * graphics::kPoint / kPixelsPerInch, column.width);
    const std::int64_t tallest = std::int64_t{flow_.width()} * kTallestFigure / 1000;
    std::int64_t height = width * image.height / image.width;
    if (height > tallest) {
      height = tallest;
      width = std::max<std::int64_t>(1, height * image.width / image.height);
    }
    const auto picture_width = static_cast<Length>(width);
    const Length left =
        flow_.right_to_left() ? flow_.width() - column.start - picture_width : column.start;
    Strip strip;
    strip.height = static_cast<Length>(height);
    strip.keep_with_next = figure.captioned;
    flow_.add_picture({figure.picture, left, picture_width, strip.height}, strip);
    if (figure.captioned) {
      flow_.space(sizes_.spacing.between_bullets);
      flow_.add_text(figure.caption, column);
    }
    flow_.space(sizes_.spacing.between_paragraphs);
  }

  void visit(const SetEntry& entry, const Column& column) {
    // The roles at one employer stand closer together than employers do.
    // So do entries of one line each: they read as a list.
    const bool close = entry.position || (entry.body.empty() && entry.rows.size() == 1);
    const Length around = sizes_.spacing.between_entries * (close ? 2 : 3) / 3;
    flow_.space(around);
    const std::size_t first = flow_.strips().size();
    for (const SetRow& row : entry.rows) {
      const std::size_t strip = flow_.strips().size();
      add_row(flow_, row, column);
      if (flow_.strips().size() > strip) flow_.strips()[strip].outline = row.outline;
    }
    const std::size_t body = flow_.strips().size();
    if (body > first) flow_.hold_space(sizes_.spacing.after_entry_head);
    add(entry.body, column);
    flow_.release_space();
    if (body > first) keep_head(first, body);
    apply(entry.page_break, first);
    flow_.space(around);
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
  const Sizes& sizes_;
};

}  // namespace

void add_section(Flow& flow, const SetSection& section, const Column& column) {
  const Sizes& sizes = flow.sizes();
  flow.space(sizes.spacing.before_section);
  const std::size_t first = flow.strips().size();
  if (!section.title_hidden) {
    flow.add_text(section.title, column);
    if (flow.strips().size() > first) flow.strips()[first].outline = section.outline;
    if (sizes.rules.section_rule > 0) flow.add_rule(sizes.rules.section_rule);
    flow.keep(first, !section.blocks.empty());
  }
  // Entries ask for more room before them than a title leaves below it; what has no title has left
  // its own already.
  flow.hold_space(section.title_hidden ? 0 : sizes.spacing.after_section_title);
  Blocks(flow).add(section.blocks, column);
  if (flow.strips().size() > first && section.break_before) {
    flow.strips()[first].break_before = true;
  }
  if (!flow.strips().empty()) flow.strips().back().parting = Parting::kSections;
  flow.release_space();
}

}  // namespace resumec::layout
