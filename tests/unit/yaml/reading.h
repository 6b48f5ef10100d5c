// What the tests of this room share: reading a text, and showing what came of it.
#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "diag/sink.h"
#include "source/source_map.h"
#include "yaml/read.h"

namespace resumec::yaml::test {

class Reading {
 public:
  explicit Reading(std::string text, std::string name = "resume.yaml")
      : file_(files_.add(std::move(name), std::move(text))),
        tree_(read(files_, file_, syntax_of(files_[file_].name()), sink_)) {}

  [[nodiscard]] const Tree& tree() const { return tree_; }
  [[nodiscard]] const Node* root() const { return tree_.root(); }
  [[nodiscard]] const source::SourceFile& file() const { return files_[file_]; }
  [[nodiscard]] std::string dump() const { return yaml::dump(tree_.root(), files_); }

  // Of all complaints:
  //   R1030 2:1-2:2 the key `a` stands twice in one mapping
  //     at: again here
  //     1:1-1:2: first here
  //     help: ...
  [[nodiscard]] std::string messages() const {
    std::string out;
    for (const resumec::Diagnostic& each : sink_.resolve(files_, 50)) {
      out += fmt::format("{} {} {}\n", each.code, place(each.primary.location), each.message);
      if (!each.primary.text.empty()) out += fmt::format("  at: {}\n", each.primary.text);
      for (const resumec::Label& label : each.secondary) {
        out += fmt::format("  {}: {}\n", place(label.location), label.text);
      }
      for (const std::string& hint : each.hints) out += fmt::format("  help: {}\n", hint);
    }
    return out;
  }

 private:
  static std::string place(const resumec::Location& location) {
    return fmt::format("{}:{}-{}:{}", location.begin.line, location.begin.column, location.end.line,
                       location.end.column);
  }

  source::SourceMap files_;
  source::FileId file_;
  diag::Sink sink_;
  Tree tree_;
};

inline std::string dump_of(std::string text) {
  const Reading reading(std::move(text));
  return reading.messages() + reading.dump();
}

inline std::string messages_of(std::string text) {
  return Reading(std::move(text)).messages();
}

}  // namespace resumec::yaml::test
