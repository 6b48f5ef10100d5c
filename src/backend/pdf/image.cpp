#include "backend/pdf/image.h"

#include <string_view>

#include "picture/jpeg_file.h"
#include "picture/png_pixels.h"

namespace resumec::backend::pdf {
namespace {

Dict image_entries(int width, int height, std::string_view color_space) {
  return {
      {"Type", Name{"XObject"}},
      {"Subtype", Name{"Image"}},
      {"Width", width},
      {"Height", height},
      {"ColorSpace", Name{std::string(color_space)}},
      {"BitsPerComponent", 8},
  };
}

std::string_view color_space(int channels) {
  if (channels == 1) return "DeviceGray";
  return channels == 3 ? "DeviceRGB" : "DeviceCMYK";
}

std::optional<ImageObject> add_jpeg(Document& document, std::string_view file, std::string& error) {
  picture::JpegFault fault;
  const auto jpeg = picture::read_jpeg(file, fault);
  if (!jpeg) {
    error = fault.text;
    return std::nullopt;
  }
  Dict entries = image_entries(jpeg->width, jpeg->height, color_space(jpeg->channels));
  if (jpeg->inverted) entries.emplace_back("Decode", Array{1, 0, 1, 0, 1, 0, 1, 0});
  const double aspect = static_cast<double>(jpeg->width) / jpeg->height;
  return ImageObject{document.add_stream(entries, jpeg->bytes, Coding::kJpeg),
                     jpeg->on_its_side() ? 1 / aspect : aspect, jpeg->orientation};
}

}  // namespace

std::optional<ImageObject> add_png(Document& document, std::string_view file, std::string& error) {
  const auto pixels = picture::read_png(file, error);
  if (!pixels) return std::nullopt;
  Dict entries = image_entries(pixels->width, pixels->height, color_space(pixels->grey ? 1 : 3));
  if (!pixels->alpha.empty()) {
    const Dict mask = image_entries(pixels->width, pixels->height, "DeviceGray");
    entries.emplace_back("SMask", document.add_stream(mask, pixels->alpha, Coding::kDeflate));
  }
  return ImageObject{document.add_stream(entries, pixels->colors, Coding::kDeflate),
                     static_cast<double>(pixels->width) / pixels->height, 1};
}

std::optional<ImageObject> add_image(Document& document, const picture::Picture& picture,
                                     std::string& error) {
  return picture.format == picture::Format::kJpeg ? add_jpeg(document, picture.bytes, error)
                                                  : add_png(document, picture.bytes, error);
}

}  // namespace resumec::backend::pdf
