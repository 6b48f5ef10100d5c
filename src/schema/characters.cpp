// The YAML reader has refused what cannot be shown (control characters, overrides of direction);
// what is left to do is white space, and characters that nobody sees.
#include "schema/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "characters/fancy_letters.h"
#include "characters/utf8.h"
#include "diag/suggest.h"
#include "schema/directions.h"

namespace resumec::schema {
namespace {

enum class Class { kOrdinary, kLineBreak, kSpace, kDropped, kReplacement, kLigature };

// Alphabetic Presentation Forms U+FB00 to U+FB06: old PDFs give them when a text is copied. Fonts
// make their own ligatures from letters; who searches for "finance" types letters.
constexpr std::string_view kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

Class classify(char32_t c) {
  if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) return Class::kLineBreak;
  if (c == '\t') return Class::kSpace;
  // A soft hyphen would cut the word for whoever searches or extracts it; a byte order mark inside
  // a text is a left-over of joined files.
  if (c == 0xAD || c == 0xFEFF) return Class::kDropped;
  if (c >= 0xFB00 && c <= 0xFB06) return Class::kLigature;
  if (c == 0xFFFD) return Class::kReplacement;
  return Class::kOrdinary;
}

// White space that is left out at both ends: what shows nothing there.
bool is_edge(char32_t c) {
  return c == ' ' || c == '\n' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

void complain_broken(Context& context, source::Span span) {
  context.add(
      diag::make(diag::Code::kBrokenCharacter, span,
                 fmt::format("a broken character, U+FFFD, in {}", diag::quoted(context.path())))
          .hint("a letter was lost when the text was converted: type it again"));
}

// More of them are no name.
constexpr std::size_t kMostFancyWords = 100;

void complain_fancy(Context& context, const source::MappedText& text) {
  const std::string& all = text.text();
  const std::vector<characters::FancyWord> words = characters::fancy_words(all, kMostFancyWords);
  if (words.empty()) return;
  const std::size_t begin = words.front().begin;
  const std::size_t end = words.back().end;
  std::string ordinary;
  std::size_t copied = begin;
  diag::Fix fix{"write ordinary letters", {}};
  for (const characters::FancyWord& word : words) {
    ordinary += all.substr(copied, word.begin - copied) + word.ordinary;
    copied = word.end;
    fix.edits.push_back({text.span(word.begin, word.end), word.ordinary});
  }
  auto complaint =
      diag::make(diag::Code::kFancyLetters, text.span(begin, end),
                 fmt::format("{} in {} is made of signs that only look like letters",
                             diag::quoted(std::string_view(all).substr(begin, end - begin)),
                             diag::quoted(context.path())))
          .hint(fmt::format("type ordinary letters: {}", diag::quoted(ordinary)));
  complaint.fixes.push_back(std::move(fix));
  context.add(std::move(complaint));
}

source::MappedText trimmed(const source::MappedText& text) {
  const std::string_view all = text.text();
  std::size_t begin = all.size();
  std::size_t end = 0;
  for (std::size_t i = 0; i < all.size();) {
    const auto point = characters::decode_utf8(all, i);
    if (!is_edge(point.value)) {
      begin = std::min(begin, i);
      end = i + point.length;
    }
    i += point.length;
  }
  if (begin == 0 && end == all.size()) return text;
  return text.slice(begin, end);
}

source::MappedText clean(Context& context, const source::MappedText& text, bool keep_lines) {
  const std::string_view all = text.text();
  source::MappedText out;
  bool turned = false;
  bool fancy = false;
  // Nearly every text is one stretch of ordinary characters: it is sliced, not copied by letters.
  std::size_t copied = 0;
  for (std::size_t i = 0; i < all.size();) {
    const auto byte = static_cast<unsigned char>(all[i]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++i;
      continue;
    }
    const auto point = characters::decode_utf8(all, i);
    const Class kind = classify(point.value);
    turned = turned || characters::is_direction_control(point.value);
    fancy = fancy || characters::is_fancy_letter(point.value);
    const bool kept_break = kind == Class::kLineBreak && keep_lines && point.value == '\n';
    if (kind == Class::kOrdinary || kind == Class::kReplacement || kept_break) {
      if (kind == Class::kReplacement) complain_broken(context, text.span(i, i + point.length));
      i += point.length;
      continue;
    }
    if (i > copied) out.append(text.slice(copied, i));
    const source::Span span = text.span(i, i + point.length);
    if (kind == Class::kLigature) out.append_decoded(kLigatures[point.value - 0xFB00], span);
    if (kind == Class::kSpace) out.append_decoded(" ", span);
    if (kind == Class::kLineBreak) out.append_decoded(keep_lines ? "\n" : " ", span);
    i += point.length;
    copied = i;
  }
  if (turned) check_directions(context, text);
  if (fancy) complain_fancy(context, text);
  if (copied == 0) return trimmed(text);
  if (copied < all.size()) out.append(text.slice(copied, all.size()));
  return trimmed(out);
}

}  // namespace

source::MappedText clean_line(Context& context, const source::MappedText& text) {
  return clean(context, text, false);
}

source::MappedText clean_block(Context& context, const source::MappedText& text) {
  return clean(context, text, true);
}

}  // namespace resumec::schema
