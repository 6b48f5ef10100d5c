// From a theme's name and a résumé's `design` to typed tokens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "resumec/file_system.h"
#include "schema/shape.h"
#include "source/source_map.h"
#include "style/style.h"
#include "yaml/node.h"
#include "yaml/trees.h"

namespace resumec::style {

struct BuiltInTheme {
  std::string_view id;
  std::string_view summary;
  std::string_view text;  // YAML
};

// The themes that are compiled into the program, by id.
const std::vector<BuiltInTheme>& built_in_themes();

// The theme of a résumé that names none.
constexpr std::string_view kDefaultTheme = "modern";

// The list of tokens that `design` may hold.
const schema::RecordInfo& design_info();

struct LoadRequest {
  std::string theme;                   // from the command line; overrides `design.theme`
  const yaml::Node* design = nullptr;  // the résumé's `design`, or null
  Bounds bounds;        // of the résumé's names: theme files are looked up in its directory
  bool rooted = false;  // the root was chosen: it is also that of the command line's theme
  const FileSystem* files = nullptr;
  yaml::Trees* trees = nullptr;  // keeps what is read beyond the call; null: nothing does
};

// The tokens of the theme, its ancestors and `design`. Themes that are read are added to `sources`.
// After an error (in `sink`) the tokens are those of the default theme where they could not be
// read.
Style load(const LoadRequest& request, source::SourceMap& sources, diag::Sink& sink);

}  // namespace resumec::style
