// How far a run of many files or versions is, for who waits at a terminal.
//
//   [########                ]  34/100 cv/ada.yaml
//
// One line, drawn over again in its place, and only once the run has taken half a second: before
// that nobody has begun to wonder. Whatever else is to be said wipes it away first.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace resumec::cli {

class Progress {
 public:
  // `shown`: standard error is a terminal that can draw over a line.
  explicit Progress(bool shown);

  // The file that is begun, one of `all`; `done` are through.
  void file(std::size_t done, std::size_t all, const std::string& name);
  // Of that file: so many versions are through.
  void version(std::size_t done, std::size_t all);

  // Wipes it away; it is drawn again when there is more to tell.
  void clear();

 private:
  void draw();

  using Clock = std::chrono::steady_clock;
  bool shown_;
  bool drawn_ = false;
  Clock::time_point begin_;
  Clock::time_point last_;
  std::size_t file_ = 0;
  std::size_t files_ = 1;
  std::size_t version_ = 0;
  std::size_t versions_ = 1;
  std::string name_;
};

}  // namespace resumec::cli
