#include "cli/taken_files.h"

#include <unistd.h>

#include <algorithm>

#include <fmt/format.h>

#include "characters/printable.h"

namespace resumec::cli {
namespace {

constexpr const char* kInput = "R0030";
constexpr const char* kTwice = "R0031";
constexpr const char* kElsewhere = "name another place, such as `-o out/`";

}  // namespace

void TakenFiles::read(const FileIdentity& file, const std::string& name, std::string_view what) {
  if (find_read(file) == nullptr) read_.push_back({file, name, std::string(what)});
}

void TakenFiles::read(const std::string& name, std::string_view what) {
  const auto file = identify(name);
  // One that is not there cannot have been read.
  if (file && file->name.empty()) read(*file, name, what);
}

void TakenFiles::read(int descriptor, const std::string& name, std::string_view what) {
  if (const auto file = identify(descriptor)) read(*file, name, what);
}

void TakenFiles::written(const std::string& path) {
  if (const auto file = identify(path)) written_.push_back({*file, path, ""});
}

void TakenFiles::written(int descriptor, const std::string& name) {
  if (const auto file = identify(descriptor)) written_.push_back({*file, name, ""});
}

std::string TakenFiles::named(const File& input) {
  // "the résumé cv.yaml", "a file that the résumé uses, ada.png".
  const std::string_view joint = input.what.starts_with("a ") ? ", " : " ";
  return fmt::format("{}{}{}", input.what, joint, characters::printable(input.name));
}

const TakenFiles::File* TakenFiles::find(const std::vector<File>& files,
                                         const FileIdentity& identity) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const File& file) { return file.identity == identity; });
  return found == files.end() ? nullptr : &*found;
}

const TakenFiles::File* TakenFiles::find_read(const FileIdentity& identity) const {
  return find(read_, identity);
}

bool TakenFiles::is_read(int descriptor) const {
  const auto file = identify(descriptor);
  return file && find_read(*file) != nullptr;
}

std::optional<Clash> TakenFiles::clash(const std::vector<std::string>& targets) const {
  // Beside what was written, which may be thousands of files.
  std::vector<File> taken;
  if (const auto stream = identify(STDERR_FILENO)) taken.push_back({*stream, "standard error", ""});
  for (const std::string& target : targets) {
    const auto file = identify(target);
    if (!file) continue;
    const std::string shown = characters::printable(target);
    if (const File* input = find_read(*file)) {
      const std::string what = input->name == target ? input->what : named(*input);
      return Clash{target, kInput, fmt::format("cannot write {}: it is {}", shown, what),
                   kElsewhere};
    }
    const File* other = find(written_, *file);
    if (other == nullptr) other = find(taken, *file);
    if (other != nullptr) {
      return Clash{target, kTwice,
                   other->name == target
                       ? fmt::format("cannot write {} twice", shown)
                       : fmt::format("cannot write both {} and {}: they are one file",
                                     characters::printable(other->name), shown),
                   "give each a file of its own"};
    }
    taken.push_back({*file, target, ""});
  }
  return std::nullopt;
}

std::optional<Clash> TakenFiles::clash_of_standard_output() const {
  const auto file = identify(STDOUT_FILENO);
  const File* input = file ? find_read(*file) : nullptr;
  if (input == nullptr) return std::nullopt;
  return Clash{"-", kInput,
               fmt::format("cannot write to standard output: it leads into {}", named(*input)),
               "send it to another file"};
}

}  // namespace resumec::cli
