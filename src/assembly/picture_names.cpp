#include "assembly/picture_names.h"

#include <algorithm>
#include <array>

#include "files/path.h"

namespace resumec::assembly {
namespace {

using yaml::Node;

// `picture` is an old name of `image`; `design.fonts.files` has a list.
constexpr std::array<std::string_view, 3> kFileKeys = {"image", "picture", "files"};
constexpr std::string_view kTheme = "theme";

// An address is none of ours, and neither is a picture that stands in the text.
bool is_relative(const std::string& name) {
  return !name.empty() && name.front() != '/' && name.find(':') == std::string::npos;
}

const Node* moved(const std::string& folder, const Node& name, yaml::Tree& owner) {
  if (name.kind != yaml::Kind::kScalar || name.is_null() || !is_relative(name.text.text())) {
    return &name;
  }
  Node& made = owner.add();
  made = name;
  made.text = {};
  const std::size_t here = name.text.text().starts_with("./") ? 2 : 0;
  made.text.append_decoded(folder, name.text.span());
  made.text.append(name.text.slice(here, name.text.size()));
  return &made;
}

}  // namespace

const Node* as_seen_from(const std::string& folder, std::string_view path, const Node& value,
                         yaml::Tree& owner) {
  // The last step of `basics.image`, as `set` has it.
  const std::string_view key = path.substr(path.rfind('.') + 1);
  const bool file = std::find(kFileKeys.begin(), kFileKeys.end(), key) != kFileKeys.end();
  // A theme without a dot or a slash is a built-in one.
  const bool theme = key == kTheme && value.kind == yaml::Kind::kScalar &&
                     value.text.text().find_first_of("./") != std::string::npos;
  if (!file && !theme) return &value;
  if (value.kind != yaml::Kind::kSequence) return moved(folder, value, owner);
  std::vector<const Node*> items;
  for (const Node* item : value.items) items.push_back(moved(folder, *item, owner));
  Node& made = owner.add();
  made = value;
  made.items = std::move(items);
  return &made;
}

}  // namespace resumec::assembly
