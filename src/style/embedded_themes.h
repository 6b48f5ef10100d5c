// The files of themes/, as the build put them into the program.
#pragma once

#include <span>
#include <string_view>

namespace resumec::style {

struct EmbeddedTheme {
  std::string_view id;
  std::string_view summary;
  const char* begin;
  const char* end;
};

// By id.
std::span<const EmbeddedTheme> embedded_themes();

}  // namespace resumec::style
