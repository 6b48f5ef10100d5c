// PNG files by libpng, as 8 bits a channel: palettes and grey values of fewer bits are expanded,
// 16 bits scaled, a transparent colour becomes transparency.
//
// libpng answers a fault by a longjmp out of its own frames: every call into it stands in a
// function of ours that has a setjmp, and nothing that would have to be destroyed.
#include <png.h>

#include <csetjmp>
#include <cstring>
#include <vector>

#include "picture/decoder.h"
#include "picture/limits.h"

namespace resumec::picture {
namespace {

struct Source {
  const char* next;
  std::size_t left;
  int rows_to_come;    // as they are stored: an interlaced picture has its rows in parts
  std::size_t behind;  // bytes that were asked for behind the last of them
};

struct Errors {
  std::jmp_buf jump;
  const char* fault;
  bool warned;
};

[[noreturn]] void leave(png_structp png, png_const_charp message) {
  Errors& errors = *static_cast<Errors*>(png_get_error_ptr(png));
  const bool early = std::strstr(message, "Not enough") != nullptr ||
                     std::strstr(message, "Read Error") != nullptr ||
                     std::strstr(message, "truncated") != nullptr;
  errors.fault = early ? "its data end too early" : "its data make no sense";
  std::longjmp(errors.jump, 1);
}

void note(png_structp png, png_const_charp) {
  static_cast<Errors*>(png_get_error_ptr(png))->warned = true;
}

void read_bytes(png_structp png, png_bytep to, std::size_t length) {
  Source& source = *static_cast<Source*>(png_get_io_ptr(png));
  // libpng would inflate all that follows the last row, to throw it away.
  if (source.rows_to_come == 0) source.behind += length;
  if (source.behind > kMostBehindPixels) png_error(png, "More than the picture");
  if (length > source.left) png_error(png, "Read Error");
  std::memcpy(to, source.next, length);
  source.next += length;
  source.left -= length;
}

void count_row(png_structp png, png_row_infop, png_bytep) {
  --static_cast<Source*>(png_get_io_ptr(png))->rows_to_come;
}

int stored_rows(int width, int height, bool interlaced) {
  if (!interlaced) return height;
  int rows = 0;
  for (int pass = 0; pass < PNG_INTERLACE_ADAM7_PASSES; ++pass) {
    if (PNG_PASS_COLS(width, pass) > 0) rows += PNG_PASS_ROWS(height, pass);
  }
  return rows;
}

// Where the file says nothing, and for grey values and colours alike (IEC 61966-2-1).
constexpr double kScreenGamma = 2.2;

class PngDecoder : public Decoder {
 public:
  explicit PngDecoder(std::string_view file) : source_{file.data(), file.size(), 1, 0} {}
  ~PngDecoder() override { png_destroy_read_struct(&png_, &info_, nullptr); }
  PngDecoder(const PngDecoder&) = delete;
  PngDecoder& operator=(const PngDecoder&) = delete;

  std::string open() {
    errors_.fault = "there is no memory for its pixels";
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, &errors_, leave, note);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr || !start()) return errors_.fault;
    width_ = static_cast<int>(png_get_image_width(png_, info_));
    height_ = static_cast<int>(png_get_image_height(png_, info_));
    const int channels = png_get_channels(png_, info_);
    channels_ = channels == 1   ? Channels::kGrey
                : channels == 2 ? Channels::kGreyAlpha
                : channels == 3 ? Channels::kRgb
                                : Channels::kRgba;
    if (!interlaced_) return {};
    // Every row of it is complete only behind the last pass.
    const std::size_t length = png_get_rowbytes(png_, info_);
    whole_.resize(length * static_cast<std::size_t>(height_));
    rows_.resize(static_cast<std::size_t>(height_));
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i] = whole_.data() + i * length;
    return read_all() ? std::string() : std::string(errors_.fault);
  }

  std::string read_row(std::uint8_t* row) override {
    if (!interlaced_) return read(row) ? std::string() : std::string(errors_.fault);
    std::memcpy(row, rows_[next_++], png_get_rowbytes(png_, info_));
    return {};
  }

  std::string finish() override {
    return has_long_rest() || end() ? std::string() : std::string(errors_.fault);
  }

  // Data behind the last pixel: what an editor left of the picture before it was cut.
  [[nodiscard]] bool holds_more() const override { return errors_.warned || has_long_rest(); }

 private:
  // Then libpng was left in the middle, with all rows read.
  [[nodiscard]] bool has_long_rest() const { return source_.behind > kMostBehindPixels; }

  // NOLINTBEGIN(cert-err52-cpp): libpng leaves its frames by longjmp; see above.
  bool start() {
    if (setjmp(errors_.jump) != 0) return false;
    png_set_read_fn(png_, &source_, read_bytes);
    // Limits of our own were kept before: limits.h.
    png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_read_info(png_, info_);
    double gamma = 0;
    int intent = 0;
    const bool linear = png_get_sRGB(png_, info_, &intent) == 0 &&
                        png_get_valid(png_, info_, PNG_INFO_iCCP) == 0 &&
                        png_get_gAMA(png_, info_, &gamma) != 0;
    png_set_expand(png_);
    png_set_scale_16(png_);
    if (linear) png_set_gamma(png_, kScreenGamma, gamma);
    interlaced_ = png_set_interlace_handling(png_) > 1;
    source_.rows_to_come =
        stored_rows(static_cast<int>(png_get_image_width(png_, info_)),
                    static_cast<int>(png_get_image_height(png_, info_)), interlaced_);
    png_set_read_user_transform_fn(png_, count_row);
    png_read_update_info(png_, info_);
    // From here on libpng warns of data that are too many, and of nothing else.
    errors_.warned = false;
    return true;
  }

  bool read(std::uint8_t* row) {
    if (setjmp(errors_.jump) != 0) return has_long_rest();
    png_read_row(png_, row, nullptr);
    return true;
  }

  bool read_all() {
    if (setjmp(errors_.jump) != 0) return has_long_rest();
    png_read_image(png_, rows_.data());
    return true;
  }

  bool end() {
    if (setjmp(errors_.jump) != 0) return has_long_rest();
    png_read_end(png_, nullptr);
    return true;
  }
  // NOLINTEND(cert-err52-cpp)

  Source source_;
  Errors errors_{};
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  bool interlaced_ = false;
  std::vector<std::uint8_t> whole_;
  std::vector<png_bytep> rows_;
  std::size_t next_ = 0;
};

}  // namespace

std::unique_ptr<Decoder> open_png(std::string_view file, std::string& fault) {
  auto decoder = std::make_unique<PngDecoder>(file);
  fault = decoder->open();
  if (!fault.empty()) return nullptr;
  return decoder;
}

Decoded read_png(std::string_view file) {
  Decoded result;
  const std::unique_ptr<Decoder> decoder = open_png(file, result.fault);
  if (decoder == nullptr) return result;
  Raster& raster = result.raster;
  raster = {decoder->channels(), decoder->width(), decoder->height(), {}};
  raster.bytes.resize(raster.row_length() * static_cast<std::size_t>(raster.height));
  auto* row = reinterpret_cast<std::uint8_t*>(raster.bytes.data());
  for (int y = 0; y < raster.height && result.fault.empty(); ++y) {
    result.fault = decoder->read_row(row);
    row += raster.row_length();
  }
  if (result.fault.empty()) result.fault = decoder->finish();
  return result;
}

}  // namespace resumec::picture
