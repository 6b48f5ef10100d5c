// Which files each résumé of a run was made of, and what has become of them.
//
// The way to a file is more than its name: `../shared/ada.jpg` changes, too, when `shared` is
// replaced by another folder, or is a link that leads elsewhere now. So each name on the way is
// watched in the folder where it is looked up, links followed, as far as there is something. A file
// that is not there is watched by the first name that is missing.
//
// A watch is set before the file is looked at: what happens in between is told, and nothing is
// lost.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/folder_watch.h"
#include "resumec/file_system.h"

namespace resumec::cli {

class WatchedFiles {
 public:
  // For so many résumés, which have numbers from 0 on.
  explicit WatchedFiles(std::size_t count) : made_of_(count) {}

  // Why nothing, or not all, can be watched: "cannot watch /srv/cv: ..."; empty when all is well.
  [[nodiscard]] const std::string& failure() const { return failure_; }

  // What is watched from here on is all that the résumé is made of; `end` forgets the rest.
  void begin(std::size_t resume);
  void end(std::size_t resume);

  // Whether the way to the file was not watched yet: what was read of it before may be old.
  bool watch(std::size_t resume, const std::string& path);

  // The names of the files that the résumé was made of.
  [[nodiscard]] const std::set<std::string>& paths(std::size_t resume) const {
    return made_of_[resume].paths;
  }

  // Waits until something of it changed and is at rest again; the résumés that it concerns.
  std::set<std::size_t> wait();

 private:
  using Place = std::pair<int, std::string>;  // a name in a folder
  struct MadeOf {
    std::set<std::string> paths;
    std::set<Place> places;
    std::set<Place> old_places;
  };
  // What has become of the places since the last build.
  struct Changes {
    std::set<std::size_t> resumes;
    std::set<Place> places;
    std::set<Place> unfinished;  // somebody writes there, or something is to come back
    std::chrono::steady_clock::time_point last;
  };

  bool watch_place(std::size_t resume, const std::string& folder, const std::string& name,
                   bool contents);
  void take_events(Changes& changes);
  void forget(const Place& place);
  [[nodiscard]] bool may_go_on(const Changes& changes) const;

  FolderWatch folders_;
  std::string failure_ = {};
  std::vector<MadeOf> made_of_;
  std::map<Place, std::set<std::size_t>> readers_;
  std::map<int, std::string> names_;  // of folders
};

// The machine's files, of which each that `resume` asks for is watched, found or not. All of them
// must live longer.
std::unique_ptr<FileSystem> watched_file_system(const FileSystem& files, WatchedFiles& watched,
                                                std::size_t resume);

}  // namespace resumec::cli
