#include "picture/exif.h"

#include <cstddef>
#include <cstdint>

namespace resumec::picture {
namespace {

constexpr std::string_view kHeader("Exif\0\0", 6);
constexpr std::uint32_t kOrientation = 0x0112;
constexpr int kUpright = 1;
// An entry of a directory: tag, type, count, value.
constexpr std::size_t kEntryLength = 12;
constexpr std::size_t kValueOffset = 8;

// Numbers of the byte order that the file's first letters say; 0 past its end.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.substr(0, 2) == "II") {}

  [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t length) const {
    if (at > bytes_.size() || bytes_.size() - at < length) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
      const std::size_t index = little_ ? at + length - 1 - i : at + i;
      value = value << 8U | static_cast<unsigned char>(bytes_[index]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

}  // namespace

int exif_orientation(std::string_view segment) {
  if (segment.substr(0, kHeader.size()) != kHeader) return kUpright;
  const Tiff tiff(segment.substr(kHeader.size()));
  const std::size_t directory = tiff.number(4, 4);
  const std::uint32_t entries = tiff.number(directory, 2);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * kEntryLength;
    if (tiff.number(entry, 2) != kOrientation) continue;
    const std::uint32_t value = tiff.number(entry + kValueOffset, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : kUpright;
  }
  return kUpright;
}

}  // namespace resumec::picture
