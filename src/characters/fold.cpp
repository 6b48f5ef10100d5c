#include "characters/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "characters/ascii.h"
#include "characters/utf8.h"

namespace resumec::characters {
namespace {

const icu::Normalizer2* folding() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return U_FAILURE(status) ? nullptr : form;
}

void append_folded(std::string& out, std::string_view text) {
  const icu::Normalizer2* form = folding();
  // Most words of most résumés; ICU's way through a buffer of UTF-16 takes ten times as long.
  if (form == nullptr || is_ascii(text)) {
    for (const char c : text) out += lower(c);
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  std::string made;
  icu::StringByteSink<std::string> sink(&made);
  form->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
  out += U_FAILURE(status) ? std::string(text) : made;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  append_folded(out, text);
  return out;
}

FoldedText::FoldedText(std::string_view text) : size_(text.size()) {
  const icu::Normalizer2* form = folding();
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const CodePoint c = decode_utf8(text, at);
    const bool starts = at == text.size() || form == nullptr ||
                        form->hasBoundaryBefore(static_cast<UChar32>(c.value)) != 0;
    if (starts && at > begin) {
      stretches_.emplace_back(text_.size(), begin);
      append_folded(text_, text.substr(begin, at - begin));
      begin = at;
    }
    if (at == text.size()) break;
    at += c.length;
  }
}

std::pair<std::size_t, std::size_t> FoldedText::place(std::size_t begin, std::size_t end) const {
  const auto behind = [this](std::size_t offset) {
    return std::upper_bound(stretches_.begin(), stretches_.end(), offset,
                            [](std::size_t wanted, const auto& one) { return wanted < one.first; });
  };
  if (begin >= end || stretches_.empty()) return {size_, size_};
  // The last stretch that begins at or before the first byte, and the first one that begins behind
  // the last byte. What nobody sees folds to nothing and shares its offset with what follows.
  const auto first = behind(begin);
  const auto last = behind(end - 1);
  return {first == stretches_.begin() ? 0 : std::prev(first)->second,
          last == stretches_.end() ? size_ : last->second};
}

}  // namespace resumec::characters
