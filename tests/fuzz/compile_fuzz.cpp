// A résumé of any bytes through the whole compiler, to a PDF, a page and a text.
//
// The files beside it follow it in the input, each behind a line `=== NAME`.
#include "characters/printable.h"
#include "characters/utf8.h"
#include "check.h"
#include "complaints.h"
#include "resumec/resumec.h"
#include "source/memory_file_system.h"

namespace resumec::fuzz {
namespace {

constexpr std::string_view kParting = "\n=== ";

// The résumé; what follows it goes to `files` and `texts`.
std::string take_apart(std::string_view input, source::MemoryFileSystem& files, Files& texts) {
  std::string resume(input.substr(0, input.find(kParting)));
  while (true) {
    const std::size_t parting = input.find(kParting);
    if (parting == std::string_view::npos) return resume;
    input.remove_prefix(parting + kParting.size());
    const std::string_view name = input.substr(0, input.find('\n'));
    input.remove_prefix(std::min(input.size(), name.size() + 1));
    const std::string text(input.substr(0, input.find(kParting)));
    files.add(std::string(name), text);
    texts.emplace(name, text);
  }
}

void check_pdf(std::string_view bytes) {
  property(bytes.starts_with("%PDF-1.7\n"), "a PDF begins as one");
  property(bytes.ends_with("%%EOF\n") || bytes.ends_with("%%EOF"), "a PDF ends as one");
}

// No scripts but the data for search engines, and nothing that ends that early.
void check_page(std::string_view bytes) {
  property(!characters::find_invalid_utf8(bytes), "a page is UTF-8");
  property(bytes.starts_with("<!doctype html>") || bytes.starts_with("<!DOCTYPE html>"),
           "a page begins as one");
  std::size_t scripts = 0;
  for (std::size_t at = bytes.find("<script"); at != std::string_view::npos;
       at = bytes.find("<script", at + 1)) {
    property(bytes.substr(at).starts_with("<script type=\"application/ld+json\">"),
             "a page has no scripts");
    ++scripts;
  }
  property(scripts <= 1, "a page has one block of data");
}

void check_text(std::string_view bytes) {
  property(!characters::find_invalid_utf8(bytes), "a text is UTF-8");
  for (std::size_t i = 0; i < bytes.size();) {
    const auto point = characters::decode_utf8(bytes, i);
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    property(point.value == '\n' || !control, "a text has no control characters");
    i += point.length;
  }
}

void check_outputs(const CompileResult& result, std::size_t formats) {
  property(result.ok() ? result.outputs.size() == formats * result.variants.size()
                       : result.outputs.empty(),
           "all outputs, or none and an error");
  for (const Output& output : result.outputs) {
    property((output.pages > 0) == (output.format == "pdf"), "a PDF has pages, and nothing else");
    if (output.format == "pdf") check_pdf(output.bytes);
    if (output.format == "html") check_page(output.bytes);
    if (output.format == "text") check_text(output.bytes);
  }
}

}  // namespace

// Measured: 69 MB, by nine thousand bullets of aliases; a bullet of one letter takes 8 kB.
const std::size_t kMemoryConstant = 160 * kMegabyte;

void run(std::string_view input) {
  source::MemoryFileSystem files;
  Files texts;
  const std::string resume = take_apart(input, files, texts);
  texts["cv.yaml"] = resume;
  Request request;
  request.outputs = {"pdf", "html", "text"};
  request.input.all_variants = resume.find("\nvariants:") != std::string::npos;
  request.environment.today = "2026-01-31";
  request.policy.lint = true;
  request.environment.files = &files;
  const CompileResult result = compile({"cv.yaml", resume}, request);
  check_outputs(result, request.outputs.size());
  check_places(result.diagnostics, texts);
  check_forms(result.diagnostics);
}

}  // namespace resumec::fuzz
