#include "yaml/tree_builder.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "yaml/limits.h"

namespace resumec::yaml {
namespace {

using diag::Code;

std::string_view name_of(const Pair& pair) {
  return pair.key->text.text();
}

// The pairs in the order of their keys, equal keys in the order of the file: duplicates are
// neighbours, and a look-up is a binary search.
std::vector<const Pair*> sorted(const std::vector<Pair>& pairs) {
  std::vector<const Pair*> order;
  order.reserve(pairs.size());
  for (const Pair& pair : pairs) order.push_back(&pair);
  std::stable_sort(order.begin(), order.end(),
                   [](const Pair* a, const Pair* b) { return name_of(*a) < name_of(*b); });
  return order;
}

bool is_merge_key(const Node& key) {
  return key.style == ScalarStyle::kPlain && !key.tagged_str && key.text.text() == "<<";
}

}  // namespace

diag::Diagnostic too_deep(source::Span opening) {
  return diag::make(Code::kTooDeep, opening,
                    fmt::format("more than {} levels of lists and mappings stand inside each other",
                                kDepthLimit))
      .mark("this is one too deep");
}

Node& TreeBuilder::make(source::Span at) {
  if (++nodes_ > kNodeLimit) {
    complain(diag::make(Code::kTooManyNodes, at,
                        fmt::format("the file holds more than {} values", kNodeLimit))
                 .mark("reading stops here"));
    throw Stop{};
  }
  Node& node = tree_.add();
  node.span = at;
  return node;
}

void TreeBuilder::limit_text(std::size_t bytes, source::Span opening) {
  if (bytes <= kTextLimit) return;
  complain(diag::make(Code::kLongText, opening,
                      fmt::format("this text is {:.1f} MiB long, and the limit is {} MiB",
                                  static_cast<double>(bytes) / (1U << 20U), kTextLimit >> 20U))
               .mark("begins here"));
  throw Stop{};
}

bool TreeBuilder::at_key() const {
  return !frames_.empty() && frames_.back().node->kind == Kind::kMapping &&
         frames_.back().key == nullptr;
}

void TreeBuilder::place(const Node& node, Extent extent) {
  if (frames_.empty()) {
    tree_.set_root(&node);
    return;
  }
  Frame& frame = frames_.back();
  frame.extent.nodes += extent.nodes;
  frame.extent.bytes += extent.bytes;
  if (frame.node->kind == Kind::kSequence) {
    frame.node->items.push_back(&node);
  } else if (frame.key == nullptr) {
    frame.key = &node;
  } else {
    frame.node->pairs.push_back({frame.key, &node});
    frame.key = nullptr;
  }
}

void TreeBuilder::open(Node& collection) {
  if (frames_.size() >= kDepthLimit) {
    complain(too_deep(collection.span));
    throw Stop{};
  }
  place(collection, {});
  frames_.push_back({&collection, nullptr, {1, 0}});
}

Extent TreeBuilder::close(bool merge) {
  const Frame frame = frames_.back();
  frames_.pop_back();
  if (frame.node->kind == Kind::kMapping) {
    check_keys(*frame.node);
    if (merge) resolve_merges(*frame.node);
  }
  if (!frames_.empty()) {
    frames_.back().extent.nodes += frame.extent.nodes;
    frames_.back().extent.bytes += frame.extent.bytes;
  }
  return frame.extent;
}

void TreeBuilder::complain_twice(const Pair& first, const Pair& again) {
  auto complaint = diag::make(
      Code::kDuplicateKey, again.key->span,
      fmt::format("the key {} stands twice in one mapping", diag::quoted(name_of(again))));
  if (!last_counts_) {
    complain(complaint.mark("again here")
                 .label(first.key->span, "first here")
                 .hint("join the two values, or delete one"));
    return;
  }
  complaint.severity = Severity::kWarning;
  complaint.primary.span = first.key->span;
  complaint.kind = name_of(again);
  // It stops nothing, so it is no complaint of which there can be too many.
  sink_.add(complaint.mark("left out")
                .label(again.key->span, "this is read")
                .note("the last one is read, as other programs do"));
}

void TreeBuilder::check_keys(Node& mapping) {
  const std::vector<const Pair*> order = sorted(mapping.pairs);
  std::vector<const Pair*> left_out;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (name_of(*order[i]) != name_of(*order[i - 1])) continue;
    if (last_counts_) {
      complain_twice(*order[i - 1], *order[i]);
      left_out.push_back(order[i - 1]);
      continue;
    }
    // All later ones refer to the first.
    std::size_t first = i - 1;
    while (first > 0 && name_of(*order[first - 1]) == name_of(*order[i])) --first;
    for (; i < order.size() && name_of(*order[i]) == name_of(*order[first]); ++i) {
      complain_twice(*order[first], *order[i]);
    }
  }
  if (left_out.empty()) return;
  std::sort(left_out.begin(), left_out.end());
  std::vector<Pair> kept;
  for (const Pair& pair : mapping.pairs) {
    if (!std::binary_search(left_out.begin(), left_out.end(), &pair)) kept.push_back(pair);
  }
  mapping.pairs = std::move(kept);
}

