// Keys and list items where no level is for them.
#include <algorithm>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "yaml/explainer.h"
#include "yaml/levels.h"
#include "yaml/missing_mark.h"

namespace resumec::yaml {

using diag::Code;
using diag::Diagnostic;
using diag::make;

Diagnostic Explainer::misplaced(std::size_t begin, std::size_t end) const {
  const std::string_view key = text_.substr(begin, end - begin);
  Diagnostic diagnostic = make(Code::kIndentation, input_.span(begin, end),
                               fmt::format("{} begins in column {}, where no level is",
                                           diag::quoted(key), input_.column(begin) + 1));
  const std::string hint = describe_levels(input_, begin);
  if (!hint.empty()) diagnostic.hint(hint);
  return diagnostic;
}

// A colon where none can be: the place is at it.
Explainer::Explanation Explainer::colon() const {
  if (cause_ != SyntaxCause::kColon) return {};
  const OutlineToken* token = previous();
  if (token == nullptr || token->kind != TokenKind::kPlain) return {};
  if (auto space = missing_space(input_, token->begin, token->end)) return space;
  const std::size_t line = input_.line_begin(at_);
  if (token->begin < line) {
    const std::size_t key = text_.find_first_not_of(" \t", line);
    if (text_.substr(key).starts_with("- ")) {
      return make(Code::kYamlSyntax, input_.span(key, key + 1), "a list item stands below a text")
          .label(input_.span(token->begin, input_.line_end(token->begin)),
                 "this text goes on with all lines further right")
          .hint("a key has a text or a list: remove one of them");
    }
    // `name Ada Lovelace` in the column of the key below it was meant to be one, too.
    if (first_on_line(token->begin) && input_.column(token->begin) == input_.column(key)) {
      return not_a_key(input_, token->begin, trimmed_line_end(token->begin));
    }
    return misplaced(std::min(key, at_), at_);
  }
  const OutlineToken* before = previous(1);
  if (before != nullptr && before->kind == TokenKind::kPlain) {
    if (auto space = missing_space(input_, before->begin, before->end)) return space;
    return not_a_key(input_, before->begin, before->end);
  }
  if (before != nullptr && before->kind == TokenKind::kColon && same_line(before->begin, at_)) {
    return quote_it(Code::kColonInText, token->begin, "this text holds `: `")
        .label(input_.span(at_, at_ + 1), "a second `: ` on the line");
  }
  return {};
}

Explainer::Explanation Explainer::dash() const {
  if (cause_ != SyntaxCause::kDash) return {};
  const source::Span span = input_.span(at_, at_ + 1);
  if (!outline_.open.empty()) {
    return make(Code::kYamlSyntax, span, "`- ` stands inside brackets")
        .label(input_.span(outline_.open.back(), outline_.open.back() + 1), "opened here")
        .hint("inside brackets items are parted by commas; quote a text that begins with `- `");
  }
  const OutlineToken* token = previous();
  if (token != nullptr && token->kind == TokenKind::kColon && same_line(token->begin, at_)) {
    return make(Code::kYamlSyntax, span, "a list begins on the line of its key")
        .hint("begin the list on the next line; quote a text that begins with `- `");
  }
  return make(Code::kYamlSyntax, span, "a list item stands inside a text or behind a value")
      .hint("begin the list on a line of its own, below its key");
}

// A token that fits into no collection that is open.
Explainer::Explanation Explainer::wrong_level() const {
  if (cause_ != SyntaxCause::kNoEnd) return {};
  if (at_ >= text_.size() || !outline_.open.empty()) return {};
  if (!first_on_line(at_)) return {};
  if (text_[at_] == ',') {
    return make(Code::kYamlSyntax, input_.span(at_, at_ + 1), "a comma stands outside of brackets");
  }
  const std::size_t end = trimmed_line_end(at_);
  const std::string_view rest = text_.substr(at_, end - at_);
  const bool is_dash = rest.starts_with('-') && (rest.size() == 1 || is_space(rest[1]));
  const std::size_t colon = rest.find(':');
  const std::size_t key_end =
      is_dash ? at_ + 1 : (colon == std::string_view::npos ? end : at_ + colon);
  const OutlineToken* token = previous();
  const bool same_column = has_level(input_, at_);
  if (!is_dash && same_column && colon == std::string_view::npos)
    return not_a_key(input_, at_, end);
  if (is_dash && same_column) {
    return make(Code::kIndentation, input_.span(at_, at_ + 1), "a list item stands among keys")
        .hint("begin the list under a key of its own, one level further right");
  }
  if (!is_dash && has_dash_level(input_, at_)) {
    return make(Code::kIndentation, input_.span(at_, key_end),
                fmt::format("the key {} stands among list items",
                            diag::quoted(text_.substr(at_, key_end - at_))))
        .hint("write it as an item, behind `- `, or move it to the level of another key");
  }
  if (token != nullptr && token->kind == TokenKind::kPlain) {
    if (auto space = missing_space(input_, token->begin, token->end)) return space;
  }
  return misplaced(at_, key_end);
}

}  // namespace resumec::yaml
