#include "yaml/text_check.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "characters/utf8.h"

namespace resumec::yaml {
namespace {

// JSON from Windows programs writes "\r\n" into its texts.
void normalize_line_ends(Node& scalar) {
  const std::string& text = scalar.text.text();
  source::MappedText clean;
  std::size_t from = 0;
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', from)) {
    clean.append(scalar.text.slice(from, at));
    if (at + 1 >= text.size() || text[at + 1] != '\n') {
      clean.append_decoded("\n", scalar.text.span(at, at + 1));
    }
    from = at + 1;
  }
  clean.append(scalar.text.slice(from, text.size()));
  scalar.text = std::move(clean);
}

}  // namespace

std::string_view why_forbidden(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r' || c == 0x85) return "";
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return "a control character";
  if (c == 0x202D || c == 0x202E) return "a character that reorders the text behind it";
  if ((c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE) return "not a character";
  return "";
}

void check_text(TreeBuilder& tree, Node& scalar) {
  // Elsewhere than in double quotes every character stood in the file, where the guard saw it.
  if (scalar.style != ScalarStyle::kDoubleQuoted) return;
  const std::string& text = scalar.text.text();
  bool has_return = false;
  for (std::size_t i = 0; i < text.size();) {
    const characters::CodePoint point = characters::decode_utf8(text, i);
    const std::string_view reason = why_forbidden(point.value);
    if (!reason.empty()) {
      tree.complain(diag::make(diag::Code::kForbiddenCharacter,
                               scalar.text.span(i, i + point.length),
                               fmt::format("this escape gives U+{:04X}, {}",
                                           static_cast<std::uint32_t>(point.value), reason))
                        .hint("remove it"));
      break;
    }
    has_return = has_return || point.value == '\r';
    i += point.length;
  }
  if (has_return) normalize_line_ends(scalar);
}

}  // namespace resumec::yaml
