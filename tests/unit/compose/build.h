// Résumés by hand, and what becomes of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compose/compose.h"
#include "diag/sink.h"
#include "model/resume.h"
#include "source/memory_file_system.h"

namespace resumec::test {

inline model::Text text(const std::string& words, std::uint32_t begin = 0) {
  return source::MappedText::verbatim(words, 0, begin);
}

inline model::Prose rich(const std::string& words) {
  model::Prose result;
  model::RichBlock block;
  block.inlines.push_back({text(words), false, false, false, -1});
  result.blocks.push_back(std::move(block));
  return result;
}

inline model::Highlight highlight(const std::string& words) {
  model::Highlight result;
  result.text = rich(words);
  return result;
}

inline model::Url url(const std::string& words, std::string target) {
  return {text(words), std::move(target)};
}

inline model::Date calendar(int year, int month = 0, int day = 0) {
  model::Date date;
  date.date = {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
               static_cast<std::int8_t>(day)};
  return date;
}

inline model::Date present() {
  model::Date date;
  date.kind = model::Date::Kind::kPresent;
  return date;
}

inline model::Date expected(int year, int month) {
  model::Date date = calendar(year, month);
  date.kind = model::Date::Kind::kExpected;
  return date;
}

inline model::Period period(std::optional<model::Date> start, std::optional<model::Date> end) {
  return {start, end, {}, false, {}, {}};
}

struct Composed {
  document::Document document;
  std::vector<diag::Diagnostic> diagnostics;
};

struct Settings {
  style::Style style;
  std::string_view language = "en";
  const FileSystem* files = nullptr;
  std::optional<model::CalendarDate> today = {};
};

inline Composed compose(const model::Resume& resume, const Settings& settings = {}) {
  diag::Sink sink;
  const auto locale = locale::Locale::find(settings.language);
  Composed result;
  const Bounds bounds{"dir", "dir"};
  picture::Library pictures(settings.files, bounds);
  result.document = compose::compose(
      {resume, settings.style, *locale, bounds, pictures, false, settings.today}, sink);
  result.diagnostics = sink.diagnostics();
  return result;
}

// The words below the name.
inline std::string words(const model::Resume& resume, const Settings& settings = {}) {
  return document::words(compose(resume, settings).document);
}

}  // namespace resumec::test
