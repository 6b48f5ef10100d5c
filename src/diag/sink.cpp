#include "diag/sink.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "characters/utf8.h"
#include "diag/fold.h"
#include "diag/locate.h"
#include "diag/suggest.h"

namespace resumec::diag {
namespace {

// Bytes of a long line kept on each side of the place that is shown: enough for any terminal.
constexpr std::size_t kLineWindow = 400;

Position position(const source::SourceFile& file, std::size_t offset) {
  const source::LineColumn place = file.line_column(offset);
  return {offset, place.line, place.column};
}

}  // namespace

Location locate(const source::SourceMap& files, source::Span span) {
  Location location;
  if (!span.known()) return location;
  const source::SourceFile& file = files[span.file];
  location.file = file.name();
  location.begin = position(file, span.begin);
  location.end = position(file, std::max(span.begin, span.end));
  const std::string& text = file.text();
  const std::size_t at = std::min<std::size_t>(span.begin, text.size());
  std::size_t begin = file.line_begin(at);
  std::size_t end = std::max(at, file.line_end(at));
  if (begin == 0 && text.starts_with("\xEF\xBB\xBF")) begin = std::min<std::size_t>(3, at);
  if (at - begin > kLineWindow) begin = at - kLineWindow;
  if (end - at > kLineWindow) end = at + kLineWindow;
  while (begin < at && characters::is_continuation(text[begin])) ++begin;
  while (end > at && end < text.size() && characters::is_continuation(text[end])) --end;
  location.line_text = text.substr(begin, end - begin);
  location.line_text_begin = begin;
  // UTF-16 and the like: such a line shows nothing to anybody.
  const auto zeroes = std::count(location.line_text.begin(), location.line_text.end(), '\0');
  if (static_cast<std::size_t>(zeroes) > location.line_text.size() / 4) {
    location.line_text.clear();
    location.line_text_begin = at;
  }
  return location;
}

namespace {

resumec::Label resolve_label(const source::SourceMap& files, const Label& label) {
  return {locate(files, label.span), label.text};
}

// No file is included by way of more (assembly/include_files.cpp); a file that stands by itself may
// be included by one of its own, too, and so end no way.
constexpr int kFurthest = 8;

// Of a place in a file that others include: by which, the outermost last.
std::string way_to(const source::SourceMap& files, source::Span place) {
  std::string way;
  if (!place.known()) return way;
  source::Span from = files[place.file].included();
  for (int i = 0; from.known() && i < kFurthest; ++i, from = files[from.file].included()) {
    const source::SourceFile& file = files[from.file];
    way += fmt::format("{}line {} of {}", way.empty() ? "included by " : ", included by ",
                       file.line_column(from.begin).line, quoted(file.name()));
  }
  return way;
}

resumec::Diagnostic resolve_one(const source::SourceMap& files, const Diagnostic& diagnostic) {
  resumec::Diagnostic out;
  out.code = id(diagnostic.code);
  out.slug = info(diagnostic.code).slug;
  out.severity = diagnostic.severity;
  out.message = diagnostic.message;
  out.primary = resolve_label(files, diagnostic.primary);
  for (const Label& label : diagnostic.secondary) {
    out.secondary.push_back(resolve_label(files, label));
  }
  out.notes = diagnostic.notes;
  if (std::string way = way_to(files, diagnostic.primary.span); !way.empty()) {
    out.notes.push_back(std::move(way));
  }
  out.hints = diagnostic.hints;
  for (const Fix& fix : diagnostic.fixes) {
    const bool in_files = std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
      return files[edit.span.file].is_file();
    });
    if (!in_files) continue;
    resumec::Fix resolved{fix.title, {}};
    for (const Edit& edit : fix.edits) {
      resolved.edits.push_back({locate(files, edit.span), edit.replacement});
    }
    out.fixes.push_back(std::move(resolved));
  }
  for (const Label& label : diagnostic.repeats) {
    out.repeats.push_back(resolve_label(files, label));
  }
  return out;
}

