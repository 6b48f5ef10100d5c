// Brackets that do not close, and what stands between them.
#include <algorithm>

#include <fmt/format.h>

#include "yaml/explainer.h"
#include "yaml/limits.h"
#include "yaml/syntax_error.h"
#include "yaml/tree_builder.h"

namespace resumec::yaml {

using diag::Code;
using diag::Diagnostic;
using diag::make;

Diagnostic Explainer::unclosed_bracket() const {
  const std::size_t bracket = outline_.open.back();
  const char closer = text_[bracket] == '[' ? ']' : '}';
  const source::Span opened = input_.span(bracket, bracket + 1);
  for (const OutlineToken& token : outline_.tokens) {
    if (token.kind != TokenKind::kComment || token.begin < bracket) continue;
    if (view(token).find(closer) == std::string_view::npos) continue;
    return make(Code::kUnclosedBracket, input_.span(token.begin, token.end),
                fmt::format("` #` begins a comment, which leaves `{}` open", text_[bracket]))
        .mark("all this is a comment")
        .label(opened, "opened here")
        .hint("quote a text that holds or begins with `#`, such as \"C #\" or \"#5699\"");
  }
  return make(Code::kUnclosedBracket, opened,
              fmt::format("this `{}` is not closed", text_[bracket]))
      .mark("opened here")
      .hint(
          fmt::format("write `{}` where the {} ends", closer, closer == ']' ? "list" : "mapping"));
}

Explainer::Explanation Explainer::in_brackets() const {
  if (outline_.open.empty()) return {};
  const std::size_t bracket = outline_.open.back();
  if (at_ == text_.size()) return unclosed_bracket();
  const char c = text_[at_];
  if (cause_ == SyntaxCause::kClosingBracket) {
    return make(Code::kUnclosedBracket, input_.span(at_, at_ + 1),
                fmt::format("`{}` is closed by `{}`", text_[bracket], c))
        .label(input_.span(bracket, bracket + 1), "opened here");
  }
  if (c == '?') {
    return make(Code::kYamlSyntax, input_.span(at_, at_ + 1),
                "`?` stands in a text inside brackets")
        .hint("quote the text");
  }
  const Diagnostic unclosed = unclosed_bracket();
  if (unclosed.primary.span.begin != input_.original(bracket)) return unclosed;
  // The outline of the whole text knows whether the bracket is ever closed.
  const Outline whole = outline(text_, text_.size());
  if (std::find(whole.open.begin(), whole.open.end(), bracket) != whole.open.end()) return unclosed;
  if (cause_ == SyntaxCause::kDash) return {};
  if (auto reserved = reserved_start()) return reserved;
  const OutlineToken* token = previous();
  const bool list = text_[bracket] == '[';
  const std::size_t where = token == nullptr ? at_ : token->end;
  return make(Code::kYamlSyntax, input_.span(where, where),
              fmt::format("`,` or `{}` is missing here", list ? ']' : '}'))
      .label(input_.span(bracket, bracket + 1), "opened here");
}

std::optional<Diagnostic> find_unclosed_bracket(const CleanText& input) {
  const std::size_t end = input.text().size();
  const std::vector<std::size_t> open = outline(input.text(), end).open;
  if (open.empty()) return std::nullopt;
  if (open.size() > kDepthLimit) {
    return too_deep(input.span(open[kDepthLimit], open[kDepthLimit] + 1));
  }
  return Explainer(input, SyntaxCause::kOther, end).unclosed_bracket();
}

}  // namespace resumec::yaml
