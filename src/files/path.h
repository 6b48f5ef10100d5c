// Names of files, as texts: nothing here asks the disk.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::files {

// "cv/" of "cv/resume.yaml"; empty for a name without a directory.
inline std::string directory_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash + 1));
}

// The path of `name` as seen from `directory` ("cv" and "cv/" are the same); an absolute name is
// its own path.
std::string joined(std::string_view directory, std::string_view name);

// The names between the slashes: "a", "..", "b" of "/a//../b/". Those of "." are left out.
std::vector<std::string_view> path_parts(std::string_view path);

// Whether `path` leads to `root` or below it, when no folder on the way is a link. Of a relative
// path and an absolute root nobody can tell without the disk, so that it is false.
bool is_below(std::string_view path, std::string_view root);

// The nearest folder that holds both, when no folder on the way is a link: ".." of "" and
// "../shared". Empty when one is absolute and the other is not, or only "/" holds both.
std::string common_folder(std::string_view one, std::string_view other);

// The shortest way of saying the same: "../b" of "a/.././../b".
std::string shortest(std::string_view path);

// "../shared/" of "cv/" and "shared/": what stands before a name in folder `to` that is looked up
// in folder `from`; nothing when that needs more than the two names.
std::optional<std::string> from_folder(std::string_view from, std::string_view to);

}  // namespace resumec::files
