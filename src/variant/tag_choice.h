// Which things a version shows, by their tags and by `private`.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "model/resume.h"
#include "variant/variant.h"

namespace resumec::variant {

// The word of `redact` that stands for everything with `private: true`.
inline constexpr std::string_view kPrivate = "private";

class TagChoice {
 public:
  explicit TagChoice(const Plan& plan);

  // Things without tags always stay. Of those with tags, what has an excluded one goes; then, when
  // tags are included, what has none of these.
  [[nodiscard]] bool keeps(const std::vector<model::Text>& tags) const;
  [[nodiscard]] bool keeps(const model::Selectors& selectors) const;

  [[nodiscard]] bool includes_some() const { return includes_some_; }
  [[nodiscard]] bool redacts_private() const { return redacts_private_; }

 private:
  std::map<std::string_view, bool> included_;  // false: excluded
  bool includes_some_ = false;
  bool redacts_private_ = false;
};

}  // namespace resumec::variant
