// Signs that other programs read and this one prints: `~~struck~~`, `10^th^`, `H~2~O`,
// `![...](...)`.
//
// Each of them has another meaning, too: `~/bin`, `~50 of ~60`, `2^10`, "Won!". So only a pair is
// taken for markup, with words right inside of it, as pandoc wants them.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "characters/ascii.h"
#include "diag/suggest.h"
#include "lint/rules.h"
#include "lint/small_figures.h"

namespace resumec::lint {
namespace {

using characters::is_letter;
using characters::is_letter_or_digit;

// What is raised or lowered is an ending, a charge, a number: short.
constexpr std::size_t kLongestRaised = 8;

char at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? text[offset] : ' ';
}

char before(std::string_view text, std::size_t offset) {
  return offset > 0 ? text[offset - 1] : ' ';
}

bool is_space(char c) {
  return c == ' ' || c == '\n';
}

std::vector<Find> find_struck(std::string_view text) {
  std::vector<Find> finds;
  std::size_t open = text.find("~~");
  while (open != std::string_view::npos) {
    std::size_t words = open + 2;
    while (at(text, words) == '~') ++words;
    const std::size_t close = text.find("~~", words);
    if (close == std::string_view::npos) break;
    if (is_space(at(text, words)) || is_space(before(text, close))) {
      open = close;
      continue;
    }
    std::size_t end = close + 2;
    while (at(text, end) == '~') ++end;
    finds.push_back({open, end, {{open, words, ""}, {close, end, ""}}});
    open = text.find("~~", end);
  }
  return finds;
}

// Whether `inside`, between two `^` or `~`, is what one raises or lowers.
bool may_be_raised(char sign, char preceding, std::string_view inside, char following) {
  if (inside.empty() || inside.size() > kLongestRaised) return false;
  const bool words = std::all_of(inside.begin(), inside.end(), [](char c) {
    return is_letter_or_digit(c) || c == '+' || c == '-';
  });
  if (!words) return false;
  // "3~5~7" and "2010~2012" are spans of numbers, "a^b^c" is said of bits.
  if (sign == '~') return is_letter(preceding) || preceding == ')';
  const bool number =
      std::all_of(inside.begin(), inside.end(), [](char c) { return !is_letter(c); });
  const bool base = is_letter_or_digit(preceding) || preceding == ')' || preceding == ']';
  return base && (number || !is_letter_or_digit(following));
}

std::vector<Find> find_raised(std::string_view text) {
  std::vector<Find> finds;
  for (std::size_t open = text.find_first_of("^~"); open != std::string_view::npos;
       open = text.find_first_of("^~", open + 1)) {
    const char sign = text[open];
    const std::size_t close = text.find_first_of("^~ \n", open + 1);
    if (close == std::string_view::npos || text[close] != sign) continue;
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    if (!may_be_raised(sign, before(text, open), inside, at(text, close + 1))) continue;
    const std::string figures = sign == '^' ? raised(inside) : lowered(inside);
    finds.push_back({open, close + 1, {{open, close + 1, figures}}});
    open = close;
  }
  return finds;
}

// `![words](address)`. Behind a word the `!` ends a sentence.
std::vector<Find> find_pictures(std::string_view text) {
  std::vector<Find> finds;
  for (std::size_t open = text.find("!["); open != std::string_view::npos;
       open = text.find("![", open + 1)) {
    if (open > 0 && !is_space(text[open - 1]) && text[open - 1] != '(') continue;
    const std::size_t middle = text.find("](", open);
    if (middle == std::string_view::npos) break;
    const std::size_t close = text.find(')', middle);
    if (close == std::string_view::npos) break;
    if (text.substr(open, close - open).find('\n') != std::string_view::npos) continue;
    Find find{open, close + 1, {}};
    const std::string_view address = text.substr(middle + 2, close - middle - 2);
    // Without the `!` it is a link where it leads somewhere; else its words are all that is left.
    const bool leads = address.starts_with("https://") || address.starts_with("http://");
    const bool words = middle > open + 2;
    if (leads && words) {
      find.changes.push_back({open, open + 1, ""});
    } else if (leads) {
      find.changes.push_back({open, middle + 2, ""});
      find.changes.push_back({close, close + 1, ""});
    } else if (words && address.find(kMasked) == std::string_view::npos) {
      find.changes.push_back({open, open + 2, ""});
      find.changes.push_back({middle, close + 1, fmt::format(" ({})", address)});
      if (address.empty()) find.changes.back().text.clear();
    }
    finds.push_back(std::move(find));
    open = close;
  }
  return finds;
}

}  // namespace

void check_foreign_signs(const Texts& texts, Mender& mender, diag::Sink& sink) {
  for (const Stretch& stretch : texts.stretches) {
    if (stretch.seen.find_first_of("~^!") == std::string::npos) continue;
    const std::vector<Find> struck = find_struck(stretch.seen);
    if (!struck.empty()) {
      const Find& first = struck.front();
      complain(diag::make(diag::Code::kStruckWords, stretch.text.span(first.begin, first.end),
                          fmt::format("{} is printed with its `~~`", quoted(stretch, first)))
                   .hint("no words are struck out here: delete them, or the signs"),
               stretch, struck, "remove the signs", mender, sink);
    }
    const std::vector<Find> high = find_raised(stretch.seen);
    if (!high.empty()) {
      const Find& first = high.front();
      complain(diag::make(diag::Code::kRaisedWords, stretch.text.span(first.begin, first.end),
                          fmt::format("{} is printed with its signs", quoted(stretch, first)))
                   .hint(fmt::format("write {}", diag::quoted(first.changes.front().text))),
               stretch, high, "write small figures", mender, sink);
    }
    const std::vector<Find> pictures = find_pictures(stretch.seen);
    if (!pictures.empty()) {
      const Find& first = pictures.front();
      complain(diag::make(diag::Code::kPictureMarkup, stretch.text.span(first.begin, first.end),
                          "no text takes a picture: this is printed as typed")
                   .hint("pictures are figures of `topics`, or the photo `basics.image`; without "
                         "the `!` it is a link"),
               stretch, pictures, "make it a link", mender, sink);
    }
  }
}

}  // namespace resumec::lint
