// Codecs of the common values: truth, whole numbers, choices, texts, lists. See record.h for what a
// codec is.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/context.h"
#include "schema/shape.h"
#include "schema/value.h"
#include "source/mapped_text.h"
#include "yaml/node.h"

namespace resumec::schema {

// `true` or `false`.
struct Boolean {
  static const Shape& shape();
  static bool decode(Context& context, const yaml::Node& node, bool& value);
  static Value encode(const Encoding& /*encoding*/, bool value) {
    return value ? Value::boolean(true) : Value();
  }
};

namespace values_internal {
std::optional<int> decode_integer(Context& context, const yaml::Node& node, int least, int most);
std::size_t decode_choice(Context& context, const yaml::Node& node,
                          const std::vector<std::string_view>& names);
// The list itself, or what it is read as; null when it is none, which has been complained about.
const yaml::Node* list_of(Context& context, const Shape& item, const yaml::Node& node);
// Whether an item says nothing: null, or a row without a word in a file that a program wrote.
bool is_blank_item(const Context& context, const yaml::Node& item, const Shape& shape);
void complain_empty_item(Context& context, const yaml::Node& list, const yaml::Node& item,
                         const Shape& shape);
Shape integer_shape(int least, int most);
}  // namespace values_internal

// A whole number from `Least` to `Most`.
template <int Least, int Most>
struct Integer {
  static const Shape& shape() {
    static const Shape shape = values_internal::integer_shape(Least, Most);
    return shape;
  }
  static bool decode(Context& context, const yaml::Node& node, int& value) {
    if (const auto number = values_internal::decode_integer(context, node, Least, Most)) {
      value = *number;
    }
    return true;
  }
  static Value encode(const Encoding& /*encoding*/, int value) {
    return value == 0 ? Value() : Value::number(value);
  }
};

template <class E>
struct Named {
  std::string_view name;
  E value;
};
// clang 14 does not deduce aggregates (P1816) by itself.
template <class E>
Named(std::string_view, E) -> Named<E>;

// One of a table of names:
//   inline constexpr std::array kSizes = {Named{"A4", PageSize::kA4}, Named{"Letter", ...}};
//   Choice<kSizes>
template <const auto& Table>
struct Choice {
  static const Shape& shape() {
    static const Shape shape = [] {
      Shape made;
      made.kind = Shape::Kind::kChoice;
      for (const auto& entry : Table) made.choices.push_back(entry.name);
      made.noun = one_of(made.choices);
      made.sample = [](int) { return std::string(Table[Table.size() - 1].name); };
      return made;
    }();
    return shape;
  }
  template <class E>
  static bool decode(Context& context, const yaml::Node& node, E& value) {
    const std::size_t index = values_internal::decode_choice(context, node, shape().choices);
    if (index < Table.size()) value = Table[index].value;
    return true;
  }
  template <class E>
  static Value encode(const Encoding& /*encoding*/, const E& value) {
    if (value == E()) return {};
    for (const auto& entry : Table) {
      if (entry.value == value) return Value::of(entry.name);
    }
    return {};
  }
};

// A text of one line, shown as typed: white space at its ends is left out, line breaks and tabs
// become spaces. A text that shows nothing counts as not given.
struct Text {
  static const Shape& shape();
  static bool decode(Context& context, const yaml::Node& node, source::MappedText& value);
  // Without its places, for names that only the program reads.
  static bool decode(Context& context, const yaml::Node& node, std::string& value);
  static Value encode(const Encoding& encoding, const source::MappedText& value) {
    return encode_text(encoding, value);
  }
  static Value encode(const Encoding& /*encoding*/, const std::string& value) {
    return Value::of(value);
  }
  // A text of another shape, such as one that is the same in all languages.
  static bool decode_as(const Shape& shape, Context& context, const yaml::Node& node,
                        source::MappedText& value);
};

// A text that is the same for every reader: a name that the program looks up.
struct PlainText {
  static const Shape& shape();
  static bool decode(Context& context, const yaml::Node& node, source::MappedText& value);
  static bool decode(Context& context, const yaml::Node& node, std::string& value);
  static Value encode(const Encoding& /*encoding*/, const source::MappedText& value) {
    return Value::of(value);
  }
  static Value encode(const Encoding& /*encoding*/, const std::string& value) {
    return Value::of(value);
  }
};

// A list; an item that is null is left out with a warning, and so is one that shows nothing.
template <class Codec>
struct List {
  static const Shape& shape() {
    static const Shape shape = [] {
      Shape made;
      made.kind = Shape::Kind::kList;
      made.noun = "a list of " + plural(Codec::shape().noun);
      made.item = &Codec::shape();
      return made;
    }();
    return shape;
  }
  template <class T>
  static bool decode(Context& context, const yaml::Node& node, std::vector<T>& value) {
    // An empty text stands for nothing, as in files that programs wrote.
    if (node.is_empty_scalar()) return false;
    const yaml::Node* list = values_internal::list_of(context, Codec::shape(), node);
    if (list == nullptr) return true;
    const std::size_t before = value.size();
    value.reserve(before + list->items.size());
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const yaml::Node& item = *list->items[i];
      const Context::Step step(context, i);
      T one{};
      const bool blank = values_internal::is_blank_item(context, item, Codec::shape());
      if (blank || !Codec::decode(context, item, one)) {
        values_internal::complain_empty_item(context, *list, item, Codec::shape());
        continue;
      }
      value.push_back(std::move(one));
    }
    // A program's template has rows of nothing.
    return context.lenient ? value.size() > before : !list->items.empty();
  }
  template <class T>
  static Value encode(const Encoding& encoding,
                      const std::vector<T>& value) requires Encodes<Codec, T> {
    Value list;
    for (const T& one : value) {
      Value item = Codec::encode(encoding, one);
      if (!item.empty()) list.items.push_back(std::move(item));
    }
    if (!list.items.empty()) list.kind = Value::Kind::kList;
    return list;
  }
};

// A list, or the one item that it would have: `email: ada@example.org`.
template <class Codec>
struct OneOrMore : List<Codec> {
  static const Shape& shape() {
    static const Shape shape = [] {
      Shape made = List<Codec>::shape();
      made.noun = Codec::shape().noun + ", or a list of " + plural(Codec::shape().noun);
      made.one_may_stand = true;
      return made;
    }();
    return shape;
  }
  template <class T>
  static bool decode(Context& context, const yaml::Node& node, std::vector<T>& value) {
    if (node.kind == yaml::Kind::kSequence) return List<Codec>::decode(context, node, value);
    T one{};
    if (values_internal::is_blank_item(context, node, Codec::shape())) return false;
    if (!Codec::decode(context, node, one)) return false;
    value.push_back(std::move(one));
    return true;
  }
  template <class T>
  static Value encode(const Encoding& encoding,
                      const std::vector<T>& value) requires Encodes<Codec, T> {
    Value list = List<Codec>::encode(encoding, value);
    if (list.items.size() == 1) return Value(std::move(list.items.front()));
    return list;
  }
};

// Any value: kept as it stands, for somebody else to read.
struct Any {
  static const Shape& shape();
  static bool decode(Context& context, const yaml::Node& node, const yaml::Node*& value);
  static Value encode(const Encoding& /*encoding*/, const yaml::Node* value) {
    return value == nullptr ? Value() : Value::of(*value);
  }
};

}  // namespace resumec::schema
