// The list of passes: the table of contents of the compiler.
//
// A run reads the file once (reading.h) and then takes each version of the résumé through the
// passes. Each pass takes finished values and returns one; complaints gather in the sink. A phase
// is run to its end even when it finds faults, so that one run shows many of them; the next phase
// starts only on clean input.
#include "resumec/compile.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "backend/html/html.h"
#include "backend/pdf/pdf.h"
#include "backend/text/text.h"
#include "compose/compose.h"
#include "decode/decode.h"
#include "decode/starter.h"
#include "diag/merge.h"
#include "diag/sink.h"
#include "diag/suggest.h"
#include "document/document.h"
#include "font/catalog.h"
#include "font/collection.h"
#include "layout/font_files.h"
#include "layout/layout.h"
#include "layout/pictures.h"
#include "lint/lint.h"
#include "locale/locale.h"
#include "model/resume.h"
#include "pages/pages.h"
#include "reading.h"
#include "style/load.h"
#include "variant/variant.h"
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
  const std::string& pdf_name;  // of this version
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
                                          {input.pdf_name, {input.pages.width, input.pages.height}},
                                          sink);
            }},
    Backend{"text", ".txt", "plain text for web forms and terminals",
            [](const Finished& input, diag::Sink&) -> std::optional<std::string> {
              return backend::text::write(input.document, input.style, {});
            }},
};

// The values of the phases of one version, in the order in which they come to be. Each is valid
// from the pass that fills it; a pass that found errors ends the compilation behind it.
struct Compilation {
  Compilation(Reading& the_reading, const std::string& the_version)
      : reading(the_reading),
        version(the_version),
        sink(the_reading.sink.policy()),
        root(the_reading.tree.root()) {}

  Reading& reading;
  const std::string& version;  // name of its variant; empty: the whole résumé
  diag::Sink sink;
  variant::Plan plan;
  std::vector<model::Withheld> withheld;  // what the plan redacts
  const yaml::Node* root;
  decode::Decoded decoded;
  style::Style style;
  std::optional<locale::Locale> locale;
  document::Document document;
  // Before the pages, whose glyphs point to its faces.
  std::optional<font::Collection> fonts;
  pages::Pages pages;
};

// The version's own fields -> Node. Afterwards all that is said of a field stands in its place:
// what the file says, under its variant, under the overlays, under `--set`. False when it is not
// known what the version is; a single fault lets decoding show more of them.
bool write_version(Compilation& c) {
  auto plan = variant::plan(c.reading.variants, c.version, c.reading.overlays, c.sink);
  if (!plan) return false;
  c.plan = std::move(*plan);
  yaml::Draft draft(c.reading.tree, c.root);
  c.withheld = variant::write(c.plan, draft, c.sink);
  for (const Setting& setting : c.reading.settings) put(setting, draft, c.sink);
  variant::settle_withheld(c.plan, *draft.root(), c.withheld);
  draft.close_holes();
  c.root = draft.root();
  variant::check_tags(c.plan, *c.reading.tree.root(), *c.root, c.sink);
  return true;
}

// Node -> Resume. Afterwards every field has its type and the résumé is complete enough to be
// shown.
void decode_resume(Compilation& c) {
  decode::DecodeOptions options;
  options.syntax = yaml::syntax_of(c.reading.source.name);
  options.today = c.reading.today;
  options.locale = c.reading.options.locale;
  // A variant's `locale` is the reader's; the texts are in the file's own.
  if (const yaml::Node* locale = c.reading.tree.root()->find("locale")) {
    options.author_locale = locale->text.text();
  }
  options.files = &c.reading.files;
  options.file = c.reading.tree.root();
  options.redacted = std::any_of(c.plan.layers.begin(), c.plan.layers.end(),
                                 [](const auto* layer) { return !layer->redact.empty(); });
  c.decoded = decode::decode(*c.root, options, c.sink);
}

