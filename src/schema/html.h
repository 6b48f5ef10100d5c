// HTML in texts. Web applications that export JSON Resume files keep what their editors made:
// `<p>Led <b>two</b> teams &amp; a lab</p>`. In a .json file the simple tags and the entities are
// read; in one that was written for us they are printed as typed, and warned of.
//
// What is read is what such editors make of paragraphs, lists and emphasis. Any other tag is text:
// nobody knows what it was to do, and `<T>` is a name in many languages.
#pragma once

#include "schema/context.h"
#include "source/mapped_text.h"

namespace resumec::schema {

// What a tag becomes: nothing in a plain text; our own markup in one that has it; paragraphs and
// lists, too, in one of blocks.
enum class HtmlForm { kWords, kLine, kBlocks };

// `text`, that of `node`, with its HTML read, in a file of another program; as it is in any other.
// Complains of either, unless there is none.
source::MappedText read_html(Context& context, const yaml::Node& node,
                             const source::MappedText& text, HtmlForm form);

}  // namespace resumec::schema
