#include "picture/develop.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "picture/decoder.h"
#include "picture/encode.h"
#include "picture/reduce.h"
#include "picture/turn.h"

namespace resumec::picture {
namespace {

// A JPEG is decoded to at least that many times the pixels that are wanted, a side: from there the
// mean of an area is as sharp as a better filter.
constexpr int kFinerThanWanted = 2;

// Up to this many percent of the pixels that are shown a picture is left alone: to make it anew
// would blur it for nothing.
constexpr std::int64_t kNearEnough = 110;

std::unique_ptr<Decoder> open(const Picture& picture, Size least, std::string& fault) {
  if (picture.format == Format::kPng) return open_png(picture.bytes, fault);
  return open_jpeg(picture.bytes, least.width, least.height, fault);
}

// Reads all rows; into `reducer` if there is one.
std::string read(Decoder& decoder, Reducer* reducer) {
  std::vector<std::uint8_t> row(static_cast<std::size_t>(decoder.width()) *
                                static_cast<std::size_t>(count(decoder.channels())));
  for (int y = 0; y < decoder.height(); ++y) {
    std::string fault = decoder.read_row(row.data());
    if (!fault.empty()) return fault;
    if (reducer != nullptr) reducer->push(row.data());
  }
  return decoder.finish();
}

void drop_alpha_if_opaque(Raster& raster) {
  if (!has_alpha(raster.channels)) return;
  const auto channels = static_cast<std::size_t>(count(raster.channels));
  for (std::size_t i = channels - 1; i < raster.bytes.size(); i += channels) {
    if (raster.bytes[i] != '\xFF') return;
  }
  std::size_t to = 0;
  for (std::size_t i = 0; i < raster.bytes.size(); ++i) {
    if (i % channels != channels - 1) raster.bytes[to++] = raster.bytes[i];
  }
  raster.bytes.resize(to);
  raster.channels = channels == 2 ? Channels::kGrey : Channels::kRgb;
}

Picture encoded(const Picture& of, Raster raster) {
  Picture made;
  made.format = of.format;
  made.channels = of.channels;
  made.profile = of.profile;
  made.width = raster.width;
  made.height = raster.height;
  if (of.format == Format::kPng) {
    drop_alpha_if_opaque(raster);
    made.bytes = encode_png(raster, of.profile);
    return made;
  }
  if (raster.channels == Channels::kCmyk) {
    made.inverted = true;
    if (!of.inverted) {
      for (char& ink : raster.bytes) ink = static_cast<char>(~ink);
    }
  }
  made.bytes = encode_jpeg(raster, of.profile);
  return made;
}

// Decodes all of the picture and makes it anew in that size.
Developed remade(const Picture& picture, Size size) {
  if (picture.on_its_side()) std::swap(size.width, size.height);
  Developed result;
  const Size finer{size.width * kFinerThanWanted, size.height * kFinerThanWanted};
  const auto decoder = open(picture, finer, result.fault);
  if (decoder == nullptr) return result;
  Reducer reducer(decoder->channels(), decoder->width(), decoder->height(),
                  std::min(size.width, decoder->width()), std::min(size.height, decoder->height()));
  result.fault = read(*decoder, &reducer);
  if (!result.fault.empty()) return result;
  Picture made = encoded(picture, turned(reducer.take(), picture.orientation));
  if (made.bytes.empty()) {
    result.fault = "there is no memory for its pixels";
    return result;
  }
  result.picture = std::make_shared<const Picture>(std::move(made));
  return result;
}

}  // namespace

Size size_for(const Picture& picture, int width, int height) {
  if (width <= 0 || height <= 0) return {};
  const std::int64_t own_width = picture.width;
  const std::int64_t own_height = picture.height;
  const std::int64_t by_height = (own_width * height + own_height - 1) / own_height;
  const std::int64_t wide = std::max<std::int64_t>(width, by_height);
  if (own_width * 100 <= wide * kNearEnough) return {picture.width, picture.height};
  const std::int64_t high = (own_height * wide + own_width / 2) / own_width;
  return {static_cast<int>(wide), static_cast<int>(std::max<std::int64_t>(1, high))};
}

Developed develop(const std::shared_ptr<const Picture>& picture, int width, int height) {
  const Size own{picture->width, picture->height};
  Size size = size_for(*picture, width, height);
  const bool shown = size.width > 0;
  if (!shown) size = own;
  const bool upright = picture->orientation == 1 || !shown;
  if (size.width == own.width && upright) {
    // An eighth of the pixels tells as much of what is damaged as all of them.
    Developed result{picture, {}};
    const auto decoder = open(*picture, {1, 1}, result.fault);
    if (decoder != nullptr) result.fault = read(*decoder, nullptr);
    if (!result.fault.empty()) result.picture = nullptr;
    if (result.picture == nullptr || !decoder->holds_more()) return result;
    return remade(*picture, own);
  }
  Developed result = remade(*picture, size);
  // Few pixels may need more bytes than many: a drawing in one bit becomes grey.
  const bool larger =
      result.picture != nullptr && result.picture->bytes.size() >= picture->bytes.size();
  if (larger && upright && result.fault.empty()) result.picture = picture;
  return result;
}

}  // namespace resumec::picture
