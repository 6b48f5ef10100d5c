#include "font/woff2.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <hb-ot.h>
#include <hb.h>
#include <woff2/decode.h>

#include "built_in_families.h"
#include "font/collection.h"
#include "font/subset.h"
#include "patched_font.h"

namespace {

using resumec::font::Face;
using resumec::font::woff2;
using resumec::font::test::built_in_families;
using resumec::font::test::file_of;

const Face& regular(std::string_view family) {
  const Face* face = resumec::font::built_in_face(family, 400, resumec::font::Slope::kUpright);
  REQUIRE(face != nullptr);
  return *face;
}

// What a browser makes of it, by the reader of those who wrote the standard; empty: refused.
std::string unpacked(const std::string& packed) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(packed.data());
  const std::size_t size = ::woff2::ComputeWOFF2FinalSize(data, packed.size());
  std::string out(std::min(size, std::size_t{50'000'000}), '\0');
  ::woff2::WOFF2StringOut sink(&out);
  return ::woff2::ConvertWOFF2ToTTF(data, packed.size(), &sink) ? out.substr(0, sink.Size()) : "";
}

std::string table(hb_face_t* face, hb_tag_t tag) {
  hb_blob_t* blob = hb_face_reference_table(face, tag);
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  std::string bytes(data == nullptr ? "" : data, length);
  hb_blob_destroy(blob);
  return bytes;
}

// All strokes of all glyphs, as numbers.
std::vector<float> outlines(hb_face_t* face) {
  std::vector<float> strokes;
  hb_font_t* font = hb_font_create(face);
  hb_draw_funcs_t* pen = hb_draw_funcs_create();
  static const auto keep = [](void* data, std::initializer_list<float> numbers) {
    auto& all = *static_cast<std::vector<float>*>(data);
    all.insert(all.end(), numbers);
  };
  hb_draw_funcs_set_move_to_func(
      pen,
      [](hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x, float y, void*) {
        keep(to, {1, x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      pen,
      [](hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x, float y, void*) {
        keep(to, {2, x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(
      pen,
      [](hb_draw_funcs_t*, void* to, hb_draw_state_t*, float a, float b, float x, float y, void*) {
        keep(to, {3, a, b, x, y});
      },
      nullptr, nullptr);
  for (unsigned glyph = 0; glyph < hb_face_get_glyph_count(face); ++glyph) {
    strokes.push_back(0);
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(font, glyph, pen, &strokes);
#else
    hb_font_get_glyph_shape(font, glyph, pen, &strokes);
#endif
  }
  hb_draw_funcs_destroy(pen);
  hb_font_destroy(font);
  return strokes;
}

// Every table as it was, and every outline drawn as it was.
void check_same(const std::string& before, const std::string& after) {
  const auto open = [](const std::string& file) {
    hb_blob_t* blob = hb_blob_create(file.data(), static_cast<unsigned>(file.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return face;
  };
  hb_face_t* whole = open(before);
  hb_face_t* again = open(after);
  hb_tag_t tags[100];
  unsigned count = 100;
  hb_face_get_table_tags(whole, 0, &count, tags);
  for (unsigned i = 0; i < count; ++i) {
    if (tags[i] == HB_TAG('g', 'l', 'y', 'f') || tags[i] == HB_TAG('l', 'o', 'c', 'a') ||
        tags[i] == HB_TAG('h', 'e', 'a', 'd') || tags[i] == HB_TAG('D', 'S', 'I', 'G')) {
      continue;
    }
    CAPTURE(tags[i]);
    CHECK((table(whole, tags[i]) == table(again, tags[i])));
  }
  CHECK(hb_face_get_glyph_count(whole) == hb_face_get_glyph_count(again));
  CHECK((outlines(whole) == outlines(again)));
  hb_face_destroy(whole);
  hb_face_destroy(again);
}

TEST_CASE("a packed font is the same font, and half of it") {
  for (const auto family : built_in_families()) {
    CAPTURE(std::string(family));
    const std::string file = file_of(family);
    const auto packed = woff2(file);
    REQUIRE(packed);
    CHECK(packed->substr(0, 4) == "wOF2");
    CHECK(packed->size() % 4 == 0);
    CHECK(packed->size() < file.size() * 7 / 10);
    check_same(file, unpacked(*packed));
  }
}

TEST_CASE("a packed subset is the same subset") {
  for (const auto family : built_in_families()) {
    CAPTURE(std::string(family));
    const auto file = resumec::font::web_subset(regular(family),
                                                {U'A', U'é', U'ﬁ', U'g', U'ậ', U'ש', U'م', U' '});
    REQUIRE(file);
    const auto packed = woff2(*file);
    REQUIRE(packed);
    check_same(*file, unpacked(*packed));
  }
}

TEST_CASE("outlines that cannot be read are sent as they are") {
  std::string file = file_of("Lato");
  hb_blob_t* blob = hb_blob_create(file.data(), static_cast<unsigned>(file.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, 0);
  const std::string loca = table(face, HB_TAG('l', 'o', 'c', 'a'));
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  const std::size_t at = file.find(loca);
  REQUIRE(at != std::string::npos);
  // The second glyph begins behind the end of the table.
  file[at + 2] = file[at + 3] = file[at + 4] = file[at + 5] = '\xFF';
  const auto packed = woff2(file);
  REQUIRE(packed);
  const std::string again = unpacked(*packed);
  CHECK(again.find(loca.substr(8)) != std::string::npos);
}

TEST_CASE("what is no font is not packed") {
  CHECK_FALSE(woff2(""));
  CHECK_FALSE(woff2("no font"));
  const std::string file = file_of("Lato");
  for (const std::size_t size : {4U, 12U, 100U, 300U}) CHECK_FALSE(woff2(file.substr(0, size)));
}

}  // namespace
