// A name such as `../../etc/passwd` leaves a folder, and so does `photo.jpg` when it is a link to
// there. Asking first where a path leads and then opening it is no help: between the two the link
// can be another one. So the way is gone here, folder by folder, from one open descriptor to the
// next, and no step follows a link by itself:
//
// - below the root a step opens one name in the folder where the walk stands. A link is read, and
//   its text takes the place of the name. `..` goes back to the descriptor that was left.
// - outside of the root the walk knows where it stands as a text only, and asks the disk nothing.
//   It may come back, by the names of the root itself (`../cv/ada.jpg` beside `cv`); any other name
//   ends it. So nobody learns by the answer whether something outside exists.
//
// openat2(RESOLVE_BENEATH) of Linux 5.6 is as safe, but refuses absolute links into the folder too,
// which people have, and is not there in every container.
#include "source/walk.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "files/path.h"

namespace resumec::source {
namespace {

// As Linux itself counts (path_resolution(7)).
constexpr int kMostLinks = 40;

// Every folder on the way is open; a process has 1024 descriptors.
constexpr std::size_t kDeepest = 64;

using Names = std::vector<std::string>;

const char* or_here(const std::string& folder) {
  return folder.empty() ? "." : folder.c_str();
}

// The folder's own path, without links; empty, with errno, when there is none.
std::string real_path(const std::string& folder) {
  const std::unique_ptr<char, decltype(&std::free)> path(::realpath(or_here(folder), nullptr),
                                                         &std::free);
  return path == nullptr ? "" : path.get();
}

Names names_of(std::string_view path) {
  const std::vector<std::string_view> parts = files::path_parts(path);
  return {parts.begin(), parts.end()};
}

class Walk {
 public:
  Walk(Descriptor root, std::string_view root_path)
      : root_(std::move(root)), root_names_(names_of(root_path)) {}

  // Goes to where a name begins: a folder that is trusted, by its real path.
  void begin_at(std::string_view real) {
    const Names names = names_of(real);
    inside_ = names.size() >= root_names_.size() &&
              std::equal(root_names_.begin(), root_names_.end(), names.begin());
    if (!inside_) {
      where_ = names;
      return;
    }
    prepend(Names(names.begin() + static_cast<std::ptrdiff_t>(root_names_.size()), names.end()));
  }

  // Goes on from there, by `name`, to the end.
  Found go(std::string_view name) {
    append(name);
    Found found;
    while (!ahead_.empty()) {
      const std::string next = std::move(ahead_.back());
      ahead_.pop_back();
      if (next == "..") {
        up();
      } else if (!inside_) {
        if (!enter_outside(next)) {
          found.outside = true;
          return found;
        }
      } else if (!enter(next, found)) {
        return found;
      }
    }
    // It ends at a folder.
    if (inside_) {
      found.error = EISDIR;
    } else {
      found.outside = true;
    }
    return found;
  }

 private:
  [[nodiscard]] int here() const {
    return folders_.empty() ? root_.number() : folders_.back().number();
  }

  void prepend(const Names& names) { ahead_.insert(ahead_.end(), names.rbegin(), names.rend()); }

  void append(std::string_view path) {
    if (path.starts_with('/')) {
      ahead_.clear();
      to_the_top();
    }
    const Names names = names_of(path);
    ahead_.insert(ahead_.begin(), names.rbegin(), names.rend());
    ends_in_folder_ = path.ends_with('/');
  }

  void to_the_top() {
    folders_.clear();
    where_.clear();
    inside_ = root_names_.empty();
  }

  void up() {
    if (!inside_) {
      if (!where_.empty()) where_.pop_back();
    } else if (!folders_.empty()) {
      folders_.pop_back();
    } else if (!root_names_.empty()) {
      inside_ = false;
      where_ = root_names_;
      where_.pop_back();
    }
  }

