#include "yaml/scalar.h"

#include <algorithm>
#include <string>

#include "characters/utf8.h"
#include "yaml/escape.h"

namespace resumec::yaml {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// The walk: `at_` is in the file's text, the mapped text grows as it goes.
class Walk {
 public:
  Walk(const CleanText& input, std::size_t begin, std::string_view value)
      : input_(input), text_(input.text()), value_(value), at_(begin) {}

  void plain();
  void quoted(char quote);
  void block(int parent_column);

  ScannedScalar finish(std::size_t begin, ScalarStyle style);

 private:
  void copy(std::size_t begin, std::size_t end) {
    mapped_.append_verbatim(text_.substr(begin, end - begin), input_.file(),
                            input_.original(begin));
  }
  void decode(std::string_view piece, std::size_t begin, std::size_t end) {
    mapped_.append_decoded(piece, input_.span(begin, end));
  }
  [[nodiscard]] std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at;
  }
  [[nodiscard]] std::size_t skip_breaks(std::size_t at, std::size_t& count) const;
  void fold();
  void escape();
  [[nodiscard]] bool leads_to_break() const;
  [[nodiscard]] std::size_t block_header(int parent_column);
  [[nodiscard]] std::size_t indentation(std::size_t at) const;
  void block_breaks(std::size_t begin, std::size_t count, std::size_t end);

  const CleanText& input_;
  std::string_view text_;
  std::string_view value_;
  std::size_t at_;
  std::size_t end_ = 0;
  source::MappedText mapped_;
  bool closed_ = true;

  // Of a block scalar.
  std::size_t indent_ = 0;
  bool detect_indent_ = true;
};

// The first character of the next line with text, or the end; counts the line ends on the way.
std::size_t Walk::skip_breaks(std::size_t at, std::size_t& count) const {
  count = 0;
  for (;;) {
    const std::size_t next = skip_blanks(at);
    if (next >= text_.size() || text_[next] != '\n') return next;
    ++count;
    at = next + 1;
  }
}

bool Walk::leads_to_break() const {
  const std::size_t next = skip_blanks(at_);
  return next < text_.size() && text_[next] == '\n';
}

// YAML 1.2, 6.5: one line end is a space, each further one a line feed; the blanks round are lost.
void Walk::fold() {
  std::size_t breaks = 0;
  const std::size_t next = skip_breaks(at_, breaks);
  decode(breaks == 1 ? " " : std::string(breaks - 1, '\n'), at_, next);
  at_ = next;
}

// Of what a plain scalar is made is known: its value, but for line ends, stands in the file.
void Walk::plain() {
  end_ = at_;
  while (mapped_.size() < value_.size() && at_ < text_.size()) {
    if ((is_blank(text_[at_]) || text_[at_] == '\n') && leads_to_break()) {
      fold();
      continue;
    }
    // No further than the value goes: a list without spaces has the next blank at its end, and each
    // of its items would look for it.
    const std::string_view within = text_.substr(0, at_ + (value_.size() - mapped_.size()));
    const std::size_t stop =
        std::min(within.find_first_of(" \t\n", skip_blanks(at_)), within.size());
    copy(at_, stop);
    at_ = stop;
    end_ = stop;
  }
}

void Walk::quoted(char quote) {
  const std::string_view stops =
      quote == '"' ? std::string_view("\"\\ \t\n") : std::string_view("' \t\n");
  closed_ = false;
  ++at_;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == quote) {
      if (quote == '\'' && at_ + 1 < text_.size() && text_[at_ + 1] == '\'') {
        decode("'", at_, at_ + 2);
        at_ += 2;
        continue;
      }
      ++at_;
      closed_ = true;
      break;
    }
    if (c == '\\' && quote == '"') {
      escape();
    } else if ((is_blank(c) || c == '\n') && leads_to_break()) {
      fold();
    } else {
      const std::size_t stop = std::min(text_.find_first_of(stops, skip_blanks(at_)), text_.size());
      copy(at_, stop);
      at_ = stop;
    }
  }
  end_ = at_;
}

void Walk::escape() {
  if (at_ + 1 < text_.size() && text_[at_ + 1] == '\n') {
    // An escaped line end joins the lines; empty lines behind it still count.
    std::size_t breaks = 0;
    const std::size_t next = skip_breaks(at_ + 1, breaks);
    decode(std::string(breaks - 1, '\n'), at_, next);
    at_ = next;
    return;
  }
  const Escape found = decode_escape(text_, at_);
  std::string piece;
  if (found.known) characters::append_utf8(piece, found.value);
  decode(piece, at_, at_ + found.length);
  at_ += found.length;
}

