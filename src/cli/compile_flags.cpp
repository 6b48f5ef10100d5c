#include "cli/compile_flags.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include "characters/printable.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/suggestion.h"
#include "files/system_error.h"

namespace resumec::cli {
namespace {

// https://reproducible-builds.org/specs/source-date-epoch: decimal seconds. Empty when none are
// said; nothing, having complained, when what is said is no day.
std::optional<std::string> today_of_environment(Terminal& terminal) {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr || *text == '\0') return "";
  long long seconds = 0;
  const char* end = text + std::strlen(text);
  const auto number = std::from_chars(text, end, seconds);
  const bool sensible = number.ec == std::errc() && number.ptr == end && seconds >= 0 &&
                        seconds < 253402300800;  // 10000-01-01
  if (sensible) return iso_date(seconds);
  terminal.complain(
      fmt::format("`SOURCE_DATE_EPOCH` is `{}`, which is no day in seconds since 1970",
                  characters::printable(text)),
      "unset it, or name the day: `--today 2026-01-31`");
  return std::nullopt;
}

// Why nothing can be read below a folder; empty when it is one, or none is named.
std::string why_no_folder(const std::string& path) {
  struct stat status {};
  if (path.empty()) return "";
  if (::stat(path.c_str(), &status) != 0) return files::describe_error(errno);
  return S_ISDIR(status.st_mode) ? "" : "it is not a directory";
}

// `error` or `no-SLUG`; false, having complained, when it is neither.
bool apply_warning(const std::string& word, Request& request, Terminal& terminal) {
  constexpr std::string_view kNo = "no-";
  if (word == "error") {
    request.policy.warnings_are_errors = true;
    return true;
  }
  const std::string slug = word.starts_with(kNo) ? word.substr(kNo.size()) : word;
  std::vector<std::string> slugs;
  for (const DiagnosticCode& code : diagnostic_codes()) slugs.push_back(code.slug);
  const bool known = std::find(slugs.begin(), slugs.end(), slug) != slugs.end();
  if (known && word.starts_with(kNo)) {
    request.policy.silenced.push_back(slug);
    return true;
  }
  terminal.complain(fmt::format("`-W {}` is no warning's name", characters::printable(word)),
                    did_you_mean(slug, slugs,
                                 "the name of a warning stands in the first line of its page: "
                                 "`resumec explain R4004`",
                                 "-W no-"));
  return false;
}

// What CLI11 says of an option's value; empty when it may be.
std::string not_negative(const std::string& text) {
  return text.starts_with('-') ? fmt::format("{} is less than 0, which stands for no limit", text)
                               : std::string();
}

}  // namespace

std::vector<std::string> parted(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const std::string& value : values) {
    for (std::size_t at = 0; at <= value.size();) {
      const std::size_t comma = std::min(value.find(',', at), value.size());
      parts.push_back(value.substr(at, comma - at));
      at = comma + 1;
    }
  }
  return parts;
}

std::string names_each(const std::string& value) {
  const std::vector<std::string> parts = parted({value});
  const bool empty = std::find(parts.begin(), parts.end(), "") != parts.end();
  return empty ? names_something("") : std::string();
}

