// The renderers of complaints that nobody checked: a program that links the library may make its
// own, with any texts, places, widths. The input is a text, and numbers behind the first byte FE,
// which no UTF-8 has.
#include <algorithm>

#include "check.h"
#include "complaints.h"
#include "resumec/diagnostic.h"

namespace resumec::fuzz {
namespace {

// Numbers of one or two bytes, 0 when there are none left; now and then the greatest there is.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : bytes_(bytes) {}

  std::size_t next() {
    const std::size_t first = byte();
    if (first < 0x80) return first;
    if (first == 0xFF) return static_cast<std::size_t>(-1);
    return (first & 0x7FU) << 8U | byte();
  }

  // One of `text`'s lines, so that an input can be read.
  std::string line(std::string_view text) {
    for (std::size_t skip = next() % 8; skip > 0; --skip) {
      text.remove_prefix(
          std::min(text.size(), text.find('\n') == text.npos ? text.size() : text.find('\n') + 1));
    }
    return std::string(text.substr(0, text.find('\n')));
  }

 private:
  std::size_t byte() {
    if (bytes_.empty()) return 0;
    const auto value = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }

  std::string_view bytes_;
};

Location make_location(std::string_view text, Numbers& numbers) {
  Location location;
  if (numbers.next() % 8 == 1) return location;
  location.file = numbers.next() % 2 == 0 ? "cv.yaml" : numbers.line(text);
  location.begin = {numbers.next(), numbers.next(), numbers.next()};
  location.end = {numbers.next(), numbers.next(), numbers.next()};
  location.line_text = numbers.next() % 4 == 1 ? std::string(text) : numbers.line(text);
  location.line_text_begin = numbers.next();
  return location;
}

Diagnostic make_diagnostic(std::string_view text, Numbers& numbers) {
  Diagnostic diagnostic;
  const bool known = numbers.next() % 2 == 0;
  diagnostic.code = known ? "R2110" : numbers.line(text);
  diagnostic.slug = known ? "date-order" : numbers.line(text);
  diagnostic.severity = static_cast<Severity>(numbers.next() % 3);
  diagnostic.message = numbers.line(text);
  diagnostic.primary = {make_location(text, numbers), numbers.line(text)};
  for (std::size_t i = numbers.next() % 4; i > 0; --i) {
    diagnostic.secondary.push_back({make_location(text, numbers), numbers.line(text)});
  }
  for (std::size_t i = numbers.next() % 3; i > 0; --i) {
    diagnostic.notes.push_back(numbers.line(text));
    diagnostic.hints.emplace_back(text);
    diagnostic.fixes.push_back(
        {numbers.line(text), {{make_location(text, numbers), numbers.line(text)}}});
  }
  return diagnostic;
}

}  // namespace

// Measured: 0.11 MB.
const std::size_t kMemoryConstant = 1 * kMegabyte;

void run(std::string_view input) {
  const std::size_t end = input.find('\xFE');
  const std::string_view text = input.substr(0, end);
  Numbers numbers(end == input.npos ? std::string_view() : input.substr(end + 1));
  RenderOptions options;
  options.width = numbers.next();
  options.color = numbers.next() % 2 == 1;
  std::vector<Diagnostic> diagnostics;
  for (std::size_t i = 1 + numbers.next() % 3; i > 0; --i) {
    diagnostics.push_back(make_diagnostic(text, numbers));
  }
  render(diagnostics, options);
  check_forms(diagnostics);
}

}  // namespace resumec::fuzz
