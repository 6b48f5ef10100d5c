// zlib streams (RFC 1950) for FlateDecode, by libdeflate: half the time of zlib's own.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace resumec::backend::pdf {

class Compressor {
 public:
  Compressor();
  ~Compressor();
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;

  std::string compress(std::string_view bytes) const;

 private:
  libdeflate_compressor* compressor_;
};

}  // namespace resumec::backend::pdf
