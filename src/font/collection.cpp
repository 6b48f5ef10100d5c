// Finding faces.
//
// A face is opened at its first use: a résumé needs three or four of six dozen. Built-in ones are
// shared by all compilations of the program; files belong to the compilation, which is given its
// own way to read them.
//
// Fallback goes by the script of a cluster's first character, so that neither a page of Hebrew nor
// one arrow opens fonts that cannot have it:
//
//   any                       a file of the résumé or theme
//   emoji presentation        the colour font                            👋 ☎️
//   a script with a family    that family                                שלום
//   East Asian                the family of the text's language          你好 「 」
//   all other characters      the families for text, of like kind first  → Ж
//   signs that are left       East Asian, then emoji                     ※ ☎
//
// Letters of a script come from one family, even where a text family has some of them.
#include "font/collection.h"

#include <algorithm>
#include <cstdlib>
#include <mutex>

#include "characters/ascii.h"
#include "characters/script.h"
#include "characters/utf8.h"
#include "files/path.h"

namespace resumec::font {
namespace {

// The largest font that is known, Noto Sans CJK's collection of 20 MB, five times over.
constexpr std::size_t kLargestFont = std::size_t{100} << 20U;

// Collections hold the scripts or weights of one design: ten in Noto Sans CJK's, some dozens in the
// largest.
constexpr unsigned kMostFontsInFile = 64;

// What every file system says of a name that leads nowhere (resumec/file_system.h).
constexpr std::string_view kNoSuchFile = "no such file";

// Characters that have no shape of their own (Default_Ignorable_Code_Point and controls): joiners,
// direction marks, variation selectors. The shaper hides them.
bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x34F || c == 0x61C ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

// Blanks of any width: the shaper makes them of the face's own space.
bool is_blank(char32_t c) {
  return c == 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

char32_t first_visible(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (!is_unseen(c.value)) return c.value;
    at += c.length;
  }
  return 0;
}

const Face* open_built_in(std::size_t index) {
  struct Slot {
    std::once_flag opened;
    std::unique_ptr<Face> face;
  };
  const auto faces = manifest();
  static std::vector<Slot> slots(faces.size());
  const ManifestFace& entry = faces[index];
  std::call_once(slots[index].opened, [&entry, &slot = slots[index]] {
    std::string error;
    const auto length = static_cast<std::size_t>(entry.end - entry.begin);
    slot.face = Face::open({entry.begin, length}, entry.index, error, Origin::kProgram);
  });
  return slots[index].face.get();
}

// The file of that name in the first folder where it can be read, and its path. When there is none,
// the error of the first that is there all the same; no path when there is none at all.
FileView look_for(const FileSystem& files, std::string_view name, std::string& path) {
  FileView refused;
  refused.error = kNoSuchFile;
  for (const std::string_view folder : font_folders()) {
    const std::string here = files::joined(folder, name);
    FileView view = files.view(here, kLargestFont);
    const bool first = path.empty() && view.error != kNoSuchFile;
    if (view.ok() || first) path = here;
    if (view.ok()) return view;
    if (first) refused = std::move(view);
  }
  return refused;
}

// "zh-Hant-TW": does the tag have the subtag?
bool has_subtag(std::string_view tag, std::string_view subtag) {
  while (!tag.empty()) {
    const std::size_t end = std::min(tag.find('-'), tag.size());
    if (characters::same_ignoring_case(tag.substr(0, end), subtag)) return true;
    tag.remove_prefix(std::min(end + 1, tag.size()));
  }
  return false;
}

}  // namespace

Collection::Collection(const FileSystem* files) : Collection(files, std::make_unique<Foundry>()) {}

Collection::Collection(const FileSystem* files, std::unique_ptr<Foundry> foundry)
    : Collection(files, *foundry) {
  own_foundry_ = std::move(foundry);
}

Collection::Collection(const FileSystem* files, Foundry& foundry)
    : foundry_(&foundry), files_(files) {
  for (const ManifestFace& face : manifest()) {
    if (families_.empty() || families_.back().name != face.family) {
      Family& family = families_.emplace_back();
      family.name = face.family;
      family.generic = face.generic;
      family.use = face.use;
      family.tag = face.tag;
      family.package = face.package;
      family.external = face.begin == nullptr;
    }
    families_.back().faces.push_back(slots_.size());
    slots_.emplace_back().record = &face;
  }
}

const Family* Collection::find(std::string_view family) const {
  const auto named = [family](const Family& one) {
    return characters::same_ignoring_case(one.name, family);
  };
  // Those of files stand last.
  const auto found = std::find_if(families_.rbegin(), families_.rend(), named);
  return found == families_.rend() ? nullptr : &*found;
}

Family& Collection::own_family(std::string_view name, std::string_view generic, source::Span span) {
  for (Family& family : families_) {
    if (family.from_file && characters::same_ignoring_case(family.name, name)) return family;
  }
  Family& family = families_.emplace_back();
  family.name = names_.emplace_back(name);
  family.generic = generic;
  family.from_file = true;
  family.span = span;
  return family;
}

AddedFile Collection::add_file(const FileView& file, source::Span span, std::string_view family) {
  AddedFile added;
  const std::string_view start = file.bytes.substr(0, 4);
  if (start == "wOFF" || start == "wOF2") {
    added.error = "it is a WOFF file, a font packed for web pages";
    added.for_web = true;
    return added;
  }
  for (unsigned index = 0; index < kMostFontsInFile; ++index) {
    std::string error;
    std::shared_ptr<const Face> face = foundry_->open(file, index, Origin::kStranger, error);
    if (face == nullptr) {
      // The end of the list, unless nothing could be used.
      if (index == 0) added.error = error;
      break;
    }
    const FaceNames names = face->names();
    AddedFace one;
    one.face = face.get();
    one.weight = face->metrics().weight;
    one.slope = names.italic ? Slope::kItalic : Slope::kUpright;
    Family& owner =
        own_family(family.empty() ? std::string_view(names.family) : family, names.generic, span);
    one.family = &owner;
    one.repeated = std::any_of(owner.faces.begin(), owner.faces.end(), [&](std::size_t other) {
      return slots_[other].record->weight == one.weight && slots_[other].record->slope == one.slope;
    });
    Slot& slot = slots_.emplace_back();
    slot.record = &records_.emplace_back(ManifestFace{owner.name,
                                                      owner.generic,
                                                      one.weight,
                                                      one.slope,
                                                      Use::kText,
                                                      {},
                                                      {},
                                                      {},
                                                      index,
                                                      file.bytes.data(),
                                                      file.bytes.data() + file.bytes.size()});
    slot.file = file;
    slot.owned = std::move(face);
    slot.face = slot.owned.get();
    slot.opened = true;
    if (!one.repeated) owner.faces.push_back(slots_.size() - 1);
    added.faces.push_back(one);
  }
  found_.clear();
  return added;
}

const Face* Collection::open(Slot& slot) {
  if (slot.opened) return slot.face;
  slot.opened = true;
  const ManifestFace& record = *slot.record;
  if (record.begin != nullptr) {
    slot.face = open_built_in(static_cast<std::size_t>(&record - manifest().data()));
    return slot.face;
  }
  if (files_ == nullptr) {
    slot.error = "no files can be read here";
    return nullptr;
  }
  std::string path;
  const FileView file = look_for(*files_, record.file, path);
  if (!file.ok()) {
    slot.error = path.empty()
                     ? "there is no " + std::string(record.file) + " in the folders of fonts"
                     : "cannot read " + path + ": " + file.error;
    return nullptr;
  }
  std::string error;
  slot.owned = foundry_->open(file, record.index, Origin::kProgram, error);
  slot.face = slot.owned.get();
  if (slot.face == nullptr) slot.error = path + ": " + error;
  return slot.face;
}

Match Collection::nearest(const Family& family, int weight, Slope slope) {
  const auto distance = [weight, slope](const ManifestFace& face) {
    // The other slope is further away than any weight.
    return 2 * std::abs(face.weight - weight) + (face.weight < weight ? 1 : 0) +
           (face.slope == slope ? 0 : 5000);
  };
  Slot* best = nullptr;
  for (const std::size_t i : family.faces) {
    if (best == nullptr || distance(*slots_[i].record) < distance(*best->record)) best = &slots_[i];
  }
  if (best == nullptr) return {};
  const Face* face = open(*best);
  return {&family, face, best->record->weight, best->record->slope, best->error};
}

Match Collection::nearest(std::string_view family, int weight, Slope slope) {
  const Family* found = find(family);
  return found == nullptr ? Match{} : nearest(*found, weight, slope);
}

template <typename Accept>
bool Collection::try_families(std::string_view cluster, const FallbackRequest& request,
                              Match& result, Accept accept) {
  for (Family& family : families_) {
    if (!accept(family)) continue;
    const Match match = nearest(family, request.weight, request.slope);
    if (match.face != nullptr && covers(*match.face, cluster)) {
      family.used = true;
      result = match;
      return true;
    }
    if (match.face == nullptr && result.family == nullptr) result = match;
  }
  return false;
}

Match Collection::search(std::string_view cluster, const FallbackRequest& request) {
  const char32_t c = first_visible(cluster);
  const auto emoji = [](const Family& family) { return family.use == Use::kEmoji; };
  const auto script = [c](const Family& family) {
    return family.use == Use::kScript && characters::used_in_script(c, family.tag);
  };
  const auto east_asian = [&request](const Family& family) {
    return family.use == Use::kEastAsian && family.tag == request.east_asian;
  };
  const auto own = [](const Family& family) { return family.from_file; };
  const auto alike = [&request](const Family& family) {
    return family.use == Use::kText && !family.from_file && family.generic == request.generic;
  };
  const auto other = [&request](const Family& family) {
    return family.use == Use::kText && !family.from_file && family.generic != request.generic;
  };
  Match result;
  const auto attempt = [&](const auto& accept) {
    return try_families(cluster, request, result, accept);
  };
  if (attempt(own)) return result;
  const bool picture = characters::has_emoji_presentation(cluster);
  if (picture && attempt(emoji)) return result;
  // A picture that cannot be had is not replaced by the plain sign: the page would depend on the
  // machine's packages.
  if (picture && result.family != nullptr) return result;
  if (attempt(script)) return result;
  const bool east = characters::is_east_asian(c);
  if (east && attempt(east_asian)) return result;
  if (attempt(alike) || attempt(other)) return result;
  if (!east && characters::is_east_asian_sign(c) && attempt(east_asian)) return result;
  if (!picture && characters::is_emoji(c)) attempt(emoji);
  return result;
}

Match Collection::fallback(std::string_view cluster, const FallbackRequest& request) {
  std::string key(cluster);
  key += '\0';
  key += request.generic;
  key += '\0';
  key += request.east_asian;
  key += static_cast<char>(request.slope);
  key += std::to_string(request.weight);
  const auto found = found_.find(key);
  if (found != found_.end()) return found->second;
  return found_.emplace(std::move(key), search(cluster, request)).first->second;
}

const Face* built_in_face(std::string_view family, int weight, Slope slope) {
  const auto faces = manifest();
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const ManifestFace& face = faces[i];
    if (face.begin != nullptr && face.weight == weight && face.slope == slope &&
        characters::same_ignoring_case(face.family, family)) {
      return open_built_in(i);
    }
  }
  return nullptr;
}

