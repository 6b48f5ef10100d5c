#include "cli/watch.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <ctime>

#include <fmt/format.h>

#include "characters/counted.h"
#include "characters/printable.h"
#include "cli/build_plan.h"
#include "cli/builder.h"
#include "cli/exit_code.h"
#include "cli/watched_files.h"

namespace resumec::cli {
namespace {

using Clock = std::chrono::steady_clock;

// "14:03:59", as the clock on the wall has it.
std::string time_of_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return fmt::format("{:02}:{:02}:{:02}", local.tm_hour, local.tm_min, local.tm_sec);
}

// What a pipe held is gone once it was read.
bool can_be_read_again(const std::string& file) {
  struct stat status {};
  return file != "-" &&
         (::stat(file.c_str(), &status) != 0 || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
}

// Whether the flags can be watched by; false, having complained.
bool may_watch(const BuildFlags& flags, Terminal& terminal) {
  if (!FolderWatch::available()) {
    terminal.complain("`--watch` needs inotify, which this system does not have",
                      "leave it out, and let a program that watches files call `resumec build`");
    return false;
  }
  for (const std::string& file : flags.files) {
    if (can_be_read_again(file)) continue;
    terminal.complain(fmt::format("`--watch` reads files again, and {} is none that can be",
                                  file == "-" ? "standard input" : characters::printable(file)),
                      "name a file");
    return false;
  }
  struct stat status {};
  const bool stream = flags.output == "-" || (::stat(flags.output.c_str(), &status) == 0 &&
                                              !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode));
  if (!stream) return true;
  terminal.complain(fmt::format("`--watch` writes files, and `-o {}` is none",
                                characters::printable(flags.output)),
                    "name a file or a directory");
  return false;
}

class Watch {
 public:
  Watch(const BuildFlags& flags, BuildPlan plan)
      : flags_(flags),
        plan_(plan),
        builder_(std::move(plan)),
        watched_(flags.files.size()),
        said_(flags.files.size()),
        fonts_(fontconfig_fonts()) {
    for (std::size_t i = 0; i < flags.files.size(); ++i) due_.insert(i);
  }

  int run() {
    for (;;) {
      // Of its own, for what is taken and what was said are those of one build.
      Terminal terminal(flags_.terminal);
      const int exit_code = terminal.finish(build(terminal));
      if (!watched_.failure().empty()) {
        terminal.complain(watched_.failure(),
                          "`sysctl fs.inotify` shows how many folders may be watched");
        return kCannotReadWrite;
      }
      // Before anything was made: nothing that is saved can mend it.
      if (first_ && exit_code == kUsage && !begun_) return exit_code;
      if (first_ && !flags_.quiet) terminal.say("waiting for changes; Ctrl-C ends it");
      // Whoever it was to be told of (`2>&1 | head`) will hear of no other change.
      if (terminal.nobody_reads()) return kNobodyReads;
      first_ = false;
      due_ = watched_.wait();
    }
  }

 private:
  // All that is due, in the order of the command line.
  int build(Terminal& terminal) {
    note_inputs(flags_.files, flags_.compile, terminal.taken());
    for (std::size_t i = 0; i < flags_.files.size(); ++i) {
      if (due_.count(i) != 0) {
        watched_.begin(i);
        watched_.watch(i, flags_.files[i]);
        for (const std::string& path : flags_.compile.with) watched_.watch(i, path);
        for (const std::string& overlay : flags_.compile.overlays) watched_.watch(i, overlay);
      } else {
        for (const std::string& path : watched_.paths(i)) {
          terminal.taken().read(path, "a file that the résumé uses");
        }
      }
    }
    int exit_code = kClean;
    std::optional<Request> request = build_request(flags_, plan_, terminal, exit_code);
    if (request) {
      begun_ = true;
      request->environment.installed_fonts = fonts_.get();
      exit_code = build_due(*request, terminal);
    }
    for (const std::size_t i : due_) watched_.end(i);
    return exit_code;
  }

  int build_due(Request& request, Terminal& terminal) {
    const auto disk = recorded_files(terminal.taken());
    if (first_ && flags_.files.size() > 1) {
      for (const std::size_t i : due_) {
        const auto files = watched_file_system(*disk, watched_, i);
        request.environment.files = files.get();
        builder_.survey(flags_.files[i], request);
      }
    }
    int exit_code = kClean;
    for (std::size_t i = 0; i < flags_.files.size(); ++i) {
      if (due_.count(i) == 0) {
        terminal.keep(said_[i]);
        continue;
      }
      const auto files = watched_file_system(*disk, watched_, i);
      request.environment.files = files.get();
      const std::size_t before = terminal.kept().size();
      const Clock::time_point begin = Clock::now();
      const Built built = builder_.build(flags_.files[i], request, terminal);
      const auto took = std::chrono::ceil<std::chrono::milliseconds>(Clock::now() - begin);
      const auto& kept = terminal.kept();
      said_[i].assign(kept.begin() + static_cast<std::ptrdiff_t>(before), kept.end());
      if (!flags_.quiet) say(flags_.files[i], built, took.count(), terminal);
      exit_code = std::max(exit_code, built.exit_code);
    }
    return exit_code;
  }

  static void say(const std::string& file, const Built& built, long long milliseconds,
                  Terminal& terminal) {
    const std::string news =
        built.exit_code == kClean
            ? fmt::format("wrote {}", fmt::join(built.news, ", "))
            : fmt::format("{}: {}, nothing was written", characters::printable(file),
                          characters::counted(built.errors, "error"));
    terminal.say(fmt::format("{} {} ({} ms)", time_of_day(), news, milliseconds));
  }

  const BuildFlags& flags_;
  BuildPlan plan_;
  Builder builder_;
  WatchedFiles watched_;
  std::vector<std::vector<Diagnostic>> said_;  // of each résumé, last
  std::unique_ptr<InstalledFonts> fonts_;
  std::set<std::size_t> due_;
  bool first_ = true;
  bool begun_ = false;
};

}  // namespace

int watch(const BuildFlags& flags) {
  std::optional<BuildPlan> plan;
  {
    Terminal terminal(flags.terminal);
    if (may_watch(flags, terminal)) plan = plan_build(flags, terminal);
    if (!plan) return terminal.finish(kUsage);
  }
  return Watch(flags, std::move(*plan)).run();
}

}  // namespace resumec::cli
