// Experience told by subject: paragraphs, lists and figures.
#include "compose/arrange.h"
#include "compose/entries.h"
#include "compose/picture.h"
#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Role;

document::List list(const model::TopicBlock& block) {
  document::List list;
  list.ordered = block.ordered;
  for (const model::Prose& text : block.list) {
    document::ListItem item;
    item.blocks = blocks(text);
    if (!item.blocks.empty()) list.items.push_back(std::move(item));
  }
  return list;
}

// Caption and credit stay when the picture is refused: they are the author's words.
document::Block figure(const model::Figure& figure, const Context& context) {
  Line words;
  words.part("", line(figure.caption, Role::kText))
      .part(context.wording.item, line(figure.credit, Role::kCredit));
  std::optional<document::Image> image = read_picture(figure.image, context.shelf, context.sink);
  if (!image) return paragraph(words.take());
  document::Figure shown;
  shown.image = std::move(*image);
  shown.alt = trimmed(figure.alt);
  shown.caption = words.take();
  return {std::move(shown)};
}

}  // namespace

document::Entry entry(const model::Topic& topic, document::EntryKind kind, const Context& context) {
  document::Entry entry;
  entry.kind = kind;
  entry.id = topic.selectors.id;
  entry.page_break = page_break(topic.selectors);
  entry.priority = topic.selectors.priority;
  entry.span = topic.span;
  Parts parts;
  parts.add(style::CellName::kName, line(topic.title, Role::kTitle));
  arrange(entry, std::move(parts), context);
  for (const model::TopicBlock& block : topic.content) {
    for (document::Block& text : blocks(block.text)) entry.body.push_back(std::move(text));
    document::List items = list(block);
    if (!items.items.empty()) entry.body.push_back({std::move(items)});
    if (!block.figure) continue;
    document::Block shown = figure(*block.figure, context);
    const auto* words = std::get_if<document::Paragraph>(&shown.content);
    if (words == nullptr || !words->runs.empty()) entry.body.push_back(std::move(shown));
  }
  return entry;
}

}  // namespace resumec::compose
