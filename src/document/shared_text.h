// A text that many values have and none changes: copies share its bytes.
//
// The address of a link is asked for by every run of words that it has, and by every line that they
// take. One address of 60 kB under thousands of words took gigabytes when each had its own.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace resumec::document {

class SharedText {
 public:
  SharedText() = default;
  // Empty texts have no bytes to share.
  SharedText(std::string text)
      : text_(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}

  [[nodiscard]] const std::string& text() const {
    static const std::string none;
    return text_ == nullptr ? none : *text_;
  }
  [[nodiscard]] bool empty() const { return text_ == nullptr; }

  // Copies of one text are found equal without a look at their bytes.
  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.text_ == b.text_ || a.text() == b.text();
  }

 private:
  std::shared_ptr<const std::string> text_;
};

}  // namespace resumec::document
