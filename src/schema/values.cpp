#include "schema/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "diag/suggest.h"
#include "schema/advice.h"
#include "schema/characters.h"
#include "schema/core_number.h"
#include "schema/html.h"
#include "schema/language_map.h"
#include "schema/lenient.h"
#include "yaml/bullet.h"

namespace resumec::schema {
namespace {

// Other programs have keys of these names, too, for something else.
constexpr std::string_view kLeftOut = "left out";

}  // namespace

const Shape& Boolean::shape() {
  static const Shape shape = [] {
    Shape made;
    made.kind = Shape::Kind::kBoolean;
    made.noun = "`true` or `false`";
    // The value that hides nothing: a sample résumé must show every field.
    made.sample = [](int) { return std::string("false"); };
    return made;
  }();
  return shape;
}

bool Boolean::decode(Context& context, const yaml::Node& node, bool& value) {
  if (node.is_empty_scalar()) return false;
  const std::string& text = node.text.text();
  if (node.kind == yaml::Kind::kScalar && (text == "true" || text == "True" || text == "TRUE")) {
    value = true;
    return true;
  }
  if (node.kind == yaml::Kind::kScalar && (text == "false" || text == "False" || text == "FALSE")) {
    value = false;
    return true;
  }
  auto complaint = context.wrong_form(shape().noun, node);
  // Words that other languages and older YAML take for truth.
  for (const std::string_view yes : {"yes", "Yes", "on", "1", "y"}) {
    if (text == yes) complaint.fix("write `true`", node.span, "true").hint("write `true`");
  }
  for (const std::string_view no : {"no", "No", "off", "0", "n"}) {
    if (text == no) complaint.fix("write `false`", node.span, "false").hint("write `false`");
  }
  context.forgive(complaint, kLeftOut);
  context.add(complaint);
  return true;
}

namespace values_internal {

Shape integer_shape(int least, int most) {
  Shape made;
  made.kind = Shape::Kind::kInteger;
  made.noun = fmt::format("a whole number from {} to {}", least, most);
  made.minimum = least;
  made.maximum = most;
  made.sample = [](int) { return std::string("2"); };
  return made;
}

std::optional<int> decode_integer(Context& context, const yaml::Node& node, int least, int most) {
  const std::string& text = node.text.text();
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole =
      node.kind == yaml::Kind::kScalar && !text.empty() && end == text.data() + text.size();
  if (whole && error == std::errc() && number >= least && number <= most) return number;
  const std::optional<double> spelled = whole ? std::nullopt : core_number(node);
  const bool other = spelled && std::floor(*spelled) == *spelled;
  if (other && *spelled >= least && *spelled <= most) return static_cast<int>(*spelled);
  const std::string wanted = fmt::format("a whole number from {} to {}", least, most);
  auto complaint = context.wrong_form(wanted, node);
  if (whole || other) {
    complaint = diag::make(diag::Code::kOutOfRange, node.span,
                           fmt::format("{} is {}, which is out of range",
                                       diag::quoted(context.path()), diag::quoted(text)))
                    .hint(fmt::format("it takes {}", wanted));
  }
  context.forgive(complaint, kLeftOut);
  context.add(complaint);
  return std::nullopt;
}

std::size_t decode_choice(Context& context, const yaml::Node& node,
                          const std::vector<std::string_view>& names) {
  if (node.kind != yaml::Kind::kScalar) {
    auto complaint = context.wrong_form(one_of(names), node);
    context.forgive(complaint, kLeftOut);
    context.add(complaint);
    return names.size();
  }
  const std::string& text = node.text.text();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) return i;
  }
  auto complaint =
      diag::make(diag::Code::kUnknownChoice, node.span,
                 fmt::format("{} is {}", diag::quoted(context.path()), diag::quoted(text)));
  if (auto near = diag::did_you_mean(text, names)) complaint.hint(*near);
  complaint.hint(fmt::format("it takes {}", one_of(names)));
  context.forgive(complaint, kLeftOut);
  context.add(complaint);
  return names.size();
}