bool is_unseen(char32_t c) {
  return is_invisible(c) || is_blank(c);
}

bool covers(const Face& face, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (!is_unseen(c.value) && !face.has_glyph(c.value)) return false;
    at += c.length;
  }
  return true;
}

std::string_view east_asian_language(std::string_view language, std::string_view text) {
  const std::string_view primary = language.substr(0, language.find('-'));
  if (characters::same_ignoring_case(primary, "ja")) return "ja";
  if (characters::same_ignoring_case(primary, "ko")) return "ko";
  const bool cantonese = characters::same_ignoring_case(primary, "yue");
  if (cantonese || characters::same_ignoring_case(primary, "zh")) {
    if (has_subtag(language, "Hans")) return "zh-Hans";
    if (has_subtag(language, "HK") || has_subtag(language, "MO") || cantonese) return "zh-HK";
    if (has_subtag(language, "Hant") || has_subtag(language, "TW")) return "zh-Hant";
    return "zh-Hans";
  }
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    at += c.length;
    // Nothing before Hangul's first letters tells.
    if (c.value < 0x1100) continue;
    // Punctuation such as U+3001 belongs to several scripts, and tells nothing.
    if (characters::used_in_script(c.value, "Hani")) continue;
    if (characters::used_in_script(c.value, "Hira") ||
        characters::used_in_script(c.value, "Kana")) {
      return "ja";
    }
    if (characters::used_in_script(c.value, "Hang")) return "ko";
    if (characters::used_in_script(c.value, "Bopo")) return "zh-Hant";
  }
  return "zh-Hans";
}

}  // namespace resumec::font
