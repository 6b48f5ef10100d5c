// What `resumec build` was told.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/compile_flags.h"
#include "cli/terminal.h"

namespace resumec::cli {

constexpr std::string_view kTextWidth = "--text-width";
constexpr std::string_view kAscii = "--ascii";
constexpr std::string_view kExplainFit = "--explain-fit";

struct BuildFlags {
  std::vector<std::string> files;    // each once; one that is empty: `default_input()`
  std::vector<std::string> formats;  // as they were typed: see `parted`
  std::string output;
  bool quiet = false;
  bool all_variants = false;
  std::optional<int> text_width;
  bool ascii = false;
  bool watch = false;
  std::string explain_fit;  // "text", "json"; empty: not asked for
  CompileFlags compile;
  TerminalOptions terminal;
};

}  // namespace resumec::cli
