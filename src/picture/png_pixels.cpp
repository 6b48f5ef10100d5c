#include "picture/png_pixels.h"

#include <png.h>

#include <algorithm>
#include <cstdint>

namespace resumec::picture {
namespace {

// 200 MB while it is decoded. Compose refuses smaller pictures already, with their place.
constexpr std::uint64_t kMostPixels = 50'000'000;

constexpr std::size_t kChannels = 4;

}  // namespace

std::optional<Pixels> read_png(std::string_view file, std::string& error) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0) {
    error = image.message;
    return std::nullopt;
  }
  if (std::uint64_t{image.width} * image.height > kMostPixels) {
    png_image_free(&image);
    error = "it has more than 50 million pixels";
    return std::nullopt;
  }
  const bool grey = (image.format & PNG_FORMAT_FLAG_COLOR) == 0;
  image.format = PNG_FORMAT_RGBA;
  std::string rgba(PNG_IMAGE_SIZE(image), '\0');
  // A warning (an odd gamma, a profile that contradicts itself) is no failure.
  if (png_image_finish_read(&image, nullptr, rgba.data(), 0, nullptr) == 0) {
    error = image.message;
    return std::nullopt;
  }
  Pixels pixels;
  pixels.width = static_cast<int>(image.width);
  pixels.height = static_cast<int>(image.height);
  pixels.grey = grey;
  const std::size_t count = rgba.size() / kChannels;
  pixels.colors.reserve(count * (grey ? 1 : 3));
  pixels.alpha.reserve(count);
  for (std::size_t i = 0; i < rgba.size(); i += kChannels) {
    pixels.colors.append(rgba, i, grey ? 1 : 3);
    pixels.alpha.push_back(rgba[i + 3]);
  }
  const bool opaque = std::all_of(pixels.alpha.begin(), pixels.alpha.end(),
                                  [](char alpha) { return alpha == '\xFF'; });
  if (opaque) pixels.alpha.clear();
  return pixels;
}

}  // namespace resumec::picture
