// Why yaml-cpp gave up, as a value.
//
// Its exceptions carry a sentence and a mark and no kind, so that the sentences are told apart here
// and nowhere else.
#pragma once

#include <cstdint>
#include <string_view>

namespace resumec::yaml {

enum class SyntaxCause : std::uint8_t {
  kUnknownAnchor,   // an alias of no anchor
  kUnknownEscape,   // "\q"
  kTooFewDigits,    // "\x4": an escape with too few hexadecimal digits
  kSurrogate,       // "\uD83D", or beyond Unicode
  kEndInText,       // the file or the document ends inside a text in quotes
  kClosingBracket,  // one that closes nothing, or another bracket
  kDash,            // a list item where none can be
  kColon,           // a colon where none can be
  kNoValue,         // a character that begins no value
  kBlockHeader,     // text behind `|` or `>`
  kAnchorName,      // `&` or `*` without a name
  kNoEnd,           // what fits into no collection that is open
  kTwoAnchors,
  kTwoTags,
  kOther,
};

// Of the sentence of a YAML::Exception, without its place.
SyntaxCause cause_of(std::string_view message);

}  // namespace resumec::yaml
