// The public functions. A run reads the file once (reading.h) and then takes each version of the
// résumé through the passes (passes.h), as far as what is made of it needs.
#include "resumec/engine.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "back_ends.h"
#include "backend/pdf/pdf.h"
#include "decode/fields/decode.h"
#include "decode/fields/starter.h"
#include "decode/fields/starters.h"
#include "diag/blame.h"
#include "diag/locate.h"
#include "diag/merge.h"
#include "diag/sink.h"
#include "diag/suggest.h"
#include "document/document.h"
#include "fitting/report.h"
#include "font/catalog.h"
#include "font/collection.h"
#include "model/resume.h"
#include "pages/pages.h"
#include "pages/words.h"
#include "passes.h"
#include "reading.h"
#include "schema_words.h"
#include "style/load.h"
#include "style/tokens.h"
#include "version.h"
#include "yaml/read.h"

namespace resumec {
namespace {

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
  for (const BackEnd& back_end : back_ends()) ids.push_back(back_end.id);
  complain_of_id(diag::Code::kUnknownFormat, "format", id, ids, sink);
}

std::string title_of(const std::string& version) {
  return version.empty() ? "the whole résumé" : fmt::format("the variant `{}`", version);
}

// The last phase that `version` needs. Nothing to be made is everything to be checked.
Phase needed(const Reading& reading, const std::string& version,
             const std::vector<const BackEnd*>& wanted) {
  if (wanted.empty()) return Phase::kLayout;
  // Rules of style and what a version redacts look at the words that a reader will see.
  const bool words = reading.request.policy.lint || !version.empty() || !reading.overlays.empty();
  Phase last = words ? Phase::kCompose : Phase::kDecode;
  for (const BackEnd* back_end : wanted) last = std::max(last, back_end->needs);
  return last;
}

// How many there were.
std::size_t write_outputs(Compilation& c, const std::vector<const BackEnd*>& wanted,
                          const OutputSink& sink) {
  std::size_t count = 0;
  for (const BackEnd* back_end : wanted) {
    auto bytes = back_end->write(c);
    if (!bytes) continue;
    ++count;
    const bool paged = back_end->needs == Phase::kLayout;
    sink({std::string(back_end->id), std::string(back_end->media_type), std::move(*bytes),
          c.version, paged ? static_cast<int>(c.pages.pages.size()) : 0});
  }
  return count;
}

// Each once, in the order of the request.
std::vector<const BackEnd*> wanted_of(const Request& request, diag::Sink& sink) {
  std::vector<const BackEnd*> wanted;
  for (const OutputRequest& output : request.outputs) {
    const BackEnd* back_end = find_back_end(output.format);
    if (back_end == nullptr) complain_of_format(output.format, sink);
    const bool again = std::find(wanted.begin(), wanted.end(), back_end) != wanted.end();
    if (!again) wanted.push_back(back_end);
  }
  return wanted;
}

PlacedWord placed(const pages::Word& word, const source::SourceMap& files) {
  const auto points = [](graphics::Length length) {
    return static_cast<double>(length) / graphics::kPoint;
  };
  return {word.page,
          word.text,
          {points(word.box.left), points(word.box.bottom), points(word.box.right),
           points(word.box.top)},
          diag::locate(files, word.span)};
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
  result.request_at_fault = diag::request_at_fault(reading.sink, reading.files);
  result.diagnostics = reading.sink.resolve(reading.files, reading.request.policy.max_errors);
}

// A stage that `inspect` can print.
struct Stage {
  std::string_view id;
  Phase phase;
  std::string (*print)(Compilation&);
};

constexpr std::array kStages = {
    Stage{"node", Phase::kRead, [](Compilation& c) { return yaml::dump(c.root, c.reading.files); }},
    Stage{"model", Phase::kDecode, [](Compilation& c) { return decode::dump(c.decoded); }},
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

Engine::Engine() : kept_(std::make_unique<Kept>()) {}

Engine::~Engine() = default;

EngineWork Engine::work() const {
  const font::FoundryWork fonts = kept_->foundry.work();
  return {kept_->trees.work(), fonts.faces,           fonts.words,           fonts.subsets,
          fonts.web_files,     kept_->streams.work(), kept_->darkroom.work()};
}

std::size_t Engine::kept() const {
  return kept_->weight();
}

CompileResult compile(const Source& source, const Request& request) {
  return Engine().compile(source, request);
}

InspectResult inspect(const Source& source, std::string_view stage, const Request& request) {
  return Engine().inspect(source, stage, request);
}

CompileResult Engine::compile(const Source& source, const Request& request) {
  std::vector<Output> outputs;
  CompileResult result =
      compile(source, request, [&outputs](Output output) { outputs.push_back(std::move(output)); });
  if (result.ok()) result.outputs = std::move(outputs);
  return result;
}

CompileResult Engine::compile(const Source& source, const Request& request,
                              const OutputSink& sink) {
  Reading reading(source, request, *kept_);
  const std::vector<const BackEnd*> wanted = wanted_of(request, reading.sink);
  CompileResult result;
  std::size_t made = 0;
  bool faulty = false;  // some version has an error: nothing more is worth making
  std::vector<diag::Run> runs;
  if (read(reading)) {
    result.variants = reading.versions;
    for (const std::string& version : reading.versions) {
      if (request.progress) request.progress(runs.size(), reading.versions.size());
      Compilation c(reading, version);
      // A version that cannot be laid out leaves the others their complaints.
      if (!run(c, needed(reading, version, wanted))) {
        complain_of_silence("a phase stopped without a reason", c.sink);
      } else if (!reading.sink.has_errors() && !faulty) {
        made += write_outputs(c, wanted, sink);
      }
      if (!c.fit.trials.empty()) result.fits.push_back(fitting::told(c.fit, version));
      faulty = faulty || c.sink.has_errors();
      runs.push_back({title_of(version), std::move(c.sink)});
    }
  } else {
    complain_of_silence("the file was not read, without a reason", reading.sink);
  }
  diag::merge(runs, reading.sink);
  // Whoever is told that all went well may take the outputs without looking.
  if (made != wanted.size() * result.variants.size()) {
    complain_of_silence("an output is missing", reading.sink);
  }
  finish(reading, result);
  return result;
}

void Engine::open_named(const Source& source, const Request& request) {
  Reading reading(source, request, *kept_);
  read(reading);
}

WordsResult Engine::words(const Source& source, const Request& request) {
  WordsResult result;
  Reading reading(source, request, *kept_);
  if (read(reading)) {
    Compilation c(reading, reading.versions.front());
    if (!run(c, Phase::kLayout)) {
      complain_of_silence("a phase stopped without a reason", c.sink);
    } else {
      for (const pages::Word& word : pages::words(c.pages)) {
        result.words.push_back(placed(word, reading.files));
      }
    }
    diag::merge({{title_of(c.version), std::move(c.sink)}}, reading.sink);
  } else {
    complain_of_silence("the file was not read, without a reason", reading.sink);
  }
  finish(reading, result);
  if (!result.ok()) result.words.clear();
  return result;
}

InspectResult Engine::inspect(const Source& source, std::string_view stage,
                              const Request& request) {
  const auto* wanted = std::find_if(kStages.begin(), kStages.end(),
                                    [stage](const Stage& entry) { return entry.id == stage; });
  InspectResult result;
  Reading reading(source, request, *kept_);
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
  for (const BackEnd& back_end : back_ends()) {
    list.push_back({std::string(back_end.id), std::string(back_end.extension),
                    std::string(back_end.media_type), std::string(back_end.summary),
                    back_end.usual});
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
  return json_schema(SchemaKind::kResume);
}

std::string json_schema(SchemaKind kind) {
  switch (kind) {
    case SchemaKind::kTheme:
      return schema::json_schema(style::theme_fields().info(),
                                 {fmt::format("{}theme:{}", kSchemaId, kVersion),
                                  "Theme of a résumé", false, known_words()});
    case SchemaKind::kOverlay:
      return decode::overlay_schema(fmt::format("{}overlay:{}", kSchemaId, kVersion),
                                    known_words());
    case SchemaKind::kResume:
      break;
  }
  return decode::json_schema(style::design_info(), output_fields().info(),
                             fmt::format("{}{}", kSchemaId, kVersion), known_words());
}

InspectResult json_schema(const Source& source, const Request& request) {
  Kept kept;
  Reading reading(source, request, kept);
  InspectResult result;
  // Faults of fields are no matter here; a file that cannot be read has no words.
  if (read(reading)) {
    result.text = decode::json_schema(style::design_info(), output_fields().info(),
                                      fmt::format("{}{}", kSchemaId, kVersion),
                                      words_of(reading.tree.root()));
  } else {
    complain_of_silence("the file was not read, without a reason", reading.sink);
  }
  finish(reading, result);
  return result;
}

std::string starter_resume(std::string_view name, std::string_view schema) {
  return decode::starter({name, schema, {}, {}, {}});
}

std::string starter_resume(const Starter& starter) {
  return decode::starter(
      {starter.name, starter.schema, starter.theme, starter.locale, starter.profile});
}

std::vector<StarterProfile> starter_profiles() {
  std::vector<StarterProfile> list;
  for (const decode::StarterProfile& one : decode::starter_profiles()) {
    list.push_back({std::string(one.id), std::string(one.summary)});
  }
  return list;
}

std::string_view version() {
  return kVersion;
}

}  // namespace resumec
