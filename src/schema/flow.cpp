#include "schema/flow.h"

#include "characters/ascii.h"

namespace resumec::schema {
namespace {

bool is_plain_in_flow(std::string_view text) {
  // Nothing to YAML, and a name or a word to whoever typed it in quotes.
  if (text == "null" || text == "Null" || text == "NULL") return false;
  // Quoting too much is harmless; a plain scalar keeps to what no reader takes for anything else.
  for (const char c : text) {
    const bool beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
    const bool harmless = c == ' ' || c == '.' || c == '/' || c == '-' || c == '_' || c == '+';
    if (!characters::is_letter_or_digit(c) && !harmless && !beyond_ascii) return false;
  }
  return !text.empty() && text.front() != ' ' && text.back() != ' ' && text.front() != '-';
}

// In double quotes, as both YAML and JSON read it.
std::string in_quotes(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\t') {
      quoted += "\\t";
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

}  // namespace

std::string flow_scalar(std::string_view text) {
  return is_plain_in_flow(text) ? std::string(text) : in_quotes(text);
}

std::string Flow::text(std::string_view text) const {
  return json_ ? in_quotes(text) : flow_scalar(text);
}

std::string Flow::pair(std::string_view key, std::string_view value) const {
  return text(key) + ": " + std::string(value);
}

std::string Flow::list(const std::vector<std::string>& items) const {
  std::string all;
  for (const std::string& item : items) all += (all.empty() ? "" : ", ") + item;
  return "[" + all + "]";
}

std::string Flow::mapping(const Pairs& pairs) const {
  std::string all;
  for (const auto& one : pairs) all += (all.empty() ? "" : ", ") + pair(one.first, one.second);
  return "{" + all + "}";
}

std::string Flow::value(const yaml::Node& node) const {
  std::string out;
  return add_value(node, 0, out) ? out : std::string();
}

bool Flow::add_value(const yaml::Node& node, int level, std::string& out) const {
  if (level > kMostLevels || out.size() > kMostBytes) return false;
  bool first = true;
  switch (node.kind) {
    case yaml::Kind::kScalar: {
      // What JSON has without quotes is a number, a truth value or null.
      const bool plain = json_ && node.style == yaml::ScalarStyle::kPlain;
      out += node.is_null() ? "null" : plain ? node.text.text() : text(node.text.text());
      return out.size() <= kMostBytes;
    }
    case yaml::Kind::kSequence:
      out += '[';
      for (const yaml::Node* item : node.items) {
        if (!first) out += ", ";
        first = false;
        if (!add_value(*item, level + 1, out)) return false;
      }
      out += ']';
      return true;
    case yaml::Kind::kMapping:
      break;
  }
  out += '{';
  for (const yaml::Pair& one : node.pairs) {
    if (!first) out += ", ";
    first = false;
    out += text(one.key->text.text()) + ": ";
    if (!add_value(*one.value, level + 1, out)) return false;
  }
  out += '}';
  return true;
}

}  // namespace resumec::schema
