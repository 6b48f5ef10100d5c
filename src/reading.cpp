#include "reading.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "assembly/include_files.h"
#include "assembly/merge.h"
#include "assembly/variables.h"
#include "decode/fields/decode.h"
#include "decode/fields/own_words.h"
#include "diag/suggest.h"
#include "files/path.h"
#include "named_files.h"
#include "schema/context.h"
#include "variant/field_path.h"
#include "yaml/read.h"

namespace resumec {
namespace {

std::optional<model::CalendarDate> parse_today(const std::string& text, diag::Sink& sink) {
  if (text.empty()) return std::nullopt;
  int year = 0;
  int month = 0;
  int day = 0;
  const auto number = [&text](std::size_t begin, std::size_t length, int& value) {
    const char* end = text.data() + begin + length;
    const auto result = std::from_chars(text.data() + begin, end, value);
    return result.ec == std::errc() && result.ptr == end;
  };
  const bool shape = text.size() == 10 && text[4] == '-' && text[7] == '-' && number(0, 4, year) &&
                     number(5, 2, month) && number(8, 2, day);
  if (!shape || year < 1 || month < 1 || month > 12 || day < 1 ||
      day > model::days_in_month(year, month)) {
    sink.add(diag::make(diag::Code::kBadToday, {},
                        fmt::format("today is {}, which is no date", diag::quoted(text)))
                 .hint("write it as YYYY-MM-DD, such as 2026-01-31"));
    return std::nullopt;
  }
  return model::CalendarDate{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                             static_cast<std::int8_t>(day)};
}

source::Span whole(const Reading& r, source::FileId file) {
  return {file, 0, static_cast<std::uint32_t>(r.files[file].text().size())};
}

// Path and value are small texts of their own, so that a complaint about either points at it.
void read_setting(Reading& r, const Override& entry) {
  const std::string name = entry.name.empty() ? "--set " + entry.path : entry.name;
  const source::Span path_span = whole(r, r.files.add_value(name, entry.path));
  auto path = yaml::parse_path(entry.path);
  if (path) {
    // With the names of items, where the list of fields knows the path; what it does not know is
    // complained of where it is decoded.
    diag::Sink unheard;
    const auto text = source::MappedText::generated(entry.path, path_span);
    if (auto known = variant::read_path(text, unheard)) path = std::move(known->steps);
  }
  if (!path) {
    r.sink.add(diag::make(diag::Code::kBadOverride, path_span,
                          fmt::format("{} is not a path", diag::quoted(entry.path)))
                   .hint("a path looks like `basics.label` or `work[Zalopay].team`"));
    return;
  }
  const source::FileId file = r.files.add_value(name, entry.value);
  // As a file it would be an empty one.
  const std::size_t first = entry.value.find_first_not_of(" \t\r\n");
  if (first == std::string::npos || entry.value[first] == '#') {
    auto complaint = diag::make(diag::Code::kBadOverride, whole(r, file), "the value is empty");
    if (first == std::string::npos) {
      complaint.hint("a value that is to be nothing is written `null`");
    } else {
      complaint.mark("a comment to YAML")
          .hint(fmt::format("write the quotes, too: `--set '{}=\"{}\"'`", entry.path,
                            entry.value.substr(first)));
    }
    r.sink.add(std::move(complaint));
    return;
  }
  const auto value = r.kept.trees.read(r.files, file, yaml::Syntax::kYaml, r.sink);
  if (value->root() == nullptr) return;
  const Setting setting{std::move(*path), value->root(), path_span};
  r.texts.push_back(value);
  // Variants must be known before one is chosen; every other setting comes after the chosen one.
  if (setting.path.front().name != "variants") {
    r.settings.push_back(setting);
  } else {
    yaml::Draft draft(r.tree, r.tree.root());
    put(setting, draft, r.sink);
    r.tree.set_root(draft.root());
  }
}

// One for all of them: what is included is bounded together.
assembly::IncludeFiles include_files(Reading& r) {
  return {r.files, r.kept.trees, r.request.environment.files, r.tree, r.parts, r.sink};
}

assembly::Home home_beside(const Reading& r, const Source& source) {
  return assembly::home_beside(source.name, r.request.environment.root, r.bounds);
}

// What the file includes, and the files that are laid over it. False after a complaint.
bool assemble(Reading& r, assembly::IncludeFiles& includes) {
  r.tree.set_root(includes.expand(*r.tree.root(), assembly::home_of(r.source.name, r.bounds),
                                  assembly::Form::kResume));
  for (const Source& over : r.request.input.with) {
    const source::FileId file = r.files.add(over.name, over.text);
    r.parts.push_back(r.kept.trees.read(r.files, file, yaml::syntax_of(over.name), r.sink));
    const yaml::Node* root = r.parts.back()->root();
    if (root == nullptr) continue;
    root = includes.expand(*root, home_beside(r, over), assembly::Form::kResume);
    if (root->kind != yaml::Kind::kMapping) {
      r.sink.add(diag::make(diag::Code::kIncludeKind, schema::opening(*root),
                            fmt::format("{} is {}, and can be laid over no résumé",
                                        diag::quoted(over.name), describe(*root)))
                     .hint("its keys are those of a résumé: `work:`, `skills:`"));
      continue;
    }
    r.tree.set_root(assembly::merged(*root, *r.tree.root(), r.tree));
  }
  return !r.sink.has_errors();
}

// Before versions are made, for a variable may stand in the texts of one of them.
void collect_variable_uses(Reading& r) {
  assembly::collect_uses(*r.tree.root(), r.variable_uses);
  for (std::size_t i = 1; i < r.texts.size(); ++i) {
    if (r.texts[i]->root() != nullptr) {
      assembly::collect_uses(*r.texts[i]->root(), r.variable_uses);
    }
  }
}

void read_overlay(Reading& r, const Source& overlay, assembly::IncludeFiles& includes) {
  const source::FileId file = r.files.add(overlay.name, overlay.text);
  decode::DecodeOptions options;
  options.syntax = yaml::syntax_of(overlay.name);
  options.files = &r.files;
  const auto tree = r.kept.trees.read(r.files, file, options.syntax, r.sink);
  if (tree->root() == nullptr) return;
  const yaml::Node* root =
      includes.expand(*tree->root(), home_beside(r, overlay), assembly::Form::kVariant);
  r.overlays.push_back(decode::decode_overlay(*root, overlay.name, options, r.sink));
  r.texts.push_back(tree);
}

void read_variants(Reading& r) {
  const bool named = std::any_of(r.request.input.variants.begin(), r.request.input.variants.end(),
                                 [](const std::string& name) { return !name.empty(); });
  const bool extended = std::any_of(r.overlays.begin(), r.overlays.end(),
                                    [](const auto& overlay) { return !overlay.extends.empty(); });
  if (!named && !extended && !r.request.input.all_variants) return;
  decode::DecodeOptions options;
  options.syntax = yaml::syntax_of(r.source.name);
  options.locale = r.request.input.locale;
  options.files = &r.files;
  r.variants = decode::decode_variants(*r.tree.root(), options, r.sink);
}

// What it takes to compile a version, in units of half a byte of its texts: a third of a
// microsecond, or so. A value takes its place in the tree, in the résumé and on the page, whatever
// it says; and a version of the shortest file has a design to read and fonts to cut.
constexpr std::size_t kVersionWork = 4096;
constexpr std::size_t kByteWork = 2;
constexpr std::size_t kValueWork = 32;
// What stands in `variants` is read for each version, and shown by none.
constexpr std::size_t kVariantsShare = 16;
// Outputs take as long again, and lie in memory until the last is made.
constexpr std::size_t kOutputsWork = 2;

// Of all versions of a run: 200 of a résumé of two pages to check, 100 to build; a second or two.
constexpr std::size_t kMostVersionWork = 4'500'000;

// What a tree says, an alias as often as it is used. Calls itself once a level, of which a tree has
// kDepthLimit (yaml/limits.h); the reader bounds how often aliases are walked.
struct Extent {
  std::size_t values = 0;
  std::size_t bytes = 0;

