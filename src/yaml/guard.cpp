#include "yaml/guard.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "characters/utf8.h"
#include "diag/suggest.h"
#include "yaml/limits.h"
#include "yaml/other_format.h"
#include "yaml/text_check.h"

namespace resumec::yaml {
namespace {

using diag::Code;
using diag::make;
using namespace std::string_view_literals;

source::Span bytes_at(source::FileId file, std::size_t at, std::size_t length) {
  return {file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)};
}

struct Signature {
  std::string_view bytes;
  std::string_view kind;
};

// Files that people hand to a résumé compiler by mistake.
constexpr std::array kSignatures{
    Signature{"%PDF-"sv, "a PDF"},
    Signature{"PK\x03\x04"sv, "a ZIP archive (an office document is one, too)"},
    Signature{"\xD0\xCF\x11\xE0"sv, "an old office document"},
    Signature{"{\\rtf"sv, "an RTF document"},
    Signature{"\x89PNG"sv, "a PNG picture"},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG picture"},
    Signature{"GIF8"sv, "a GIF picture"},
    Signature{"\x1F\x8B"sv, "a gzip archive"},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    Signature{"\x7F"
              "ELF"sv,
              "a program"},
    Signature{"%!PS"sv, "a PostScript document"},
};

// The encoding that the first bytes show, or empty. Without a byte order mark an ASCII character
// first, which every YAML and JSON file has, leaves zeroes beside it (YAML 1.2, 5.2).
std::string_view foreign_encoding(std::string_view bytes) {
  if (bytes.starts_with("\x00\x00\xFE\xFF"sv) || bytes.starts_with("\x00\x00\x00"sv)) {
    return "UTF-32";
  }
  if (bytes.starts_with("\xFF\xFE\x00\x00"sv)) return "UTF-32";
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return "UTF-16";
  if (bytes.size() < 2) return "";
  if (bytes[0] != 0 && bytes[1] == 0) {
    return bytes.size() >= 4 && bytes[2] == 0 && bytes[3] == 0 ? "UTF-32" : "UTF-16";
  }
  return bytes[0] == 0 && bytes[1] != 0 ? "UTF-16" : "";
}

// Offset of the first character that is forbidden, or the end.
std::size_t find_forbidden(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++i;
      continue;
    }
    const characters::CodePoint point = characters::decode_utf8(text, i);
    if (!why_forbidden(point.value).empty()) return i;
    i += point.length;
  }
  return text.size();
}

}  // namespace

bool guard_bytes(std::string_view bytes, bool is_file, source::FileId file, diag::Sink& sink) {
  if (bytes.size() > kByteLimit) {
    sink.add(make(Code::kTooLong, bytes_at(file, 0, 0),
                  fmt::format("the file is {} MiB long, and the limit is {} MiB",
                              (bytes.size() + (1U << 20U) - 1) >> 20U, kByteLimit >> 20U)));
    return false;
  }
  for (const Signature& signature : kSignatures) {
    if (!bytes.starts_with(signature.bytes)) continue;
    sink.add(make(Code::kNotText, bytes_at(file, 0, 0),
                  fmt::format("this is {}, not YAML", signature.kind))
                 .hint("give the YAML or JSON file that holds the résumé"));
    return false;
  }
  const std::string_view encoding = foreign_encoding(bytes);
  if (!encoding.empty()) {
    sink.add(make(Code::kWrongEncoding, bytes_at(file, 0, 0),
                  fmt::format("the file is {}, not UTF-8", encoding))
                 .hint("save the file as UTF-8"));
    return false;
  }
  if (const auto bad = characters::find_invalid_utf8(bytes)) {
    sink.add(make(Code::kNotUtf8, bytes_at(file, *bad, 1),
                  fmt::format("byte 0x{:02X} is not UTF-8",
                              static_cast<unsigned>(static_cast<unsigned char>(bytes[*bad]))))
                 .hint("save the file as UTF-8"));
    return false;
  }
  const std::string_view format = is_file ? other_format(bytes) : std::string_view();
  if (!format.empty()) {
    sink.add(make(Code::kNotText, bytes_at(file, 0, 0), fmt::format("this is {}, not YAML", format))
                 .hint("`resumec new cv.yaml` writes a résumé to fill in"));
    return false;
  }
  const std::size_t forbidden = find_forbidden(bytes);
  if (forbidden < bytes.size()) {
    const characters::CodePoint point = characters::decode_utf8(bytes, forbidden);
    sink.add(make(Code::kForbiddenCharacter, bytes_at(file, forbidden, point.length),
                  point.value == 0 ? std::string("a NUL byte stands in the file")
                                   : fmt::format("U+{:04X} stands in the file, {}",
                                                 static_cast<std::uint32_t>(point.value),
                                                 why_forbidden(point.value)))
                 .hint("remove it"));
    return false;
  }
  return true;
}

