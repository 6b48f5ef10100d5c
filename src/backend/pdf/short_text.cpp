#include "backend/pdf/short_text.h"

#include "characters/utf8.h"

namespace resumec::backend::pdf {

std::string shortened(const std::string& text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return text;
  std::size_t end = most_bytes;
  while (end > 0 && characters::is_continuation(text[end])) --end;
  return text.substr(0, end) + "…";
}

}  // namespace resumec::backend::pdf