  void add(const yaml::Node& node) {
    ++values;
    bytes += node.text.size();
    for (const yaml::Node* item : node.items) add(*item);
    for (const yaml::Pair& pair : node.pairs) add(*pair.value);
  }
  [[nodiscard]] std::size_t work() const { return values * kValueWork + bytes * kByteWork; }
};

// One version of any file is made. False after a complaint.
bool limit_versions(Reading& r) {
  if (r.versions.size() < 2) return true;
  Extent shown;
  Extent variants;
  for (const yaml::Pair& pair : r.tree.root()->pairs) {
    (pair.key->text.text() == "variants" ? variants : shown).add(*pair.value);
  }
  // Overlays and settings are put into each version.
  for (std::size_t i = 1; i < r.texts.size(); ++i) shown.add(*r.texts[i]->root());
  const std::size_t one = kVersionWork + shown.work() + variants.work() / kVariantsShare;
  const std::size_t all = one * r.versions.size() * (r.request.outputs.empty() ? 1 : kOutputsWork);
  if (all <= kMostVersionWork) return true;
  r.sink.add(
      diag::make(diag::Code::kTooManyVersions, {},
                 fmt::format("{} versions of {} values and {} kB of text are too much for one run",
                             r.versions.size(), shown.values, (shown.bytes + 999) / 1000))
          .note("aliases count as often as they are used, and what overlays say, too")
          .hint("name those that are wanted (`--variant NAME`), or keep variants of former "
                "applications in files of their own (`-v FILE`)"));
  return false;
}

// Each is a text of its own, put into a tree of its own.
constexpr std::size_t kMostSettings = 1000;
constexpr std::size_t kMostOverlays = 100;

std::size_t count_settings(const Request& request) {
  std::size_t count = request.input.overrides.size();
  for (const OutputRequest& output : request.outputs) count += output.options.size();
  return count;
}

// False after a complaint.
bool limit_settings(Reading& r) {
  const auto limit = [&r](std::size_t count, std::size_t most, std::string_view what) {
    if (count <= most) return true;
    r.sink.add(diag::make(diag::Code::kTooManySettings, {},
                          fmt::format("{} {} are given, and the limit is {}", count, what, most))
                   .hint("write them into one overlay (`-v FILE`)"));
    return false;
  };
  const bool settings = limit(count_settings(r.request), kMostSettings, "settings");
  const bool with = limit(r.request.input.with.size(), kMostOverlays, "files of `--with`");
  return limit(r.request.input.overlays.size(), kMostOverlays, "overlays") && settings && with;
}

void choose_versions(Reading& r) {
  std::set<std::string, std::less<>> there;
  const auto add = [&r, &there](const std::string& name) {
    if (there.insert(name).second) r.versions.push_back(name);
  };
  for (const std::string& name : r.request.input.variants) add(name);
  if (r.request.input.all_variants) {
    for (const model::Variant& variant : r.variants) add(variant.name.text());
  }
  if (!r.versions.empty()) return;
  r.versions.emplace_back();
  // Nothing was asked for by name; a fault of `variants` itself has been said.
  if (r.request.input.all_variants && !r.sink.has_errors()) {
    r.sink.add(diag::make(diag::Code::kNoVariants, {}, "the résumé has no `variants`")
                   .hint("`variants: {backend: {include: [backend]}}` describes one"));
  }
}

}  // namespace

Bounds bounds_of(const Source& source, const Request& request) {
  std::string directory = files::directory_of(source.name);
  return {request.environment.root.empty() ? directory : request.environment.root, directory};
}

bool read(Reading& r) {
  if (!limit_settings(r)) return false;
  const source::FileId file = r.files.add(r.source.name, r.source.text);
  r.texts.push_back(r.kept.trees.read(r.files, file, yaml::syntax_of(r.source.name), r.sink));
  r.tree.set_root(r.texts.front()->root());
  if (r.tree.root() == nullptr || r.sink.has_errors()) return false;
  // Before anything is set or redacted, for a version may speak of what JSON Resume does not have.
  if (yaml::syntax_of(r.source.name) == yaml::Syntax::kJson) {
    r.tree.set_root(decode::with_own_words(*r.tree.root(), r.tree));
  }
  assembly::IncludeFiles includes = include_files(r);
  if (!assemble(r, includes)) return false;
  r.today = parse_today(r.request.environment.today, r.sink);
  for (const Override& entry : r.request.input.overrides) read_setting(r, entry);
  for (const OutputRequest& output : r.request.outputs) {
    for (const Override& option : output.options) {
      read_setting(
          r, {fmt::format("outputs.{}.{}", output.format, option.path), option.value, option.name});
    }
  }
  for (const Source& overlay : r.request.input.overlays) read_overlay(r, overlay, includes);
  collect_variable_uses(r);
  read_variants(r);
  choose_versions(r);
  if (!limit_versions(r)) return false;
  // Who writes outputs must know what they would replace.
  if (r.request.environment.files != nullptr && !r.request.outputs.empty()) {
    open_named_files(*r.tree.root(), r.bounds, *r.request.environment.files, r.kept.trees);
  }
  return true;
}

void put(const Setting& setting, yaml::Draft& draft, diag::Sink& sink) {
  std::string problem = draft.put(setting.path, setting.value);
  if (problem.empty()) return;
  sink.add(diag::make(diag::Code::kBadOverride, setting.span, std::move(problem)));
}

}  // namespace resumec
