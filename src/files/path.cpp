#include "files/path.h"

#include <algorithm>

namespace resumec::files {
namespace {

bool is_absolute(std::string_view path) {
  return path.starts_with('/');
}

// The shortest way of saying the same: every ".." stands in front.
struct Way {
  bool absolute = false;
  std::size_t ups = 0;
  std::vector<std::string_view> names;
};

Way way_of(std::string_view path) {
  Way way;
  way.absolute = is_absolute(path);
  for (const std::string_view part : path_parts(path)) {
    if (part != "..") {
      way.names.push_back(part);
    } else if (!way.names.empty()) {
      way.names.pop_back();
    } else if (!way.absolute) {
      // "/.." is "/".
      ++way.ups;
    }
  }
  return way;
}

std::size_t shared_names(const Way& one, const Way& other) {
  const auto ends =
      std::mismatch(one.names.begin(), one.names.end(), other.names.begin(), other.names.end());
  return static_cast<std::size_t>(ends.first - one.names.begin());
}

}  // namespace

std::string joined(std::string_view directory, std::string_view name) {
  if (is_absolute(name)) return std::string(name);
  std::string path(directory);
  if (!path.empty() && path.back() != '/') path += '/';
  path += name.starts_with("./") ? name.substr(2) : name;
  return path;
}

std::vector<std::string_view> path_parts(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (!part.empty() && part != ".") parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

bool is_below(std::string_view path, std::string_view root) {
  const Way inner = way_of(path);
  const Way outer = way_of(root);
  if (inner.absolute != outer.absolute) return false;
  // "a" is below "..", and whether it is below "../b" depends on where this is.
  if (inner.ups != outer.ups) return inner.ups < outer.ups && outer.names.empty();
  return shared_names(inner, outer) == outer.names.size();
}

std::string common_folder(std::string_view one, std::string_view other) {
  const Way a = way_of(one);
  const Way b = way_of(other);
  if (a.absolute != b.absolute) return "";
  const std::size_t ups = std::max(a.ups, b.ups);
  const std::size_t names = a.ups == b.ups ? shared_names(a, b) : 0;
  if (a.absolute && names == 0) return "";
  std::string folder = a.absolute ? "/" : "";
  for (std::size_t i = 0; i < ups; ++i) folder += "../";
  for (std::size_t i = 0; i < names; ++i) folder += std::string(a.names[i]) + "/";
  if (folder.empty()) return ".";
  folder.pop_back();
  return folder;
}

std::string shortest(std::string_view path) {
  const Way way = way_of(path);
  std::string text = way.absolute ? "/" : "";
  for (std::size_t i = 0; i < way.ups; ++i) text += "../";
  for (const std::string_view name : way.names) text += std::string(name) + "/";
  if (text.size() > 1) text.pop_back();
  return text;
}

std::optional<std::string> from_folder(std::string_view from, std::string_view to) {
  const Way a = way_of(from);
  const Way b = way_of(to);
  // Behind ".." stands a name that only the disk knows.
  if (a.absolute != b.absolute || a.ups > b.ups) return std::nullopt;
  const std::size_t names = a.ups == b.ups ? shared_names(a, b) : 0;
  std::string way;
  for (std::size_t i = a.ups; i < b.ups; ++i) way += "../";
  for (std::size_t i = names; i < a.names.size(); ++i) way += "../";
  for (std::size_t i = names; i < b.names.size(); ++i) way += std::string(b.names[i]) + "/";
  return way;
}

}  // namespace resumec::files
