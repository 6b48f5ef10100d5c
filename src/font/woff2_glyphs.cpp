// An outline in `glyf` (OpenType 1.9) is a run of counts, flags with repetitions, x and then y
// coordinates of one byte or two. WOFF 2 writes each point as one byte that says how its distance
// from the last one is coded, and one to four bytes that are the distance; the bytes of all glyphs
// go to one stream for the one and one for the other, bounding boxes are left out where they follow
// from the points, and `loca` altogether.
#include <algorithm>
#include <cstdlib>
#include <vector>

#include "font/byte_reader.h"
#include "font/woff2.h"

namespace resumec::font {
namespace {

// Flags of points.
constexpr std::uint32_t kOnCurve = 0x01;
constexpr std::uint32_t kShortX = 0x02;
constexpr std::uint32_t kShortY = 0x04;
constexpr std::uint32_t kRepeat = 0x08;
constexpr std::uint32_t kSameOrPositiveX = 0x10;
constexpr std::uint32_t kSameOrPositiveY = 0x20;

// Flags of parts.
constexpr std::uint32_t kWords = 0x0001;
constexpr std::uint32_t kScale = 0x0008;
constexpr std::uint32_t kMoreParts = 0x0020;
constexpr std::uint32_t kTwoScales = 0x0040;
constexpr std::uint32_t kTwoByTwo = 0x0080;
constexpr std::uint32_t kInstructions = 0x0100;

struct Point {
  int x = 0, y = 0;
};

struct Box {
  int left = 0, bottom = 0, right = 0, top = 0;
  bool operator==(const Box&) const = default;
};

// "255UInt16" (WOFF 2.0, 4.2).
void put255(std::string& out, std::uint32_t value) {
  if (value < 253) {
    put(out, value, 1);
  } else if (value < 506) {
    put(out, 255, 1);
    put(out, value - 253, 1);
  } else if (value < 762) {
    put(out, 254, 1);
    put(out, value - 506, 1);
  } else {
    put(out, 253, 1);
    put(out, value, 2);
  }
}

// At most: what a point takes in the stream of coordinates.
constexpr std::size_t kPointBytes = 4;

// The table of 5.2, "triplet encoding": the shortest row that holds both distances. The bytes go to
// `to`, which has room for kPointBytes; returns where the next ones go.
char* put_point(char& flag, char* to, int dx, int dy, bool on_curve) {
  const std::uint32_t curve = on_curve ? 0 : 128;
  const auto x = static_cast<std::uint32_t>(std::abs(dx));
  const auto y = static_cast<std::uint32_t>(std::abs(dy));
  const std::uint32_t x_sign = dx < 0 ? 0 : 1;
  const std::uint32_t y_sign = dy < 0 ? 0 : 1;
  const std::uint32_t signs = x_sign + 2 * y_sign;
  const auto byte = [](std::uint32_t value) { return static_cast<char>(value & 0xFFU); };
  if (x == 0 && y < 1280) {
    flag = byte(curve + ((y & 0xF00U) >> 7U) + y_sign);
    *to++ = byte(y);
  } else if (y == 0 && x < 1280) {
    flag = byte(curve + 10 + ((x & 0xF00U) >> 7U) + x_sign);
    *to++ = byte(x);
  } else if (x < 65 && y < 65) {
    flag = byte(curve + 20 + ((x - 1) & 0x30U) + (((y - 1) & 0x30U) >> 2U) + signs);
    *to++ = byte(((x - 1) & 0xFU) << 4U | ((y - 1) & 0xFU));
  } else if (x < 769 && y < 769) {
    flag = byte(curve + 84 + 12 * (((x - 1) & 0x300U) >> 8U) + (((y - 1) & 0x300U) >> 6U) + signs);
    *to++ = byte(x - 1);
    *to++ = byte(y - 1);
  } else if (x < 4096 && y < 4096) {
    flag = byte(curve + 120 + signs);
    *to++ = byte(x >> 4U);
    *to++ = byte(x << 4U | y >> 8U);
    *to++ = byte(y);
  } else {
    flag = byte(curve + 124 + signs);
    *to++ = byte(x >> 8U);
    *to++ = byte(x);
    *to++ = byte(y >> 8U);
    *to++ = byte(y);
  }
  return to;
}

// The coordinates of one axis, as differences.
template <class Set>
void read_axis(ByteReader& glyph, const std::vector<std::uint32_t>& flags, std::uint32_t is_short,
               std::uint32_t same_or_positive, Set set) {
  for (std::size_t i = 0; i < flags.size(); ++i) {
    int step = 0;
    if ((flags[i] & is_short) != 0) {
      step = static_cast<int>(glyph.byte());
      if ((flags[i] & same_or_positive) == 0) step = -step;
    } else if ((flags[i] & same_or_positive) == 0) {
      step = glyph.signed16();
    }
    set(i, step);
  }
}

class Streams {
 public:
  explicit Streams(unsigned glyph_count)
      : boxed_(std::size_t{(glyph_count + 31) / 32} * 4, '\0'), glyph_count_(glyph_count) {}

  // False when the outline cannot be read.
  bool add(unsigned index, std::string_view outline) {
    ByteReader glyph(outline);
    if (outline.empty()) {
      put(contours_, 0, 2);
      return true;
    }
    const int contours = glyph.signed16();
    Box box;
    for (int* side : {&box.left, &box.bottom, &box.right, &box.top}) *side = glyph.signed16();
    if (contours == 0) return false;
    if (contours < 0) {
      put(contours_, 0xFFFF, 2);
      put_box(index, box);
      composite(glyph);
    } else {
      put(contours_, static_cast<std::uint32_t>(contours), 2);
      simple(glyph, index, contours, box);
    }
    return glyph.ok();
  }

