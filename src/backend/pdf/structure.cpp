#include "backend/pdf/structure.h"

#include <algorithm>
#include <utility>

#include "backend/pdf/short_text.h"

namespace resumec::backend::pdf {
namespace {

// Bytes of what is said of a picture to whoever cannot see it: four pages.
constexpr std::size_t kLongestAlternative = 8000;

// Keys of one leaf of the parent tree; the array has two entries for each.
constexpr std::size_t kKeysPerLeaf = 4096;

// Kids of one element; libharu could take four times as many, and nobody else needs to.
constexpr std::size_t kMostKids = 8192;

// One kid stands alone, several in an array; none leaves the key out.
void add_kids(Dict& dict, Array kids) {
  if (kids.empty()) return;
  if (kids.size() == 1) {
    dict.emplace_back("K", std::move(kids.front()));
  } else {
    dict.emplace_back("K", std::move(kids));
  }
}

}  // namespace

StructureTree::StructureTree(const pages::Pages& pages)
    : nodes_(pages.elements.size()), contents_(pages.pages.size()) {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const pages::Element& element = pages.elements[i];
    const bool root = i == 0 && element.parent == pages::kArtifact;
    if (!root && element.parent >= i) {
      throw WriterError("a structure element stands before its parent");
    }
    nodes_[i].element = &element;
    nodes_[i].parent = element.parent;
  }
}

// The element and those above it that are not yet in their parents' lists; the way up is finite, as
// numbers fall.
void StructureTree::attach(pages::ElementId element) {
  while (!nodes_[element].attached) {
    nodes_[element].attached = true;
    const pages::ElementId parent = nodes_[element].parent;
    if (parent == pages::kArtifact) return;
    nodes_[parent].kids.emplace_back(element);
    element = parent;
  }
}

int StructureTree::add_content(pages::ElementId element, std::size_t page) {
  attach(element);
  const auto mcid = static_cast<std::int32_t>(contents_[page].size());
  contents_[page].push_back(element);
  nodes_[element].kids.emplace_back(MarkedContent{page, mcid});
  return mcid;
}

std::int32_t StructureTree::next_annotation_key() const {
  return static_cast<std::int32_t>(contents_.size() + annotations_.size());
}

void StructureTree::add_annotation(pages::ElementId element, std::size_t page, Ref annotation) {
  attach(element);
  nodes_[element].kids.emplace_back(Annotation{page, annotation, annotations_.size()});
  annotations_.push_back(element);
}

// Moves the kids of the element into groups of kMostKids.
void StructureTree::group_kids(pages::ElementId element) {
  const std::vector<Kid> kids = std::exchange(nodes_[element].kids, {});
  for (std::size_t begin = 0; begin < kids.size(); begin += kMostKids) {
    const std::size_t end = std::min(begin + kMostKids, kids.size());
    const auto group = static_cast<pages::ElementId>(nodes_.size());
    Node& node = nodes_.emplace_back();
    node.parent = element;
    node.attached = true;
    for (std::size_t i = begin; i < end; ++i) {
      node.kids.push_back(kids[i]);
      adopt(kids[i], group);
    }
    nodes_[element].kids.emplace_back(group);
  }
}

// What leads from the kid back to its parent.
void StructureTree::adopt(const Kid& kid, pages::ElementId parent) {
  if (const auto* child = std::get_if<pages::ElementId>(&kid)) {
    nodes_[*child].parent = parent;
  } else if (const auto* content = std::get_if<MarkedContent>(&kid)) {
    contents_[content->page][static_cast<std::size_t>(content->mcid)] = parent;
  } else {
    annotations_[std::get<Annotation>(kid).index] = parent;
  }
}

// Content on the element's own page (/Pg) is a bare number.
Object StructureTree::kid(const Kid& kid, std::optional<std::size_t> own_page,
                          const std::vector<Ref>& pages) const {
  if (const auto* child = std::get_if<pages::ElementId>(&kid)) return nodes_[*child].object;
  if (const auto* content = std::get_if<MarkedContent>(&kid)) {
    if (content->page == own_page) return content->mcid;
    return Dict{{"Type", Name{"MCR"}}, {"Pg", pages[content->page]}, {"MCID", content->mcid}};
  }
  const auto& annotation = std::get<Annotation>(kid);
  return Dict{{"Type", Name{"OBJR"}}, {"Pg", pages[annotation.page]}, {"Obj", annotation.object}};
}

std::string StructureTree::type_of(const Node& node) {
  if (node.element != nullptr) return std::string(pages::to_string(node.element->type));
  const bool words = std::any_of(node.kids.begin(), node.kids.end(), [](const Kid& kid) {
    return !std::holds_alternative<pages::ElementId>(kid);
  });
  return words ? "Span" : "NonStruct";
}

