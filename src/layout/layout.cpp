// The passes of layout: galley, frames, breaks, pages.
#include "layout/layout.h"

#include <algorithm>

#include <fmt/format.h>

#include "layout/breaks.h"
#include "layout/frames.h"
#include "layout/galley.h"
#include "layout/page_writer.h"

namespace resumec::layout {

namespace {

void copy_metadata(const document::Document& document, pages::Pages& pages) {
  pages.title = document.title;
  pages.author = document.author;
  pages.subject = document.description;
  pages.language = document.language;
  pages.last_modified = document.last_modified;
  // For search, not for reading.
  constexpr std::size_t kMostKeywords = 200;
  const auto& skills = document.person.skills;
  pages.keywords.assign(skills.begin(), skills.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                             kMostKeywords, skills.size())));
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void check_budget(const LayoutRequest& request, const Galley& galley, const Breaks& breaks,
                  diag::Sink& sink) {
  if (request.page_budget <= 0) return;
  const auto budget = static_cast<std::size_t>(request.page_budget);
  if (breaks.pages.size() <= budget) return;
  std::int64_t height = 0;
  for (std::size_t i = breaks.pages[budget].begin; i < breaks.strips.size(); ++i) {
    height += breaks.strips[i].space_before + breaks.strips[i].height;
  }
  const Length line = line_height(Place::kBody, breaks.sizes, galley.setting->least_leading);
  const auto lines = static_cast<std::size_t>((height + line - 1) / std::max<Length>(1, line));
  sink.add(diag::make(diag::Code::kPageBudget, request.page_budget_span,
                      fmt::format("the résumé takes {}, {} more than its budget of {}",
                                  counted(breaks.pages.size(), "page"),
                                  breaks.pages.size() - budget, budget))
               .mark(counted(lines, "line") + " too long")
               .hint("fewer or shorter highlights in the oldest jobs cost least"));
}

// More are seldom read.
constexpr std::size_t kManyContacts = 12;

// It is longer than a page when a page ends before it does.
void check_header(const Breaks& breaks, const document::Header& header, diag::Sink& sink) {
  if (breaks.pages.empty() || breaks.pages.front().end >= breaks.header_end) return;
  const std::string contacts = header.contacts.empty()
                                   ? std::string()
                                   : " with its " + counted(header.contacts.size(), "contact");
  sink.add(diag::make(diag::Code::kLongHeader, header.name.text.span(),
                      fmt::format("the header{} is longer than a page", contacts))
               .hint(header.contacts.size() > kManyContacts
                         ? "leave out some contacts: two or three profiles are enough"
                         : "choose smaller margins or a smaller `typography.size`"));
}

void pass_on(const diag::Sink& complaints, diag::Sink& sink) {
  for (const diag::Diagnostic& one : complaints.diagnostics()) sink.add(one);
  sink.add_unkept(complaints.unkept());
}

// Of a document that cannot be laid out.
pages::Pages no_pages(const document::Document& document) {
  pages::Pages pages;
  copy_metadata(document, pages);
  pages.elements.push_back({});
  return pages;
}

}  // namespace

pages::Pages lay_out(const LayoutRequest& request, diag::Sink& sink) {
  const document::Document& document = request.document;
  const Galley galley = make_galley(document, request.style, request.fonts);
  const Frames frames = make_frames(document, request.style, request.country_code);
  pass_on(galley.complaints, sink);
  if (galley.setting == nullptr) return no_pages(document);
  if (!has_room(frames, request.style.page.span, sink)) return no_pages(document);

  const Breaks breaks = break_galley(galley, frames, sizes_of(request.style));
  check_header(breaks, document.header, sink);
  check_budget(request, galley, breaks, sink);

  pages::Pages pages = make_pages(galley, frames, breaks, sink);
  copy_metadata(document, pages);
  return pages;
}

}  // namespace resumec::layout
