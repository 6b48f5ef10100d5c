// Web addresses: what is shown stays as typed, what is linked is always a page, a mailbox or a
// telephone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/resume.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "schema/value.h"

namespace resumec::decode {

// How an address reads.
struct Address {
  std::string target;  // with a scheme, ASCII only; empty: there is a problem

  enum class Fault : std::uint8_t { kNone, kUnsafeScheme, kSpace, kNoHost, kOther };
  Fault fault = Fault::kNone;
  std::string problem;  // "a space", to stand in "... in `basics.url`"
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string instead;  // may be empty

  // Of an address without a problem: where "ada:secret@" stands in it; equal when it does not.
  std::size_t user_begin = 0;
  std::size_t user_end = 0;
  // The same of a part of the host's name whose letters look like others.
  std::size_t deceptive_begin = 0;
  std::size_t deceptive_end = 0;
};

Address read_address(std::string_view text);

// Adds the complaint about an address that has a problem; `what` is the field, or "a link in ...".
void complain_address(schema::Context& context, const source::MappedText& text,
                      const Address& address, std::string_view what);

// Warns of an address that tells strangers a name and often a password, and of one whose letters
// look like others; of any other nothing.
void warn_of_address(schema::Context& context, const source::MappedText& text,
                     const Address& address, std::string_view what);

struct UrlValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Url& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::Url& value);
};

// The address of a page: a mailbox or a telephone is none.
struct PageValue : UrlValue {
  static bool decode(schema::Context& context, const yaml::Node& node, model::Url& value);
};

}  // namespace resumec::decode
