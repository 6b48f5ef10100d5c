#include "compose/rich.h"

#include <array>

#include "characters/ascii.h"
#include "characters/display_width.h"

namespace resumec::compose {
namespace {

using document::Role;

// Blanks at the ends of a paragraph are no words, but between its runs they are.
void trim_ends(document::Runs& runs) {
  while (!runs.empty()) {
    source::MappedText& text = runs.front().text;
    const std::size_t begin = text.text().find_first_not_of(' ');
    if (begin == 0) break;
    if (begin != std::string::npos) {
      text = text.slice(begin, text.size());
      break;
    }
    runs.erase(runs.begin());
  }
  while (!runs.empty()) {
    source::MappedText& text = runs.back().text;
    const std::size_t last = text.text().find_last_not_of(' ');
    if (last != std::string::npos) {
      if (last + 1 < text.size()) text = text.slice(0, last + 1);
      break;
    }
    runs.pop_back();
  }
}

// The addresses of a text's links, once for all of its runs.
using Addresses = std::vector<document::SharedText>;

Addresses addresses_of(const std::vector<model::RichLink>& links) {
  Addresses addresses;
  addresses.reserve(links.size());
  for (const model::RichLink& link : links) addresses.emplace_back(safe_href(link.url));
  return addresses;
}

document::Runs runs_of(const model::Inlines& inlines, const Addresses& links, Role role) {
  document::Runs runs;
  runs.reserve(inlines.size());
  for (const model::Inline& piece : inlines) {
    document::Run run;
    run.role = role;
    run.text = clean(piece.text, LineEnds::kKept);
    if (run.text.empty()) continue;
    run.strong = piece.strong;
    run.emphasis = piece.emphasis;
    run.code = piece.code;
    if (piece.link >= 0 && static_cast<std::size_t>(piece.link) < links.size()) {
      run.href = links[static_cast<std::size_t>(piece.link)];
    }
    if (run.code) keep_together(run);
    runs.push_back(std::move(run));
  }
  trim_ends(runs);
  return runs;
}

// Lists in lists: as deep as the model lets them be (model::kDeepestList).
std::vector<document::Block> blocks_of(const std::vector<model::RichBlock>& blocks,
                                       const Addresses& links, int depth) {
  std::vector<document::Block> result;
  for (const model::RichBlock& block : blocks) {
    if (block.kind == model::RichBlock::Kind::kParagraph) {
      document::Runs runs = runs_of(block.inlines, links, Role::kText);
      if (!runs.empty()) result.push_back(paragraph(std::move(runs)));
      continue;
    }
    if (depth >= model::kDeepestList) continue;
    document::List list;
    list.ordered = block.ordered;
    list.start = block.start;
    for (const model::RichListItem& item : block.items) {
      document::ListItem shown;
      shown.blocks = blocks_of(item.blocks, links, depth + 1);
      if (!shown.blocks.empty()) list.items.push_back(std::move(shown));
    }
    if (!list.items.empty()) result.push_back({std::move(list)});
  }
  return result;
}

document::Runs references(const std::vector<model::Ref>& refs, const Wording& wording) {
  Line line;
  for (const model::Ref& ref : refs) {
    document::Run shown = run(Role::kReference, ref.text);
    shown.href = safe_href(ref.target);
    line.part(wording.comma, std::move(shown));
  }
  return line.take();
}

}  // namespace

std::string safe_href(std::string_view url) {
  constexpr std::array<std::string_view, 4> kSchemes = {"http://", "https://", "mailto:", "tel:"};
  for (const std::string_view scheme : kSchemes) {
    if (url.size() <= scheme.size()) continue;
    const std::string_view begin = url.substr(0, scheme.size());
    if (characters::same_ignoring_case(begin, scheme)) return std::string(url);
  }
  return {};
}

document::Block paragraph(document::Runs runs) {
  return {document::Paragraph{std::move(runs)}};
}

std::vector<document::Block> blocks(const model::Prose& text) {
  return blocks_of(text.blocks, addresses_of(text.links), 0);
}

document::Runs line(const model::Line& text, Role role) {
  if (text.inlines().empty()) {
    document::Run whole = run(role, text.words());
    if (whole.text.empty()) return {};
    return {std::move(whole)};
  }
  document::Runs runs = runs_of(text.inlines(), addresses_of(text.links()), role);
  std::size_t columns = 0;
  for (const document::Run& one : runs) columns += characters::display_width(one.text.text());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (keeps(role)) runs[i].keep = columns <= kWidestUnbroken;
    runs[i].joined = i > 0;
  }
  return runs;
}

// Calls itself once a level, of which highlights have three.
std::vector<document::Block> highlights(const std::vector<model::Highlight>& highlights,
                                        const Wording& wording) {
  document::List list;
  for (const model::Highlight& highlight : highlights) {
    document::ListItem item;
    item.page_break = page_break(highlight.selectors);
    item.priority = highlight.selectors.priority;
    item.blocks = blocks(highlight.text);
    document::Runs refs = references(highlight.refs, wording);
    if (!refs.empty()) {
      auto* last = item.blocks.empty()
                       ? nullptr
                       : std::get_if<document::Paragraph>(&item.blocks.back().content);
      Line joined;
      if (last != nullptr) joined.part("", std::move(last->runs));
      joined.part(" ", std::move(refs));
      if (last != nullptr) {
        last->runs = joined.take();
      } else {
        item.blocks.push_back(paragraph(joined.take()));
      }
    }
    for (document::Block& inner : compose::highlights(highlight.highlights, wording)) {
      item.blocks.push_back(std::move(inner));
    }
    if (!item.blocks.empty()) list.items.push_back(std::move(item));
  }
  if (list.items.empty()) return {};
  return {document::Block{std::move(list)}};
}

document::PageBreak page_break(const model::Selectors& selectors) {
  switch (selectors.page_break) {
    case model::Selectors::Break::kAuto:
      return document::PageBreak::kAuto;
    case model::Selectors::Break::kAvoid:
      return document::PageBreak::kAvoid;
    case model::Selectors::Break::kBefore:
      return document::PageBreak::kBefore;
  }
  return document::PageBreak::kAuto;
}

}  // namespace resumec::compose
