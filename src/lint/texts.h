// The words of a document, gathered for the rules.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.h"
#include "lint/passage.h"

namespace resumec::lint {

// One list of bullets in an entry.
struct BulletList {
  document::EntryKind kind = document::EntryKind::kCustom;  // of the entry
  std::vector<std::size_t> bullets;                         // indices in `Texts::passages`
  bool more = false;  // there are others, of several paragraphs or with a list of their own
};

// Words that were typed in one piece, as a reader sees them.
struct Stretch {
  enum class Place { kWords, kParagraph, kItem };  // a name or title, a text, an item of a list

  source::MappedText text;
  // The same bytes, those of code and of addresses each a kMasked: what looks like a sign there is
  // part of it.
  std::string seen;
  Place place = Place::kWords;
  document::Role role = document::Role::kText;  // of its first run
};
constexpr char kMasked = '\x01';

struct Texts {
  std::vector<Passage> passages;           // every paragraph, summary and bullet of the document
  std::vector<BulletList> lists;           // those of entries, in reading order
  std::vector<const document::Run*> runs;  // all, titles and contacts included
  std::vector<Stretch> stretches;          // the words of all of them, in the same order
};

Texts gather(const document::Document& document);

// Entries that tell what somebody did, as opposed to a degree, a topic or a section of one's own.
bool tells_deeds(document::EntryKind kind);

}  // namespace resumec::lint
