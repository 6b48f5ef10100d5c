#include "yaml/json_error.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "yaml/escape.h"

namespace resumec::yaml {
namespace {

using diag::Code;
using diag::Diagnostic;
using diag::make;

constexpr std::string_view kSpace = " \t\n";
constexpr const char* kSeparators = "put `,` between members, and `:` behind a key";
constexpr std::string_view kWordEnd = " \t\n,:]}[{\"'";

// RFC 8259, 3 and 6, but for the rules that nlohmann-json checks itself.
bool is_value(std::string_view word) {
  if (word == "true" || word == "false" || word == "null") return true;
  if (word.starts_with('-')) word.remove_prefix(1);
  return !word.empty() && word.find_first_not_of("0123456789.") == std::string_view::npos &&
         word.front() != '.';
}

class Explainer {
 public:
  Explainer(const CleanText& input, std::size_t at, const std::vector<std::size_t>& brackets)
      : input_(input), text_(input.text()), at_(at), brackets_(brackets) {}

  Diagnostic explain();

 private:
  [[nodiscard]] std::size_t skip(std::size_t at) const {
    return std::min(text_.find_first_not_of(kSpace, at), text_.size());
  }
  [[nodiscard]] bool at_end(std::size_t at) const { return at >= text_.size(); }
  [[nodiscard]] Diagnostic unclosed() const;
  [[nodiscard]] Diagnostic string(std::size_t begin) const;
  [[nodiscard]] Diagnostic token(std::size_t at) const;
  [[nodiscard]] Diagnostic word(std::size_t at) const;
  [[nodiscard]] Diagnostic error(std::size_t begin, std::size_t end, std::string message) const {
    return make(Code::kJsonSyntax, input_.span(begin, std::min(end, text_.size())),
                std::move(message));
  }

