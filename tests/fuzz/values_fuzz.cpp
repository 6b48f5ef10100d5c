// The codecs of single values, each given the same text: dates, addresses, telephone numbers,
// colours, lengths, language tags. What one of them suggests, it must take.
#include <algorithm>

#include "characters/utf8.h"
#include "check.h"
#include "decode/values/contact.h"
#include "decode/values/date_text.h"
#include "decode/values/date_value.h"
#include "decode/values/web_address.h"
#include "graphics/color.h"
#include "language/tag.h"
#include "networks/networks.h"
#include "schema/context.h"
#include "schema/tokens.h"

namespace resumec::fuzz {
namespace {

using decode::Address;
using decode::DateText;

bool is_real(const model::CalendarDate& date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 0 && date.month <= 12 &&
         date.day >= 0 && date.day <= 31 && (date.month != 0 || date.day == 0);
}

void check_date(std::string_view text) {
  const auto seen = [&] { return text; };
  const DateText read = decode::read_date(text);
  property(read.date.has_value() == read.problem.empty(), "a date or a problem", seen);
  property(read.begin <= read.end && read.end <= text.size(), "a problem stands in the text", seen);
  if (read.date && read.date->kind != model::Date::Kind::kPresent) {
    property(is_real(read.date->date), "a date is in the calendar", seen);
    const DateText again = decode::read_date(model::iso_text(read.date->date));
    property(again.date && again.date->date == read.date->date, "a date is written as it is read",
             seen);
  }
  for (const std::string& instead : {read.instead, read.instead_end}) {
    property(instead.empty() || decode::read_date(instead).date.has_value(),
             "what is suggested is a date", [&] { return instead + " for " + std::string(text); });
  }
}

void check_address(std::string_view text) {
  const auto seen = [&] { return text; };
  const Address read = decode::read_address(text);
  property(read.target.empty() != read.problem.empty(), "an address or a problem", seen);
  property(read.begin <= read.end && read.end <= text.size(), "a problem stands in the text", seen);
  for (const char c : read.target) property(c > 0x20 && c < 0x7F, "an address is ASCII", seen);
  // A letter beyond ASCII is `%C3%A9` in the target, which is no host to type.
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
  const std::string& to = read.target;
  property(!ascii || to.empty() || !decode::read_address(to).target.empty(), "an address is one",
           seen);
  property(read.instead.empty() || !decode::read_address(read.instead).target.empty(),
           "what is suggested is an address", [&] { return read.instead; });
}

void check_color(std::string_view text) {
  const auto color = graphics::parse_color(text);
  if (!color) return;
  property(graphics::parse_color(graphics::to_hex(*color)) == color, "a colour is read back");
  const double contrast = graphics::contrast_ratio(*color, {255, 255, 255});
  property(contrast >= 1 && contrast <= 21.0001, "a contrast is between 1 and 21");
}

void check_length(std::string_view text) {
  const auto length = schema::parse_length(text);
  if (!length) return;
  property(schema::parse_length(schema::length_text(*length)) == length, "a length is read back",
           [&] { return text; });
}

void check_language(std::string_view text) {
  language::is_known_language(text);
  const std::string canonical = language::canonical_language_tag(text);
  if (!language::is_language_tag(text)) return;
  property(language::canonical_language_tag(canonical) == canonical, "a canonical tag is canonical",
           [&] { return text; });
  language::look_up_language(text, {"de", "en-GB", "zh-Hant-TW", text});
}

// The codecs behind the functions: every complaint is of the text, every fix is taken as it is.
template <class Codec, class Value>
void decode_as(const yaml::Node& node) {
  diag::Sink sink;
  schema::Context context(sink);
  Value value{};
  Codec::decode(context, node, value);
  for (const diag::Diagnostic& one : sink.diagnostics()) {
    property(
        one.primary.span.begin <= one.primary.span.end && one.primary.span.end <= node.span.end,
        "a complaint stands in the value", [&] { return one.message; });
  }
}

// Whatever is typed as a name, its page is an https address.
void check_network(std::string_view input) {
  const bool known = networks::find(input) != nullptr;
  property(!known || networks::nearest(input).empty(), "a known name is near no other");
  for (const networks::Network& network : networks::all()) {
    const networks::Account account = networks::read_account(&network, input);
    property(account.address.empty() || account.address.starts_with("https://"),
             "a page is an https address", [&] { return account.address; });
  }
}

}  // namespace

// Measured: 0.4 MB, tables of languages that are made once; with Debian 13's ICU 76 over one.
const std::size_t kMemoryConstant = 3 * kMegabyte;

void run(std::string_view input) {
  // The reader of YAML lets nothing else in.
  if (characters::find_invalid_utf8(input)) return;
  check_date(input);
  check_address(input);
  check_color(input);
  check_length(input);
  check_language(input);
  check_network(input);

  yaml::Node node;
  node.text = source::MappedText::verbatim(input, 0, 0);
  node.span = {0, 0, static_cast<std::uint32_t>(input.size())};
  decode_as<decode::DateValue, std::optional<model::Date>>(node);
  decode_as<decode::StartValue, model::Period>(node);
  decode_as<decode::EndValue, model::Period>(node);
  decode_as<decode::UrlValue, model::Url>(node);
  decode_as<decode::EmailValue, source::MappedText>(node);
  decode_as<decode::PhoneValue, source::MappedText>(node);
  decode_as<decode::CountryCodeValue, source::MappedText>(node);
  decode_as<decode::IdValue, std::string>(node);
}

}  // namespace resumec::fuzz
