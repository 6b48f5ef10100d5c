#include "back_ends.h"

#include <algorithm>

#include "backend/html/html.h"
#include "backend/json/json.h"
#include "backend/markdown/markdown.h"
#include "backend/pdf/pdf.h"
#include "backend/text/text.h"
#include "layout/layout.h"
#include "lint/lint.h"

namespace resumec {
namespace {

// "resume-backend.pdf" of "resume.pdf": the outputs of a variant bear its name.
std::string name_of(const std::string& name, const std::string& version) {
  if (name.empty() || version.empty()) return name;
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return name.substr(0, dot) + "-" + version + name.substr(dot);
}

std::string pdf_beside(const Compilation& c) {
  const Request& request = c.reading.request;
  return request.pdf_name_of ? request.pdf_name_of(c.version)
                             : name_of(request.pdf_name, c.version);
}

std::optional<std::string> write_pdf(Compilation& c) {
  Kept& kept = c.reading.kept;
  return backend::pdf::write(c.pages, {}, {kept.foundry, kept.streams}, c.sink);
}

std::optional<std::string> write_html(Compilation& c) {
  backend::html::HtmlOptions options = c.outputs.html;
  if (options.download) options.pdf_name = pdf_beside(c);
  const style::Style printed = layout::printed_style(c.style, c.printed);
  const layout::PaperSize paper = layout::paper_of(c.style.page, c.paper_country);
  options.paper = {paper.width, paper.height, &printed};
  return backend::html::write(c.document, c.style, *c.fonts, options, c.sink);
}

std::optional<std::string> write_text(Compilation& c) {
  return backend::text::write(c.document, c.style, c.outputs.text);
}

std::optional<std::string> write_markdown(Compilation& c) {
  return backend::markdown::write(c.document);
}

std::optional<std::string> write_json(Compilation& c) {
  lint::check_withheld_in_json({c.decoded.resume, c.document}, c.withheld, c.sink);
  return backend::json::write(c.decoded, c.outputs.json, c.sink);
}

}  // namespace

const std::vector<BackEnd>& back_ends() {
  static const std::vector<BackEnd> all = {
      {"pdf", ".pdf", "application/pdf",
       "PDF 1.7: for people, printers and applicant-tracking systems", true, Phase::kLayout,
       write_pdf},
      {"html", ".html", "text/html; charset=utf-8",
       "one self-contained web page, no scripts, no network", true, Phase::kFonts, write_html},
      {"text", ".txt", "text/plain; charset=utf-8", "plain text for web forms and terminals", true,
       Phase::kCompose, write_text},
      {"markdown", ".md", "text/markdown; charset=utf-8", "Markdown for repositories and wikis",
       false, Phase::kCompose, write_markdown},
      {"json", ".json", "application/json", "JSON Resume 1.x for programs that read that", false,
       Phase::kDecode, write_json},
  };
  return all;
}

const BackEnd* find_back_end(std::string_view id) {
  const auto& all = back_ends();
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const BackEnd& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace resumec
