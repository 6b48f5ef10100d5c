#include "yaml/syntax_error.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include "diag/suggest.h"
#include "yaml/bullet.h"
#include "yaml/escape.h"
#include "yaml/levels.h"
#include "yaml/limits.h"
#include "yaml/outline.h"
#include "yaml/tree_builder.h"

namespace resumec::yaml {
namespace {

namespace Problem = YAML::ErrorMsg;
using diag::Code;
using diag::Diagnostic;
using diag::make;
using diag::quoted;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// What keys are made of.
constexpr std::string_view kNameCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-$";

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

class Explainer {
 public:
  Explainer(const CleanText& input, std::string_view problem, std::size_t at)
      : input_(input),
        text_(input.text()),
        problem_(problem),
        at_(std::min(at, text_.size())),
        outline_(outline(text_, at_)) {}

  Diagnostic explain(const std::vector<std::string>& anchors);

  // Of the innermost bracket that is open.
  [[nodiscard]] Diagnostic unclosed_bracket() const;

 private:
  using Explanation = std::optional<Diagnostic>;

  [[nodiscard]] Explanation escape() const;
  [[nodiscard]] Explanation unclosed_quote() const;
  [[nodiscard]] Explanation tab() const;
  [[nodiscard]] Explanation in_brackets() const;
  [[nodiscard]] Explanation star_bullet(std::size_t begin) const;
  [[nodiscard]] Explanation reserved_start() const;
  [[nodiscard]] Explanation behind_closed() const;
  [[nodiscard]] Explanation colon() const;
  [[nodiscard]] Explanation dash() const;
  [[nodiscard]] Explanation wrong_level() const;
  [[nodiscard]] Diagnostic unknown_alias(const std::vector<std::string>& anchors) const;
  [[nodiscard]] Diagnostic misplaced(std::size_t key_begin, std::size_t key_end) const;

  // The last token but comments that ends before the place; null when there is none.
  [[nodiscard]] const OutlineToken* previous(std::size_t skip = 0) const;
  [[nodiscard]] std::string_view view(const OutlineToken& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }
  [[nodiscard]] bool same_line(std::size_t a, std::size_t b) const {
    return input_.line_begin(a) == input_.line_begin(b);
  }
  [[nodiscard]] bool first_on_line(std::size_t at) const {
    return text_.find_first_not_of(" \t", input_.line_begin(at)) >= at;
  }
  [[nodiscard]] bool says(std::string_view problem) const { return problem_.starts_with(problem); }
  [[nodiscard]] std::size_t trimmed_line_end(std::size_t at) const;
  [[nodiscard]] Diagnostic quote_it(Code code, std::size_t begin, std::string message) const;