// Resume -> Resume. Afterwards it holds what the version shows, and nothing else. After a fault
// nothing is to be said of what is left.
void select_version(Compilation& c) {
  if (c.sink.has_errors()) return;
  // The same for all versions, so the first one says it, and of the file.
  if (c.version == c.reading.versions.front()) {
    variant::check_near_tags(c.decoded.resume.variants, c.plan, *c.reading.tree.root(),
                             c.reading.sink);
  }
  c.decoded.resume = variant::select(std::move(c.decoded.resume), c.plan, c.sink);
  variant::check_reachable(c.plan, *c.reading.tree.root(), c.decoded.resume, c.sink);
}

// Theme, its ancestors and `design` -> typed tokens.
void load_style(Compilation& c) {
  style::LoadRequest request;
  request.theme = c.reading.options.theme;
  request.design = c.decoded.design;
  request.bounds = c.reading.bounds;
  request.rooted = !c.reading.options.root.empty();
  request.files = c.reading.options.files;
  c.style = style::load(request, c.reading.files, c.sink);
}

void note_english_labels(Compilation& c, std::string_view tag, source::Span span) {
  if (c.locale->has_phrases()) return;
  c.sink.add(
      diag::make(diag::Code::kUntranslatedLabels, span,
                 fmt::format("standard titles and labels are in English: there are none in {}",
                             diag::quoted(tag))));
}

void choose_locale(Compilation& c) {
  const source::MappedText& written = c.decoded.resume.locale;
  const bool chosen = !c.reading.options.locale.empty();
  const std::string tag = chosen            ? c.reading.options.locale
                          : written.empty() ? "en"
                                            : written.text();
  c.locale = locale::Locale::find(tag);
  if (c.locale) return note_english_labels(c, tag, chosen ? source::Span{} : written.span());
  auto complaint = diag::make(diag::Code::kUnknownLocale, chosen ? source::Span{} : written.span(),
                              fmt::format("unknown locale {}", diag::quoted(tag)));
  complaint.hint(diag::did_you_mean_language(tag).value_or(
      "a locale is a BCP 47 tag such as `en`, `en-GB` or `de`"));
  // Another program's `locale` may be of any form; `en_US` is one that is well known.
  if (!chosen && yaml::syntax_of(c.reading.source.name) == yaml::Syntax::kJson) {
    std::string meant = tag;
    std::replace(meant.begin(), meant.end(), '_', '-');
    c.locale = locale::Locale::find(meant);
    if (!c.locale) c.locale = locale::Locale::find(meant = "en");
    complaint.severity = Severity::kWarning;
    complaint.note(fmt::format("titles and dates are in {}", diag::quoted(meant)));
  }
  c.sink.add(std::move(complaint));
}

// Resume -> Document. Afterwards all words that any output will show stand in their order.
void compose_document(Compilation& c) {
  const compose::ComposeRequest request{
      c.decoded.resume,   c.style,
      *c.locale,          c.reading.bounds,
      c.reading.pictures, yaml::syntax_of(c.reading.source.name) == yaml::Syntax::kJson};
  c.document = compose::compose(request, c.sink);
}

// What is redacted must not stand in another sentence; that is no question of style, so `build`
// says it, too.
void check_withheld(Compilation& c) {
  if (c.sink.has_errors()) return;
  lint::check_withheld({c.decoded.resume, c.document}, c.withheld, c.sink);
}

// Style -> Collection. Afterwards every family that the design may name can be found.
void gather_fonts(Compilation& c) {
  const CompileOptions& options = c.reading.options;
  c.fonts.emplace(options.files);
  layout::add_fonts(c.style, options.files, options.installed_fonts, *c.fonts, c.sink);
}

// Document -> Pages. Afterwards every glyph has its place.
void lay_out_pages(Compilation& c) {
  const model::Layout& layout = c.decoded.resume.layout;
  layout::LayoutRequest request{c.document, c.style, *c.fonts, {}, 0, {}};
  request.country_code = c.decoded.resume.basics.location.country_code.text();
  request.page_budget = c.reading.options.pages.value_or(layout.pages);
  if (!c.reading.options.pages) request.page_budget_span = layout.pages_span;
  c.pages = layout::lay_out(request, c.sink);
}

// Afterwards every picture is whole, upright, and of no more pixels than its places can show.
void develop_pictures(Compilation& c) {
  layout::develop_pictures(c.document, c.pages, c.style, c.reading.pictures, c.sink);
}

