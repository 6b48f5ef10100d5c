#include "lint/passage.h"

#include <algorithm>

#include "characters/display_width.h"
#include "characters/letters.h"
#include "characters/utf8.h"

namespace resumec::lint {
namespace {

constexpr std::string_view kCode = "\uFFFC";

// Marks that stand at a word without being part of it. `+`, `#` and the like belong to names such
// as C++ and C#.
bool is_punctuation(char32_t c) {
  constexpr std::u32string_view kMarks =
      U".,;:!?()[]{}\"'“”„‟‘’‚«»‹›…–—·¡¿。、，；：！？（）「」『』،؛؟";
  return kMarks.find(c) != std::u32string_view::npos;
}

bool ends_sentence(char32_t c) {
  constexpr std::u32string_view kMarks = U".!?:;…。！？؟";
  return kMarks.find(c) != std::u32string_view::npos;
}

// Adds the word of the token [begin, end), unless it has neither letter nor figure.
void add_word(std::string_view text, std::size_t begin, std::size_t end, Passage& out) {
  Word word;
  word.begin = end;
  word.end = begin;
  bool has_letter = false;
  for (std::size_t at = begin; at < end;) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (!is_punctuation(c.value)) {
      word.begin = std::min(word.begin, at);
      word.end = at + c.length;
      word.ends_sentence = false;
    } else {
      word.ends_sentence = word.ends_sentence || ends_sentence(c.value);
    }
    has_letter = has_letter || characters::is_word_character(c.value);
    at += c.length;
  }
  if (!has_letter) return;
  word.opens = word.begin > begin;
  word.closes = word.end < end;
  word.capital = characters::is_upper_case(characters::decode_utf8(text, word.begin).value);
  word.folded = characters::fold_case(text.substr(word.begin, word.end - word.begin));
  out.words.push_back(std::move(word));
}

void split(Passage& out) {
  const std::string_view text = out.text.text();
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (characters::is_white_space(c.value)) {
      if (at > begin) add_word(text, begin, at, out);
      begin = at + c.length;
    }
    out.solid = out.solid || characters::is_set_solid(c.value);
    out.has_figure = out.has_figure || characters::is_figure(c.value);
    at += c.length;
  }
  if (text.size() > begin) add_word(text, begin, text.size(), out);
}

}  // namespace

Passage passage(const document::Runs& runs) {
  Passage out;
  for (const document::Run& run : runs) {
    out.has_reference = out.has_reference || run.role == document::Role::kReference;
    if (run.role != document::Role::kText) continue;
    out.columns += characters::display_width(run.text.text());
    out.characters += characters::count_code_points(run.text.text());
    if (run.code) {
      out.text.append_decoded(kCode, run.text.span());
    } else {
      out.text.append(run.text);
    }
  }
  split(out);
  return out;
}

bool begins_with_code(const Passage& passage) {
  return passage.text.text().starts_with(kCode);
}

bool are_neighbours(const Passage& passage, const Word& first, const Word& second) {
  const std::string_view text = passage.text.text();
  for (std::size_t at = first.end; at < second.begin;) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (!characters::is_white_space(c.value)) return false;
    at += c.length;
  }
  return true;
}

}  // namespace resumec::lint
