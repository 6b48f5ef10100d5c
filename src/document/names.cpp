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
    case Role::kUpdated:
      return "updated";
  }
  return "?";
}

std::string_view to_string(EntryKind kind) {
  switch (kind) {
    case EntryKind::kWork:
      return "work";
    case EntryKind::kPosition:
      return "position";
    case EntryKind::kVolunteer:
      return "volunteer";
    case EntryKind::kEducation:
      return "education";
    case EntryKind::kAward:
      return "award";
    case EntryKind::kCertificate:
      return "certificate";
    case EntryKind::kPublication:
      return "publication";
    case EntryKind::kProject:
      return "project";
    case EntryKind::kContribution:
      return "contribution";
    case EntryKind::kReference:
      return "reference";
    case EntryKind::kTopic:
      return "topic";
    case EntryKind::kCustom:
      return "custom";
  }
  return "?";
}

std::string_view to_string(SectionKind kind) {
  switch (kind) {
    case SectionKind::kSummary:
      return "summary";
    case SectionKind::kAbout:
      return "about";
    case SectionKind::kWork:
      return "work";
    case SectionKind::kVolunteer:
      return "volunteer";
    case SectionKind::kEducation:
      return "education";
    case SectionKind::kAwards:
      return "awards";
    case SectionKind::kCertificates:
      return "certificates";
    case SectionKind::kPublications:
      return "publications";
    case SectionKind::kSkills:
      return "skills";
    case SectionKind::kLanguages:
      return "languages";
    case SectionKind::kInterests:
      return "interests";
    case SectionKind::kReferences:
      return "references";
    case SectionKind::kProjects:
      return "projects";
    case SectionKind::kContributions:
      return "contributions";
    case SectionKind::kTopics:
      return "topics";
    case SectionKind::kCustom:
      return "custom";
  }
  return "?";
}

}  // namespace resumec::document
