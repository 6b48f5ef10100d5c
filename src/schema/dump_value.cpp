// The tree as lines: a golden of it shows a lost field as a lost line.
#include <fmt/format.h>

#include <algorithm>

#include "characters/ascii.h"
#include "schema/value.h"

namespace resumec::schema {
namespace {

// `.name` behind a path, `["basics.label"]` of a key that would look like more of them.
std::string step(const std::string& path, const std::string& key) {
  const bool plain = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return characters::is_letter_or_digit(c) || c == '-' || c == '_';
  });
  if (!plain) return fmt::format("{}[{}]", path, literal(key));
  return path.empty() ? key : fmt::format("{}.{}", path, key);
}

// Calls itself once a level, of which a tree has few (yaml/limits.h).
void append(std::string& out, const std::string& path, const Value& value, Places places) {
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    append(out, fmt::format("{}[{}]", path, i), value.items[i], places);
  }
  for (const Member& member : value.members)
    append(out, step(path, member.key), member.value, places);
  const auto line = [&](std::string_view text) {
    out += fmt::format("{}: {}", path, text);
    if (!value.target.empty()) out += fmt::format(" -> {}", literal(value.target));
    if (places == Places::kShown && value.span.known())
      out += fmt::format(" @{}-{}", value.span.begin, value.span.end);
    out += '\n';
  };
  switch (value.kind) {
    case Value::Kind::kNone:
      return;
    case Value::Kind::kNull:
      return line("null");
    case Value::Kind::kText:
      line(literal(value.text));
      break;
    case Value::Kind::kNumber:
    case Value::Kind::kBoolean:
      return line(value.text);
    case Value::Kind::kList:
      if (value.items.empty()) line("[]");
      return;
    case Value::Kind::kMapping:
      if (value.members.empty() && !path.empty()) line("{}");
      return;
  }
  for (const std::string& reading : value.reading) out += fmt::format("{} | {}\n", path, reading);
}

}  // namespace

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string dump(const Value& value, Places places) {
  std::string out;
  append(out, "", value, places);
  return out;
}

}  // namespace resumec::schema
