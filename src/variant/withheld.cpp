// A redacted field is gone, and its text may still stand in a sentence: "call me at 020 7946 0958".
// Which values are worth looking for is said by the list of fields; where they stand is for the
// lint room to find, in the words that a reader sees.
#include "variant/withheld.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "decode/fields/decode.h"
#include "decode/values/contact.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"
#include "networks/networks.h"
#include "schema/language_map.h"
#include "variant/tag_choice.h"

namespace resumec::variant {
namespace {

using model::Withheld;
using schema::FieldInfo;
using schema::RecordInfo;
using schema::Shape;
using Step = yaml::PathStep;

// Fields that name somebody or something of which there is one.
constexpr std::array<std::string_view, 10> kNames = {
    "name",      "organization", "institution", "awarder", "issuer",
    "publisher", "entity",       "project",     "team",    "parent"};

// What is private without saying so.
constexpr std::string_view kPersonal = "personal";

// Records whose name is a word of everybody.
constexpr std::array<std::string_view, 3> kCommon = {"skill", "language", "interest"};

template <class List>
bool contains(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool has_figure(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// Of a web address, as which people also write `mailto:ada@example.org`.
Withheld::Kind kind_of_address(std::string_view url) {
  const std::string scheme = characters::lower(url.substr(0, std::min(url.find(':'), url.size())));
  if (scheme == "mailto") return Withheld::Kind::kEmail;
  return scheme == "tel" || scheme == "sms" ? Withheld::Kind::kPhone : Withheld::Kind::kUrl;
}

std::optional<Withheld::Kind> kind_of(const RecordInfo& record, const FieldInfo& field,
                                      const yaml::Node& value) {
  if (field.shape == &decode::EmailValue::shape()) return Withheld::Kind::kEmail;
  if (field.shape == &decode::PhoneValue::shape()) return Withheld::Kind::kPhone;
  if (field.shape == &decode::UrlValue::shape()) return kind_of_address(value.text.text());
  if (record.id == kPersonal || record.id == "detail") {
    // A date, a number; "German" is the name of a language, too.
    return has_figure(value.text.text()) ? std::optional(Withheld::Kind::kWords) : std::nullopt;
  }
  if (field.name == "username") return Withheld::Kind::kUserName;
  if (record.id == "location") {
    if (field.name == "city" || field.name == "region") return Withheld::Kind::kPlace;
    if (field.name == "countryCode") return std::nullopt;
    return Withheld::Kind::kWords;
  }
  const bool sentences = decode::is_sentences(*field.shape);
  if (sentences && value.text.text().find(' ') != std::string::npos) return Withheld::Kind::kWords;
  if (record.id == "award" && field.name == "title") return Withheld::Kind::kWords;
  if (contains(kCommon, record.id) || !contains(kNames, field.name)) return std::nullopt;
  return Withheld::Kind::kWords;
}

class Gatherer {
 public:
  // `places`: whether where something is was taken out by itself. A town is that of many things,
  // so beside another field it gives nothing away.
  Gatherer(std::vector<Withheld>& out, bool places) : out_(out), places_(places) {}

  // Calls itself once a level, of which a tree has few (yaml/limits.h).
  void take(const yaml::Node& node, const Shape& shape, const std::string& path) {
    if (node.is_null()) return;
    if (shape.one_may_stand && node.kind != yaml::Kind::kSequence) {
      take(node, *shape.item, path);
    } else if (shape.kind == Shape::Kind::kList) {
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        take(*node.items[i], *shape.item, fmt::format("{}[{}]", path, i));
      }
    } else if (shape.kind == Shape::Kind::kMapping && shape.record != nullptr) {
      take_record(node, *shape.record, path);
    }
  }

  void take_field(const yaml::Node& node, const RecordInfo& record, const FieldInfo& field,
                  const std::string& path) {
    if (!field.content || node.is_null()) return;
    if (field.shape->kind != Shape::Kind::kText) return take(node, *field.shape, path);
    if (node.kind == yaml::Kind::kScalar) {
      if (const auto kind = kind_of(record, field, node)) add(*kind, node.text, path);
    }
    // A text in several languages.
    for (const yaml::Pair& pair : node.pairs) {
      if (pair.value->kind == yaml::Kind::kScalar) take_field(*pair.value, record, field, path);
    }
  }

  // Every mapping of a kind that can be private, and is.
  void take_private(const yaml::Node& node, const Shape& shape, const std::string& path) {
    if (shape.kind == Shape::Kind::kList) {
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        take_private(*node.items[i], *shape.item, fmt::format("{}[{}]", path, i));
      }
      return;
    }
    if (shape.kind != Shape::Kind::kMapping || shape.record == nullptr) return;
    const yaml::Node* secret =
        shape.record->find("private") == nullptr ? nullptr : node.find("private");
    const bool is_private =
        shape.record->id == kPersonal ||
        (secret != nullptr && (secret->text.text() == "true" || secret->text.text() == "True" ||
                               secret->text.text() == "TRUE"));
    if (is_private) return take(node, shape, path);
    for (const yaml::Pair& pair : node.pairs) {
      if (const FieldInfo* field = find(*shape.record, pair.key->text.text())) {
        take_private(*pair.value, *field->shape, joined(path, *field));
      }
    }
  }

 private:
  void add(Withheld::Kind kind, const source::MappedText& text, const std::string& path) {
    if (kind != Withheld::Kind::kPlace || places_) out_.push_back({kind, text, path});
  }

  static const FieldInfo* find(const RecordInfo& record, std::string_view key) {
    for (const FieldInfo& field : record.fields) {
      if (field.name == key || contains(field.legacy, key)) return &field;
    }
    return nullptr;
  }

  static std::string joined(const std::string& path, const FieldInfo& field) {
    return path.empty() ? std::string(field.name) : fmt::format("{}.{}", path, field.name);
  }

  void take_record(const yaml::Node& node, const RecordInfo& record, const std::string& path) {
    if (node.kind == yaml::Kind::kScalar || schema::looks_like_language_map(node)) {
      return take_text(node, record, path);
    }
    for (const yaml::Pair& pair : node.pairs) {
      if (const FieldInfo* field = find(record, pair.key->text.text())) {
        take_field(*pair.value, record, *field, joined(path, *field));
      }
    }
    if (record.id == "profile" && node.find("url") == nullptr) take_profile(node, path);
  }

  // A text that stands for the whole mapping.
  void take_text(const yaml::Node& node, const RecordInfo& record, const std::string& path) {
    if (const FieldInfo* field = record.find(record.text_field)) {
      return take_field(node, record, *field, path);
    }
    if (record.id != "location") return;
    if (node.kind == yaml::Kind::kScalar) {
      const bool street = has_figure(node.text.text());
      add(street ? Withheld::Kind::kWords : Withheld::Kind::kPlace, node.text, path);
    }
    for (const yaml::Pair& pair : node.pairs) take_text(*pair.value, record, path);
  }

  // The address that a user name makes.
  void take_profile(const yaml::Node& node, const std::string& path) {
    const yaml::Node* network = node.find("network");
    const yaml::Node* username = node.find("username");
    if (network == nullptr || username == nullptr) return;
    const std::string url =
        networks::read_account(networks::find(network->text.text()), username->text.text()).address;
    if (url.empty()) return;
    add(Withheld::Kind::kUrl, source::MappedText::generated(url, username->span),
        path + ".username");
  }

  std::vector<Withheld>& out_;
  bool places_;
};

const Shape& top() {
  static const Shape shape = [] {
    Shape made;
    made.kind = Shape::Kind::kMapping;
    made.record = &decode::resume_info();
    return made;
  }();
  return shape;
}

// The nodes that `path` names from step `at` on, each with its own path, counted. `named` has the
// items of a list that have a step's name.
template <class Named, class Visit>
void for_each_named(const yaml::Node& node, const std::vector<Step>& path, std::size_t at,
                    const std::string& here, const Named& named, const Visit& visit) {
  if (at == path.size()) return visit(node, here);
  const Step& step = path[at];
  if (step.kind == Step::Kind::kKey) {
    for (const yaml::Pair& pair : node.pairs) {
      const std::string& key = pair.key->text.text();
      if (key != step.name && !contains(step.old_names, key)) continue;
      for_each_named(*pair.value, path, at + 1, here.empty() ? step.name : here + "." + step.name,
                     named, visit);
    }
    return;
  }
  std::vector<std::size_t> items;
  if (step.kind == Step::Kind::kName) items = named(node, step);
  if (step.kind == Step::Kind::kIndex && step.index < node.items.size()) items = {step.index};
  for (std::size_t i = 0; step.kind == Step::Kind::kAll && i < node.items.size(); ++i) {
    items.push_back(i);
  }
  for (const std::size_t i : items) {
    for_each_named(*node.items[i], path, at + 1, fmt::format("{}[{}]", here, i), named, visit);
  }
}

// The record and the field to which the steps of a path lead; null for an item or the top.
struct Target {
  const RecordInfo* record = nullptr;
  const FieldInfo* field = nullptr;
};

Target target_of(const std::vector<Step>& path) {
  Target target;
  const Shape* shape = &top();
  for (const Step& step : path) {
    if (shape == nullptr) return {};
    if (step.kind != Step::Kind::kKey) {
      shape = shape->item;
      target = {};
      continue;
    }
    if (shape->record == nullptr) return {};
    target.record = shape->record;
    target.field = shape->record->find(step.name);
    shape = target.field == nullptr ? nullptr : target.field->shape;
  }
  return target;
}

// Whether a later word of the version put the value back into its field.
bool is_back(const Withheld& one, const yaml::Node& root) {
  const auto path = yaml::parse_path(one.path);
  bool back = false;
  if (!path) return back;
  // Its items are counted.
  const auto named = [](const yaml::Node&, const Step&) { return std::vector<std::size_t>(); };
  for_each_named(root, *path, 0, "", named, [&](const yaml::Node& node, const std::string&) {
    const auto same = [&one](const yaml::Node& value) {
      return !value.is_null() && !value.text.empty() &&
             one.text.text().ends_with(value.text.text());
    };
    back = back || same(node);
    for (const yaml::Pair& pair : node.pairs) back = back || same(*pair.value);
  });
  return back;
}

}  // namespace

void gather_withheld(yaml::Draft& draft, const std::vector<Step>& path, const schema::Shape& shape,
                     std::vector<Withheld>& out) {
  Gatherer gatherer(out, std::any_of(path.begin(), path.end(),
                                     [](const Step& step) { return step.name == "location"; }));
  const Target target = target_of(path);
  const auto named = [&draft](const yaml::Node& list, const Step& step) {
    return draft.find_items(list, step);
  };
  for_each_named(*draft.root(), path, 0, "", named,
                 [&](const yaml::Node& node, const std::string& here) {
                   if (target.field != nullptr)
                     return gatherer.take_field(node, *target.record, *target.field, here);
                   gatherer.take(node, shape, here);
                 });
}

void settle_withheld(const Plan& plan, const yaml::Node& written, std::vector<Withheld>& withheld) {
  std::erase_if(withheld, [&written](const Withheld& one) { return is_back(one, written); });
  const bool redacts_private =
      std::any_of(plan.layers.begin(), plan.layers.end(), [](const model::Variant* layer) {
        return std::any_of(layer->redact.begin(), layer->redact.end(),
                           [](const model::Text& path) { return path.text() == kPrivate; });
      });
  if (redacts_private) Gatherer(withheld, false).take_private(written, top(), "");
}

}  // namespace resumec::variant
