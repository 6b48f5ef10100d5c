// The file is made of the list of fields (`decode::encode`): in JSON Resume's forms what it has,
// and below `x-resumec` what is ours alone (extra.h), so that nothing is lost on the way back.
// Texts keep their Markdown: about half of JSON Resume's themes read it, to the others `**` is a
// small blemish, and taken out it could not be put back by whoever reads the file again.
#include "backend/json/json.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "backend/json/express.h"
#include "backend/json/extra.h"
#include "backend/json/fit.h"
#include "schema/value.h"

namespace resumec::backend::json {
namespace {

// Of 1.0.0, which programs look for. What came after it up to 1.3 only takes more.
constexpr std::string_view kSchema =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

// What says how outputs and versions are made, or for whom, and nothing of the person.
constexpr std::array<std::string_view, 4> kSettings = {"design", "outputs", "variants", "vars"};

using Json = nlohmann::ordered_json;

Json json_of(const schema::Value& value) {
  using Of = schema::Value::Kind;
  switch (value.kind) {
    case Of::kNone:
    case Of::kNull:
      return nullptr;
    case Of::kText:
      return value.text;
    case Of::kNumber:
    case Of::kBoolean:
      return Json::parse(value.text);
    case Of::kList: {
      Json list = Json::array();
      for (const schema::Value& item : value.items) list.push_back(json_of(item));
      return list;
    }
    case Of::kMapping:
      break;
  }
  Json mapping = Json::object();
  for (const schema::Member& member : value.members) mapping[member.key] = json_of(member.value);
  return mapping;
}

// "`team` of a job (3), `topics` and `tags` (28)", in the order in which they were met.
std::string named(const std::vector<schema::LeftOut>& left_out) {
  std::vector<std::pair<std::string_view, std::size_t>> counts;
  for (const schema::LeftOut& one : left_out) {
    const auto known = std::find_if(counts.begin(), counts.end(),
                                    [&one](const auto& count) { return count.first == one.what; });
    if (known == counts.end()) {
      counts.emplace_back(one.what, 1);
    } else {
      ++known->second;
    }
  }
  std::string names;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i > 0) names += i + 1 == counts.size() ? " and " : ", ";
    names += counts[i].first;
    if (counts[i].second > 1) names += fmt::format(" ({})", counts[i].second);
  }
  return names;
}

// One note for all.
void tell(const std::vector<schema::LeftOut>& left_out, diag::Sink& sink) {
  if (left_out.empty()) return;
  auto note = diag::make(diag::Code::kLeftOut, left_out.front().span,
                         fmt::format("JSON Resume has no place for {}", named(left_out)));
  note.mark("left out");
  for (std::size_t i = 1; i < left_out.size(); ++i) {
    note.repeats.push_back(
        {left_out[i].span, fmt::format("JSON Resume has no place for {}", left_out[i].what)});
  }
  sink.add(std::move(note));
}

// Tags say for whom a version was made; without `variants` they say nothing else.
void leave_out_tags(schema::Value& value) {
  std::erase_if(value.members, [](const schema::Member& member) { return member.key == "tags"; });
  for (schema::Value& item : value.items) leave_out_tags(item);
  for (schema::Member& member : value.members) {
    leave_out_tags(member.value);
    if (member.key != "highlights") continue;
    // What has nothing but its text is written as that.
    for (schema::Value& item : member.value.items) {
      if (item.members.size() != 1 || item.members.front().key != "text") continue;
      schema::Value text = std::move(item.members.front().value);
      item = std::move(text);
    }
  }
}

bool is_text(const schema::Value* value, std::string_view text) {
  return value != nullptr && value->kind == schema::Value::Kind::kText && value->text == text;
}

// What has begun and has no end runs to whoever reads a job in such a file.
void leave_out_present(schema::Value& job, bool has_own_end) {
  if (has_own_end && job.find("startDate") != nullptr) {
    std::erase_if(job.members, [](const schema::Member& member) {
      return member.key == "endDate" && is_text(&member.value, "present");
    });
  }
  for (schema::Member& member : job.members) {
    if (member.key != "positions") continue;
    for (schema::Value& position : member.value.items) leave_out_present(position, true);
  }
}

// Whether the version shows a section.
bool is_shown(const schema::Value& whole, const schema::Value* name) {
  if (name == nullptr) return false;
  if (whole.find(name->text) != nullptr) return true;
  const schema::Value* basics = whole.find("basics");
  if (name->text == "summary") return basics != nullptr && basics->find("summary") != nullptr;
  const schema::Value* own = whole.find("sections");
  return own != nullptr &&
         std::any_of(own->items.begin(), own->items.end(), [name](const schema::Value& section) {
           return is_text(section.find("id"), name->text);
         });
}

