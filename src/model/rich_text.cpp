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

std::string plain_text(const RichText& text) {
  std::string out;
  append(out, text.blocks);
  return out;
}

}  // namespace resumec::model
