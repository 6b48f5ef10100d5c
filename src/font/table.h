// One table of a font file, read without trust: what lies past its end is zero.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <hb.h>

namespace resumec::font {

class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {}
  ~Table() { hb_blob_destroy(blob_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  [[nodiscard]] std::string_view bytes() const {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob_, &length);
    return {data, length};
  }
  [[nodiscard]] bool empty() const { return bytes().empty(); }

  [[nodiscard]] unsigned unsigned16(std::size_t offset) const {
    const std::string_view all = bytes();
    if (offset + 2 > all.size()) return 0;
    return static_cast<unsigned>(static_cast<unsigned char>(all[offset])) << 8U |
           static_cast<unsigned char>(all[offset + 1]);
  }
  [[nodiscard]] int signed16(std::size_t offset) const {
    return static_cast<std::int16_t>(unsigned16(offset));
  }

 private:
  hb_blob_t* blob_;
};

}  // namespace resumec::font
