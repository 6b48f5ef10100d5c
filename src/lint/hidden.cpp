// Characters that take no room or show nothing. They come along when a text is copied from a web
// page, cut words for whoever searches, and look like an attempt to feed keywords to a machine.
// Where a script needs them (joiners in Persian or Hindi, zero-width blanks in Thai, the tags of a
// flag) they are text like any other.
#include <fmt/format.h>

#include "characters/letters.h"
#include "characters/script.h"
#include "characters/utf8.h"
#include "lint/rules.h"

namespace resumec::lint {
namespace {

bool is_tag(char32_t c) {
  return c >= 0xE0020 && c <= 0xE007F;
}

bool is_joiner(char32_t c) {
  return c == 0x200C || c == 0x200D;
}

bool is_never_seen(char32_t c) {
  switch (c) {
    case 0x034F:  // combining grapheme joiner
    case 0x115F:  // Hangul fillers
    case 0x1160:
    case 0x17B4:  // Khmer vowels that are inherent
    case 0x17B5:
    case 0x180E:  // Mongolian vowel separator
    case 0x200B:  // zero width space
    case 0x2060:  // word joiner, and the operators that are not written
    case 0x2061:
    case 0x2062:
    case 0x2063:
    case 0x2064:
    case 0x2800:  // Braille without dots
    case 0x3164:
    case 0xFFA0:
    case 0xE0001:
      return true;
    default:
      return is_tag(c);
  }
}

// Has the letter a case, as Latin, Greek and Cyrillic have? Such letters are joined by nothing.
bool is_plain_letter(char32_t c) {
  return characters::is_lower_case(c) || characters::is_upper_case(c) || characters::is_figure(c);
}

struct Seen {
  char32_t before = 0;  // the last character that is seen
  bool in_flag = false;
};

bool is_hidden(char32_t c, const Seen& seen) {
  if (is_joiner(c)) return is_plain_letter(seen.before);
  if (c == 0x200B) return !characters::is_set_solid(seen.before);
  if (is_tag(c)) return !seen.in_flag;
  return is_never_seen(c);
}

void check(const document::Run& run, diag::Sink& sink) {
  const std::string_view text = run.text.text();
  Seen seen;
  std::size_t count = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t first = 0;
  diag::Fix fix{"remove what cannot be seen", {}};
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      seen = {static_cast<char32_t>(text[at]), false};
      ++at;
      continue;
    }
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (is_hidden(c.value, seen)) {
      if (count == 0) {
        begin = at;
        first = c.value;
      }
      if (count == 0 || end == at) end = at + c.length;
      ++count;
      fix.edits.push_back({run.text.span(at, at + c.length), ""});
    } else if (!is_joiner(c.value) && !is_tag(c.value)) {
      // A flag of a region is a black flag and tags (UTS #51, ED-14a).
      seen = {c.value, c.value == 0x1F3F4};
    }
    at += c.length;
  }
  if (count == 0) return;
  const std::string name = fmt::format("U+{:04X}", static_cast<std::uint32_t>(first));
  auto complaint = diag::make(
      diag::Code::kHiddenText, run.text.span(begin, end),
      count == 1 ? fmt::format("a character that nobody can see, {}", name)
                 : fmt::format("{} characters that nobody can see, the first {}", count, name));
  complaint.fixes.push_back(std::move(fix));
  sink.add(
      complaint.hint("it came along when the text was copied: delete it, or type the word again"));
}

}  // namespace

void check_hidden(const Texts& texts, diag::Sink& sink) {
  for (const document::Run* run : texts.runs) check(*run, sink);
}

}  // namespace resumec::lint
