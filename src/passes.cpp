#include "passes.h"

#include <algorithm>

#include <fmt/format.h>

#include "assembly/variables.h"
#include "compose/compose.h"
#include "compose/places.h"
#include "diag/suggest.h"
#include "font/files.h"
#include "layout/frames.h"
#include "layout/layout.h"
#include "layout/pictures.h"
#include "layout/typeface.h"
#include "lint/lint.h"
#include "style/load.h"
#include "yaml/graft.h"
#include "yaml/read.h"

namespace resumec {
namespace {

// The words of `vars` in the texts, as the version has them. Afterwards no `{{name}}` is left.
const yaml::Node* put_variables(Compilation& c, const yaml::Node& root) {
  const auto locale_of = [](const yaml::Node& node) {
    const yaml::Node* locale = node.find("locale");
    return locale == nullptr || locale->text.empty() ? std::string("en") : locale->text.text();
  };
  assembly::VariablesRequest request;
  request.reader_language = c.reading.request.input.locale;
  if (request.reader_language.empty()) request.reader_language = locale_of(root);
  request.author_language = locale_of(*c.reading.tree.root());
  request.uses = &c.reading.variable_uses;
  request.lenient = yaml::syntax_of(c.reading.source.name) == yaml::Syntax::kJson;
  request.check = c.reading.request.policy.lint;
  return assembly::put_variables(root, request, c.reading.tree, c.sink);
}

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
  c.root = put_variables(c, *draft.root());
  variant::check_tags(c.plan, *c.reading.tree.root(), *c.root, c.sink);
  return true;
}

// Node -> Resume. Afterwards every field has its type and the résumé is complete enough to be
// shown.
void decode_resume(Compilation& c) {
  decode::DecodeOptions options;
  options.syntax = yaml::syntax_of(c.reading.source.name);
  options.today = c.reading.today;
  options.locale = c.reading.request.input.locale;
  // A variant's `locale` is the reader's; the texts are in the file's own.
  if (const yaml::Node* locale = c.reading.tree.root()->find("locale")) {
    options.author_locale = locale->text.text();
  }
  options.files = &c.reading.files;
  options.file = c.reading.tree.root();
  options.redacted = std::any_of(c.plan.layers.begin(), c.plan.layers.end(),
                                 [](const auto* layer) { return !layer->redact.empty(); });
  c.decoded = decode::decode(*c.root, options, c.sink);
  if (c.decoded.outputs == nullptr || c.decoded.outputs->is_null()) return;
  schema::Context context(c.sink);
  context.files = &c.reading.files;
  const schema::Context::Step step(context, "outputs");
  output_fields().decode(context, *c.decoded.outputs, c.outputs);
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
  request.theme = c.reading.request.input.theme;
  request.design = c.decoded.design;
  request.bounds = c.reading.bounds;
  request.rooted = !c.reading.request.environment.root.empty();
  request.files = c.reading.request.environment.files;
  request.trees = &c.reading.kept.trees;
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
  const bool chosen = !c.reading.request.input.locale.empty();
  const std::string tag = chosen            ? c.reading.request.input.locale
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
      c.reading.pictures, yaml::syntax_of(c.reading.source.name) == yaml::Syntax::kJson,
      c.reading.today};
  c.document = compose::compose(request, c.sink);
  c.paper_country = compose::paper_country(c.decoded.resume.basics, *c.locale);
}

// What is redacted must not stand in another sentence; that is no question of style, so `build`
// says it, too.
void check_withheld(Compilation& c) {
  if (c.sink.has_errors()) return;
  lint::check_withheld({c.decoded.resume, c.document}, c.withheld, c.sink);
}

// Style -> Collection. Afterwards every family that the design may name can be found.
void gather_fonts(Compilation& c) {
  const Environment& environment = c.reading.request.environment;
  c.fonts.emplace(environment.files, c.reading.kept.foundry);
  font::add_fonts(c.style.fonts, environment.files, environment.installed_fonts, *c.fonts, c.sink);
}

// For outputs that choose their fonts and place no glyph.
void find_families(Compilation& c) {
  layout::Typefaces(c.style, *c.fonts, c.sink);
}

// 0: as many as it takes.
int pages_wanted(const Compilation& c) {
  return c.reading.request.input.pages.value_or(c.decoded.resume.layout.pages.max.value);
}

layout::LayoutRequest layout_request(const Compilation& c, font::Collection& fonts) {
  const model::PageLimit& limit = c.decoded.resume.layout.pages;
  layout::LayoutRequest request{c.document, c.style, fonts, {}, 0, {}};
  request.country_code = c.paper_country;
  request.page_budget = pages_wanted(c);
  if (!c.reading.request.input.pages) request.page_budget_span = limit.max.span;
  request.fill = limit.fill;
  request.drop = limit.drop == model::PageLimit::Drop::kLowestPriority;
  return request;
}

// Document -> Pages. Afterwards every glyph has its place.
void lay_out_pages(Compilation& c) {
  layout::LaidOut laid = layout::lay_out_fitted(layout_request(c, *c.fonts), c.sink);
  c.pages = std::move(laid.pages);
  c.fit = std::move(laid.fit);
  // Only now it is known what characters are set in.
  font::complain_unused(c.style.fonts, *c.fonts, c.sink);
  // What is left out of the PDF stands on the page.
  if (pages_wanted(c) == 0) return;
  c.printed = laid.dropped ? layout::choose_sizes(layout_request(c, *c.fonts)) : c.fit;
}

// The sizes of pages without the pages, where a number of them is asked for: a page that nobody
// prints is not to wait for them. What stands against a PDF does not stand against a page that is
// printed like it, so nothing is said.
void choose_sizes(Compilation& c) {
  if (pages_wanted(c) == 0) return;
  c.fit = c.printed = layout::choose_sizes(layout_request(c, *c.fonts));
}

// Afterwards every picture is whole, upright, and of no more pixels than its places can show.
void develop_pictures(Compilation& c) {
  const layout::PaperSize paper = layout::paper_of(c.style.page, c.paper_country);
  layout::develop_pictures(c.document, c.pages, c.style, paper.width, c.reading.pictures, c.sink);
}

// What is well formed, and yet weak, of what this version shows.
void check_content(Compilation& c) {
  if (!c.reading.request.policy.lint || c.sink.has_errors()) return;
  lint::lint(
      {c.decoded.resume, c.document, !c.decoded.resume.locale.empty(), c.root, &c.reading.files},
      c.sink);
}

}  // namespace

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
  if (last >= Phase::kFonts) {
    gather_fonts(c);
    // A file that cannot be used is why its family is not found.
    if (c.sink.has_errors()) return false;
    if (last >= Phase::kLayout) {
      lay_out_pages(c);
    } else {
      find_families(c);
      choose_sizes(c);
    }
    develop_pictures(c);
  }
  check_content(c);
  return !c.sink.has_errors();
}

}  // namespace resumec
