#include "yaml/events.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "diag/suggest.h"
#include "yaml/gap.h"
#include "yaml/key_hint.h"
#include "yaml/limits.h"
#include "yaml/missing_mark.h"
#include "yaml/syntax_error.h"
#include "yaml/tag.h"
#include "yaml/text_check.h"

namespace resumec::yaml {
namespace {

using diag::Code;
using diag::make;

// YAML 1.2, 6.9.2: an anchor's name ends at white space or a flow indicator.
std::size_t name_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(" \t\n,[]{}", at), text.size());
}

std::size_t tag_end(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("!<")) {
    return std::min(text.find('>', at), text.size() - 1) + 1;
  }
  return name_end(text, at);
}

}  // namespace

std::size_t Events::place(const YAML::Mark& mark) const {
  const std::size_t at = mark.pos > 0 ? static_cast<std::size_t>(mark.pos) : 0;
  return runs_ == nullptr ? at : runs_->original(at);
}

void Events::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ == 1) return;
  const std::string_view text = input_.text();
  const std::size_t at = std::min(place(mark), text.size());
  const std::size_t end = std::max(input_.line_end(at), at);
  const source::Span first = tree_.root_span();
  const std::size_t percent = text.find("\n%", covered_ == 0 ? 0 : covered_ - 1);
  const std::size_t marker = text.rfind("\n...", at);
  if (percent < at) {
    tree_.complain(make(Code::kLostText, input_.span(percent + 1, input_.line_end(percent + 1)),
                        "a directive stands behind the beginning of the document")
                       .mark("would be lost")
                       .hint("quote a text that begins with `%`"));
  } else if (text.substr(at).starts_with("---")) {
    tree_.complain(make(Code::kSeveralDocuments, input_.span(at, at + 3),
                        "a second document begins in the same file")
                       .mark("`---` begins another document")
                       .label({first.file, first.begin, first.begin}, "the first one begins here")
                       .hint("a file holds one résumé: keep the other one in a file of its own"));
  } else if (marker != std::string_view::npos && marker >= covered_) {
    tree_.complain(
        make(Code::kSeveralDocuments, input_.span(at, end), "text stands behind the end marker")
            .mark("would be lost")
            .label(input_.span(marker + 1, marker + 4), "`...` ends the document")
            .hint("remove the `...` line, or what follows it"));
  } else {
    tree_.complain(
        make(Code::kLostText, input_.span(at, end),
             fmt::format("{} belongs to no value", diag::quoted(text.substr(at, end - at))))
            .mark("would be lost")
            .label({first.file, first.begin, first.begin},
                   fmt::format("the file is {}, which begins here", describe(*tree_.root()))));
  }
  throw Stop{};
}

void Events::OnAnchor(const YAML::Mark& /*mark*/, const std::string& name) {
  names_.push_back(name);
}

// The first character that is neither white space nor a comment.
std::size_t Events::skip_space(std::size_t at) const {
  const std::string_view text = input_.text();
  for (;;) {
    at = std::min(text.find_first_not_of(" \t\n", at), text.size());
    if (at == text.size() || text[at] != '#') return at;
    at = input_.line_end(at);
  }
}

Events::Properties Events::properties(std::size_t at, bool anchored, bool tagged) {
  const std::string_view text = input_.text();
  Properties found;
  found.end = std::min(at, text.size());
  found.node = found.end;
  while (found.node < text.size()) {
    const char c = text[found.node];
    if (c == '&' && anchored) {
      anchored = false;
      found.end = name_end(text, found.node + 1);
      found.anchor = input_.span(found.node, found.end);
    } else if (c == '!' && tagged) {
      tagged = false;
      found.end = tag_end(text, found.node);
      found.tag = input_.span(found.node, found.end);
    } else {
      break;
    }
    cover(found.node, found.end);
    found.node = skip_space(found.end);
  }
  return found;
}

