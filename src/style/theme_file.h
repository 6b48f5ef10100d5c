// One theme of the cascade, from its name to its tree.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "diag/sink.h"
#include "resumec/file_system.h"
#include "source/source_map.h"
#include "yaml/node.h"
#include "yaml/trees.h"

namespace resumec::style {

// How far the names of files in a text reach, and where they begin below the bounds' directory:
// "looks/" of what "looks/mine.yaml" names.
struct Reach {
  Bounds bounds;
  std::string folder;

  // A name in the text as FileSystem::read_below() takes it.
  [[nodiscard]] std::string below(const std::string& name) const;
};

// A theme as it was named, and where.
struct ThemeName {
  std::string text;
  source::Span span;
  Reach reach;
  // The user typed it in the command: the file is theirs, wherever it stands. The root of its reach
  // is then that of the names in it.
  bool own = false;

  // "./mine.yaml": a name with a dot or slash is a file.
  [[nodiscard]] bool is_path() const;
  // Of the file as the working directory sees it.
  [[nodiscard]] std::string path() const;
};

struct ThemeText {
  // Of a mapping, unless the theme is built in or the user's own.
  std::shared_ptr<const yaml::Tree> tree;
  Reach reach;  // of the names in it
};

// Nothing after a complaint. Of a file that is no theme nothing is shown, whatever is wrong in it:
// a résumé may name any file.
std::optional<ThemeText> read_theme(const ThemeName& name, const FileSystem* files,
                                    yaml::Trees& trees, source::SourceMap& sources,
                                    diag::Sink& sink);

}  // namespace resumec::style
