// Subsetting: a font file with only the glyphs that a document shows, by hb-subset.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "font/face.h"
#include "font/shape.h"

namespace resumec::font {

struct Subset {
  std::string
      data;  // TrueType: a whole sfnt; CFF: the bare CFF table, as PDF's CIDFontType0C wants it
  std::map<std::uint32_t, std::uint32_t> cid;  // glyph id of the face -> CID in the subset
  std::uint32_t glyph_count = 0;  // of the subset, .notdef and the parts of composites included
};

// A face taken apart, from which subsets are cut in a fraction of the time: the same bytes.
class PreparedFace {
 public:
  // Null when hb-subset refuses the font.
  static std::shared_ptr<const PreparedFace> make(const Face& face);
  ~PreparedFace();
  PreparedFace(const PreparedFace&) = delete;
  PreparedFace& operator=(const PreparedFace&) = delete;

  [[nodiscard]] hb_face_t* hb_face() const { return hb_face_; }
  // For who cuts: what was taken apart is filled in at the first use, and HarfBuzz does not promise
  // that two threads may do so at once.
  [[nodiscard]] std::mutex& mutex() const { return mutex_; }

 private:
  explicit PreparedFace(hb_face_t* hb_face) : hb_face_(hb_face) {}

  hb_face_t* hb_face_;
  mutable std::mutex mutex_;
};

// Nothing when hb-subset refuses the font. `prepared`: of that face, where there is one.
std::optional<Subset> subset(const Face& face, const std::set<std::uint32_t>& glyphs,
                             const PreparedFace* prepared = nullptr);

// A whole OpenType file with cmap and layout tables for these characters, for a web page. It bears
// a name of its own, and its original's copyright and licence.
// Small capitals and the other kinds of figures are kept where `features` has them.
std::optional<std::string> web_subset(const Face& face, const std::set<char32_t>& characters,
                                      const Features& features = {},
                                      const PreparedFace* prepared = nullptr);

}  // namespace resumec::font