void Events::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const Properties written = properties(place(mark), anchor != 0, false);
  const std::string_view rest = input_.text().substr(written.node);
  std::string_view value;
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (rest.starts_with(word)) value = word;
  }
  add_scalar(written, "", anchor, value, value.empty());
}

void Events::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                      const std::string& decoded) {
  const std::string restored = runs_ == nullptr ? std::string() : runs_->restored(decoded);
  const std::string& value = runs_ == nullptr ? decoded : restored;
  // An unquoted scalar without a tag has "?", another one "!": only the text tells that from a
  // written `!`.
  const std::size_t at = place(mark);
  const bool tagged = tag != "?" && (tag != "!" || anchor != 0 || input_.text()[at] == '!');
  const Properties written = properties(at, anchor != 0, tagged);
  // A tag or anchor may have nothing behind it.
  const bool is_empty =
      value.empty() && style_at(input_.text(), written.node) == ScalarStyle::kPlain;
  add_scalar(written, written.tag.known() ? tag : "", anchor, value, is_empty);
}

// Whether the token at `at` cannot be the value that is expected, which then is empty: in a block
// collection a value stands to the right of its key or dash.
bool Events::belongs_to_later(std::size_t at) const {
  if (at < covered_ || at >= input_.text().size()) return true;
  if (frames_.empty() || frames_.back().flow || tree_.at_key()) return false;
  return static_cast<int>(input_.column(at)) <= frames_.back().column;
}

void Events::add_scalar(const Properties& written, const std::string& tag, YAML::anchor_t anchor,
                        std::string_view value, bool is_empty) {
  tree_.limit_text(value.size(), input_.span(written.node, written.node + 1));
  is_empty = is_empty || belongs_to_later(written.node);
  Node& node = is_empty ? empty_scalar(written) : written_scalar(written, value);
  if (!tag.empty()) check_tag(tree_, tag, written.tag, input_, node);
  const Extent extent{1, node.text.size()};
  if (anchor != 0) {
    remember(anchor, node, extent, false);
    anchors_[anchor].span = written.anchor;
  }
  if (is_empty && !written.anchor.known() && !written.tag.known()) check_colon();
  const bool is_comma = input_.text().substr(skip_space(covered_)).starts_with(',');
  if (tree_.at_key() && is_empty && !is_comma) {
    tree_.complain(make(Code::kKeyNotText, node.span, "the key before this `:` is missing"));
  }
  tree_.place(node, extent);
}

// `-did it` on a line of its own is a text to YAML, or a part of a key.
void Events::check_dash(std::size_t begin, std::size_t end) {
  const std::string_view text = input_.text();
  if (text[begin] != '-' || end - begin < 2 || !characters::is_letter(text[begin + 1])) return;
  if (!frames_.empty() && frames_.back().flow) return;
  if (text.find_first_not_of(' ', input_.line_begin(begin)) != begin) return;
  if (auto missing = missing_space(input_, begin, end)) tree_.complain(std::move(*missing));
}

// A line of a mapping that has no colon is a key without a value to yaml-cpp.
void Events::check_colon() {
  const Node* key = tree_.key();
  if (key == nullptr || frames_.back().flow || covered_ == 0) return;
  const std::string_view text = input_.text();
  if (text[covered_ - 1] == ':') return;
  const std::size_t line = input_.line_begin(covered_);
  if (text.substr(text.find_first_not_of(' ', line)).starts_with("? ")) return;
  if (auto missing = missing_space(input_, key_begin_, covered_)) {
    tree_.complain(std::move(*missing));
  } else {
    tree_.complain(not_a_key(input_, key_begin_, covered_));
  }
  throw Stop{};
}

// Where a value that is not there would stand: behind its `:` or `-`.
std::size_t Events::empty_place() const {
  const std::string_view text = input_.text();
  const std::size_t next = skip_space(covered_);
  if (tree_.at_key()) return next;
  if (frames_.empty() || next == text.size()) return covered_;
  const char expected = frames_.back().kind == Kind::kSequence ? '-' : ':';
  return text[next] == expected ? next + 1 : covered_;
}

