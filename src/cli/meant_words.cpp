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

bool asks_for_help(const std::string& word) {
  return word == "--help" || word == "-h";
}

// Whether an option of `build`, as it was typed, takes the next word for its value: "-o", "-qo",
// "--output", but not "-oout/" nor "--output=out/".
bool takes_next(const CLI::App& build, const std::string& word) {
  const auto takes_value = [&build](const std::string& name) {
    const CLI::Option* option = build.get_option_no_throw(name);
    return option != nullptr && option->get_items_expected_max() > 0;
  };
  if (word.starts_with("--")) return takes_value(word);
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (takes_value({'-', word[i]})) return i + 1 == word.size();
  }
  return false;
}

// Whether the first word that is neither an option of `build` nor the value of one is a résumé.
bool are_options_of_resume(const std::vector<std::string>& words) {
  if (asks_for_help(words.front()) || words.front() == "--version") return false;
  CLI::App app;
  add_build(app);
  const CLI::App& build = *app.get_subcommand("build");
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool option = word.size() > 1 && word.starts_with('-');
    if (!option) return !is_command(word) && is_resume(word);
    if (takes_next(build, word)) ++i;
  }
  return false;
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
    // Any other is to be complained of.
    if (is_command(words.front())) words.emplace_back("--help");
  } else if (first == "help") {
    first = "--help";
  } else if (is_resume(first) || (first.starts_with('-') && are_options_of_resume(words))) {
    words.insert(words.begin(), "build");
  }
  return words;
}

std::string word_too_much(const std::vector<std::string>& words) {
  const std::string first = words.empty() ? "" : words.front();
  const std::size_t most = first == "version" ? 1 : first == "help" ? 2 : words.size();
  for (std::size_t i = most; i < words.size(); ++i) {
    if (!asks_for_help(words[i])) return words[i];
  }
  return "";
}

}  // namespace resumec::cli
