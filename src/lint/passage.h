// A paragraph of running text, cut into words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "source/mapped_text.h"

namespace resumec::lint {

// What stands between two white spaces, without the punctuation at its ends.
struct Word {
  std::size_t begin = 0;  // bytes of the passage's text
  std::size_t end = 0;
  bool opens = false;   // punctuation stands right before it ...
  bool closes = false;  // ... or right behind it
  bool ends_sentence = false;
  bool capital = false;  // begins with one
  std::string folded;    // in small letters
};

struct Passage {
  // Runs of free text; code is the one character U+FFFC in it, as its words are no language's.
  source::MappedText text;
  std::vector<Word> words;     // those with a letter or figure
  std::size_t columns = 0;     // display width of all of it, code included
  std::size_t characters = 0;  // their number
  bool solid = false;          // has letters of a script without blanks between words
  bool has_figure = false;     // has a digit of any script
  bool has_reference = false;  // ends with links to issues
};

Passage passage(const document::Runs& runs);

bool begins_with_code(const Passage& passage);

// Whether only white space stands between two words: neither punctuation nor code.
bool are_neighbours(const Passage& passage, const Word& first, const Word& second);

}  // namespace resumec::lint
