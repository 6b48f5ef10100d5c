#include "yaml/outline.h"

#include <algorithm>
#include <optional>

#include "yaml/escape.h"

namespace resumec::yaml {
namespace {

// Explanations look a few tokens back; this many are kept at least.
constexpr std::size_t kKeptTokens = 1024;

class Reader {
 public:
  Reader(std::string_view text, std::size_t stop) : text_(text), stop_(stop) {}

  Outline read() {
    while (const auto token = read_token()) remember(*token);
    return std::move(outline_);
  }

  std::optional<OutlineToken> read_token() {
    skip_space();
    if (at_ >= text_.size() || at_ >= stop_) return std::nullopt;
    OutlineToken token;
    token.begin = at_;
    token.kind = next();
    token.end = at_;
    token.closed = closed_;
    return token;
  }

  [[nodiscard]] bool in_flow() const { return !outline_.open.empty(); }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n';
  }
  static bool is_flow_mark(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
  }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) {
      if (text_[at_] == '\n') line_ = at_ + 1;
      ++at_;
    }
  }

  void remember(const OutlineToken& token) {
    auto& tokens = outline_.tokens;
    if (tokens.size() >= 2 * kKeptTokens) {
      tokens.erase(tokens.begin(), tokens.begin() + kKeptTokens);
    }
    tokens.push_back(token);
  }

  TokenKind next();
  TokenKind quoted(char quote);
  TokenKind block_scalar();
  TokenKind plain();
  [[nodiscard]] bool ends_key(std::size_t at) const;
  [[nodiscard]] std::size_t plain_line_end(std::size_t at) const;
  [[nodiscard]] bool is_document_mark(std::size_t at) const {
    return text_.substr(at).starts_with("---") || text_.substr(at).starts_with("...");
  }

  std::string_view text_;
  std::size_t stop_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;         // where the line begins
  std::size_t last_scalar_ = 0;  // where the last scalar began, which may be a key
  std::ptrdiff_t indent_ = -1;   // column of the last key or dash: its value is right of it
  bool closed_ = true;
  Outline outline_;
};

TokenKind Reader::next() {
  closed_ = true;
  const char c = peek();
  if (c == '#') {
    at_ = std::min(text_.find('\n', at_), text_.size());
    return TokenKind::kComment;
  }
  if (c == '[' || c == '{') {
    outline_.open.push_back(at_++);
    return TokenKind::kOpen;
  }
  if (c == ']' || c == '}') {
    if (in_flow()) outline_.open.pop_back();
    ++at_;
    return TokenKind::kClose;
  }
  if (c == ',' && in_flow()) {
    ++at_;
    return TokenKind::kComma;
  }
  if (at_ == line_ && is_document_mark(at_)) {
    at_ += 3;
    indent_ = -1;
    return TokenKind::kDash;
  }
  if (c == '-' && !in_flow() && is_space(peek(1))) {
    indent_ = static_cast<std::ptrdiff_t>(at_ - line_);
    ++at_;
    return TokenKind::kDash;
  }
  if (c == '?' && is_space(peek(1))) {
    ++at_;
    return TokenKind::kQuestion;
  }
  if (c == ':' && (ends_key(at_) || in_flow())) {
    if (!in_flow() && last_scalar_ >= line_) {
      indent_ = static_cast<std::ptrdiff_t>(last_scalar_ - line_);
    }
    ++at_;
    return TokenKind::kColon;
  }
  if (c == '&' || c == '*' || c == '!') {
    at_ = std::min(text_.find_first_of(" \t\n,[]{}", at_ + 1), text_.size());
    return TokenKind::kProperty;
  }
  if ((c == '|' || c == '>') && !in_flow()) return block_scalar();
  last_scalar_ = at_;
  return c == '"' || c == '\'' ? quoted(c) : plain();
}

bool Reader::ends_key(std::size_t at) const {
  if (text_[at] != ':') return false;
  const char after = at + 1 < text_.size() ? text_[at + 1] : '\n';
  return is_space(after) || (in_flow() && is_flow_mark(after));
}

TokenKind Reader::quoted(char quote) {
  closed_ = false;
  for (++at_; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '\n') line_ = at_ + 1;
    if (c == '\\' && quote == '"') {
      ++at_;
    } else if (c == quote) {
      if (quote == '\'' && peek(1) == '\'') {
        ++at_;
        continue;
      }
      closed_ = true;
      ++at_;
      break;
    }
  }
  at_ = std::min(at_, text_.size());
  return TokenKind::kQuoted;
}

TokenKind Reader::block_scalar() {
  const std::size_t header_end = std::min(text_.find('\n', at_), text_.size());
  std::size_t end = header_end;
  while (end < text_.size()) {
    const std::size_t line = end + 1;
    const std::size_t first = std::min(text_.find_first_not_of(' ', line), text_.size());
    const bool blank = first >= text_.size() || text_[first] == '\n';
    if (!blank && static_cast<std::ptrdiff_t>(first - line) <= indent_) break;
    line_ = std::min(line, text_.size());
    end = std::min(text_.find('\n', line), text_.size());
  }
  at_ = end;
  return TokenKind::kBlockScalar;
}

// Where the part of a plain scalar on one line ends.
std::size_t Reader::plain_line_end(std::size_t at) const {
  for (; at < text_.size() && text_[at] != '\n'; ++at) {
    if (ends_key(at)) return at;
    if (in_flow() && is_flow_mark(text_[at])) return at;
    if (text_[at] == '#' && is_space(text_[at - 1])) return at;
  }
  return at;
}

TokenKind Reader::plain() {
  std::size_t end = plain_line_end(at_ + 1);
  // Lines further right than the key or dash go on with the text.
  while (!in_flow() && end < text_.size() && text_[end] == '\n') {
    const std::size_t first = text_.find_first_not_of(" \t\n", end);
    if (first == std::string_view::npos || text_[first] == '#') break;
    const std::size_t line = text_.rfind('\n', first) + 1;
    if (static_cast<std::ptrdiff_t>(first - line) <= indent_) break;
    if (first == line && is_document_mark(first)) break;
    line_ = line;
    end = plain_line_end(first + 1);
  }
  at_ = end;
  return TokenKind::kPlain;
}

}  // namespace

Outline outline(std::string_view text, std::size_t stop) {
  return Reader(text, stop).read();
}

std::vector<std::size_t> surrogate_pairs(std::string_view text) {
  std::vector<std::size_t> pairs;
  Reader reader(text, text.size());
  while (const auto token = reader.read_token()) {
    if (token->kind != TokenKind::kQuoted || text[token->begin] != '"') continue;
    std::size_t at = text.find('\\', token->begin);
    while (at < token->end) {
      const Escape escape = decode_escape(text, at);
      if (escape.known && escape.value > 0xFFFF && text[at + 1] == 'u') pairs.push_back(at);
      at = text.find('\\', at + escape.length);
    }
  }
  return pairs;
}

std::vector<std::size_t> question_marks(std::string_view text) {
  std::vector<std::size_t> marks;
  Reader reader(text, text.size());
  while (const auto token = reader.read_token()) {
    if (token->kind != TokenKind::kPlain || !reader.in_flow()) continue;
    for (std::size_t at = text.find('?', token->begin); at < token->end;
         at = text.find('?', at + 1))
      marks.push_back(at);
  }
  return marks;
}

}  // namespace resumec::yaml
