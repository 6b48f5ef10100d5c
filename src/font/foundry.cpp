// Keys say all that a value depends on: the face by its number, which no other face of the process
// ever has, and the letters as they are.
//
// Cutting a font is faster when it was taken apart before (`hb_subset_preprocess`): a quarter of
// the work for Lato. Taking apart costs as much as thirty to eighty cuts, so it is done for faces
// that were cut often, and only for those of the program: what a stranger's font would make of it
// is not known. A face of Noto Sans CJK would be cut with a tenth of the work, but to take it apart
// needs a quarter of a gigabyte for a moment, 57 MB from then on, and each thread's heap keeps what
// it once had: large faces are cut as they are.
#include "font/foundry.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "font/woff2.h"
#include "source/file_version.h"

namespace resumec::font {
namespace {

// Bytes that are kept, of each kind. A word of seven letters in one face takes half a kilobyte: a
// résumé of two pages has 600 of them.
constexpr std::size_t kMostWordBytes = std::size_t{16} << 20U;
// One takes 5 to 50 kB.
constexpr std::size_t kMostSubsetBytes = std::size_t{8} << 20U;
constexpr std::size_t kMostWebFileBytes = std::size_t{8} << 20U;
// Of font files. One that is mapped from the disk takes what HarfBuzz makes of it.
constexpr std::size_t kMostFileBytes = std::size_t{32} << 20U;
constexpr std::size_t kWeightOfMapped = std::size_t{1} << 20U;
// Two thirds of all faces of the program but those for East Asia.
constexpr std::size_t kMostPreparedBytes = std::size_t{64} << 20U;
constexpr std::size_t kPreparedGlyph = 900;
// Those for East Asia have 65,535, all others less than 4,000.
constexpr std::size_t kMostPreparedGlyphs = 10'000;
// From then on it pays for every font that was measured.
constexpr unsigned kCutsBeforePreparing = 64;
// Counts of faces.
constexpr std::size_t kMostCountBytes = std::size_t{256} << 10U;

// More is no word, but a line that is measured, or a text without blanks.
constexpr std::size_t kLongestKept = 1024;

template <typename Number>
void put(std::string& key, Number number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  key.append(bytes, sizeof number);
}

std::uint32_t bits(const Features& features) {
  return (features.ligatures ? 1U : 0U) | (features.tabular_figures ? 2U : 0U) |
         (features.small_caps ? 4U : 0U) | (features.all_small_caps ? 8U : 0U) |
         (features.lining_figures ? 16U : 0U) | (features.old_style_figures ? 32U : 0U);
}

std::string key_of(const Face& face, std::size_t room) {
  std::string key;
  key.reserve(sizeof(std::uint64_t) + room);
  put(key, face.number());
  return key;
}

// To compare the bytes of a mapped file would read all of it from the disk; of others there is no
// other way, for two file systems may give one version to different files.
bool same(const FileView& one, const FileView& other) {
  if (one.bytes.size() != other.bytes.size() || one.version != other.version) return false;
  return source::is_disk_version(one) || one.bytes == other.bytes;
}

}  // namespace

struct Foundry::File {
  FileView view;
  std::size_t weight = 0;
  std::mutex mutex;
  struct Opened {
    unsigned index = 0;
    std::unique_ptr<Face> face;
    std::string error;
  };
  std::vector<std::unique_ptr<Opened>> faces;
};

Foundry::Foundry()
    : words_(kMostWordBytes),
      subsets_(kMostSubsetBytes),
      web_files_(kMostWebFileBytes),
      cuts_(kMostCountBytes),
      prepared_(kMostPreparedBytes) {}

Foundry::~Foundry() = default;

std::shared_ptr<Foundry::File> Foundry::file_of(const FileView& file) {
  const std::lock_guard lock(mutex_);
  const auto found =
      std::find_if(files_.begin(), files_.end(),
                   [&file](const std::shared_ptr<File>& kept) { return same(kept->view, file); });
  if (found != files_.end()) {
    std::rotate(files_.begin(), found, found + 1);
    return files_.front();
  }
  auto made = std::make_shared<File>();
  made->view = file;
  made->weight = source::is_disk_version(file) ? kWeightOfMapped : file.bytes.size();
  if (made->weight > kMostFileBytes) return made;
  file_weight_ += made->weight;
  files_.insert(files_.begin(), made);
  while (file_weight_ > kMostFileBytes) {
    file_weight_ -= files_.back()->weight;
    files_.pop_back();
  }
  return made;
}

std::shared_ptr<const Face> Foundry::open(const FileView& file, unsigned index, Origin origin,
                                          std::string& error) {
  const std::shared_ptr<File> kept = file_of(file);
  const std::lock_guard lock(kept->mutex);
  auto found = std::find_if(kept->faces.begin(), kept->faces.end(), [&](const auto& opened) {
    return opened->index == index && (opened->face == nullptr || opened->face->origin() == origin);
  });
  if (found == kept->faces.end()) {
    auto opened = std::make_unique<File::Opened>();
    opened->index = index;
    opened->face = Face::open(kept->view.bytes, index, opened->error, origin);
    if (opened->face != nullptr) ++opened_;
    kept->faces.push_back(std::move(opened));
    found = std::prev(kept->faces.end());
  }
  error = (*found)->error;
  // Shared with its file.
  return {kept, (*found)->face.get()};
}

std::shared_ptr<const ShapedText> Foundry::shape(const Face& face, std::string_view text,
                                                 Direction direction, std::string_view language,
                                                 const Features& features) {
  const auto make = [&] {
    ++shaped_;
    return std::make_shared<const ShapedText>(
        font::shape(face, text, direction, language, features));
  };
  if (text.size() > kLongestKept) return make();
  std::string key = key_of(face, text.size() + language.size() + 9);
  put(key, bits(features) | (direction == Direction::kRightToLeft ? 64U : 0U));
  put(key, features.letter_spacing);
  key.append(language).append(1, '\0').append(text);
  if (auto found = words_.find(key)) return found;
  auto made = make();
  words_.keep(std::move(key), made, sizeof(ShapedText) + made->glyphs.size() * sizeof(Glyph));
  return made;
}

// Null: it is not worth it, or cannot be done.
std::shared_ptr<const PreparedFace> Foundry::prepared(const Face& face) {
  if (face.origin() != Origin::kProgram) return nullptr;
  if (face.glyph_count() > kMostPreparedGlyphs) return nullptr;
  const std::string key = key_of(face, 0);
  if (auto found = prepared_.find(key)) return found;
  auto cuts = cuts_.find(key);
  if (cuts == nullptr) {
    auto made = std::make_shared<const Cuts>();
    cuts_.keep(key, made, sizeof(Cuts));
    cuts = std::move(made);
  }
  if (++cuts->count <= kCutsBeforePreparing) return nullptr;
  // Another thread may be at it: the two of them would take twice the memory.
  const std::unique_lock lock(preparing_, std::try_to_lock);
  if (!lock.owns_lock()) return nullptr;
  auto made = PreparedFace::make(face);
  if (made == nullptr) return nullptr;
  prepared_.keep(key, made, face.glyph_count() * kPreparedGlyph);
  cuts->count = 0;
  return made;
}

std::shared_ptr<const Subset> Foundry::subset(const Face& face,
                                              const std::set<std::uint32_t>& glyphs) {
  std::string key = key_of(face, glyphs.size() * sizeof(std::uint32_t));
  for (const std::uint32_t glyph : glyphs) put(key, glyph);
  if (auto found = subsets_.find(key)) return found;
  ++cut_;
  std::optional<Subset> cut = font::subset(face, glyphs, prepared(face).get());
  if (!cut) return nullptr;
  auto made = std::make_shared<const Subset>(std::move(*cut));
  // A node of the map for each glyph.
  constexpr std::size_t kNode = 48;
  subsets_.keep(std::move(key), made, made->data.size() + made->cid.size() * kNode);
  return made;
}

std::shared_ptr<const std::string> Foundry::web_file(const Face& face,
                                                     const std::set<char32_t>& characters,
                                                     const Features& features) {
  std::string key = key_of(face, (characters.size() + 1) * sizeof(std::uint32_t));
  put(key, bits(features));
  for (const char32_t character : characters) put(key, static_cast<std::uint32_t>(character));
  if (auto found = web_files_.find(key)) return found;
  ++packed_;
  const auto cut = web_subset(face, characters, features, prepared(face).get());
  auto packed = cut ? woff2(*cut) : std::nullopt;
  if (!packed) return nullptr;
  auto made = std::make_shared<const std::string>(std::move(*packed));
  web_files_.keep(std::move(key), made, made->size());
  return made;
}

FoundryWork Foundry::work() const {
  return {opened_, shaped_, cut_, packed_};
}

std::size_t Foundry::weight() const {
  std::size_t files = 0;
  {
    const std::lock_guard lock(mutex_);
    files = file_weight_;
  }
  return files + words_.weight() + subsets_.weight() + web_files_.weight() + cuts_.weight() +
         prepared_.weight();
}

}  // namespace resumec::font
