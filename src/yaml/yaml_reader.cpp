#include "yaml/yaml_reader.h"

#include <istream>
#include <optional>
#include <streambuf>
#include <vector>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

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

// One attempt; `problem` says why yaml-cpp gave up, if it did.
Tree attempt(const CleanText& input, diag::Sink& sink, std::optional<diag::Diagnostic>& problem) {
  TreeBuilder tree(sink);
  Events events(input, tree);
  try {
    ViewBuffer buffer(input.text());
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events)) {
    }
    events.finish();
  } catch (const Stop&) {
  } catch (const YAML::Exception& error) {
    const std::size_t at = error.mark.pos > 0 ? static_cast<std::size_t>(error.mark.pos) : 0;
    problem = explain_syntax_error(input, error.msg, at, events.anchor_names());
  }
  return tree.take();
}

}  // namespace

Tree read_yaml(const CleanText& input, diag::Sink& sink) {
  if (!guard_yaml(input, sink)) return {};
  diag::Sink complaints;
  std::optional<diag::Diagnostic> problem;
  Tree tree = attempt(input, complaints, problem);
  if (problem && problem->code == diag::Code::kEscape) {
    // Every JSON text is YAML, but yaml-cpp knows no surrogate pairs.
    const std::vector<std::size_t> pairs = surrogate_pairs(input.text());
    if (!pairs.empty()) {
      const CleanText rewritten(input, pairs);
      problem.reset();
      complaints = {};
      tree = attempt(rewritten, complaints, problem);
    }
  }
  if (problem) complaints.add(std::move(*problem));
  for (const diag::Diagnostic& complaint : complaints.diagnostics()) sink.add(complaint);
  if (complaints.has_errors()) return {};
  return tree;
}

}  // namespace resumec::yaml
