#include "yaml/json_commas.h"

#include <string_view>

namespace resumec::yaml {
namespace {

void complain(const CleanText& input, std::size_t comma, std::size_t bracket, diag::Sink& sink) {
  auto complaint = diag::make(diag::Code::kJsonTrailingComma, input.span(comma, comma + 1),
                              "a comma stands behind the last member");
  complaint.label(input.span(bracket, bracket + 1), "nothing follows it")
      .note("read as if it were not there; most other programs stop here")
      .fix("remove the comma", input.span(comma, comma + 1), "");
  complaint.kind = "comma";
  sink.add(complaint.hint("remove the comma"));
}

}  // namespace

std::string without_trailing_commas(const CleanText& input, diag::Sink& sink) {
  std::string text(input.text());
  constexpr std::size_t kNone = std::string::npos;
  std::size_t comma = kNone;  // the last token, where it is one
  bool member = false;        // the last token may end a member
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ' ' || c == '\t' || c == '\n') continue;
    if (c == '"') {
      for (++i; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\') ++i;
      }
    }
    if ((c == ']' || c == '}') && comma != kNone) {
      complain(input, comma, i, sink);
      text[comma] = ' ';
    }
    // `[,]` and `[1,,]` lack more than a comma.
    comma = c == ',' && member ? i : kNone;
    member = c != ',' && c != '[' && c != '{' && c != ':';
  }
  return text;
}

}  // namespace resumec::yaml
