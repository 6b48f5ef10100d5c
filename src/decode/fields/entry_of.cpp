#include "decode/fields/entry_of.h"

#include <algorithm>
#include <array>
#include <vector>

#include "characters/ascii.h"
#include "decode/fields/fields.h"
#include "decode/values/date_text.h"
#include "decode/values/web_address.h"
#include "networks/networks.h"
#include "schema/record.h"

namespace resumec::decode {
namespace {

using schema::FieldInfo;
using schema::Flow;
using schema::RecordInfo;
using schema::Shape;
using yaml::Kind;

constexpr std::size_t kLongestRole = 60;  // more is a sentence about the job

bool all_scalars(const yaml::Node& list) {
  return std::all_of(list.items.begin(), list.items.end(),
                     [](const yaml::Node* item) { return item->kind == Kind::kScalar; });
}

bool is_address(std::string_view text) {
  if (text.find(' ') != std::string_view::npos || text.find('@') != std::string_view::npos) {
    return false;
  }
  const bool page = text.find("://") != std::string_view::npos || text.starts_with("www.") ||
                    text.find('/') != std::string_view::npos;
  return page && text.find('.') != std::string_view::npos && !read_address(text).target.empty();
}

// "2019-2021", "05/2020": figures and what stands between them.
bool is_all_figures(std::string_view text) {
  return !text.empty() && characters::is_digit(text.front()) &&
         text.find_first_not_of("0123456789-/., ") == std::string_view::npos;
}

// The first of `names` that `record` has.
const FieldInfo* first_of(const RecordInfo& record, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (const FieldInfo* field = record.find(name)) return field;
  }
  return nullptr;
}

const FieldInfo* field_for_text(const RecordInfo& record, std::string_view text) {
  const FieldInfo* field = nullptr;
  if (read_date(text).date) {
    field = first_of(record, {"date", "releaseDate", "endDate"});
  } else if (is_all_figures(text)) {
    field = first_of(record, {"dateText"});
  } else if (is_address(text)) {
    field = first_of(record, {"url"});
  }
  if (field != nullptr) return field;
  // Of a job the role, of a course of study the degree: what people name beside the place.
  if (text.size() <= kLongestRole && record.find("team") != nullptr)
    field = record.find("position");
  if (text.size() <= kLongestRole && field == nullptr) field = record.find("studyType");
  if (field != nullptr) return field;
  return first_of(record, {"summary", "description", "reference", "text", "publisher", "fluency"});
}

const FieldInfo* field_for_list(const RecordInfo& record) {
  return first_of(record, {"highlights", "keywords", "content", "courses"});
}

bool holds_a_date(const Shape& shape) {
  return shape.noun.find("a date") != std::string::npos;
}

// A text for what has no field: "amount: 10".
std::string said(std::string_view key, const yaml::Node& value) {
  std::string text;
  if (value.kind == Kind::kScalar) {
    text = value.text.text();
  } else if (value.kind == Kind::kSequence && all_scalars(value)) {
    for (const yaml::Node* item : value.items) {
      text += (text.empty() ? "" : ", ") + item->text.text();
    }
  } else {
    text = Flow(false).value(value);
  }
  return std::string(key) + ": " + text;
}

// The field of `record` that a key of somebody's own means, or null.
const FieldInfo* meant(const RecordInfo& record, std::string_view key) {
  if (const FieldInfo* field = record.find(key)) return field;
  for (const FieldInfo& field : record.fields) {
    if (std::find(field.legacy.begin(), field.legacy.end(), key) != field.legacy.end()) {
      return &field;
    }
  }
  return schema::false_friend(record, key);
}

// Whether `field` reads `value` without a complaint about its form.
bool takes(const FieldInfo& field, const yaml::Node& value) {
  const Shape& shape = *field.shape;
  if (shape.kind == Shape::Kind::kList) {
    return value.kind == Kind::kSequence || value.kind == Kind::kScalar;
  }
  if (shape.kind == Shape::Kind::kMapping) {
    return value.kind == Kind::kMapping || (value.kind == Kind::kScalar && shape.short_form);
  }
  if (value.kind != Kind::kScalar) return false;
  if (holds_a_date(shape)) return read_date(value.text.text()).date.has_value();
  if (field.name == "url") return !read_address(value.text.text()).target.empty();
  return shape.kind == Shape::Kind::kText;
}

std::string typed(const Flow& flow, const FieldInfo& field, const yaml::Node& value) {
  const bool list = field.shape->kind == Shape::Kind::kList && value.kind == Kind::kScalar;
  return list ? flow.list({flow.value(value)}) : flow.value(value);
}

const RecordInfo& own_entry() {
  return *section_fields().info().find("entries")->shape->item->record;
}

bool has_name(const Flow::Pairs& pairs, std::string_view name) {
  return std::any_of(pairs.begin(), pairs.end(),
                     [name](const auto& pair) { return pair.first == name; });
}

// An item of a list of somebody's own as an entry of a section of theirs: what has a field goes
// there, the rest is said in the summary, and the first thing of all is its name.
std::string own_entry_of(const Flow& flow, const yaml::Node& item) {
  const RecordInfo& record = own_entry();
  if (item.kind == Kind::kScalar) return flow.mapping({{"name", flow.text(item.text.text())}});
  if (item.kind == Kind::kSequence) {
    const std::string items = flow.value(item);
    return items.empty() ? items : flow.mapping({{"highlights", items}});
  }
  Flow::Pairs pairs;
  std::string rest;
  const yaml::Node* name = nullptr;
  for (const yaml::Pair& pair : item.pairs) {
    const FieldInfo* field = meant(record, pair.key->text.text());
    if (field != nullptr && field->name == "name" && name == nullptr) name = pair.value;
  }
  if (name == nullptr && !item.pairs.empty()) name = item.pairs.front().value;
  if (name != nullptr && name->kind == Kind::kScalar) {
    pairs.emplace_back("name", flow.text(name->text.text()));
  }
  for (const yaml::Pair& pair : item.pairs) {
    if (pair.value == name && name->kind == Kind::kScalar) continue;
    if (pair.value->is_null() || pair.value->is_empty_scalar()) continue;
    const FieldInfo* field = meant(record, pair.key->text.text());
    const bool fits = field != nullptr && takes(*field, *pair.value) &&
                      !has_name(pairs, field->name) && field->name != "summary";
    if (fits) {
      pairs.emplace_back(std::string(field->name), typed(flow, *field, *pair.value));
    } else if (field != nullptr && field->name == "summary" && pair.value->kind == Kind::kScalar) {
      rest += (rest.empty() ? "" : "; ") + pair.value->text.text();
    } else {
      rest += (rest.empty() ? "" : "; ") + said(pair.key->text.text(), *pair.value);
    }
  }
  if (!rest.empty()) pairs.emplace_back("summary", flow.text(rest));
  return flow.mapping(pairs);
}

// As a list of them.
std::string own_entries(const Flow& flow, const yaml::Node& value, bool shortened) {
  std::vector<std::string> entries;
  bool more = false;
  const auto is_full = [&] { return more = shortened && entries.size() == 1; };
  const bool one = std::any_of(value.pairs.begin(), value.pairs.end(), [](const yaml::Pair& pair) {
    return meant(own_entry(), pair.key->text.text()) != nullptr;
  });
  if (value.kind == Kind::kSequence) {
    for (const yaml::Node* item : value.items) {
      if (is_full()) break;
      entries.push_back(own_entry_of(flow, *item));
    }
  } else if (one) {
    // Without its dash.
    entries.push_back(own_entry_of(flow, value));
  } else {
    for (const yaml::Pair& pair : value.pairs) {
      if (is_full()) break;
      entries.push_back(entry_of(own_entry(), flow, pair.key->text.text(), *pair.value));
    }
  }
  for (const std::string& entry : entries) {
    if (entry.empty()) return {};
  }
  if (more) entries.emplace_back("...");
  return flow.list(entries);
}

}  // namespace

