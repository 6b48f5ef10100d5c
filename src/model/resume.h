// A résumé as plain typed data: JSON Resume 1.x and what we add to it (docs/schema.md).
//
// A field that was not given is empty; every field that was keeps its place in the source. Strings
// that are empty in the file are as if they were not given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/person.h"
#include "model/rich_text.h"
#include "sections/kind.h"
#include "source/mapped_text.h"
#include "source/span.h"
#include "yaml/node.h"

namespace resumec::model {

// A reference to an issue or pull request: its text as typed, and its URL when that could be found.
struct Ref {
  Text text;
  std::string target;  // empty: prints as text
};

struct Highlight {
  Selectors selectors;
  Prose text;
  std::vector<Ref> refs;
  std::vector<Highlight> highlights;  // below its text; as deep as the fields let them be
};

// Start and end as far as known, or free text instead of both.
struct Period {
  std::optional<Date> start, end;
  Line text;            // `dateText`
  bool single = false;  // the start is all there is: `date`
  // In a file of another program, what is no date and yet says when: printed in its place.
  Text typed_start, typed_end;

  [[nodiscard]] bool empty() const {
    return !start && !end && text.empty() && typed_start.empty() && typed_end.empty();
  }
};

// Where the work is done; what is not said is nobody's guess.
enum class Workplace : std::uint8_t { kNotSaid, kRemote, kHybrid, kOnSite };

struct Position {
  Selectors selectors;
  Line employment_type;
  Workplace workplace = Workplace::kNotSaid;
  std::vector<Line> keywords;
  Line position;
  Period period;
  Location location;
  Prose summary;
  std::vector<Highlight> highlights;
};

// One type for `work` and `volunteer`: the latter calls its name `organization`.
struct Work {
  Selectors selectors;
  source::Span span;
  Line employment_type;
  Workplace workplace = Workplace::kNotSaid;
  std::vector<Line> keywords;
  Line name, position, team, parent;
  Prose description;
  Url url;
  Location location;
  Period period;
  Prose summary;
  std::vector<Highlight> highlights;
  std::vector<Position> positions;
};

struct Education {
  Selectors selectors;
  source::Span span;
  Line institution, area, study_type, score, gpa, thesis;
  Url url;
  Location location;
  Period period;
  Prose summary;
  std::vector<Line> courses;
  std::vector<Highlight> highlights;
};

struct Award {
  Selectors selectors;
  source::Span span;
  Line title, awarder;
  Url url;
  Period period;  // `date` is its start
  Prose summary;
};

struct Certificate {
  Selectors selectors;
  source::Span span;
  std::optional<Date> expiry;
  Text credential_id;
  Line name, issuer;
  Url url;
  Period period;
  Prose summary;
};

struct Publication {
  Selectors selectors;
  source::Span span;
  Line journal, type, status;
  Text volume, issue, pages;
  Url doi;  // its text as typed: "10.1000/182"
  Line name, publisher;
  std::vector<Line> authors;
  Url url;
  Period period;  // `releaseDate` is its start
  Prose summary;
};

struct Patent {
  Selectors selectors;
  source::Span span;
  Line title, office, status;
  Text number;
  std::vector<Line> inventors;
  Url url;
  Period period;  // `date` is its start
  Prose summary;
};

struct Talk {
  Selectors selectors;
  source::Span span;
  Line title, event;
  Location location;
  Url url;
  Period period;  // `date` is its start
  Prose summary;
  std::vector<Line> keywords;
};

struct Teaching {
  Selectors selectors;
  source::Span span;
  Line course, institution, role, level;
  Url url;
  Location location;
  Period period;
  Prose summary;
  std::vector<Highlight> highlights;
};

struct Grant {
  Selectors selectors;
  source::Span span;
  Line title, funder, role, amount;
  Url url;
  Period period;
  Prose summary;
};

struct Membership {
  Selectors selectors;
  source::Span span;
  Line organization, role;
  Url url;
  Location location;
  Period period;
  Prose summary;
};

// What belongs to a skill, and how well: "Kafka (expert)".
struct Keyword {
  Line name, level;
};

struct Skill {
  Selectors selectors;
  source::Span span;
  Line name, level;
  Text years;
  Prose summary;
  std::vector<Keyword> keywords;
};

struct Language {
  Selectors selectors;
  source::Span span;
  Line language, fluency;
};

struct Interest {
  Selectors selectors;
  source::Span span;
  Line name;
  Prose summary;
  std::vector<Line> keywords;
};

struct Reference {
  Selectors selectors;
  source::Span span;
  Line name, position, organization, relationship;
  std::vector<Contact> emails, phones;
  Url url;
  Prose reference;
};

struct Project {
  Selectors selectors;
  source::Span span;
  Line name, entity, type;
  Prose description;
  std::vector<Highlight> highlights;
  std::vector<Line> keywords, roles;
  Url url;
  Period period;
};

struct Contribution {
  Selectors selectors;
  source::Span span;
  Line project;
  Url url;
  Prose description;
  Period period;
  std::vector<Highlight> highlights;
};

struct Figure {
  Text image, alt;
  Line caption, credit;
  source::Span span;
};

// A part of a topic: exactly one of `text`, `list` and `figure` is given.
struct TopicBlock {
  Prose text;  // paragraphs and lists
  std::vector<Prose> list;
  bool ordered = false;  // of `list`
  std::optional<Figure> figure;
};

struct Topic {
  Selectors selectors;
  source::Span span;
  Line title;
  std::vector<TopicBlock> content;
};

// An entry of a section of the author's own.
struct CustomEntry {
  Selectors selectors;
  source::Span span;
  Line name, position, organization;
  Url url;
  Location location;
  Period period;
  Prose summary;
  std::vector<Highlight> highlights;
  std::vector<Line> keywords;
};

// A section of the author's own, or a part of one.
struct CustomSection {
  source::Span span;
  Placed<std::string> id;  // [a-z0-9-]+
  Line title;
  std::vector<Text> tags;
  bool is_private = false;
  bool hide_title = false;
  // The section behind or before which it stands, as `layout.sections` would name it.
  Placed<std::string> after, before;
  Prose text;
  std::optional<sections::EntryKind> kind;  // of its entries, where it is said
  std::vector<CustomEntry> entries;
#define RESUMEC_LIST_SECTION(name, key, type, item, form) std::vector<type> key;
#include "sections/list.def"
  std::vector<CustomSection> parts;  // `sections`; they have none themselves
};

// Of which kind its entries are, and so in which list they stand.
inline sections::EntryKind kind_of(const CustomSection& section) {
  return section.kind.value_or(sections::EntryKind::kCustom);
}

// One line of `layout.sections`.
struct SectionLayout {
  Placed<std::string> section;  // "work", or the id of a section of the author's own
  Line title;
  std::vector<Text> tags;
  bool hide = false;
  bool hide_title = false;
  int cap = 0;         // most entries shown; 0: all
  int highlights = 0;  // most highlights of an entry or position shown; 0: all
  bool break_before = false;
  source::Span span;
};

// How many pages the PDF takes at most, and what may be done for it.
struct PageLimit {
  // kNothing: what does not fit goes on to a page more. kLowestPriority: it is left out.
  enum class Drop : std::uint8_t { kNothing, kLowestPriority };

