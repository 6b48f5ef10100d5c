#include "characters/open_directions.h"

#include "characters/utf8.h"

namespace resumec::characters {
namespace {

constexpr char32_t kPopFormatting = 0x202C;
constexpr char32_t kPopIsolate = 0x2069;

bool opens_isolate(char32_t c) {
  return c >= 0x2066 && c <= 0x2068;
}

// UAX #9, X5a to X7: the end of an isolate ends the embeddings in it too; the end of an embedding
// does nothing to an isolate round it.
void close(std::vector<OpenDirection>& open, char32_t c) {
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

std::vector<OpenDirection> open_directions(std::string_view paragraph) {
  std::vector<OpenDirection> open;
  for (std::size_t i = 0; i < paragraph.size();) {
    const CodePoint point = decode_utf8(paragraph, i);
    const char32_t c = point.value;
    if (c == kPopFormatting || c == kPopIsolate) {
      close(open, c);
    } else if (is_direction_control(c)) {
      open.push_back({c, opens_isolate(c) ? kPopIsolate : kPopFormatting, i, i + point.length});
    }
    i += point.length;
  }
  return open;
}

}  // namespace resumec::characters