  const CleanText& input_;
  std::string_view text_;
  std::size_t at_;
  const std::vector<std::size_t>& brackets_;
};

Diagnostic Explainer::unclosed() const {
  if (brackets_.empty()) return error(at_, at_, "the file ends where a value is expected");
  const std::size_t bracket = brackets_.back();
  return make(Code::kUnclosedBracket, input_.span(bracket, bracket + 1),
              fmt::format("this `{}` is not closed", text_[bracket]))
      .mark("opened here")
      .hint(fmt::format("write `{0}` where the {1} ends", text_[bracket] == '[' ? ']' : '}',
                        text_[bracket] == '[' ? "list" : "mapping"));
}

// What is wrong inside the quotes that open at `begin`.
Diagnostic Explainer::string(std::size_t begin) const {
  for (std::size_t at = begin + 1; at < text_.size();) {
    const char c = text_[at];
    if (c == '"') {
      // The text itself is sound, so it stands where none can.
      return error(begin, at + 1, "a text stands where none is expected").hint(kSeparators);
    }
    if (c == '\n') {
      return make(Code::kUnclosedQuote, input_.span(begin, begin + 1),
                  "the text that begins with this quote does not end on its line")
          .mark("opened here")
          .hint("write another `\"` where the text ends, and `\\n` for a line end inside");
    }
    if (c == '\t') {
      return error(at, at + 1, "a tab stands in a text").hint("write `\\t`");
    }
    if (c != '\\') {
      ++at;
      continue;
    }
    const Escape escape = decode_escape(text_, at);
    constexpr std::string_view kJsonEscapes = "\"\\/bfnrtu";
    const bool in_json =
        at + 1 < text_.size() && kJsonEscapes.find(text_[at + 1]) != std::string_view::npos;
    if (escape.known && in_json) {
      at += escape.length;
      continue;
    }
    const std::string_view found = text_.substr(at, escape.length);
    const std::string_view written = found.substr(0, found.find('"', 2));
    const bool surrogate =
        in_json && written.size() == 6 && (written[2] == 'd' || written[2] == 'D') &&
        written.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string_view::npos;
    return make(Code::kEscape, input_.span(at, at + written.size()),
                surrogate ? fmt::format("{} is half of a surrogate pair", diag::quoted(written))
                          : fmt::format("{} is no escape that JSON knows", diag::quoted(written)))
        .hint(surrogate ? "write the character itself, or both halves"
                        : "write `\\\\` for a backslash; `\\u` takes four hexadecimal digits");
  }
  return make(Code::kUnclosedQuote, input_.span(begin, begin + 1),
              "the text that begins with this quote does not end")
      .mark("opened here")
      .hint("write another `\"` where the text ends");
}

// A word that is neither a text, a number, true, false nor null.
Diagnostic Explainer::word(std::size_t at) const {
  const std::size_t end = std::min(text_.find_first_of(kWordEnd, at + 1), text_.size());
  const std::string_view written = text_.substr(at, end - at);
  if (is_value(written)) {
    return error(at, end, fmt::format("{} stands where none is expected", diag::quoted(written)))
        .hint(kSeparators);
  }
  if (written.find_first_not_of("0123456789.eE+-") == std::string_view::npos &&
      written.find_first_of("eE") != std::string_view::npos) {
    return error(at, end,
                 fmt::format("the number {} is too large or not complete", diag::quoted(written)));
  }
  const std::size_t next = skip(end);
  const bool is_key = !at_end(next) && text_[next] == ':';
  Diagnostic diagnostic = error(at, end,
                                fmt::format("{} is {}", diag::quoted(written),
                                            is_key ? "a key without quotes" : "no JSON value"));
  if (written == "True" || written == "False" || written == "None") {
    return diagnostic.hint("JSON writes `true`, `false` and `null`");
  }
  // The first key of a whole YAML file has its line to itself.
  if (is_key && at == skip(0)) {
    return diagnostic.mark("YAML begins so, JSON with `{`")
        .hint("rename the file to .yaml, or write it as JSON");
  }
  return diagnostic.hint(fmt::format("write \"{}\"", written.substr(0, 60)))
      .fix("quote it", diagnostic.primary.span, fmt::format("\"{}\"", written));
}

Diagnostic Explainer::token(std::size_t at) const {
  const char c = text_[at];
  if (text_.substr(at).starts_with("//") || text_.substr(at).starts_with("/*") || c == '#') {
    return make(Code::kJsonComment, input_.span(at, input_.line_end(at)),
                "a comment stands in a JSON file")
        .hint("JSON has none: rename the file to .yaml, and begin comments with `#`");
  }
  // A file whose first line was lost, or that was pasted together from a part of another one.
  if (brackets_.empty() && c == ':' && text_[skip(0)] == '"') {
    const std::size_t key = skip(0);
    return error(key, at, "a key stands outside of any mapping")
        .hint("write `{` before it, and `}` at the end of the file if it is missing, too");
  }
  if (brackets_.empty() && at_ > 0) {
    return error(at, input_.line_end(at), "text stands behind the end of the document");
  }
  if ((c == ']' || c == '}') && !brackets_.empty()) {
    const std::size_t bracket = brackets_.back();
    const bool matches = (text_[bracket] == '[') == (c == ']');
    if (!matches) {
      return make(Code::kUnclosedBracket, input_.span(at, at + 1),
                  fmt::format("`{}` is closed by `{}`", text_[bracket], c))
          .label(input_.span(bracket, bracket + 1), "opened here");
    }
    return error(at, at + 1, "the value of the key before is missing");
  }
  if (c == '\'') {
    return error(at, at + 1, "a text begins with a single quote")
        .hint("JSON takes double quotes only");
  }
  if (c == '"') return string(at);
  if (c == ',')
    return error(at, at + 1, "nothing stands before this comma").hint("remove the comma");
  if (c == ':') return error(at, at + 1, "`:` stands where no key is before it");
  if (c == '[' || c == '{') {
    return error(at, at + 1, fmt::format("`{}` stands where none is expected", c))
        .hint(kSeparators);
  }
  return word(at);
}

Diagnostic Explainer::explain() {
  std::size_t at = skip(at_);
  // One comma or colon belongs behind the last good token.
  if (!at_end(at) && !brackets_.empty() && (text_[at] == ',' || text_[at] == ':') &&
      at_ > brackets_.back() + 1) {
    at = skip(at + 1);
  }
  return at_end(at) ? unclosed() : token(at);
}

}  // namespace

Diagnostic explain_json_error(const CleanText& input, std::size_t at,
                              const std::vector<std::size_t>& brackets) {
  return Explainer(input, at, brackets).explain();
}

}  // namespace resumec::yaml
