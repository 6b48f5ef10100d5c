// Pixels of a file, a row at a time: however large a picture is, few of its rows are in memory.
// Two kinds have to be held as a whole, which limits.h bounds: progressive JPEGs and interlaced
// PNGs.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "picture/picture.h"
#include "picture/raster.h"

namespace resumec::picture {

// Why there are no pixels, for people: "its data end too early". Empty: there are.

class Decoder {
 public:
  virtual ~Decoder() = default;
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] Channels channels() const { return channels_; }

  // Writes the next of `height` rows. After a fault there is none.
  virtual std::string read_row(std::uint8_t* row) = 0;
  // Behind the last row: what is wrong with the rest of the file.
  virtual std::string finish() = 0;
  // Known behind `finish`: the file holds more than its pixels show.
  [[nodiscard]] virtual bool holds_more() const { return false; }

 protected:
  int width_ = 0;
  int height_ = 0;
  Channels channels_ = Channels::kGrey;
};

// A decoder that may give fewer pixels than the file has, but at least that many in both
// directions, of the stored picture. `file` must outlive it. Nothing after a fault.
std::unique_ptr<Decoder> open_jpeg(std::string_view file, int least_width, int least_height,
                                   std::string& fault);
// PNGs are given as they are.
std::unique_ptr<Decoder> open_png(std::string_view file, std::string& fault);

// All of a PNG file.
struct Decoded {
  Raster raster;
  std::string fault;
};
Decoded read_png(std::string_view file);

}  // namespace resumec::picture
