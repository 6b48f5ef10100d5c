// zlib streams (RFC 1950) for FlateDecode, by libdeflate: half the time of zlib's own.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "cache/bounded.h"

struct libdeflate_compressor;

namespace resumec::backend::pdf {

// Compresses, and keeps what came of it: the fonts of one file are those of the next, and of a
// document that comes again its pages are, too. Safe to use from several threads.
class Streams {
 public:
  Streams();
  ~Streams();
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;

  std::shared_ptr<const std::string> compress(std::string_view bytes);

  // How many streams were compressed anew.
  [[nodiscard]] std::size_t work() const { return compressed_; }
  // Bytes of all that is kept, about.
  [[nodiscard]] std::size_t weight() const { return streams_.weight(); }

 private:
  struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const;
  };
  using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

  Compressor take();
  std::string deflate(std::string_view bytes);

  cache::Bounded<std::string> streams_;
  std::atomic<std::size_t> compressed_{0};
  std::mutex mutex_;
  std::vector<Compressor> idle_;  // never more than there were threads at once
};

}  // namespace resumec::backend::pdf