// Reads `|2-` up to the first line's beginning, which it returns.
std::size_t Walk::block_header(int parent_column) {
  const std::size_t base = parent_column > 0 ? static_cast<std::size_t>(parent_column) : 0;
  indent_ = 1;
  std::size_t at = at_ + 1;
  for (; at < text_.size() &&
         (text_[at] == '+' || text_[at] == '-' || (text_[at] >= '1' && text_[at] <= '9'));
       ++at) {
    if (text_[at] == '+' || text_[at] == '-') continue;
    indent_ = static_cast<std::size_t>(text_[at] - '0');
    detect_indent_ = false;
  }
  indent_ += base;
  end_ = at;
  return std::min(input_.line_end(at) + 1, text_.size());
}

std::size_t Walk::indentation(std::size_t at) const {
  std::size_t count = 0;
  while (at + count < text_.size() && text_[at + count] == ' ') ++count;
  return count;
}

// Emits the part of the value that `count` line ends between two lines of a block became.
void Walk::block_breaks(std::size_t begin, std::size_t count, std::size_t end) {
  const std::string_view rest = value_.substr(std::min(mapped_.size(), value_.size()));
  if (rest.starts_with(' ') && count == 1) {
    decode(" ", begin, end);
    return;
  }
  const std::size_t feeds = std::min(rest.find_first_not_of('\n'), rest.size());
  if (feeds != count) {
    decode(rest.substr(0, feeds), begin, end);
    return;
  }
  // A line feed each: every one keeps its own place.
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t feed = text_.find('\n', begin);
    decode("\n", feed, feed + 1);
    begin = feed + 1;
  }
}

void Walk::block(int parent_column) {
  std::size_t line = block_header(parent_column);
  std::size_t breaks_begin = line;  // of the line ends since the last text
  std::size_t breaks = 0;
  bool any_text = false;
  bool found_indent = !detect_indent_;
  while (line < text_.size()) {
    const std::size_t spaces = indentation(line);
    const std::size_t line_end = input_.line_end(line);
    if (!found_indent) {
      indent_ = std::max(indent_, spaces);
      found_indent = line + spaces < line_end;
    }
    const std::size_t content = line + std::min(spaces, indent_);
    if (content == line_end) {
      if (line_end == text_.size()) break;
      ++breaks;
      line = line_end + 1;
      continue;
    }
    if (spaces < indent_) break;
    // In a folded block this line may be all that a break before it depends on.
    if (breaks > 0) block_breaks(breaks_begin, breaks, content);
    copy(content, line_end);
    any_text = true;
    end_ = line_end;
    breaks = line_end < text_.size() ? 1 : 0;
    breaks_begin = line_end;
    line = std::min(line_end + 1, text_.size());
  }
  const std::size_t wanted = value_.size() - std::min(mapped_.size(), value_.size());
  if (wanted > 0 && breaks > 0) block_breaks(breaks_begin, std::min(breaks, wanted), line);
  static_cast<void>(any_text);
}

ScannedScalar Walk::finish(std::size_t begin, ScalarStyle style) {
  ScannedScalar result;
  result.style = style;
  result.end = std::max(end_, begin);
  result.closed = closed_;
  const std::string& text = mapped_.text();
  if (text == value_) {
    result.text = std::move(mapped_);
    return result;
  }
  // yaml-cpp drops line feeds at the end of a quoted scalar.
  if (text.starts_with(value_) && text.find_first_not_of('\n', value_.size()) == text.npos) {
    result.text = mapped_.slice(0, value_.size());
    return result;
  }
  result.faithful = false;
  result.text = source::MappedText::generated(std::string(value_), input_.span(begin, result.end));
  return result;
}

}  // namespace

ScalarStyle style_at(std::string_view text, std::size_t begin) {
  switch (begin < text.size() ? text[begin] : '\0') {
    case '\'':
      return ScalarStyle::kSingleQuoted;
    case '"':
      return ScalarStyle::kDoubleQuoted;
    case '|':
      return ScalarStyle::kLiteral;
    case '>':
      return ScalarStyle::kFolded;
    default:
      return ScalarStyle::kPlain;
  }
}

ScannedScalar map_scalar(const CleanText& input, std::size_t begin, std::string_view value,
                         int parent_column) {
  const ScalarStyle style = style_at(input.text(), begin);
  Walk walk(input, begin, value);
  switch (style) {
    case ScalarStyle::kPlain:
      walk.plain();
      break;
    case ScalarStyle::kSingleQuoted:
      walk.quoted('\'');
      break;
    case ScalarStyle::kDoubleQuoted:
      walk.quoted('"');
      break;
    case ScalarStyle::kLiteral:
    case ScalarStyle::kFolded:
      walk.block(parent_column);
      break;
  }
  return walk.finish(begin, style);
}

}  // namespace resumec::yaml
