#include "schema/advice.h"

#include <fmt/format.h>

#include <algorithm>

#include "diag/suggest.h"
#include "schema/parts.h"

namespace resumec::schema {
namespace {

// A longer piece of YAML is not read in a hint; its fix holds all of it.
constexpr std::size_t kHintWidth = 160;

bool all_scalars(const yaml::Node& list) {
  return std::all_of(list.items.begin(), list.items.end(),
                     [](const yaml::Node* item) { return item->kind == yaml::Kind::kScalar; });
}

// The value as flow text for a field of `shape`: a list where that takes one.
std::string as_flow(const Shape& shape, const yaml::Node& value) {
  const bool list = shape.kind == Shape::Kind::kList;
  if (value.kind == yaml::Kind::kScalar) {
    return list ? flow_list(value.text.text()) : flow_scalar(value.text.text());
  }
  if (value.kind != yaml::Kind::kSequence || !all_scalars(value) || value.items.empty()) return {};
  std::string text;
  for (const yaml::Node* item : value.items) {
    if (!text.empty()) text += ", ";
    text += list ? flow_scalar(item->text.text()) : item->text.text();
  }
  return list ? "[" + text + "]" : flow_scalar(text);
}

}  // namespace

std::string flow_list(std::string_view text) {
  std::string items;
  for (const auto& part : list_parts(text, false)) {
    const std::string_view item = text.substr(part.first, part.second - part.first);
    items += (items.empty() ? "" : ", ") + flow_scalar(item);
  }
  return "[" + items + "]";
}

std::string group_of(const RecordInfo& record, std::string_view key, const yaml::Node& value) {
  if (record.value_field.empty()) return {};
  const std::string flow = as_flow(*record.find(record.value_field)->shape, value);
  if (flow.empty()) return {};
  return fmt::format("{{{}: {}, {}: {}}}", record.text_field, flow_scalar(key), record.value_field,
                     flow);
}

std::string groups_of(const RecordInfo& record, const yaml::Node& mapping) {
  std::string all;
  for (const yaml::Pair& pair : mapping.pairs) {
    const std::string& key = pair.key->text.text();
    // One of its own fields: a single record without its dash.
    if (record.find(key) != nullptr) return {};
    const std::string group = group_of(record, key, *pair.value);
    if (group.empty()) return {};
    all += (all.empty() ? "" : ", ") + group;
  }
  return all.empty() ? std::string() : "[" + all + "]";
}

bool advise_on_key(const Context& context, const RecordInfo& record, const yaml::Node& mapping,
                   const yaml::Pair& pair, diag::Diagnostic& complaint) {
  const std::string& key = pair.key->text.text();
  for (const FieldInfo& field : record.fields) {
    if (std::find(field.holds.begin(), field.holds.end(), key) == field.holds.end()) continue;
    complaint.hint(fmt::format("there is no field for it: say it in `{}`", field.name));
    return true;
  }
  const bool alone = mapping.pairs.size() == 1;
  const std::string group = alone ? group_of(record, key, *pair.value) : std::string();
  if (!group.empty()) {
    if (group.size() <= kHintWidth) {
      complaint.hint(fmt::format("write the group as `{}`", group));
    } else {
      complaint.hint(fmt::format("write the group as `{{{}: {}, {}: [...]}}`", record.text_field,
                                 flow_scalar(key), record.value_field));
    }
    if (context.files != nullptr && pair.value->span.known()) {
      complaint.fix("make it a group", source::hull(pair.key->span, pair.value->span), group);
    }
    return true;
  }
  const std::string advice =
      record.advise == nullptr ? std::string() : record.advise(key, *pair.value);
  if (advice.empty()) return false;
  complaint.hint(advice);
  return true;
}

void advise_on_mapping_for_text(const yaml::Node& node, diag::Diagnostic& complaint) {
  if (node.kind != yaml::Kind::kMapping || node.pairs.empty()) return;
  const yaml::Pair& first = node.pairs.front();
  if (first.value->kind != yaml::Kind::kScalar) return;
  const yaml::Node* name = node.find("name");
  const std::string text = name != nullptr && name->kind == yaml::Kind::kScalar ? name->text.text()
                           : node.pairs.size() == 1 ? fmt::format("{}: {}", first.key->text.text(),
                                                                  first.value->text.text())
                                                    : std::string();
  if (text.empty() || text.size() > kHintWidth) return;
  complaint.hint(fmt::format("write the text alone: {}", diag::quoted(flow_scalar(text))))
      .fix("write the text alone", node.span, flow_scalar(text));
}

}  // namespace resumec::schema
