#include "cli/folder_watch.h"

#include <cerrno>

#ifdef __linux__

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace resumec::cli {
namespace {

constexpr std::uint32_t kNames =
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR;
constexpr std::uint32_t kContents = IN_MODIFY | IN_CLOSE_WRITE;

// Hundreds of events, each with a name.
constexpr std::size_t kBuffer = 65536;

FolderEvent::Kind kind_of(std::uint32_t mask) {
  if ((mask & IN_Q_OVERFLOW) != 0) return FolderEvent::Kind::kLost;
  if ((mask & (IN_DELETE | IN_MOVED_FROM | IN_IGNORED)) != 0) return FolderEvent::Kind::kGone;
  if ((mask & IN_MODIFY) != 0) return FolderEvent::Kind::kOpened;
  // A folder is there when it is made.
  const bool file = (mask & IN_ISDIR) == 0;
  return (mask & IN_CREATE) != 0 && file ? FolderEvent::Kind::kOpened : FolderEvent::Kind::kWritten;
}

}  // namespace

bool FolderWatch::available() {
  return true;
}

FolderWatch::FolderWatch() : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (descriptor_ < 0) error_ = errno;
}

FolderWatch::~FolderWatch() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<int> FolderWatch::add(const std::string& folder, bool contents) {
  // One that is the last folder of one name may be on the way to another.
  const std::uint32_t mask = kNames | (contents ? kContents : 0U) | IN_MASK_ADD;
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), mask);
  if (number < 0) return std::nullopt;
  return number;
}

void FolderWatch::remove(int folder) {
  ::inotify_rm_watch(descriptor_, folder);
}

void FolderWatch::wait(int milliseconds) const {
  pollfd one{descriptor_, POLLIN, 0};
  ::poll(&one, 1, milliseconds);
}

std::vector<FolderEvent> FolderWatch::take() {
  std::vector<FolderEvent> events;
  alignas(inotify_event) std::array<char, kBuffer> buffer{};
  for (;;) {
    const ssize_t size = ::read(descriptor_, buffer.data(), buffer.size());
    if (size <= 0) return events;
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      // The name is filled up with zeroes.
      const char* name = buffer.data() + at + sizeof event;
      events.push_back({event.wd, event.len == 0 ? "" : name, kind_of(event.mask)});
      at += sizeof event + event.len;
    }
  }
}

}  // namespace resumec::cli

#else

namespace resumec::cli {

bool FolderWatch::available() {
  return false;
}

FolderWatch::FolderWatch() : error_(ENOSYS) {}

FolderWatch::~FolderWatch() = default;

std::optional<int> FolderWatch::add(const std::string& /*folder*/, bool /*contents*/) {
  errno = ENOSYS;
  return std::nullopt;
}

void FolderWatch::remove(int /*folder*/) {}

void FolderWatch::wait(int /*milliseconds*/) const {}

std::vector<FolderEvent> FolderWatch::take() {
  return {};
}

}  // namespace resumec::cli

#endif
