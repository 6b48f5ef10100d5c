#include "cli/temporary_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <vector>

#include <fmt/format.h>

#include "files/path.h"

namespace resumec::cli {
namespace {

// Names that may be taken by what earlier runs left before we give up.
constexpr int kAttempts = 100;

// Those that end a program and are sent to it from outside.
constexpr std::array kEnding = {SIGHUP,  SIGINT,  SIGQUIT, SIGTERM,
                                SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2};

// Changed only while the signals are held: the handler reads it.
std::vector<std::string>& files() {
  static std::vector<std::string> list;
  return list;
}

// In a handler only what POSIX calls async-signal-safe. The second arrival finds the default
// action (SA_RESETHAND), which comes when the handler returns.
void clean_up(int signal) {
  remove_all_temporary_files();
  ::raise(signal);
}

// What is ignored (nohup) or handled stays so.
void install_handlers() {
  static bool installed = false;
  if (installed) return;
  installed = true;
  for (const int signal : kEnding) {
    struct sigaction action {};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    action.sa_handler = clean_up;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
  }
}

void forget(const std::string& path) {
  std::vector<std::string>& list = files();
  list.erase(std::remove(list.begin(), list.end(), path), list.end());
}

}  // namespace

SignalsHeld::SignalsHeld() {
  sigset_t held;
  ::sigemptyset(&held);
  for (const int signal : kEnding) ::sigaddset(&held, signal);
  ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

SignalsHeld::~SignalsHeld() {
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

int make_temporary_file(const std::string& target, mode_t mode, std::string& path) {
  const SignalsHeld held;
  install_handlers();
  std::string stem = target;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    path = fmt::format("{}.{}-{}.tmp", stem, ::getpid(), attempt);
    files().push_back(path);
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor >= 0) return descriptor;
    const int error = errno;
    forget(path);
    // The name of the output may be as long as a name can be.
    const std::string shorter = files::directory_of(target) + ".resumec";
    if (error == ENAMETOOLONG && stem != shorter) {
      stem = shorter;
    } else if (error != EEXIST) {
      errno = error;
      return -1;
    }
  }
  errno = EEXIST;
  return -1;
}

int rename_temporary_file(const std::string& path, const std::string& target) {
  const SignalsHeld held;
  if (::rename(path.c_str(), target.c_str()) != 0) return errno;
  forget(path);
  return 0;
}

void remove_temporary_file(const std::string& path) {
  const SignalsHeld held;
  ::unlink(path.c_str());
  forget(path);
}

void remove_all_temporary_files() {
  for (const std::string& path : files()) ::unlink(path.c_str());
}

}  // namespace resumec::cli
