#include "yaml/json_reader.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "diag/suggest.h"
#include "yaml/json_commas.h"
#include "yaml/json_error.h"
#include "yaml/scalar.h"
#include "yaml/text_check.h"
#include "yaml/tree_builder.h"

namespace resumec::yaml {
namespace {

// nlohmann-json says what comes next but not where; as it reads strictly from left to right, the
// place is found by following in the text.
class JsonEvents {
 public:
  // `text` is that of `input` but for commas.
  JsonEvents(const CleanText& input, std::string_view text, TreeBuilder& tree)
      : input_(input), text_(text), tree_(tree) {}

  bool null() { return word(); }
  bool boolean(bool /*value*/) { return word(); }
  bool number_integer(std::int64_t /*value*/) { return word(); }
  bool number_unsigned(std::uint64_t /*value*/) { return word(); }
  bool number_float(double /*value*/, const std::string& /*text*/) { return word(); }
  bool binary(nlohmann::json::binary_t& /*value*/) { return false; }
  bool string(std::string& value) { return scalar(value); }
  bool key(std::string& value) { return scalar(value); }
  bool start_object(std::size_t /*size*/) { return open(Kind::kMapping); }
  bool end_object() { return close(); }
  bool start_array(std::size_t /*size*/) { return open(Kind::kSequence); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) {
    tree_.complain(explain_json_error(input_, at_, brackets_));
    return false;
  }

 private:
  // To the next token: all before it is white space, commas and colons, or it would be an error.
  void advance() { at_ = std::min(text_.find_first_not_of(" \t\n,:", at_), text_.size()); }

  bool word() {
    advance();
    const std::size_t end = std::min(text_.find_first_of(" \t\n,:]}", at_), text_.size());
    check_leading_zero(end);
    add(source::MappedText::verbatim(std::string(text_.substr(at_, end - at_)), input_.file(),
                                     input_.original(at_)),
        end, ScalarStyle::kPlain);
    return true;
  }

  // nlohmann-json reads `012` as 0 and then stumbles over 12.
  void check_leading_zero(std::size_t end) {
    const std::string_view number = text_.substr(at_, end - at_);
    const std::size_t zero = number.starts_with('-') ? 1 : 0;
    if (zero + 1 >= number.size() || number[zero] != '0') return;
    if (number[zero + 1] < '0' || number[zero + 1] > '9') return;
    tree_.complain(diag::make(diag::Code::kJsonSyntax, input_.span(at_, end),
                              fmt::format("the number {} begins with a zero", diag::quoted(number)))
                       .hint("quote what is no quantity, such as a telephone number"));
    throw Stop{};
  }

  bool scalar(std::string_view value) {
    advance();
    tree_.limit_text(value.size(), input_.span(at_, at_ + 1));
    ScannedScalar scanned = map_scalar(input_, at_, value, -1);
    add(std::move(scanned.text), scanned.end, ScalarStyle::kDoubleQuoted);
    return true;
  }

  void add(source::MappedText text, std::size_t end, ScalarStyle style) {
    Node& node = tree_.make(input_.span(at_, end));
    node.style = style;
    node.text = std::move(text);
    check_text(tree_, node);
    tree_.place(node, {1, node.text.size()});
    at_ = end;
  }

  bool open(Kind kind) {
    advance();
    Node& node = tree_.make(input_.span(at_, at_ + 1));
    node.kind = kind;
    node.flow = true;
    tree_.open(node);
    brackets_.push_back(at_);
    ++at_;
    return true;
  }

  bool close() {
    advance();
    ++at_;
    tree_.innermost().span.end = input_.original(at_);
    tree_.close(false);
    brackets_.pop_back();
    return true;
  }

  const CleanText& input_;
  std::string_view text_;
  TreeBuilder& tree_;
  std::size_t at_ = 0;                 // behind the last token
  std::vector<std::size_t> brackets_;  // those that are open
};

// Whether the file says what is to be kept from readers, which only a file that is written for us
// does. Of two such lists neither may be lost.
bool keeps_secrets(std::string_view text) {
  for (const std::string_view key : {"\"redact\"", "\"private\"", "\"variants\""}) {
    if (text.find(key) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

Tree read_json(const CleanText& input, diag::Sink& sink) {
  const std::size_t errors = sink.error_count();
  const std::string text = without_trailing_commas(input, sink);
  TreeBuilder tree(sink, !keeps_secrets(text));
  JsonEvents events(input, text, tree);
  try {
    if (text.find_first_not_of(" \t\n") == std::string_view::npos) {
      sink.add(diag::make(diag::Code::kEmptyFile, input.span(0, 0), "the file is empty")
                   .hint("the shortest résumé is `{\"basics\": {\"name\": \"Ada Lovelace\"}}`"));
      return {};
    }
    nlohmann::json::sax_parse(text.begin(), text.end(), &events);
  } catch (const Stop&) {
  }
  if (sink.error_count() > errors) return {};
  return tree.take();
}

}  // namespace resumec::yaml
