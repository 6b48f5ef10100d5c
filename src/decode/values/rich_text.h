// Text fields with markup: codecs, and the reader behind them.
#pragma once

#include <string>
#include <string_view>

#include "model/rich_text.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "schema/value.h"
#include "source/mapped_text.h"

namespace resumec::decode {

// Words of one line with inline markup (markup_guard.h): a name, a title, a keyword. They are the
// same in every language unless a mapping says otherwise.
struct Line {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Line& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::Line& value);
};

// A sentence of one line: a caption.
struct Sentence {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Line& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::Line& value) {
    return Line::encode(encoding, value);
  }
};

// Sentences: paragraphs parted by blank lines, and lists.
struct Prose {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Prose& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::Prose& value);
};

// What is seen of a name that may have markup: "Acme" of "**Acme**". Nothing is complained of.
std::string visible_words(std::string_view typed);

// Whether `shape` is that of sentences, of one line or several.
bool is_sentences(const schema::Shape& shape);

// Whether a text of `shape` may have markup.
bool has_markup(const schema::Shape& shape);

// `text` has been through schema::clean_line.
model::Line read_line(schema::Context& context, const source::MappedText& text);

// Appends the paragraph `text` (one line) to `out`; the addresses of its links join `links`, and
// are complained about as those of URL fields are.
void read_inlines(schema::Context& context, const source::MappedText& text, model::Inlines& out,
                  std::vector<model::RichLink>& links);

// `text` has been through schema::clean_block.
model::Prose read_blocks(schema::Context& context, const source::MappedText& text);

}  // namespace resumec::decode
