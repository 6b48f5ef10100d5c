// A mapping's list of fields, written once: it decodes, validates, encodes, documents and suggests.
//
//   const Record<PageStyle>& page_record() {
//     static const auto record = Record<PageStyle>(
//         {.id = "page", .noun = "a page", .description = "Paper and margins."},
//         {
//             field<Choice<kPageSizes>>("size", &PageStyle::size, "Paper size.").example("A4"),
//             field<LengthBetween<0, points(400)>>("margin", &PageStyle::margin_top, "Margin.")
//                 .example("2cm").legacy({"margins"}).mistaken({"border"}),
//         });
//     return record;
//   }
//
//   const Record<Style>& theme_record() {
//     static const auto record = Record<Style>(
//         {.id = "theme", .noun = "a theme", .description = "Design tokens."},
//         {
//             field<Nested<page_record>>("page", &Style::page, "Paper and margins."),
//             field<List<Text>>("sectionOrder", in(&Style::content, &Content::section_order),
//             "..."),
//         });
//     return record;
//   }
//
//   schema::Context context(sink);
//   theme_record().decode(context, *tree.root(), style);   // fields not given keep their values
//
// A codec is any type with `static const Shape& shape()` and
// `static bool decode(Context&, const yaml::Node&, M& value)`, which complains into the context and
// returns whether the field was given (a faulty value counts: it must not also be "missing"). It
// never sees null: a field of null is as if it were not written. Codecs for common types are in
// values.h and tokens.h.
//
// `static Value encode(const Encoding&, const M& value)` is the way back: what a file must hold for
// `decode` to make the same of it, and nothing of a value that a new object has. A codec without it
// makes fields that cannot be written (FieldInfo::encoded), such as those of design tokens, which
// are many to one.
#pragma once

#include <functional>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/context.h"
#include "schema/lenient.h"
#include "schema/meant_keys.h"
#include "schema/shape.h"
#include "schema/value.h"
#include "yaml/node.h"

namespace resumec::schema {

// A member of a member, for `field`: `in(&Work::period, &Period::start)`.
template <class T, class A, class M>
struct Inner {
  A T::*outer;
  M A::*inner;
};
template <class T, class A, class M>
Inner<T, A, M> in(A T::*outer, M A::*inner) {
  return {outer, inner};
}

template <class T>
struct Field {
  FieldInfo info;
  std::function<bool(Context&, const yaml::Node&, T&)> decode;
  std::function<Value(const Encoding&, const T&)> encode;  // empty: cannot be written

