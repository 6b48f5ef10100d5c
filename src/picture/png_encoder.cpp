// PNG files by libpng, 8 bits a channel, not interlaced.
//
// It answers a fault by a longjmp out of its own frames: see png_decoder.cpp.
#include <png.h>

#include <csetjmp>

#include "picture/encode.h"

namespace resumec::picture {
namespace {

// zlib's own choice. From here to 9 a screenshot loses 2 % and takes three times as long.
constexpr int kCompression = 6;

[[noreturn]] void leave(png_structp png, png_const_charp) {
  std::longjmp(*static_cast<std::jmp_buf*>(png_get_error_ptr(png)), 1);
}

void say_nothing(png_structp, png_const_charp) {}

void append(png_structp png, png_bytep bytes, std::size_t length) {
  static_cast<std::string*>(png_get_io_ptr(png))
      ->append(reinterpret_cast<const char*>(bytes), length);
}

void flush(png_structp) {}

int color_type(Channels channels) {
  switch (channels) {
    case Channels::kGrey:
      return PNG_COLOR_TYPE_GRAY;
    case Channels::kGreyAlpha:
      return PNG_COLOR_TYPE_GRAY_ALPHA;
    case Channels::kRgba:
      return PNG_COLOR_TYPE_RGB_ALPHA;
    default:
      return PNG_COLOR_TYPE_RGB;
  }
}

// False when there is no memory. Nothing in its frame has to be destroyed.
bool write(png_structp png, png_infop info, const Raster& raster, std::string_view profile,
           std::jmp_buf& jump) {
  // NOLINTNEXTLINE(cert-err52-cpp): libpng leaves its frames by longjmp.
  if (setjmp(jump) != 0) return false;
  png_set_compression_level(png, kCompression);
  png_set_IHDR(png, info, static_cast<png_uint_32>(raster.width),
               static_cast<png_uint_32>(raster.height), 8, color_type(raster.channels),
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (!profile.empty()) {
    png_set_iCCP(png, info, "ICC", PNG_COMPRESSION_TYPE_BASE,
                 reinterpret_cast<png_const_bytep>(profile.data()),
                 static_cast<png_uint_32>(profile.size()));
  }
  png_write_info(png, info);
  const auto* row = reinterpret_cast<png_const_bytep>(raster.bytes.data());
  for (int y = 0; y < raster.height; ++y, row += raster.row_length()) png_write_row(png, row);
  png_write_end(png, nullptr);
  return true;
}

}  // namespace

std::string encode_png(const Raster& raster, std::string_view profile) {
  std::string file;
  std::jmp_buf jump;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &jump, leave, say_nothing);
  png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
  if (info != nullptr) {
    png_set_write_fn(png, &file, append, flush);
    if (!write(png, info, raster, profile, jump)) file.clear();
  }
  png_destroy_write_struct(&png, &info);
  return file;
}

}  // namespace resumec::picture
