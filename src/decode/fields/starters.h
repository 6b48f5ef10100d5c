// What `resumec new` writes below the person's name: a résumé for each of a few ways of life.
#pragma once

#include <array>
#include <string_view>

namespace resumec::decode {

struct StarterProfile {
  std::string_view id;
  std::string_view summary;
  // YAML behind `basics:` and `name: NAME`, with its first line end.
  std::string_view body;
};

// The first is written when nobody names one.
const std::array<StarterProfile, 4>& starter_profiles();

}  // namespace resumec::decode
