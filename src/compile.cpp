// The list of passes: the table of contents of the compiler.
//
// Each pass takes finished values and returns one; complaints gather in the sink. A phase is run to
// its end even when it finds faults, so that one run shows many of them; the next phase starts only
// on clean input.
#include "resumec/compile.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "backend/html/html.h"
#include "backend/pdf/pdf.h"
#include "backend/text/text.h"
#include "compose/compose.h"
#include "decode/decode.h"
#include "decode/starter.h"
#include "diag/sink.h"
#include "diag/suggest.h"
#include "document/document.h"
#include "font/collection.h"
#include "layout/layout.h"
#include "locale/locale.h"
#include "model/resume.h"
#include "pages/pages.h"
#include "source/source_map.h"
#include "style/load.h"
#include "version.h"
#include "yaml/graft.h"
#include "yaml/read.h"

namespace resumec {
namespace {

// What all back ends may read.
struct Finished {
  const document::Document& document;
  const style::Style& style;
  font::Collection& fonts;
  const pages::Pages& pages;
  const CompileOptions& options;
};

// A back end is a function of finished input; a new one is one line of `kBackends`.
struct Backend {
  std::string_view id;
  std::string_view extension;
  std::string_view summary;
  std::optional<std::string> (*write)(const Finished&, diag::Sink&);
};

constexpr std::array kBackends = {
    Backend{"pdf", ".pdf", "PDF 1.7: for people, printers and applicant-tracking systems",
            [](const Finished& input, diag::Sink& sink) {
              return backend::pdf::write(input.pages, {}, sink);
            }},
    Backend{"html", ".html", "one self-contained web page, no scripts, no network",
            [](const Finished& input, diag::Sink& sink) -> std::optional<std::string> {
              return backend::html::write(input.document, input.style, input.fonts,
                                          {input.options.pdf_name}, sink);
            }},
    Backend{"text", ".txt", "plain text for web forms and terminals",
            [](const Finished& input, diag::Sink&) -> std::optional<std::string> {
              return backend::text::write(input.document, input.style, {});
            }},
};

std::string directory_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash + 1));
}

// The values of all phases, in the order in which they come to be. Each is valid from the pass that
// fills it; a pass that found errors ends the compilation behind it.
struct Compilation {
  const Source& source;
  const CompileOptions& options;
  source::SourceMap files;
  diag::Sink sink;
  source::FileId file = source::kNoFile;
  yaml::Tree tree;
  std::vector<yaml::Tree> entrytrees;
  decode::Decoded decoded;
  style::Style style;
  std::optional<locale::Locale> locale;
  document::Document document;
  // Before the pages, whose glyphs point to its faces.
  std::optional<font::Collection> fonts;
  pages::Pages pages;
};

// text -> Node. Afterwards every scalar knows its place, keys are unique, and the tree is bounded.
bool read(Compilation& c) {
  c.file = c.files.add(c.source.name, c.source.text);
  c.tree = yaml::read(c.files, c.file, yaml::syntax_of(c.source.name), c.sink);
  return c.tree.root() != nullptr && !c.sink.has_errors();
}

// `--set`: each value is a small file of its own, so that a complaint about it points at it.
bool apply_overrides(Compilation& c) {
  for (const Override& entry : c.options.overrides) {
    const source::FileId file = c.files.add("--set " + entry.path, entry.value);
    const source::Span all{file, 0, static_cast<std::uint32_t>(entry.value.size())};
    const auto path = yaml::parse_path(entry.path);
    if (!path) {
      c.sink.add(diag::make(diag::Code::kBadOverride, all,
                            fmt::format("{} is not a path", diag::quoted(entry.path)))
                     .hint("a path looks like `basics.label` or `work[0].name`"));
      continue;
    }
    yaml::Tree value = yaml::read(c.files, file, yaml::Syntax::kYaml, c.sink);
    if (value.root() == nullptr) continue;
    std::string problem;
    const yaml::Node* root = yaml::graft(c.tree, c.tree.root(), *path, value.root(), problem);
    if (root == nullptr) {
      c.sink.add(diag::make(diag::Code::kBadOverride, all, problem));
      continue;
    }
    c.tree.set_root(root);
    c.entrytrees.push_back(std::move(value));
  }
  return !c.sink.has_errors();
}

