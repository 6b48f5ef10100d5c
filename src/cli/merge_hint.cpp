#include "cli/merge_hint.h"

#include <fmt/format.h>

#include "cli/shell_word.h"

namespace resumec::cli {

void hint_to_merge(std::string_view command, const std::vector<std::string>& files,
                   const std::string& file, std::vector<Diagnostic>& diagnostics) {
  if (files.size() < 2 || files.front() == file || files.front() == "-" || file == "-") return;
  for (Diagnostic& one : diagnostics) {
    // Not that of a `basics` without a name: then the file is somebody's.
    if (one.code != "R2003" || !one.message.starts_with("`basics.name` ")) continue;
    if (one.primary.location.file != file || one.primary.text != "résumé begins here") continue;
    one.hints.insert(one.hints.begin(),
                     fmt::format("sections alone are laid over a résumé: `resumec {} {} --with {}`",
                                 command, shell_file(files.front()), shell_file(file)));
  }
}

}  // namespace resumec::cli
