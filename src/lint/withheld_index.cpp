#include "lint/withheld_index.h"

#include <algorithm>
#include <utility>

#include "characters/fold.h"
#include "characters/utf8.h"

namespace resumec::lint {
namespace {

using model::Withheld;
using Kind = Withheld::Kind;
using Symbol = Sequences::Symbol;

// Second looks, and words that are compared for them: as many for any document, and beside them for
// each word of it and of the withheld values. A thousand words and ten values need some hundred.
constexpr std::size_t kMostLooks = 100'000;
constexpr std::size_t kMostLooksPerWord = 30;

// Of a word that no value has.
constexpr Symbol kUnknown = 0;

// What may stand for the signs of an e-mail address.
bool is_spelled_sign(const Token& token) {
  return token.folded == "at" || token.folded == "dot";
}

// Letters of a text, and where each begins.
struct Letters {
  std::vector<Symbol> symbols;
  std::vector<std::size_t> places;
};

Letters letters_of(std::string_view text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    letters.symbols.push_back(static_cast<Symbol>(c.value));
    letters.places.push_back(at);
    at += c.length;
  }
  letters.places.push_back(text.size());
  return letters;
}

}  // namespace

struct WithheldIndex::Words {
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Symbol> symbols;
};

void WithheldIndex::add(Needle needle) {
  const bool is_mail = needle.value->kind == Kind::kEmail;
  std::vector<Symbol> words;
  std::vector<Symbol> mail;
  for (const Token& token : needle.tokens) {
    const Symbol symbol = symbol_of(token.folded);
    if (!is_mail) words.push_back(symbol);
    if (is_mail && !is_spelled_sign(token)) mail.push_back(symbol);
  }
  if (is_mail && mail.empty()) spelled_.push_back(needles_.size());
  words_.add(words);
  mails_.add(mail);
  const std::string& text = needle.value->text.text();
  const bool solid = is_set_solid(text);
  const std::vector<Symbol> letters =
      solid ? letters_of(characters::folded(text)).symbols : std::vector<Symbol>();
  letters_.add(letters);
  lengths_.push_back(letters.size());
  has_letters_ = has_letters_ || solid;
  looks_ += kMostLooksPerWord * needle.tokens.size();
  needles_.push_back(std::move(needle));
}

void WithheldIndex::link(std::string_view name) {
  words_.link();
  mails_.link();
  letters_.link();
  looks_ += kMostLooks;
  said_in_.assign(needles_.size(), 0);
  is_own_.assign(needles_.size(), false);
  words_.find(words_of(name).symbols, [this](std::size_t number, std::size_t) {
    is_own_[number] = needles_[number].value->kind != Kind::kUrl;
    return pay(1);
  });
}

void WithheldIndex::find(std::string_view text, const Found& found) {
  if (needles_.empty()) return;
  ++round_;
  const Words words = words_of(text);
  looks_ += kMostLooksPerWord * words.tokens.size();
  if (has_letters_) find_letters(text, found);
  find_words(words, found);
  find_mails(words, found);
}

Symbol WithheldIndex::symbol_of(const std::string& word) {
  return symbols_.try_emplace(word, static_cast<Symbol>(symbols_.size() + 1)).first->second;
}

WithheldIndex::Words WithheldIndex::words_of(std::string_view text) const {
  Words words{text, tokens_of(text), {}};
  words.symbols.reserve(words.tokens.size());
  for (const Token& token : words.tokens) {
    const auto known = symbols_.find(token.folded);
    words.symbols.push_back(known == symbols_.end() ? kUnknown : known->second);
  }
  return words;
}

void WithheldIndex::find_words(const Words& words, const Found& found) {
  words_.find(words.symbols, [&](std::size_t number, std::size_t first) {
    return look(words, found, number, first);
  });
}

// "ada at example dot org" is "ada example org" with or without these words; where the value has
// them, too, `match` tells them apart.
void WithheldIndex::find_mails(const Words& words, const Found& found) {
  std::vector<Symbol> symbols;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    if (is_spelled_sign(words.tokens[i])) {
      for (const std::size_t number : spelled_) {
        if (!look(words, found, number, i)) return;
      }
      continue;
    }
    symbols.push_back(words.symbols[i]);
    places.push_back(i);
  }
  mails_.find(symbols, [&](std::size_t number, std::size_t begin) {
    std::size_t first = places[begin];
    if (!look(words, found, number, first)) return false;
    // The value itself may begin with such words: `dot.smith@example.org`.
    const std::vector<Token>& tokens = needles_[number].tokens;
    for (std::size_t i = 0; i < tokens.size() && is_spelled_sign(tokens[i]); ++i) {
      // Each of them with another one before it.
      for (int k = 0; k < 2 && first > 0 && is_spelled_sign(words.tokens[first - 1]); ++k) {
        if (!look(words, found, number, --first)) return false;
      }
    }
    return true;
  });
}

void WithheldIndex::find_letters(std::string_view text, const Found& found) {
  const characters::FoldedText folded(text);
  const Letters letters = letters_of(folded.text());
  looks_ += kMostLooksPerWord * letters.symbols.size();
  letters_.find(letters.symbols, [&](std::size_t number, std::size_t first) {
    if (!pay(1)) return false;
    if (is_settled(number)) return true;
    const std::size_t last = first + lengths_[number];
    const auto [begin, end] = folded.place(letters.places[first], letters.places[last]);
    if (found(needles_[number], By::kLetters, begin, end)) said_in_[number] = round_;
    return true;
  });
}

// False when there are not as many left.
bool WithheldIndex::pay(std::size_t looks) {
  gave_up_ = gave_up_ || looks_ < looks;
  looks_ -= std::min(looks_, looks);
  return !gave_up_;
}

// Whether the value stands at the token `first`. False when no more is to be looked for.
bool WithheldIndex::look(const Words& words, const Found& found, std::size_t number,
                         std::size_t first) {
  if (!pay(1)) return false;
  if (is_settled(number)) return true;
  const Needle& needle = needles_[number];
  // `match` compares those behind the first.
  if (words.tokens[first].folded != needle.tokens.front().folded) return true;
  if (!pay(needle.tokens.size())) return false;
  const std::size_t end = match(needle, words.text, words.tokens, first);
  const std::size_t begin = words.tokens[first].begin;
  if (end != 0 && found(needle, By::kWords, begin, end)) said_in_[number] = round_;
  return true;
}

bool WithheldIndex::is_settled(std::size_t number) const {
  return is_own_[number] || said_in_[number] == round_;
}

}  // namespace resumec::lint
