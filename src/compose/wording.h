// The small words between the words: runs, separators and punctuation in the reader's language.
//
// A résumé's line is put together from parts of which any may be missing: "Acme · Platform",
// "Acme", "Platform". The separator belongs between two parts that are there, so it is `Line` that
// writes it, never the caller. A separator holds on to the part before it with a no-break space: a
// line may end behind "·" but never begin with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document/document.h"
#include "locale/locale.h"
#include "model/resume.h"
#include "style/style.h"

namespace resumec::compose {

struct Wording {
  std::string item;   // " · ": between items of one line
  std::string comma;  // ", ": between words of one list
  std::string colon;  // ":" behind a caption, as the language sets it
  std::string gap;    // behind a colon: " ", nothing behind a full-width one
};
Wording wording_for(const style::Content& content, const locale::Locale& locale);

// Groups without any, with the signs that stand in them.
document::Groups groups_for(const Wording& wording);

// Runs up to this many columns never break inside: a date range, a phone number, "C++ 20", a short
// address. Longer ones must break, or a narrow column could not hold them.
constexpr std::size_t kWidestUnbroken = 32;

// What becomes of the line ends of a text.
enum class LineEnds : std::uint8_t { kBlank, kKept };

// White space of any kind that could end a line becomes one blank, but for line feeds that are
// kept; soft hyphens go (nothing is hyphenated, and machines read them as letters); every byte
// keeps its place.
source::MappedText clean(const source::MappedText& text, LineEnds ends = LineEnds::kBlank);

// As `clean`, without blanks at both ends.
source::MappedText trimmed(const source::MappedText& text);

// A run of what a field holds; `keep` when it is short enough and its role is one that never parts.
document::Run run(document::Role role, const model::Text& text);

// A run of words of our own; `cause` is the field that made them appear.
document::Run generated(document::Role role, std::string_view text, source::Span cause);

// A run of the compiler's own words that carries English where the language has none.
document::Run phrase_run(document::Role role, const locale::Locale& locale, std::string_view text,
                         source::Span cause);

// Whether things of a role never part, as long as they are short enough.
bool keeps(document::Role role);

// Sets `keep` when the run is short enough to stay in one piece.
void keep_together(document::Run& run);

// Collects the parts of an entry's row, as Line does those of a text.
class CellLine {
 public:
  CellLine() = default;
  explicit CellLine(document::Cells cells) : cells_(std::move(cells)) {}
  CellLine& part(std::string_view separator, document::Cell cell);
  CellLine& part(std::string_view separator, document::Runs runs);
  CellLine& part(std::string_view separator, CellLine line);
  [[nodiscard]] bool empty() const { return cells_.empty(); }
  // Where all of it was written.
  [[nodiscard]] source::Span span() const;
  document::Cells take() { return std::move(cells_); }

 private:
  document::Cells cells_;
};

// Collects the parts of one line. An empty part leaves no separator behind.
class Line {
 public:
  Line& part(std::string_view separator, document::Run run);
  Line& part(std::string_view separator, document::Runs runs);
  [[nodiscard]] bool empty() const { return runs_.empty(); }
  document::Runs take() { return std::move(runs_); }

 private:
  document::Runs runs_;
};

}  // namespace resumec::compose
