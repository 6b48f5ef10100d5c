#include "yaml/bullet.h"

namespace resumec::yaml {

std::string_view bullet_of(std::string_view text) {
  for (const std::string_view bullet : {"•", "●", "◦", "‣", "·", "–", "—", "+"}) {
    if (text.starts_with(bullet) && text.substr(bullet.size()).starts_with(" ")) return bullet;
  }
  return {};
}

}  // namespace resumec::yaml
