#include "cli/environment.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::cli {
namespace {

// SECURITY.md lists them for users.
constexpr std::array<std::string_view, 12> kKnown = {
    "SOURCE_DATE_EPOCH",  // the day of today (compile_flags.cpp)
    "GITHUB_ACTIONS",     // the form of complaints, and
    "NO_COLOR",           // their colours (terminal.cpp)
    "TERM",               // whether progress can be drawn
    // Where fontconfig finds the machine's fonts and their list; it is loaded for a design that
    // says `fonts.installed: true`, and for no other.
    "HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_DATA_HOME",
    "XDG_DATA_DIRS",
    "FONTCONFIG_FILE",
    "FONTCONFIG_PATH",
    "FONTCONFIG_SYSROOT",
};

}  // namespace

void keep_known_variables() {
  std::vector<std::string> others;
  for (char** variable = ::environ; variable != nullptr && *variable != nullptr; ++variable) {
    const std::string_view entry = *variable;
    const std::string_view name = entry.substr(0, entry.find('='));
    const bool known = std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end();
    if (!known) others.emplace_back(name);
  }
  // NOLINTNEXTLINE(concurrency-mt-unsafe): there is one thread
  for (const std::string& name : others) ::unsetenv(name.c_str());
}

}  // namespace resumec::cli
