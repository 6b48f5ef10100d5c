#include "yaml/gap.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "yaml/syntax_error.h"

namespace resumec::yaml {
namespace {

using diag::Code;
using diag::make;

class Gap {
 public:
  Gap(TreeBuilder& tree, const CleanText& input, std::size_t begin, std::size_t end, bool in_flow)
      : tree_(tree),
        input_(input),
        text_(input.text()),
        begin_(begin),
        end_(end),
        in_flow_(in_flow) {}

  void check();

 private:
  // Each returns where to go on, or `end_` after a complaint.
  std::size_t step(std::size_t at);
  std::size_t comment(std::size_t at);
  std::size_t comma(std::size_t at);
  std::size_t tab(std::size_t at);
  std::size_t lost(std::size_t at);
  [[nodiscard]] diag::Diagnostic swallowed(std::size_t at, std::size_t line_end) const;
  [[nodiscard]] bool is_swallowed_text(std::size_t at) const;

  TreeBuilder& tree_;
  const CleanText& input_;
  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
  bool in_flow_;
  char previous_ = '\0';  // the last punctuation mark of this gap
  bool new_line_ = false;
};

void Gap::check() {
  new_line_ = begin_ == 0;
  if (in_flow_ && begin_ > 0 && (text_[begin_ - 1] == '[' || text_[begin_ - 1] == '{')) {
    previous_ = text_[begin_ - 1];
  }
  for (std::size_t at = begin_; at < end_;) at = step(at);
}

std::size_t Gap::step(std::size_t at) {
  const char c = text_[at];
  switch (c) {
    case '\n':
      new_line_ = true;
      return at + 1;
    case ' ':
      return at + 1;
    case '\t':
      return tab(at);
    case '#':
      return comment(at);
    case ',':
      return comma(at);
    case '-':
    case '?':
    case ':':
    case '[':
    case ']':
    case '{':
    case '}':
      previous_ = c;
      return at + 1;
    case '%':
      // A directive; the guard has read those before the document.
      if (begin_ == 0 && input_.column(at) == 0) return input_.line_end(at);
      return lost(at);
    case '.':
      if (input_.column(at) == 0 && text_.substr(at).starts_with("...")) return at + 3;
      return lost(at);
    default:
      return lost(at);
  }
}

// A `#` begins a comment only behind white space (YAML 1.2, 6.6); yaml-cpp takes it anywhere.
std::size_t Gap::comment(std::size_t at) {
  const std::size_t line_end = input_.line_end(at);
  if (at > 0 && text_[at - 1] != ' ' && text_[at - 1] != '\t' && text_[at - 1] != '\n') {
    if (in_flow_) {
      // `[#5699]`: the comment hides the closing bracket, which is the worse fault.
      if (auto unclosed = find_unclosed_bracket(input_)) {
        tree_.complain(std::move(*unclosed));
        throw Stop{};
      }
    }
    tree_.complain(make(Code::kLostText, input_.span(at, line_end),
                        fmt::format("{} stands directly behind another value",
                                    diag::quoted(text_.substr(at, line_end - at))))
                       .mark("would be lost")
                       .hint("quote a text that holds `#`; put a space before `#` to begin a "
                             "comment"));
    throw Stop{};
  }
  if (!new_line_ && is_swallowed_text(at)) {
    tree_.complain(swallowed(at, line_end));
  }
  return line_end;
}

diag::Diagnostic Gap::swallowed(std::size_t at, std::size_t line_end) const {
  const std::size_t before = text_.find_last_not_of(" \t", at - 1);
  const std::size_t end = text_.find_last_not_of(" \t", line_end - 1) + 1;
  const std::string_view comment = text_.substr(at, end - at);
  if (text_[before] == '-' || text_[before] == ':') {
    diag::Diagnostic diagnostic =
        make(Code::kCommentInText, input_.span(at, end),
             fmt::format("{} is a comment, so the value is empty", diag::quoted(comment)));
    diagnostic.mark("left out");
    constexpr std::size_t kLongestExample = 60;
    if (comment.find_first_of("\"\\") == std::string_view::npos &&
        comment.size() < kLongestExample) {
      const std::string text = fmt::format("\"{}\"", comment);
      diagnostic.hint(fmt::format("quote a text that begins with `#`: {}", text))
          .fix("quote the text", diagnostic.primary.span, text);
    } else {
      diagnostic.hint("quote a text that begins with `#`");
    }
    return diagnostic;
  }
  return make(Code::kCommentInText, input_.span(at, end),
              "text behind ` #` is a comment and is left out")
      .mark("left out")
      .hint("quote a text that holds ` #`; begin a comment with `# `");
}

// Whether the comment at `at` looks like the rest of a text: `Acme #1 shop`, `C #`, `- #5699`.
bool Gap::is_swallowed_text(std::size_t at) const {
  const std::size_t before = text_.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
  if (before == std::string_view::npos) return false;
  constexpr std::string_view kClosers = "\"']}";
  if (kClosers.find(text_[before]) != std::string_view::npos) return false;
  const char next = at + 1 < text_.size() ? text_[at + 1] : '\n';
  constexpr std::string_view kCommentStyles = " \t#!-=*";
  return kCommentStyles.find(next) == std::string_view::npos;
}

std::size_t Gap::comma(std::size_t at) {
  if (previous_ == ',' || previous_ == '[' || previous_ == '{') {
    tree_.complain(
        make(Code::kYamlSyntax, input_.span(at, at + 1), "nothing stands before this comma")
            .hint("remove the comma, or write `\"\"` for an empty text"));
    return end_;
  }
  previous_ = ',';
  return at + 1;
}

// In block context a line's leading white space says where its text belongs, and how wide a tab is
// nobody knows (YAML 1.2, 6.1).
std::size_t Gap::tab(std::size_t at) {
  if (in_flow_) return at + 1;
  const std::size_t line = input_.line_begin(at);
  if (text_.find_first_not_of(' ', line) != at) return at + 1;
  const std::size_t text = text_.find_first_not_of(" \t", at);
  const bool bare = text == std::string_view::npos || text_[text] == '\n' || text_[text] == '#';
  if (bare) return std::min(text, text_.size());
  tree_.complain(
      make(Code::kTabIndentation, input_.span(at, text), "this line is indented with a tab")
          .hint("indent with spaces: how wide a tab is differs between editors"));
  return end_;
}

std::size_t Gap::lost(std::size_t at) {
  const std::size_t line_end = input_.line_end(at);
  tree_.complain(
      make(Code::kLostText, input_.span(at, std::min(line_end, end_)),
           fmt::format("{} belongs to no value", diag::quoted(text_.substr(at, line_end - at))))
          .mark("would be lost"));
  return end_;
}

}  // namespace

void check_gap(TreeBuilder& tree, const CleanText& input, std::size_t begin, std::size_t end,
               bool in_flow) {
  Gap(tree, input, begin, end, in_flow).check();
}

}  // namespace resumec::yaml