Dict StructureTree::entries(const Node& node, Ref root, const std::vector<Ref>& pages) const {
  static const pages::Element group;
  const pages::Element& element = node.element == nullptr ? group : *node.element;
  Dict dict{
      {"Type", Name{"StructElem"}},
      {"S", Name{type_of(node)}},
      {"P", node.parent == pages::kArtifact ? root : nodes_[node.parent].object},
  };
  if (!element.alternative.empty())
    dict.emplace_back("Alt", Text{shortened(element.alternative, kLongestAlternative)});
  if (!element.actual_text.empty())
    dict.emplace_back("ActualText", Text{shortened(element.actual_text, kLongestAlternative)});
  if (!element.language.empty()) dict.emplace_back("Lang", Text{element.language});
  // Attributes by their owners (14.8.5): an illustration must say where it stands.
  if (!element.list_numbering.empty()) {
    dict.emplace_back("A",
                      Dict{{"O", Name{"List"}}, {"ListNumbering", Name{element.list_numbering}}});
  } else if (node.box) {
    dict.emplace_back("A", Dict{{"O", Name{"Layout"}},
                                {"Placement", Name{"Block"}},
                                {"BBox", Array{Real{node.box->left}, Real{node.box->bottom},
                                               Real{node.box->right}, Real{node.box->top}}}});
  }
  std::optional<std::size_t> own_page;
  for (const Kid& one : node.kids) {
    const auto* content = std::get_if<MarkedContent>(&one);
    if (content != nullptr && !own_page) own_page = content->page;
  }
  if (own_page) dict.emplace_back("Pg", pages[*own_page]);
  Array kids;
  for (const Kid& one : node.kids) kids.push_back(kid(one, own_page, pages));
  add_kids(dict, std::move(kids));
  return dict;
}

// A number tree (7.9.7): each page's key leads to the elements of its MCIDs, each annotation's to
// its element.
Ref StructureTree::parent_tree(Document& document) const {
  Array leaves;
  Array numbers;
  const std::size_t keys = contents_.size() + annotations_.size();
  for (std::size_t key = 0; key < keys; ++key) {
    numbers.emplace_back(static_cast<std::int32_t>(key));
    if (key < contents_.size()) {
      Array elements;
      for (const pages::ElementId element : contents_[key]) {
        elements.emplace_back(nodes_[element].object);
      }
      numbers.emplace_back(std::move(elements));
    } else {
      numbers.emplace_back(nodes_[annotations_[key - contents_.size()]].object);
    }
    if (keys > kKeysPerLeaf && (numbers.size() == 2 * kKeysPerLeaf || key + 1 == keys)) {
      const Array limits{numbers[0], numbers[numbers.size() - 2]};
      leaves.emplace_back(document.add({{"Limits", limits}, {"Nums", std::move(numbers)}}));
      numbers.clear();
    }
  }
  if (leaves.empty()) return document.add({{"Nums", std::move(numbers)}});
  return document.add({{"Kids", std::move(leaves)}});
}

// What is said and not shown has no content that would attach it: it comes first of its parent's.
void StructureTree::attach_silent() {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    Node& node = nodes_[i];
    const bool silent = !node.attached && node.element != nullptr &&
                        !node.element->actual_text.empty() && nodes_[node.parent].attached;
    if (!silent) continue;
    node.attached = true;
    std::vector<Kid>& kids = nodes_[node.parent].kids;
    kids.insert(kids.begin(), static_cast<pages::ElementId>(i));
  }
}

void StructureTree::write(Document& document, const std::vector<Ref>& pages) {
  if (nodes_.empty() || !nodes_.front().attached) return;
  attach_silent();
  // Groups are appended, and have no more than kMostKids.
  const std::size_t elements = nodes_.size();
  for (std::size_t i = 0; i < elements; ++i) {
    while (nodes_[i].kids.size() > kMostKids) group_kids(static_cast<pages::ElementId>(i));
  }
  const Ref root = document.reserve();
  for (Node& node : nodes_) {
    if (node.attached) node.object = document.reserve();
  }
  for (const Node& node : nodes_) {
    if (node.attached) document.finish(node.object, entries(node, root, pages));
  }
  document.fill(root, {
                          {"Type", Name{"StructTreeRoot"}},
                          {"K", nodes_.front().object},
                          {"ParentTree", parent_tree(document)},
                          {"ParentTreeNextKey", next_annotation_key()},
                      });
  document.fill(document.catalog(), {
                                        {"StructTreeRoot", root},
                                        {"MarkInfo", Dict{{"Marked", true}}},
                                    });
  for (std::size_t i = 0; i < pages.size(); ++i) {
    document.fill(pages[i], {{"StructParents", static_cast<std::int32_t>(i)}, {"Tabs", Name{"S"}}});
  }
}

}  // namespace resumec::backend::pdf
