// Pictures that were looked at and developed before.
//
// A photo of a telephone takes 50 ms to decode: ten times the rest of a compilation. The same file
// comes with every variant and every new version of a résumé.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string_view>

#include "cache/bounded.h"
#include "picture/check.h"
#include "picture/develop.h"

namespace resumec::picture {

// Safe to use from several threads.
class Darkroom {
 public:
  Darkroom();

  // As the functions of these names.
  Check check(std::string_view file);
  Developed develop(const std::shared_ptr<const Picture>& picture, int width, int height);

  // How many pictures were developed.
  [[nodiscard]] std::size_t work() const { return developed_count_; }
  // Bytes of all that is kept, about.
  [[nodiscard]] std::size_t weight() const { return checked_.weight() + developed_.weight(); }

 private:
  // A picture is known by its address as long as it lives.
  struct Print {
    std::shared_ptr<const Picture> of;
    Developed developed;
  };

  cache::Bounded<Check> checked_;
  cache::Bounded<Print> developed_;
  std::atomic<std::size_t> developed_count_{0};
};

}  // namespace resumec::picture
