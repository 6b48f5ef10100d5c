#include "font/cff.h"

#include <cstddef>
#include <map>

namespace resumec::font::cff {
namespace {

// Two-byte operators are 12 and a second byte.
constexpr int kEscape = 12;
constexpr int kCharset = 15;
constexpr int kRos = 0x0C00 + 30;

class Reader {
 public:
  explicit Reader(std::string_view data) : data_(data) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] bool at_end() const { return position_ >= data_.size(); }
  void seek(std::size_t position) {
    if (position > data_.size()) ok_ = false;
    position_ = position;
  }

  // Big-endian number of `bytes` bytes; 0 past the end, and `ok` is false from then on.
  std::uint32_t number(std::size_t bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
      if (at_end()) {
        ok_ = false;
        return 0;
      }
      value = value << 8U | static_cast<unsigned char>(data_[position_++]);
    }
    return value;
  }

  // The first object of the INDEX here; the reader is then behind the INDEX.
  std::string_view first_of_index() {
    const std::uint32_t count = number(2);
    if (count == 0) return {};
    const std::size_t size = number(1);
    if (size < 1 || size > 4) ok_ = false;
    if (!ok_) return {};
    const std::size_t offsets = position_;
    const std::size_t base = offsets + (std::size_t{count} + 1) * size - 1;
    const std::size_t begin = base + number(size);
    const std::size_t end = base + number(size);
    seek(offsets + std::size_t{count} * size);
    const std::size_t index_end = base + number(size);
    seek(index_end);
    if (!ok_ || begin > end || end > data_.size()) {
      ok_ = false;
      return {};
    }
    return data_.substr(begin, end - begin);
  }

 private:
  std::string_view data_;
  std::size_t position_ = 0;
  bool ok_ = true;
};

std::string_view top_dict(std::string_view table) {
  Reader reader(table);
  reader.seek(2);
  reader.seek(reader.number(1));
  // The Name INDEX stands first.
  reader.first_of_index();
  const std::string_view dict = reader.first_of_index();
  return reader.ok() ? dict : std::string_view{};
}

// Operators with their last operand (a number; real numbers count as 0).
std::map<int, std::int64_t> read_dict(std::string_view dict) {
  std::map<int, std::int64_t> entries;
  Reader reader(dict);
  std::int64_t operand = 0;
  while (reader.ok() && !reader.at_end()) {
    const auto b0 = static_cast<int>(reader.number(1));
    if (b0 <= 21) {
      const int key = b0 == kEscape ? 0x0C00 + static_cast<int>(reader.number(1)) : b0;
      entries[key] = operand;
      operand = 0;
    } else if (b0 == 28) {
      operand = static_cast<std::int16_t>(reader.number(2));
    } else if (b0 == 29) {
      operand = static_cast<std::int32_t>(reader.number(4));
    } else if (b0 == 30) {
      // A real number: nibbles up to 0xF.
      std::uint32_t pair = 0;
      do {
        pair = reader.number(1);
      } while (reader.ok() && (pair & 0x0FU) != 0x0FU && (pair >> 4U) != 0x0FU);
      operand = 0;
    } else if (b0 <= 246) {
      operand = b0 - 139;
    } else if (b0 <= 250) {
      operand = (b0 - 247) * 256 + static_cast<int>(reader.number(1)) + 108;
    } else {
      operand = -(b0 - 251) * 256 - static_cast<int>(reader.number(1)) - 108;
    }
  }
  return entries;
}

}  // namespace

bool is_cid_keyed(std::string_view table) {
  return read_dict(top_dict(table)).count(kRos) > 0;
}

std::optional<std::vector<std::uint32_t>> charset(std::string_view table, std::size_t glyphs) {
  const auto dict = read_dict(top_dict(table));
  const auto found = dict.find(kCharset);
  if (found == dict.end() || found->second <= 0) return std::nullopt;
  Reader reader(table);
  reader.seek(static_cast<std::size_t>(found->second));
  const std::uint32_t format = reader.number(1);
  if (format > 2) return std::nullopt;
  // Glyph 0 is .notdef and is not listed. Format 0 lists CIDs, formats 1 and 2 ranges: the first
  // CID and how many follow it, in one byte or two.
  std::vector<std::uint32_t> cids{0};
  while (cids.size() < glyphs) {
    const std::uint32_t first = reader.number(2);
    const std::uint32_t more = format == 0 ? 0 : reader.number(format);
    if (!reader.ok()) return std::nullopt;
    for (std::uint32_t i = 0; i <= more && cids.size() < glyphs; ++i) cids.push_back(first + i);
  }
  return cids;
}

}  // namespace resumec::font::cff
