#include "characters/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>

#include "characters/utf8.h"

namespace resumec::characters {
namespace {

constexpr char32_t kTextPresentation = 0xFE0E;
constexpr char32_t kEmojiPresentation = 0xFE0F;

// The first character with Emoji_Presentation is the watch; almost no text has to be looked up.
constexpr char32_t kFirstEmojiPresentation = 0x231A;

bool used_in(char32_t c, UScriptCode script) {
  return uscript_hasScript(static_cast<UChar32>(c), script) != 0;
}

}  // namespace

bool used_in_script(char32_t c, std::string_view code) {
  // ISO 15924 codes have four letters.
  std::array<char, 5> name{};
  if (code.size() != 4) return false;
  code.copy(name.data(), 4);
  const int script = u_getPropertyValueEnum(UCHAR_SCRIPT, name.data());
  return script != UCHAR_INVALID_CODE && used_in(c, static_cast<UScriptCode>(script));
}

bool is_east_asian(char32_t c) {
  // The scripts begin with U+2E80, if marks are left aside.
  if (c < 0x1100) return false;
  for (const UScriptCode script :
       {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HANGUL, USCRIPT_BOPOMOFO}) {
    if (used_in(c, script)) return true;
  }
  if (is_emoji(c)) return false;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH || (width == U_EA_HALFWIDTH && c >= 0xFF00);
}

bool is_east_asian_sign(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH) == U_EA_AMBIGUOUS;
}

bool is_emoji(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI) != 0;
}

bool has_emoji_presentation(std::string_view text) {
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.length;
    if (c.value < kFirstEmojiPresentation) continue;
    if (c.value == kTextPresentation) return false;
    found = found || c.value == kEmojiPresentation ||
            u_hasBinaryProperty(static_cast<UChar32>(c.value), UCHAR_EMOJI_PRESENTATION) != 0;
  }
  return found;
}

}  // namespace resumec::characters
