#include "yaml/tag.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "diag/suggest.h"

namespace resumec::yaml {
namespace {

using diag::Code;
using diag::make;

constexpr std::string_view kCorePrefix = "tag:yaml.org,2002:";

bool all_of(std::string_view text, std::string_view set) {
  return !text.empty() && text.find_first_not_of(set) == std::string_view::npos;
}

std::string_view unsigned_part(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return text;
}

constexpr std::string_view kDigits = "0123456789";

// YAML 1.2, 10.3.2, the core schema.
bool is_int(std::string_view text) {
  if (text.starts_with("0o")) return all_of(text.substr(2), "01234567");
  if (text.starts_with("0x")) return all_of(text.substr(2), "0123456789abcdefABCDEF");
  return all_of(unsigned_part(text), kDigits);
}

bool is_float(std::string_view text) {
  if (text == ".nan" || text == ".NaN" || text == ".NAN") return true;
  text = unsigned_part(text);
  if (text == ".inf" || text == ".Inf" || text == ".INF") return true;
  const std::size_t exponent = text.find_first_of("eE");
  if (exponent != std::string_view::npos) {
    if (!all_of(unsigned_part(text.substr(exponent + 1)), kDigits)) return false;
    text = text.substr(0, exponent);
  }
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return all_of(text, kDigits);
  const std::string_view before = text.substr(0, point);
  const std::string_view after = text.substr(point + 1);
  if (before.empty() && after.empty()) return false;
  return (before.empty() || all_of(before, kDigits)) && (after.empty() || all_of(after, kDigits));
}

bool is_bool(std::string_view text) {
  constexpr std::array<std::string_view, 6> kWords{"true",  "True",  "TRUE",
                                                   "false", "False", "FALSE"};
  return std::find(kWords.begin(), kWords.end(), text) != kWords.end();
}

enum class Verdict { kAgrees, kDisagrees, kUnknown };

Verdict judge(std::string_view name, const Node& node) {
  const bool scalar = node.kind == Kind::kScalar;
  const std::string& text = node.text.text();
  const auto agrees = [](bool yes) { return yes ? Verdict::kAgrees : Verdict::kDisagrees; };
  if (name == "str") return agrees(scalar);
  if (name == "map") return agrees(node.kind == Kind::kMapping);
  if (name == "seq") return agrees(node.kind == Kind::kSequence);
  if (name == "int") return agrees(scalar && is_int(text));
  if (name == "float") return agrees(scalar && is_float(text));
  if (name == "bool") return agrees(scalar && is_bool(text));
  if (name == "null") return agrees(scalar && node.is_null());
  return Verdict::kUnknown;
}

}  // namespace

void check_tag(TreeBuilder& tree, std::string_view tag, source::Span span, const CleanText& input,
               Node& node) {
  // A lone `!` makes a scalar text and says nothing of a collection (YAML 1.2, 6.9.1).
  if (tag == "!") {
    node.tagged_str = node.kind == Kind::kScalar;
    return;
  }
  const std::string written = diag::quoted(input.written(span));
  const bool core = tag.starts_with(kCorePrefix);
  switch (core ? judge(tag.substr(kCorePrefix.size()), node) : Verdict::kUnknown) {
    case Verdict::kAgrees:
      node.tagged_str = tag.ends_with(":str");
      return;
    case Verdict::kDisagrees:
      tree.complain(make(Code::kTag, span,
                         fmt::format("the tag {} stands before {}", written,
                                     node.kind == Kind::kScalar && !node.is_null()
                                         ? diag::quoted(node.text.text())
                                         : std::string(describe(node))))
                        .hint("remove the tag: the résumé's own fields say what a value is"));
      return;
    case Verdict::kUnknown:
      break;
  }
  tree.complain(make(Code::kTag, span, fmt::format("the tag {} has no meaning here", written))
                    .hint(written.starts_with("`!!")
                              ? "remove the tag"
                              : "quote a text that begins with `!`; files cannot be included"));
}

}  // namespace resumec::yaml
