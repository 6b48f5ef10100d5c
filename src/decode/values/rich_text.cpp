// Blocks of a text: only blank lines and `- ` part it. md4c is not asked, for it knows twenty more
// ways to begin a block, and every one of them would swallow somebody's words.
#include "decode/values/rich_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

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

class BlockReader {
 public:
  BlockReader(Context& context, const MappedText& text)
      : context_(context), text_(text), all_(text.text()) {
    frames_.emplace_back();
  }

  model::Prose read() {
    for (std::size_t begin = 0; begin < all_.size();) {
      const std::size_t end = std::min(all_.find('\n', begin), all_.size());
      read_line(begin, end);
      begin = end + 1;
    }
    while (frames_.size() > 1) close_item();
    close_paragraph();
    result_.blocks = std::move(frames_.front().blocks);
    return std::move(result_);
  }

 private:
  // An open list item; the first frame is the text itself.
  struct Frame {
    std::size_t indent = 0;  // of the item's text
    std::vector<RichBlock> blocks;
    MappedText paragraph;  // still open
  };

  void read_line(std::size_t begin, std::size_t end) {
    const std::size_t first = std::min(all_.find_first_not_of(' ', begin), end);
    std::size_t last = end;
    while (last > first && all_[last - 1] == ' ') --last;
    if (first == last) {
      close_paragraph();
      return;
    }
    const std::size_t indent = first - begin;
    const std::size_t words = std::min(all_.find_first_not_of(' ', first + 1), last);
    const bool item = all_[first] == '-' && words > first + 1 && words < last;
    while (frames_.size() > 1 && indent < frames_.back().indent) {
      // A paragraph goes on without its indent (CommonMark 0.30, 5.2: laziness).
      if (!item && !frames_.back().paragraph.empty()) break;
      close_item();
    }
    if (item && frames_.size() <= model::kDeepestList) {
      close_paragraph();
      frames_.emplace_back();
      frames_.back().indent = indent + (words - first);
      append(words, last);
      return;
    }
    if (item) complain_depth(first);
    append(first, last);
  }

  void append(std::size_t begin, std::size_t end) {
    MappedText& paragraph = frames_.back().paragraph;
    // The line feed and the indent are read as one space.
    if (!paragraph.empty()) paragraph.append_decoded(" ", text_.span(begin - 1, begin));
    paragraph.append(text_.slice(begin, end));
  }

  void close_paragraph() {
    Frame& frame = frames_.back();
    if (frame.paragraph.empty()) return;
    RichBlock block;
    read_inlines(context_, frame.paragraph, block.inlines, result_.links);
    frame.paragraph = {};
    if (!block.inlines.empty()) frame.blocks.push_back(std::move(block));
  }

  void close_item() {
    close_paragraph();
    RichListItem item{std::move(frames_.back().blocks)};
    frames_.pop_back();
    // What stood open before the list began is closed; a list that ends the blocks goes on.
    std::vector<RichBlock>& blocks = frames_.back().blocks;
    if (blocks.empty() || blocks.back().kind != RichBlock::Kind::kList) {
      blocks.emplace_back();
      blocks.back().kind = RichBlock::Kind::kList;
    }
    blocks.back().items.push_back(std::move(item));
  }

  void complain_depth(std::size_t dash) {
    if (std::exchange(complained_, true)) return;
    context_.add(diag::make(diag::Code::kDeepList, text_.span(dash, dash + 1),
                            fmt::format("a list in {} nests deeper than {} levels",
                                        diag::quoted(context_.path()), model::kDeepestList))
                     .mark("read as text"));
  }

  Context& context_;
  const MappedText& text_;
  std::string_view all_;
  std::vector<Frame> frames_;
  model::Prose result_;
  bool complained_ = false;
};

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
    for (const RichListItem& item : block.items) read_out(item.blocks, indent + "- ", links, lines);
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
      context, schema::read_html(context, text.node->text, schema::HtmlForm::kLine));
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

model::Prose read_blocks(Context& context, const MappedText& text) {
  model::Prose read = BlockReader(context, text).read();
  read.typed = text;
  return read;
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
  MappedText block = schema::clean_block(
      context, schema::read_html(context, text.node->text, schema::HtmlForm::kBlocks));
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
