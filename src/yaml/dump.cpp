// The tree as text: what `inspect --stage node` prints and what the goldens of this room compare.
//
//   1:1-3:20 mapping
//     1:1-1:7 key "basics"
//       2:3-3:20 mapping
//         2:3-2:7 key "name"
//           2:9-2:12 plain "Ada"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "characters/utf8.h"
#include "yaml/read.h"

namespace resumec::yaml {
namespace {

// `main` is the file that needs no name.
std::string place(const source::SourceMap& files, source::Span span, source::FileId main) {
  const source::SourceFile& file = files[span.file];
  const auto begin = file.line_column(span.begin);
  const auto end = file.line_column(span.end);
  return fmt::format("{}{}{}:{}-{}:{}", span.file == main ? "" : file.name(),
                     span.file == main ? "" : ":", begin.line, begin.column, end.line, end.column);
}

std::string_view style_name(const Node& node) {
  switch (node.style) {
    case ScalarStyle::kPlain:
      return "plain";
    case ScalarStyle::kSingleQuoted:
      return "single";
    case ScalarStyle::kDoubleQuoted:
      return "double";
    case ScalarStyle::kLiteral:
      return "literal";
    case ScalarStyle::kFolded:
      break;
  }
  return "folded";
}

// JSON's escapes for what would break the line or could not be seen.
std::string escaped(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const characters::CodePoint point = characters::decode_utf8(text, i);
    const char32_t c = point.value;
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c < 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200F) ||
               (c >= 0x2028 && c <= 0x202F) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF) {
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    } else {
      characters::append_utf8(out, c);
    }
    i += point.length;
  }
  return out + '"';
}

std::string describe_node(const Node& node) {
  switch (node.kind) {
    case Kind::kSequence:
      return node.flow ? "flow list" : "list";
    case Kind::kMapping:
      return node.flow ? "flow mapping" : "mapping";
    case Kind::kScalar:
      break;
  }
  return fmt::format("{}{} {}", node.tagged_str ? "!!str " : "", style_name(node),
                     escaped(node.text.text()));
}

}  // namespace

std::string dump(const Node* root, const source::SourceMap& files) {
  std::string out;
  if (root == nullptr) return out;
  struct Step {
    const Node* node;
    std::size_t depth;
    bool is_key;
  };
  std::vector<Step> steps{{root, 0, false}};
  while (!steps.empty()) {
    const Step step = steps.back();
    steps.pop_back();
    const Node& node = *step.node;
    out += fmt::format("{}{} {}{}\n", std::string(step.depth * 2, ' '),
                       place(files, node.span, root->span.file), step.is_key ? "key " : "",
                       describe_node(node));
    for (std::size_t i = node.items.size(); i > 0; --i) {
      steps.push_back({node.items[i - 1], step.depth + 1, false});
    }
    for (std::size_t i = node.pairs.size(); i > 0; --i) {
      steps.push_back({node.pairs[i - 1].value, step.depth + 2, false});
      steps.push_back({node.pairs[i - 1].key, step.depth + 1, true});
    }
  }
  return out;
}

}  // namespace resumec::yaml