std::string profile_of(const Flow& flow, std::string_view key, const yaml::Node& value) {
  if (value.kind != Kind::kScalar || value.is_null() || value.is_empty_scalar()) return {};
  const networks::Network* known = networks::of_key(key);
  const std::string network = known == nullptr ? title_of(key) : std::string(known->name);
  const std::string& text = value.text.text();
  Flow::Pairs pairs{{"network", flow.text(network)}};
  if (is_address(text)) {
    const bool whole = text.find("://") != std::string::npos;
    pairs.emplace_back("url", flow.text(whole ? text : "https://" + text));
  } else {
    pairs.emplace_back("username", flow.text(text));
  }
  return flow.mapping(pairs);
}

std::string entry_of(const RecordInfo& record, const Flow& flow, std::string_view key,
                     const yaml::Node& value) {
  // A highlight is a text; a section has its entries.
  if (!record.entry || record.id == "highlight") return {};
  if (record.id == "profile" && value.kind == Kind::kScalar) return profile_of(flow, key, value);
  if (record.id == "section") return own_section(flow, key, value, false);
  const std::string name(record.text_field.empty() ? record.fields.front().name
                                                   : record.text_field);
  Flow::Pairs pairs{{name, flow.text(key)}};
  if (value.is_null() || value.is_empty_scalar()) return flow.mapping(pairs);
  const std::string whole = flow.value(value);
  if (whole.empty()) return {};
  if (value.kind == Kind::kMapping) {
    if (value.find(name) != nullptr) return {};
    for (const yaml::Pair& pair : value.pairs) {
      const FieldInfo* field = meant(record, pair.key->text.text());
      pairs.emplace_back(field == nullptr ? pair.key->text.text() : std::string(field->name),
                         flow.value(*pair.value));
    }
    return flow.mapping(pairs);
  }
  if (value.kind == Kind::kSequence) {
    const FieldInfo* field = all_scalars(value) ? field_for_list(record) : record.find("positions");
    if (field == nullptr) return {};
    pairs.emplace_back(std::string(field->name), whole);
    return flow.mapping(pairs);
  }
  const FieldInfo* field = field_for_text(record, value.text.text());
  if (field == nullptr) field = field_for_list(record);
  if (field == nullptr) return {};
  const bool list = field->shape->kind == Shape::Kind::kList;
  const std::string text = flow.text(value.text.text());
  pairs.emplace_back(std::string(field->name), list ? flow.list({text}) : text);
  return flow.mapping(pairs);
}

std::string title_of(std::string_view key) {
  std::string title;
  for (const char c : key) {
    const bool parts = c == '_' || c == '-' || c == ' ';
    const bool capital = characters::is_capital(c);
    if (title.empty() || title.back() == ' ') {
      if (!parts) title += characters::upper(c);
    } else if (parts) {
      title += ' ';
    } else {
      const bool hump = capital && characters::is_small(title.back());
      title += hump ? std::string(" ") + c : std::string(1, c);
    }
  }
  while (title.ends_with(' ')) title.pop_back();
  return title;
}

std::string own_section(const Flow& flow, std::string_view key, const yaml::Node& value,
                        bool shortened) {
  const std::string title = title_of(key);
  if (title.empty()) return {};
  Flow::Pairs pairs{{"title", flow.text(title)}};
  if (value.kind == Kind::kScalar) {
    pairs.emplace_back("text", flow.text(value.text.text()));
    return flow.mapping(pairs);
  }
  const std::string entries = own_entries(flow, value, shortened);
  if (entries.empty()) return {};
  pairs.emplace_back("entries", entries);
  return flow.mapping(pairs);
}

}  // namespace resumec::decode
