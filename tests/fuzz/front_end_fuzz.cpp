// A file of any bytes through the front end: read as YAML, and as JSON when it begins like one,
// decoded, and every complaint shown in every form.
#include "characters/utf8.h"
#include "check.h"
#include "complaints.h"
#include "resumec/resumec.h"

namespace resumec::fuzz {
namespace {

std::vector<Diagnostic> look(const std::string& name, const std::string& text) {
  Request request;
  request.environment.today = "2026-01-31";
  // The last stage before anything is composed; the complaints of all stages before are made.
  return inspect({name, text}, "style", request).diagnostics;
}

void check(const std::string& name, const std::string& text) {
  const std::vector<Diagnostic> diagnostics = look(name, text);
  check_places(diagnostics, {{name, text}});
  check_forms(diagnostics);
  check_fixes(diagnostics, name, text,
              [&](const std::string& mended) { return look(name, mended); });
  const std::string model = inspect({name, text}, "model", {}).text;
  property(!characters::find_invalid_utf8(model), "a model is UTF-8");
}

}  // namespace

// Measured: 3.8 MB, by aliases of nearly as many values as they may stand for.
const std::size_t kMemoryConstant = 8 * kMegabyte;

void run(std::string_view input) {
  const std::string text(input);
  check("cv.yaml", text);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string::npos && (text[first] == '{' || text[first] == '[')) {
    check("cv.json", text);
  }
}

}  // namespace resumec::fuzz
