// PDF objects (ISO 32000-1, 7.3) as plain values: built up freely, then handed to a Document, which
// checks every limit of the format before libharu sees them.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace resumec::backend::pdf {

// A limit of the file format that the résumé exceeds; the text can stand behind "the document is
// too large for a PDF file: ".
class LimitError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The writer refused what it should take: a fault of ours.
class WriterError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// An indirect object of a Document, valid as long as it.
struct Ref {
  void* object = nullptr;
};

struct Name {
  std::string value;
};

// A byte string of printable ASCII: a date, an URI.
struct Ascii {
  std::string value;
};

// A byte string of any bytes, written in hexadecimal digits.
struct Bytes {
  std::string value;
};

// A text string (7.9.2.2): UTF-8 here, in the file ASCII or UTF-16BE.
struct Text {
  std::string value;
};

// Thousandths. The file has the nearest multiple of 1/32: libharu keeps reals as `float` and its
// versions round their fifth decimal differently, but those multiples are exact in both. 1/32 pt is
// 0.01 mm; what must be finer stands in content streams, whose numbers are our own.
struct Real {
  std::int64_t thousandths = 0;
};

// 1/1000, which no Real is: the scale of a glyph space in thousandths of an em. The nearest `float`
// is a little above it, so that rounded or cut off it is written alike.
struct Thousandth {};

class Object;
using Array = std::vector<Object>;
// In the order in which the file has them.
using Dict = std::vector<std::pair<std::string, Object>>;

class Object {
 public:
  using Value = std::variant<std::nullptr_t, bool, std::int32_t, Real, Thousandth, Name, Ascii,
                             Bytes, Text, Ref, Array, Dict>;

  // Implicit, so that dictionaries read as they look in the file.
  template <typename T>
  Object(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] const Value& value() const { return value_; }

 private:
  Value value_;
};

}  // namespace resumec::backend::pdf
