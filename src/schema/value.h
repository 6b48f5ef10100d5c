// What an object says, as a tree without a file: `encode` makes it, and `decode` reads the same
// from a file that holds it. Whoever writes a file (YAML, JSON) or shows an object writes such a
// tree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/mapped_text.h"
#include "source/span.h"
#include "yaml/node.h"

namespace resumec::schema {

struct FieldInfo;
struct RecordInfo;

// What has a value and is not written, as messages name it: "`team` of a job", "`about`".
struct LeftOut {
  std::string what;
  source::Span span;  // of its texts; unknown where nobody keeps it
};

// How an object is written.
struct Encoding {
  // Without them only what the schema of JSON Resume 1.x has is written, in its forms: a highlight
  // is its text, a place of work a line, an expected date a date, a running job has no end.
  bool extensions = true;
  bool readings = false;                     // fill Value::target and Value::reading
  std::vector<LeftOut>* left_out = nullptr;  // gets what is not written; null: nobody asks
};

struct Member;

struct Value {
  // kNone: there is nothing to say, and nothing is written; kNull is written.
  enum class Kind : std::uint8_t { kNone, kNull, kText, kNumber, kBoolean, kList, kMapping };
  Kind kind = Kind::kNone;
  std::string text;   // of kText as typed; of kNumber and kBoolean as both YAML and JSON write it
  source::Span span;  // of these, where that stands; unknown where nobody keeps it
  std::vector<Value> items;     // of kList
  std::vector<Member> members;  // of kMapping, in the order of the list of fields

  // What the program takes the text for, where the text does not say it. For eyes alone.
  std::string target;                // of an address
  std::vector<std::string> reading;  // of words with markup: a line a paragraph

  static Value of(const source::MappedText& text);  // kNone of an empty one, whatever its language
  static Value of(std::string_view text, source::Span span = {});  // kNone of an empty one
  static Value number(int number, source::Span span = {});
  static Value boolean(bool truth);
  static Value of(const yaml::Node& node);  // any value of a file; texts stay texts: "2020"

  [[nodiscard]] bool empty() const { return kind == Kind::kNone; }

  // The value of `key` of a mapping, or null.
  [[nodiscard]] const Value* find(std::string_view key) const;
};

struct Member {
  std::string key;
  Value value;
};

// `text` in quotes, in one line whatever it holds.
std::string literal(std::string_view text);

// A line a value, `work[0].url: "acme.org" -> "https://acme.org" @120-124`, with its place where
// that is known; below a text its reading, `about | "Words " strong "with markup"`.
enum class Places { kShown, kLeftOut };
std::string dump(const Value& value, Places places = Places::kShown);

// From the first to the last of the texts in it that know their place.
source::Span place_of(const Value& value);

// A field that is not written, and what it would be.
LeftOut left_out(const RecordInfo& record, const FieldInfo& field, const Value& value);

// Whether a codec knows the way back (record.h).
template <class Codec, class M>
concept Encodes = requires(const M& value) {
  Codec::encode(Encoding(), value);
};

// A text in the form of its field: `{de: Ingenieurin}` where it is not in the document's language.
Value encode_text(const Encoding& encoding, const source::MappedText& text);

}  // namespace resumec::schema
