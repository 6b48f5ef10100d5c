// What a schema says, without types: the view that JSON Schema, the reference page, samples and
// suggestions are made from. Every Shape, FieldInfo and RecordInfo comes from the one list of
// fields that also decodes (record.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/node.h"

namespace resumec::diag {
struct Diagnostic;
}

namespace resumec::schema {

class Context;
struct RecordInfo;

// Whether there was advice on an unknown key. `kSaid`: another complaint has said what is to be
// said of this key too.
enum class Advice : std::uint8_t { kNone, kGiven, kSaid };

// The form of a value.
struct Shape {
  enum class Kind { kText, kBoolean, kInteger, kNumber, kChoice, kList, kMapping, kAny };
  Kind kind = Kind::kText;
  std::string noun;                       // with its article, as messages say it: "a date"
  std::string pattern;                    // ECMA-262, of a whole text; empty: any text
  std::vector<std::string_view> choices;  // of kChoice
  std::vector<std::string_view> known;    // what a text often is, for editors to offer
  std::optional<int> minimum, maximum;    // of kInteger; of a text with a pattern, which whole
                                          // numbers are such texts, if any
  bool takes_boolean = false;             // of a text with a pattern: `true` is such a text
  // Of a text with a pattern: white space round it is left out, and one of nothing else is as if it
  // were not written.
  bool may_be_blank = true;
  const Shape* item = nullptr;  // of kList
  // Of kList: the field beside it whose word says of what form the items are, and those forms; with
  // another word, or without one, `item`.
  std::string_view kind_field{};
  std::vector<std::pair<std::string_view, const Shape*>> kinds{};
  bool one_may_stand = false;          // of kList: one item without a list
  const RecordInfo* record = nullptr;  // of kMapping; null: the author chooses the keys, and
                                       // their values have the form of `item`
  const Shape* key = nullptr;          // of such keys; null: any text
  const Shape* short_form = nullptr;   // what may stand for the mapping: `- Python`
  bool prose = false;                  // sentences: a comma parts nothing
  std::string_view markup{};           // what the reference calls a text with markup: "line"
  bool single = false;                 // a text that two such texts do not make: a telephone number
  bool by_language = false;  // a mapping of BCP 47 tags to such texts may stand for the text

  // A value that no other serial number gives where the form allows that, as YAML flow text.
  std::string (*sample)(int serial) = nullptr;
};

struct FieldInfo {
  std::string_view name{};
  std::string_view description{};  // one sentence for the reference page, JSON Schema and editors
  std::string_view example{};      // as YAML flow text
  std::string_view sample{};       // replaces the sample of the shape, or of the list's item
  const Shape* shape = nullptr;
  bool required = false;
  bool extension = false;  // not of JSON Resume 1.x, whose schema the résumé's extends
  bool encoded = false;    // it can be written back (record.h)
  // Says something about the thing; tags and the like do not, so an entry of tags alone is empty.
  bool content = true;
  // Says how the résumé is to be made; other programs have keys of such names for something else.
  bool is_setting = false;
  // Names of the fields beside which it never stands: `startDate` of `dateText`.
  std::vector<std::string_view> instead_of{};
  std::vector<std::string_view> legacy{};  // old names: accepted with a warning and a fix
  std::vector<std::string_view>
      mistaken{};  // what people write when they mean this: suggested only
  // What people split it into: `firstName` and `lastName` of `name`.
  std::vector<std::string_view> parts{};
  // What people want a field for and what is to be said in this one's text.
  std::vector<std::string_view> holds{};
};

struct RecordInfo {
  std::string_view id{};    // "work": names the definition in JSON Schema and the reference
  std::string_view noun{};  // "a job": what messages call one
  std::string_view description{};
  bool entry = false;      // an entry without any content is an error
  bool exclusive = false;  // exactly one field of content: a block of a topic
  // Text that may stand for the whole mapping is the value of this field.
  std::string_view text_field{};
  // Of an entry of which a file of another program has a text alone; empty: of the first field.
  std::string_view lone_text{};
  // What people write as `Languages: Go, Rust` is the value of `text_field` and that of this one.
  std::string_view value_field{};
  std::string_view below_field{};  // the list that may stand below the text of `text_field`
  bool plain = false;  // one of which only `text_field` is given is written as that text
  std::vector<std::string_view> passes{};  // keys that are let through unread: `$schema`
  bool open = false;                       // every unknown key passes: `meta`
  // Says what to type for a key of `mapping` that no field here is for; may be null.
  Advice (*advise)(Context& context, const yaml::Node& mapping, const yaml::Pair& pair,
                   diag::Diagnostic& complaint) = nullptr;
  std::vector<FieldInfo> fields{};

  // The field of that very name, or null.
  [[nodiscard]] const FieldInfo* find(std::string_view name) const;
};

// Whether `node` says nothing where `shape` is expected: null, except that `Null` and `NULL` are
// texts where any text may stand, for people bear that name.
bool is_absent(const yaml::Node& node, const Shape& shape);

// "job" and "jobs" of "a job"; "entries" of "an entry".
std::string singular(std::string_view noun);
std::string plural(std::string_view noun);

}  // namespace resumec::schema
