#include "schema/context.h"

#include <fmt/format.h>

#include <algorithm>

#include "diag/suggest.h"

namespace resumec::schema {

std::string Context::path() const {
  std::string path;
  for (const Place& place : steps_) {
    if (place.key.empty()) {
      path += fmt::format("[{}]", place.index);
    } else {
      if (!path.empty()) path += '.';
      path += place.key;
    }
  }
  return path.empty() ? "the file" : path;
}

std::string Context::kind() const {
  std::string kind;
  for (const Place& place : steps_) {
    kind += place.key.empty() ? std::string_view("[]") : std::string_view(".");
    kind += place.key;
  }
  return kind.empty() ? "." : kind;
}

void Context::add(diag::Diagnostic diagnostic) {
  if (lenient && diagnostic.severity != Severity::kError && diagnostic.kind.empty()) {
    diagnostic.kind = kind();
  }
  sink_->add(std::move(diagnostic));
}

bool Context::Attempt::succeeded() {
  if (tried_.has_errors()) return false;
  for (const diag::Diagnostic& one : tried_.diagnostics()) sink_->add(one);
  sink_->add_unkept(tried_.unkept());
  return true;
}

bool Context::forgive(diag::Diagnostic& diagnostic, std::string_view done) const {
  if (!lenient) return false;
  diagnostic.severity = Severity::kWarning;
  diagnostic.note(std::string(done));
  return true;
}

diag::Diagnostic Context::wrong_form(std::string_view expected, const yaml::Node& node) const {
  const std::string where =
      steps_.empty() ? "at the top of the file" : "in " + diag::quoted(path());
  return diag::make(diag::Code::kWrongForm, opening(node),
                    fmt::format("expected {} {}, found {}", expected, where, describe(node)));
}

std::string_view Context::key() const {
  return steps_.empty() ? std::string_view() : steps_.back().key;
}

std::string Context::written(const yaml::Node& node, std::string_view text) const {
  const bool quoted = node.style == yaml::ScalarStyle::kDoubleQuoted;
  return quoted && lenient ? fmt::format("\"{}\"", text) : std::string(text);
}

yaml::Node& Context::stand_in(const yaml::Node& node) {
  yaml::Node& made = made_.emplace_back();
  made.kind = node.kind;
  made.style = node.style;
  made.flow = node.flow;
  made.span = node.span;
  return made;
}

bool Context::is_news(std::string_view what) {
  if (std::find(said_.begin(), said_.end(), what) != said_.end()) return false;
  said_.emplace_back(what);
  return true;
}

source::Span opening(const yaml::Node& node) {
  if (node.kind == yaml::Kind::kScalar) return node.span;
  if (node.kind == yaml::Kind::kMapping && !node.flow && !node.pairs.empty()) {
    return node.pairs.front().key->span;
  }
  source::Span first = node.span;
  if (first.size() > 1) first.end = first.begin + 1;
  return first;
}

std::string one_of(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += fmt::format("`{}`", names[i]);
  }
  return text;
}

void suggest_key(const Context& context, const yaml::Node& mapping, const yaml::Node& key,
                 const std::string& name, diag::Diagnostic& complaint) {
  complaint.hint(fmt::format("did you mean `{}`?", name));
  // Two keys of one name would be the next fault.
  if (mapping.find(name) != nullptr) return;
  complaint.fix(fmt::format("rename it to `{}`", name), key.span, context.written(key, name));
}

}  // namespace resumec::schema
