#include "assembly/part.h"

#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "variant/field_path.h"
#include "yaml/item_names.h"
#include "yaml/path.h"

namespace resumec::assembly {
namespace {

using yaml::Node;
using yaml::PathStep;

const Node* value_of(const Node& mapping, const PathStep& step) {
  if (const Node* value = mapping.find(step.name)) return value;
  for (const std::string_view old : step.old_names) {
    if (const Node* value = mapping.find(old)) return value;
  }
  return nullptr;
}

// A file may hold what is no résumé, so that the list of fields does not know its lists: then an
// item has a name that is one somewhere in a résumé.
std::vector<PathStep> with_usual_names(std::vector<PathStep> steps) {
  for (PathStep& step : steps) {
    if (step.kind == PathStep::Kind::kName && step.old_names.empty()) {
      step.old_names = {"name",     "title",   "organization", "institution",
                        "language", "network", "project",      "position"};
    }
  }
  return steps;
}

// Of a file that is a list: `[Zalopay].highlights`, which no résumé has.
std::optional<std::vector<PathStep>> parse_below_list(const std::string& path) {
  auto steps = yaml::parse_path("list" + path);
  if (steps) steps->erase(steps->begin());
  return steps;
}

diag::Diagnostic no_such_part(const source::MappedText& path, const std::string& what,
                              std::string_view file, const Node& node, const PathStep& step) {
  auto complaint =
      diag::make(diag::Code::kIncludePart, path.span(),
                 fmt::format("there is no {} in {}", diag::quoted(what), diag::quoted(file)));
  if (step.kind != PathStep::Kind::kKey || node.kind != yaml::Kind::kMapping) return complaint;
  std::vector<std::string_view> keys;
  for (const yaml::Pair& pair : node.pairs) keys.push_back(pair.key->text.text());
  if (const auto near = diag::did_you_mean(step.name, keys)) complaint.hint(*near);
  return complaint;
}

}  // namespace

const Node* find_part(const Node& root, const source::MappedText& path, std::string_view file,
                      diag::Sink& sink) {
  const bool below_list = path.text().starts_with('[');
  auto steps = below_list ? parse_below_list(path.text()) : yaml::parse_path(path.text());
  if (!steps) {
    sink.add(diag::make(diag::Code::kIncludePart, path.span(),
                        fmt::format("{} is not a path", diag::quoted(path.text())))
                 .hint("behind the `#` stands a path such as `work` or `work[Zalopay]`"));
    return nullptr;
  }
  diag::Sink unheard;
  if (auto known = variant::read_path(path, unheard)) steps = std::move(known->steps);
  const std::vector<PathStep> way = with_usual_names(std::move(*steps));
  yaml::ItemNames names;
  const Node* node = &root;
  for (std::size_t at = 0; at < way.size(); ++at) {
    const PathStep& step = way[at];
    const Node* next = nullptr;
    std::size_t found = 0;
    if (step.kind == PathStep::Kind::kKey) {
      if (node->kind == yaml::Kind::kMapping) next = value_of(*node, step);
    } else if (step.kind == PathStep::Kind::kAll) {
      next = node->kind == yaml::Kind::kSequence ? node : nullptr;
    } else if (step.kind == PathStep::Kind::kIndex) {
      if (step.index < node->items.size()) next = node->items[step.index];
    } else if (node->kind == yaml::Kind::kSequence) {
      const std::vector<std::size_t>& items = names.find(*node, step);
      found = items.size();
      if (found == 1) next = node->items[items.front()];
    }
    if (next == nullptr) {
      auto complaint = no_such_part(path, yaml::to_text(way, at + 1), file, *node, step);
      if (found > 1) complaint.note(fmt::format("{} items have that name", found));
      sink.add(std::move(complaint));
      return nullptr;
    }
    node = next;
  }
  return node;
}

}  // namespace resumec::assembly
