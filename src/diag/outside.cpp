#include "diag/outside.h"

#include <fmt/format.h>

#include "diag/suggest.h"
#include "files/path.h"

namespace resumec::diag {
namespace {

std::string folder_name(const std::string& folder) {
  return folder.empty() ? "the working directory" : quoted(folder);
}

// What to type. Its words are the user's own: of the name there is nothing in them but "..".
std::string advice(const std::string& path, const std::string& root) {
  const std::string folder = files::common_folder(root, files::directory_of(path));
  if (folder.empty()) return "copy it there, or name a folder that holds both with `--root DIR`";
  return fmt::format("copy it there, or let the folder of both be read: {}",
                     quoted("--root " + folder));
}

}  // namespace

Diagnostic outside_root(std::string_view what, std::string_view name, const Bounds& bounds,
                        source::Span span) {
  const std::string path = files::joined(bounds.directory, name);
  if (files::is_below(path, bounds.root)) {
    return make(Code::kOutsideRoot, span,
                fmt::format("{} {} is a link that leads out of {}", what, quoted(name),
                            folder_name(bounds.root)))
        .note("links are followed below the folder that may be read, and not out of it")
        .hint("copy the file there, or name a folder that holds both with `--root DIR`");
  }
  return make(Code::kOutsideRoot, span,
              fmt::format("{} {} is outside of {}", what, quoted(name), folder_name(bounds.root)))
      .note("no other file is looked for: a résumé may come from a stranger")
      .hint(advice(path, bounds.root));
}

}  // namespace resumec::diag
