#include "backend/pdf/streams.h"

#include <libdeflate.h>

#include <new>
#include <utility>

namespace resumec::backend::pdf {
namespace {

// Of a two-page résumé, level 6 takes 0.5 ms; 12 would save 2 % of the bytes for ten times that.
constexpr int kLevel = 6;

// A résumé of two pages has 90 kB of streams, before and behind.
constexpr std::size_t kMostStreamBytes = std::size_t{16} << 20U;

// Larger ones are pictures, of which there are few, and which are kept developed.
constexpr std::size_t kLongestKept = std::size_t{256} << 10U;

}  // namespace

void Streams::FreeCompressor::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Streams::Streams() : streams_(kMostStreamBytes) {}

Streams::~Streams() = default;

// To make one takes longer than to compress a line; it remembers nothing.
Streams::Compressor Streams::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      Compressor compressor = std::move(idle_.back());
      idle_.pop_back();
      return compressor;
    }
  }
  Compressor compressor(libdeflate_alloc_compressor(kLevel));
  if (compressor == nullptr) throw std::bad_alloc();
  return compressor;
}

std::string Streams::deflate(std::string_view bytes) {
  Compressor compressor = take();
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(),
                                      out.size()));
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(compressor));
  return out;
}

std::shared_ptr<const std::string> Streams::compress(std::string_view bytes) {
  if (auto found = streams_.find(bytes)) return found;
  ++compressed_;
  auto made = std::make_shared<const std::string>(deflate(bytes));
  if (bytes.size() <= kLongestKept) streams_.keep(std::string(bytes), made, made->size());
  return made;
}

}  // namespace resumec::backend::pdf
