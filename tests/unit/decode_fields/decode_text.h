// Decodes a file in memory and says what came of it in a form that tests can compare whole.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "decode/fields/decode.h"
#include "decode/fields/own_words.h"
#include "diag/sink.h"
#include "model/resume.h"
#include "source/source_map.h"
#include "yaml/read.h"

namespace resumec::decode {

// The model's dump without places.
inline std::string dumped(const Decoded& decoded) {
  return schema::dump(encode(decoded, {.extensions = true, .readings = true}),
                      schema::Places::kLeftOut);
}

inline std::string dumped(model::Resume resume) {
  Decoded decoded;
  decoded.resume = std::move(resume);
  return dumped(decoded);
}

struct Outcome {
  source::SourceMap files;
  yaml::Tree tree;
  diag::Sink sink;
  Decoded decoded;

  // The bytes of the file under a span.
  [[nodiscard]] std::string_view under(source::Span span) const {
    if (!span.known()) return "(nowhere)";
    return std::string_view(files[span.file].text()).substr(span.begin, span.size());
  }

  // "R2101 |13| month 13 in `work[0].startDate`", hints and fixes indented below.
  [[nodiscard]] std::string complaints() const {
    std::string out;
    for (const diag::Diagnostic& one : sink.diagnostics()) {
      out += id(one.code);
      if (one.severity == Severity::kWarning) out += " warning";
      out += " |" + std::string(under(one.primary.span)) + "| " + one.message + "\n";
      for (const diag::Label& label : one.secondary) {
        out += "  |" + std::string(under(label.span)) + "| " + label.text + "\n";
      }
      for (const std::string& hint : one.hints) out += "  hint: " + hint + "\n";
      for (const diag::Fix& fix : one.fixes) {
        for (const diag::Edit& edit : fix.edits) {
          out += "  fix: |" + std::string(under(edit.span)) + "| -> |" + edit.replacement + "|\n";
        }
      }
    }
    return out;
  }

  [[nodiscard]] std::string dump() const { return dumped(decoded); }
};

inline Outcome decode_file(std::string_view name, std::string text, DecodeOptions options = {}) {
  Outcome outcome;
  const source::FileId file = outcome.files.add(std::string(name), std::move(text));
  options.syntax = yaml::syntax_of(name);
  options.files = &outcome.files;
  outcome.tree = yaml::read(outcome.files, file, options.syntax, outcome.sink);
  INFO(outcome.complaints());
  REQUIRE(outcome.tree.root() != nullptr);
  const yaml::Node* root = outcome.tree.root();
  if (options.syntax == yaml::Syntax::kJson) root = with_own_words(*root, outcome.tree);
  outcome.decoded = decode(*root, options, outcome.sink);
  return outcome;
}

inline Outcome decode_yaml(std::string text, DecodeOptions options = {}) {
  return decode_file("resume.yaml", std::move(text), std::move(options));
}

// Behind a minimal `basics`.
inline Outcome decode_rest(const std::string& rest) {
  return decode_yaml("basics: {name: Ada}\n" + rest);
}

inline std::string complaints_of(const std::string& rest) {
  return decode_rest(rest).complaints();
}

}  // namespace resumec::decode
