// Words for readers that know ASCII alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace resumec::writing {

// Spells text in ASCII as far as it can be: `é` becomes `e`, `–` becomes `-`, `…` becomes `...`
// (CLDR's transform Latin-ASCII), and in German `ä` becomes `ae`. Letters of other scripts stay,
// and so do blanks that hold words together.
class AsciiSpelling {
 public:
  // `language`: BCP 47, of the text.
  explicit AsciiSpelling(std::string_view language);
  ~AsciiSpelling();
  AsciiSpelling(const AsciiSpelling&) = delete;
  AsciiSpelling& operator=(const AsciiSpelling&) = delete;

  [[nodiscard]] std::string spell(std::string_view text) const;

 private:
  struct Transform;
  std::unique_ptr<Transform> transform_;
  bool german_ = false;
};

}  // namespace resumec::writing