void leave_out_empty(schema::Value& mapping) {
  std::erase_if(mapping.members, [](const schema::Member& member) {
    const schema::Value& value = member.value;
    return (value.kind == schema::Value::Kind::kList && value.items.empty()) ||
           (value.kind == schema::Value::Kind::kMapping && value.members.empty());
  });
}

// Leaves out those of which nobody sees more than the title, parts of sections among them.
void leave_out_bare_titles(std::vector<schema::Value>& sections) {
  for (schema::Value& section : sections) {
    for (schema::Member& member : section.members) {
      if (member.key == "sections") leave_out_bare_titles(member.value.items);
    }
    leave_out_empty(section);
  }
  std::erase_if(sections, [](const schema::Value& section) {
    return section.find("text") == nullptr && section.find("entries") == nullptr &&
           section.find("sections") == nullptr;
  });
}

// Of a section that nobody sees not even the title.
void leave_out_hidden(schema::Value& whole) {
  for (schema::Member& member : whole.members) {
    if (member.key == "sections") leave_out_bare_titles(member.value.items);
  }
  for (schema::Member& member : whole.members) {
    if (member.key != "layout") continue;
    for (schema::Member& part : member.value.members) {
      std::set<std::string> named;
      std::erase_if(part.value.items, [&](const schema::Value& line) {
        const schema::Value* name = line.find("section");
        if (line.find("hide") != nullptr || !is_shown(whole, name)) return true;
        // Of two lines about one section the first counts.
        return !named.insert(name->text).second;
      });
    }
    leave_out_empty(member.value);
  }
  leave_out_empty(whole);
}

// A section of the author's own has the title that the version gives it, and no other.
void settle_titles(schema::Value& whole) {
  const schema::Value* layout = whole.find("layout");
  const schema::Value* lines = layout == nullptr ? nullptr : layout->find("sections");
  if (lines == nullptr) return;
  for (schema::Member& member : whole.members) {
    if (member.key != "sections") continue;
    for (schema::Value& section : member.value.items) {
      const schema::Value* id = section.find("id");
      for (const schema::Value& line : lines->items) {
        const schema::Value* title = line.find("title");
        if (id == nullptr || title == nullptr || !is_text(line.find("section"), id->text)) continue;
        for (schema::Member& field : section.members) {
          if (field.key == "title") field.value = *title;
        }
      }
    }
  }
}

// All that is said of the person, in our own fields.
schema::Value whole_of(const decode::Decoded& decoded, std::vector<schema::LeftOut>& left_out) {
  schema::Value whole = decode::encode(decoded, schema::Encoding());
  leave_out_tags(whole);
  std::erase_if(whole.members, [](const schema::Member& member) {
    return std::find(kSettings.begin(), kSettings.end(), member.key) != kSettings.end();
  });
  for (schema::Member& member : whole.members) {
    for (schema::Value& job : member.value.items) leave_out_present(job, member.key == "work");
    if (member.key != "basics") continue;
    std::erase_if(member.value.members, [&left_out](const schema::Member& field) {
      if (field.key != "personal") return false;
      left_out.push_back({"`personal` of the person", schema::place_of(field.value)});
      return true;
    });
  }
  leave_out_hidden(whole);
  settle_titles(whole);
  return whole;
}

}  // namespace

std::string write(const decode::Decoded& decoded, const JsonOptions& options, diag::Sink& sink) {
  std::vector<schema::LeftOut> left_out;
  Expressed expressed = express(decoded.resume, left_out);
  decode::Decoded standard = decoded;
  standard.resume = std::move(expressed.resume);
  schema::Value value = decode::encode(standard, {.extensions = false});
  fit(value, decode::resume_info());
  decode::Decoded kept = decoded;
  kept.resume.meta = standard.resume.meta;
  schema::Value whole = whole_of(kept, left_out);
  fit_own(whole, decode::resume_info());
  add_own_words(value, whole, expressed.origins);
  tell(left_out, sink);

  Json file = Json::object();
  file["$schema"] = kSchema;
  file.update(json_of(value));
  return file.dump(options.indent == 0 ? -1 : options.indent, ' ', false,
                   Json::error_handler_t::replace) +
         "\n";
}

}  // namespace resumec::backend::json
