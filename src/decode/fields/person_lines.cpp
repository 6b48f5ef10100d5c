#include "decode/fields/person_lines.h"

#include <algorithm>

#include "decode/fields/entry_of.h"
#include "decode/fields/fields.h"
#include "networks/networks.h"

namespace resumec::decode {

using schema::FieldInfo;
using schema::Flow;
using schema::RecordInfo;
using yaml::Kind;
using yaml::Pair;

PersonPlace place_of_person(std::string_view key) {
  const auto has = [key](const std::vector<std::string_view>& names) {
    return std::find(names.begin(), names.end(), key) != names.end();
  };
  const RecordInfo& person = basics_fields().info();
  if (const FieldInfo* field = person.find(key)) return {field};
  for (const FieldInfo& field : person.fields) {
    if (has(field.parts)) return {&field, true};
    if (has(field.legacy) || has(field.mistaken)) return {&field};
  }
  if (networks::of_key(key) != nullptr) return {person.find("profiles"), false, true};
  const FieldInfo* personal = person.find("personal");
  for (const FieldInfo& field : personal->shape->record->fields) {
    if (field.name == key || has(field.mistaken)) return {personal, false, false, &field};
  }
  return {};
}

bool PersonLines::add(const PersonPlace& place, const Pair& pair) {
  if (place.field == nullptr) return false;
  Line& line = of(*place.field);
  const yaml::Node& value = *pair.value;
  if (place.field->name == "profiles") {
    const std::vector<std::string> profiles = profiles_of(place, pair);
    line.profiles.insert(line.profiles.end(), profiles.begin(), profiles.end());
    return !profiles.empty();
  }
  if (place.inner != nullptr) {
    std::string typed = flow_.value(value);
    line.inner.emplace_back(std::string(place.inner->name), typed.empty() ? "..." : typed);
    return true;
  }
  const bool several = !place.field->parts.empty() && value.kind == Kind::kScalar;
  if (several && line.value.empty()) {
    line.texts.push_back(value.text.text());
    return true;
  }
  if (!line.value.empty() || !line.texts.empty()) return false;
  line.value = flow_.value(value);
  if (line.value.empty()) line.value = "...";
  return true;
}

Flow::Pairs PersonLines::pairs() const {
  Flow::Pairs pairs;
  for (const Line& line : lines_) {
    if (!line.profiles.empty() || text(line).empty()) continue;
    pairs.emplace_back(std::string(line.field->name), text(line));
  }
  for (const Line& line : lines_) {
    if (line.profiles.empty()) continue;
    pairs.emplace_back(std::string(line.field->name), flow_.list(line.profiles));
  }
  return pairs;
}

std::vector<std::string> PersonLines::profiles() const {
  for (const Line& line : lines_) {
    if (!line.profiles.empty()) return line.profiles;
  }
  return {};
}

PersonLines::Line& PersonLines::of(const FieldInfo& field) {
  for (Line& line : lines_) {
    if (line.field == &field) return line;
  }
  lines_.push_back({&field, {}, {}, {}, {}});
  return lines_.back();
}

std::string PersonLines::text(const Line& line) const {
  if (!line.inner.empty()) return flow_.mapping(line.inner);
  if (line.texts.empty()) return line.value;
  std::string all;
  for (const std::string& one : line.texts) {
    if (!all.empty()) all += line.field->name == "location" ? ", " : " ";
    all += one;
  }
  return flow_.text(all);
}

std::vector<std::string> PersonLines::profiles_of(const PersonPlace& place,
                                                  const Pair& pair) const {
  const yaml::Node& value = *pair.value;
  std::vector<std::string> found;
  const auto add = [&found](std::string profile) {
    if (!profile.empty()) found.push_back(std::move(profile));
  };
  if (place.network && value.kind == Kind::kSequence) {
    for (const yaml::Node* item : value.items) {
      add(profile_of(flow_, pair.key->text.text(), *item));
    }
  } else if (place.network) {
    add(value.kind == Kind::kScalar
            ? profile_of(flow_, pair.key->text.text(), value)
            : entry_of(*place.field->shape->item->record, flow_, pair.key->text.text(), value));
  } else if (value.kind == Kind::kSequence) {
    for (const yaml::Node* item : value.items) {
      add(item->kind == Kind::kScalar ? flow_.mapping({{"url", flow_.value(*item)}})
                                      : flow_.value(*item));
    }
  } else if (value.kind == Kind::kMapping) {
    for (const Pair& one : value.pairs) {
      add(profile_of(flow_, one.key->text.text(), *one.value));
    }
  } else {
    add(flow_.mapping({{"url", flow_.value(value)}}));
  }
  return found;
}

}  // namespace resumec::decode