void TreeBuilder::resolve_merges(Node& mapping) {
  const auto found = std::find_if(mapping.pairs.begin(), mapping.pairs.end(),
                                  [](const Pair& pair) { return is_merge_key(*pair.key); });
  if (found == mapping.pairs.end()) return;
  std::vector<Pair> merged;
  const Node& value = *found->value;
  if (value.kind == Kind::kSequence) {
    for (const Node* item : value.items) merge_from(*found->key, *item, merged);
  } else {
    merge_from(*found->key, value, merged);
  }

  // Keys that are written here win over merged ones, and earlier merged ones over later ones.
  const std::vector<const Pair*> written = sorted(mapping.pairs);
  const std::vector<const Pair*> brought = sorted(merged);
  const auto is_written = [&written](std::string_view name) {
    const auto at = std::lower_bound(
        written.begin(), written.end(), name,
        [](const Pair* pair, std::string_view wanted) { return name_of(*pair) < wanted; });
    return at != written.end() && name_of(**at) == name;
  };
  std::vector<const Pair*> kept;
  for (std::size_t i = 0; i < brought.size(); ++i) {
    const bool earlier = i > 0 && name_of(*brought[i]) == name_of(*brought[i - 1]);
    if (!earlier && !is_written(name_of(*brought[i]))) kept.push_back(brought[i]);
  }
  std::sort(kept.begin(), kept.end());

  std::vector<Pair> pairs;
  pairs.reserve(mapping.pairs.size() + kept.size());
  for (const Pair& pair : mapping.pairs) {
    if (&pair != &*found) {
      pairs.push_back(pair);
      continue;
    }
    for (const Pair* each : kept) pairs.push_back(*each);
  }
  mapping.pairs = std::move(pairs);
}

void TreeBuilder::merge_from(const Node& key, const Node& value, std::vector<Pair>& merged) {
  if (value.kind != Kind::kMapping) {
    // The alias stands at the key; what it names may be far away.
    complain(diag::make(Code::kMergeValue, key.span,
                        fmt::format("`<<` merges {}, which has no keys", describe(value)))
                 .label(value.span, "this is merged")
                 .hint("`<<` takes an alias of a mapping, or a list of such aliases"));
    return;
  }
  merged_pairs_ += value.pairs.size();
  if (merged_pairs_ > kAliasNodeLimit) {
    complain(diag::make(Code::kAliasExpansion, key.span,
                        fmt::format("merge keys bring more than {} pairs", kAliasNodeLimit)));
    throw Stop{};
  }
  merged.insert(merged.end(), value.pairs.begin(), value.pairs.end());
}

void TreeBuilder::complain(diag::Diagnostic diagnostic) {
  sink_.add(std::move(diagnostic));
  if (++complaints_ >= kComplaintLimit) throw Stop{};
}

}  // namespace resumec::yaml
