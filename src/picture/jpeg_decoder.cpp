// JPEG files by libjpeg-turbo.
//
// It answers a fault by a longjmp out of its own frames: every call into it stands in a function of
// ours that has a setjmp, and nothing that would have to be destroyed. Faults of the data are mere
// warnings to it, and the rest of the picture comes out grey; here they are faults, because nobody
// sends a photo whose lower half is grey on purpose.
//
// JDCT_ISLOW and the upsampling of JPEG's own standard filter are exact integer arithmetic, so that
// the code for each processor gives the same bytes. The library's fast ways do not promise that.
//
// Fewer pixels than the file has cost less: at a half, a quarter or an eighth of the size the
// inverse transform is taken of the low frequencies alone, which filters better than averages do.
#include <csetjmp>
// In this order: jpeglib.h names FILE.
#include <cstdio>

#include <jpeglib.h>

#include <jerror.h>

#include "picture/decoder.h"

namespace resumec::picture {
namespace {

constexpr const char* kTooEarly = "its data end too early";
constexpr const char* kNonsense = "its data make no sense";

struct ErrorManager {
  jpeg_error_mgr base;  // first: libjpeg knows this only
  std::jmp_buf jump;
  const char* fault;
};

ErrorManager& manager(j_common_ptr info) {
  return *reinterpret_cast<ErrorManager*>(info->err);
}

[[noreturn]] void leave(j_common_ptr info) {
  ErrorManager& errors = manager(info);
  switch (errors.base.msg_code) {
    case JERR_NO_QUANT_TABLE:
      errors.fault = "a quantization table is missing";
      break;
    case JERR_NO_HUFF_TABLE:
    case JERR_BAD_HUFF_TABLE:
      errors.fault = "its Huffman tables make no sense";
      break;
    case JERR_OUT_OF_MEMORY:
      errors.fault = "there is no memory for its pixels";
      break;
    default:
      errors.fault = kNonsense;
      break;
  }
  std::longjmp(errors.jump, 1);
}

// A negative level is a warning. Some mean that pixels are lost, others that an encoder was sloppy
// (bytes between the data and the next marker, an unknown revision of a header).
void note(j_common_ptr info, int level) {
  if (level >= 0) return;
  ErrorManager& errors = manager(info);
  switch (errors.base.msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_JPEG_EOF:
      errors.fault = kTooEarly;
      break;
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC:
    case JWRN_BOGUS_PROGRESSION:
    case JWRN_NOT_SEQUENTIAL:
      errors.fault = kNonsense;
      break;
    default:
      return;
  }
  std::longjmp(errors.jump, 1);
}

void say_nothing(j_common_ptr) {}

class JpegDecoder : public Decoder {
 public:
  explicit JpegDecoder(std::string_view file) : file_(file) {}
  ~JpegDecoder() override { jpeg_destroy_decompress(&info_); }
  JpegDecoder(const JpegDecoder&) = delete;
  JpegDecoder& operator=(const JpegDecoder&) = delete;

  std::string open(int least_width, int least_height) {
    if (!start(least_width, least_height)) return errors_.fault;
    width_ = static_cast<int>(info_.output_width);
    height_ = static_cast<int>(info_.output_height);
    channels_ = info_.out_color_space == JCS_GRAYSCALE ? Channels::kGrey
                : info_.out_color_space == JCS_CMYK    ? Channels::kCmyk
                                                       : Channels::kRgb;
    return {};
  }

  std::string read_row(std::uint8_t* row) override {
    return read(row) ? std::string() : std::string(errors_.fault);
  }
  std::string finish() override { return end() ? std::string() : std::string(errors_.fault); }

 private:
  // NOLINTBEGIN(cert-err52-cpp): libjpeg leaves its frames by longjmp; see above.
  bool start(int least_width, int least_height) {
    info_.err = jpeg_std_error(&errors_.base);
    errors_.base.error_exit = leave;
    errors_.base.emit_message = note;
    errors_.base.output_message = say_nothing;
    if (setjmp(errors_.jump) != 0) return false;
    jpeg_create_decompress(&info_);
    jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(file_.data()),
                 static_cast<unsigned long>(file_.size()));
    jpeg_read_header(&info_, TRUE);
    if (!has_tables()) {
      errors_.fault = "its Huffman tables are missing";
      return false;
    }
    info_.out_color_space = info_.num_components == 1   ? JCS_GRAYSCALE
                            : info_.num_components == 3 ? JCS_RGB
                                                        : JCS_CMYK;
    info_.dct_method = JDCT_ISLOW;
    info_.do_fancy_upsampling = TRUE;
    info_.do_block_smoothing = FALSE;
    info_.scale_denom = 8;
    for (unsigned eighths : {1U, 2U, 4U, 8U}) {
      info_.scale_num = eighths;
      jpeg_calc_output_dimensions(&info_);
      if (static_cast<int>(info_.output_width) >= least_width &&
          static_cast<int>(info_.output_height) >= least_height) {
        break;
      }
    }
    jpeg_start_decompress(&info_);
    return true;
  }

  bool read(std::uint8_t* row) {
    if (setjmp(errors_.jump) != 0) return false;
    JSAMPROW rows[] = {row};
    jpeg_read_scanlines(&info_, rows, 1);
    return true;
  }

  bool end() {
    if (setjmp(errors_.jump) != 0) return false;
    jpeg_finish_decompress(&info_);
    return true;
  }
  // NOLINTEND(cert-err52-cpp)

  // Where there are none libjpeg takes those that the standard has for an example. Nobody else
  // does.
  [[nodiscard]] bool has_tables() const {
    for (int i = 0; i < NUM_HUFF_TBLS; ++i) {
      if (info_.dc_huff_tbl_ptrs[i] != nullptr || info_.ac_huff_tbl_ptrs[i] != nullptr) return true;
    }
    return false;
  }

  std::string_view file_;
  jpeg_decompress_struct info_{};
  ErrorManager errors_{};
};

}  // namespace

std::unique_ptr<Decoder> open_jpeg(std::string_view file, int least_width, int least_height,
                                   std::string& fault) {
  auto decoder = std::make_unique<JpegDecoder>(file);
  fault = decoder->open(least_width, least_height);
  if (!fault.empty()) return nullptr;
  return decoder;
}

}  // namespace resumec::picture
