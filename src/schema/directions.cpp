// An embedding or isolate that a field opens and does not close reaches as far as the paragraph
// does in which the field is set: into the dates, the next field of the line, the file name of a
// source that shows it. What is read there is not what is written ("Trojan Source",
// CVE-2021-42574). Whoever needs a direction closes it; copied text often lacks the end.
#include "schema/directions.h"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "diag/suggest.h"
#include "support/utf8.h"

namespace resumec::schema {
namespace {

constexpr char32_t kPopFormatting = 0x202C;
constexpr char32_t kPopIsolate = 0x2069;

bool opens_isolate(char32_t c) {
  return c >= 0x2066 && c <= 0x2068;
}

struct Open {
  char32_t character;
  std::size_t begin;
  std::size_t end;
};

// UAX #9, X5a to X7: the end of an isolate ends the embeddings in it too; the end of an embedding
// does nothing to an isolate round it.
void close(std::vector<Open>& open, char32_t c) {
  if (c == kPopFormatting) {
    if (!open.empty() && !opens_isolate(open.back().character)) open.pop_back();
    return;
  }
  for (std::size_t i = open.size(); i > 0; --i) {
    if (opens_isolate(open[i - 1].character)) {
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(i) - 1, open.end());
      return;
    }
  }
}

}  // namespace

bool is_direction_control(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void check_directions(Context& context, const source::MappedText& text) {
  const std::string_view all = text.text();
  std::vector<Open> open;
  for (std::size_t i = 0; i < all.size();) {
    const auto point = support::decode_utf8(all, i);
    const char32_t c = point.value;
    if (c == kPopFormatting || c == kPopIsolate) {
      close(open, c);
    } else if (is_direction_control(c)) {
      open.push_back({c, i, i + point.length});
    }
    i += point.length;
  }
  if (open.empty()) return;
  const Open& first = open.front();
  auto complaint = diag::make(
      diag::Code::kOpenDirection, text.span(first.begin, first.end),
      fmt::format("U+{:04X}, which turns the direction of the text behind it, is not ended in {}",
                  static_cast<std::uint32_t>(first.character), diag::quoted(context.path())));
  complaint.hint(fmt::format(
      "remove it, or end it with U+{:04X}",
      static_cast<std::uint32_t>(opens_isolate(first.character) ? kPopIsolate : kPopFormatting)));
  diag::Fix fix{"remove what is not ended", {}};
  for (const Open& one : open) fix.edits.push_back({text.span(one.begin, one.end), ""});
  complaint.fixes.push_back(std::move(fix));
  context.add(std::move(complaint));
}

}  // namespace resumec::schema
