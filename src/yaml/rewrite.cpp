#include "yaml/rewrite.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace resumec::yaml {
namespace {

using source::Span;

// White space that the line of `offset` begins with: what a further line of a text needs.
std::string indent_of(const source::SourceFile& file, std::size_t offset) {
  const std::size_t begin = file.line_begin(offset);
  std::size_t end = begin;
  while (end < file.text().size() && file.text()[end] == ' ') ++end;
  return std::string(end - begin, ' ');
}

// A line end within a text, where a single one is folded into a blank.
std::string folded_line_end(const std::string& indent) {
  return "\n\n" + indent;
}

class Writer {
 public:
  Writer(ScalarStyle style, std::string indent) : style_(style), indent_(std::move(indent)) {}

  [[nodiscard]] std::string write(std::string_view text) const {
    std::string out;
    for (const char c : text) out += write(c);
    return out;
  }

 private:
  [[nodiscard]] std::string write(char c) const {
    if (c == '\n') {
      switch (style_) {
        case ScalarStyle::kDoubleQuoted:
          return "\\n";
        case ScalarStyle::kLiteral:
          return "\n" + indent_;
        default:
          return folded_line_end(indent_);
      }
    }
    if (style_ == ScalarStyle::kDoubleQuoted && (c == '"' || c == '\\')) {
      return std::string("\\") + c;
    }
    if (style_ == ScalarStyle::kSingleQuoted && c == '\'') return "''";
    return {c};
  }

  ScalarStyle style_;
  std::string indent_;
};

// Whether YAML reads `text` as a plain scalar, in a list or mapping in brackets, too (YAML 1.2.2,
// 7.3.3). More than is needed may get quotes, for `added` has what the scalar did not have before.
bool stays_plain(std::string_view text, std::string_view added) {
  if (text.empty()) return false;
  constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";
  if (kIndicators.find(text.front()) != std::string_view::npos || text.front() == ' ') return false;
  if (text.back() == ':' || text.back() == ' ') return false;
  if (added.find_first_of(",[]{}") != std::string_view::npos) return false;
  return text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
         text.find(":\n") == std::string_view::npos;
}

// Single quotes round a plain scalar: both fold their lines alike.
void quote(const Node& scalar, std::string_view raw, std::vector<diag::Edit>& edits) {
  std::vector<diag::Edit> quoted;
  const auto insert = [&](std::size_t offset, std::string_view text) {
    const auto at = static_cast<std::uint32_t>(scalar.span.begin + offset);
    quoted.push_back({{scalar.span.file, at, at}, std::string(text)});
  };
  std::size_t at = 0;
  const auto double_quotes = [&](std::size_t end) {
    for (; at < end; ++at) {
      if (raw[at] == '\'') insert(at, "'");
    }
  };
  insert(0, "'");
  for (diag::Edit& edit : edits) {
    double_quotes(edit.span.begin - scalar.span.begin);
    std::string text;
    for (const char c : edit.replacement) text += c == '\'' ? "''" : std::string(1, c);
    // What begins where the quote stands is one edit with it.
    if (!quoted.empty() && quoted.back().span.begin == edit.span.begin) {
      quoted.back() = {edit.span, quoted.back().replacement + text};
    } else {
      quoted.push_back({edit.span, std::move(text)});
    }
    at = edit.span.end - scalar.span.begin;
  }
  double_quotes(raw.size());
  if (quoted.back().span.end == scalar.span.end) {
    quoted.back().replacement += "'";
  } else {
    insert(raw.size(), "'");
  }
  edits = std::move(quoted);
}

}  // namespace

std::optional<std::vector<diag::Edit>> rewrite(const Node& scalar, const source::SourceMap& files,
                                               std::vector<Replacement> replacements) {
  const Span whole = scalar.span;
  if (scalar.kind != Kind::kScalar || !whole.known() || whole.file >= files.size()) return {};
  const source::SourceFile& file = files[whole.file];
  if (whole.end > file.text().size()) return {};
  const std::string_view raw = std::string_view(file.text()).substr(whole.begin, whole.size());
  std::stable_sort(
      replacements.begin(), replacements.end(),
      [](const Replacement& a, const Replacement& b) { return a.span.begin < b.span.begin; });
  std::vector<diag::Edit> edits;
  std::string after;
  std::string added;
  std::uint32_t at = whole.begin;
  for (const Replacement& one : replacements) {
    if (one.span.file != whole.file || one.span.begin < at || one.span.end > whole.end) return {};
    const std::string_view old =
        raw.substr(one.span.begin - whole.begin, one.span.end - one.span.begin);
    if (old.find("{{") != std::string_view::npos) return {};
    const Writer writer(scalar.style, indent_of(file, one.span.begin));
    std::string text = writer.write(one.text);
    after.append(raw.substr(at - whole.begin, one.span.begin - at)).append(text);
    added += text;
    at = one.span.end;
    if (text != old) edits.push_back({one.span, std::move(text)});
  }
  after.append(raw.substr(at - whole.begin));
  if (scalar.style == ScalarStyle::kPlain && !stays_plain(after, added)) quote(scalar, raw, edits);
  return edits;
}

Scalars::Scalars(const Node& root) {
  std::unordered_set<const Node*> seen;
  std::vector<const Node*> open = {&root};
  while (!open.empty()) {
    const Node* node = open.back();
    open.pop_back();
    if (node == nullptr || !seen.insert(node).second) continue;
    if (node->kind == Kind::kScalar) {
      if (node->span.known()) all_.push_back(node);
      continue;
    }
    open.insert(open.end(), node->items.begin(), node->items.end());
    for (const Pair& pair : node->pairs) open.push_back(pair.value);
  }
  std::sort(all_.begin(), all_.end(), [](const Node* a, const Node* b) {
    return std::tie(a->span.file, a->span.begin) < std::tie(b->span.file, b->span.begin);
  });
}

const Node* Scalars::at(Span span) const {
  const auto behind =
      std::upper_bound(all_.begin(), all_.end(), span, [](const Span& wanted, const Node* node) {
        return std::tie(wanted.file, wanted.begin) < std::tie(node->span.file, node->span.begin);
      });
  if (behind == all_.begin()) return nullptr;
  const Node* node = *std::prev(behind);
  const bool inside = node->span.file == span.file && span.begin <= node->span.end;
  return inside ? node : nullptr;
}

}  // namespace resumec::yaml
