// A text that remembers where in its file each of its bytes was written.
//
// A scalar's decoded text differs from its source: `\u00e9` is six bytes of file and two of text, a
// folded line break is one space. The map is a list of stretches; inside a stretch that was copied
// as it is, an offset is found by addition, inside one that was decoded it is the whole stretch.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/span.h"

namespace resumec::source {

class MappedText {
 public:
  MappedText() = default;

  // Text that was not written: every byte points at `cause` (the field that made it appear).
  static MappedText generated(std::string_view text, Span cause);

  // Text copied byte for byte from `begin` of `file`.
  static MappedText verbatim(std::string_view text, FileId file, std::uint32_t begin);

  // Appends `piece`, copied as it is from the file at `begin`.
  void append_verbatim(std::string_view piece, FileId file, std::uint32_t begin);

  // Appends `piece`, decoded from all of `from` (an escape, a fold, an entity).
  void append_decoded(std::string_view piece, Span from);

  // Appends another text with its own places.
  void append(const MappedText& other);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::size_t size() const { return text_.size(); }

  // BCP 47; empty: the language of the document. Parts have their whole's; a text joined of parts
  // in several languages has none.
  [[nodiscard]] const std::string& language() const { return language_; }
  void set_language(std::string language) { language_ = std::move(language); }

  // Where bytes [begin, end) of the text stand in their file; an empty range gives an empty span.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;

  // Where all of it stands.
  [[nodiscard]] Span span() const { return span(0, text_.size()); }

  // Bytes [begin, end) with their places.
  [[nodiscard]] MappedText slice(std::size_t begin, std::size_t end) const;

 private:
  struct Stretch {
    std::uint32_t begin;  // offset in the text; ends where the next begins
    Span from;            // in the file
    bool copied;          // byte for byte
  };

  [[nodiscard]] std::size_t stretch_at(std::size_t offset) const;
  [[nodiscard]] std::size_t stretch_end(std::size_t index) const;

  std::string text_;
  std::string language_;
  std::vector<Stretch> stretches_;
};

}  // namespace resumec::source