const yaml::Node* list_of(Context& context, const Shape& item, const yaml::Node& node) {
  if (node.kind == yaml::Kind::kSequence) return &node;
  if (const yaml::Node* read = read_as_list(context, item, node)) return read;
  auto complaint = context.wrong_form("a list of " + plural(item.noun), node);
  const Flow flow = context.flow();
  if (node.kind == yaml::Kind::kMapping) {
    advise_on_mapping_for_list(context, item, node, complaint);
  } else {
    const std::string& text = node.text.text();
    // `• Led a team` on lines of their own are one text to YAML.
    if (const std::string_view bullet = yaml::bullet_of(text); !bullet.empty()) {
      context.add(
          complaint.hint(fmt::format("begin each item with `- ` in place of `{}`", bullet)));
      return nullptr;
    }
    // An entry wants a mapping inside the list.
    const bool entry = item.record != nullptr && item.short_form == nullptr;
    if (entry && text.size() < 200) {
      const std::string fixed = flow.list(
          {flow.mapping({{std::string(item.record->fields.front().name), flow.text(text)}})});
      complaint.hint(fmt::format("write it as a list: {}", fixed))
          .fix("make it a list", node.span, fixed);
    } else if (text.find(", ") != std::string::npos && text.size() < 200) {
      const std::string items = flow_list(flow, text);
      complaint.hint(fmt::format("write it as a list: {}", items))
          .fix("make it a list", node.span, items);
    } else if (text.size() < 200) {
      const std::string fixed = flow.list({flow.text(text)});
      complaint.hint(fmt::format("write it as a list: {}", fixed))
          .fix("make it a list", node.span, fixed);
    } else {
      complaint.hint("put each item on a line of its own, after `- `");
    }
  }
  context.add(complaint);
  return nullptr;
}

bool is_blank_item(const Context& context, const yaml::Node& item, const Shape& shape) {
  if (is_absent(item, shape)) return true;
  // Of a list of texts the text itself is asked, which says of which kind nothing it is.
  return context.lenient && shape.kind != Shape::Kind::kText && is_blank(item);
}

void complain_empty_item(Context& context, const yaml::Node& list, const yaml::Node& item,
                         const Shape& shape) {
  // Programs write lists of one empty text where they have nothing to say.
  const bool text = item.kind == yaml::Kind::kScalar &&
                    (shape.kind != Shape::Kind::kMapping || shape.short_form != nullptr);
  if (context.lenient && list.items.size() == 1 && text) return;
  // What follows `#` is a comment; the YAML reader has underlined one that looks like a text.
  const std::string_view comment = [&]() -> std::string_view {
    if (context.files == nullptr || !item.span.known() || item.span.size() > 0) return {};
    const source::SourceFile& file = (*context.files)[item.span.file];
    const std::size_t end = file.line_end(item.span.begin);
    const std::string_view rest =
        std::string_view(file.text()).substr(item.span.begin, end - item.span.begin);
    const std::size_t first = rest.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : rest.substr(first);
  }();
  constexpr std::string_view kCommentStyles = " \t#!-=*";
  const bool is_text = comment.size() > 1 && comment[0] == '#' &&
                       kCommentStyles.find(comment[1]) == std::string_view::npos;
  if (is_text) return;
  auto complaint = diag::make(diag::Code::kEmptyItem, item.span,
                              fmt::format("{} is empty", diag::quoted(context.path())))
                       .mark("left out");
  if (comment.starts_with('#')) {
    complaint.note("a `#` begins a comment, so nothing is left of this item")
        .hint("quote a text that begins with `#`");
  }
  context.add(complaint);
}

}  // namespace values_internal

const Shape& Text::shape() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "text";
    made.by_language = true;
    made.sample = [](int serial) { return fmt::format("sample {}", serial); };
    return made;
  }();
  return shape;
}

bool Text::decode(Context& context, const yaml::Node& node, source::MappedText& value) {
  return decode_as(shape(), context, node, value);
}

bool Text::decode_as(const Shape& shape, Context& context, const yaml::Node& node,
                     source::MappedText& value) {
  ChosenText text = choose_text(context, node, shape);
  if (text.node == nullptr) return text.given;
  value = clean_line(context, read_html(context, *text.node, text.node->text, HtmlForm::kWords));
  value.set_language(std::move(text.language));
  return !value.empty();
}

bool Text::decode(Context& context, const yaml::Node& node, std::string& value) {
  source::MappedText text;
  const bool given = decode(context, node, text);
  value = text.text();
  return given;
}

const Shape& PlainText::shape() {
  static const Shape shape = [] {
    Shape made = Text::shape();
    made.by_language = false;
    return made;
  }();
  return shape;
}

bool PlainText::decode(Context& context, const yaml::Node& node, source::MappedText& value) {
  return Text::decode_as(shape(), context, node, value);
}

bool PlainText::decode(Context& context, const yaml::Node& node, std::string& value) {
  source::MappedText text;
  const bool given = decode(context, node, text);
  if (given) value = text.text();
  return given;
}

const Shape& Any::shape() {
  static const Shape shape = [] {
    Shape made;
    made.kind = Shape::Kind::kAny;
    made.noun = "a value";
    return made;
  }();
  return shape;
}

bool Any::decode(Context& /*context*/, const yaml::Node& node, const yaml::Node*& value) {
  value = &node;
  return true;
}

}  // namespace resumec::schema
