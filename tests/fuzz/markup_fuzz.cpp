// Inline markup and blocks of a text: nothing that is shown was not written, and short lines mean
// what the textbook algorithm of CommonMark says (tests/unit/decode_fields/markup_oracle.h).
#include "../unit/decode_fields/markup_oracle.h"
#include "characters/utf8.h"
#include "check.h"
#include "decode/values/bare_address.h"
#include "decode/values/rich_text.h"
#include "schema/characters.h"
#include "source/mapped_text.h"

namespace resumec::fuzz {
namespace {

using markup_oracle::Shown;

// The oracle takes exponential time for brackets in brackets.
constexpr std::size_t kLongestForOracle = 24;

// Every piece that was copied stands in the text where it says, and links are those of the list.
void check_inlines(const model::Inlines& inlines, const std::vector<model::RichLink>& links,
                   std::string_view text) {
  for (const model::Inline& piece : inlines) {
    property(!characters::find_invalid_utf8(piece.text.text()), "a piece is UTF-8");
    property(piece.link >= -1 && piece.link < static_cast<int>(links.size()), "a link is listed");
    for (std::size_t i = 0; i < piece.text.size(); ++i) {
      const source::Span span = piece.text.span(i, i + 1);
      property(span.known() && span.begin <= span.end && span.end <= text.size(),
               "a byte has a place in the text");
    }
  }
}

// As deep as lists nest.
void check_blocks(const std::vector<model::RichBlock>& blocks, const model::Prose& rich,
                  std::string_view text, int depth) {
  property(depth <= model::kDeepestList, "lists nest as deep as they may");
  for (const model::RichBlock& block : blocks) {
    check_inlines(block.inlines, rich.links, text);
    for (const model::RichListItem& item : block.items) {
      check_blocks(item.blocks, rich, text, depth + 1);
    }
  }
}

// Links that lead nowhere are shown as they were typed, so only their addresses may differ.
bool are_shown(const model::Inlines& inlines, const std::vector<Shown>& expected) {
  std::size_t at = 0;
  for (const model::Inline& piece : inlines) {
    for (std::size_t i = 0; i < piece.text.size(); ++i, ++at) {
      if (at == expected.size()) return false;
      const Shown& shown = expected[at];
      const bool same = shown.origin == piece.text.span(i, i + 1).begin &&
                        shown.strong == piece.strong && shown.emphasis == piece.emphasis &&
                        shown.code == piece.code;
      if (!same) return false;
    }
  }
  return at == expected.size();
}

// Debian 12's md4c has a rule of its own for runs of stars.
void check_oracle(const model::Inlines& inlines, const std::string& text) {
  const bool same = are_shown(inlines, markup_oracle::Oracle(text, true).read()) ||
                    are_shown(inlines, markup_oracle::Oracle(text, false).read());
  property(same, "what CommonMark shows is shown, and nothing else", [&] { return text; });
}

bool is_plain_ascii(std::string_view text) {
  for (const char c : text) {
    if (c < 0x20 || c > 0x7E) return false;
  }
  return true;
}

}  // namespace

// Measured: 0.14 MB.
const std::size_t kMemoryConstant = 1 * kMegabyte;

void run(std::string_view input) {
  // The reader of YAML lets nothing else in.
  if (characters::find_invalid_utf8(input) || input.find('\0') != std::string_view::npos) return;
  diag::Sink sink;
  schema::Context context(sink);
  const auto whole = source::MappedText::verbatim(input, 0, 0);
  const model::Prose rich = decode::read_blocks(context, schema::clean_block(context, whole));
  check_blocks(rich.blocks, rich, input, 0);

  const source::MappedText line = schema::clean_line(context, whole);
  if (line.empty()) return;
  model::Inlines inlines;
  std::vector<model::RichLink> links;
  decode::read_inlines(context, line, inlines, links);
  check_inlines(inlines, links, input);
  // Addresses that stand in the text are links of ours, which CommonMark does not have.
  if (line.text() == input && is_plain_ascii(input) && input.size() <= kLongestForOracle &&
      decode::bare_addresses(input).empty()) {
    check_oracle(inlines, line.text());
  }
}

}  // namespace resumec::fuzz
