// The one way by which the compiler sees the font families that a machine has installed. It is
// asked only when a design says `fonts.installed: true`, for its output then depends on the
// machine.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace resumec {

struct InstalledFamily {
  std::vector<std::string> files;  // sorted; empty: there is no such family
  std::string error;               // why nothing can be looked up, else empty
};

class InstalledFonts {
 public:
  virtual ~InstalledFonts() = default;

  // The font files of the family of exactly that name; ASCII case does not count.
  [[nodiscard]] virtual InstalledFamily find(std::string_view family) const = 0;
};

// By fontconfig, which is loaded at the first question.
std::unique_ptr<InstalledFonts> fontconfig_fonts();

}  // namespace resumec
