#include "cli/watched_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>

#include <fmt/format.h>

#include "characters/printable.h"
#include "files/path.h"

namespace resumec::cli {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

// An editor's steps follow each other within a few milliseconds.
constexpr milliseconds kAtRest{40};
// Somebody who writes all the time must not keep a build off; a file that was emptied or taken away
// gets so long to come back.
constexpr milliseconds kLongest{600};

// As many as the kernel follows (path_resolution(7)).
constexpr int kMostLinks = 40;

void put_in_front(std::deque<std::string>& parts, const std::string& path) {
  std::size_t count = 0;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t slash = std::min(path.find('/', at), path.size());
    std::string part = path.substr(at, slash - at);
    at = slash + 1;
    if (part.empty() || part == ".") continue;
    parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(count++), std::move(part));
  }
}

std::string target_of(const std::string& link) {
  char target[4096];
  const ssize_t length = ::readlink(link.c_str(), target, sizeof target);
  return length < 0 ? "" : std::string(target, static_cast<std::size_t>(length));
}

// Calls `visit(folder, name, last)` for each name on the way to a file, before it looks there.
template <class Visit>
void walk(const std::string& path, const Visit& visit) {
  std::deque<std::string> parts;
  put_in_front(parts, path);
  std::string folder = path.starts_with('/') ? "/" : ".";
  for (int links = 0; !parts.empty() && links <= kMostLinks;) {
    const std::string part = std::move(parts.front());
    parts.pop_front();
    const std::string full = folder.ends_with('/') ? folder + part : folder + "/" + part;
    if (part == "..") {
      folder = full;
      continue;
    }
    visit(folder, part, parts.empty());
    struct stat status {};
    if (::lstat(full.c_str(), &status) != 0) return;
    if (!S_ISLNK(status.st_mode)) {
      folder = full;
      continue;
    }
    ++links;
    const std::string target = target_of(full);
    if (target.starts_with('/')) folder = "/";
    put_in_front(parts, target);
  }
}

class WatchedFileSystem final : public FileSystem {
 public:
  WatchedFileSystem(const FileSystem& files, WatchedFiles& watched, std::size_t resume)
      : files_(files), watched_(watched), resume_(resume) {}

  [[nodiscard]] FileContent read(std::string_view path, std::size_t limit) const override {
    watched_.watch(resume_, std::string(path));
    return files_.read(path, limit);
  }

  // What lies outside of the root is none of the résumé's business, and not watched either.
  [[nodiscard]] FileContent read_below(const Bounds& bounds, std::string_view name,
                                       std::size_t limit) const override {
    FileContent content = files_.read_below(bounds, name, limit);
    if (content.outside) return content;
    const bool is_new = watched_.watch(resume_, files::joined(bounds.directory, name));
    return is_new ? files_.read_below(bounds, name, limit) : content;
  }

  // A file that is shown in place changes under who looks, and ends the program when it gets
  // shorter: a font that is replaced is what we wait for.
  [[nodiscard]] FileView view(std::string_view path, std::size_t limit) const override {
    auto content = std::make_shared<FileContent>(read(path, limit));
    if (!content->ok()) return {{}, nullptr, content->error};
    const std::string_view bytes = content->bytes;
    return {bytes, std::move(content), ""};
  }

 private:
  const FileSystem& files_;
  WatchedFiles& watched_;
  std::size_t resume_;
};

}  // namespace

void WatchedFiles::begin(std::size_t resume) {
  MadeOf& made_of = made_of_[resume];
  made_of.paths.clear();
  made_of.old_places = std::move(made_of.places);
  made_of.places.clear();
}

void WatchedFiles::end(std::size_t resume) {
  MadeOf& made_of = made_of_[resume];
  for (const Place& place : made_of.old_places) {
    if (made_of.places.count(place) != 0) continue;
    const auto readers = readers_.find(place);
    if (readers == readers_.end()) continue;
    readers->second.erase(resume);
    if (readers->second.empty()) forget(place);
  }
  made_of.old_places.clear();
}

