// JSON lines: each complaint is one object on a line of its own, so that a reader can begin before
// the last one is written. Places are as in `Position`; keys without a value are left out.
#include <nlohmann/json.hpp>

#include "diag/machine_forms.h"

namespace resumec::diag {
namespace {

// Keys in the order in which they are set.
using Json = nlohmann::ordered_json;

Json json(const Position& position) {
  return {{"line", position.line}, {"column", position.column}, {"offset", position.offset}};
}

void add(Json& object, const Location& location) {
  if (location.file.empty()) return;
  object["file"] = location.file;
  object["begin"] = json(location.begin);
  object["end"] = json(location.end);
}

Json json(const Fix& fix) {
  Json edits = Json::array();
  for (const Edit& edit : fix.edits) {
    Json object;
    add(object, edit.location);
    object["replacement"] = edit.replacement;
    edits.push_back(std::move(object));
  }
  return {{"title", fix.title}, {"edits", std::move(edits)}};
}

Json json(const resumec::Diagnostic& diagnostic) {
  Json object{{"code", diagnostic.code},
              {"slug", diagnostic.slug},
              {"severity", std::string(to_string(diagnostic.severity))},
              {"message", diagnostic.message}};
  add(object, diagnostic.primary.location);
  if (!diagnostic.primary.text.empty()) object["label"] = diagnostic.primary.text;
  for (const Label& label : diagnostic.secondary) {
    Json related;
    add(related, label.location);
    related["label"] = label.text;
    object["related"].push_back(std::move(related));
  }
  if (!diagnostic.notes.empty()) object["notes"] = diagnostic.notes;
  if (!diagnostic.hints.empty()) object["hints"] = diagnostic.hints;
  for (const Label& label : diagnostic.repeats) {
    Json repeat;
    add(repeat, label.location);
    repeat["message"] = label.text;
    object["repeats"].push_back(std::move(repeat));
  }
  for (const Fix& fix : diagnostic.fixes) object["fixes"].push_back(json(fix));
  return object;
}

}  // namespace

std::string render_json(const std::vector<resumec::Diagnostic>& diagnostics) {
  std::string out;
  for (const resumec::Diagnostic& diagnostic : diagnostics) {
    // A message may quote a byte that is no UTF-8.
    out += json(diagnostic).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return out;
}

}  // namespace resumec::diag
