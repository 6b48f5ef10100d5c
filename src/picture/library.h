// The pictures of one run, each file once: read once, decoded once for each size, and the same for
// all places, versions and outputs that show it. Files are the same by what is in them, whatever
// they are called.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "picture/check.h"
#include "picture/darkroom.h"
#include "picture/develop.h"
#include "resumec/file_system.h"

namespace resumec::picture {

// What came of opening a file.
struct File {
  std::string unreadable;  // a phrase as FileContent's; empty: it was read
  bool outside = false;    // it stands outside of the bounds, and was not read
  Check check;             // of one that was read
  // There would be too many with this one: "they have 41 million pixels". Empty: there are not.
  std::string too_many;

  [[nodiscard]] const std::shared_ptr<const Picture>& picture() const { return check.picture; }
};

class Library {
 public:
  // `files` must outlive it; none: nothing can be read.
  // `bounds`: of the names that it opens.
  // `darkroom` keeps what is made beyond the run, and must outlive it; null: nothing does.
  explicit Library(const FileSystem* files, Bounds bounds = {}, Darkroom* darkroom = nullptr)
      : files_(files), bounds_(std::move(bounds)), darkroom_(darkroom) {}

  // `name`: of a file, or the picture itself as a data: URL.
  const File& open(const std::string& name);

  // As picture::develop.
  const Developed& develop(const std::shared_ptr<const Picture>& picture, int width, int height);

 private:
  [[nodiscard]] FileContent content_of(const std::string& name) const;
  File read(const std::string& name);
  std::string count(const Picture& picture);

  struct SameBytes {
    bool operator()(const std::shared_ptr<const Picture>& a,
                    const std::shared_ptr<const Picture>& b) const {
      return std::tie(a->bytes, a->orientation) < std::tie(b->bytes, b->orientation);
    }
  };

  const FileSystem* files_;
  Bounds bounds_;
  Darkroom* darkroom_;
  std::map<std::string, File, std::less<>> by_name_;
  std::set<std::shared_ptr<const Picture>, SameBytes> pictures_;
  std::map<std::tuple<std::shared_ptr<const Picture>, int, int>, Developed> developed_;
  std::uint64_t pixels_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace resumec::picture