void WatchedFiles::forget(const Place& place) {
  readers_.erase(place);
  const auto next = readers_.lower_bound({place.first, ""});
  if (next != readers_.end() && next->first.first == place.first) return;
  folders_.remove(place.first);
  names_.erase(place.first);
}

bool WatchedFiles::watch(std::size_t resume, const std::string& path) {
  made_of_[resume].paths.insert(path);
  bool is_new = false;
  walk(path, [&](const std::string& folder, const std::string& name, bool last) {
    is_new = watch_place(resume, folder, name, last) || is_new;
  });
  return is_new;
}

bool WatchedFiles::watch_place(std::size_t resume, const std::string& folder,
                               const std::string& name, bool contents) {
  const std::optional<int> number = folders_.add(folder, contents);
  if (!number) {
    const int error = folders_.error() == 0 ? errno : folders_.error();
    // One that went meanwhile is watched where it is to come back; one on the way may not be ours
    // to look into.
    const bool gone = error == ENOENT || error == ENOTDIR;
    const bool foreign = error == EACCES && !contents;
    if (!gone && !foreign && failure_.empty()) {
      failure_ =
          fmt::format("cannot watch {}: {}", characters::printable(folder), std::strerror(error));
    }
    return false;
  }
  names_[*number] = folder;
  const Place place(*number, name);
  made_of_[resume].places.insert(place);
  std::set<std::size_t>& readers = readers_[place];
  const bool is_new = readers.empty();
  readers.insert(resume);
  return is_new;
}

void WatchedFiles::take_events(Changes& changes) {
  for (const FolderEvent& event : folders_.take()) {
    if (event.kind == FolderEvent::Kind::kLost) {
      for (std::size_t i = 0; i < made_of_.size(); ++i) changes.resumes.insert(i);
      changes.last = Clock::now();
      continue;
    }
    if (event.name.empty()) continue;
    const Place place(event.folder, event.name);
    const auto readers = readers_.find(place);
    // Our own outputs, and whatever else happens in a folder.
    if (readers == readers_.end()) continue;
    changes.resumes.insert(readers->second.begin(), readers->second.end());
    changes.places.insert(place);
    changes.last = Clock::now();
    if (event.kind == FolderEvent::Kind::kWritten) {
      changes.unfinished.erase(place);
    } else {
      changes.unfinished.insert(place);
    }
  }
}

// An editor that empties a file and fills it in a second step has not lost it.
bool WatchedFiles::may_go_on(const Changes& changes) const {
  if (!changes.unfinished.empty()) return true;
  return std::any_of(changes.places.begin(), changes.places.end(), [this](const Place& place) {
    const auto folder = names_.find(place.first);
    struct stat status {};
    return folder != names_.end() &&
           ::stat((folder->second + "/" + place.second).c_str(), &status) == 0 &&
           S_ISREG(status.st_mode) && status.st_size == 0;
  });
}

std::set<std::size_t> WatchedFiles::wait() {
  Changes changes;
  while (changes.resumes.empty()) {
    folders_.wait(-1);
    take_events(changes);
  }
  const Clock::time_point latest = Clock::now() + kLongest;
  for (;;) {
    const Clock::time_point now = Clock::now();
    const Clock::time_point until =
        may_go_on(changes) ? latest : std::min(changes.last + kAtRest, latest);
    if (now >= until) return changes.resumes;
    const auto left = std::chrono::ceil<milliseconds>(until - now);
    folders_.wait(static_cast<int>(left.count()));
    take_events(changes);
  }
}

std::unique_ptr<FileSystem> watched_file_system(const FileSystem& files, WatchedFiles& watched,
                                                std::size_t resume) {
  return std::make_unique<WatchedFileSystem>(files, watched, resume);
}

}  // namespace resumec::cli
