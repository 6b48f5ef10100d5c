// A theme that a résumé names is a file that somebody else chose, and complaints are printed where
// more people read them than may read the file: in a log of CI, on the page of a service. A frame
// shows the line at fault, and `theme: .env` would make it a line of `.env`. So what such a file
// holds is shown only when it is a theme without doubt: YAML in order, a mapping, and every key of
// it the name of a token, or, of fewer keys than those, near one. All else is one complaint, which
// stands where the theme is named and says at which line of the file reading ended.
//
// A theme that the user names in the command has its faults shown as they are.
#include "style/theme_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "diag/outside.h"
#include "diag/suggest.h"
#include "files/path.h"
#include "schema/record.h"
#include "style/load.h"
#include "style/tokens.h"
#include "yaml/read.h"

namespace resumec::style {
namespace {

// A theme has about a hundred tokens.
constexpr std::size_t kLargestTheme = std::size_t{256} << 10U;

// Why a file is no theme, without a word of it.
struct Doubt {
  std::string reason;  // empty: it is one
  source::Span span;   // in the file
};

constexpr std::string_view kForeignKey = "no theme has such a key";

// A path, a built-in theme, or nearly one.
bool may_be_theme(const std::string& name) {
  if (ThemeName{name, {}, {}}.is_path()) return true;
  std::vector<std::string_view> ids;
  for (const BuiltInTheme& theme : built_in_themes()) ids.push_back(theme.id);
  return std::find(ids.begin(), ids.end(), name) != ids.end() ||
         diag::did_you_mean(name, ids).has_value();
}

Doubt doubt(const yaml::Tree& tree, const diag::Sink& faults) {
  for (const diag::Diagnostic& fault : faults.diagnostics()) {
    if (fault.severity == Severity::kError) {
      return {std::string(diag::info(fault.code).summary), fault.primary.span};
    }
  }
  const yaml::Node* root = tree.root();
  if (root == nullptr) return {"nothing can be read", {}};
  if (root->kind != yaml::Kind::kMapping) return {"a theme is a mapping", root->span};
  const schema::RecordInfo& record = theme_fields().info();
  std::size_t known = 0;
  std::size_t near = 0;
  source::Span first_near;
  for (const yaml::Pair& pair : root->pairs) {
    const std::string& key = pair.key->text.text();
    if (record.find(key) != nullptr) {
      ++known;
    } else if (schema::meant_field(record, key).empty()) {
      return {std::string(kForeignKey), pair.key->span};
    } else if (++near == 1) {
      first_near = pair.key->span;
    }
  }
  if (known == 0 && near == 0) return {"it has no keys", root->span};
  // Other programs have files with `extends` and `page` too.
  if (near >= known) return {std::string(kForeignKey), first_near};
  const yaml::Node* extends = root->find("extends");
  if (extends != nullptr && !may_be_theme(extends->text.text())) {
    return {"no theme is named so", extends->span};
  }
  return {};
}

diag::Diagnostic not_a_theme(const ThemeName& name, const Doubt& doubt,
                             const source::SourceMap& sources) {
  auto complaint = diag::make(diag::Code::kNotATheme, name.span,
                              fmt::format("the file {} is not a theme", diag::quoted(name.text)));
  if (doubt.span.known()) {
    const auto place = sources[doubt.span.file].line_column(doubt.span.begin);
    complaint.note(
        fmt::format("line {}, column {} of it: {}", place.line, place.column, doubt.reason));
  } else {
    complaint.note(doubt.reason);
  }
  return complaint.hint(fmt::format("if it is yours, {} shows its lines",
                                    diag::quoted("resumec check --theme " + name.text)));
}

std::optional<ThemeText> read_built_in(const ThemeName& name, yaml::Trees& trees,
                                       source::SourceMap& sources, diag::Sink& sink) {
  std::vector<std::string_view> ids;
  for (const BuiltInTheme& theme : built_in_themes()) {
    if (theme.id == name.text) {
      const source::FileId file =
          sources.add(fmt::format("<theme {}>", theme.id), std::string(theme.text));
      return ThemeText{trees.read(sources, file, yaml::Syntax::kYaml, sink), name.reach};
    }
    ids.push_back(theme.id);
  }
  auto complaint = diag::make(diag::Code::kUnknownTheme, name.span,
                              fmt::format("no theme is named {}", diag::quoted(name.text)));
  if (auto hint = diag::did_you_mean(name.text, ids)) complaint.hint(*hint);
  complaint.note(fmt::format("the themes are {}; a path such as `./mine.yaml` names a file",
                             fmt::join(ids, ", ")));
  sink.add(std::move(complaint));
  return std::nullopt;
}

FileContent read_bytes(const ThemeName& name, const FileSystem* files) {
  if (files == nullptr) return {{}, "no files can be read here"};
  if (name.own) return files->read(name.path(), kLargestTheme);
  return files->read_below(name.reach.bounds, name.reach.below(name.text), kLargestTheme);
}

}  // namespace

std::string Reach::below(const std::string& name) const {
  return files::joined(folder, name);
}

bool ThemeName::is_path() const {
  return text.find('/') != std::string::npos || text.find('.') != std::string::npos;
}

std::string ThemeName::path() const {
  return files::joined(reach.bounds.directory, reach.below(text));
}

std::optional<ThemeText> read_theme(const ThemeName& name, const FileSystem* files,
                                    yaml::Trees& trees, source::SourceMap& sources,
                                    diag::Sink& sink) {
  if (!name.is_path()) return read_built_in(name, trees, sources, sink);
  const Bounds& bounds = name.reach.bounds;
  const std::string below = name.reach.below(name.text);
  const std::string path = name.path();
  FileContent content = read_bytes(name, files);
  if (content.outside) {
    sink.add(diag::outside_root("the theme", below, bounds, name.span));
    return std::nullopt;
  }
  if (!content.ok()) {
    sink.add(
        diag::make(diag::Code::kCannotRead, name.span,
                   fmt::format("cannot read the theme {}: {}", diag::quoted(path), content.error)));
    return std::nullopt;
  }
  const source::FileId file = sources.add(path, std::move(content.bytes));
  diag::Sink faults;
  ThemeText theme{trees.read(sources, file, yaml::Syntax::kYaml, faults),
                  {bounds, files::directory_of(below)}};
  if (name.own) theme.reach = {{bounds.root, files::directory_of(path)}, ""};
  if (!name.own) {
    if (const Doubt why = doubt(*theme.tree, faults); !why.reason.empty()) {
      sink.add(not_a_theme(name, why, sources));
      return std::nullopt;
    }
  }
  for (const diag::Diagnostic& fault : faults.diagnostics()) sink.add(fault);
  if (theme.tree->root() == nullptr) return std::nullopt;
  return theme;
}

}  // namespace resumec::style