Node& Events::empty_scalar(const Properties& written) {
  const bool has_properties = written.anchor.known() || written.tag.known();
  const std::size_t at = has_properties ? written.end : empty_place();
  // In a flow list nothing marks an empty item: the gap goes on, and its commas tell.
  const bool marked = frames_.empty() || !frames_.back().flow || at != covered_;
  if (marked) cover(at, at);
  return tree_.make(input_.span(at, at));
}

Node& Events::written_scalar(const Properties& written, std::string_view value) {
  const int column = frames_.empty() ? -1 : frames_.back().column;
  std::string restored;
  if (value.find(kQuestionStandIn) != std::string_view::npos &&
      style_at(input_.text(), written.node) == ScalarStyle::kPlain) {
    restored = value;
    std::replace(restored.begin(), restored.end(), kQuestionStandIn, '?');
    value = restored;
  }
  ScannedScalar scanned = map_scalar(input_, written.node, value, column);
  if (!scanned.closed) {
    tree_.complain(make(Code::kUnclosedQuote, input_.span(written.node, written.node + 1),
                        "the text that begins with this quote does not end")
                       .mark("opened here")
                       .hint(input_.text()[written.node] == '"'
                                 ? "write another `\"` where the text ends"
                                 : "write another `'` where the text ends; in a text with an "
                                   "apostrophe, double it or use \"...\""));
    throw Stop{};
  }
  if (!scanned.faithful) ++lost_places_;
  if (tree_.at_key()) key_begin_ = written.node;
  if (scanned.style == ScalarStyle::kPlain) check_dash(written.node, scanned.end);
  cover(written.node, scanned.end);
  Node& node = tree_.make(input_.span(written.node, scanned.end));
  node.style = scanned.style;
  node.text = std::move(scanned.text);
  check_text(tree_, node);
  return node;
}

void Events::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t begin = place(mark);
  const std::size_t end = name_end(input_.text(), begin + 1);
  const source::Span span = input_.span(begin, end);
  cover(begin, end);
  Anchor& target = anchors_[anchor];
  const std::string name = diag::quoted(input_.text().substr(begin + 1, end - begin - 1));
  target.used = true;
  if (target.open) {
    tree_.complain(
        make(Code::kSelfAlias, span, fmt::format("the anchor {} would hold itself", name))
            .mark("stands inside what it stands for")
            .label(target.span, "the anchor"));
    throw Stop{};
  }
  aliased_.nodes += target.extent.nodes;
  aliased_.bytes += target.extent.bytes;
  const bool many = aliased_.nodes > kAliasNodeLimit;
  if (many || aliased_.bytes > kAliasByteLimit) {
    tree_.complain(
        make(Code::kAliasExpansion, span,
             many ? fmt::format("the aliases up to here stand for more than {} values",
                                kAliasNodeLimit)
                  : fmt::format("the aliases up to here stand for more than {} MiB of text",
                                kAliasByteLimit >> 20U))
            .mark(many ? fmt::format("{} stands for {} values", name, target.extent.nodes)
                       : fmt::format("{} stands for {} bytes", name, target.extent.bytes))
            .label(target.span, "the anchor"));
    throw Stop{};
  }
  if (!tree_.at_key()) {
    tree_.place(*target.node, target.extent);
    return;
  }
  if (target.node->kind != Kind::kScalar) {
    tree_.complain(
        make(Code::kKeyNotText, span,
             fmt::format("a key is text, but {} stands for {}", name, describe(*target.node)))
            .label(target.span, "the anchor"));
    throw Stop{};
  }
  // A key's span is where the key is written; its words still point at the anchored text.
  Node& key = tree_.make(span);
  key.style = target.node->style;
  key.text = target.node->text;
  tree_.place(key, target.extent);
}