void CompileFlags::add_to(CLI::App& app) {
  app.add_option("--variant", variants, "A version of the résumé's `variants`; can be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false)
      ->check(names_each);
  app.add_option("-v,--overlay", overlays,
                 "A file with one more variant, laid over the version; can be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false)
      ->check(names_something);
  app.add_option("--with", with,
                 "A file of sections, laid over each résumé before its variants; can be repeated,\n"
                 "the last one counts")
      ->type_name("FILE")
      ->allow_extra_args(false)
      ->check(names_something);
  app.add_option("-t,--theme", theme, "Theme: a name of `resumec themes` or a file")
      ->type_name("THEME")
      ->check(names_something);
  app.add_option("--root", root,
                 "Folder that photos, themes and fonts must stand in or below.\n"
                 "Default: the résumé's own")
      ->type_name("DIR")
      ->check(names_something);
  app.add_option("-l,--locale", locale, "Reader's language, a BCP 47 tag")
      ->type_name("TAG")
      ->check(names_something);
  app.add_option("--set", sets, "Set a field, as if it stood in the résumé; can be repeated")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  app.add_option("--pages", pages, "Fit the PDF to so many pages at most")
      ->type_name("N")
      ->check(CLI::Range(1, 1000));
  app.add_option("--today", today, "The date of today, for dates in the future")
      ->type_name("YYYY-MM-DD")
      ->check(names_something);
  app.add_option("-W,--warnings", warnings,
                 "`error` makes warnings errors, `no-SLUG` leaves one out; can be repeated")
      ->type_name("WHAT")
      ->allow_extra_args(false)
      ->check(names_each);
  app.add_option("--max-errors", max_errors, "Most complaints shown of a file; 0: all of them")
      ->type_name("N")
      ->check(not_negative);
}

std::optional<Request> CompileFlags::request(Terminal& terminal, int& exit_code) const {
  Request request;
  exit_code = kUsage;
  request.input.theme = theme;
  request.input.locale = locale;
  request.environment.root = root;
  if (const std::string fault = why_no_folder(root); !fault.empty()) {
    terminal.show_fault("R0001",
                        fmt::format("cannot read {}: {}", characters::printable(root), fault),
                        "`--root` takes a folder");
    exit_code = kCannotReadWrite;
    return std::nullopt;
  }
  const std::optional<std::string> day = today.empty() ? today_of_environment(terminal) : today;
  if (!day) return std::nullopt;
  request.environment.today = *day;
  request.policy.max_errors = static_cast<std::size_t>(max_errors);
  if (pages > 0) request.input.pages = pages;
  for (const std::string& set : sets) {
    const std::size_t equals = set.find('=');
    if (equals == std::string::npos || equals == 0) {
      terminal.complain(fmt::format("`--set {}` has no `=`", characters::printable(set)),
                        "write it as `--set basics.label=Engineer`");
      return std::nullopt;
    }
    request.input.overrides.push_back({set.substr(0, equals), set.substr(equals + 1)});
  }
  for (const std::string& warning : parted(warnings)) {
    if (!apply_warning(warning, request, terminal)) return std::nullopt;
  }
  request.input.variants = parted(variants);
  const auto read_all = [&](const std::vector<std::string>& paths, std::string_view what,
                            std::vector<Source>& sources) {
    for (const std::string& path : paths) {
      InputResult read = read_input(path, what, terminal);
      if (!read.input) {
        exit_code = read.exit_code;
        return false;
      }
      sources.push_back(std::move(read.input->source));
    }
    return true;
  };
  if (!read_all(with, kWith, request.input.with)) return std::nullopt;
  if (!read_all(overlays, kOverlay, request.input.overlays)) return std::nullopt;
  exit_code = kClean;
  return request;
}

void note_inputs(const std::vector<std::string>& files, const CompileFlags& flags,
                 TakenFiles& taken) {
  for (const std::string& file : files) {
    const std::string path = file.empty() ? default_input() : file;
    if (path == "-") {
      taken.read(STDIN_FILENO, "on standard input", kResume);
    } else if (!path.empty()) {
      taken.read(path, kResume);
    }
  }
  for (const std::string& path : flags.with) taken.read(path, kWith);
  for (const std::string& overlay : flags.overlays) taken.read(overlay, kOverlay);
  if (!flags.theme.empty()) taken.read(flags.theme, "the theme");
}

std::unique_ptr<FileSystem> recorded_files(TakenFiles& taken) {
  return disk_file_system([&taken](std::string_view path, const FileNumber& file) {
    const FileIdentity identity{static_cast<dev_t>(file.device), static_cast<ino_t>(file.inode),
                                ""};
    taken.read(identity, std::string(path), "a file that the résumé uses");
  });
}

std::string iso_date(long long seconds) {
  using std::chrono::days;
  using std::chrono::floor;
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const std::chrono::year_month_day date{floor<days>(time)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace resumec::cli
