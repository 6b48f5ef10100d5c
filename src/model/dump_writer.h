// Writes `path: "value"` lines: the form of the model's dump.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/resume.h"

namespace resumec::model {

class DumpWriter {
 public:
  // Empty values write nothing.
  void text(std::string_view key, std::string_view value);
  void text(std::string_view key, const Text& value) { text(key, value.text()); }
  void number(std::string_view key, int value);  // 0: nothing
  void flag(std::string_view key, bool value);   // false: nothing
  void date(std::string_view key, const std::optional<Date>& value);
  void url(std::string_view key, const Url& value);
  void rich(std::string_view key, const RichText& value);
  void texts(std::string_view key, const std::vector<Text>& values);
  void period(const Period& value);
  void location(std::string_view key, const Location& value);
  void selectors(const Selectors& value);
  void highlights(std::string_view key, const std::vector<Highlight>& values);

  // `write(item)` for each item of a list, under "key[index]".
  template <class T, class Write>
  void list(std::string_view key, const std::vector<T>& items, Write write) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::size_t before = enter(key, i);
      write(items[i]);
      prefix_.resize(before);
    }
  }

  // `write()` under "key".
  template <class Write>
  void group(std::string_view key, Write write) {
    const std::size_t before = prefix_.size();
    prefix_ += key;
    prefix_ += '.';
    write();
    prefix_.resize(before);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::size_t enter(std::string_view key, std::size_t index);

  std::string out_;
  std::string prefix_;
};

}  // namespace resumec::model