  const CleanText& input_;
  std::string_view text_;
  std::string_view problem_;
  std::size_t at_;
  Outline outline_;
};

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
  const bool unicode = says(Problem::INVALID_UNICODE);
  if (!says(Problem::INVALID_ESCAPE) && !says(Problem::INVALID_HEX) && !unicode) return {};
  const std::size_t slash = text_.rfind('\\', at_ == 0 ? 0 : at_ - 1);
  if (slash == std::string_view::npos) return {};
  const std::size_t digits_end =
      text_.find_first_not_of("0123456789abcdefABCDEF", std::min(slash + 2, text_.size()));
  const std::size_t end = std::min({std::max(at_, slash + 2), digits_end, text_.size()});
  const std::string_view written = text_.substr(slash, end - slash);
  if (unicode && written.starts_with("\\u")) {
    return make(Code::kEscape, input_.span(slash, end),
                fmt::format("{} is half of a surrogate pair", quoted(written)))
        .hint("write the character itself, or `\\U` with its eight digits");
  }
  const bool too_short = says(Problem::INVALID_HEX);
  return make(Code::kEscape, input_.span(slash, end),
              fmt::format("{} {}", quoted(written),
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
  if (!token->closed || says(Problem::DOC_IN_SCALAR) || says(Problem::EOF_IN_SCALAR)) {
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
  if (says(Problem::FLOW_END)) {
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
  if (says(Problem::BLOCK_ENTRY)) return {};
  if (auto reserved = reserved_start()) return reserved;
  const OutlineToken* token = previous();
  const bool list = text_[bracket] == '[';
  const std::size_t where = token == nullptr ? at_ : token->end;
  return make(Code::kYamlSyntax, input_.span(where, where),
              fmt::format("`,` or `{}` is missing here", list ? ']' : '}'))
      .label(input_.span(bracket, bracket + 1), "opened here");
}

// `* Led a team`: Markdown's other way to write a list.
Explainer::Explanation Explainer::star_bullet(std::size_t begin) const {
  const bool bullet = text_.substr(begin).starts_with("* ") && first_on_line(begin);
  if (!bullet || !outline_.open.empty()) return {};
  const std::string_view item = text_.substr(begin + 1, trimmed_line_end(begin) - begin - 1);
  return make(Code::kReservedStart, input_.span(begin, begin + 1), "a list item begins with `*`")
      .hint(fmt::format("YAML's items begin with a dash: {}", quoted(fmt::format("-{}", item))))
      .fix("write a dash", input_.span(begin, begin + 1), "-");
}

Explainer::Explanation Explainer::reserved_start() const {
  std::size_t begin = at_;
  if (says(Problem::CHAR_IN_BLOCK) || says(Problem::ZERO_INDENT_IN_BLOCK)) {
    // `> 5M users`: the indicator stands before the place.
    begin = text_.find_last_of("|>", at_ == 0 ? 0 : at_ - 1);
    if (begin == std::string_view::npos) return {};
  } else if (says(Problem::ALIAS_NOT_FOUND) || says(Problem::ANCHOR_NOT_FOUND) ||
             says(Problem::CHAR_IN_ALIAS) || says(Problem::CHAR_IN_ANCHOR)) {
    begin = text_.find_last_of("*&", at_ == 0 ? 0 : at_ - 1);
    if (begin == std::string_view::npos) return {};
  } else if (!says(Problem::UNKNOWN_TOKEN) && !says(Problem::MAP_KEY)) {
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

Diagnostic Explainer::misplaced(std::size_t begin, std::size_t end) const {
  const std::string_view key = text_.substr(begin, end - begin);
  Diagnostic diagnostic = make(Code::kIndentation, input_.span(begin, end),
                               fmt::format("{} begins in column {}, where no level is", quoted(key),
                                           input_.column(begin) + 1));
  const std::string hint = describe_levels(input_, begin);
  if (!hint.empty()) diagnostic.hint(hint);
  return diagnostic;
}

// A colon where none can be: the place is at it.
Explainer::Explanation Explainer::colon() const {
  if (!says(Problem::MAP_VALUE)) return {};
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
  if (!says(Problem::BLOCK_ENTRY)) return {};
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
  if (!says(Problem::END_OF_MAP) && !says(Problem::END_OF_SEQ)) return {};
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
                            quoted(text_.substr(at_, key_end - at_))))
        .hint("write it as an item, behind `- `, or move it to the level of another key");
  }
  if (token != nullptr && token->kind == TokenKind::kPlain) {
    if (auto space = missing_space(input_, token->begin, token->end)) return space;
  }
  return misplaced(at_, key_end);
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
  Diagnostic diagnostic =
      make(Code::kUnknownAnchor, input_.span(at_, end), fmt::format("no anchor {}", quoted(name)));
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
  if (says(Problem::UNKNOWN_ANCHOR)) return unknown_alias(anchors);
  for (const auto& attempt :
       {&Explainer::escape, &Explainer::unclosed_quote, &Explainer::tab, &Explainer::in_brackets,
        &Explainer::reserved_start, &Explainer::behind_closed, &Explainer::colon, &Explainer::dash,
        &Explainer::wrong_level}) {
    if (auto found = (this->*attempt)()) return std::move(*found);
  }
  const std::size_t end = at_ < text_.size() ? std::max(trimmed_line_end(at_), at_ + 1) : at_;
  if (says(Problem::MULTIPLE_ANCHORS) || says(Problem::MULTIPLE_TAGS)) {
    return make(Code::kYamlSyntax, input_.span(at_, end),
                says(Problem::MULTIPLE_TAGS) ? "a value has two tags" : "a value has two anchors");
  }
  if (says(Problem::FLOW_END)) {
    return make(Code::kUnclosedBracket, input_.span(at_, at_ + 1),
                fmt::format("this `{}` closes nothing", text_.substr(at_, 1)))
        .hint("quote a text that begins with a bracket");
  }
  if (says(Problem::MAP_VALUE)) {
    return make(Code::kYamlSyntax, input_.span(at_, std::min(at_ + 1, text_.size())),
                "no key stands before this `:`");
  }
  return make(Code::kYamlSyntax, input_.span(at_, end), "the text stops being YAML here")
      .hint("quote a text that holds `: ` or ` #`, or begins with a punctuation mark");
}

}  // namespace

Diagnostic explain_syntax_error(const CleanText& input, std::string_view problem, std::size_t at,
                                const std::vector<std::string>& anchors) {
  return Explainer(input, problem, at).explain(anchors);
}

Diagnostic not_a_key(const CleanText& input, std::size_t begin, std::size_t end) {
  const std::string_view text = input.text().substr(begin, end - begin);
  const std::size_t last = text.find_last_not_of(" \t\n");
  const std::string_view written = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  Diagnostic diagnostic = make(Code::kYamlSyntax, input.span(begin, begin + written.size()),
                               fmt::format("{} is not followed by `:`", quoted(written)))
                              .mark("a key was expected here");
  if (const std::string_view bullet = bullet_of(written); !bullet.empty()) {
    const std::string item = fmt::format("-{}", written.substr(bullet.size()));
    diagnostic.message = fmt::format("a list item begins with {}", quoted(bullet));
    diagnostic.primary.span = input.span(begin, begin + bullet.size());
    diagnostic.primary.text.clear();
    return diagnostic.hint(fmt::format("YAML's items begin with a dash: {}", quoted(item)))
        .fix("write a dash", diagnostic.primary.span, "-");
  }
  const std::size_t space = written.find(' ');
  const bool word =
      space != std::string_view::npos && written.find_first_not_of(kNameCharacters) == space;
  if (word) {
    const std::string fixed = fmt::format("{}:{}", written.substr(0, space), written.substr(space));
    diagnostic.hint(fmt::format("write {} if it is a key and its value", quoted(fixed)));
  }
  return diagnostic.hint("indent the line further to make it part of the text above");
}

std::optional<Diagnostic> missing_space(const CleanText& input, std::size_t begin,
                                        std::size_t end) {
  const std::string_view text = input.text();
  for (std::size_t at = begin; at < end;) {
    const std::size_t line_end = std::min(input.line_end(at), end);
    const std::string_view line = text.substr(at, line_end - at);
    const bool first_on_line = text.find_first_not_of(" \t", input.line_begin(at)) >= at;
    const bool dash = line.size() > 1 && line[0] == '-' && line[1] != ' ' && line[1] != '-';
    if (dash && first_on_line) {
      return make(Code::kMissingSpace, input.span(at, at + 1), "a space is missing behind `-`")
          .hint(fmt::format("write {}", quoted(fmt::format("- {}", line.substr(1)))))
          .fix("add the space", input.span(at + 1, at + 1), " ");
    }
    const std::size_t name = line.find_first_not_of(kNameCharacters);
    const bool has_name = name != std::string_view::npos && name > 0;
    if (has_name && line[name] == ':' && name + 1 < line.size() && line[name + 1] != '/') {
      return make(Code::kMissingSpace, input.span(at + name, at + name + 1),
                  "a space is missing behind `:`")
          .hint(fmt::format("write {}", quoted(fmt::format("{}: {}", line.substr(0, name),
                                                           line.substr(name + 1)))))
          .fix("add the space", input.span(at + name + 1, at + name + 1), " ");
    }
    at = std::min(text.find_first_not_of(" \t\n", line_end), end);
  }
  return std::nullopt;
}

std::optional<Diagnostic> find_unclosed_bracket(const CleanText& input) {
  const std::size_t end = input.text().size();
  const std::vector<std::size_t> open = outline(input.text(), end).open;
  if (open.empty()) return std::nullopt;
  if (open.size() > kDepthLimit) {
    return too_deep(input.span(open[kDepthLimit], open[kDepthLimit] + 1));
  }
  return Explainer(input, "", end).unclosed_bracket();
}

}  // namespace resumec::yaml