  // By the root's own names only.
  bool enter_outside(const std::string& name) {
    where_.push_back(name);
    if (where_.size() > root_names_.size() ||
        !std::equal(where_.begin(), where_.end(), root_names_.begin())) {
      return false;
    }
    inside_ = where_.size() == root_names_.size();
    return true;
  }

  // False when the walk is over: at a file, or at something that is not there.
  bool enter(const std::string& name, Found& found) {
    // Only a place: nothing is opened yet, so that no device notices.
    Descriptor place(::openat(here(), name.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    struct stat status {};
    if (!place.open() || ::fstat(place.number(), &status) != 0) {
      found.error = errno;
      return false;
    }
    if (S_ISLNK(status.st_mode)) return follow(place, found);
    if (S_ISDIR(status.st_mode)) {
      if (folders_.size() == kDeepest) {
        found.error = ENAMETOOLONG;
        return false;
      }
      folders_.push_back(std::move(place));
      return true;
    }
    if (!ahead_.empty() || ends_in_folder_) {
      found.error = ENOTDIR;
    } else if (!S_ISREG(status.st_mode)) {
      found.irregular = true;
    } else {
      open(name, status, found);
    }
    return false;
  }

  bool follow(const Descriptor& link, Found& found) {
    char target[PATH_MAX];
    const ssize_t length = ::readlinkat(link.number(), "", target, sizeof target);
    if (length < 0) {
      found.error = errno;
    } else if (++links_ > kMostLinks) {
      found.error = ELOOP;
    } else if (length == 0 || length == ssize_t{sizeof target}) {
      found.error = ENOENT;
    } else {
      const std::string_view path(target, static_cast<std::size_t>(length));
      if (path.starts_with('/')) to_the_top();
      prepend(names_of(path));
      return true;
    }
    return false;
  }

  // The file that was looked at, and no other that has taken its name since. Not blocking, should
  // that be a FIFO.
  void open(const std::string& name, const struct stat& seen, Found& found) {
    Descriptor file(
        ::openat(here(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status {};
    if (!file.open() || ::fstat(file.number(), &status) != 0) {
      found.error = errno;
    } else if (status.st_dev != seen.st_dev || status.st_ino != seen.st_ino) {
      found.error = ESTALE;
    } else {
      found.file = std::move(file);
    }
  }

  Descriptor root_;
  Names root_names_;
  bool inside_ = true;
  std::vector<Descriptor> folders_;  // inside: those that were entered below the root
  Names where_;                      // outside
  Names ahead_;                      // the next name is the last
  bool ends_in_folder_ = false;
  int links_ = 0;
};

// An absolute name that begins with a folder as its user wrote it is a name below that folder,
// although its real path can be another one ("/tmp" is often a link).
std::string through(const std::string& folder, const std::string& real, std::string_view name) {
  const std::vector<std::string_view> begin = files::path_parts(folder);
  const std::vector<std::string_view> parts = files::path_parts(name);
  if (!folder.starts_with('/') || !name.starts_with('/') || parts.size() <= begin.size() ||
      !std::equal(begin.begin(), begin.end(), parts.begin())) {
    return std::string(name);
  }
  std::string path = real;
  for (std::size_t i = begin.size(); i < parts.size(); ++i) path += "/" + std::string(parts[i]);
  return path;
}

}  // namespace

Found open_below(const Bounds& bounds, std::string_view name) {
  Found found;
  if (name.size() >= PATH_MAX) {
    found.error = ENAMETOOLONG;
    return found;
  }
  Descriptor root(::open(or_here(bounds.root), O_PATH | O_DIRECTORY | O_CLOEXEC));
  const std::string root_path = root.open() ? real_path(bounds.root) : "";
  const std::string start = root_path.empty() ? "" : real_path(bounds.directory);
  if (start.empty()) {
    found.error = errno;
    return found;
  }
  std::string path = through(bounds.root, root_path, name);
  if (path == name) path = through(bounds.directory, start, name);
  Walk walk(std::move(root), root_path);
  walk.begin_at(start);
  return walk.go(path);
}

}  // namespace resumec::source
