#include "schema/meant_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "characters/ascii.h"
#include "characters/edit_distance.h"
#include "diag/suggest.h"
#include "schema/contains.h"
#include "schema/lenient.h"

namespace resumec::schema {
namespace {

using source::MappedText;

// A shorter word is near too many others: `tech` is no `text`.
constexpr std::size_t kLeastForSlips = 5;

// Whether `key` is another spelling of the field's name, or what programs call it.
bool is_name_of(const FieldInfo& field, std::string_view written) {
  // "work experience": a space is another underscore.
  std::string key(written);
  std::replace(key.begin(), key.end(), ' ', '_');
  const auto is_key = [&key](std::string_view name) {
    return characters::edit_distance(key, name, 0) == 0;
  };
  return is_key(field.name) || std::any_of(field.mistaken.begin(), field.mistaken.end(), is_key);
}

// Nobody slips on the first letter: `xphone` is a `phone` put aside.
bool is_slip_of(const FieldInfo& field, std::string_view key) {
  return key.size() >= kLeastForSlips &&
         characters::lower(key.front()) == characters::lower(field.name.front()) &&
         characters::edit_distance(key, field.name, 1) <= 1;
}

// A key that is read, or passed over, as it is written.
bool is_own_key(const RecordInfo& record, std::string_view key) {
  if (key.starts_with("x-") || is_put_aside(key) || contains(record.passes, key)) return true;
  return std::any_of(record.fields.begin(), record.fields.end(), [key](const FieldInfo& field) {
    return field.name == key || contains(field.legacy, key);
  });
}

// Which fields of `record` a mapping says something under, by their own names or old ones.
std::vector<bool> fields_given(const RecordInfo& record, const yaml::Node& node) {
  std::vector<bool> given(record.fields.size(), false);
  for (const yaml::Pair& pair : node.pairs) {
    if (is_blank(*pair.value)) continue;
    const std::string& key = pair.key->text.text();
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      const FieldInfo& field = record.fields[i];
      if (field.name == key || contains(field.legacy, key)) given[i] = true;
    }
  }
  return given;
}

// What nobody sees in the output is no loss, and another program means something else by its
// `theme`.
bool is_printed(const FieldInfo& field) {
  return field.content && !field.is_setting;
}

// Whether a field that says the same in another way is there: dates, of `dateText`.
bool is_said_otherwise(const RecordInfo& record, std::size_t index,
                       const std::vector<bool>& given) {
  const FieldInfo& field = record.fields[index];
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    if (!given[i]) continue;
    if (contains(field.instead_of, record.fields[i].name)) return true;
    if (contains(record.fields[i].instead_of, field.name)) return true;
  }
  return false;
}

// The field that `key` means, which says nothing yet; npos when there is none. `instead`: one that
// stands instead of others.
std::size_t meant_index(const RecordInfo& record, std::string_view key,
                        const std::vector<bool>& given, bool instead) {
  constexpr auto kNone = static_cast<std::size_t>(-1);
  const auto is_free = [&](std::size_t i) {
    return !given[i] && is_printed(record.fields[i]) &&
           record.fields[i].instead_of.empty() != instead && !is_said_otherwise(record, i, given);
  };
  bool known = false;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    if (!is_name_of(record.fields[i], key)) continue;
    known = true;
    if (is_free(i)) return i;
  }
  // `language` means our `locale`, however near `languages` is.
  for (std::size_t i = 0; i < record.fields.size() && !known; ++i) {
    if (is_slip_of(record.fields[i], key) && is_free(i)) return i;
  }
  return kNone;
}

}  // namespace

MeantKeys read_meant_keys(Context& context, const RecordInfo& record, const yaml::Node& node) {
  MeantKeys meant{&node, {}};
  if (!context.meant_keys || record.open || !context.may_stand_in()) return meant;
  std::vector<bool> given = fields_given(record, node);
  std::vector<const FieldInfo*> fields(node.pairs.size(), nullptr);
  bool any = false;
  // A free text for the dates (`duration`) is only read where there are none under any name.
  for (const bool instead : {false, true}) {
    for (std::size_t k = 0; k < node.pairs.size(); ++k) {
      const yaml::Pair& pair = node.pairs[k];
      const std::string& key = pair.key->text.text();
      if (fields[k] != nullptr || is_blank(*pair.value) || is_own_key(record, key)) continue;
      const std::size_t i = meant_index(record, key, given, instead);
      if (i >= record.fields.size()) continue;
      fields[k] = &record.fields[i];
      given[i] = any = true;
    }
  }
  if (!any) return meant;
  yaml::Node& mapping = context.stand_in(node);
  for (std::size_t k = 0; k < node.pairs.size(); ++k) {
    yaml::Pair pair = node.pairs[k];
    const yaml::Node* written = nullptr;
    if (fields[k] != nullptr && context.may_stand_in()) {
      written = pair.key;
      yaml::Node& key = context.stand_in(*written);
      key.text = MappedText::generated(fields[k]->name, written->span);
      pair.key = &key;
    } else if (is_blank(*pair.value)) {
      // An empty `phone` would be found before the `tel` that is read as it.
      continue;
    }
    mapping.pairs.push_back(pair);
    meant.written.push_back(written);
  }
  meant.mapping = &mapping;
  return meant;
}

void tell_meant_key(Context& context, const RecordInfo& record, const yaml::Node& key,
                    std::string_view name) {
  const std::string& written = key.text.text();
  auto complaint =
      diag::make(diag::Code::kUnknownKey, key.span,
                 fmt::format("unknown key {} in {}", diag::quoted(written), record.noun));
  context.forgive(complaint, fmt::format("read as {}", diag::quoted(name)));
  complaint.kind = fmt::format("{} read as {}", written, name);
  complaint.fix(fmt::format("rename it to `{}`", name), key.span, context.written(key, name));
  context.add(complaint);
}

const yaml::Node* read_as_group(Context& context, const RecordInfo& record,
                                const yaml::Node& node) {
  if (!context.meant_keys || record.value_field.empty() || !context.may_stand_in()) return nullptr;
  if (node.kind != yaml::Kind::kMapping || node.pairs.size() != 1) return nullptr;
  const yaml::Pair& pair = node.pairs.front();
  const std::string& name = pair.key->text.text();
  if (is_own_key(record, name) || is_blank(*pair.value)) return nullptr;
  if (pair.value->kind == yaml::Kind::kMapping) return nullptr;
  // A list is what the group holds, whatever its name is near: `Tools`, not the `tools` of a skill.
  const bool list = pair.value->kind == yaml::Kind::kSequence;
  const bool meant =
      std::any_of(record.fields.begin(), record.fields.end(), [&](const FieldInfo& field) {
        return list ? contains(field.mistaken, name)
                    : is_name_of(field, name) || is_slip_of(field, name);
      });
  if (meant) return nullptr;
  yaml::Node& group = context.stand_in(node);
  yaml::Node& name_key = context.stand_in(*pair.key);
  yaml::Node& value_key = context.stand_in(*pair.key);
  name_key.text = MappedText::generated(record.text_field, pair.key->span);
  value_key.text = MappedText::generated(record.value_field, pair.key->span);
  group.pairs = {{&name_key, pair.key}, {&value_key, pair.value}};
  auto complaint = diag::make(diag::Code::kUnknownKey, pair.key->span,
                              fmt::format("unknown key {} in {}", diag::quoted(name), record.noun));
  context.forgive(complaint, fmt::format("read as its {}", diag::quoted(record.text_field)));
  complaint.kind = context.kind() + ".group";
  context.add(complaint);
  return &group;
}

}  // namespace resumec::schema
