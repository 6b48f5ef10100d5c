// `vars`: words that stand in many texts, written once.
//
//   vars: {company: Zalopay}
//   basics: {summary: "I want to work at {{company}}."}
//
// They are put in when the version has said what they are, and before anything is decoded: a field
// sees a text without braces. A variable is a text, or one in several languages; it is no macro,
// and none stands in another.
#pragma once

#include <set>
#include <string>

#include "diag/sink.h"
#include "yaml/node.h"

namespace resumec::assembly {

constexpr std::string_view kVariables = "vars";

// The names of all `{{name}}` in the texts below `root`, but for its own `vars`.
void collect_uses(const yaml::Node& root, std::set<std::string, std::less<>>& uses);

struct VariablesRequest {
  std::string reader_language;  // BCP 47; of a variable in several languages the reader's counts
  std::string author_language;
  // In the texts of all versions: a variable that another version uses is no fault of this one.
  const std::set<std::string, std::less<>>* uses = nullptr;
  bool lenient = false;  // a file of another program, whose braces without `vars` are no matter
  bool check = false;    // that braces without `vars` are worth a warning
};

// `root` with the variables in its texts and without `vars`. Each text leads back to its place:
// what came of `{{name}}` to where that stands. `owner` takes what is made.
const yaml::Node* put_variables(const yaml::Node& root, const VariablesRequest& request,
                                yaml::Tree& owner, diag::Sink& sink);

}  // namespace resumec::assembly
