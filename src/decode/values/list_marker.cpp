#include "decode/values/list_marker.h"

#include <algorithm>
#include <string>
#include <vector>

#include "characters/ascii.h"

namespace resumec::decode {
namespace {

using source::MappedText;

constexpr std::string_view kBullet = "•";
constexpr std::size_t kDigits = 6;

// A white space of the text that stands for line ends of the file.
struct Fold {
  std::size_t at = 0;      // in the text
  std::size_t feeds = 0;   // line ends that it stands for
  std::size_t column = 0;  // of the line behind it
};

// What a byte of the text was written as.
std::string_view written(const source::SourceMap& files, const source::Span& span) {
  if (!span.known()) return {};
  return std::string_view(files[span.file].text()).substr(span.begin, span.size());
}

std::vector<Fold> folds_of(const source::SourceMap& files, const MappedText& text) {
  std::vector<Fold> folds;
  const std::string& all = text.text();
  for (std::size_t at = all.find_first_of(" \n"); at != all.npos;
       at = all.find_first_of(" \n", at + 1)) {
    const std::string_view from = written(files, text.span(at, at + 1));
    if (from.size() < 2) continue;
    const auto feeds = static_cast<std::size_t>(std::count(from.begin(), from.end(), '\n'));
    if (feeds > 0) folds.push_back({at, feeds, from.size() - from.rfind('\n') - 1});
  }
  return folds;
}

std::string_view line_behind(const std::string& all, const std::vector<Fold>& folds,
                             std::size_t fold) {
  const std::size_t begin = folds[fold].at + 1;
  const std::size_t end = fold + 1 < folds.size() ? folds[fold + 1].at : all.size();
  return std::string_view(all).substr(begin, end - begin);
}

}  // namespace

std::optional<ListMarker> marker_of(std::string_view line) {
  ListMarker marker;
  std::size_t behind = 0;
  if (line.starts_with(kBullet)) {
    behind = kBullet.size();
  } else if (!line.empty() && std::string_view("-*+").find(line[0]) != std::string_view::npos) {
    marker.weak = line[0] != '-';
    behind = 1;
  } else {
    while (behind < line.size() && characters::is_digit(line[behind])) ++behind;
    if (behind == 0 || behind > kDigits || behind == line.size()) return std::nullopt;
    for (std::size_t i = 0; i < behind; ++i) marker.number = marker.number * 10 + (line[i] - '0');
    // "007." would be printed as 7.
    if (line[0] == '0' && behind > 1) return std::nullopt;
    marker.ordered = marker.weak = true;
    marker.behind = line[behind++];
    if (marker.behind != '.' && marker.behind != ')') return std::nullopt;
  }
  const std::size_t words = line.find_first_not_of(' ', behind);
  if (words == std::string_view::npos || (words == behind && behind != kBullet.size())) {
    return std::nullopt;
  }
  marker.words = words;
  return marker;
}

MappedText unfolded(const source::SourceMap& files, const MappedText& text) {
  const std::vector<Fold> folds = folds_of(files, text);
  if (folds.empty()) return text;
  const std::string& all = text.text();
  // The items of a list begin lines; one alone may be a dash in a sentence.
  const std::string_view first = std::string_view(all).substr(0, folds.front().at);
  const bool first_item = marker_of(first).has_value();
  std::size_t items = first_item ? 1 : 0;
  std::size_t least = std::string::npos;
  for (std::size_t i = 0; i < folds.size(); ++i) {
    if (!marker_of(line_behind(all, folds, i))) continue;
    ++items;
    least = std::min(least, folds[i].column);
  }
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < folds.size(); ++i) {
    const Fold& fold = folds[i];
    const bool item = items > 1 && marker_of(line_behind(all, folds, i)).has_value();
    if (fold.feeds == 1 && !item) continue;
    out.append(text.slice(copied, fold.at));
    std::string ends(fold.feeds > 1 ? 2 : 1, '\n');
    if (item) ends.append(fold.column - least, ' ');
    out.append_decoded(ends, text.span(fold.at, fold.at + 1));
    copied = fold.at + 1;
  }
  out.append(text.slice(copied, text.size()));
  out.set_language(text.language());
  return out;
}

}  // namespace resumec::decode
