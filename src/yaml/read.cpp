#include "yaml/read.h"

#include "characters/ascii.h"
#include "yaml/clean_text.h"
#include "yaml/comment_directions.h"
#include "yaml/guard.h"
#include "yaml/json_reader.h"
#include "yaml/text_reader.h"
#include "yaml/yaml_reader.h"

namespace resumec::yaml {

Syntax syntax_of(std::string_view name) {
  constexpr std::string_view kEnding = ".json";
  if (name.size() < kEnding.size()) return Syntax::kYaml;
  const std::string_view ending = name.substr(name.size() - kEnding.size());
  return characters::same_ignoring_case(ending, kEnding) ? Syntax::kJson : Syntax::kYaml;
}

Tree read(const source::SourceMap& files, source::FileId file, Syntax syntax, diag::Sink& sink) {
  const std::string& bytes = files[file].text();
  if (!guard_bytes(bytes, files[file].is_file(), file, sink)) return {};
  const CleanText input(bytes, file);
  if (syntax == Syntax::kJson) return read_json(input, sink);
  if (syntax == Syntax::kText) return read_text(input, sink);
  Tree tree = read_yaml(input, sink);
  if (tree.root() != nullptr) check_comment_directions(bytes, file, *tree.root(), sink);
  return tree;
}

}  // namespace resumec::yaml