void Events::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  open(Kind::kSequence, mark, tag, anchor, style == YAML::EmitterStyle::Flow);
}

void Events::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        YAML::EmitterStyle::value style) {
  const bool in_flow = !frames_.empty() && frames_.back().flow;
  open(Kind::kMapping, mark, tag, anchor, in_flow || style == YAML::EmitterStyle::Flow);
}

void Events::open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  bool flow) {
  const bool tagged = tag != "?" && !tag.empty();
  const Properties written = properties(place(mark), anchor != 0, tagged);
  const std::size_t begin = written.node;
  if (tree_.at_key()) {
    // yaml-cpp takes a bracket that is never closed for a key.
    if (auto unclosed = find_unclosed_bracket(input_)) {
      tree_.complain(std::move(*unclosed));
      throw Stop{};
    }
    tree_.complain(
        make(Code::kKeyNotText, input_.span(begin, input_.line_end(begin)),
             fmt::format("a key is {} here", kind == Kind::kSequence ? "a list" : "a mapping"))
            .mark("keys must be plain text")
            .hint(hint_of_key(input_.text(), begin, input_.line_end(begin))));
    throw Stop{};
  }
  Frame frame;
  frame.kind = kind;
  frame.flow = flow;
  const char bracket = kind == Kind::kSequence ? '[' : '{';
  frame.bracketed = flow && begin < input_.text().size() && input_.text()[begin] == bracket;
  frame.column = flow ? -1 : static_cast<int>(input_.column(begin));
  frame.anchor = anchor;
  cover(begin, begin + (frame.bracketed ? 1 : 0));
  Node& node = tree_.make(input_.span(begin, begin + 1));
  node.kind = kind;
  node.flow = flow;
  if (tagged) check_tag(tree_, tag, written.tag, input_, node);
  if (anchor != 0) {
    remember(anchor, node, {}, true);
    anchors_[anchor].span = written.anchor;
  }
  tree_.open(node);
  frames_.push_back(frame);
}

void Events::close() {
  const Frame frame = frames_.back();
  Node& node = tree_.innermost();
  if (frame.bracketed) {
    // Only punctuation is left before the closing bracket.
    const std::string_view text = input_.text();
    std::size_t at = skip_space(covered_);
    while (at < text.size() && (text[at] == ',' || text[at] == ':' || text[at] == '?')) {
      at = skip_space(at + 1);
    }
    cover(at, std::min(at + 1, text.size()));
  }
  node.span.end = std::max(node.span.begin, input_.original(covered_));
  frames_.pop_back();
  const Extent extent = tree_.close(true);
  if (frame.anchor != 0) remember(frame.anchor, node, extent, false);
}

void Events::OnSequenceEnd() {
  close();
}

void Events::OnMapEnd() {
  close();
}

void Events::remember(YAML::anchor_t anchor, const Node& node, Extent extent, bool open) {
  if (anchors_.size() <= anchor) anchors_.resize(anchor + 1);
  anchors_[anchor].node = &node;
  anchors_[anchor].extent = extent;
  anchors_[anchor].open = open;
}

// Accounts for [begin, end), and for all before it as punctuation.
void Events::cover(std::size_t begin, std::size_t end) {
  if (begin > covered_) {
    check_gap(tree_, input_, covered_, begin, !frames_.empty() && frames_.back().flow);
  }
  covered_ = std::max(covered_, end);
}

void Events::finish() {
  cover(input_.text().size(), input_.text().size());
  for (const Anchor& anchor : anchors_) {
    if (anchor.node == nullptr || anchor.used) continue;
    tree_.complain(make(Code::kUnusedAnchor, anchor.span, "this anchor is never used")
                       .mark("names the value behind it; it is not part of the text")
                       .hint("quote a text that begins with `&`"));
  }
}

}  // namespace resumec::yaml
