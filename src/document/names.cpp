#include "document/document.h"

namespace resumec::document {

std::string_view to_string(Role role) {
  switch (role) {
    case Role::kText:
      return "text";
    case Role::kName:
      return "name";
    case Role::kHeadline:
      return "headline";
    case Role::kEmail:
      return "email";
    case Role::kPhone:
      return "phone";
    case Role::kUrl:
      return "url";
    case Role::kLocation:
      return "location";
    case Role::kProfile:
      return "profile";
    case Role::kSectionTitle:
      return "section-title";
    case Role::kOrganization:
      return "organization";
    case Role::kTeam:
      return "team";
    case Role::kPosition:
      return "position";
    case Role::kStudy:
      return "study";
    case Role::kTitle:
      return "title";
    case Role::kDate:
      return "date";
    case Role::kLabel:
      return "label";
    case Role::kKeyword:
      return "keyword";
    case Role::kLevel:
      return "level";
    case Role::kReference:
      return "reference";
    case Role::kCredit:
      return "credit";
    case Role::kSeparator:
      return "separator";
    case Role::kPronouns:
      return "pronouns";
    case Role::kUpdated:
      return "updated";
  }
  return "?";
}

}  // namespace resumec::document
