// What this run must not write: the files it reads, and those it writes already.
//
// `resumec build cv.txt` would put the plain text in place of the résumé; `-o
// photo.png/../ada.html` and a hard link do the same less visibly. So every target is compared, as
// a file and not as a name, before anything is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/file_identity.h"

namespace resumec::cli {

// Why nothing can be written, as a complaint with a code.
struct Clash {
  std::string target;  // as it was named
  std::string code;
  std::string message;
  std::string hint;
};

class TakenFiles {
 public:
  // A file that the command line names, or that was read, under this name. `what` can stand behind
  // "it is": "the résumé". What is no regular file is not remembered, for nothing can replace it.
  void read(const std::string& name, std::string_view what);
  void read(int descriptor, const std::string& name, std::string_view what);
  // The same of a file whose identity is known.
  void read(const FileIdentity& file, const std::string& name, std::string_view what);

  // An output of this run.
  void written(const std::string& path);
  void written(int descriptor, const std::string& name);

  // Whether a descriptor leads into a file that was read: what is said there would change it.
  [[nodiscard]] bool is_read(int descriptor) const;

  // The first of `targets` that must not be written: it is a file that is read, a stream of this
  // process that is in use, an output already written, or another target.
  [[nodiscard]] std::optional<Clash> clash(const std::vector<std::string>& targets) const;

  // The same of standard output, which the shell may have opened on a file that is read.
  [[nodiscard]] std::optional<Clash> clash_of_standard_output() const;

 private:
  struct File {
    FileIdentity identity;
    std::string name;
    std::string what;  // empty: an output
  };
  [[nodiscard]] static std::string named(const File& input);  // `what` and its name
  [[nodiscard]] static const File* find(const std::vector<File>& files,
                                        const FileIdentity& identity);
  [[nodiscard]] const File* find_read(const FileIdentity& identity) const;

  std::vector<File> read_;
  std::vector<File> written_;
};

}  // namespace resumec::cli
