// The codecs of texts with markup, and what such a text is read as, in words.
#include "decode/values/rich_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "decode/values/list_marker.h"
#include "decode/values/markup_guard.h"
#include "diag/suggest.h"
#include "schema/characters.h"
#include "schema/html.h"
#include "schema/language_map.h"
#include "schema/values.h"

namespace resumec::decode {
namespace {

using model::RichBlock;
using model::RichListItem;
using schema::Context;
using schema::Shape;
using source::MappedText;

bool is_styled(const model::Inline& piece) {
  return piece.strong || piece.emphasis || piece.code || piece.link >= 0;
}

Shape text_shape(std::string_view markup, bool prose) {
  Shape made = schema::Text::shape();
  made.markup = markup;
  made.prose = prose;
  return made;
}

// `strong emphasis "words"`, styles first: each run of a paragraph stands for itself.
std::string inlines_text(const model::Inlines& inlines, const std::vector<model::RichLink>& links) {
  std::string out;
  for (const model::Inline& piece : inlines) {
    if (!out.empty()) out += ' ';
    if (piece.strong) out += "strong ";
    if (piece.emphasis) out += "emphasis ";
    if (piece.code) out += "code ";
    if (piece.link >= 0) {
      out += fmt::format("link({}) ",
                         schema::literal(links[static_cast<std::size_t>(piece.link)].url));
    }
    out += schema::literal(piece.text.text());
  }
  return out;
}

// Calls itself once a level, of which a text has few (kDeepestList).
void read_out(const std::vector<RichBlock>& blocks, const std::string& indent,
              const std::vector<model::RichLink>& links, std::vector<std::string>& lines) {
  for (const RichBlock& block : blocks) {
    if (block.kind == RichBlock::Kind::kParagraph) {
      lines.push_back(indent + inlines_text(block.inlines, links));
    }
    int number = block.start;
    for (const RichListItem& item : block.items) {
      const std::string marker = block.ordered ? fmt::format("{}. ", number++) : "- ";
      read_out(item.blocks, indent + marker, links, lines);
    }
  }
}

// The text as it is typed, and what it is read as where its markup makes that something else.
schema::Value with_reading(const schema::Encoding& encoding, const MappedText& typed,
                           std::vector<std::string> lines) {
  schema::Value value = schema::encode_text(encoding, typed);
  if (value.empty() || (lines.size() == 1 && lines.front() == schema::literal(typed.text()))) {
    return value;
  }
  schema::Value& said = value.members.empty() ? value : value.members.front().value;
  said.reading = std::move(lines);
  return value;
}

bool decode_line(Context& context, const yaml::Node& node, const Shape& shape,
                 schema::Wording wording, model::Line& value) {
  schema::ChosenText text = schema::choose_text(context, node, shape, wording);
  if (text.node == nullptr) return text.given;
  MappedText typed = schema::clean_line(
      context, schema::read_html(context, *text.node, text.node->text, schema::HtmlForm::kLine));
  if (typed.empty()) return false;
  typed.set_language(std::move(text.language));
  value = read_line(context, typed);
  return !value.empty();
}

}  // namespace

model::Line read_line(Context& context, const MappedText& text) {
  if (!may_have_markup(text.text())) return {text};
  model::Inlines inlines;
  std::vector<model::RichLink> links;
  read_inlines(context, text, inlines, links);
  // Signs that turned out to be words.
  const bool plain = inlines.size() == 1 && inlines[0].text.size() == text.size();
  if (plain && !is_styled(inlines[0])) return {text};
  return {text, std::move(inlines), std::move(links)};
}

std::string visible_words(std::string_view typed) {
  if (!may_have_markup(typed)) return std::string(typed);
  diag::Sink unheard;
  Context context(unheard);
  return read_line(context, MappedText::generated(typed, {})).text();
}

bool is_sentences(const Shape& shape) {
  return &shape == &Prose::shape() || &shape == &Sentence::shape();
}

bool has_markup(const Shape& shape) {
  return is_sentences(shape) || &shape == &Line::shape();
}

const Shape& Line::shape() {
  static const Shape shape = text_shape("line", false);
  return shape;
}

bool Line::decode(Context& context, const yaml::Node& node, model::Line& value) {
  return decode_line(context, node, shape(), schema::Wording::kName, value);
}

schema::Value Line::encode(const schema::Encoding& encoding, const model::Line& value) {
  std::vector<std::string> reading;
  if (encoding.readings && !value.inlines().empty()) {
    reading.push_back(inlines_text(value.inlines(), value.links()));
  }
  return with_reading(encoding, value.typed(), std::move(reading));
}

const Shape& Sentence::shape() {
  static const Shape shape = text_shape("line", true);
  return shape;
}

bool Sentence::decode(Context& context, const yaml::Node& node, model::Line& value) {
  return decode_line(context, node, shape(), schema::Wording::kProse, value);
}

const Shape& Prose::shape() {
  static const Shape shape = text_shape("prose", true);
  return shape;
}

bool Prose::decode(Context& context, const yaml::Node& node, model::Prose& value) {
  schema::ChosenText text = schema::choose_text(context, node, shape(), schema::Wording::kProse);
  if (text.node == nullptr) return text.given;
  const MappedText written =
      context.files == nullptr ? text.node->text : unfolded(*context.files, text.node->text);
  MappedText block = schema::clean_block(
      context, schema::read_html(context, *text.node, written, schema::HtmlForm::kBlocks));
  if (block.empty()) return false;
  block.set_language(std::move(text.language));
  value = read_blocks(context, block);
  return true;
}

schema::Value Prose::encode(const schema::Encoding& encoding, const model::Prose& value) {
  std::vector<std::string> lines;
  if (encoding.readings) read_out(value.blocks, "", value.links, lines);
  return with_reading(encoding, value.typed, std::move(lines));
}

}  // namespace resumec::decode