std::optional<model::CalendarDate> parse_today(Compilation& c) {
  const std::string& text = c.options.today;
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
  if (!shape || year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
    c.sink.add(diag::make(diag::Code::kBadToday, {},
                          fmt::format("today is {}, which is no date", diag::quoted(text)))
                   .hint("write it as YYYY-MM-DD, such as 2026-01-31"));
    return std::nullopt;
  }
  return model::CalendarDate{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                             static_cast<std::int8_t>(day)};
}

// Node -> Resume. Afterwards every field has its type and the résumé is complete enough to be
// shown.
void decode_resume(Compilation& c) {
  decode::DecodeOptions options;
  options.syntax = yaml::syntax_of(c.source.name);
  options.today = parse_today(c);
  options.locale = c.options.locale;
  options.files = &c.files;
  c.decoded = decode::decode(*c.tree.root(), options, c.sink);
}

// Theme, its ancestors and `design` -> typed tokens.
void load_style(Compilation& c) {
  style::LoadRequest request;
  request.theme = c.options.theme;
  request.design = c.decoded.design;
  request.directory = directory_of(c.source.name);
  request.files = c.options.files;
  c.style = style::load(request, c.files, c.sink);
}

void choose_locale(Compilation& c) {
  const source::MappedText& written = c.decoded.resume.locale;
  const bool chosen = !c.options.locale.empty();
  const std::string tag = chosen ? c.options.locale : written.empty() ? "en" : written.text();
  c.locale = locale::Locale::find(tag);
  if (c.locale) return;
  c.sink.add(diag::make(diag::Code::kUnknownLocale, chosen ? source::Span{} : written.span(),
                        fmt::format("unknown locale {}", diag::quoted(tag)))
                 .hint("a locale is a BCP 47 tag such as `en`, `en-GB` or `de`"));
}

// Resume -> Document. Afterwards all words that any output will show stand in their order.
void compose_document(Compilation& c) {
  const compose::ComposeRequest request{c.decoded.resume, c.style, *c.locale,
                                        directory_of(c.source.name), c.options.files};
  c.document = compose::compose(request, c.sink);
}

// Document -> Pages. Afterwards every glyph has its place.
void lay_out_pages(Compilation& c) {
  const model::Layout& layout = c.decoded.resume.layout;
  c.fonts.emplace(c.options.files);
  layout::LayoutRequest request{c.document, c.style, *c.fonts, {}, 0, {}};
  request.country_code = c.decoded.resume.basics.location.country_code.text();
  request.page_budget = c.options.pages.value_or(layout.pages);
  if (!c.options.pages) request.page_budget_span = layout.pages_span;
  c.pages = layout::lay_out(request, c.sink);
}

// How far a compilation is run: what is wanted exists when its phase is over.
enum class Phase { kRead, kDecode, kStyle, kCompose, kLayout };

// Runs the passes up to `last`; false when an error kept it from its end.
bool run(Compilation& c, Phase last) {
  if (!read(c) || !apply_overrides(c)) return false;
  if (last == Phase::kRead) return true;
  decode_resume(c);
  if (last == Phase::kDecode) return !c.sink.has_errors();
  // Decoding, style and locale do not need each other: one run shows the faults of all three.
  load_style(c);
  choose_locale(c);
  if (c.sink.has_errors()) return false;
  if (last == Phase::kStyle) return true;
  compose_document(c);
  if (last == Phase::kCompose) return !c.sink.has_errors();
  lay_out_pages(c);
  return !c.sink.has_errors();
}

const Backend* find_backend(std::string_view id) {
  const auto* found = std::find_if(kBackends.begin(), kBackends.end(),
                                   [id](const Backend& backend) { return backend.id == id; });
  return found == kBackends.end() ? nullptr : found;
}

