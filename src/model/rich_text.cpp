#include "model/rich_text.h"

namespace resumec::model {
namespace {

// As deep as lists nest (kDeepestList): the decoder bounds it.
void append(std::string& out, const std::vector<RichBlock>& blocks) {
  for (const RichBlock& block : blocks) {
    if (block.kind == RichBlock::Kind::kParagraph) {
      if (!out.empty()) out += '\n';
      for (const Inline& piece : block.inlines) out += piece.text.text();
    }
    for (const RichListItem& item : block.items) append(out, item.blocks);
  }
}

}  // namespace

Line::Line(source::MappedText typed, Inlines inlines, std::vector<RichLink> links)
    : typed_(std::move(typed)), inlines_(std::move(inlines)), links_(std::move(links)) {
  for (const Inline& piece : inlines_) words_.append(piece.text);
}

std::string plain_text(const Prose& text) {
  std::string out;
  append(out, text.blocks);
  return out;
}

}  // namespace resumec::model
