#include "cli/input.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

#include <fmt/format.h>

#include "characters/printable.h"
#include "cli/exit_code.h"
#include "cli/suggestion.h"
#include "files/path.h"
#include "files/system_error.h"

namespace resumec::cli {
namespace {

std::string stem_of(const std::string& path) {
  const std::string name = path.substr(files::directory_of(path).size());
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

// The file beside `path` whose name is nearest to it, as a hint.
std::string nearest_file(const std::string& path) {
  const std::string directory = files::directory_of(path);
  DIR* entries = ::opendir(directory.empty() ? "." : directory.c_str());
  if (entries == nullptr) return "";
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(entries)) names.emplace_back(entry->d_name);
  ::closedir(entries);
  // The order of a directory is chance.
  std::sort(names.begin(), names.end());
  return did_you_mean(path.substr(directory.size()), names, "", characters::printable(directory));
}

InputResult cannot_read(const std::string& path, const std::string& why, Terminal& terminal) {
  terminal.show_fault("R0001", fmt::format("cannot read {}: {}", characters::printable(path), why),
                      why == "no such file" ? nearest_file(path) : "");
  return {std::nullopt, kCannotReadWrite};
}

}  // namespace

bool exists(const std::string& path) {
  return ::access(path.c_str(), F_OK) == 0;
}

std::string beside_input(const std::string& path, const std::string& extension) {
  return files::directory_of(path) + stem_of(path) + extension;
}

std::string default_input() {
  for (const char* name : {"resume.yaml", "resume.json"}) {
    if (exists(name)) return name;
  }
  return "";
}

InputResult read_input(const std::string& given, std::string_view what, Terminal& terminal) {
  const std::string path = given.empty() ? default_input() : given;
  if (path.empty()) {
    terminal.show_fault("R0001",
                        "no file was named, and there is no resume.yaml or resume.json here",
                        "`resumec new` writes a résumé to start from");
    return {std::nullopt, kCannotReadWrite};
  }
  const bool standard_input = path == "-";
  // A pipe is a fine input (`resumec build <(generate)`), so this does not ask for a regular file.
  const int descriptor = standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return cannot_read(path, files::describe_error(errno), terminal);
  terminal.taken().read(descriptor, standard_input ? "on standard input" : path, what);
  struct stat status {};
  const bool directory = ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
  std::string text;
  std::string failure = directory ? "it is a directory" : "";
  // As FileSystem::read() has it: what /proc makes up is no file of anybody's.
  const bool empty = S_ISREG(status.st_mode) && status.st_size == 0;
  char buffer[64 * 1024];
  while (failure.empty() && !empty && text.size() <= kLongestInput) {
    const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
    if (count == 0) break;
    if (count > 0) {
      text.append(buffer, static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      failure = files::describe_error(errno);
    }
  }
  if (!standard_input) ::close(descriptor);
  const std::string name = standard_input ? "<stdin>" : path;
  if (!failure.empty()) return cannot_read(name, failure, terminal);
  if (text.size() > kLongestInput) {
    terminal.show_fault("R1001", fmt::format("{} is longer than the limit of {} MiB",
                                             characters::printable(name), kLongestInput >> 20U));
    return {std::nullopt, kInputErrors};
  }
  Input input{{name, std::move(text)}, "", "resume"};
  if (!standard_input) {
    input.directory = files::directory_of(path);
    input.stem = stem_of(path);
  }
  return {std::move(input), kClean};
}

}  // namespace resumec::cli
