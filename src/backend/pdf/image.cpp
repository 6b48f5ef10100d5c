// What PDF can decode goes into it as it is: a JPEG, and of a PNG its compressed rows, which are
// what FlateDecode with a predictor reads (7.4.4.4). Only transparency, 16 bits and interlacing
// have to be taken apart.
#include "backend/pdf/image.h"

#include "picture/decoder.h"
#include "picture/png_file.h"

namespace resumec::backend::pdf {
namespace {

Dict image_entries(int width, int height, Object color_space, int bits = 8) {
  return {
      {"Type", Name{"XObject"}},
      {"Subtype", Name{"Image"}},
      {"Width", width},
      {"Height", height},
      {"ColorSpace", std::move(color_space)},
      {"BitsPerComponent", bits},
  };
}

std::string device(int channels) {
  if (channels == 1) return "DeviceGray";
  return channels == 3 ? "DeviceRGB" : "DeviceCMYK";
}

// 8.6.5.5. A profile says what the device's colours are not.
Object color_space(Document& document, int channels, std::string_view profile) {
  if (profile.empty()) return Name{device(channels)};
  const Dict entries{{"N", channels}, {"Alternate", Name{device(channels)}}};
  return Array{Name{"ICCBased"}, document.add_stream(entries, profile, Coding::kDeflate)};
}

ImageObject add_jpeg(Document& document, const picture::Picture& picture) {
  Dict entries = image_entries(picture.width, picture.height,
                               color_space(document, picture.channels, picture.profile));
  if (picture.inverted) entries.emplace_back("Decode", Array{1, 0, 1, 0, 1, 0, 1, 0});
  return {document.add_stream(entries, picture.bytes, Coding::kJpeg),
          static_cast<double>(picture.width) / picture.height};
}

ImageObject add_rows(Document& document, const picture::PngRows& rows, std::string_view profile) {
  Object colors = color_space(document, rows.palette.empty() ? rows.channels : 3, profile);
  if (!rows.palette.empty()) {
    const auto last = static_cast<std::int32_t>(rows.palette.size() / 3) - 1;
    colors = Array{Name{"Indexed"}, std::move(colors), last, Bytes{rows.palette}};
  }
  Dict entries = image_entries(rows.width, rows.height, std::move(colors), rows.bits);
  const Dict predictor{{"Predictor", 15},
                       {"Colors", rows.channels},
                       {"BitsPerComponent", rows.bits},
                       {"Columns", rows.width}};
  return {document.add_compressed(entries, predictor, rows.data),
          static_cast<double>(rows.width) / rows.height};
}

std::optional<ImageObject> add_pixels(Document& document, std::string_view file,
                                      std::string_view profile, std::string& error) {
  picture::Decoded decoded = picture::read_png(file);
  error = decoded.fault;
  if (!error.empty()) return std::nullopt;
  const picture::Raster& raster = decoded.raster;
  const auto channels = static_cast<std::size_t>(picture::count(raster.channels));
  const std::size_t opaque = channels - (picture::has_alpha(raster.channels) ? 1 : 0);
  std::string colors;
  std::string alpha;
  colors.reserve(raster.bytes.size() / channels * opaque);
  for (std::size_t i = 0; i < raster.bytes.size(); i += channels) {
    colors.append(raster.bytes, i, opaque);
    if (opaque < channels) alpha.push_back(raster.bytes[i + opaque]);
  }
  const bool see_through = alpha.find_first_not_of('\xFF') != std::string::npos;
  Dict entries = image_entries(raster.width, raster.height,
                               color_space(document, static_cast<int>(opaque), profile));
  if (see_through) {
    const Dict mask = image_entries(raster.width, raster.height, Name{"DeviceGray"});
    entries.emplace_back("SMask", document.add_stream(mask, alpha, Coding::kDeflate));
  }
  return ImageObject{document.add_stream(entries, colors, Coding::kDeflate),
                     static_cast<double>(raster.width) / raster.height};
}

}  // namespace

std::optional<ImageObject> add_png(Document& document, std::string_view file, std::string& error) {
  return add_pixels(document, file, {}, error);
}

std::optional<ImageObject> add_image(Document& document, const picture::Picture& picture,
                                     std::string& error) {
  if (picture.format == picture::Format::kJpeg) return add_jpeg(document, picture);
  if (const auto rows = picture::png_rows(picture.bytes)) {
    return add_rows(document, *rows, picture.profile);
  }
  return add_pixels(document, picture.bytes, picture.profile, error);
}

}  // namespace resumec::backend::pdf
