// The passes of layout: geometry, vertical list, page breaks, places.
#include "layout/layout.h"

#include <algorithm>

#include <fmt/format.h>

#include "layout/blocks.h"
#include "layout/cost.h"
#include "layout/header.h"
#include "layout/page_break.h"
#include "layout/page_writer.h"
#include "locale/locale.h"
#include "support/letters.h"

namespace resumec::layout {

namespace {

// ISO 216 A4 and ANSI A, in 1/1000 pt.
constexpr Length kA4Width = 595'276;
constexpr Length kA4Height = 841'890;
constexpr Length kLetterWidth = 612'000;
constexpr Length kLetterHeight = 792'000;

// 40 mm: a line of three or four words, and some lines of them.
constexpr Length kLeastRoom = 113'386;

// A name of a thousand letters is legal; the running line shows this much of it.
constexpr std::size_t kLongestRunningName = 80;

PageGeometry geometry_of(const style::PageStyle& page, const std::string& country,
                         bool right_to_left) {
  const PaperSize paper = paper_of(page, country);
  PageGeometry geometry;
  geometry.width = paper.width;
  geometry.height = paper.height;
  const Length left = right_to_left ? page.margin_end : page.margin_start;
  const Length right = right_to_left ? page.margin_start : page.margin_end;
  geometry.text = {left, page.margin_bottom, geometry.width - right,
                   geometry.height - page.margin_top};
  return geometry;
}

bool has_room(const PageGeometry& geometry, const style::PageStyle& page, diag::Sink& sink) {
  const Length width = geometry.text.right - geometry.text.left;
  const Length height = geometry.text.top - geometry.text.bottom;
  if (width >= kLeastRoom && height >= kLeastRoom) return true;
  const auto millimetres = [](Length length) { return std::max(0, length) * 127 / 360'000; };
  sink.add(diag::make(diag::Code::kNoRoom, page.span,
                      fmt::format("the margins leave {} by {} mm of a page of {} by {} mm for text",
                                  millimetres(width), millimetres(height),
                                  millimetres(geometry.width), millimetres(geometry.height)))
               .hint("margins of 15 to 25 mm suit a résumé"));
  return false;
}

bool is_bounded(const document::Document& document, diag::Sink& sink) {
  const std::size_t kilobytes = cost(document);
  if (kilobytes <= kMostCost) return true;
  sink.add(diag::make(diag::Code::kTooMuch, {},
                      fmt::format("the résumé has too many parts to be laid out: it would take {} "
                                  "MB, and the limit is {} MB",
                                  kilobytes / 1000, kMostCost / 1000))
               .hint("a résumé of ten pages takes less than 2 MB"));
  return false;
}

void copy_metadata(const document::Document& document, pages::Pages& pages) {
  pages.title = document.title;
  pages.author = document.author;
  pages.subject = document.description;
  pages.language = document.language;
  pages.last_modified = document.last_modified;
  // For search, not for reading; and a PDF string has 65535 bytes at most.
  constexpr std::size_t kMostKeywords = 200;
  const auto& skills = document.person.skills;
  pages.keywords.assign(skills.begin(), skills.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                             kMostKeywords, skills.size())));
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void check_budget(const LayoutRequest& request, Flow& flow, const std::vector<PageRange>& ranges,
                  diag::Sink& sink) {
  if (request.page_budget <= 0) return;
  const auto budget = static_cast<std::size_t>(request.page_budget);
  if (ranges.size() <= budget) return;
  std::int64_t height = 0;
  for (std::size_t i = ranges[budget].begin; i < flow.strips().size(); ++i) {
    height += flow.strips()[i].space_before + flow.strips()[i].height;
  }
  const Length line = flow.make_strip(Place::kBody).height;
  const auto lines = static_cast<std::size_t>((height + line - 1) / std::max<Length>(1, line));
  sink.add(diag::make(diag::Code::kPageBudget, request.page_budget_span,
                      fmt::format("the résumé takes {}, {} more than its budget of {}",
                                  counted(ranges.size(), "page"), ranges.size() - budget, budget))
               .mark(counted(lines, "line") + " too long")
               .hint("fewer or shorter highlights in the oldest jobs cost least"));
}

// More are seldom read.
constexpr std::size_t kManyContacts = 12;

// The end of the header among the strips; it is longer than a page when a page ends before it.
void check_header(const std::vector<PageRange>& ranges, std::size_t header_end,
                  const document::Header& header, diag::Sink& sink) {
  if (ranges.empty() || ranges.front().end >= header_end) return;
  const std::string contacts = header.contacts.empty()
                                   ? std::string()
                                   : " with its " + counted(header.contacts.size(), "contact");
  sink.add(diag::make(diag::Code::kLongHeader, header.name.text.span(),
                      fmt::format("the header{} is longer than a page", contacts))
               .hint(header.contacts.size() > kManyContacts
                         ? "leave out some contacts: two or three profiles are enough"
                         : "choose smaller margins or a smaller `typography.size`"));
}

// Name and section titles are in the résumé's main script.
std::string titles(const document::Document& document) {
  std::string all = document.header.name.text.text();
  for (const document::Section& section : document.sections) all += section.title.text.text();
  return all;
}

}  // namespace

PaperSize paper_of(const style::PageStyle& page, std::string_view country_code) {
  const bool letter =
      page.size == style::PageSize::kLetter ||
      (page.size == style::PageSize::kAuto && (country_code == "US" || country_code == "CA"));
  return letter ? PaperSize{kLetterWidth, kLetterHeight} : PaperSize{kA4Width, kA4Height};
}

pages::Pages lay_out(const LayoutRequest& request, diag::Sink& sink) {
  const document::Document& document = request.document;
  pages::Pages pages;
  copy_metadata(document, pages);
  pages.elements.push_back({});
  if (!is_bounded(document, sink)) return pages;

  Typefaces typefaces(request.style, request.fonts, sink);
  if (!typefaces.usable()) {
    sink.add(diag::make(diag::Code::kInternal, {}, "no fonts are built in"));
    return pages;
  }
  const PageGeometry geometry =
      geometry_of(request.style.page, request.country_code, document.right_to_left);
  if (!has_room(geometry, request.style.page, sink)) return pages;

  Palette palette(request.style, typefaces);
  ShapeCache shapes(document.language);
  Typesetter typesetter{palette, shapes, document.language, document.right_to_left,
                        support::least_leading(titles(document))};
  Flow flow(request.style, typesetter, pages, geometry.text.right - geometry.text.left);

  constexpr pages::ElementId kRoot = 0;
  add_header(flow, document.header, kRoot);
  const std::size_t header_end = flow.strips().size();
  for (const document::Section& section : document.sections) add_section(flow, section, kRoot);
  if (document.updated) {
    flow.space(request.style.spacing.before_section);
    flow.add_paragraph({*document.updated}, Place::kQuiet, flow.whole(),
                       flow.add_element(pages::ElementType::kP, kRoot));
  }
  if (!flow.strips().empty()) flow.strips().back().keep_with_next = false;

  const std::vector<PageRange> ranges =
      break_pages(flow.strips(), geometry.text.top - geometry.text.bottom);
  check_header(ranges, header_end, document.header, sink);
  check_budget(request, flow, ranges, sink);
  write_pages(flow, ranges, geometry);
  if (request.style.content.page_numbers) {
    const auto locale = locale::Locale::find(document.language);
    const std::string_view pattern = locale ? locale->phrase(locale::Phrase::kPage) : "{0}/{1}";
    std::string name = document::words({document.header.name});
    name = name.substr(0, name.find('\n'));
    if (name.size() > kLongestRunningName) name.clear();
    add_running_lines(flow, geometry, name, pattern);
  }
  return pages;
}

}  // namespace resumec::layout
