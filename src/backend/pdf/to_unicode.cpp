#include "backend/pdf/to_unicode.h"

#include <algorithm>
#include <vector>

#include "backend/pdf/hexadecimal.h"
#include "characters/utf8.h"

namespace resumec::backend::pdf {
namespace {

constexpr std::size_t kLongestEntry = 512;
// "beginbfchar" takes at most 100 entries.
constexpr std::size_t kEntriesPerBlock = 100;

constexpr std::string_view kHead =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n";
constexpr std::string_view kTail =
    "endcmap\n"
    "CMapName currentdict /CMap defineresource pop\n"
    "end\n"
    "end\n";

}  // namespace

bool fits_to_unicode(std::string_view text) {
  // UTF-16 has no more code units than UTF-8 has bytes; only long texts need to be counted.
  return text.size() * 2 <= kLongestEntry || characters::to_utf16be(text).size() <= kLongestEntry;
}

std::string to_unicode_cmap(const std::map<std::uint32_t, std::string_view>& texts,
                            int code_bytes) {
  std::vector<std::string> lines;
  for (const auto& [code, text] : texts) {
    if (text.empty() || !fits_to_unicode(text)) continue;
    std::string line = "<";
    append_code(line, code, code_bytes);
    line += "> <";
    append_hexadecimal(line, characters::to_utf16be(text));
    line += ">\n";
    lines.push_back(std::move(line));
  }
  std::string cmap(kHead);
  cmap += code_bytes == 2 ? "<0000> <FFFF>\n" : "<00> <FF>\n";
  cmap += "endcodespacerange\n";
  for (std::size_t begin = 0; begin < lines.size(); begin += kEntriesPerBlock) {
    const std::size_t end = std::min(lines.size(), begin + kEntriesPerBlock);
    cmap += std::to_string(end - begin) + " beginbfchar\n";
    for (std::size_t i = begin; i < end; ++i) cmap += lines[i];
    cmap += "endbfchar\n";
  }
  cmap += kTail;
  return cmap;
}

}  // namespace resumec::backend::pdf
