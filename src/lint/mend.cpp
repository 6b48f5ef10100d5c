#include "lint/mend.h"

#include <algorithm>
#include <utility>

#include "diag/suggest.h"

namespace resumec::lint {
namespace {

// Places named in one complaint beside the first; more would bury its words.
constexpr std::size_t kMostNamed = 3;

}  // namespace

std::string_view Mender::written(const source::Span& span) const {
  if (files_ == nullptr || !span.known() || span.file >= files_->size()) return {};
  const std::string_view text = (*files_)[span.file].text();
  if (span.begin >= span.end || span.end > text.size()) return {};
  return text.substr(span.begin, span.end - span.begin);
}

std::optional<std::vector<diag::Edit>> Mender::edits(
    const std::vector<yaml::Replacement>& replacements) {
  if (root_ == nullptr || files_ == nullptr || replacements.empty()) return {};
  if (!scalars_) scalars_.emplace(*root_);
  std::vector<std::pair<const yaml::Node*, std::vector<yaml::Replacement>>> by_scalar;
  for (const yaml::Replacement& one : replacements) {
    const yaml::Node* scalar = scalars_->at(one.span);
    if (scalar == nullptr) return {};
    if (by_scalar.empty() || by_scalar.back().first != scalar) by_scalar.push_back({scalar, {}});
    by_scalar.back().second.push_back(one);
  }
  std::vector<diag::Edit> all;
  for (auto& [scalar, wanted] : by_scalar) {
    auto edits = yaml::rewrite(*scalar, *files_, std::move(wanted));
    if (!edits) return {};
    all.insert(all.end(), edits->begin(), edits->end());
  }
  return all;
}

std::vector<yaml::Replacement> replacements(const Stretch& stretch,
                                            const std::vector<Find>& finds) {
  std::vector<yaml::Replacement> all;
  for (const Find& find : finds) {
    for (const Change& change : find.changes) {
      all.push_back({stretch.text.span(change.begin, change.end), change.text});
    }
  }
  return all;
}

void complain(diag::Diagnostic complaint, const Stretch& stretch, const std::vector<Find>& finds,
              std::string_view title, Mender& mender, diag::Sink& sink) {
  for (std::size_t i = 1; i < std::min(finds.size(), kMostNamed); ++i) {
    complaint.label(stretch.text.span(finds[i].begin, finds[i].end), "here too");
  }
  const bool known = std::all_of(finds.begin(), finds.end(),
                                 [](const Find& find) { return !find.changes.empty(); });
  if (known) {
    if (auto edits = mender.edits(replacements(stretch, finds))) {
      complaint.fixes.push_back({std::string(title), std::move(*edits)});
    }
  }
  sink.add(std::move(complaint));
}

std::string quoted(const Stretch& stretch, const Find& find) {
  return diag::quoted(
      std::string_view(stretch.text.text()).substr(find.begin, find.end - find.begin));
}

}  // namespace resumec::lint
