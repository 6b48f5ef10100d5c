#include "backend/html/escape.h"

#include <cstdint>

#include "characters/ascii.h"

namespace resumec::backend::html {
namespace {

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    default:
      out += c;
  }
}

std::uint32_t byte(char c) {
  return static_cast<std::uint8_t>(c);
}

}  // namespace

std::string text(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (const char c : raw) append_escaped(out, c);
  return out;
}

std::string attribute(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (const char c : raw) {
    if (c == '"') {
      out += "&quot;";
    } else if (c == '\'') {
      out += "&#39;";
    } else {
      append_escaped(out, c);
    }
  }
  return out;
}

std::string json_in_script(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    const std::string_view three = json.substr(at, 3);
    if (c == '<') {
      out += "\\u003c";
    } else if (c == '>') {
      out += "\\u003e";
    } else if (c == '&') {
      out += "\\u0026";
    } else if (three == "\u2028" || three == "\u2029") {
      out += three == "\u2028" ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      out += c;
    }
  }
  return out;
}

std::string file_url(std::string_view name) {
  return characters::percent_encoded(name);
}

std::string base64(std::string_view bytes) {
  static constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  // What is missing in the last group stays `=`.
  std::string out((bytes.size() + 2) / 3 * 4, '=');
  std::size_t to = 0;
  std::size_t at = 0;
  for (; at + 3 <= bytes.size(); at += 3) {
    const std::uint32_t group =
        byte(bytes[at]) << 16U | byte(bytes[at + 1]) << 8U | byte(bytes[at + 2]);
    out[to] = kDigits[group >> 18U];
    out[to + 1] = kDigits[group >> 12U & 0x3FU];
    out[to + 2] = kDigits[group >> 6U & 0x3FU];
    out[to + 3] = kDigits[group & 0x3FU];
    to += 4;
  }
  const std::size_t count = bytes.size() - at;
  if (count > 0) {
    const std::uint32_t group =
        byte(bytes[at]) << 16U | (count > 1 ? byte(bytes[at + 1]) << 8U : 0U);
    out[to] = kDigits[group >> 18U];
    out[to + 1] = kDigits[group >> 12U & 0x3FU];
    if (count > 1) out[to + 2] = kDigits[group >> 6U & 0x3FU];
  }
  return out;
}

}  // namespace resumec::backend::html
