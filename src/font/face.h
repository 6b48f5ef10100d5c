// A font face: parsed once, immutable, shared by all documents and threads.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "graphics/length.h"

struct hb_face_t;
struct hb_font_t;

namespace resumec::font {

using graphics::Length;

// How the glyphs are drawn. kColorBitmap: pictures in PNG (CBDT or sbix), no outlines.
enum class Outlines : std::uint8_t { kTrueType, kCff, kCffCidKeyed, kColorBitmap };

// A glyph's picture and where it stands, in font units, y upwards.
struct ColorBitmap {
  std::string_view png;  // valid as long as the face
  int left = 0;
  int bottom = 0;
  int width = 0;
  int height = 0;
};

// Vertical measures in 1/1000 em, y upwards.
struct FaceMetrics {
  int ascender = 0;
  int descender = 0;  // negative
  int cap_height = 0;
  int x_height = 0;
  int underline_position = 0;
  int underline_thickness = 0;
  int italic_angle_milli = 0;  // 1/1000 degree, negative leans right
  int bbox[4] = {};            // left, bottom, right, top
  int weight = 400;            // OS/2 usWeightClass
  bool fixed_pitch = false;
};

// Whose a font is. The program's own are known; a stranger's may be made to do harm.
enum class Origin : std::uint8_t { kProgram, kStranger };

// What a font says of itself.
struct FaceNames {
  std::string family;        // "Open Sans", without weight and slope
  std::string_view generic;  // "serif", "sans-serif" or "monospace"
  bool italic = false;       // or oblique
};

class Face {
 public:
  // `data` must stay valid as long as the face: built-in fonts live in the program. Null when it is
  // no font that can be used; `error` then says why.
  static std::unique_ptr<Face> open(std::string_view data, unsigned index, std::string& error,
                                    Origin origin = Origin::kStranger);

  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  // That no other face of this process has, or ever had: for looking up, and for no output.
  [[nodiscard]] std::uint64_t number() const { return number_; }
  [[nodiscard]] Origin origin() const { return origin_; }
  [[nodiscard]] const std::string& postscript_name() const { return postscript_name_; }
  [[nodiscard]] const FaceMetrics& metrics() const { return metrics_; }
  [[nodiscard]] Outlines outlines() const { return outlines_; }
  [[nodiscard]] unsigned units_per_em() const { return units_per_em_; }
  [[nodiscard]] unsigned glyph_count() const;
  [[nodiscard]] bool has_glyph(char32_t c) const;
  // Of a glyph, in font units.
  [[nodiscard]] int advance(std::uint32_t glyph) const;
  // Of a glyph of a face of colour bitmaps; nothing when it has no picture.
  [[nodiscard]] std::optional<ColorBitmap> bitmap(std::uint32_t glyph) const;
  // Does GSUB have the feature ("smcp") for some script?
  [[nodiscard]] bool has_feature(std::string_view tag) const;
  [[nodiscard]] bool is_variable() const;
  [[nodiscard]] FaceNames names() const;
  // OS/2 fsType forbids embedding.
  [[nodiscard]] bool embedding_restricted() const { return embedding_restricted_; }

  [[nodiscard]] hb_face_t* hb_face() const { return hb_face_; }
  [[nodiscard]] hb_font_t* hb_font() const { return hb_font_; }  // scale: units per em

 private:
  Face() = default;

  hb_face_t* hb_face_ = nullptr;
  hb_font_t* hb_font_ = nullptr;
  std::string postscript_name_;
  FaceMetrics metrics_;
  Outlines outlines_ = Outlines::kTrueType;
  unsigned units_per_em_ = 1000;
  bool embedding_restricted_ = false;
  Origin origin_ = Origin::kStranger;
  std::uint64_t number_ = 0;
  // The rows of `hmtx` that hold an advance, four bytes each; empty where they are not all there is
  // to it (a variable font).
  std::string_view advances_;
  // ASCII, a bit a character: whether it was looked up, and whether the face has it. All threads
  // would write the same.
  mutable std::array<std::atomic<std::uint64_t>, 2> asked_{};
  mutable std::array<std::atomic<std::uint64_t>, 2> had_{};
};

}  // namespace resumec::font
