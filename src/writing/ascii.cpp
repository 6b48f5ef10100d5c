#include "writing/ascii.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "characters/ascii.h"

namespace resumec::writing {
namespace {

struct Spelled {
  std::string_view sign;
  std::string_view ascii;
};

// What the transform leaves, or spells otherwise than a résumé does.
constexpr std::array kSigns = {
    Spelled{"•", "*"},  Spelled{"·", "|"},  Spelled{"×", "x"},
    Spelled{"«", "\""}, Spelled{"»", "\""}, Spelled{"≥", ">="},
    Spelled{"≤", "<="}, Spelled{"≈", "~"},  Spelled{"€", "EUR"},
};
constexpr std::array kGerman = {
    Spelled{"ä", "ae"}, Spelled{"ö", "oe"}, Spelled{"ü", "ue"},
    Spelled{"Ä", "Ae"}, Spelled{"Ö", "Oe"}, Spelled{"Ü", "Ue"},
};

template <std::size_t N>
const Spelled* find(const std::array<Spelled, N>& table, std::string_view rest) {
  const auto found = std::find_if(table.begin(), table.end(), [rest](const Spelled& one) {
    return rest.starts_with(one.sign);
  });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace

struct AsciiSpelling::Transform {
  std::unique_ptr<icu::Transliterator> latin;
};

AsciiSpelling::AsciiSpelling(std::string_view language)
    : transform_(std::make_unique<Transform>()),
      german_(language == "de" || language.starts_with("de-")) {
  UErrorCode status = U_ZERO_ERROR;
  transform_->latin.reset(icu::Transliterator::createInstance(
      icu::UnicodeString(u"[^\\u00A0\\u202F] Latin-ASCII"), UTRANS_FORWARD, status));
  // Without its data letters stay as they are.
  if (U_FAILURE(status)) transform_->latin.reset();
}

AsciiSpelling::~AsciiSpelling() = default;

std::string AsciiSpelling::spell(std::string_view text) const {
  if (characters::is_ascii(text)) return std::string(text);
  std::string signs;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const Spelled* known = find(kSigns, rest);
    const bool word = known != nullptr && characters::is_letter(known->ascii.back());
    if (known == nullptr && german_) known = find(kGerman, rest);
    signs += known == nullptr ? rest.substr(0, 1) : known->ascii;
    at += known == nullptr ? 1 : known->sign.size();
    // "€5" has no blank, and "EUR5" would be read as one word.
    if (word && at < text.size() && characters::is_digit(text[at])) signs += ' ';
  }
  if (transform_->latin == nullptr || characters::is_ascii(signs)) return signs;
  auto letters = icu::UnicodeString::fromUTF8(signs);
  transform_->latin->transliterate(letters);
  std::string result;
  return letters.toUTF8String(result);
}

}  // namespace resumec::writing
