// Codecs of e-mail addresses, telephone numbers, country codes and ids.
#pragma once

#include <string>

#include "schema/context.h"
#include "schema/shape.h"
#include "schema/value.h"
#include "source/mapped_text.h"

namespace resumec::decode {

// One address; what it was written as is kept when it cannot be one, with a complaint.
struct EmailValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, source::MappedText& value);
  static schema::Value encode(const schema::Encoding& encoding, const source::MappedText& value);
};

// A telephone number as people write them: kept as it is, with a warning when nobody can call it.
struct PhoneValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, source::MappedText& value);
  static schema::Value encode(const schema::Encoding& encoding, const source::MappedText& value);
};

// ISO 3166-1 alpha-2.
struct CountryCodeValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, source::MappedText& value);
  static schema::Value encode(const schema::Encoding& encoding, const source::MappedText& value);
};

// [a-z0-9-]+: ids become HTML ids and file names of variants.
struct IdValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, std::string& value);
  static schema::Value encode(const schema::Encoding& encoding, const std::string& value);
};

}  // namespace resumec::decode
