// RFC 3966: digits and visual separators become a link. People put more into the field: `tel:` of
// the link that they copied, what kind of telephone it is ("mobile: +44 ..."), and the extension
// behind the switchboard ("ext. 11"). The link has the number and the extension; the page has what
// was typed. Two numbers in one field, or a sentence, are only text. "+44 (0)20" is dialled without
// the 0 in brackets.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "compose/fields.h"

namespace resumec::compose {
namespace {

using characters::is_digit;

constexpr std::string_view kScheme = "tel:";
constexpr std::string_view kNoBreakSpace = "\u00A0";

// E.164 allows 15 digits, and no number that a stranger can dial has fewer than 5. A switchboard
// has no more lines than 7 digits number.
constexpr std::size_t kFewest = 5;
constexpr std::size_t kMost = 15;
constexpr std::size_t kLongestExtension = 7;
// In bytes: a word or two. More is a sentence that has a number in it.
constexpr std::size_t kLongestLabel = 24;

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return characters::same_ignoring_case(text.substr(0, prefix.size()), prefix);
}

void skip_blanks(std::string_view& text) {
  while (true) {
    if (text.starts_with(' ')) {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreakSpace)) {
      text.remove_prefix(kNoBreakSpace.size());
    } else {
      return;
    }
  }
}

// What kind of telephone it is, before its number: "mobile:", "Tel.", "M".
void skip_label(std::string_view& text) {
  const std::size_t number = text.find_first_of("+0123456789(");
  const std::string_view label = text.substr(0, number);
  const bool words = std::none_of(label.begin(), label.end(), [](char c) {
    return c == '/' || c == ',' || c == ';' || c == '@' || c == '#';
  });
  if (number != std::string_view::npos && words && label.size() <= kLongestLabel) {
    text.remove_prefix(number);
  }
}

// The number's digits, with its plus; what stands behind it stays in `text`.
std::string take_number(std::string_view& text) {
  std::string digits;
  while (!text.empty()) {
    const char c = text.front();
    if (is_digit(c) || (c == '+' && digits.empty())) {
      digits += c;
    } else if (text.starts_with("(0)") && digits.starts_with('+')) {
      text.remove_prefix(2);
    } else if (text.starts_with(kNoBreakSpace)) {
      text.remove_prefix(kNoBreakSpace.size() - 1);
    } else if (c == '(') {
      // "(mobile)" is no part of the number.
      std::string_view inside = text.substr(1);
      skip_blanks(inside);
      if (inside.empty() || !(is_digit(inside.front()) || inside.front() == '+')) return digits;
    } else if (std::string_view(" -.)").find(c) == std::string_view::npos) {
      return digits;
    }
    text.remove_prefix(1);
  }
  return digits;
}

// The extension at the beginning of `text`: "ext. 11", "x11", ";ext=11".
std::string take_extension(std::string_view& text) {
  constexpr std::array<std::string_view, 22> kWords = {
      ";ext=", "extension", "extn", "ext",    "x",     "#",   "durchwahl", "dw",
      "poste", "interno",   "int",  "anexo",  "ramal", "доб", "вн",        "wew",
      "linka", "toestel",   "tst",  "klappe", "内線",  "分机"};
  std::string_view rest = text;
  skip_blanks(rest);
  // A comma or a bracket may stand before it.
  if (rest.starts_with(',') || rest.starts_with('(')) rest.remove_prefix(1);
  skip_blanks(rest);
  for (const std::string_view word : kWords) {
    const bool same = starts_with_folded(rest, word) ||
                      characters::fold_case(rest.substr(0, word.size())) == word;
    if (!same) continue;
    std::string_view behind = rest.substr(word.size());
    while (!behind.empty() &&
           std::string_view(".:# ").find(behind.front()) != std::string_view::npos) {
      behind.remove_prefix(1);
    }
    skip_blanks(behind);
    std::size_t end = 0;
    while (end < behind.size() && is_digit(behind[end])) ++end;
    if (end == 0 || end > kLongestExtension) continue;
    text = behind.substr(end);
    return std::string(behind.substr(0, end));
  }
  return {};
}

// "(mobile)", "mobile", "– office": a word or two behind the number.
bool is_label_behind(std::string_view text) {
  constexpr std::string_view kSigns = "/,;@#+";
  return text.size() <= kLongestLabel && std::none_of(text.begin(), text.end(), [&](char c) {
           return is_digit(c) || kSigns.find(c) != std::string_view::npos;
         });
}

// What dials the number; nothing where it is none.
std::optional<std::string> dialled(std::string_view text) {
  skip_label(text);
  const std::string digits = take_number(text);
  const std::size_t count = digits.size() - (digits.starts_with('+') ? 1 : 0);
  if (count < kFewest || count > kMost) return std::nullopt;
  const std::string extension = take_extension(text);
  if (!is_label_behind(text)) return std::nullopt;
  return "tel:" + digits + (extension.empty() ? "" : ";ext=" + extension);
}

}  // namespace

document::Run phone(const model::Text& number) {
  document::Run result = run(document::Role::kPhone, number);
  if (starts_with_folded(result.text.text(), kScheme)) {
    result.text = trimmed(result.text.slice(kScheme.size(), result.text.text().size()));
    keep_together(result);
  }
  if (auto href = dialled(result.text.text())) result.href = *href;
  return result;
}

}  // namespace resumec::compose
