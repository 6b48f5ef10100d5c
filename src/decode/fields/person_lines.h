// What is to stand in `basics`, where a draft has it at the top of the file or under other keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/flow.h"
#include "schema/record.h"
#include "yaml/node.h"

namespace resumec::decode {

// Where a key of the person's belongs; no field: nowhere in `basics`.
struct PersonPlace {
  const schema::FieldInfo* field = nullptr;
  bool part = false;                         // one of several words of it
  bool network = false;                      // a profile there
  const schema::FieldInfo* inner = nullptr;  // the field of `field`'s mapping
};

PersonPlace place_of_person(std::string_view key);

class PersonLines {
 public:
  explicit PersonLines(const schema::Flow& flow) : flow_(flow) {}

  // False when there is no place for it, or another key has said the same field already.
  bool add(const PersonPlace& place, const yaml::Pair& pair);

  // Each field as it is typed; `profiles` last.
  [[nodiscard]] schema::Flow::Pairs pairs() const;
  [[nodiscard]] std::vector<std::string> profiles() const;

 private:
  struct Line {
    const schema::FieldInfo* field;
    std::vector<std::string> texts;     // of a text of several parts
    std::vector<std::string> profiles;  // of `profiles`
    schema::Flow::Pairs inner;          // of a mapping
    std::string value;                  // of any other
  };

  Line& of(const schema::FieldInfo& field);
  [[nodiscard]] std::string text(const Line& line) const;
  [[nodiscard]] std::vector<std::string> profiles_of(const PersonPlace& place,
                                                     const yaml::Pair& pair) const;

  const schema::Flow& flow_;
  std::vector<Line> lines_;
};

}  // namespace resumec::decode
