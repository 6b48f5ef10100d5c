// The two kinds of text that a résumé is written in: a Line has inline markup, Prose has paragraphs
// and lists besides. What the Markdown of either means.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "source/mapped_text.h"
#include "source/span.h"

namespace resumec::model {

// A stretch of text in one style. `link` is an index in the links of its text, or -1.
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
  Inlines inlines;                  // of a paragraph; a line feed ends a line in it
  std::vector<RichListItem> items;  // of a list
  bool ordered = false;             // of a list: its items count from `start`
  int start = 1;
};

struct RichLink {
  std::string url;
  source::Span span;  // of the URL
};

// Lists nest at most this deep; deeper ones are read as text of their parent.
constexpr int kDeepestList = 6;

// A name, a title, a keyword: words of one line. Most have no markup, and then the words are all.
class Line {
 public:
  Line() = default;
  // Words as they are, without markup.
  Line(source::MappedText words) : words_(std::move(words)) {}  // NOLINT: a text is a line

  // `typed` is not empty, and has markup.
  Line(source::MappedText typed, Inlines inlines, std::vector<RichLink> links);

  [[nodiscard]] bool empty() const { return words_.empty(); }
  // The words that are seen: for whoever wants no more than a name.
  [[nodiscard]] const std::string& text() const { return words_.text(); }
  [[nodiscard]] const source::MappedText& words() const { return words_; }
  // Where they were written.
  [[nodiscard]] source::Span span() const { return words_.span(); }
  // With its markup.
  [[nodiscard]] const source::MappedText& typed() const {
    return inlines_.empty() ? words_ : typed_;
  }
  // None when there is no markup.
  [[nodiscard]] const Inlines& inlines() const { return inlines_; }
  [[nodiscard]] const std::vector<RichLink>& links() const { return links_; }

 private:
  source::MappedText words_;
  source::MappedText typed_;
  Inlines inlines_;
  std::vector<RichLink> links_;
};

struct Prose {
  std::vector<RichBlock> blocks;
  std::vector<RichLink> links;
  source::MappedText typed;  // with its markup

  [[nodiscard]] bool empty() const { return blocks.empty(); }
};

// The visible text, blocks parted by line feeds, items without their markers.
std::string plain_text(const Prose& text);

}  // namespace resumec::model
