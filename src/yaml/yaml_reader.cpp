#include "yaml/yaml_reader.h"

#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <vector>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "yaml/dull_runs.h"
#include "yaml/events.h"
#include "yaml/guard.h"
#include "yaml/outline.h"
#include "yaml/syntax_error.h"
#include "yaml/tree_builder.h"

namespace resumec::yaml {
namespace {

// Text as a stream, without a copy.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    // The interface wants mutable characters; nothing here writes to them.
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

struct Attempt {
  Tree tree;
  diag::Sink complaints;
  std::optional<diag::Diagnostic> problem;  // why yaml-cpp gave up, if it did
  bool doubtful = false;                    // not all of it was found in the input

  [[nodiscard]] bool failed() const { return problem || complaints.has_errors(); }
};

// `text` is the input's, or `with_stand_ins` of it, or it without `runs`.
Attempt attempt(const CleanText& input, std::string_view text, const DullRuns* runs = nullptr) {
  Attempt result;
  TreeBuilder tree(result.complaints);
  Events events(input, tree, runs);
  try {
    ViewBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
    events.finish();
    // Nobody knows of a text that would be read otherwise.
    result.doubtful = runs != nullptr && events.lost_places() > 0;
  } catch (const Stop&) {
  } catch (const YAML::Exception& error) {
    const std::size_t at = error.mark.pos > 0 ? static_cast<std::size_t>(error.mark.pos) : 0;
    result.problem = explain_syntax_error(input, cause_of(error.msg), at, events.anchor_names());
  }
  result.tree = tree.take();
  return result;
}

// YAML 1.2, 7.3.3, takes `?` for a letter of a text inside brackets, where yaml-cpp ends the text.
std::string with_stand_ins(std::string_view text, const std::vector<std::size_t>& questions) {
  std::string result(text);
  for (const std::size_t at : questions) result[at] = kQuestionStandIn;
  return result;
}

Attempt read(const CleanText& input) {
  // A file in order is read without its dull runs. What is amiss in another is said of all of it.
  if (const DullRuns runs(input.text()); runs.any()) {
    Attempt quick = attempt(input, runs.shortened(), &runs);
    if (!quick.failed() && !quick.doubtful) return quick;
  }
  Attempt result = attempt(input, input.text());
  if (!result.failed()) return result;
  const std::vector<std::size_t> questions = question_marks(input.text());
  return questions.empty() ? std::move(result)
                           : attempt(input, with_stand_ins(input.text(), questions));
}

}  // namespace

Tree read_yaml(const CleanText& input, diag::Sink& sink) {
  if (!guard_yaml(input, sink)) return {};
  Attempt result = read(input);
  if (result.problem && result.problem->code == diag::Code::kEscape) {
    // Every JSON text is YAML, but yaml-cpp knows no surrogate pairs.
    const std::vector<std::size_t> pairs = surrogate_pairs(input.text());
    if (!pairs.empty()) result = read(CleanText(input, pairs));
  }
  const bool failed = result.failed();
  if (result.problem) result.complaints.add(std::move(*result.problem));
  for (const diag::Diagnostic& complaint : result.complaints.diagnostics()) sink.add(complaint);
  if (failed) return {};
  return std::move(result.tree);
}

}  // namespace resumec::yaml
