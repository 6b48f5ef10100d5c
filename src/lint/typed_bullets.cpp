// Signs before items that somebody typed, or that came along from another program: a list draws its
// own. In a text of several lines they are items of a list that is not one yet.
//
// A dash also begins "- 5 °C" and "– 2020", a star "* both authors": they count only before a word,
// and stars only where several begin so.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "characters/letters.h"
#include "characters/utf8.h"
#include "diag/suggest.h"
#include "lint/rules.h"

namespace resumec::lint {
namespace {

// U+F0A7 and on are those of Word's fonts of signs, which come without their font.
constexpr std::u32string_view kBullets =
    U"•●○◦▪▫■□◆◇◾◼‣⁃∙·➢➤➣►▶▸➔➜➲❖✓✔\uF0A7\uF0B7\uF0D8\uF0FC\uF076\uF0A8";
constexpr std::u32string_view kDashes = U"-–—−";

struct Sign {
  std::size_t begin = 0;
  std::size_t end = 0;    // behind it
  std::size_t words = 0;  // where they begin
  bool strong = false;    // is nothing but a bullet
  bool star = false;
};

// The sign that the line [begin, end) begins with.
std::optional<Sign> sign_at(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin >= end) return {};
  const characters::CodePoint first = characters::decode_utf8(text, begin);
  Sign sign{begin, begin + first.length, 0, false, first.value == U'*'};
  sign.strong = kBullets.find(first.value) != std::u32string_view::npos;
  const bool dash = kDashes.find(first.value) != std::u32string_view::npos;
  if (!sign.strong && !dash && !sign.star) return {};
  std::size_t at = sign.end;
  // "\uFE0E" says that the sign is no emoji.
  if (text.substr(at).starts_with("\uFE0E") || text.substr(at).starts_with("\uFE0F")) at += 3;
  sign.end = at;
  while (at < end) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (!characters::is_white_space(c.value)) break;
    at += c.length;
  }
  sign.words = at;
  if (at == end) return {};
  const char32_t next = characters::decode_utf8(text, at).value;
  // "·" in Catalan and "•" in a formula stand within words; "▶️" without a blank is a
  // picture.
  if (at == sign.end && (!sign.strong || first.value == U'·')) return {};
  if (!sign.strong && (characters::is_figure(next) || !characters::is_word_character(next))) {
    return {};
  }
  return sign;
}

std::vector<std::pair<std::size_t, std::size_t>> lines_of(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(begin, end);
    begin = end + 1;
  }
  return lines;
}

// An item of a list that begins with a sign of its own.
Find of_item(const Sign& sign) {
  return {sign.begin, sign.end, {{sign.begin, sign.words, ""}}};
}

std::vector<Find> of_lines(const Stretch& stretch) {
  const auto lines = lines_of(stretch.seen);
  std::vector<Sign> signs;
  for (const auto& [begin, end] : lines) {
    if (const auto sign = sign_at(stretch.seen, begin, end)) signs.push_back(*sign);
  }
  std::vector<Find> finds;
  const auto strong =
      std::count_if(signs.begin(), signs.end(), [](const Sign& sign) { return sign.strong; });
  // Of two lines in one text the first may be a thought, and the second its answer.
  if (strong == 0 && (signs.size() < 2 || signs.size() + 1 < lines.size())) return finds;
  for (const Sign& sign : signs) {
    if (strong > 0 && !sign.strong) continue;
    const bool list = signs.size() > 1;
    if (list) {
      finds.push_back({sign.begin, sign.end, {{sign.begin, sign.words, "- "}}});
    } else {
      finds.push_back(of_item(sign));
    }
  }
  return finds;
}

void complain_of(const Stretch& stretch, const std::vector<Find>& finds, Mender& mender,
                 diag::Sink& sink) {
  const Find& first = finds.front();
  const bool list = first.changes.front().text == "- ";
  auto complaint = diag::make(
      diag::Code::kTypedBullet, stretch.text.span(first.begin, first.end),
      fmt::format("a typed bullet sign: {} is printed as it is", quoted(stretch, first)));
  complaint.hint(list ? "write `- ` before each item of a list, on a line of its own"
                      : "leave it out: a list draws its own signs");
  complain(std::move(complaint), stretch, finds, list ? "write items of a list" : "remove the sign",
           mender, sink);
}

}  // namespace

void check_typed_bullets(const Texts& texts, Mender& mender, diag::Sink& sink) {
  const auto starred =
      std::count_if(texts.stretches.begin(), texts.stretches.end(), [](const Stretch& stretch) {
        return stretch.place == Stretch::Place::kItem && stretch.seen.starts_with("* ");
      });
  for (const Stretch& stretch : texts.stretches) {
    const std::string& text = stretch.seen;
    if (text.empty()) continue;
    std::vector<Find> finds;
    if (stretch.place == Stretch::Place::kParagraph) {
      finds = of_lines(stretch);
    } else if (const auto sign = sign_at(text, 0, text.size())) {
      const bool item = stretch.place == Stretch::Place::kItem;
      const bool separator = stretch.role == document::Role::kSeparator;
      const bool counts = sign->strong || (item && (!sign->star || starred > 1));
      if (counts && !separator) finds.push_back(of_item(*sign));
    }
    if (!finds.empty()) complain_of(stretch, finds, mender, sink);
  }
}

}  // namespace resumec::lint