  // Builder methods return by value: fields stand in an initializer list.
  Field example(std::string_view yaml) && {
    info.example = yaml;
    return std::move(*this);
  }
  Field sample(std::string_view yaml) && {
    info.sample = yaml;
    return std::move(*this);
  }
  Field required() && {
    info.required = true;
    return std::move(*this);
  }
  Field extension(bool is = true) && {
    info.extension = is;
    return std::move(*this);
  }
  Field no_content() && {
    info.content = false;
    return std::move(*this);
  }
  Field setting() && {
    info.is_setting = true;
    return std::move(*this);
  }
  Field instead_of(std::initializer_list<std::string_view> names) && {
    info.instead_of = names;
    return std::move(*this);
  }
  Field legacy(std::initializer_list<std::string_view> names) && {
    info.legacy = names;
    return std::move(*this);
  }
  Field mistaken(std::initializer_list<std::string_view> names) && {
    info.mistaken = names;
    return std::move(*this);
  }
  Field parts(std::initializer_list<std::string_view> names) && {
    info.parts = names;
    return std::move(*this);
  }
  Field holds(std::initializer_list<std::string_view> names) && {
    info.holds = names;
    return std::move(*this);
  }
};

template <class Codec, class T, class M>
Field<T> field(std::string_view name, M T::*member, std::string_view description) {
  Field<T> made{{.name = name, .description = description, .shape = &Codec::shape()},
                [member](Context& context, const yaml::Node& node, T& object) {
                  return Codec::decode(context, node, object.*member);
                },
                {}};
  if constexpr (Encodes<Codec, M>) {
    made.info.encoded = true;
    made.encode = [member](const Encoding& encoding, const T& object) {
      return Codec::encode(encoding, object.*member);
    };
  }
  return made;
}

template <class Codec, class T, class A, class M>
Field<T> field(std::string_view name, Inner<T, A, M> at, std::string_view description) {
  Field<T> made{{.name = name, .description = description, .shape = &Codec::shape()},
                [at](Context& context, const yaml::Node& node, T& object) {
                  return Codec::decode(context, node, object.*at.outer.*at.inner);
                },
                {}};
  if constexpr (Encodes<Codec, M>) {
    made.info.encoded = true;
    made.encode = [at](const Encoding& encoding, const T& object) {
      return Codec::encode(encoding, object.*at.outer.*at.inner);
    };
  }
  return made;
}

template <class Codec, class T, class M>
Field<T> field(std::string_view name, std::function<M&(T&)> access, std::string_view description) {
  return {{.name = name, .description = description, .shape = &Codec::shape()},
          [access = std::move(access)](Context& context, const yaml::Node& node, T& object) {
            return Codec::decode(context, node, access(object));
          },
          {}};
}

// A field that concerns several members, or none: the codec decodes the whole object.
template <class Codec, class T>
Field<T> field(std::string_view name, std::string_view description) {
  Field<T> made{{.name = name, .description = description, .shape = &Codec::shape()},
                [](Context& context, const yaml::Node& node, T& object) {
                  return Codec::decode(context, node, object);
                },
                {}};
  if constexpr (Encodes<Codec, T>) {
    made.info.encoded = true;
    made.encode = [](const Encoding& encoding, const T& object) {
      return Codec::encode(encoding, object);
    };
  }
  return made;
}

// The field that `key`, which is none, was meant to be: a known false friend or a slip of the
// finger; empty when none is near.
std::string meant_field(const RecordInfo& record, std::string_view key);

// The field of which `key` is a false friend, or null.
const FieldInfo* false_friend(const RecordInfo& record, std::string_view key);

namespace record_internal {

// The field that `key` names, as an index in the record; npos when there is none, which then has
// been complained about unless the key passes.
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
std::size_t resolve_key(Context& context, const RecordInfo& record, const yaml::Node& mapping,
                        const yaml::Pair& pair, bool& unknown);

// Complains about a key that is none, of which the value is not read.
void complain_unknown(Context& context, const RecordInfo& record, const yaml::Node& mapping,
                      const yaml::Node& key, const yaml::Node& value);

// False when `node` is no mapping, which then has been complained about.
bool check_mapping(Context& context, const RecordInfo& record, const yaml::Node& node);

// Complains about what is missing, empty, or given together with what excludes it. False of an
// entry without content in a lenient file, which is left out.
bool check_given(Context& context, const RecordInfo& record, const yaml::Node& node,
                 const std::vector<bool>& given, bool unknown);

// Whether a key of ours that says how to make the résumé has a value of quite another form, in a
// file that was not written for us: `"design": "blue"` is another program's. Complains.
bool is_foreign_setting(Context& context, const FieldInfo& field, const yaml::Node& value);

// Whether a mapping is `{en: ..., de: ...}`: every key a language tag and none a field.
bool is_language_map(const yaml::Node& node, const RecordInfo* record);

}  // namespace record_internal

template <class T>
class Record {
 public:
  using Hook = std::function<void(Context&, const yaml::Node&, T&)>;

  Record(RecordInfo info, const std::vector<Field<T>>& fields) : info_(std::move(info)) {
    for (const Field<T>& one : fields) add(one);
  }

  // Fields that several records share stand among the own ones.
  template <class M>
  Record&& include(const Record<M>& shared, M T::*member) && {
    for (const Field<M>& one : shared.fields()) {
      Field<T> here{
          one.info,
          [decode = one.decode, member](Context& context, const yaml::Node& node, T& object) {
            return decode(context, node, object.*member);
          },
          {}};
      if (one.encode) {
        here.encode = [encode = one.encode, member](const Encoding& encoding, const T& object) {
          return encode(encoding, object.*member);
        };
      }
      add(here);
    }
    return std::move(*this);
  }

  // Called after the fields, also of a text that stands for the mapping.
  Record&& after(Hook hook) && {
    hooks_.push_back(std::move(hook));
    return std::move(*this);
  }