// What is well formed, and yet weak, of what this version shows.
void check_content(Compilation& c) {
  if (!c.reading.options.lint || c.sink.has_errors()) return;
  lint::lint({c.decoded.resume, c.document, !c.decoded.resume.locale.empty()}, c.sink);
}

// How far a compilation is run: what is wanted exists when its phase is over.
enum class Phase { kRead, kDecode, kStyle, kCompose, kLayout };

// Runs the passes up to `last`; false when an error kept it from its end.
bool run(Compilation& c, Phase last) {
  if (!write_version(c)) return false;
  if (last == Phase::kRead) return !c.sink.has_errors();
  decode_resume(c);
  select_version(c);
  if (last == Phase::kDecode) return !c.sink.has_errors();
  // Decoding, style and locale do not need each other: one run shows the faults of all three.
  load_style(c);
  choose_locale(c);
  if (c.sink.has_errors()) return false;
  if (last == Phase::kStyle) return true;
  compose_document(c);
  check_withheld(c);
  if (last == Phase::kCompose) return !c.sink.has_errors();
  gather_fonts(c);
  // A file that cannot be used is why its family is not found.
  if (c.sink.has_errors()) return false;
  lay_out_pages(c);
  layout::complain_unused(c.style, *c.fonts, c.sink);
  develop_pictures(c);
  check_content(c);
  return !c.sink.has_errors();
}

const Backend* find_backend(std::string_view id) {
  const auto* found = std::find_if(kBackends.begin(), kBackends.end(),
                                   [id](const Backend& backend) { return backend.id == id; });
  return found == kBackends.end() ? nullptr : found;
}

// `thing` is "format", `ids` all that there are.
void complain_of_id(diag::Code code, std::string_view thing, std::string_view id,
                    const std::vector<std::string_view>& ids, diag::Sink& sink) {
  auto complaint = diag::make(code, {}, fmt::format("unknown {} {}", thing, diag::quoted(id)));
  if (const auto hint = diag::did_you_mean(id, ids)) complaint.hint(*hint);
  complaint.note(fmt::format("the {}s are {}", thing, fmt::join(ids, ", ")));
  sink.add(std::move(complaint));
}

void complain_of_format(std::string_view id, diag::Sink& sink) {
  std::vector<std::string_view> ids;
  for (const Backend& backend : kBackends) ids.push_back(backend.id);
  complain_of_id(diag::Code::kUnknownFormat, "format", id, ids, sink);
}

std::string title_of(const std::string& version) {
  return version.empty() ? "the whole résumé" : fmt::format("the variant `{}`", version);
}

// "resume-backend.pdf" of "resume.pdf": the outputs of a variant bear its name.
std::string name_of(const std::string& name, const std::string& version) {
  if (name.empty() || version.empty()) return name;
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return name.substr(0, dot) + "-" + version + name.substr(dot);
}

void write_outputs(Compilation& c, const std::vector<const Backend*>& backends,
                   std::vector<Output>& outputs) {
  const std::string pdf_name = name_of(c.reading.options.pdf_name, c.version);
  for (const Backend* backend : backends) {
    auto bytes = backend->write({c.document, c.style, *c.fonts, c.pages, pdf_name}, c.sink);
    if (!bytes) continue;
    outputs.push_back({std::string(backend->id), std::move(*bytes), c.version,
                       static_cast<int>(c.pages.pages.size())});
  }
}

// A phase that stopped and said nothing would pass for success.
void complain_of_silence(std::string_view what, diag::Sink& sink) {
  if (!sink.has_errors()) sink.add(diag::make(diag::Code::kInternal, {}, std::string(what)));
}

// The end of every run. Afterwards `result` has all that is to be said.
template <class Result>
void finish(Reading& reading, Result& result) {
  reading.sink.enforce();
  const diag::Totals totals = reading.sink.totals();
  result.errors = totals.errors;
  result.warnings = totals.warnings;
  result.diagnostics = reading.sink.resolve(reading.files, reading.options.max_errors);
}

// A stage that `inspect` can print.
struct Stage {
  std::string_view id;
  Phase phase;
  std::string (*print)(Compilation&);
};