  [[nodiscard]] std::string table(bool long_offsets) const {
    std::string out;
    put(out, 0, 4);
    put(out, glyph_count_, 2);
    put(out, long_offsets ? 1 : 0, 2);
    const std::string boxes = boxed_ + boxes_;
    for (const std::string* stream :
         {&contours_, &points_, &flags_, &coordinates_, &parts_, &boxes, &instructions_}) {
      put(out, static_cast<std::uint32_t>(stream->size()), 4);
    }
    return out + contours_ + points_ + flags_ + coordinates_ + parts_ + boxes + instructions_;
  }

 private:
  void put_box(unsigned index, const Box& box) {
    boxed_[index / 8] =
        static_cast<char>(static_cast<unsigned char>(boxed_[index / 8]) | 0x80U >> (index % 8));
    for (const int side : {box.left, box.bottom, box.right, box.top}) {
      put(boxes_, static_cast<std::uint32_t>(side), 2);
    }
  }

  void put_instructions(ByteReader& glyph) {
    const std::uint32_t length = glyph.number(2);
    put255(coordinates_, length);
    instructions_ += glyph.take(length);
  }

  void simple(ByteReader& glyph, unsigned index, int contours, const Box& box) {
    std::size_t count = 0;
    for (int i = 0; i < contours && glyph.ok(); ++i) {
      const std::size_t end = glyph.number(2) + std::size_t{1};
      // Ends that run backwards are no outline.
      if (end < count) glyph.take(std::string_view::npos);
      put255(points_, static_cast<std::uint32_t>(end - std::min(end, count)));
      count = end;
    }
    // They stand before the flags, and behind the points in the stream.
    const std::uint32_t length = glyph.number(2);
    const std::string_view instructions = glyph.take(length);
    if (!glyph.ok()) return;

    std::vector<std::uint32_t>& flags = point_flags_;
    flags.clear();
    while (flags.size() < count && glyph.ok()) {
      const std::uint32_t flag = glyph.byte();
      flags.push_back(flag);
      if ((flag & kRepeat) == 0) continue;
      const std::size_t more = glyph.byte();
      flags.insert(flags.end(), std::min(more, count - flags.size()), flag);
    }
    std::vector<Point>& steps = steps_;
    steps.assign(flags.size(), {});
    read_axis(glyph, flags, kShortX, kSameOrPositiveX,
              [&](std::size_t i, int step) { steps[i].x = step; });
    read_axis(glyph, flags, kShortY, kSameOrPositiveY,
              [&](std::size_t i, int step) { steps[i].y = step; });
    Box seen;
    Point at;
    const std::size_t first = flags_.size();
    std::size_t used = coordinates_.size();
    flags_.resize(first + steps.size());
    coordinates_.resize(used + kPointBytes * steps.size());
    char* to = coordinates_.data() + used;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      to = put_point(flags_[first + i], to, steps[i].x, steps[i].y, (flags[i] & kOnCurve) != 0);
      at.x += steps[i].x;
      at.y += steps[i].y;
      if (i == 0) seen = {at.x, at.y, at.x, at.y};
      seen = {std::min(seen.left, at.x), std::min(seen.bottom, at.y), std::max(seen.right, at.x),
              std::max(seen.top, at.y)};
    }
    used = static_cast<std::size_t>(to - coordinates_.data());
    coordinates_.resize(used);
    put255(coordinates_, length);
    instructions_ += instructions;
    if (!(seen == box)) put_box(index, box);
  }

  void composite(ByteReader& glyph) {
    std::uint32_t flags = kMoreParts;
    bool instructions = false;
    while ((flags & kMoreParts) != 0 && glyph.ok()) {
      flags = glyph.number(2);
      put(parts_, flags, 2);
      std::size_t size = 2 + ((flags & kWords) != 0 ? 4 : 2);
      if ((flags & kScale) != 0) {
        size += 2;
      } else if ((flags & kTwoScales) != 0) {
        size += 4;
      } else if ((flags & kTwoByTwo) != 0) {
        size += 8;
      }
      parts_ += glyph.take(size);
      instructions = instructions || (flags & kInstructions) != 0;
    }
    if (instructions) put_instructions(glyph);
  }

  std::string contours_, points_, flags_, coordinates_, parts_, boxed_, boxes_, instructions_;
  // Of the glyph that is read.
  std::vector<std::uint32_t> point_flags_;
  std::vector<Point> steps_;
  unsigned glyph_count_;
};

}  // namespace

std::optional<std::string> transformed_glyphs(std::string_view glyf, std::string_view loca,
                                              bool long_offsets, unsigned glyph_count) {
  Streams streams(glyph_count);
  ByteReader offsets(loca);
  const auto next = [&] {
    return long_offsets ? std::size_t{offsets.number(4)} : std::size_t{offsets.number(2)} * 2;
  };
  std::size_t begin = next();
  for (unsigned index = 0; index < glyph_count; ++index) {
    const std::size_t end = next();
    if (!offsets.ok() || begin > end || end > glyf.size()) return std::nullopt;
    if (!streams.add(index, glyf.substr(begin, end - begin))) return std::nullopt;
    begin = end;
  }
  return streams.table(long_offsets);
}

}  // namespace resumec::font
