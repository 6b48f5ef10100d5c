// What the command line hands to the compiler beside the file: one setting a line, `KIND TEXT`.
//
//   set work[0].name=Acme      variant backend      W no-date-order
//   overlay {cap: {work: 1}}   locale de            theme plain
//   today 2026-01-31           pages 2              format pdf
#include <algorithm>

#include "characters/utf8.h"
#include "check.h"
#include "complaints.h"
#include "resumec/resumec.h"
#include "source/memory_file_system.h"

namespace resumec::fuzz {
namespace {

// Something to set, to select and to redact.
constexpr std::string_view kResume = R"(basics:
  name: Ada Lovelace
  email: ada@example.org
  location: {city: London, countryCode: GB}
work:
  - {name: Acme, id: acme, position: Engineer, startDate: 2021-05, endDate: present, tags: [backend]}
  - {name: Babbage, position: Analyst, startDate: 2018, endDate: 2021-04}
skills:
  - {name: Mathematics, keywords: [numbers, engines]}
variants:
  backend: {include: [backend]}
  short: {extends: backend, set: {basics.label: Analyst}, redact: [basics.email]}
)";

// As many as a run can take in a moment; the command line has no such limit.
constexpr std::size_t kMostLines = 12;

// The texts of `set` are not among `files`: path and value are two of one name.
struct Settings {
  Request request;
  Files files{{"cv.yaml", std::string(kResume)}};
};

void add(Settings& settings, std::string_view kind, std::string_view text) {
  Request& request = settings.request;
  if (kind == "set") {
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string path(text.substr(0, equals));
    const std::string value(text.substr(std::min(equals + 1, text.size())));
    request.input.overrides.push_back({path, value});
  } else if (kind == "variant") {
    request.input.variants.emplace_back(text);
  } else if (kind == "overlay") {
    const std::string name = "overlay" + std::to_string(request.input.overlays.size()) + ".yaml";
    request.input.overlays.push_back({name, std::string(text)});
    settings.files.emplace(name, text);
  } else if (kind == "W") {
    request.policy.warnings_are_errors = text == "error";
    request.policy.silenced.emplace_back(text);
  } else if (kind == "locale") {
    request.input.locale = text;
  } else if (kind == "theme") {
    request.input.theme = text;
  } else if (kind == "today") {
    request.environment.today = text;
  } else if (kind == "pages") {
    request.input.pages = static_cast<int>(std::min<std::size_t>(text.size(), 1000));
  } else if (kind == "format" && request.outputs.size() < 2) {
    request.outputs.emplace_back(std::string(text));
  }
}

}  // namespace

// That of fuzz_compile: a value may be a list of aliases, and a format be named.
const std::size_t kMemoryConstant = 160 * kMegabyte;

void run(std::string_view input) {
  Settings settings;
  for (std::size_t i = 0; i < kMostLines && !input.empty(); ++i) {
    const std::string_view line = input.substr(0, input.find('\n'));
    const std::size_t space = std::min(line.find(' '), line.size());
    add(settings, line.substr(0, space), line.substr(std::min(space + 1, line.size())));
    input.remove_prefix(std::min(line.size() + 1, input.size()));
  }
  const source::MemoryFileSystem none;
  settings.request.environment.files = &none;
  const Source resume{"cv.yaml", std::string(kResume)};
  // Formats alone are looked at by all of the compiler; what it lays out takes most of the time.
  if (settings.request.outputs.empty()) {
    const std::vector<Diagnostic> diagnostics =
        inspect(resume, "style", settings.request).diagnostics;
    check_places(diagnostics, settings.files);
    check_forms(diagnostics);
    return;
  }
  const CompileResult result = compile(resume, settings.request);
  property(result.ok() || result.outputs.empty(), "an error leaves no output");
  check_places(result.diagnostics, settings.files);
  check_forms(result.diagnostics);
}

}  // namespace resumec::fuzz
