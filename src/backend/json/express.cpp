// JSON Resume has one role a job, and a list of projects of any `type`: its schema names "talk" and
// "presentation" among them. Words that can be kept so are; where they would be taken for something
// else (a section of patents for jobs, a team for an employer) they are left out, and that is said.
#include "backend/json/express.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "decode/fields/fields.h"
#include "schema/record.h"
#include "sections/kind.h"

namespace resumec::backend::json {
namespace {

using model::Text;
using schema::LeftOut;
using sections::Kind;

std::string key(Kind section) {
  return std::string(to_string(section));
}

// `first` and `second`, each with its markup, parted by `joint`.
model::Prose joined(const model::Prose& first, std::string_view joint, const model::Prose& second) {
  if (first.typed.empty()) return second;
  if (second.typed.empty()) return first;
  model::Prose both = first;
  both.typed = Text::generated(
      fmt::format("{}{}{}", first.typed.text(), joint, second.typed.text()), first.typed.span());
  return both;
}

// What is said of the employer stands with each of its roles; what was done there, with the first.
void unfold(model::Work job, std::vector<model::Work>& all) {
  const std::vector<model::Position> positions = std::exchange(job.positions, {});
  if (positions.empty()) {
    all.push_back(std::move(job));
    return;
  }
  const bool has_role = !job.position.empty();
  if (has_role) all.push_back(job);
  bool first = !has_role;
  for (const model::Position& position : positions) {
    model::Work one = job;
    one.position = position.position;
    if (!position.location.empty()) one.location = position.location;
    if (has_role || !position.period.empty()) one.period = position.period;
    one.summary = first ? joined(job.summary, "\n\n", position.summary) : position.summary;
    if (!first) one.highlights.clear();
    one.highlights.insert(one.highlights.end(), position.highlights.begin(),
                          position.highlights.end());
    one.selectors = position.selectors;
    all.push_back(std::move(one));
    first = false;
  }
}

// "Faster online store ([#5699](https://github.com/feast-dev/feast/pull/5699))".
void link_references(model::Highlight& highlight) {
  if (highlight.refs.empty()) return;
  std::string links;
  for (const model::Ref& ref : highlight.refs) {
    if (!links.empty()) links += ", ";
    links +=
        ref.target.empty() ? ref.text.text() : fmt::format("[{}]({})", ref.text.text(), ref.target);
  }
  highlight.text.typed = Text::generated(fmt::format("{} ({})", highlight.text.typed.text(), links),
                                         highlight.text.typed.span());
  highlight.refs.clear();
}

// The lines of a list's item: those behind the first stand below its words.
std::string item_of(std::string_view text) {
  std::string item = "- ";
  for (std::size_t i = 0; i < text.size(); ++i) {
    item += text[i];
    if (text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n') item += "  ";
  }
  return item;
}

// A highlight of JSON Resume is a text: what stands below one is a list in that. Calls itself once
// a level, of which highlights have three.
void write_as_texts(std::vector<model::Highlight>& highlights) {
  for (model::Highlight& highlight : highlights) {
    link_references(highlight);
    if (highlight.highlights.empty()) continue;
    write_as_texts(highlight.highlights);
    std::string text = highlight.text.typed.text();
    while (text.ends_with('\n')) text.pop_back();
    text += '\n';
    for (const model::Highlight& inner : highlight.highlights) {
      text += '\n' + item_of(inner.text.typed.text());
    }
    highlight.text.typed = Text::generated(text, highlight.text.typed.span());
    highlight.highlights.clear();
  }
}

// "v1.0.0". It is for the author, who may have written there whom the file is for.
bool is_version(std::string_view text) {
  if (text.starts_with('v')) text.remove_prefix(1);
  constexpr std::size_t kYearDigits = 4;
  for (int numbers = 1; numbers <= 3; ++numbers) {
    std::size_t digits = 0;
    while (digits < text.size() && characters::is_digit(text[digits])) ++digits;
    if (digits == 0 || digits > kYearDigits) return false;
    text.remove_prefix(digits);
    if (text.empty()) return true;
    if (text.front() != '.') return false;
    text.remove_prefix(1);
  }
  return false;
}

void leave_out_note(model::Meta& meta, std::vector<LeftOut>& left_out) {
  if (meta.version.empty() || is_version(meta.version.text())) return;
  const schema::RecordInfo& fields = decode::meta_fields().info();
  left_out.push_back(
      schema::left_out(fields, *fields.find("version"), schema::Value::of(meta.version)));
  meta.version = {};
}

model::Project project_of(model::Talk talk) {
  model::Project project;
  project.span = talk.span;
  project.type = Text::generated("talk", talk.span);
  project.name = std::exchange(talk.title, {});
  project.entity = std::exchange(talk.event, {});
  project.description = std::exchange(talk.summary, {});
  project.keywords = std::exchange(talk.keywords, {});
  project.url = std::exchange(talk.url, {});
  project.period.start = std::exchange(talk.period.start, {});
  project.period.end = project.period.start;
  return project;
}

model::Project project_of(model::Contribution contribution) {
  model::Project project;
  project.span = contribution.span;
  project.type = Text::generated("open source", contribution.span);
  project.name = std::exchange(contribution.project, {});
  project.description = std::exchange(contribution.description, {});
  project.highlights = std::exchange(contribution.highlights, {});
  project.url = std::exchange(contribution.url, {});
  project.period = std::exchange(contribution.period, {});
  return project;
}

}  // namespace

Expressed express(model::Resume resume, std::vector<LeftOut>& left_out) {
  Expressed expressed;
  if (resume.basics.summary.empty()) resume.basics.summary = std::exchange(resume.about, {});
  for (const auto& [section, jobs] : {std::pair{key(Kind::kWork), &resume.work},
                                      std::pair{key(Kind::kVolunteer), &resume.volunteer}}) {
    std::vector<model::Work> all;
    for (std::size_t i = 0; i < jobs->size(); ++i) {
      const std::size_t before = all.size();
      unfold(std::move((*jobs)[i]), all);
      expressed.origins[section].push_back({section, i, all.size() - before});
    }
    *jobs = std::move(all);
    for (model::Work& job : *jobs) write_as_texts(job.highlights);
  }
  std::vector<Origin>& projects = expressed.origins[key(Kind::kProjects)];
  for (std::size_t i = 0; i < resume.projects.size(); ++i)
    projects.push_back({key(Kind::kProjects), i});
  const auto add_all = [&](Kind section, auto things) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      projects.push_back({key(section), i});
      resume.projects.push_back(project_of(std::move(things[i])));
    }
  };
  add_all(Kind::kTalks, std::exchange(resume.talks, {}));
  add_all(Kind::kContributions, std::exchange(resume.contributions, {}));
  for (model::Project& project : resume.projects) write_as_texts(project.highlights);
  leave_out_note(resume.meta, left_out);
  expressed.resume = std::move(resume);
  return expressed;
}

}  // namespace resumec::backend::json
