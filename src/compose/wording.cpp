#include "compose/wording.h"

#include <utility>

#include "characters/display_width.h"
#include "characters/utf8.h"

namespace resumec::compose {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

// U+0085, U+2028 and U+2029 end a line in Unicode's eyes, and no field of a résumé means that.
bool is_line_white(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

constexpr char32_t kSoftHyphen = 0xAD;

bool starts_with_language(std::string_view tag, std::string_view language) {
  return tag.substr(0, language.size()) == language &&
         (tag.size() == language.size() || tag[language.size()] == '-');
}

}  // namespace

Wording wording_for(const style::Content& content, const locale::Locale& locale) {
  Wording wording;
  wording.item = content.separator.empty() ? std::string("  ")
                                           : std::string(kNoBreakSpace) + content.separator + " ";
  wording.comma = ", ";
  wording.colon = ":";
  wording.gap = " ";
  const std::string_view tag = locale.tag();
  if (starts_with_language(tag, "fr")) {
    // Imprimerie nationale: a no-break space before the colon.
    wording.colon = std::string(kNoBreakSpace) + ":";
  } else if (starts_with_language(tag, "zh") || starts_with_language(tag, "ja")) {
    wording.comma = "、";
    wording.colon = "：";
    wording.gap = "";
  } else if (starts_with_language(tag, "ar") || starts_with_language(tag, "fa") ||
             starts_with_language(tag, "ur")) {
    wording.comma = "، ";
  }
  return wording;
}

document::Groups groups_for(const Wording& wording) {
  return {{}, " (", ")", wording.colon, wording.gap, wording.comma, wording.item};
}

source::MappedText clean(const source::MappedText& text, LineEnds ends) {
  const std::string& bytes = text.text();
  source::MappedText out;
  std::size_t copied = 0;
  bool after_line_white = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const characters::CodePoint c = characters::decode_utf8(bytes, at);
    const bool kept = ends == LineEnds::kKept && c.value == '\n';
    const bool white = is_line_white(c.value) && !kept;
    if (white || c.value == kSoftHyphen) {
      if (at > copied) out.append(text.slice(copied, at));
      if (white && !after_line_white) out.append_decoded(" ", text.span(at, at + c.length));
      copied = at + c.length;
    }
    after_line_white = white;
    at += c.length;
  }
  if (copied == 0) return text;
  if (copied < bytes.size()) out.append(text.slice(copied, bytes.size()));
  return out;
}

source::MappedText trimmed(const source::MappedText& text) {
  source::MappedText cleaned = clean(text);
  const std::string& bytes = cleaned.text();
  const std::size_t begin = bytes.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  const std::size_t end = bytes.find_last_not_of(' ') + 1;
  if (begin == 0 && end == bytes.size()) return cleaned;
  return cleaned.slice(begin, end);
}

bool keeps(document::Role role) {
  switch (role) {
    case document::Role::kEmail:
    case document::Role::kPhone:
    case document::Role::kUrl:
    case document::Role::kProfile:
    case document::Role::kDate:
    case document::Role::kKeyword:
    case document::Role::kLevel:
    case document::Role::kReference:
      return true;
    default:
      return false;
  }
}

void keep_together(document::Run& run) {
  run.keep = characters::display_width(run.text.text()) <= kWidestUnbroken;
}

document::Run run(document::Role role, const model::Text& text) {
  document::Run result;
  result.role = role;
  result.text = trimmed(text);
  if (keeps(role)) keep_together(result);
  return result;
}

document::Run generated(document::Role role, std::string_view text, source::Span cause) {
  document::Run result;
  result.role = role;
  result.text = source::MappedText::generated(text, cause);
  if (keeps(role)) keep_together(result);
  return result;
}

document::Run phrase_run(document::Role role, const locale::Locale& locale, std::string_view text,
                         source::Span cause) {
  document::Run result = generated(role, text, cause);
  if (!locale.has_phrases()) result.text.set_language("en");
  return result;
}

CellLine& CellLine::part(std::string_view separator, document::Cell cell) {
  if (document::is_empty(cell)) return *this;
  if (!cells_.empty() && !separator.empty()) {
    cells_.emplace_back(generated(document::Role::kSeparator, separator, document::span_of(cell)));
  }
  cells_.push_back(std::move(cell));
  return *this;
}

CellLine& CellLine::part(std::string_view separator, document::Runs runs) {
  for (document::Run& run : runs)
    part(std::exchange(separator, ""), document::Cell(std::move(run)));
  return *this;
}

source::Span CellLine::span() const {
  source::Span span;
  for (const document::Cell& cell : cells_) span = hull(span, document::span_of(cell));
  return span;
}

CellLine& CellLine::part(std::string_view separator, CellLine line) {
  for (document::Cell& cell : line.cells_) part(std::exchange(separator, ""), std::move(cell));
  return *this;
}

Line& Line::part(std::string_view separator, document::Run run) {
  if (run.text.empty()) return *this;
  if (!runs_.empty() && !separator.empty()) {
    runs_.push_back(generated(document::Role::kSeparator, separator, run.text.span()));
  }
  runs_.push_back(std::move(run));
  return *this;
}

Line& Line::part(std::string_view separator, document::Runs runs) {
  bool first = true;
  for (document::Run& run : runs) {
    if (run.text.empty()) continue;
    part(first ? separator : std::string_view(), std::move(run));
    first = false;
  }
  return *this;
}

}  // namespace resumec::compose
