// What happens to the files of a folder, as the kernel tells: inotify(7).
//
// Folders are watched and not files: a file that is saved by renaming another one over it is a new
// file each time, and one that is not there cannot be watched at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace resumec::cli {

// Something happened to `name` in a folder.
struct FolderEvent {
  int folder = 0;    // as `add` numbered it
  std::string name;  // empty: the folder itself went, and its number means nothing any more
  enum class Kind {
    kOpened,   // created or written to, by somebody who may not be through
    kWritten,  // closed by who wrote, put in place by a rename, another mode
    kGone,     // deleted, or renamed to something else
    kLost,     // events were lost; the other members mean nothing
  };
  Kind kind = Kind::kWritten;
};

class FolderWatch {
 public:
  // Whether this system can do it.
  static bool available();

  FolderWatch();
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // Why it cannot be used: an errno, or 0.
  [[nodiscard]] int error() const { return error_; }

  // Watches a folder: what appears in it and goes, with `contents` also what is written. The same
  // folder has the same number, whatever it is called. Nothing, with errno set, on failure.
  std::optional<int> add(const std::string& folder, bool contents);
  void remove(int folder);

  // Waits until something happened, for at most so many milliseconds (negative: for ever).
  void wait(int milliseconds) const;

  // What happened since the last call, in order.
  std::vector<FolderEvent> take();

 private:
  int descriptor_ = -1;
  int error_ = 0;
};

}  // namespace resumec::cli
