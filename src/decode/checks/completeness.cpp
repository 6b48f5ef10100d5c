#include "decode/checks/completeness.h"

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "model/sections.h"
#include "schema/context.h"

namespace resumec::decode {
namespace {

bool is_empty(const yaml::Node& node) {
  if (node.kind == yaml::Kind::kSequence) return node.items.empty();
  return node.is_null() || node.is_empty_scalar();
}

void check_sections(const yaml::Node& root, const yaml::Node& file,
                    const schema::RecordInfo& fields, diag::Sink& sink) {
  for (const yaml::Pair& pair : root.pairs) {
    const schema::FieldInfo* field = fields.find(pair.key->text.text());
    const bool section = field != nullptr && field->shape->kind == schema::Shape::Kind::kList;
    // `--set work[3].name=x` begins a list in a source of its own, and says itself what is amiss.
    const bool written = pair.key->span.file == root.span.file;
    if (!section || !written || !is_empty(*pair.value)) continue;
    const yaml::Node* before = file.find(field->name);
    if (before != nullptr && !is_empty(*before)) continue;
    sink.add(diag::make(diag::Code::kEmptySection, pair.key->span,
                        fmt::format("the section {} is empty", diag::quoted(field->name)))
                 .mark("left out")
                 .hint("delete the key, or write entries below it, each after `- `"));
  }
}

// The item of `sections` in the file that begins at `place`; null when there is none.
const yaml::Node* own_section(const yaml::Node& file, source::Span place) {
  const yaml::Node* sections = file.find("sections");
  if (sections == nullptr) return nullptr;
  for (const yaml::Node* item : sections->items) {
    const source::Span opening = schema::opening(*item);
    if (opening.file == place.file && opening.begin == place.begin) return item;
  }
  return nullptr;
}

// Or one of its parts has; those have no parts.
bool has_content(const yaml::Node& section) {
  for (const std::string_view key : {"text", "entries"}) {
    const yaml::Node* value = section.find(key);
    if (value != nullptr && !is_empty(*value)) return true;
  }
  const yaml::Node* parts = section.find("sections");
  return parts != nullptr && std::any_of(parts->items.begin(), parts->items.end(),
                                         [](const auto* part) { return has_content(*part); });
}

// A title is the author's own word, so it never goes without one of ours, whoever wrote the file.
void check_own_sections(const yaml::Node& root, const yaml::Node& file, const model::Resume& resume,
                        diag::Sink& sink) {
  const auto check = [&](const model::CustomSection& section) {
    if (!model::is_empty(section) || section.title.empty()) return;
    const yaml::Node* before = &root == &file ? nullptr : own_section(file, section.span);
    if (before != nullptr && has_content(*before)) return;
    sink.add(diag::make(diag::Code::kEmptySection, section.title.typed().span(),
                        fmt::format("the section {} is empty", diag::quoted(section.title.text())))
                 .mark("left out")
                 .hint("write `text` or `entries` beside its title, or delete it"));
  };
  for (const model::CustomSection& section : resume.sections) {
    check(section);
    for (const model::CustomSection& part : section.parts) check(part);
  }
}

// A section that `layout` or a variant gives a title, and that the file does not have: the title is
// the author's own word, and stands nowhere.
void check_titled_sections(const yaml::Node& root, const yaml::Node& file,
                           const schema::RecordInfo& fields, const model::Resume& resume,
                           diag::Sink& sink) {
  const auto holds = [](const yaml::Node& tree, std::string_view section) {
    const yaml::Node* where = section == "summary" ? tree.find("basics") : &tree;
    const yaml::Node* value = where == nullptr ? nullptr : where->find(section);
    return value != nullptr && !is_empty(*value);
  };
  // Also one that this version leaves out.
  const auto own = [&file](std::string_view name) -> const yaml::Node* {
    const yaml::Node* sections = file.find("sections");
    if (sections == nullptr) return nullptr;
    for (const yaml::Node* section : sections->items) {
      const yaml::Node* id = section->find("id");
      if (id != nullptr && id->text.text() == name) return section;
    }
    return nullptr;
  };
  const auto holds_own = [&](std::string_view name) {
    const yaml::Node* section = own(name);
    return section != nullptr && has_content(*section);
  };
  std::set<std::string_view> seen;
  for (const model::SectionLayout& line : resume.layout.sections) {
    const std::string_view name = line.section.value;
    // Of a second line about a section, and of an empty list, is complained elsewhere.
    if (!seen.insert(name).second || line.title.empty() || line.hide) continue;
    const yaml::Node* written = root.find(name);
    const bool known = name == "summary" || fields.find(name) != nullptr || own(name) != nullptr;
    if (!known || holds(root, name) || holds(file, name) || holds_own(name)) continue;
    if (written != nullptr && written->kind == yaml::Kind::kSequence) continue;
    sink.add(diag::make(diag::Code::kEmptySection, line.title.typed().span(),
                        fmt::format("the section {} is empty", diag::quoted(name)))
                 .mark("so its title stands nowhere")
                 .hint(fmt::format("write {}, or delete this line", diag::quoted(name))));
  }
}

// `sink` and whether the file was written for us.
struct Listener {
  diag::Sink& sink;
  bool strict;

  void miss(source::Span entry, std::string_view what, std::string_view hint) const {
    auto complaint = diag::make(diag::Code::kMissingRecommended, entry, std::string(what));
    if (!strict) complaint.kind = what;
    sink.add(complaint.hint(std::string(hint)));
  }
};

}  // namespace

void check_completeness(const yaml::Node& root, const yaml::Node& file,
                        const schema::RecordInfo& fields, const model::Resume& resume, bool strict,
                        diag::Sink& sink) {
  const Listener listener{sink, strict};
  if (strict) check_sections(root, file, fields, sink);
  check_own_sections(root, file, resume, sink);
  check_titled_sections(root, file, fields, resume, sink);
  // An entry may leave out both its employer and its role; a role alone raises the question.
  for (const model::Work& job : resume.work) {
    const bool employer = !job.name.empty() || !job.team.empty() || !job.parent.empty();
    if (!employer && !job.position.empty() && job.period.start) {
      listener.miss(job.span, "this job does not name its employer", "add `name`");
    }
  }
  for (const model::Education& degree : resume.education) {
    const bool school = !degree.institution.empty();
    if (!school && !degree.area.empty() && degree.period.start) {
      listener.miss(degree.span, "this degree does not name its school", "add `institution`");
    }
  }
  const model::Basics& person = resume.basics;
  const bool reply = !person.emails.empty() || !person.phones.empty() || !person.sites.empty() ||
                     !person.profiles.empty();
  // A file of a name and a job is a trial; one with both a career and a school is to be sent.
  if (!reply && !person.name.empty() && !resume.work.empty() && !resume.education.empty()) {
    listener.miss(person.name.span(), "nobody can answer this résumé",
                  "add `email`, `phone`, `url` or `profiles` to `basics`");
  }
}

}  // namespace resumec::decode