bool is_blank_yaml(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (line.starts_with("---") || line.starts_with("...")) line.remove_prefix(3);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first != std::string_view::npos && line[first] != '#') return false;
  }
  return true;
}

namespace {

// `%YAML 1.2`, `%TAG ! !foo` and their kind, up to the first line that is none.
bool guard_directives(const CleanText& input, diag::Sink& sink) {
  const std::string_view text = input.text();
  source::Span last;
  for (std::size_t at = 0; at < text.size(); at = input.line_end(at) + 1) {
    const std::size_t end = input.line_end(at);
    const std::string_view line = text.substr(at, end - at);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] == '#') continue;
    if (!line.starts_with('%')) {
      if (last.known() && !line.starts_with("---")) {
        sink.add(make(Code::kDirective, last, "this directive is not followed by `---`")
                     .hint("a text that begins with `%` is quoted"));
        return false;
      }
      return true;
    }
    last = input.span(at, end);
    const std::size_t name_end = std::min(line.find_first_of(" \t"), line.size());
    const std::string_view name = line.substr(0, name_end);
    if (name == "%YAML") {
      const std::size_t begin = std::min(line.find_first_not_of(" \t", name_end), line.size());
      const std::size_t stop = std::min(line.find_first_of(" \t", begin), line.size());
      const std::string_view version = line.substr(begin, stop - begin);
      if (version == "1.0" || version == "1.1" || version == "1.2") continue;
      sink.add(make(Code::kDirective, input.span(at + begin, at + stop),
                    version.empty()
                        ? std::string("this directive names no version")
                        : fmt::format("YAML version {} is not known", diag::quoted(version)))
                   .hint("remove the line: the file is read as YAML 1.2"));
      return false;
    }
    if (name == "%TAG") continue;
    sink.add(make(Code::kDirective, input.span(at, at + name_end),
                  fmt::format("the directive {} is not known", diag::quoted(name)))
                 .hint("a text that begins with `%` is quoted"));
    return false;
  }
  return true;
}

// On a document that begins with a comma yaml-cpp never comes to an end.
bool guard_first_token(const CleanText& input, diag::Sink& sink) {
  const std::string_view text = input.text();
  std::size_t at = 0;
  while (at < text.size()) {
    at = std::min(text.find_first_not_of(" \t\n", at), text.size());
    if (at == text.size()) return true;
    const bool line_begins = input.column(at) == 0;
    if (text[at] == '#' || (line_begins && text[at] == '%')) {
      at = input.line_end(at);
    } else if (line_begins && text.substr(at).starts_with("---")) {
      at += 3;
    } else {
      break;
    }
  }
  if (at >= text.size() || text[at] != ',') return true;
  sink.add(make(Code::kYamlSyntax, input.span(at, at + 1), "the file begins with a comma")
               .hint("remove the comma"));
  return false;
}

}  // namespace

bool guard_yaml(const CleanText& input, diag::Sink& sink) {
  const std::string_view text = input.text();
  if (is_blank_yaml(text)) {
    sink.add(make(Code::kEmptyFile, input.span(0, 0), "the file is empty")
                 .hint("the shortest résumé is `basics: {name: Ada Lovelace}`"));
    return false;
  }
  return guard_directives(input, sink) && guard_first_token(input, sink);
}

}  // namespace resumec::yaml
