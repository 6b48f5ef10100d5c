// What a reader will see, free of any format: words with their roles, in reading order.
//
// All wording is done here: labels, dates and section titles stand in the reader's language,
// separators ("·", ", ", "(") are runs of their own, so every back end prints the same words. There
// is no geometry.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/cell.h"
#include "document/run.h"
#include "graphics/icon.h"
#include "picture/picture.h"
#include "sections/kind.h"
#include "source/mapped_text.h"
#include "source/span.h"

namespace resumec::document {

struct Paragraph {
  Runs runs;  // a line feed in them ends a line
};

struct Block;

enum class PageBreak : std::uint8_t { kAuto, kAvoid, kBefore };

struct ListItem {
  std::vector<Block> blocks;  // the first is its paragraph
  PageBreak page_break = PageBreak::kAuto;
  std::optional<int> priority = std::nullopt;  // empty: it is not one to be left out by itself
};

struct List {
  bool ordered = false;
  int start = 1;
  std::vector<ListItem> items;
};

// A picture that the résumé names; its bytes were read and checked. The same file is the same
// picture, however often it is shown.
struct Image {
  std::shared_ptr<const picture::Picture> picture;
  int width = 0;  // pixels that the file has, upright: what the size follows in which it is shown
  int height = 0;
  source::Span span;
};

struct Figure {
  Image image;
  source::MappedText alt;
  Runs caption;  // caption and credit
};

// One line of an entry's head: what stands at its start, and what at its end (dates, places).
struct Row {
  Cells start;
  Cells end;
};

using sections::EntryKind;

struct Entry {
  EntryKind kind = EntryKind::kCustom;
  std::string id;
  std::vector<Row> rows;    // first row: the main one; may be empty
  std::vector<Block> body;  // paragraphs, lists, figures, groups; positions as entries
  PageBreak page_break = PageBreak::kAuto;
  int priority = 0;  // what is left out last where all does not fit: the highest
  source::Span span;
};

struct Block {
  std::variant<Paragraph, List, Figure, Groups, Entry> content;
};

using SectionKind = sections::Kind;

struct Section {
  SectionKind kind = SectionKind::kCustom;
  std::string id;  // "work", or the author's own; unique in the document
  Runs title;
  bool title_hidden = false;  // said to programs and screen readers, and not printed
  std::vector<Block> blocks;
  bool break_before = false;
};

// What stands beside the contacts and is none: "Nationality: German".
struct Fact {
  Runs runs;
  std::optional<graphics::Icon> icon;
  bool personal = false;  // for paper: a page that anybody can find shows it on request alone
};

// Name, headline and how to reach the person. Contacts are parted by the back end: each is one item
// that never breaks inside.
struct Header {
  Run name;
  std::optional<Run> pronouns;  // "(she/her)"
  Runs headline;
  std::vector<Runs> contacts;  // email, phone, location, url, profiles: one list of runs each
  std::vector<Fact> facts;
  std::optional<Figure> photo;
};

// Name and pronouns.
Runs name_line(const Header& header);

// Facts about the person for machines (JSON-LD, PDF metadata): as typed, without markup.
struct Person {
  std::string name, headline, url;
  std::string given_name, family_name, honorific_prefix, honorific_suffix;
  std::vector<std::string> also_known_as;
  std::string birth_date, birth_place, nationality;  // ISO 8601; for whoever shows them
  std::vector<std::string> emails, phones;
  std::string city, region, country_code;
  std::vector<std::string> same_as;  // URLs of profiles
  std::vector<std::string> skills;
  std::string works_for;  // organization of a running job
  std::string job_title;  // position of a running job
  std::vector<std::string> alumni_of;
  std::vector<std::string> languages;
};

// What outputs say by themselves, in the reader's language. Where they say it is theirs to choose,
// the words are not: two outputs that worded things would word them differently.
struct Labels {
  std::string resume;            // names the list of sections
  std::string contact;           // names the ways to reach the person
  std::string download;          // leads to the PDF
  std::string page = "{0}/{1}";  // running line: the page's number and how many there are
};

// "Last updated: Nov 21, 2026".
struct ClosingLine {
  DateRange date;
  bool printed = false;  // on paper and in text as well; a page in a browser shows it in any case
};

struct Document {
  std::string language;  // BCP 47 of the wording
  bool right_to_left = false;
  std::string title;  // "Ada Lovelace – Résumé"
  std::string author;
  std::string description;    // first sentence of the summary, or the headline
  std::string last_modified;  // ISO 8601 date, or empty
  std::string canonical;      // URL of the page, or empty
  Person person;
  Header header;
  std::vector<Section> sections;
  std::optional<ClosingLine> closing;  // when the résumé was last changed, where that is known
  Labels labels;
};

// The closing line where it is printed, else null.
inline const Run* printed_closing(const Document& document) {
  return document.closing && document.closing->printed ? &document.closing->date.words : nullptr;
}

// Whether the words of pictures count: plain text shows them, paper and screen show the picture.
enum class Alternatives : std::uint8_t { kOmit, kShow };

// All words in reading order, one block a line: what every output must give back. Every white space
// is one blank. Marks that an output adds of its own are no words: bullets, separators between
// contacts, running lines; the numbers of an ordered list ("2.") are, for a text may refer to them.
// With kShow a figure begins with its alternative text in brackets on a line of its own.
std::string words(const Document& document, Alternatives alternatives = Alternatives::kOmit);

// The sign before the items of a bulleted list in `depth` others; `first`: that of the outermost.
std::string list_sign(std::string_view first, std::size_t depth);

// A paragraph's lines, as the author ended them.
std::vector<Runs> lines_of(const Runs& runs);

// The words of some runs, as `words` gives them.
std::string words(const Runs& runs);

// The text dump of the stage: one node a line, indented, runs with role, style, link and place.
std::string dump(const Document& document);

}  // namespace resumec::document
