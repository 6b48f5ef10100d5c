// The fonts of one compilation: found by family, weight and slope, and by the characters that
// another font lacks.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "font/face.h"
#include "font/manifest.h"
#include "resumec/file_system.h"

namespace resumec::font {

struct Family {
  std::string_view name;     // "Lato"
  std::string_view generic;  // "sans-serif", "serif", "monospace", "emoji": for a web page
  Use use = Use::kText;
  std::string_view tag;      // as ManifestFace's
  std::string_view package;  // Debian's
  bool external = false;     // not compiled into the program
  std::size_t first = 0;     // its faces
  std::size_t count = 0;
};

// What a search came to.
struct Match {
  const Family* family = nullptr;  // null: nothing was found
  const Face* face = nullptr;      // null: the file cannot be used, for the reason of `error`
  int weight = 400;                // of the face
  Slope slope = Slope::kUpright;
  std::string_view error;  // "cannot read /usr/share/...: no such file"
};

// What a cluster that its family lacks is to look like.
struct FallbackRequest {
  std::string_view generic;  // of the family: a serif text gets serif letters where there are some
  int weight = 400;
  Slope slope = Slope::kUpright;
  std::string_view east_asian = "zh-Hans";  // see east_asian_language()
};

// Owned by the compilation, and used by one thread. Faces stay valid as long as it does.
class Collection {
 public:
  // `files` reads the fonts that are not built in; null: there are none.
  explicit Collection(const FileSystem* files);

  // In the manifest's order.
  [[nodiscard]] const std::vector<Family>& families() const { return families_; }

  // ASCII case does not count. Null when there is no such family.
  [[nodiscard]] const Family* find(std::string_view family) const;

  // The face of a family with that weight and slope, or the nearest that it has: a neighbouring
  // weight before the other slope, of two weights as near the bolder.
  Match nearest(const Family& family, int weight, Slope slope);
  Match nearest(std::string_view family, int weight, Slope slope);

  // The first face of another family that has all of the grapheme cluster. When there is none but
  // a font that is not installed should have it, that one without its face.
  Match fallback(std::string_view cluster, const FallbackRequest& request);

 private:
  struct Slot {
    const ManifestFace* record = nullptr;
    FileView file;
    std::unique_ptr<Face> owned;
    const Face* face = nullptr;
    std::string error;
    bool opened = false;
  };

  const Face* open(Slot& slot);
  Match search(std::string_view cluster, const FallbackRequest& request);
  // The faces of one use: in the order of the manifest, those of the generic family first.
  template <typename Accept>
  bool try_families(std::string_view cluster, const FallbackRequest& request, Match& result,
                    Accept accept);

  const FileSystem* files_;
  std::vector<Family> families_;
  std::deque<Slot> slots_;
  // Only looked up, never walked: its order reaches no output.
  std::unordered_map<std::string, Match> found_;
};

// A face that is compiled into the program; null when there is no such. Opened at its first use,
// kept for the life of the program; safe to call from several threads.
const Face* built_in_face(std::string_view family, int weight, Slope slope);

// Has the face a glyph for each character of the text that is meant to be seen?
bool covers(const Face& face, std::string_view text);

// Which shapes Han characters take in a text: "ja", "ko", "zh-Hans", "zh-Hant" or "zh-HK". The
// language says it (BCP 47); when it is none of East Asia, the text's own kana, Hangul or Bopomofo.
std::string_view east_asian_language(std::string_view language, std::string_view text);

}  // namespace resumec::font