constexpr std::array kStages = {
    Stage{"node", Phase::kRead, [](Compilation& c) { return yaml::dump(c.root, c.reading.files); }},
    Stage{"model", Phase::kDecode, [](Compilation& c) { return model::dump(c.decoded.resume); }},
    Stage{"style", Phase::kStyle, [](Compilation& c) { return style::dump(c.style); }},
    Stage{"document", Phase::kCompose, [](Compilation& c) { return document::dump(c.document); }},
    Stage{"words", Phase::kCompose, [](Compilation& c) { return document::words(c.document); }},
    Stage{"layout", Phase::kLayout, [](Compilation& c) { return pages::dump(c.pages); }},
    Stage{"pdf", Phase::kLayout,
          [](Compilation& c) { return backend::pdf::write(c.pages, {true}, c.sink).value_or(""); }},
};

void complain_of_stage(std::string_view id, diag::Sink& sink) {
  std::vector<std::string_view> ids;
  for (const Stage& stage : kStages) ids.push_back(stage.id);
  complain_of_id(diag::Code::kUnknownStage, "stage", id, ids, sink);
}

}  // namespace

CompileResult compile(const Source& source, const CompileOptions& options) {
  Reading reading(source, options);
  std::vector<const Backend*> backends;
  for (const std::string& id : options.formats) {
    const Backend* backend = find_backend(id);
    if (backend == nullptr) complain_of_format(id, reading.sink);
    const bool again = std::find(backends.begin(), backends.end(), backend) != backends.end();
    if (!again) backends.push_back(backend);
  }
  CompileResult result;
  std::vector<diag::Run> runs;
  if (read(reading)) {
    result.variants = reading.versions;
    for (const std::string& version : reading.versions) {
      Compilation c(reading, version);
      // A version that cannot be laid out leaves the others their complaints.
      if (!run(c, Phase::kLayout)) {
        complain_of_silence("a phase stopped without a reason", c.sink);
      } else if (!reading.sink.has_errors()) {
        write_outputs(c, backends, result.outputs);
      }
      runs.push_back({title_of(version), std::move(c.sink)});
    }
  } else {
    complain_of_silence("the file was not read, without a reason", reading.sink);
  }
  diag::merge(runs, reading.sink);
  // Whoever is told that all went well may take the outputs without looking.
  if (result.outputs.size() != backends.size() * result.variants.size()) {
    complain_of_silence("an output is missing", reading.sink);
  }
  finish(reading, result);
  if (!result.ok()) result.outputs.clear();
  return result;
}

InspectResult inspect(const Source& source, std::string_view stage, const CompileOptions& options) {
  const auto* wanted = std::find_if(kStages.begin(), kStages.end(),
                                    [stage](const Stage& entry) { return entry.id == stage; });
  InspectResult result;
  Reading reading(source, options);
  if (wanted == kStages.end()) {
    complain_of_stage(stage, reading.sink);
  } else if (read(reading)) {
    Compilation c(reading, reading.versions.front());
    // A stage can be shown although a later one fails.
    if (!run(c, wanted->phase)) {
      complain_of_silence("a phase stopped without a reason", c.sink);
    } else if (!reading.sink.has_errors()) {
      result.text = wanted->print(c);
    }
    diag::merge({{title_of(c.version), std::move(c.sink)}}, reading.sink);
  } else {
    complain_of_silence("the file was not read, without a reason", reading.sink);
  }
  finish(reading, result);
  if (!result.ok()) result.text.clear();
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

std::vector<FontFamily> fonts(const FileSystem* files) {
  font::Collection collection(files);
  std::vector<FontFamily> list;
  for (const font::CatalogEntry& entry : font::catalog(collection)) {
    list.push_back({std::string(entry.family),
                    entry.upright,
                    entry.italic,
                    {entry.scripts.begin(), entry.scripts.end()},
                    {entry.features.begin(), entry.features.end()},
                    std::string(entry.package),
                    !entry.external,
                    entry.available});
  }
  return list;
}

std::string json_schema() {
  return decode::json_schema(style::design_info(), fmt::format("{}{}", kSchemaId, kVersion));
}

std::string starter_resume(std::string_view name, std::string_view schema) {
  return decode::starter(name, schema);
}

std::string_view version() {
  return kVersion;
}

}  // namespace resumec
