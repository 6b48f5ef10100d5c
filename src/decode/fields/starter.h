// The résumé that `resumec new` writes.
#pragma once

#include <string>
#include <string_view>

namespace resumec::decode {

// All may be empty.
struct StarterOptions {
  std::string_view name;
  std::string_view schema;  // the path of the JSON Schema for editors
  std::string_view theme;
  std::string_view locale;
  std::string_view profile;  // an id of starters.h
};

// YAML that compiles clean, with comments for whoever has never seen the format.
std::string starter(const StarterOptions& options);
inline std::string starter(std::string_view name, std::string_view schema) {
  return starter({name, schema, {}, {}, {}});
}

}  // namespace resumec::decode
