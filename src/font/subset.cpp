// Subsetting: a page shows eighty glyphs of a font of two thousand.
//
// Glyphs are renumbered from 1 in the font's order (keeping the numbers would make the files four
// times larger), so content streams can only be written after everything is shaped. Of the tables
// only those remain that draw: a PDF says itself which glyph stands where, which letter it is, how
// wide. With GSUB gone there is no closure over substitutions either, so no glyph comes in that the
// page does not show but the parts of composites. Hinting is dropped: 11 KB of three Lato faces,
// and no reader of today uses it at print resolution.
#include "font/subset.h"

#include <memory>
#include <utility>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include "font/cff.h"
#include "font/table.h"
#include "font/web_name.h"

namespace resumec::font {
namespace {

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;

// Everything that hb-subset would keep and a PDF's embedded font has no use for (ISO 32000-1, 9.9);
// with the variation tables gone a variable font shows its default instance.
constexpr hb_tag_t kNoUseInPdf[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'),
    HB_TAG('p', 'o', 's', 't'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('S', 'T', 'A', 'T'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('h', 'd', 'm', 'x'),
    HB_TAG('P', 'C', 'L', 'T'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'),
    HB_TAG('S', 'V', 'G', ' '), HB_TAG('C', 'B', 'D', 'T'), HB_TAG('C', 'B', 'L', 'C'),
    HB_TAG('s', 'b', 'i', 'x'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('p', 'r', 'o', 'p'),
    HB_TAG('f', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'),
    HB_TAG('c', 'v', 'a', 'r'), HB_TAG('H', 'V', 'A', 'R'), HB_TAG('V', 'V', 'A', 'R'),
    HB_TAG('M', 'V', 'A', 'R'),
};

constexpr hb_tag_t kVariations[] = {
    HB_TAG('f', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'),
    HB_TAG('c', 'v', 'a', 'r'), HB_TAG('H', 'V', 'A', 'R'), HB_TAG('V', 'V', 'A', 'R'),
    HB_TAG('M', 'V', 'A', 'R'), HB_TAG('S', 'T', 'A', 'T'),
};

std::string blob_bytes(hb_face_t* face) {
  hb_blob_t* blob = hb_face_reference_blob(face);
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  std::string bytes(data, length);
  hb_blob_destroy(blob);
  return bytes;
}

std::unique_lock<std::mutex> lock_of(const PreparedFace* prepared) {
  return prepared == nullptr ? std::unique_lock<std::mutex>() : std::unique_lock(prepared->mutex());
}

}  // namespace

std::shared_ptr<const PreparedFace> PreparedFace::make(const Face& face) {
  hb_face_t* made = hb_subset_preprocess(face.hb_face());
  return std::shared_ptr<const PreparedFace>(new PreparedFace(made));
}

PreparedFace::~PreparedFace() {
  hb_face_destroy(hb_face_);
}

std::optional<Subset> subset(const Face& face, const std::set<std::uint32_t>& glyphs,
                             const PreparedFace* prepared) {
  const Input input(hb_subset_input_create_or_fail());
  if (!input) return std::nullopt;
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  // Glyph 0 is what a reader shows for a CID that it does not find; every font must have one.
  hb_set_add(wanted, 0);
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : kNoUseInPdf) hb_set_add(dropped, tag);

  const auto lock = lock_of(prepared);
  hb_face_t* source = prepared == nullptr ? face.hb_face() : prepared->hb_face();
  const Plan plan(hb_subset_plan_create_or_fail(source, input.get()));
  if (!plan) return std::nullopt;
  const HbFace made(hb_subset_plan_execute_or_fail(plan.get()));
  if (!made) return std::nullopt;

  Subset result;
  std::vector<std::uint32_t> cids;
  const hb_map_t* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  result.glyph_count = hb_map_get_population(renumbered);
  if (face.outlines() == Outlines::kTrueType) {
    result.data = blob_bytes(made.get());
  } else {
    const Table cff(made.get(), HB_TAG('C', 'F', 'F', ' '));
    result.data = std::string(cff.bytes());
    if (face.outlines() == Outlines::kCffCidKeyed) {
      auto charset = cff::charset(cff.bytes(), result.glyph_count);
      if (!charset) return std::nullopt;
      cids = std::move(*charset);
    }
  }
  if (result.data.empty()) return std::nullopt;
  for (const std::uint32_t glyph : glyphs) {
    const std::uint32_t index = hb_map_get(renumbered, glyph);
    if (index == HB_MAP_VALUE_INVALID) continue;
    if (face.outlines() == Outlines::kCffCidKeyed && index >= cids.size()) return std::nullopt;
    result.cid[glyph] = face.outlines() == Outlines::kCffCidKeyed ? cids[index] : index;
  }
  return result;
}

std::optional<std::string> web_subset(const Face& face, const std::set<char32_t>& characters,
                                      const Features& features, const PreparedFace* prepared) {
  const Input input(hb_subset_input_create_or_fail());
  if (!input) return std::nullopt;
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
  for (const char32_t character : characters) hb_set_add(wanted, character);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  // A signature would no longer hold; FontForge's time stamp is of no use.
  hb_set_add(dropped, HB_TAG('D', 'S', 'I', 'G'));
  hb_set_add(dropped, HB_TAG('F', 'F', 'T', 'M'));
  hb_set_add(dropped, HB_TAG('n', 'a', 'm', 'e'));
  // Of a variable font the page shows what the PDF does: its default instance.
  for (const hb_tag_t tag : kVariations) hb_set_add(dropped, tag);
  // Figures of one width for columns of dates; hb-subset keeps only what is on by default.
  hb_set_t* kept = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_add(kept, HB_TAG('t', 'n', 'u', 'm'));
  const bool capitals = features.small_caps || features.all_small_caps;
  if (capitals) hb_set_add(kept, HB_TAG('s', 'm', 'c', 'p'));
  if (features.all_small_caps) hb_set_add(kept, HB_TAG('c', '2', 's', 'c'));
  if (features.lining_figures) hb_set_add(kept, HB_TAG('l', 'n', 'u', 'm'));
  if (features.old_style_figures) hb_set_add(kept, HB_TAG('o', 'n', 'u', 'm'));

  const auto lock = lock_of(prepared);
  hb_face_t* source = prepared == nullptr ? face.hb_face() : prepared->hb_face();
  const HbFace made(hb_subset_or_fail(source, input.get()));
  if (!made) return std::nullopt;
  // hb-subset's faces are builders: a table can be added.
  const std::string name = web_name_table(face.hb_face());
  hb_blob_t* blob = hb_blob_create(name.data(), static_cast<unsigned>(name.size()),
                                   HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
  const bool added = hb_face_builder_add_table(made.get(), HB_TAG('n', 'a', 'm', 'e'), blob) != 0;
  hb_blob_destroy(blob);
  if (!added) return std::nullopt;
  return blob_bytes(made.get());
}

}  // namespace resumec::font
