#include "cli/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>

#include <fmt/format.h>

#include "characters/display_width.h"
#include "characters/printable.h"
#include "cli/descriptor.h"

namespace resumec::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience{500};
// Twenty times a second moves smoothly and costs nothing.
constexpr milliseconds kBetween{50};
constexpr std::size_t kCells = 24;

std::size_t columns() {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

}  // namespace

Progress::Progress(bool shown) : shown_(shown), begin_(Clock::now()), last_(begin_) {}

void Progress::file(std::size_t done, std::size_t all, const std::string& name) {
  file_ = done;
  files_ = std::max<std::size_t>(all, 1);
  version_ = 0;
  versions_ = 1;
  if (shown_) name_ = characters::printable(name);
  draw();
}

void Progress::version(std::size_t done, std::size_t all) {
  version_ = done;
  versions_ = std::max<std::size_t>(all, 1);
  draw();
}

void Progress::draw() {
  // Of one thing there is nothing to count.
  if (!shown_ || files_ * versions_ < 2) return;
  const Clock::time_point now = Clock::now();
  if (now - begin_ < kPatience || (drawn_ && now - last_ < kBetween)) return;
  last_ = now;
  drawn_ = true;
  const std::size_t steps = files_ * versions_;
  const std::size_t full = kCells * (file_ * versions_ + version_) / steps;
  const bool by_files = files_ > 1;
  std::string line = fmt::format("[{:<{}}] {}/{}", std::string(full, '#'), kCells,
                                 by_files ? file_ : version_, by_files ? files_ : versions_);
  // A line that is as wide as the terminal begins the next one.
  const std::size_t room = columns() - 1;
  if (line.size() > room) {
    line.resize(room);
  } else if (line.size() + 1 + characters::display_width(name_) <= room) {
    line += " " + name_;
  }
  write_all(STDERR_FILENO, "\r" + line + "\x1b[K");
}

void Progress::clear() {
  if (!drawn_) return;
  drawn_ = false;
  write_all(STDERR_FILENO, "\r\x1b[K");
}

}  // namespace resumec::cli
