#include "backend/pdf/outline.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "backend/pdf/short_text.h"

namespace resumec::backend::pdf {
namespace {

// Bytes of an entry: a reader's list shows some fifty letters.
constexpr std::size_t kLongestTitle = 250;

struct Node {
  const pages::OutlineEntry* entry = nullptr;  // none: the outline itself
  Ref object;
  std::size_t parent = 0;
  std::vector<std::size_t> children;
  std::int32_t descendants = 0;
};

// The tree by the entries' levels; the first node is the outline itself.
std::vector<Node> build(const std::vector<pages::OutlineEntry>& entries, std::size_t pages) {
  std::vector<Node> nodes(1);
  // The last node of each level, from the outline itself down.
  std::vector<std::size_t> path{0};
  for (const pages::OutlineEntry& entry : entries) {
    if (entry.page >= pages) continue;
    const auto level = static_cast<std::size_t>(std::max(0, entry.level));
    path.resize(std::min(path.size(), level + 1));
    const std::size_t index = nodes.size();
    Node node;
    node.entry = &entry;
    node.parent = path.back();
    nodes[node.parent].children.push_back(index);
    nodes.push_back(node);
    path.push_back(index);
  }
  // Children stand behind their parents, so counting from the end sees each once.
  for (std::size_t i = nodes.size() - 1; i > 0; --i) {
    nodes[nodes[i].parent].descendants += nodes[i].descendants + 1;
  }
  return nodes;
}

}  // namespace

void add_outline(Document& document, const std::vector<pages::OutlineEntry>& entries,
                 const std::vector<Ref>& pages) {
  std::vector<Node> nodes = build(entries, pages.size());
  if (nodes.size() == 1) return;
  for (Node& node : nodes) node.object = document.reserve();
  for (const Node& node : nodes) {
    Dict dict;
    if (node.entry == nullptr) {
      dict.emplace_back("Type", Name{"Outlines"});
    } else {
      dict.emplace_back("Title", Text{shortened(node.entry->title, kLongestTitle)});
      dict.emplace_back("Parent", nodes[node.parent].object);
      // Zoom null: as the reader has it.
      dict.emplace_back("Dest", Array{pages[node.entry->page], Name{"XYZ"}, nullptr,
                                      Real{node.entry->top}, nullptr});
    }
    if (!node.children.empty()) {
      dict.emplace_back("First", nodes[node.children.front()].object);
      dict.emplace_back("Last", nodes[node.children.back()].object);
      dict.emplace_back("Count", node.descendants);
    }
    document.fill(node.object, dict);
    for (std::size_t i = 1; i < node.children.size(); ++i) {
      const Node& before = nodes[node.children[i - 1]];
      const Node& after = nodes[node.children[i]];
      document.fill(before.object, {{"Next", after.object}});
      document.fill(after.object, {{"Prev", before.object}});
    }
  }
  document.fill(document.catalog(), {{"Outlines", nodes.front().object}});
}

}  // namespace resumec::backend::pdf
