// JPEG files for tests, by libjpeg: no binary is kept.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

#include <jpeglib.h>

#include "picture/raster.h"

namespace resumec::test {

// A raster whose bytes are `value(x, y, channel)`.
inline picture::Raster raster(picture::Channels channels, int width, int height,
                              const std::function<int(int, int, int)>& value) {
  picture::Raster made{channels, width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < picture::count(channels); ++c) {
        made.bytes += static_cast<char>(value(x, y, c));
      }
    }
  }
  return made;
}

struct JpegKind {
  bool progressive = false;
  bool rgb = false;  // colours as they are, with Adobe's marker
  int sampling = 2;  // of the first component, both ways
  int quality = 95;
};

inline std::string made_jpeg(const picture::Raster& raster, const JpegKind& kind = {}) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long length = 0;
  jpeg_mem_dest(&info, &bytes, &length);
  info.image_width = static_cast<JDIMENSION>(raster.width);
  info.image_height = static_cast<JDIMENSION>(raster.height);
  info.input_components = picture::count(raster.channels);
  info.in_color_space = raster.channels == picture::Channels::kGrey   ? JCS_GRAYSCALE
                        : raster.channels == picture::Channels::kCmyk ? JCS_CMYK
                                                                      : JCS_RGB;
  jpeg_set_defaults(&info);
  if (kind.rgb) jpeg_set_colorspace(&info, JCS_RGB);
  jpeg_set_quality(&info, kind.quality, TRUE);
  if (info.num_components == 3 && !kind.rgb) {
    info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = kind.sampling;
  }
  if (kind.progressive) jpeg_simple_progression(&info);
  jpeg_start_compress(&info, TRUE);
  while (info.next_scanline < info.image_height) {
    std::string row =
        raster.bytes.substr(info.next_scanline * raster.row_length(), raster.row_length());
    JSAMPROW rows[] = {reinterpret_cast<JSAMPROW>(row.data())};
    jpeg_write_scanlines(&info, rows, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  std::string file(reinterpret_cast<const char*>(bytes), length);
  std::free(bytes);
  return file;
}

// A segment, and the file with it behind its start marker.
inline std::string jpeg_segment(char marker, const std::string& content) {
  const std::size_t length = content.size() + 2;
  return std::string{'\xFF', marker, static_cast<char>(length >> 8U),
                     static_cast<char>(length & 0xFFU)} +
         content;
}

inline std::string with_segment(const std::string& file, char marker, const std::string& content) {
  return file.substr(0, 2) + jpeg_segment(marker, content) + file.substr(2);
}

// Exif's note of the orientation alone, with a maker called `maker` (of three letters).
inline std::string exif(int orientation, const std::string& maker = "GPS") {
  return std::string("Exif\0\0MM\0\x2a\0\0\0\x08\0\x02", 16) +
         std::string("\x01\x0f\0\x02\0\0\0\x04", 8) + maker + '\0' +
         std::string("\x01\x12\0\x03\0\0\0\x01\0", 9) + static_cast<char>(orientation) +
         std::string(6, '\0');
}

}  // namespace resumec::test
