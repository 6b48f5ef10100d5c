// The words of a document, gathered for the rules.
#pragma once

#include <cstddef>
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

struct Texts {
  std::vector<Passage> passages;           // every paragraph, summary and bullet of the document
  std::vector<BulletList> lists;           // those of entries, in reading order
  std::vector<const document::Run*> runs;  // all, titles and contacts included
};

Texts gather(const document::Document& document);

// Entries that tell what somebody did, as opposed to a degree, a topic or a section of one's own.
bool tells_deeds(document::EntryKind kind);

}  // namespace resumec::lint
