#include "cli/meant_words.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "characters/ascii.h"
#include "cli/commands.h"

namespace resumec::cli {
namespace {

// JSON Resume's, YAMLResume's and RenderCV's.
constexpr std::array kOtherNames = {
    std::pair<std::string_view, std::string_view>{"init", "new"},
    std::pair<std::string_view, std::string_view>{"render", "build"},
    std::pair<std::string_view, std::string_view>{"validate", "check"},
};

bool is_command(std::string_view word) {
  const auto& all = commands();
  return std::any_of(all.begin(), all.end(),
                     [word](const Command& one) { return one.name == word; });
}

// A name that says it, or a file that is there: `resumec cv.yaml` of a file that is not complains
// of the file.
bool is_resume(const std::string& word) {
  if (word == "-") return true;
  if (word.starts_with('-')) return false;
  const std::string name = characters::lower(word);
  if (name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json")) return true;
  struct stat status {};
  return ::stat(word.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

std::vector<std::string> meant_words(std::vector<std::string> words) {
  if (words.empty()) return words;
  std::string& first = words.front();
  if (is_command(first)) return words;
  for (const auto& name : kOtherNames) {
    if (first == name.first) {
      first = name.second;
      return words;
    }
  }
  if (first == "version") {
    first = "--version";
  } else if (first == "help" && words.size() > 1) {
    // `help init`, too.
    words = meant_words({words.begin() + 1, words.end()});
    words.emplace_back("--help");
  } else if (first == "help") {
    first = "--help";
  } else if (is_resume(first)) {
    words.insert(words.begin(), "build");
  }
  return words;
}

}  // namespace resumec::cli
