#include "font/face.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <optional>

#include <hb-ot.h>
#include <hb.h>

#include "characters/ascii.h"
#include "font/cff.h"
#include "font/table.h"

namespace resumec::font {
namespace {

// OS/2 fsType: bit 1 forbids embedding, bit 9 allows bitmaps only. The more permissive bits beside
// bit 1 win (OpenType 1.9, "OS/2", fsType).
constexpr unsigned kRestricted = 0x0002;
constexpr unsigned kPreviewOrEditable = 0x000C;
constexpr unsigned kBitmapOnly = 0x0200;

int to_milli(std::int64_t units, unsigned upem) {
  return static_cast<int>(std::lround(static_cast<double>(units) * 1000.0 / upem));
}

std::optional<int> metric(hb_font_t* font, hb_ot_metrics_tag_t tag, unsigned upem) {
  hb_position_t value = 0;
  if (!hb_ot_metrics_get_position(font, tag, &value)) return std::nullopt;
  return to_milli(value, upem);
}

// The height of a letter, for fonts whose OS/2 table is too old to say it.
int letter_height(hb_font_t* font, hb_codepoint_t letter, unsigned upem, int fallback) {
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents;
  if (!hb_font_get_nominal_glyph(font, letter, &glyph) ||
      !hb_font_get_glyph_extents(font, glyph, &extents)) {
    return fallback;
  }
  return to_milli(extents.y_bearing, upem);
}

FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font, unsigned upem) {
  FaceMetrics m;
  m.ascender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, upem).value_or(800);
  m.descender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, upem).value_or(-200);
  m.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, upem).value_or(0);
  if (m.cap_height <= 0) m.cap_height = letter_height(font, 'H', upem, 700);
  m.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, upem).value_or(0);
  if (m.x_height <= 0) m.x_height = letter_height(font, 'x', upem, 500);
  m.underline_position = metric(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, upem).value_or(-100);
  m.underline_thickness = metric(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE, upem).value_or(50);

  const Table head(face, HB_TAG('h', 'e', 'a', 'd'));
  const Table os2(face, HB_TAG('O', 'S', '/', '2'));
  const Table post(face, HB_TAG('p', 'o', 's', 't'));
  for (std::size_t i = 0; i < 4; ++i) {
    m.bbox[i] = to_milli(head.signed16(36 + 2 * i), upem);
  }
  if (const int weight = static_cast<int>(os2.unsigned16(4)); weight > 0) m.weight = weight;
  // A 16.16 fixed point number. Some fonts (Inter's semibold italic) have it with the wrong sign;
  // no text font leans left.
  const double angle = post.signed16(4) + post.unsigned16(6) / 65536.0;
  m.italic_angle_milli = -static_cast<int>(std::lround(std::abs(angle) * 1000));
  m.fixed_pitch = post.unsigned16(12) != 0 || post.unsigned16(14) != 0;
  return m;
}

// The rows with an advance (OpenType 1.9, "hmtx"), as far as the table has them.
std::string_view advance_rows(hb_face_t* face) {
  constexpr std::size_t kNumberOfRows = 34;
  const std::size_t count = Table(face, HB_TAG('h', 'h', 'e', 'a')).unsigned16(kNumberOfRows);
  const std::string_view rows = Table(face, HB_TAG('h', 'm', 't', 'x')).bytes();
  return rows.substr(0, std::min(count, rows.size() / 4) * 4);
}

constexpr hb_ot_name_id_t kFamily = 1;
constexpr hb_ot_name_id_t kTypographicFamily = 16;

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
  // Longer names are a joke or an attack.
  std::array<char, 256> buffer{};
  unsigned length = buffer.size();
  hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &length, buffer.data());
  return {buffer.data(), length};
}

std::string read_postscript_name(hb_face_t* face) {
  // The specification allows 63 characters.
  std::array<char, 128> buffer{};
  unsigned length = buffer.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length,
                      buffer.data());
  std::string name;
  for (unsigned i = 0; i < length; ++i) {
    // What is no PDF delimiter and no space (ISO 32000-1, 7.2.2).
    const char c = buffer[i];
    const bool regular =
        characters::is_letter_or_digit(c) || c == '-' || c == '_' || c == '+' || c == '.';
    if (regular) name.push_back(c);
  }
  return name.empty() ? "Font" : name;
}

}  // namespace

