#include "yaml/syntax_error.h"

#include <algorithm>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "yaml/explainer.h"

namespace resumec::yaml {
namespace {

using diag::Code;
using diag::Diagnostic;
using diag::make;

std::string in_words(char c) {
  return c == '`' ? "a backtick" : fmt::format("`{}`", c);
}

// `text` between quotes, ready to paste; empty when it would need escapes or is too long to show.
std::string in_quotes(std::string_view text) {
  constexpr std::size_t kLongestExample = 60;
  const bool has_single = text.find('\'') != std::string_view::npos;
  const bool has_double = text.find_first_of("\"\\") != std::string_view::npos;
  if (text.size() > kLongestExample || (has_single && has_double)) return {};
  return fmt::format("{0}{1}{0}", has_double ? '\'' : '"', text);
}

}  // namespace

const OutlineToken* Explainer::previous(std::size_t skip) const {
  const auto& tokens = outline_.tokens;
  for (std::size_t i = tokens.size(); i > 0; --i) {
    const OutlineToken& token = tokens[i - 1];
    if (token.kind == TokenKind::kComment || token.begin >= at_) continue;
    if (skip-- == 0) return &token;
  }
  return nullptr;
}

std::size_t Explainer::trimmed_line_end(std::size_t at) const {
  std::size_t end = input_.line_end(at);
  while (end > at && is_space(text_[end - 1])) --end;
  return end;
}

// A text that must be quoted, from `begin` to the end of its line.
Diagnostic Explainer::quote_it(Code code, std::size_t begin, std::string message) const {
  std::size_t end = trimmed_line_end(begin);
  if (!outline_.open.empty()) end = std::min(end, text_.find_first_of(",[]{}", begin));
  const std::string_view value = text_.substr(begin, end - begin);
  Diagnostic diagnostic = make(code, input_.span(begin, end), std::move(message));
  const std::string whole = in_quotes(value);
  if (whole.empty()) return diagnostic.hint("quote the text");
  return diagnostic.hint(fmt::format("quote the text: {}", whole))
      .fix("quote the text", diagnostic.primary.span, whole);
}

Explainer::Explanation Explainer::escape() const {
  const bool unicode = cause_ == SyntaxCause::kSurrogate;
  const bool too_short = cause_ == SyntaxCause::kTooFewDigits;
  if (cause_ != SyntaxCause::kUnknownEscape && !too_short && !unicode) return {};
  const std::size_t slash = text_.rfind('\\', at_ == 0 ? 0 : at_ - 1);
  if (slash == std::string_view::npos) return {};
  const std::size_t digits_end =
      text_.find_first_not_of("0123456789abcdefABCDEF", std::min(slash + 2, text_.size()));
  const std::size_t end = std::min({std::max(at_, slash + 2), digits_end, text_.size()});
  const std::string_view written = text_.substr(slash, end - slash);
  if (unicode && written.starts_with("\\u")) {
    return make(Code::kEscape, input_.span(slash, end),
                fmt::format("{} is half of a surrogate pair", diag::quoted(written)))
        .hint("write the character itself, or `\\U` with its eight digits");
  }
  return make(Code::kEscape, input_.span(slash, end),
              fmt::format("{} {}", diag::quoted(written),
                          too_short ? "has too few hexadecimal digits behind it"
                                    : "is no escape that YAML knows"))
      .hint("inside '...' a backslash is a plain character; inside \"...\" write `\\\\`");
}

Explainer::Explanation Explainer::unclosed_quote() const {
  const OutlineToken* token = previous();
  if (token == nullptr || token->kind != TokenKind::kQuoted) return {};
  const char quote = text_[token->begin];
  Diagnostic diagnostic = make(Code::kUnclosedQuote, input_.span(token->begin, token->begin + 1),
                               "the text that begins with this quote does not end on its line")
                              .mark("opened here");
  if (!token->closed || cause_ == SyntaxCause::kEndInText) {
    diagnostic.message = "the text that begins with this quote does not end";
  } else if (same_line(token->begin, token->end)) {
    return {};
  } else {
    diagnostic.label(input_.span(token->end - 1, token->end),
                     "this quote ends it, which may be meant to open another text");
  }
  diagnostic.hint(quote == '"' ? "write another `\"` where the text ends"
                               : "write another `'` where the text ends; in a text with an "
                                 "apostrophe, double it or use \"...\"");
  return diagnostic;
}

// A tab in the indentation of the line, or behind its dashes.
Explainer::Explanation Explainer::tab() const {
  if (!outline_.open.empty()) return {};
  std::size_t tab = input_.line_begin(at_);
  while (tab < text_.size() &&
         (text_[tab] == ' ' || ((text_[tab] == '-' || text_[tab] == '?') &&
                                tab + 1 < text_.size() && is_space(text_[tab + 1])))) {
    ++tab;
  }
  if (tab >= text_.size() || text_[tab] != '\t' || tab > at_) return {};
  const std::size_t end = std::min(text_.find_first_not_of('\t', tab), text_.size());
  const std::size_t before = text_.find_last_not_of(' ', tab == 0 ? 0 : tab - 1);
  const bool behind_dash = before != std::string_view::npos && !first_on_line(tab);
  if (behind_dash) {
    return make(Code::kTabIndentation, input_.span(tab, end), "a tab stands behind this dash")
        .hint("write a space behind `-`: how wide a tab is differs between editors");
  }
  return make(Code::kTabIndentation, input_.span(tab, end), "this line is indented with a tab")
      .hint("indent with spaces: how wide a tab is differs between editors");
}

// `* Led a team`: Markdown's other way to write a list.
Explainer::Explanation Explainer::star_bullet(std::size_t begin) const {
  const bool bullet = text_.substr(begin).starts_with("* ") && first_on_line(begin);
  if (!bullet || !outline_.open.empty()) return {};
  const std::string_view item = text_.substr(begin + 1, trimmed_line_end(begin) - begin - 1);
  return make(Code::kReservedStart, input_.span(begin, begin + 1), "a list item begins with `*`")
      .hint(
          fmt::format("YAML's items begin with a dash: {}", diag::quoted(fmt::format("-{}", item))))
      .fix("write a dash", input_.span(begin, begin + 1), "-");
}

Explainer::Explanation Explainer::reserved_start() const {
  std::size_t begin = at_;
  if (cause_ == SyntaxCause::kBlockHeader) {
    // `> 5M users`: the indicator stands before the place.
    begin = text_.find_last_of("|>", at_ == 0 ? 0 : at_ - 1);
    if (begin == std::string_view::npos) return {};
  } else if (cause_ == SyntaxCause::kAnchorName) {
    begin = text_.find_last_of("*&", at_ == 0 ? 0 : at_ - 1);
    if (begin == std::string_view::npos) return {};
  } else if (cause_ != SyntaxCause::kNoValue) {
    return {};
  }
  if (begin >= text_.size()) return {};
  if (auto bullet = star_bullet(begin)) return bullet;
  if (text_[begin] == ',') {
    return make(Code::kYamlSyntax, input_.span(begin, begin + 1),
                "a comma stands where a value begins");
  }
  return quote_it(
      Code::kReservedStart, begin,
      fmt::format("a text cannot begin with {} unless it is quoted", in_words(text_[begin])));
}

// `"Acme" Inc.`, `[a](b)`: something follows a value that has ended.
Explainer::Explanation Explainer::behind_closed() const {
  const OutlineToken* token = previous();
  if (token == nullptr || !same_line(token->end - 1, at_)) return {};
  if (token->kind == TokenKind::kQuoted) {
    Diagnostic diagnostic =
        make(Code::kYamlSyntax, input_.span(at_, trimmed_line_end(at_)),
             "text stands behind the closing quote")
            .label(input_.span(token->end - 1, token->end), "the text ends here");
    // `'the world's first'` was meant to go on to the last quote, `"Go" services` to have quotes in
    // it.
    std::string_view meant = text_.substr(token->begin, trimmed_line_end(at_) - token->begin);
    const bool closed = meant.size() > 2 && meant.back() == meant.front();
    if (closed) meant = meant.substr(1, meant.size() - 2);
    const std::string whole = in_quotes(meant);
    if (!whole.empty() && outline_.open.empty()) {
      return diagnostic.hint(fmt::format("quote the whole text: {}", whole))
          .fix("quote the whole text", input_.span(token->begin, trimmed_line_end(at_)), whole);
    }
    return diagnostic.hint(
        "put all of the text inside the quotes; inside \"...\" a quote is `\\\"`, "
        "inside '...' it is `''`");
  }
  if (token->kind == TokenKind::kClose) {
    return make(Code::kYamlSyntax, input_.span(at_, trimmed_line_end(at_)),
                "text stands behind the closing bracket")
        .label(input_.span(token->begin, token->end), "ends here")
        .hint(fmt::format("quote a text that begins with `{}`", view(*token) == "]" ? '[' : '{'));
  }
  return {};
}

Diagnostic Explainer::unknown_alias(const std::vector<std::string>& anchors) const {
  const std::size_t end = std::min(text_.find_first_of(" \t\n,[]{}", at_), text_.size());
  const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
  const bool emphasis = name.find('*') != std::string_view::npos;
  if (auto bullet = star_bullet(at_)) return *bullet;
  if (emphasis || (end < text_.size() && text_[end] == ' ' &&
                   same_line(at_, text_.find_first_not_of(' ', end)) &&
                   text_.find_first_not_of(' ', end) < input_.line_end(end) &&
                   text_[text_.find_first_not_of(' ', end)] != '#' && outline_.open.empty())) {
    return quote_it(Code::kReservedStart, at_, "a text cannot begin with `*` unless it is quoted");
  }
  Diagnostic diagnostic = make(Code::kUnknownAnchor, input_.span(at_, end),
                               fmt::format("no anchor {}", diag::quoted(name)));
  const std::vector<std::string_view> names(anchors.begin(), anchors.end());
  if (const auto suggestion = diag::did_you_mean(name, names)) {
    diagnostic.hint(*suggestion);
  } else {
    diagnostic.hint(
        fmt::format("`*{0}` repeats what `&{0}` marked further up; quote a text that "
                    "begins with `*`",
                    name.substr(0, 40)));
  }
  return diagnostic;
}

Diagnostic Explainer::explain(const std::vector<std::string>& anchors) {
  if (cause_ == SyntaxCause::kUnknownAnchor) return unknown_alias(anchors);
  for (const auto& attempt :
       {&Explainer::escape, &Explainer::unclosed_quote, &Explainer::tab, &Explainer::in_brackets,
        &Explainer::reserved_start, &Explainer::behind_closed, &Explainer::colon, &Explainer::dash,
        &Explainer::wrong_level}) {
    if (auto found = (this->*attempt)()) return std::move(*found);
  }
  const std::size_t end = at_ < text_.size() ? std::max(trimmed_line_end(at_), at_ + 1) : at_;
  if (cause_ == SyntaxCause::kTwoAnchors || cause_ == SyntaxCause::kTwoTags) {
    return make(
        Code::kYamlSyntax, input_.span(at_, end),
        cause_ == SyntaxCause::kTwoTags ? "a value has two tags" : "a value has two anchors");
  }
  if (cause_ == SyntaxCause::kClosingBracket) {
    return make(Code::kUnclosedBracket, input_.span(at_, at_ + 1),
                fmt::format("this `{}` closes nothing", text_.substr(at_, 1)))
        .hint("quote a text that begins with a bracket");
  }
  if (cause_ == SyntaxCause::kColon) {
    return make(Code::kYamlSyntax, input_.span(at_, std::min(at_ + 1, text_.size())),
                "no key stands before this `:`");
  }
  return make(Code::kYamlSyntax, input_.span(at_, end), "the text stops being YAML here")
      .hint("quote a text that holds `: ` or ` #`, or begins with a punctuation mark");
}

Diagnostic explain_syntax_error(const CleanText& input, SyntaxCause cause, std::size_t at,
                                const std::vector<std::string>& anchors) {
  return Explainer(input, cause, at).explain(anchors);
}

}  // namespace resumec::yaml
