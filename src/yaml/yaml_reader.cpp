#include "yaml/yaml_reader.h"

#include <istream>
#include <streambuf>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "yaml/events.h"
#include "yaml/guard.h"
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

}  // namespace

Tree read_yaml(const CleanText& input, diag::Sink& sink) {
  if (!guard_yaml(input, sink)) return {};
  const std::size_t errors = sink.error_count();
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
    sink.add(explain_syntax_error(input, error.msg, at, events.anchor_names()));
  }
  if (sink.error_count() > errors) return {};
  return tree.take();
}

}  // namespace resumec::yaml
