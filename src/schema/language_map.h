// A text in several languages: `{en: Engineer, de: Ingenieurin}`.
#pragma once

#include <string_view>

#include "yaml/node.h"

namespace resumec::schema {

// Whether `text` has the form of a BCP 47 tag: "de", "pt-BR", "zh-Hant-TW".
bool looks_like_language_tag(std::string_view text);

// A mapping of at least one key, and all keys are language tags.
bool looks_like_language_map(const yaml::Node& node);

// The value for `language`: the very tag, else the same language, else the first. `node` is a
// language map.
const yaml::Node* pick_language(const yaml::Node& node, std::string_view language);

}  // namespace resumec::schema
