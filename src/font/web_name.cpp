#include "font/web_name.h"

#include <cstdint>
#include <map>

#include <hb-ot.h>
#include <hb.h>

#include "characters/utf8.h"

namespace resumec::font {
namespace {

constexpr hb_ot_name_id_t kCopyright = 0;
constexpr hb_ot_name_id_t kFamily = 1;
constexpr hb_ot_name_id_t kSubfamily = 2;
constexpr hb_ot_name_id_t kUniqueId = 3;
constexpr hb_ot_name_id_t kFullName = 4;
constexpr hb_ot_name_id_t kPostScriptName = 6;
constexpr hb_ot_name_id_t kLicence = 13;
constexpr hb_ot_name_id_t kLicenceUrl = 14;

// A copyright line is some hundred bytes, the whole OFL 4500; the table's offsets have 16 bits.
constexpr unsigned kLongestEntry = 8000;

void put16(std::string& out, std::size_t value) {
  out.push_back(static_cast<char>((value >> 8U) & 0xFFU));
  out.push_back(static_cast<char>(value & 0xFFU));
}

std::string entry(hb_face_t* face, hb_ot_name_id_t id) {
  std::string text(kLongestEntry, '\0');
  unsigned length = kLongestEntry;
  hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &length, text.data());
  text.resize(length);
  return text;
}

}  // namespace

std::string web_name_table(hb_face_t* face) {
  // In the order of their IDs, as the table wants it.
  std::map<hb_ot_name_id_t, std::string> names{
      {kFamily, "Web Subset"},   {kSubfamily, "Regular"},         {kUniqueId, "Web Subset"},
      {kFullName, "Web Subset"}, {kPostScriptName, "Web-Subset"},
  };
  for (const hb_ot_name_id_t id : {kCopyright, kLicence, kLicenceUrl}) {
    std::string text = entry(face, id);
    if (!text.empty()) names[id] = characters::to_utf16be(text);
  }
  for (const hb_ot_name_id_t id : {kFamily, kSubfamily, kUniqueId, kFullName, kPostScriptName}) {
    names[id] = characters::to_utf16be(names[id]);
  }
  // Version 0; records of platform 3 (Windows), encoding 1 (Unicode BMP), language 0x409 (English).
  std::string table;
  put16(table, 0);
  put16(table, names.size());
  put16(table, 6 + 12 * names.size());
  std::string strings;
  for (const auto& [id, text] : names) {
    put16(table, 3);
    put16(table, 1);
    put16(table, 0x0409);
    put16(table, id);
    put16(table, text.size());
    put16(table, strings.size());
    strings += text;
  }
  return table + strings;
}

}  // namespace resumec::font
