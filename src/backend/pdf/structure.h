// The structure tree (ISO 32000-1, 14.7 and 14.8): what a page's marks are, for screen readers,
// reflowing and the machines that read résumés.
//
// Elements come from layout. Content is tied to them both ways: an element's /K lists its marked
// content by number (MCID) and page, and the ParentTree leads from page and number back to the
// element. The order of /K is the reading order, and it is the order in which content was drawn:
// an element joins its parent's list when its first content is drawn, not when it was thought of.
// So a link in the middle of a paragraph stands between the words before and after it. An element
// that never draws anything joins nothing and is not written.
//
// An array of libharu's has 32,767 entries at most, and a list may have more items. Then the kids
// stand in groups: as NonStruct, which readers look through (table 333), or as Span where they are
// words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "backend/pdf/hpdf_document.h"
#include "pages/pages.h"

namespace resumec::backend::pdf {

class StructureTree {
 public:
  // Every parent must stand before its children; otherwise a WriterError is thrown.
  explicit StructureTree(const pages::Pages& pages);

  [[nodiscard]] bool has(pages::ElementId element) const { return element < nodes_.size(); }

  // Content of the element begins on the page: its MCID there.
  int add_content(pages::ElementId element, std::size_t page);

  // Where a figure stands on its page.
  void set_box(pages::ElementId element, const pages::Rect& box) { nodes_[element].box = box; }

  // The key under which an annotation of the element finds it; then the annotation itself.
  std::int32_t next_annotation_key() const;
  void add_annotation(pages::ElementId element, std::size_t page, Ref annotation);

  // Writes the tree into the catalog and the pages.
  void write(Document& document, const std::vector<Ref>& pages);

 private:
  struct MarkedContent {
    std::size_t page;
    std::int32_t mcid;
  };
  struct Annotation {
    std::size_t page;
    Ref object;
    std::size_t index;  // in annotations_
  };
  using Kid = std::variant<pages::ElementId, MarkedContent, Annotation>;
  struct Node {
    const pages::Element* element = nullptr;  // null: a group of kids
    pages::ElementId parent = pages::kArtifact;
    bool attached = false;
    Ref object;
    std::vector<Kid> kids;
    std::optional<pages::Rect> box;
  };

  void attach(pages::ElementId element);
  void attach_silent();
  void group_kids(pages::ElementId element);
  void adopt(const Kid& kid, pages::ElementId parent);
  [[nodiscard]] static std::string type_of(const Node& node);
  [[nodiscard]] Dict entries(const Node& node, Ref root, const std::vector<Ref>& pages) const;
  [[nodiscard]] Object kid(const Kid& kid, std::optional<std::size_t> own_page,
                           const std::vector<Ref>& pages) const;
  Ref parent_tree(Document& document) const;

  std::vector<Node> nodes_;
  // Element of each MCID, page by page; and of each annotation's key, which follow the pages' keys.
  std::vector<std::vector<pages::ElementId>> contents_;
  std::vector<pages::ElementId> annotations_;
};

}  // namespace resumec::backend::pdf
