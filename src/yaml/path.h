// Paths to fields, as `--set`, `set` and `redact` write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::yaml {

// "work[0].name", "work[Zalopay].name", "work[].name": the names of mappings and the items of
// lists. An item is named by its `id`, by itself when it is a text, or by the text of its first
// field: an id goes before a name.
struct PathStep {
  enum class Kind { kKey, kIndex, kName, kAll };
  Kind kind = Kind::kKey;
  std::string name;  // of a key, or of an item
  std::size_t index = 0;
  // What the reader of a path knows and adds: of a key, other names under which it may stand in the
  // file; of an item, the fields that hold its name.
  std::vector<std::string_view> old_names{};
  // What is seen of a name with markup, by which its item is known too; null: what is typed.
  std::string (*seen)(std::string_view typed) = nullptr;
};

// Nothing when the path is not of that form, or longer than any résumé is deep.
std::optional<std::vector<PathStep>> parse_path(std::string_view path);

// The first `count` steps as they are written.
std::string to_text(const std::vector<PathStep>& path, std::size_t count);

// Whether `[name]` in a path picks an item by that name: no number, and its brackets pair.
bool can_stand_in_brackets(std::string_view name);

// Without the white space round it, as names are compared.
std::string_view trimmed(std::string_view text);

}  // namespace resumec::yaml
