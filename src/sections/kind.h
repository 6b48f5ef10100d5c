// Which section something belongs to, and which kind of entry it is: names made from the one list
// (list.def), which every room may see because every room speaks of sections.
#pragma once

#include <cstdint>
#include <string_view>

namespace resumec::sections {

enum class Kind : std::uint8_t {
#define RESUMEC_TEXT_SECTION(name, key) k##name,
#define RESUMEC_LIST_SECTION(name, key, type, item, form) k##name,
#include "sections/list.def"
  kCustom,  // of the author's own
};

// In the order of the list, without kCustom.
constexpr Kind kKinds[] = {
#define RESUMEC_TEXT_SECTION(name, key) Kind::k##name,
#define RESUMEC_LIST_SECTION(name, key, type, item, form) Kind::k##name,
#include "sections/list.def"
};

// Its key in the file; "custom".
std::string_view to_string(Kind kind);

// One of a section's list is of the section's kind.
enum class EntryKind : std::uint8_t {
#define RESUMEC_LIST_SECTION(name, key, type, item, form) k##name,
#include "sections/list.def"
  kPosition,  // one of several roles inside a kWork or kVolunteer
  kCustom,    // of a section of the author's own
};

// What one is called: "work", "award"; "position", "custom".
std::string_view to_string(EntryKind kind);

// Heads with rows and bodies, or words in groups (skills).
enum class Form : std::uint8_t { kEntries, kGroups };

// A text has kEntries: it is no group.
Form form_of(Kind kind);

}  // namespace resumec::sections
