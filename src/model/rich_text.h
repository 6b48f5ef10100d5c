// Text with inline markup: what the Markdown of a text field means.
#pragma once

#include <string>
#include <vector>

#include "source/mapped_text.h"
#include "source/span.h"

namespace resumec::model {

// A stretch of text in one style. `link` is an index in RichText::links, or -1.
struct Inline {
  source::MappedText text;
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  int link = -1;
};

using Inlines = std::vector<Inline>;

struct RichBlock;

struct RichListItem {
  std::vector<RichBlock> blocks;
};

struct RichBlock {
  enum class Kind { kParagraph, kList };
  Kind kind = Kind::kParagraph;
  Inlines inlines;                  // of a paragraph
  std::vector<RichListItem> items;  // of a list; always bulleted (`1.` in a text is text)
};

struct RichLink {
  std::string url;
  source::Span span;  // of the URL
};

// Lists nest at most this deep; deeper ones are read as text of their parent.
constexpr int kDeepestList = 6;

struct RichText {
  std::vector<RichBlock> blocks;  // a one-line field has at most one, a paragraph
  std::vector<RichLink> links;
  source::MappedText typed;  // with its markup

  [[nodiscard]] bool empty() const { return blocks.empty(); }
};

// The visible text, blocks parted by line feeds, items without their markers.
std::string plain_text(const RichText& text);

}  // namespace resumec::model
