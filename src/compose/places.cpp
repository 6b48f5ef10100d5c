// Where post offices write the code of a town, and what they part it with.
//
// In most of the world the code stands before the town; in the countries of the table elsewhere, as
// the Universal Postal Union's sheets of each have it. A résumé's place is one line, so lines of an
// envelope become parts between commas. Names in Chinese characters, kana or hangul go from the
// largest to the smallest, without signs between them.
#include "compose/places.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "characters/ascii.h"
#include "characters/utf8.h"
#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Role;
using source::MappedText;

enum class Order {
  kCodeTown,         // 10115 Berlin, BE
  kTownRegionCode,   // Austin, TX 78701
  kTownRegionParted  // Київ, 01001
};

struct CountryOrder {
  Order order;
  std::string_view countries;  // between blanks
};

constexpr std::array kOrders = {
    CountryOrder{
        Order::kTownRegionCode,
        " US CA GB AU NZ IE IN SG VN TH JP CN TW KR HK MO ID PK BD LK NP ZA EG SA IR IL NG "
        "PE JM MT BH KW JO LB IQ MM KH BN AE QA OM GI JE GG IM PR BM BS BB TT "},
    CountryOrder{Order::kTownRegionParted, " RU UA BR CO LV UY "},
};

Order order_of(std::string_view country) {
  // Without a country most write as Americans do.
  if (country.empty()) return Order::kTownRegionCode;
  const std::string wanted = " " + std::string(country) + " ";
  for (const CountryOrder& one : kOrders) {
    if (one.countries.find(wanted) != std::string_view::npos) return one.order;
  }
  return Order::kCodeTown;
}

// Kana, hangul, and Chinese characters.
bool is_east_asian(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if ((c.value >= 0x3040 && c.value <= 0x30FF) || (c.value >= 0x3400 && c.value <= 0x9FFF) ||
        (c.value >= 0xAC00 && c.value <= 0xD7AF) || (c.value >= 0x20000 && c.value <= 0x3FFFF)) {
      return true;
    }
    at += c.length;
  }
  return false;
}

bool is_remote(std::string_view text) {
  return characters::same_ignoring_case(text, "remote");
}

class Place {
 public:
  Place(const model::Location& location, const Context& context)
      : context_(context),
        address_(trimmed(location.address)),
        code_(trimmed(location.postal_code)),
        town_(trimmed(location.city)),
        region_(trimmed(location.region)),
        country_code_(trimmed(location.country_code)),
        country_(country()) {
    if (is_remote(town_.text())) {
      town_ =
          MappedText::generated(context_.locale.phrase(locale::Phrase::kRemotePlace), town_.span());
    }
  }

  MappedText text() {
    const std::string& comma = context_.wording.comma;
    if (is_east_asian(town_.text() + region_.text() + address_.text()) && is_eastern_country()) {
      write_from_the_largest();
      return std::move(text_);
    }
    append(address_, comma);
    switch (order_of(country_code_.text())) {
      case Order::kCodeTown:
        append(code_, comma);
        append(town_, code_.empty() ? std::string_view(comma) : " ");
        append(region_, comma);
        break;
      case Order::kTownRegionCode:
        append(town_, comma);
        append(region_, comma);
        append(code_, " ");
        break;
      case Order::kTownRegionParted:
        append(town_, comma);
        append(region_, comma);
        append(code_, comma);
    }
    append(country_, comma);
    return std::move(text_);
  }

 private:
  MappedText country() const {
    const std::string& code = country_code_.text();
    switch (context_.content.country) {
      case style::CountryForm::kNone:
        return {};
      case style::CountryForm::kCode:
        return country_code_;
      case style::CountryForm::kName:
        break;
    }
    // Files of other programs have names here.
    const std::string name = context_.locale.country_name(code);
    return name.empty() ? country_code_ : MappedText::generated(name, country_code_.span());
  }

  [[nodiscard]] bool is_eastern_country() const {
    constexpr std::array<std::string_view, 7> kCountries = {"", "JP", "CN", "TW", "HK", "MO", "KR"};
    const std::string& code = country_code_.text();
    return std::find(kCountries.begin(), kCountries.end(), code) != kCountries.end();
  }

  void write_from_the_largest() {
    const std::string_view gap = country_code_.text() == "KR" ? " " : "";
    append(country_, "");
    append(code_, " ");
    append(region_, code_.empty() && country_.empty() ? "" : " ");
    append(town_, region_.empty() ? " " : gap);
    append(address_, town_.empty() && region_.empty() ? " " : gap);
  }

  void append(const MappedText& part, std::string_view separator) {
    if (part.empty()) return;
    if (!text_.empty() && !separator.empty()) text_.append_decoded(separator, part.span());
    text_.append(part);
  }

  const Context& context_;
  MappedText text_, address_, code_, town_, region_, country_code_, country_;
};

}  // namespace

document::Runs place(const model::Location& location, const Context& context) {
  if (!location.text.empty() && !is_remote(trimmed(location.text.words()).text())) {
    return line(location.text, Role::kLocation);
  }
  document::Run whole =
      location.text.empty()
          ? run(Role::kLocation, Place(location, context).text())
          : phrase_run(Role::kLocation, context.locale,
                       context.locale.phrase(locale::Phrase::kRemotePlace), location.text.span());
  if (whole.text.empty()) return {};
  return {std::move(whole)};
}

}  // namespace resumec::compose
