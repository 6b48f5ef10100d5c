// Digital object identifiers: "10.1000/182", and what people write before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "decode/values/web_address.h"
#include "model/resume.h"

namespace resumec::decode {

// The identifier in a text that is one, or an address of one: "10.1000/182" of
// "https://doi.org/10.1000/182" and "doi:10.1000/182". Nothing of any other text.
std::optional<std::string> doi_in(std::string_view text);

// Kept as typed; it leads to doi.org.
struct DoiValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Url& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::Url& value);
};

// A web address, or a DOI.
struct DoiOrUrl : UrlValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Url& value);
};

}  // namespace resumec::decode
