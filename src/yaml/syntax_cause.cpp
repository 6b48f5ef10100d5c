#include "yaml/syntax_cause.h"

#include <array>

#include <yaml-cpp/exceptions.h>

namespace resumec::yaml {
namespace {

namespace Message = YAML::ErrorMsg;

struct Known {
  const char* begin;  // of the sentence; some go on with what was found
  SyntaxCause cause;
};

// Pointers that yaml-cpp calls constant, which is not a constant expression to every compiler.
const std::array kKnown = {
    Known{Message::UNKNOWN_ANCHOR, SyntaxCause::kUnknownAnchor},
    Known{Message::INVALID_ESCAPE, SyntaxCause::kUnknownEscape},
    Known{Message::INVALID_HEX, SyntaxCause::kTooFewDigits},
    Known{Message::INVALID_UNICODE, SyntaxCause::kSurrogate},
    Known{Message::DOC_IN_SCALAR, SyntaxCause::kEndInText},
    Known{Message::EOF_IN_SCALAR, SyntaxCause::kEndInText},
    Known{Message::FLOW_END, SyntaxCause::kClosingBracket},
    Known{Message::BLOCK_ENTRY, SyntaxCause::kDash},
    Known{Message::MAP_VALUE, SyntaxCause::kColon},
    Known{Message::UNKNOWN_TOKEN, SyntaxCause::kNoValue},
    Known{Message::MAP_KEY, SyntaxCause::kNoValue},
    Known{Message::CHAR_IN_BLOCK, SyntaxCause::kBlockHeader},
    Known{Message::ZERO_INDENT_IN_BLOCK, SyntaxCause::kBlockHeader},
    Known{Message::ALIAS_NOT_FOUND, SyntaxCause::kAnchorName},
    Known{Message::ANCHOR_NOT_FOUND, SyntaxCause::kAnchorName},
    Known{Message::CHAR_IN_ALIAS, SyntaxCause::kAnchorName},
    Known{Message::CHAR_IN_ANCHOR, SyntaxCause::kAnchorName},
    Known{Message::END_OF_MAP, SyntaxCause::kNoEnd},
    Known{Message::END_OF_SEQ, SyntaxCause::kNoEnd},
    Known{Message::MULTIPLE_ANCHORS, SyntaxCause::kTwoAnchors},
    Known{Message::MULTIPLE_TAGS, SyntaxCause::kTwoTags},
};

}  // namespace

SyntaxCause cause_of(std::string_view message) {
  for (const Known& one : kKnown) {
    if (message.starts_with(one.begin)) return one.cause;
  }
  return SyntaxCause::kOther;
}

}  // namespace resumec::yaml
