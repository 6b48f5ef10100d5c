// What is kept of fonts from one compilation to the next: faces of files, shaped words, subsets,
// and the font files of web pages.
//
// Of a résumé of two pages a PDF costs 70 million instructions, and these are 27 of them; of a
// Japanese one 115 of 155. Whoever compiles again, the same document, a variant of it or one that
// differs in a sentence, asks for nearly the same words and letters in the same faces.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cache/bounded.h"
#include "font/face.h"
#include "font/shape.h"
#include "font/subset.h"
#include "resumec/file_system.h"

namespace resumec::font {

// How much was made anew since the foundry is there.
struct FoundryWork {
  std::size_t faces = 0;      // of files, opened
  std::size_t words = 0;      // shaped
  std::size_t subsets = 0;    // cut for PDFs
  std::size_t web_files = 0;  // packed for pages
};

// Safe to use from several threads.
class Foundry {
 public:
  Foundry();
  ~Foundry();
  Foundry(const Foundry&) = delete;
  Foundry& operator=(const Foundry&) = delete;

  // As Face::open. The face keeps the file.
  std::shared_ptr<const Face> open(const FileView& file, unsigned index, Origin origin,
                                   std::string& error);

  // As the function of that name.
  std::shared_ptr<const ShapedText> shape(const Face& face, std::string_view text,
                                          Direction direction, std::string_view language,
                                          const Features& features);

  // The same; null is nothing.
  std::shared_ptr<const Subset> subset(const Face& face, const std::set<std::uint32_t>& glyphs);

  // A web_subset() as a WOFF2 file. Null when none can be made.
  std::shared_ptr<const std::string> web_file(const Face& face,
                                              const std::set<char32_t>& characters,
                                              const Features& features);

  [[nodiscard]] FoundryWork work() const;
  // Bytes of all that is kept, about.
  [[nodiscard]] std::size_t weight() const;

 private:
  struct File;
  // How often a face was cut.
  struct Cuts {
    mutable std::atomic<unsigned> count{0};
  };

  std::shared_ptr<File> file_of(const FileView& file);
  std::shared_ptr<const PreparedFace> prepared(const Face& face);

  mutable std::mutex mutex_;                  // of the files
  std::vector<std::shared_ptr<File>> files_;  // the last that was asked for first
  std::size_t file_weight_ = 0;

  cache::Bounded<ShapedText> words_;
  cache::Bounded<Subset> subsets_;
  cache::Bounded<std::string> web_files_;
  cache::Bounded<Cuts> cuts_;
  cache::Bounded<PreparedFace> prepared_;
  std::mutex preparing_;

  std::atomic<std::size_t> opened_{0};
  std::atomic<std::size_t> shaped_{0};
  std::atomic<std::size_t> cut_{0};
  std::atomic<std::size_t> packed_{0};
};

}  // namespace resumec::font