  Placed<int> max;           // 0: as many as it needs
  std::optional<bool> fill;  // whether a page with room is opened; empty: if it is nearly full
  Drop drop = Drop::kNothing;
};

struct Layout {
  std::vector<SectionLayout> sections;
  PageLimit pages;
};

// One line of a variant's `set`: `basics.label: Data Engineer`.
struct VariantSetting {
  Text path;
  const yaml::Node* value = nullptr;
};

// A tailored version of the résumé, as written: what it means is worked out when it is chosen.
struct Variant {
  source::Span span;
  const yaml::Node* node = nullptr;  // the whole of it; null: a name alone, or faults in it
  Text name, title, extends, theme, locale;
  std::vector<Text> include, exclude;  // tags
  std::vector<Text> redact;            // paths of fields
  std::vector<VariantSetting> set;
  std::vector<SectionLayout> sections;
  PageLimit pages;  // of 0: as the résumé says
};

struct Meta {
  std::optional<Date> last_modified;
  Url canonical;
  Text version;
};

struct Resume {
  source::Span span;
  Basics basics;
  Prose about;
#define RESUMEC_LIST_SECTION(name, key, type, item, form) std::vector<type> key;
#include "sections/list.def"
  std::vector<CustomSection> sections;
  Layout layout;
  std::vector<Variant> variants;  // in the order of the file
  Meta meta;
  Text locale;  // BCP 47, as typed
};

}  // namespace resumec::model
