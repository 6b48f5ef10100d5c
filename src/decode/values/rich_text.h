// Text fields with markup: codecs, and the reader behind them.
#pragma once

#include "model/rich_text.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "schema/value.h"
#include "source/mapped_text.h"

namespace resumec::decode {

// One paragraph of inline markup (markup_guard.h): a highlight, a caption.
struct RichLine {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::RichText& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::RichText& value);
};

// Paragraphs parted by blank lines, and lists of `- ` items.
struct RichBlocks {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::RichText& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::RichText& value);
};

// Appends the paragraph `text` (one line) to `out`; the addresses of its links join `links`, and
// are complained about as those of URL fields are.
void read_inlines(schema::Context& context, const source::MappedText& text, model::Inlines& out,
                  std::vector<model::RichLink>& links);

// `text` has been through schema::clean_block.
model::RichText read_blocks(schema::Context& context, const source::MappedText& text);

}  // namespace resumec::decode
