#include "backend/pdf/compress.h"

#include <libdeflate.h>

#include <new>

namespace resumec::backend::pdf {
namespace {

// Of a two-page résumé, level 6 takes 0.5 ms; 12 would save 2 % of the bytes for ten times that.
constexpr int kLevel = 6;

}  // namespace

Compressor::Compressor() : compressor_(libdeflate_alloc_compressor(kLevel)) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}

Compressor::~Compressor() {
  libdeflate_free_compressor(compressor_);
}

std::string Compressor::compress(std::string_view bytes) const {
  std::string out(libdeflate_zlib_compress_bound(compressor_, bytes.size()), '\0');
  out.resize(
      libdeflate_zlib_compress(compressor_, bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace resumec::backend::pdf
