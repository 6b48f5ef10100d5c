// Fewer pixels of many: each is the mean of the area that it covers.
//
// A pixel of the result covers width / reduced_width pixels of the source, parts of them at its
// edges. All sums are integers over the common denominator, so nothing is rounded but the result,
// once. The values are averaged as they are coded, not as amounts of light: JPEG's own scaling and
// browsers do so too, and dark letters on a light ground keep their weight.
#pragma once

#include <cstdint>
#include <vector>

#include "picture/raster.h"

namespace resumec::picture {

class Reducer {
 public:
  // Neither side of the result is longer than the source's; with both alike it copies.
  Reducer(Channels channels, int width, int height, int reduced_width, int reduced_height);

  // The next of `height` rows.
  void push(const std::uint8_t* row);

  // Behind the last row.
  [[nodiscard]] Raster take() { return std::move(result_); }

 private:
  void sum_row(const std::uint8_t* row);
  void add(std::uint64_t weight);
  void write_row();

  Raster result_;
  std::uint64_t width_;
  std::uint64_t height_;
  std::size_t channels_;
  bool alpha_;
  bool copies_;
  std::vector<std::uint64_t> row_;   // of the source's row, summed along it
  std::vector<std::uint64_t> area_;  // of the rows that the result's row covers so far
  std::uint64_t missing_ = 0;        // of the height of the result's row
};

}  // namespace resumec::picture
