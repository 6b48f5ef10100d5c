// Names of photos, pictures, themes and fonts in a file that is included from another folder.
//
// Whoever writes `image: ada.jpg` means the file beside the one that says so. All that comes behind
// knows one folder, the résumé's, so the name is written as it is seen from there.
#pragma once

#include <string>
#include <string_view>

#include "yaml/node.h"

namespace resumec::assembly {

// `value`, or, where `key` holds the name of a file, the name below `folder`.
const yaml::Node* as_seen_from(const std::string& folder, std::string_view key,
                               const yaml::Node& value, yaml::Tree& owner);

}  // namespace resumec::assembly
