#include "decode/fields/starter.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "characters/printable.h"
#include "characters/utf8.h"
#include "decode/fields/starters.h"

namespace resumec::decode {
namespace {

constexpr std::string_view kHead =
    R"(# Your résumé. `resumec build` makes PDF, HTML and plain text of it; `resumec check` only looks for
# mistakes. Delete what you do not need: only the name is required.

)";

constexpr std::string_view kPerson = "basics:\n  name: ";

// Names that a reader of YAML takes for something else, here or in another program.
constexpr std::array<std::string_view, 9> kWords = {"null", "true", "false", "yes", "no",
                                                    "on",   "off",  "y",     "n"};

// "Ada King-Noël" needs no quotes: letters, with signs of names between them.
bool is_plain(std::string_view name) {
  const std::string folded = characters::lower(name);
  if (std::find(kWords.begin(), kWords.end(), folded) != kWords.end()) return false;
  bool letter = false;  // the one before
  for (std::size_t at = 0; at < name.size();) {
    const characters::CodePoint c = characters::decode_utf8(name, at);
    at += c.length;
    const bool now = characters::is_word_character(c.value) && !characters::is_figure(c.value);
    const bool between =
        at < name.size() && std::string_view(" '-.").find(name[at - 1]) != std::string_view::npos;
    if (!now && (at == c.length || !between || (!letter && name[at - 1] != ' '))) return false;
    letter = now;
  }
  return letter;
}

// The name as a scalar, with nothing in it that reorders or hides the line.
std::string scalar(std::string_view name) {
  if (is_plain(name)) return std::string(name);
  std::string quoted = "\"";
  for (std::size_t at = 0; at < name.size();) {
    const characters::CodePoint c = characters::decode_utf8(name, at);
    at += c.length;
    if (characters::is_unprintable(c.value)) {
      quoted += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c.value));
      continue;
    }
    if (c.value == '"' || c.value == '\\') quoted += '\\';
    characters::append_utf8(quoted, c.value);
  }
  return quoted + "\"";
}

}  // namespace

std::string starter(const StarterOptions& options) {
  const auto& profiles = starter_profiles();
  const auto* profile = std::find_if(profiles.begin(), profiles.end(),
                                     [&](const auto& one) { return one.id == options.profile; });
  if (profile == profiles.end()) profile = profiles.begin();
  std::string text;
  if (!options.schema.empty()) {
    text = fmt::format(
        "# yaml-language-server: $schema={}\n"
        "# The line above lets your editor complete, explain and check what you write.\n#\n",
        options.schema);
  }
  text += kHead;
  if (!options.locale.empty()) {
    text +=
        fmt::format("# The language of titles and dates.\nlocale: {}\n\n", scalar(options.locale));
  }
  if (!options.theme.empty()) {
    text += fmt::format("# `resumec themes` lists the themes.\ndesign:\n  theme: {}\n\n",
                        scalar(options.theme));
  }
  text += kPerson;
  text += scalar(options.name.empty() ? "Your Name" : options.name);
  text += profile->body;
  return text;
}

}  // namespace resumec::decode
