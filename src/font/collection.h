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
#include "font/foundry.h"
#include "font/manifest.h"
#include "resumec/file_system.h"
#include "source/span.h"

namespace resumec::font {

struct Family {
  std::string_view name;     // "Lato"
  std::string_view generic;  // "sans-serif", "serif", "monospace", "emoji": for a web page
  Use use = Use::kText;
  std::string_view tag;            // as ManifestFace's
  std::string_view package;        // Debian's
  bool external = false;           // read from the machine's files
  bool from_file = false;          // added by add_file()
  bool used = false;               // of one that was added: some search found it
  source::Span span;               // of one that was added: where its first file is named
  std::vector<std::size_t> faces;  // in the collection's list
};

// A face of a font file that was added.
struct AddedFace {
  const Face* face = nullptr;
  const Family* family = nullptr;
  int weight = 400;
  Slope slope = Slope::kUpright;
  bool repeated = false;  // an earlier file has the same of the same family: this one is left out
};

struct AddedFile {
  std::vector<AddedFace> faces;
  std::string error;     // "it is no OpenType font"; empty when there are faces
  bool for_web = false;  // the reason: it is packed as WOFF
};

// What a search came to.
struct Match {
  const Family* family = nullptr;  // null: nothing was found
  const Face* face = nullptr;      // null: the file cannot be used, for the reason of `error`
  int weight = 400;                // of the face
  Slope slope = Slope::kUpright;
  std::string_view error;  // "there is no Mine.ttf in the folders of fonts"
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
  // `foundry` keeps what it makes of them beyond the collection, and must outlive it.
  Collection(const FileSystem* files, Foundry& foundry);
  // With a foundry of its own.
  explicit Collection(const FileSystem* files);

  [[nodiscard]] Foundry& foundry() const { return *foundry_; }

  // In the manifest's order, then those of added files.
  [[nodiscard]] const std::deque<Family>& families() const { return families_; }

  // Adds all fonts of a file, by the names, weights and slopes that they have themselves, or to
  // `family` when that is not empty. A family of a file comes before one of the program with its
  // name, and stands in for missing characters before all others.
  AddedFile add_file(const FileView& file, source::Span span = {}, std::string_view family = {});

  // ASCII case does not count. Null when there is no such family.
  [[nodiscard]] const Family* find(std::string_view family) const;

  // Of a face of Family::faces.
  [[nodiscard]] int weight_of(std::size_t face) const { return slots_[face].record->weight; }
  [[nodiscard]] Slope slope_of(std::size_t face) const { return slots_[face].record->slope; }

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
    std::shared_ptr<const Face> owned;
    const Face* face = nullptr;
    std::string error;
    bool opened = false;
  };

  Collection(const FileSystem* files, std::unique_ptr<Foundry> foundry);
  const Face* open(Slot& slot);
  Family& own_family(std::string_view name, std::string_view generic, source::Span span);
  Match search(std::string_view cluster, const FallbackRequest& request);
  // The families that are accepted, in their order.
  template <typename Accept>
  bool try_families(std::string_view cluster, const FallbackRequest& request, Match& result,
                    Accept accept);

  std::unique_ptr<Foundry> own_foundry_;
  Foundry* foundry_;
  const FileSystem* files_;
  std::deque<Family> families_;
  std::deque<Slot> slots_;
  // Of added files.
  std::deque<ManifestFace> records_;
  std::deque<std::string> names_;
  // Only looked up, never walked: its order reaches no output.
  std::unordered_map<std::string, Match> found_;
};

// A face that is compiled into the program; null when there is no such. Opened at its first use,
// kept for the life of the program; safe to call from several threads.
const Face* built_in_face(std::string_view family, int weight, Slope slope);

// Has the character no ink: a blank, a joiner, a mark of direction?
bool is_unseen(char32_t c);

// Has the face a glyph for each character of the text that is meant to be seen?
bool covers(const Face& face, std::string_view text);

// Which shapes Han characters take in a text: "ja", "ko", "zh-Hans", "zh-Hant" or "zh-HK". The
// language says it (BCP 47); when it is none of East Asia, the text's own kana, Hangul or Bopomofo.
std::string_view east_asian_language(std::string_view language, std::string_view text);

}  // namespace resumec::font
