#include "yaml/missing_mark.h"

#include <algorithm>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "yaml/bullet.h"

namespace resumec::yaml {
namespace {

using diag::Code;
using diag::Diagnostic;
using diag::make;

// What keys are made of.
constexpr std::string_view kNameCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-$";

}  // namespace

Diagnostic not_a_key(const CleanText& input, std::size_t begin, std::size_t end) {
  const std::string_view text = input.text().substr(begin, end - begin);
  const std::size_t last = text.find_last_not_of(" \t\n");
  const std::string_view written = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  Diagnostic diagnostic = make(Code::kYamlSyntax, input.span(begin, begin + written.size()),
                               fmt::format("{} is not followed by `:`", diag::quoted(written)))
                              .mark("a key was expected here");
  if (const std::string_view bullet = bullet_of(written); !bullet.empty()) {
    const std::string item = fmt::format("-{}", written.substr(bullet.size()));
    diagnostic.message = fmt::format("a list item begins with {}", diag::quoted(bullet));
    diagnostic.primary.span = input.span(begin, begin + bullet.size());
    diagnostic.primary.text.clear();
    return diagnostic.hint(fmt::format("YAML's items begin with a dash: {}", diag::quoted(item)))
        .fix("write a dash", diagnostic.primary.span, "-");
  }
  const std::size_t space = written.find(' ');
  const bool word =
      space != std::string_view::npos && written.find_first_not_of(kNameCharacters) == space;
  if (word) {
    const std::string fixed = fmt::format("{}:{}", written.substr(0, space), written.substr(space));
    diagnostic.hint(fmt::format("write {} if it is a key and its value", diag::quoted(fixed)));
  }
  return diagnostic.hint("indent the line further to make it part of the text above");
}

std::optional<Diagnostic> missing_space(const CleanText& input, std::size_t begin,
                                        std::size_t end) {
  const std::string_view text = input.text();
  for (std::size_t at = begin; at < end;) {
    const std::size_t line_end = std::min(input.line_end(at), end);
    const std::string_view line = text.substr(at, line_end - at);
    const bool first_on_line = text.find_first_not_of(" \t", input.line_begin(at)) >= at;
    const bool dash = line.size() > 1 && line[0] == '-' && line[1] != ' ' && line[1] != '-';
    if (dash && first_on_line) {
      return make(Code::kMissingSpace, input.span(at, at + 1), "a space is missing behind `-`")
          .hint(fmt::format("write {}", diag::quoted(fmt::format("- {}", line.substr(1)))))
          .fix("add the space", input.span(at + 1, at + 1), " ");
    }
    const std::size_t name = line.find_first_not_of(kNameCharacters);
    const bool has_name = name != std::string_view::npos && name > 0;
    if (has_name && line[name] == ':' && name + 1 < line.size() && line[name + 1] != '/') {
      return make(Code::kMissingSpace, input.span(at + name, at + name + 1),
                  "a space is missing behind `:`")
          .hint(fmt::format("write {}", diag::quoted(fmt::format("{}: {}", line.substr(0, name),
                                                                 line.substr(name + 1)))))
          .fix("add the space", input.span(at + name + 1, at + name + 1), " ");
    }
    at = std::min(text.find_first_not_of(" \t\n", line_end), end);
  }
  return std::nullopt;
}

}  // namespace resumec::yaml
