#include "decode/values/doi.h"

#include <array>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "characters/percent.h"
#include "diag/suggest.h"
#include "schema/characters.h"

namespace resumec::decode {
namespace {

constexpr std::string_view kResolver = "https://doi.org/";
constexpr const char* kDoiPattern =
    "([Hh][Tt][Tt][Pp][Ss]?://)?([Dd][Xx]\\.)?([Dd][Oo][Ii]\\.[Oo][Rr][Gg]/|[Dd][Oo][Ii]: ?)?"
    "10\\.[0-9]{4,9}/[^\\s]+";

// What of a DOI cannot stand in the path of an address as it is (DOI Handbook, 2.5.2.4).
std::string target_of(std::string_view doi) {
  std::string target(kResolver);
  for (const char c : doi) {
    const bool plain = characters::is_letter_or_digit(c) ||
                       std::string_view("-._~!$&'()*+,;=:@/").find(c) != std::string_view::npos;
    if (plain) {
      target += c;
    } else {
      target += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return target;
}

}  // namespace

std::optional<std::string> doi_in(std::string_view text) {
  const std::string small = characters::lower(text);
  std::size_t at = 0;
  bool address = false;
  for (const std::string_view prefix : {"https://", "http://", "dx.", "www.", "doi.org/"}) {
    if (std::string_view(small).substr(at).starts_with(prefix)) {
      at += prefix.size();
      address = prefix == "doi.org/";
    }
  }
  if (at > 0 && !address) return std::nullopt;
  for (const std::string_view prefix : {"doi:", " "}) {
    if (std::string_view(small).substr(at).starts_with(prefix)) at += prefix.size();
  }
  std::string doi(text.substr(at));
  if (address) doi = characters::percent_decoded(doi);
  if (!doi.starts_with("10.")) return std::nullopt;
  std::size_t digits = 3;
  while (digits < doi.size() && characters::is_digit(doi[digits])) ++digits;
  // A registrant has four digits or more, and perhaps divisions of its own: "10.1000.10/123".
  if (digits < 7) return std::nullopt;
  const std::size_t slash = doi.find('/', digits);
  const bool whole = slash != std::string::npos && slash + 1 < doi.size() &&
                     doi.find_first_of(" \t\r\n") == std::string::npos;
  if (!whole) return std::nullopt;
  return doi;
}

const schema::Shape& DoiValue::shape() {
  static const schema::Shape shape = [] {
    schema::Shape made;
    made.noun = "a DOI";
    made.pattern = kDoiPattern;
    made.sample = [](int serial) { return fmt::format("10.1000/{}", 1000 + serial); };
    return made;
  }();
  return shape;
}

bool DoiValue::decode(schema::Context& context, const yaml::Node& node, model::Url& value) {
  if (node.kind != yaml::Kind::kScalar) {
    context.add(context.wrong_form(shape().noun, node));
    return true;
  }
  value.text = schema::clean_line(context, node.text);
  if (value.text.empty()) return false;
  if (const auto doi = doi_in(value.text.text())) {
    value.target = target_of(*doi);
    return true;
  }
  auto complaint = diag::make(diag::Code::kBadUrl, value.text.span(),
                              fmt::format("{} is no DOI: {}", diag::quoted(context.path()),
                                          diag::quoted(value.text.text())))
                       .hint("a DOI looks like `10.1000/182`");
  context.forgive(complaint, "printed without a link");
  context.add(complaint);
  return true;
}

schema::Value DoiValue::encode(const schema::Encoding& encoding, const model::Url& value) {
  if (!encoding.extensions) return {};
  schema::Value written = schema::Value::of(value.text);
  written.target = encoding.readings ? value.target : std::string();
  return written;
}

const schema::Shape& DoiOrUrl::shape() {
  static const schema::Shape shape = [] {
    schema::Shape made = UrlValue::shape();
    if (!made.pattern.empty()) made.pattern += std::string("|") + kDoiPattern;
    return made;
  }();
  return shape;
}

bool DoiOrUrl::decode(schema::Context& context, const yaml::Node& node, model::Url& value) {
  const bool doi = node.kind == yaml::Kind::kScalar && doi_in(node.text.text()).has_value() &&
                   !characters::lower(node.text.text()).starts_with("http");
  return doi ? DoiValue::decode(context, node, value) : UrlValue::decode(context, node, value);
}

}  // namespace resumec::decode
