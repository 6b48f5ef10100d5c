// Words in one role: the leaves of a Document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "characters/letters.h"
#include "document/shared_text.h"
#include "source/mapped_text.h"

namespace resumec::document {

// What a run of words is: chooses its typography (through the theme), its HTML element and
// microformat class, and what a reading machine calls it.
enum class Role : std::uint8_t {
  kText,      // running text
  kName,      // the person
  kHeadline,  // basics.label
  kEmail,
  kPhone,
  kUrl,
  kLocation,
  kProfile,  // "GitHub: ada"
  kSectionTitle,
  kOrganization,  // employer, institution, publisher, issuer, awarder
  kTeam,
  kPosition,
  kStudy,  // study type and area
  kTitle,  // of a project, publication, award, certificate, topic
  kDate,   // a date, a whole range (cell.h), or free text
  kLabel,  // a caption before its value: "Languages:", "Courses:"
  kKeyword,
  kLevel,      // level, fluency, score
  kReference,  // "#5699"
  kCredit,     // of a figure
  kSeparator,  // punctuation between the others
  kPronouns,   // beside the name: "(she/her)"
  kUpdated,    // "Last updated ..."
};
std::string_view to_string(Role role);

struct Run {
  source::MappedText text;  // with its language, where that is not the document's
  Role role = Role::kText;
  bool strong = false;  // author's own markup
  bool emphasis = false;
  bool code = false;
  bool keep = false;          // do not break inside: dates, phone numbers, names of links
  bool joined = false;        // goes on with what the run before began: one name in several styles
  document::SharedText href;  // http, https, mailto or tel; empty: no link
};
using Runs = std::vector<Run>;

// Where the thing ends that begins with `runs[begin]`: behind the runs that are joined to it.
std::size_t end_of_thing(const Runs& runs, std::size_t begin);

// The direction of a name, a place, an address: of something whole, whose letters must not mix with
// its neighbours' where both directions of writing meet (UAX #9, isolates). kNone: the run takes
// part in the text round it. `words`: all of the thing, where it has several runs.
characters::Direction own_direction(const Run& run, std::string_view words);
inline characters::Direction own_direction(const Run& run) {
  return own_direction(run, run.text.text());
}

// The base direction of a paragraph (UAX #9, HL1). Prose in another language than the document's
// runs its own way; a line of names, dates and labels, the document's.
bool right_to_left(const Runs& runs, bool document_right_to_left);

}  // namespace resumec::document
