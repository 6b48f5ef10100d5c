#include "yaml/text_reader.h"

#include <algorithm>
#include <string_view>

#include "yaml/tree_builder.h"

namespace resumec::yaml {

Tree read_text(const CleanText& input, diag::Sink& sink) {
  const std::string_view text = input.text();
  const std::size_t end = text.find_last_not_of(" \t\n") + 1;
  TreeBuilder tree(sink);
  try {
    tree.limit_text(end, input.span(0, 0));
    Node& node = tree.make(input.span(0, end));
    node.style = ScalarStyle::kLiteral;
    // Line by line: a line end of two bytes is one here.
    for (std::size_t at = 0; at < end;) {
      const std::size_t line = std::min(text.find('\n', at), end);
      const source::Span place = input.span(at, line);
      node.text.append_verbatim(text.substr(at, line - at), place.file, place.begin);
      if (line < end) node.text.append_decoded("\n", input.span(line, line + 1));
      at = line + 1;
    }
    tree.place(node, {1, end});
  } catch (const Stop&) {
    return {};
  }
  return tree.take();
}

}  // namespace resumec::yaml
