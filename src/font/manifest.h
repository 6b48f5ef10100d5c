// The table that cmake/Fonts.cmake writes from fonts/manifest.txt: the faces the program knows.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace resumec::font {

enum class Slope : std::uint8_t { kUpright, kItalic };

// What a family is for.
enum class Use : std::uint8_t {
  kText,       // to set a résumé in
  kScript,     // stands in for the letters of one script
  kEastAsian,  // stands in for Han, kana and Hangul in texts of one language
  kEmoji,      // stands in for emoji
};

struct ManifestFace {
  std::string_view family;   // "Noto Sans Arabic"
  std::string_view generic;  // "sans-serif", "serif", "monospace", "emoji": for a web page
  int weight;                // as OS/2 has it, 400 and so on
  Slope slope;
  Use use;
  std::string_view tag;      // kScript: ISO 15924; kEastAsian: BCP 47
  std::string_view package;  // Debian's
  std::string_view file;     // its name ...
  unsigned index;            // ... and the number of the font in it
  const char* begin;         // the embedded file; null: it is looked for when it is needed
  const char* end;
};

// In the manifest's order; the faces of a family stand together.
std::span<const ManifestFace> manifest();

// Where the files that are not embedded are looked for, in this order: fonts/folders.txt.
std::span<const std::string_view> font_folders();

}  // namespace resumec::font