std::unique_ptr<Face> Face::open(std::string_view data, unsigned index, std::string& error,
                                 Origin origin) {
  static std::atomic<std::uint64_t> last_number{0};
  error.clear();
  hb_blob_t* blob = hb_blob_create(data.data(), static_cast<unsigned>(data.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  const unsigned count = hb_face_count(blob);
  std::unique_ptr<Face> face(new Face);
  face->origin_ = origin;
  face->number_ = ++last_number;
  face->hb_face_ = hb_face_create(blob, index);
  hb_blob_destroy(blob);
  if (count == 0) {
    error = "it is no OpenType font";
    return nullptr;
  }
  if (index >= count) {
    error = "the collection has no font of that number";
    return nullptr;
  }
  hb_face_t* hb = face->hb_face_;
  const Table cff(hb, HB_TAG('C', 'F', 'F', ' '));
  const Table glyf(hb, HB_TAG('g', 'l', 'y', 'f'));
  // A font whose pictures come with empty outlines, as Apple's does, is one of pictures.
  const bool pictures = hb_ot_color_has_png(hb) != 0;
  if (hb_face_get_glyph_count(hb) == 0 || (cff.empty() && glyf.empty() && !pictures)) {
    // Other bitmaps, and the CFF2 of variable fonts, which PDF 1.7 cannot carry.
    const bool cff2 = !Table(hb, HB_TAG('C', 'F', 'F', '2')).empty();
    error = cff2 ? "it is a variable font whose outlines (CFF2) no PDF can carry"
                 : "it has no outlines that a PDF can carry";
    return nullptr;
  }
  if (pictures) {
    face->outlines_ = Outlines::kColorBitmap;
  } else if (!cff.empty()) {
    face->outlines_ = cff::is_cid_keyed(cff.bytes()) ? Outlines::kCffCidKeyed : Outlines::kCff;
  }
  face->units_per_em_ = hb_face_get_upem(hb);
  face->hb_font_ = hb_font_create(hb);
  const int scale = static_cast<int>(face->units_per_em_);
  hb_font_set_scale(face->hb_font_, scale, scale);
  face->metrics_ = read_metrics(hb, face->hb_font_, face->units_per_em_);
  face->postscript_name_ = read_postscript_name(hb);
  const unsigned type = Table(hb, HB_TAG('O', 'S', '/', '2')).unsigned16(8);
  face->embedding_restricted_ =
      ((type & kRestricted) != 0 && (type & kPreviewOrEditable) == 0) || (type & kBitmapOnly) != 0;
  // The tables are parts of `data`, whoever asks for them.
  if (hb_ot_var_has_data(hb) == 0) face->advances_ = advance_rows(hb);
  hb_face_make_immutable(hb);
  hb_font_make_immutable(face->hb_font_);
  return face;
}

Face::~Face() {
  hb_font_destroy(hb_font_);
  hb_face_destroy(hb_face_);
}

// Asked for each letter of a text, more than once.
bool Face::has_glyph(char32_t c) const {
  const auto look_up = [this, c] {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(hb_font_, c, &glyph) != 0 && glyph != 0;
  };
  if (c >= 64 * asked_.size()) return look_up();
  const std::size_t word = c / 64;
  const std::uint64_t bit = std::uint64_t{1} << c % 64;
  if ((asked_[word].load(std::memory_order_acquire) & bit) != 0) {
    return (had_[word].load(std::memory_order_relaxed) & bit) != 0;
  }
  const bool has = look_up();
  if (has) had_[word].fetch_or(bit, std::memory_order_relaxed);
  asked_[word].fetch_or(bit, std::memory_order_release);
  return has;
}

std::optional<ColorBitmap> Face::bitmap(std::uint32_t glyph) const {
  hb_blob_t* blob = hb_ot_color_glyph_reference_png(hb_font_, glyph);
  unsigned length = 0;
  // A part of the font's own bytes.
  const char* data = hb_blob_get_data(blob, &length);
  const std::string_view png(data, length);
  hb_blob_destroy(blob);
  hb_glyph_extents_t extents;
  if (png.empty() || !hb_font_get_glyph_extents(hb_font_, glyph, &extents)) return std::nullopt;
  return ColorBitmap{png, extents.x_bearing, extents.y_bearing + extents.height, extents.width,
                     -extents.height};
}

bool Face::has_feature(std::string_view tag) const {
  const hb_tag_t wanted = hb_tag_from_string(tag.data(), static_cast<int>(tag.size()));
  std::array<hb_tag_t, 64> tags{};
  for (unsigned start = 0;;) {
    unsigned count = tags.size();
    hb_ot_layout_table_get_feature_tags(hb_face_, HB_OT_TAG_GSUB, start, &count, tags.data());
    if (count == 0) return false;
    if (std::find(tags.begin(), tags.begin() + count, wanted) != tags.begin() + count) return true;
    start += count;
  }
}

FaceNames Face::names() const {
  const Table os2(hb_face_, HB_TAG('O', 'S', '/', '2'));
  const Table head(hb_face_, HB_TAG('h', 'e', 'a', 'd'));
  FaceNames names;
  // Fonts of an unusual width bear the width in the older name only (usWidthClass 5 is medium).
  const unsigned width = os2.unsigned16(6);
  if (width == 0 || width == 5) names.family = name_of(hb_face_, kTypographicFamily);
  if (names.family.empty()) names.family = name_of(hb_face_, kFamily);
  if (names.family.empty()) names.family = postscript_name_;
  // fsSelection's bits italic and oblique; macStyle's italic for fonts without the table.
  const unsigned selection = os2.unsigned16(62);
  names.italic = (selection & 0x0201U) != 0 || (os2.empty() && (head.unsigned16(44) & 2U) != 0);
  // IBM's font class: 1 to 5 and 7 have serifs. PANOSE: a Latin text face (2) whose serifs are of
  // some kind (2 to 10; from 11 on it is sans). Many fonts fill in neither.
  const unsigned family_class = os2.unsigned16(30) >> 8U;
  const unsigned panose = os2.unsigned16(32);
  const unsigned serif = panose & 0xFFU;
  const bool has_serifs = (family_class >= 1 && family_class <= 5) || family_class == 7 ||
                          (panose >> 8U == 2 && serif >= 2 && serif <= 10);
  names.generic = metrics_.fixed_pitch ? "monospace" : has_serifs ? "serif" : "sans-serif";
  return names;
}

unsigned Face::glyph_count() const {
  return hb_face_get_glyph_count(hb_face_);
}

bool Face::is_variable() const {
  return hb_ot_var_has_data(hb_face_) != 0;
}

// What HarfBuzz answers, without its way through callbacks and scales: fonts are set in their own
// units, and a page asks a hundred times for each glyph.
int Face::advance(std::uint32_t glyph) const {
  const std::size_t at = std::size_t{glyph} * 4;
  if (at < advances_.size()) {
    return static_cast<unsigned char>(advances_[at]) << 8 |
           static_cast<unsigned char>(advances_[at + 1]);
  }
  return hb_font_get_glyph_h_advance(hb_font_, glyph);
}

}  // namespace resumec::font
