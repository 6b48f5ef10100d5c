// The file is made of the list of fields (`decode::encode`), without what is ours alone. Texts keep
// their Markdown: about half of JSON Resume's themes read it, to the others `**` is a small
// blemish, and taken out it could not be put back by whoever reads the file again.
#include "backend/json/json.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "backend/json/express.h"
#include "backend/json/fit.h"
#include "schema/value.h"

namespace resumec::backend::json {
namespace {

// Of 1.0.0, which programs look for. What came after it up to 1.3 only takes more.
constexpr std::string_view kSchema =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

// Keys at the top of a file that say how our other outputs are made, and nothing of the person.
constexpr std::array<std::string_view, 5> kSettings = {"layout", "design", "outputs", "locale",
                                                       "variants"};

using Json = nlohmann::ordered_json;

Json json_of(const schema::Value& value) {
  using Kind = schema::Value::Kind;
  switch (value.kind) {
    case Kind::kNone:
    case Kind::kNull:
      return nullptr;
    case Kind::kText:
      return value.text;
    case Kind::kNumber:
    case Kind::kBoolean:
      return Json::parse(value.text);
    case Kind::kList: {
      Json list = Json::array();
      for (const schema::Value& item : value.items) list.push_back(json_of(item));
      return list;
    }
    case Kind::kMapping:
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

// One note for all: an author who asks for this file knows that it is another schema's.
void tell(std::vector<schema::LeftOut> left_out, diag::Sink& sink) {
  // Each of the entries that were made of one has what is said of the whole.
  std::vector<schema::LeftOut> once;
  std::set<std::tuple<std::string, source::FileId, std::uint32_t, std::uint32_t>> met;
  for (schema::LeftOut& one : left_out) {
    const bool setting = std::any_of(kSettings.begin(), kSettings.end(), [&one](auto name) {
      return one.what == fmt::format("`{}`", name);
    });
    const bool again = one.span.known() &&
                       !met.emplace(one.what, one.span.file, one.span.begin, one.span.end).second;
    if (!setting && !again) once.push_back(std::move(one));
  }
  if (once.empty()) return;
  auto note = diag::make(diag::Code::kLeftOut, once.front().span,
                         fmt::format("JSON Resume has no place for {}", named(once)));
  note.mark("left out");
  for (std::size_t i = 1; i < once.size(); ++i) {
    note.repeats.push_back(
        {once[i].span, fmt::format("JSON Resume has no place for {}", once[i].what)});
  }
  sink.add(std::move(note));
}

}  // namespace

std::string write(const decode::Decoded& decoded, const JsonOptions& options, diag::Sink& sink) {
  std::vector<schema::LeftOut> left_out;
  // Of how outputs look these words alone are the author's.
  for (const model::SectionLayout& line : decoded.resume.layout.sections) {
    if (!line.hide && !line.title.empty()) {
      left_out.push_back({"`title` of a section", line.title.span()});
    }
  }
  decode::Decoded expressed = decoded;
  expressed.resume = express(decoded.resume, left_out);
  schema::Value value = decode::encode(expressed, {.extensions = false, .left_out = &left_out});
  fit(value, decode::resume_info(), left_out);
  tell(std::move(left_out), sink);

  Json file = Json::object();
  file["$schema"] = kSchema;
  file.update(json_of(value));
  return file.dump(options.indent == 0 ? -1 : options.indent, ' ', false,
                   Json::error_handler_t::replace) +
         "\n";
}

}  // namespace resumec::backend::json
