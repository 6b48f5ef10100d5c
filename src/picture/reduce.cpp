#include "picture/reduce.h"

#include <algorithm>

namespace resumec::picture {

// In units of 1 / (width * reduced_width) a pixel of the source is `reduced_width` wide and one of
// the result `width`; so are the heights.
Reducer::Reducer(Channels channels, int width, int height, int reduced_width, int reduced_height)
    : result_{channels, reduced_width, reduced_height, {}},
      width_(static_cast<std::uint64_t>(width)),
      height_(static_cast<std::uint64_t>(height)),
      channels_(static_cast<std::size_t>(count(channels))),
      alpha_(has_alpha(channels)),
      copies_(width == reduced_width && height == reduced_height),
      row_(result_.row_length()),
      area_(result_.row_length()),
      missing_(height_) {
  result_.bytes.reserve(result_.row_length() * static_cast<std::size_t>(reduced_height));
}

void Reducer::push(const std::uint8_t* row) {
  if (copies_) {
    result_.bytes.append(reinterpret_cast<const char*>(row), result_.row_length());
    return;
  }
  sum_row(row);
  auto left = static_cast<std::uint64_t>(result_.height);
  while (left > 0) {
    const std::uint64_t part = std::min(left, missing_);
    add(part);
    left -= part;
    missing_ -= part;
    if (missing_ > 0) continue;
    write_row();
    missing_ = height_;
  }
}

// Colours count as much as they are opaque, or those of invisible pixels would shine through.
void Reducer::sum_row(const std::uint8_t* row) {
  std::fill(row_.begin(), row_.end(), 0);
  std::uint64_t* out = row_.data();
  std::uint64_t missing = width_;
  const auto reduced = static_cast<std::uint64_t>(result_.width);
  const auto sum = [&](std::uint64_t weight) {
    if (alpha_) {
      const std::uint64_t opaque = weight * row[channels_ - 1];
      for (std::size_t i = 0; i + 1 < channels_; ++i) out[i] += opaque * row[i];
      out[channels_ - 1] += opaque;
    } else {
      for (std::size_t i = 0; i < channels_; ++i) out[i] += weight * row[i];
    }
  };
  for (std::uint64_t x = 0; x < width_; ++x, row += channels_) {
    if (reduced < missing) {
      sum(reduced);
      missing -= reduced;
      continue;
    }
    // At most two pixels of the result share one of the source: it is not the wider one.
    sum(missing);
    out += channels_;
    const std::uint64_t rest = reduced - missing;
    missing = width_ - rest;
    if (rest > 0) sum(rest);
  }
}

void Reducer::add(std::uint64_t weight) {
  for (std::size_t i = 0; i < area_.size(); ++i) area_[i] += weight * row_[i];
}

void Reducer::write_row() {
  const std::uint64_t whole = width_ * height_;
  const auto put = [this](std::uint64_t sum, std::uint64_t weight) {
    result_.bytes.push_back(weight == 0 ? '\0' : static_cast<char>((sum + weight / 2) / weight));
  };
  for (std::size_t i = 0; i < area_.size(); i += channels_) {
    // The sum of opacities, 255 times the area where nothing is seen through.
    const std::uint64_t opaque = area_[i + channels_ - 1];
    for (std::size_t k = 0; k < channels_; ++k) {
      const bool color = alpha_ && k + 1 < channels_;
      put(area_[i + k], color ? opaque : whole);
    }
  }
  std::fill(area_.begin(), area_.end(), 0);
}

}  // namespace resumec::picture