void complain_of_format(std::string_view id, diag::Sink& sink) {
  std::vector<std::string_view> ids;
  for (const Backend& backend : kBackends) ids.push_back(backend.id);
  auto complaint = diag::make(diag::Code::kUnknownFormat, {},
                              fmt::format("unknown format {}", diag::quoted(id)));
  if (const auto hint = diag::did_you_mean(id, ids)) complaint.hint(*hint);
  complaint.note(fmt::format("the formats are {}", fmt::join(ids, ", ")));
  sink.add(std::move(complaint));
}

// A stage that `inspect` can print.
struct Stage {
  std::string_view id;
  Phase phase;
  std::string (*print)(Compilation&);
};

constexpr std::array kStages = {
    Stage{"node", Phase::kRead, [](Compilation& c) { return yaml::dump(c.tree, c.files); }},
    Stage{"model", Phase::kDecode, [](Compilation& c) { return model::dump(c.decoded.resume); }},
    Stage{"style", Phase::kStyle, [](Compilation& c) { return style::dump(c.style); }},
    Stage{"document", Phase::kCompose, [](Compilation& c) { return document::dump(c.document); }},
    Stage{"words", Phase::kCompose, [](Compilation& c) { return document::words(c.document); }},
    Stage{"layout", Phase::kLayout, [](Compilation& c) { return pages::dump(c.pages); }},
    Stage{"pdf", Phase::kLayout,
          [](Compilation& c) { return backend::pdf::write(c.pages, {true}, c.sink).value_or(""); }},
};

}  // namespace

bool CompileResult::ok() const {
  return std::none_of(diagnostics.begin(), diagnostics.end(),
                      [](const Diagnostic& d) { return d.severity == Severity::kError; });
}

CompileResult compile(const Source& source, const CompileOptions& options) {
  Compilation c{source, options, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  std::vector<const Backend*> backends;
  for (const std::string& id : options.formats) {
    const Backend* backend = find_backend(id);
    if (backend == nullptr) complain_of_format(id, c.sink);
    backends.push_back(backend);
  }
  CompileResult result;
  if (run(c, Phase::kLayout)) {
    for (const Backend* backend : backends) {
      auto bytes = backend->write({c.document, c.style, *c.fonts, c.pages, options}, c.sink);
      if (bytes) result.outputs.push_back({std::string(backend->id), std::move(*bytes)});
    }
    result.pages = static_cast<int>(c.pages.pages.size());
  }
  if (c.sink.has_errors()) result.outputs.clear();
  result.diagnostics = c.sink.resolve(c.files, options.max_errors);
  return result;
}

InspectResult inspect(const Source& source, std::string_view stage, const CompileOptions& options) {
  Compilation c{source, options, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  const auto* wanted = std::find_if(kStages.begin(), kStages.end(),
                                    [stage](const Stage& entry) { return entry.id == stage; });
  InspectResult result;
  if (wanted == kStages.end()) return result;
  // A stage can be shown although a later one fails.
  if (run(c, wanted->phase)) result.text = wanted->print(c);
  result.diagnostics = c.sink.resolve(c.files, options.max_errors);
  return result;
}

std::vector<std::string> stages() {
  std::vector<std::string> ids;
  for (const Stage& stage : kStages) ids.emplace_back(stage.id);
  return ids;
}

std::vector<Format> formats() {
  std::vector<Format> list;
  for (const Backend& backend : kBackends) {
    list.push_back(
        {std::string(backend.id), std::string(backend.extension), std::string(backend.summary)});
  }
  return list;
}

std::vector<Theme> themes() {
  std::vector<Theme> list;
  for (const style::BuiltInTheme& theme : style::built_in_themes()) {
    list.push_back({std::string(theme.id), std::string(theme.summary)});
  }
  return list;
}

std::string json_schema() {
  return decode::json_schema(style::design_info());
}

std::string starter_resume(std::string_view name) {
  return decode::starter(name);
}

std::string_view version() {
  return kVersion;
}

}  // namespace resumec
