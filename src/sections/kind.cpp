#include "sections/kind.h"

#include <cstddef>

namespace resumec::sections {

std::string_view to_string(Kind kind) {
  switch (kind) {
#define RESUMEC_TEXT_SECTION(name, key) \
  case Kind::k##name:                   \
    return #key;
#define RESUMEC_LIST_SECTION(name, key, type, item, form) \
  case Kind::k##name:                                     \
    return #key;
#include "sections/list.def"
    case Kind::kCustom:
      return "custom";
  }
  return "?";
}

std::string_view to_string(EntryKind kind) {
  switch (kind) {
#define RESUMEC_LIST_SECTION(name, key, type, item, form) \
  case EntryKind::k##name:                                \
    return #item;
#include "sections/list.def"
    case EntryKind::kPosition:
      return "position";
    case EntryKind::kCustom:
      return "custom";
  }
  return "?";
}

Form form_of(Kind kind) {
  // In the order of kKinds.
  constexpr Form kForms[] = {
#define RESUMEC_TEXT_SECTION(name, key) Form::kEntries,
#define RESUMEC_LIST_SECTION(name, key, type, item, form) Form::k##form,
#include "sections/list.def"
  };
  return kind == Kind::kCustom ? Form::kEntries : kForms[static_cast<std::size_t>(kind)];
}

}  // namespace resumec::sections
