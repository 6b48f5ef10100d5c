// The did-you-mean hint, worded once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::diag {

// "did you mean `position`?", or nothing when no candidate is near.
std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string_view>& candidates);

// "did you mean `de`?" for "German" and "en_GB" and the like; nothing when no language is meant.
std::optional<std::string> did_you_mean_language(std::string_view word);

// `text` in backticks, cut to a readable length, control characters shown as U+XXXX.
std::string quoted(std::string_view text);

}  // namespace resumec::diag