// Those without a place first, then by file and offset; errors before warnings at one place.
auto sort_key(const Diagnostic& diagnostic) {
  const source::Span span = diagnostic.primary.span;
  const std::uint64_t file = span.known() ? std::uint64_t{span.file} + 1 : 0;
  return std::tuple(file, span.begin, -static_cast<int>(diagnostic.severity), diagnostic.code);
}

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.code == b.code && a.primary.span == b.primary.span && a.message == b.message;
}

}  // namespace

void Sink::add(Diagnostic diagnostic) {
  if (diagnostic.severity != Severity::kError) {
    const std::string_view slug = info(diagnostic.code).slug;
    const auto& silenced = policy_.silenced;
    if (std::find(silenced.begin(), silenced.end(), slug) != silenced.end()) return;
  }
  const bool is_error = diagnostic.severity == Severity::kError;
  std::size_t& kind = is_error ? errors_ : others_;
  if (++kind > kMostComplaints) {
    ++(is_error                                    ? unkept_.errors
       : diagnostic.severity == Severity::kWarning ? unkept_.warnings
                                                   : unkept_.notes);
    return;
  }
  std::erase_if(diagnostic.fixes, [](const Fix& fix) { return fix.edits.size() > kMostEdits; });
  diagnostics_.push_back(std::move(diagnostic));
}

void Sink::enforce() {
  if (!policy_.are_errors) return;
  for (Diagnostic& diagnostic : diagnostics_) {
    if (diagnostic.severity != Severity::kWarning) continue;
    diagnostic.severity = Severity::kError;
    ++errors_;
  }
  errors_ += unkept_.warnings;
  unkept_.errors += std::exchange(unkept_.warnings, 0);
}

void Sink::add_unkept(const Unkept& other) {
  errors_ += other.errors;
  unkept_.errors += other.errors;
  unkept_.warnings += other.warnings;
  unkept_.notes += other.notes;
}

std::vector<const Diagnostic*> Sink::distinct() const {
  std::vector<const Diagnostic*> order;
  order.reserve(diagnostics_.size());
  for (const Diagnostic& diagnostic : diagnostics_) order.push_back(&diagnostic);
  std::stable_sort(order.begin(), order.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return sort_key(*a) < sort_key(*b);
  });
  const auto repeated = std::unique(order.begin(), order.end(),
                                    [](const auto* a, const auto* b) { return same(*a, *b); });
  order.erase(repeated, order.end());
  return order;
}

Totals Sink::totals() const {
  Totals totals{unkept_.errors, unkept_.warnings};
  for (const Diagnostic* diagnostic : distinct()) {
    totals.errors += diagnostic->severity == Severity::kError ? 1U : 0U;
    totals.warnings += diagnostic->severity == Severity::kWarning ? 1U : 0U;
  }
  return totals;
}

std::vector<resumec::Diagnostic> Sink::resolve(const source::SourceMap& files,
                                               std::size_t limit) const {
  const std::vector<Diagnostic> folded = fold(distinct(), files);
  std::vector<const Diagnostic*> order;
  order.reserve(folded.size());
  for (const Diagnostic& diagnostic : folded) order.push_back(&diagnostic);
  if (limit == 0) limit = order.size();
  // When not all fit, errors come before warnings: they are why the run failed.
  std::size_t kept_errors = 0;
  std::size_t kept_others = 0;
  const auto errors = static_cast<std::size_t>(std::count_if(
      order.begin(), order.end(), [](const auto* d) { return d->severity == Severity::kError; }));
  const std::size_t room_for_others = limit > errors ? limit - errors : 0;
  std::vector<resumec::Diagnostic> out;
  for (const Diagnostic* diagnostic : order) {
    const bool is_error = diagnostic->severity == Severity::kError;
    std::size_t& kept = is_error ? kept_errors : kept_others;
    if (kept >= (is_error ? limit : room_for_others)) continue;
    ++kept;
    out.push_back(resolve_one(files, *diagnostic));
  }
  const std::size_t left_out = order.size() - out.size() + unkept_.all();
  if (left_out > 0) {
    out.push_back(resolve_one(
        files, make(Code::kMoreErrors, {}, fmt::format("{} more not shown", left_out))));
  }
  return out;
}

}  // namespace resumec::diag
