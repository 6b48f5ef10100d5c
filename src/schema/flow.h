// Pieces of a file to type, for hints and fixes: on one line, as YAML's flow form or, in a `.json`
// file, as JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/node.h"

namespace resumec::schema {

class Flow {
 public:
  // Keys as they are called, values as they are typed.
  using Pairs = std::vector<std::pair<std::string, std::string>>;

  explicit Flow(bool json) : json_(json) {}

  [[nodiscard]] bool is_json() const { return json_; }

  // One text, in quotes where it would not come back as itself.
  [[nodiscard]] std::string text(std::string_view text) const;

  // The other parameters are pieces that are typed already.
  [[nodiscard]] std::string pair(std::string_view key, std::string_view value) const;
  [[nodiscard]] std::string list(const std::vector<std::string>& items) const;
  [[nodiscard]] std::string mapping(const Pairs& pairs) const;

  // All of a value; empty when it is larger than anybody types on one line (kMostBytes), or nests
  // deeper than a résumé does (kMostLevels).
  [[nodiscard]] std::string value(const yaml::Node& node) const;

 private:
  static constexpr std::size_t kMostBytes = 20'000;
  static constexpr int kMostLevels = 8;

  bool add_value(const yaml::Node& node, int level, std::string& out) const;

  bool json_;
};

// `text` as one YAML scalar inside [ ] or { }: quoted where it would not come back as itself.
std::string flow_scalar(std::string_view text);

}  // namespace resumec::schema
