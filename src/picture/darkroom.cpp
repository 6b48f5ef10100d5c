#include "picture/darkroom.h"

#include <cstdint>
#include <string>
#include <utility>

namespace resumec::picture {
namespace {

// Files and pictures of them, each. A photo has four megabytes, and takes twice that: once as it
// was, to be known again.
constexpr std::size_t kMostBytes = std::size_t{32} << 20U;

}  // namespace

Darkroom::Darkroom() : checked_(kMostBytes), developed_(kMostBytes) {}

Check Darkroom::check(std::string_view file) {
  if (const auto found = checked_.find(file)) return *found;
  auto made = std::make_shared<const Check>(picture::check(file));
  if (made->picture != nullptr) {
    checked_.keep(std::string(file), made, made->picture->bytes.size());
  }
  return *made;
}

Developed Darkroom::develop(const std::shared_ptr<const Picture>& picture, int width, int height) {
  const std::string key = std::to_string(reinterpret_cast<std::uintptr_t>(picture.get())) + ' ' +
                          std::to_string(width) + ' ' + std::to_string(height);
  if (const auto found = developed_.find(key)) return found->developed;
  ++developed_count_;
  auto made =
      std::make_shared<const Print>(Print{picture, picture::develop(picture, width, height)});
  const Picture* print = made->developed.picture.get();
  developed_.keep(key, made, picture->bytes.size() + (print == nullptr ? 0 : print->bytes.size()));
  return made->developed;
}

}  // namespace resumec::picture
