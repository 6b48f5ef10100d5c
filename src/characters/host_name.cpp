#include "characters/host_name.h"

#include <unicode/uidna.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "characters/utf8.h"

namespace resumec::characters {
namespace {

// RFC 1035, 2.3.4: 255 bytes of a name. In UTF-8 a label of 63 may take more than four times that.
constexpr std::size_t kMostAscii = 256;
constexpr std::size_t kMostUtf8 = 1024;

struct Closer {
  void operator()(UIDNA* rules) const { uidna_close(rules); }
};

// As browsers read names: "ß" stays itself, and joiners stand only where their scripts have them.
// The rules are made once, and asked by several threads.
const UIDNA* rules() {
  static const std::unique_ptr<UIDNA, Closer> opened = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UIDNA, Closer> made(uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII |
                                                            UIDNA_NONTRANSITIONAL_TO_UNICODE |
                                                            UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ,
                                                        &status));
    if (U_FAILURE(status)) made.reset();
    return made;
  }();
  return opened.get();
}

using Conversion = int32_t (*)(const UIDNA*, const char*, int32_t, char*, int32_t, UIDNAInfo*,
                               UErrorCode*);

// Nothing when `host` can be no name.
std::optional<std::string> converted(std::string_view host, Conversion conversion) {
  if (rules() == nullptr || host.size() > kMostUtf8) return std::nullopt;
  std::array<char, kMostUtf8> made{};
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = conversion(rules(), host.data(), static_cast<int32_t>(host.size()),
                                  made.data(), static_cast<int32_t>(made.size()), &info, &status);
  if (U_FAILURE(status) || info.errors != 0 || size <= 0) return std::nullopt;
  return std::string(made.data(), static_cast<std::size_t>(size));
}

// Those that stand beside each other in one word count as one.
UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  switch (script) {
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL:
      return USCRIPT_HAN;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return USCRIPT_COMMON;
    default:
      return U_FAILURE(status) ? USCRIPT_UNKNOWN : script;
  }
}

// Cyrillic and Greek letters in the shape of a, c, d, e, h, i, j, k, l, n, o, p, q, s, t, u, v, w,
// x, y.
bool looks_latin(char32_t c) {
  constexpr std::u32string_view kShapes = U"асԁеһіјӏоѵрԛѕԝхуαικνορτυχ";
  return kShapes.find(c) != std::u32string_view::npos;
}

struct Letters {
  bool mixed = false;
  bool latin_shapes = true;  // all of them, and not one of them is Latin
};

Letters letters_of(std::string_view label) {
  Letters letters;
  UScriptCode first = USCRIPT_COMMON;
  for (std::size_t at = 0; at < label.size();) {
    const CodePoint c = decode_utf8(label, at);
    at += c.length;
    const UScriptCode script = script_of(c.value);
    if (script == USCRIPT_COMMON) continue;
    letters.latin_shapes = letters.latin_shapes && looks_latin(c.value);
    if (first == USCRIPT_COMMON || script == first) {
      first = script;
      continue;
    }
    const bool beside = (script == USCRIPT_HAN && first == USCRIPT_LATIN) ||
                        (script == USCRIPT_LATIN && first == USCRIPT_HAN);
    letters.mixed = letters.mixed || !beside;
  }
  letters.latin_shapes = letters.latin_shapes && first != USCRIPT_COMMON;
  return letters;
}

}  // namespace

std::string ascii_host(std::string_view host) {
  if (is_ascii(host)) return std::string(host);
  std::string made = converted(host, uidna_nameToASCII_UTF8).value_or(std::string(host));
  return made.size() < kMostAscii ? made : std::string(host);
}

std::string readable_host(std::string_view host) {
  if (fold_case(host).find("xn--") == std::string::npos) return std::string(host);
  std::string made = converted(host, uidna_nameToUnicodeUTF8).value_or(std::string(host));
  const HostLabel deceptive = deceptive_label(made);
  return deceptive.begin == deceptive.end ? made : std::string(host);
}

HostLabel deceptive_label(std::string_view host) {
  if (is_ascii(host)) return {};
  const std::size_t last_dot = host.rfind('.');
  const bool latin_domain = last_dot != std::string_view::npos && is_ascii(host.substr(last_dot));
  for (std::size_t begin = 0; begin < host.size();) {
    const std::size_t end = std::min(host.find('.', begin), host.size());
    const Letters letters = letters_of(host.substr(begin, end - begin));
    if (letters.mixed || (latin_domain && letters.latin_shapes)) return {begin, end};
    begin = end + 1;
  }
  return {};
}

}  // namespace resumec::characters
