// A run is words parted by single blanks, behind a blank. Its first and last characters are letters
// or digits, those between them such as mean nothing to YAML inside of a text: no comma (a flow
// collection), no colon, no `#`, no quote, no backslash. In front of it the blank says that it is
// no part of an anchor, alias or tag.
//
// A letter for a run leaves all else where it stands but the columns behind it, and yaml-cpp looks
// at two things there: whether a key is longer than 1024 bytes, and, behind a key that begins with
// `? `, where a block collection begins. Long lines are left alone, and so is a file with such
// keys.
#include "yaml/dull_runs.h"

#include <algorithm>

#include "characters/ascii.h"
#include "characters/utf8.h"

namespace resumec::yaml {
namespace {

// Shorter runs save nothing worth the while.
constexpr std::size_t kShortest = 8;

// Bytes of a line: well below those of a key.
constexpr std::size_t kLongestLine = 1000;

// Private use: letters that no language has. There are as many as runs that are taken out.
constexpr char32_t kFirstLetter = 0xE000;
constexpr std::size_t kLetters = 4096;
constexpr char kFirstByte = '\xEE';
constexpr std::size_t kLetterBytes = 3;

bool is_word(char c) {
  return characters::is_letter_or_digit(c);
}

bool is_dull(char c) {
  return is_word(c) || std::string_view(".-/%+()=;$").find(c) != std::string_view::npos;
}

bool has_explicit_key(std::string_view text) {
  for (std::size_t at = text.find("? "); at != std::string_view::npos;
       at = text.find("? ", at + 1)) {
    if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n') return true;
  }
  return text.find("?\n") != std::string_view::npos;
}

}  // namespace

DullRuns::DullRuns(std::string_view text) : text_(text) {
  for (const std::string_view letter :
       {std::string_view(&kFirstByte, 1), std::string_view("\\u"), std::string_view("\\U")}) {
    if (text.find(letter) != std::string_view::npos) return;
  }
  if (has_explicit_key(text)) return;
  short_.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t feed = std::min(text.find('\n', begin), text.size());
    const std::size_t end = std::min(feed + 1, text.size());
    if (feed - begin <= kLongestLine && runs_.size() < kLetters) {
      shorten_line(begin, end);
    } else {
      short_ += text.substr(begin, end - begin);
    }
    begin = end;
  }
}

void DullRuns::shorten_line(std::size_t begin, std::size_t end) {
  std::size_t copied = begin;
  std::size_t at = begin + 1;
  while (at < end) {
    if (text_[at - 1] != ' ' || !is_word(text_[at])) {
      ++at;
      continue;
    }
    std::size_t last = at;
    std::size_t next = at;
    while (next < end && (is_dull(text_[next]) || (text_[next] == ' ' && text_[next - 1] != ' '))) {
      if (is_word(text_[next])) last = next;
      ++next;
    }
    const std::size_t run_end = last + 1;
    if (run_end - at >= kShortest && runs_.size() < kLetters) {
      short_ += text_.substr(copied, at - copied);
      runs_.push_back({at, run_end, short_.size()});
      characters::append_utf8(short_, kFirstLetter + static_cast<char32_t>(runs_.size() - 1));
      copied = run_end;
    }
    at = std::max(next, at + 1);
  }
  short_ += text_.substr(copied, end - copied);
}

std::size_t DullRuns::original(std::size_t at) const {
  const auto behind = std::upper_bound(
      runs_.begin(), runs_.end(), at,
      [](std::size_t offset, const Run& run) { return offset < run.short_at + kLetterBytes; });
  // `behind` is the first run of which the letter is not over at `at`.
  if (behind == runs_.begin()) return at;
  const Run& run = *(behind - 1);
  return run.end + (at - run.short_at - kLetterBytes);
}

std::string DullRuns::restored(std::string_view value) const {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t letter = runs_.empty() ? value.npos : value.find(kFirstByte, at);
    if (letter == std::string_view::npos) return out.append(value.substr(at));
    out += value.substr(at, letter - at);
    const characters::CodePoint c = characters::decode_utf8(value, letter);
    const std::size_t index = c.value - kFirstLetter;
    if (index < runs_.size()) {
      const Run& run = runs_[index];
      out += text_.substr(run.begin, run.end - run.begin);
    } else {
      out += value.substr(letter, c.length);
    }
    at = letter + c.length;
  }
  return out;
}

}  // namespace resumec::yaml