  // Fields that are not given are left alone. Returns whether anything was given.
  bool decode(Context& context, const yaml::Node& node, T& object) const {
    using namespace record_internal;
    const FieldInfo* text = info_.text_field.empty() ? nullptr : info_.find(info_.text_field);
    const bool short_form =
        text != nullptr && (node.kind == yaml::Kind::kScalar ||
                            (text->shape->by_language && is_language_map(node, &info_)));
    if (short_form) {
      const auto index = static_cast<std::size_t>(text - info_.fields.data());
      const bool given = decode_[index](context, node, object);
      for (const Hook& hook : hooks_) hook(context, node, object);
      return given;
    }
    if (text != nullptr && node.kind == yaml::Kind::kSequence) {
      // ["Go", "Rust"] where a skill is meant.
      const yaml::Node* whole = read_as_text(context, node, info_.noun, ", ");
      if (whole != nullptr) return decode(context, *whole, object);
    }
    if (const yaml::Node* other = read_as_mapping(context, info_, node)) {
      return decode(context, *other, object);
    }
    if (const FieldInfo* field = read_as_field(context, info_, node)) {
      const auto index = static_cast<std::size_t>(field - info_.fields.data());
      const bool given = decode_[index](context, node, object);
      for (const Hook& hook : hooks_) hook(context, node, object);
      return given;
    }
    if (const yaml::Node* group = read_as_group(context, info_, node)) {
      return decode(context, *group, object);
    }
    if (!check_mapping(context, info_, node)) return true;
    const Context::Inside inside(context, info_);
    const MeantKeys meant = read_meant_keys(context, info_, node);
    const yaml::Node& mapping = *meant.mapping;
    std::vector<bool> given(info_.fields.size(), false);
    bool any = false;
    bool unknown = false;
    for (std::size_t k = 0; k < mapping.pairs.size(); ++k) {
      const yaml::Pair& pair = mapping.pairs[k];
      const std::size_t index = resolve_key(context, info_, mapping, pair, unknown);
      if (index == kNone || is_absent(*pair.value, *info_.fields[index].shape)) continue;
      if (context.lenient && is_false(*pair.value, *info_.fields[index].shape)) continue;
      if (is_foreign_setting(context, info_.fields[index], *pair.value)) continue;
      if (!meant.written.empty() && meant.written[k] != nullptr) {
        if (!decode_meant(context, index, pair, object)) {
          complain_unknown(context, info_, node, *meant.written[k], *pair.value);
          unknown = true;
          continue;
        }
        tell_meant_key(context, info_, *meant.written[k], info_.fields[index].name);
        given[index] = true;
      } else {
        const Context::Step step(context, pair.key->text.text());
        const bool meant_keys = context.meant_keys;
        if (info_.fields[index].is_setting) context.meant_keys = false;
        given[index] = decode_[index](context, *pair.value, object);
        context.meant_keys = meant_keys;
      }
      any = any || given[index];
    }
    if (!check_given(context, info_, mapping, given, unknown)) return false;
    for (const Hook& hook : hooks_) hook(context, mapping, object);
    return any || unknown || info_.entry;
  }

  // The fields that have something to say, each under its own name, in the order of the list.
  [[nodiscard]] Value encode(const Encoding& encoding, const T& object) const {
    Value mapping;
    for (std::size_t i = 0; i < encode_.size(); ++i) {
      const FieldInfo& field = info_.fields[i];
      if (!encode_[i]) continue;
      if (field.extension && !encoding.extensions) {
        if (encoding.left_out == nullptr) continue;
        const Value value = encode_[i](Encoding(), object);
        if (!value.empty()) encoding.left_out->push_back(left_out(info_, field, value));
        continue;
      }
      Value value = encode_[i](encoding, object);
      if (!value.empty()) mapping.members.push_back({std::string(field.name), std::move(value)});
    }
    if (mapping.members.empty()) return {};
    const bool alone = mapping.members.size() == 1;
    if (info_.plain && alone && mapping.members.front().key == info_.text_field) {
      return std::move(mapping.members.front().value);
    }
    mapping.kind = Value::Kind::kMapping;
    return mapping;
  }

  [[nodiscard]] const RecordInfo& info() const { return info_; }

  [[nodiscard]] std::vector<Field<T>> fields() const {
    std::vector<Field<T>> all;
    for (std::size_t i = 0; i < decode_.size(); ++i) {
      all.push_back({info_.fields[i], decode_[i], encode_[i]});
    }
    return all;
  }

 private:
  // Of a key that was taken for the field's: false, and nothing is changed or said, when the field
  // cannot read the value.
  bool decode_meant(Context& context, std::size_t index, const yaml::Pair& pair, T& object) const {
    T before = object;
    Context::Attempt attempt(context);
    const Context::Step step(context, pair.key->text.text());
    decode_[index](context, *pair.value, object);
    if (attempt.succeeded()) return true;
    object = std::move(before);
    return false;
  }

  void add(const Field<T>& one) {
    info_.fields.push_back(one.info);
    decode_.push_back(one.decode);
    encode_.push_back(one.encode);
  }

  RecordInfo info_;
  std::vector<std::function<bool(Context&, const yaml::Node&, T&)>> decode_;
  std::vector<std::function<Value(const Encoding&, const T&)>> encode_;
  std::vector<Hook> hooks_;
};

// The codec of a mapping: `Get` is a function that returns its Record.
template <auto Get>
struct Nested {
  static const Shape& shape() {
    static const Shape shape = [] {
      const RecordInfo& record = Get().info();
      Shape made;
      made.kind = Shape::Kind::kMapping;
      made.noun = record.noun;
      made.record = &record;
      if (!record.text_field.empty()) made.short_form = record.find(record.text_field)->shape;
      return made;
    }();
    return shape;
  }

  template <class T>
  static bool decode(Context& context, const yaml::Node& node, T& value) {
    return Get().decode(context, node, value);
  }

  template <class T>
  static Value encode(const Encoding& encoding, const T& value) {
    return Get().encode(encoding, value);
  }
};

}  // namespace resumec::schema
