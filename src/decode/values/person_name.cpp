// Which part of a name comes first is a matter of the language that it is written in. In Hungarian
// and Vietnamese it is the family's, whoever bears it; in Chinese, Japanese and Korean it is so of
// names in those scripts, without a blank, while "Ada Lovelace" in Latin letters keeps her order.
#include "decode/values/person_name.h"

#include <algorithm>
#include <array>

#include "characters/script.h"
#include "characters/utf8.h"

namespace resumec::decode {
namespace {

bool is_east_asian(const model::Text& text) {
  const std::string& bytes = text.text();
  for (std::size_t at = 0; at < bytes.size();) {
    const characters::CodePoint c = characters::decode_utf8(bytes, at);
    if (!characters::is_east_asian(c.value)) return false;
    at += c.length;
  }
  return true;
}

std::string_view language_of(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

// "Jr.", "III": they belong to the name, where degrees are put behind it.
bool is_of_the_family(std::string_view suffix) {
  constexpr std::array<std::string_view, 10> kSuffixes = {"Jr",     "Jr.", "Sr",  "Sr.", "Junior",
                                                          "Senior", "II",  "III", "IV",  "V"};
  return std::find(kSuffixes.begin(), kSuffixes.end(), suffix) != kSuffixes.end();
}

void append(model::Text& name, std::string_view separator, const model::Text& part) {
  if (part.empty()) return;
  if (!name.empty()) name.append_decoded(separator, part.span());
  name.append(part);
}

}  // namespace

model::Text whole_name(const model::NameParts& parts, std::string_view language) {
  const std::string_view spoken = language_of(language);
  const bool solid = is_east_asian(parts.given) && is_east_asian(parts.family);
  const bool family_first = solid || spoken == "hu" || spoken == "vi";
  model::Text name;
  append(name, "", parts.prefix);
  const auto append_given = [&](std::string_view separator) {
    append(name, separator, parts.given);
    if (parts.preferred.empty()) return;
    const bool alone = name.empty();
    if (!alone) name.append_decoded(" (", parts.preferred.span());
    name.append(parts.preferred);
    if (!alone) name.append_decoded(")", parts.preferred.span());
  };
  if (!family_first) append_given(" ");
  append(name, " ", parts.family);
  if (family_first) append_given(solid ? "" : " ");
  append(name, is_of_the_family(parts.suffix.text()) ? " " : ", ", parts.suffix);
  return name;
}

}  // namespace resumec::decode
