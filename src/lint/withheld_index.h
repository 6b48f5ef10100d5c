// Where a text holds withheld values, however many those are: all are looked for in one walk over
// its words (sequences.h), and what stands there is looked at again, for punctuation, by `match`.
//
// Texts can be made in which each word begins hundreds of values that nearly stand there. So there
// is an end to second looks, in proportion to the words, and whoever reaches it is told.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/sequences.h"
#include "lint/withheld_words.h"

namespace resumec::lint {

class WithheldIndex {
 public:
  // A value is known by its words, or by its letters where its script has no blanks.
  enum class By { kWords, kLetters };

  // Whether the value at the bytes [begin, end) is one to complain of; then no other place of the
  // text is asked about.
  using Found =
      std::function<bool(const Needle& needle, By by, std::size_t begin, std::size_t end)>;

  void add(Needle needle);

  // Behind the last `add`. What stands in `name` is not looked for, unless it is an address.
  void link(std::string_view name);

  void find(std::string_view text, const Found& found);

  // Whether the end of second looks was reached, so that a value may stand in what was searched.
  [[nodiscard]] bool gave_up() const { return gave_up_; }

 private:
  struct Words;  // of the text that is searched

  Sequences::Symbol symbol_of(const std::string& word);
  [[nodiscard]] Words words_of(std::string_view text) const;
  void find_words(const Words& words, const Found& found);
  void find_mails(const Words& words, const Found& found);
  void find_letters(std::string_view text, const Found& found);
  bool pay(std::size_t looks);
  bool look(const Words& words, const Found& found, std::size_t number, std::size_t first);
  [[nodiscard]] bool is_settled(std::size_t number) const;

  std::vector<Needle> needles_;
  std::unordered_map<std::string, Sequences::Symbol> symbols_;
  // Each has a sequence for each needle, an empty one where it is not to be found so.
  Sequences words_;
  Sequences mails_;  // without "at" and "dot", which may be written out
  Sequences letters_;
  std::vector<std::size_t> spelled_;  // numbers of mails that are nothing but these two words
  std::vector<std::size_t> lengths_;  // by number: letters, where it is to be found by them
  bool has_letters_ = false;
  std::vector<std::size_t> said_in_;  // by number: the last text that was complained of
  std::vector<bool> is_own_;
  std::size_t round_ = 0;
  std::size_t looks_ = 0;  // that may still be taken
  bool gave_up_ = false;
};

}  // namespace resumec::lint
