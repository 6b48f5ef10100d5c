// BCP 47 language tags: which of several texts a reader is served best with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::language {

constexpr std::size_t kNoLanguage = static_cast<std::size_t>(-1);

// Whether `text` has the form of a tag (RFC 5646, 2.1): "de", "pt-BR", "zh-Hant-TW".
bool is_language_tag(std::string_view text);

// Whether ISO 639 has the tag's language.
bool is_known_language(std::string_view tag);

// Whether the language is written from right to left, in the script that the tag says or means.
bool right_to_left(std::string_view tag);

// As RFC 5646 recommends to write it, old codes replaced: "EN-gb" is "en-GB", "iw" is "he".
std::string canonical_language_tag(std::string_view tag);

// The index in `tags` of the text for a reader of `wanted`; kNoLanguage when none is in their
// language and script. RFC 4647, 3.4 ("lookup": "de-AT", then "de"), with two changes: "zh-TW" is
// not served with "zh", which is in the other script, and a text of another region ("en-US" for
// "en-GB") is better than one in another language.
std::size_t look_up_language(std::string_view wanted, const std::vector<std::string_view>& tags);

// What comes before the first extension or private use ("-u-", "-x-"): of "ar-u-nu-arab" the
// language. Libraries keep a table of every tag that they are ever asked for; there is no end of
// those.
std::string_view without_extensions(std::string_view tag);

}  // namespace resumec::language
