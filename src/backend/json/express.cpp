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

namespace resumec::backend::json {
namespace {

using model::Text;
using schema::LeftOut;

// `first` and `second`, each with its markup, parted by `joint`.
model::Prose joined(const model::Prose& first, std::string_view joint, const model::Prose& second) {
  if (first.typed.empty()) return second;
  if (second.typed.empty()) return first;
  model::Prose both = first;
  both.typed = Text::generated(
      fmt::format("{}{}{}", first.typed.text(), joint, second.typed.text()), first.typed.span());
  return both;
}

// An employer's own dates say nothing new when its roles begin and end on them.
bool covered(const std::optional<model::Date>& date, const std::vector<model::Position>& positions,
             std::optional<model::Date> model::Period::*side) {
  return !date || std::any_of(positions.begin(), positions.end(), [&](const auto& position) {
    const std::optional<model::Date>& own = position.period.*side;
    return own && model::compare(*own, *date) == 0;
  });
}

// What an employer has and all of its roles have for themselves.
void leave_out_own(const model::Work& job, const std::vector<model::Position>& positions,
                   std::vector<LeftOut>& left_out) {
  const auto all = [&positions](const auto& holds) {
    return std::all_of(positions.begin(), positions.end(), holds);
  };
  if (!job.location.empty() && all([](const auto& one) { return !one.location.empty(); })) {
    const schema::Value place = decode::LocationValue::encode(schema::Encoding(), job.location);
    left_out.push_back({"`location` of a job with `positions`", schema::place_of(place)});
  }
  if (!all([](const auto& one) { return !one.period.empty(); })) return;
  const model::Period& period = job.period;
  if (!covered(period.start, positions, &model::Period::start)) {
    left_out.push_back({"`startDate` of a job with `positions`", period.start->span});
  }
  if (!covered(period.end, positions, &model::Period::end)) {
    left_out.push_back({"`endDate` of a job with `positions`", period.end->span});
  }
  for (const Text* text : {&period.text.typed(), &period.typed_start, &period.typed_end}) {
    if (!text->empty()) {
      left_out.push_back({"the dates of a job with `positions`", text->span()});
    }
  }
}

// What is said of the employer stands with each of its roles; what was done there, with the first.
void unfold(model::Work job, std::vector<model::Work>& all, std::vector<LeftOut>& left_out) {
  const std::vector<model::Position> positions = std::exchange(job.positions, {});
  if (positions.empty()) {
    all.push_back(std::move(job));
    return;
  }
  const bool has_role = !job.position.empty();
  if (has_role) all.push_back(job);
  if (!has_role) leave_out_own(job, positions, left_out);
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
void link_references(std::vector<model::Highlight>& highlights) {
  for (model::Highlight& highlight : highlights) {
    if (highlight.refs.empty()) continue;
    std::string links;
    for (const model::Ref& ref : highlight.refs) {
      if (!links.empty()) links += ", ";
      links += ref.target.empty() ? ref.text.text()
                                  : fmt::format("[{}]({})", ref.text.text(), ref.target);
    }
    highlight.text.typed = Text::generated(
        fmt::format("{} ({})", highlight.text.typed.text(), links), highlight.text.typed.span());
    highlight.refs.clear();
  }
}

// Adds what `rest` still says after the rest of it has found a place.
template <class T>
void leave_out(const schema::Record<T>& fields, const T& rest, std::vector<LeftOut>& left_out) {
  schema::Encoding encoding;
  const schema::Value value = fields.encode(encoding, rest);
  for (const schema::Member& member : value.members) {
    left_out.push_back(
        schema::left_out(fields.info(), *fields.info().find(member.key), member.value));
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

model::Project project_of(model::Talk talk, std::vector<LeftOut>& left_out) {
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
  leave_out(decode::talk_fields(), talk, left_out);
  return project;
}

model::Project project_of(model::Contribution contribution, std::vector<LeftOut>& left_out) {
  model::Project project;
  project.span = contribution.span;
  project.type = Text::generated("open source", contribution.span);
  project.name = std::exchange(contribution.project, {});
  project.description = std::exchange(contribution.description, {});
  project.highlights = std::exchange(contribution.highlights, {});
  project.url = std::exchange(contribution.url, {});
  project.period = std::exchange(contribution.period, {});
  leave_out(decode::contribution_fields(), contribution, left_out);
  return project;
}

}  // namespace

model::Resume express(model::Resume resume, std::vector<LeftOut>& left_out) {
  if (resume.basics.summary.empty()) resume.basics.summary = std::exchange(resume.about, {});
  for (std::vector<model::Work>* jobs : {&resume.work, &resume.volunteer}) {
    std::vector<model::Work> all;
    for (model::Work& job : *jobs) unfold(std::move(job), all, left_out);
    *jobs = std::move(all);
    for (model::Work& job : *jobs) link_references(job.highlights);
  }
  for (model::Talk& talk : std::exchange(resume.talks, {})) {
    resume.projects.push_back(project_of(std::move(talk), left_out));
  }
  for (model::Contribution& one : std::exchange(resume.contributions, {})) {
    resume.projects.push_back(project_of(std::move(one), left_out));
  }
  for (model::Project& project : resume.projects) link_references(project.highlights);
  leave_out_note(resume.meta, left_out);
  return resume;
}

}  // namespace resumec::backend::json
