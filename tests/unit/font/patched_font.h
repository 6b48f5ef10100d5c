// Font files for tests, made of those that are built in.
#pragma once

#include <string>
#include <string_view>

#include <hb.h>

#include "font/collection.h"

namespace resumec::font::test {

// The whole file of a built-in face.
inline std::string file_of(std::string_view family, int weight = 400,
                           Slope slope = Slope::kUpright) {
  for (const ManifestFace& face : manifest()) {
    if (face.family == family && face.weight == weight && face.slope == slope) {
      return {face.begin, face.end};
    }
  }
  return "";
}

// Where a table of a font file begins; 0 when there is none.
inline std::size_t offset_of(const std::string& file, std::string_view tag) {
  const auto byte = [&file](std::size_t at) { return static_cast<unsigned char>(file[at]); };
  const std::size_t count = byte(4) * 256U + byte(5);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = 12 + 16 * i;
    if (file.compare(at, 4, tag) != 0) continue;
    return (std::size_t{byte(at + 8)} << 24U) + (std::size_t{byte(at + 9)} << 16U) +
           (std::size_t{byte(at + 10)} << 8U) + byte(at + 11);
  }
  return 0;
}

// The file with other licence bits (OS/2 fsType).
inline std::string with_embedding(std::string file, unsigned type) {
  const std::size_t at = offset_of(file, "OS/2") + 8;
  file[at] = static_cast<char>(type >> 8U);
  file[at + 1] = static_cast<char>(type & 0xFFU);
  return file;
}

// The file with a table `fvar` of one axis, weights from 100 to 900: a variable font.
inline std::string made_variable(const std::string& file) {
  static constexpr unsigned char kFvar[] = {
      0,   1,   0,   0,   0, 16,  0, 2, 0, 1,   0, 20, 0, 0,   0, 8,               // header
      'w', 'g', 'h', 't', 0, 100, 0, 0, 1, 144, 0, 0,  3, 132, 0, 0, 0, 0, 1, 0};  // axis
  const auto blob_of = [](const void* bytes, std::size_t size) {
    return hb_blob_create(static_cast<const char*>(bytes), static_cast<unsigned>(size),
                          HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
  };
  hb_blob_t* whole = blob_of(file.data(), file.size());
  hb_face_t* face = hb_face_create(whole, 0);
  hb_face_t* builder = hb_face_builder_create();
  hb_tag_t tags[64];
  unsigned count = 64;
  hb_face_get_table_tags(face, 0, &count, tags);
  for (unsigned i = 0; i < count; ++i) {
    hb_blob_t* table = hb_face_reference_table(face, tags[i]);
    hb_face_builder_add_table(builder, tags[i], table);
    hb_blob_destroy(table);
  }
  hb_blob_t* axes = blob_of(kFvar, sizeof kFvar);
  hb_face_builder_add_table(builder, HB_TAG('f', 'v', 'a', 'r'), axes);
  hb_blob_t* made = hb_face_reference_blob(builder);
  unsigned length = 0;
  const char* data = hb_blob_get_data(made, &length);
  std::string result(data, length);
  for (hb_blob_t* blob : {whole, axes, made}) hb_blob_destroy(blob);
  hb_face_destroy(face);
  hb_face_destroy(builder);
  return result;
}

inline FileView view_of(std::string bytes) {
  const auto owner = std::make_shared<const std::string>(std::move(bytes));
  return {*owner, owner, ""};
}

}  // namespace resumec::font::test
