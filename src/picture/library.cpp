#include "picture/library.h"

#include <fmt/format.h>

#include <utility>

#include "picture/data_url.h"
#include "picture/limits.h"

namespace resumec::picture {

const File& Library::open(const std::string& name) {
  const auto found = by_name_.find(name);
  if (found != by_name_.end()) return found->second;
  return by_name_.emplace(name, read(name)).first->second;
}

FileContent Library::content_of(const std::string& name) const {
  if (is_data_url(name)) {
    std::optional<std::string> bytes = bytes_of_data_url(name);
    if (!bytes) return {{}, "it is no base64"};
    return {std::move(*bytes), {}};
  }
  if (files_ == nullptr) return {{}, "there are no files here"};
  return files_->read_below(bounds_, name, kLongestFile);
}

File Library::read(const std::string& name) {
  File file;
  const FileContent content = content_of(name);
  file.outside = content.outside;
  file.unreadable = content.error;
  if (!content.ok()) return file;
  file.check = darkroom_ == nullptr ? check(content.bytes) : darkroom_->check(content.bytes);
  if (file.check.picture == nullptr) return file;
  const auto [place, fresh] = pictures_.insert(file.check.picture);
  if (fresh) file.too_many = count(**place);
  if (file.too_many.empty()) {
    file.check.picture = *place;
  } else {
    file.check.picture = nullptr;
    pictures_.erase(place);
  }
  return file;
}

// What stands against one more; otherwise it counts from now on.
std::string Library::count(const Picture& picture) {
  const std::uint64_t pixels = pixels_ + static_cast<std::uint64_t>(picture.width) *
                                             static_cast<std::uint64_t>(picture.height);
  const std::uint64_t bytes = bytes_ + picture.bytes.size();
  constexpr std::uint64_t kMega = 1'000'000;
  if (bytes > kMostBytesTogether) {
    return fmt::format("they have {} MB together", bytes / kMega);
  }
  if (pixels > kMostPixelsTogether + kPixelsPerByteTogether * bytes) {
    return fmt::format("they have {} million pixels together", pixels / kMega);
  }
  pixels_ = pixels;
  bytes_ = bytes;
  return {};
}

const Developed& Library::develop(const std::shared_ptr<const Picture>& picture, int width,
                                  int height) {
  // Places that show a little more or less may get the same picture.
  const Size size = size_for(*picture, width, height);
  const std::tuple key(picture, size.width, size.height);
  const auto found = developed_.find(key);
  if (found != developed_.end()) return found->second;
  return developed_
      .emplace(key, darkroom_ == nullptr ? picture::develop(picture, width, height)
                                         : darkroom_->develop(picture, width, height))
      .first->second;
}

}  // namespace resumec::picture
