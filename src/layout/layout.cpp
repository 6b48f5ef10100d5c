// The passes of layout: galley, the sizes that fit, pages.
#include "layout/layout.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "characters/counted.h"
#include "diag/suggest.h"
#include "layout/drop.h"
#include "layout/galley.h"
#include "layout/overflow.h"
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

// More are seldom read.
constexpr std::size_t kManyContacts = 12;

// It is longer than a page when a page ends before it does.
void check_header(const Breaks& breaks, const document::Header& header, diag::Sink& sink) {
  if (breaks.pages.empty() || breaks.pages.front().end >= breaks.header_end) return;
  const std::string contacts =
      header.contacts.empty()
          ? std::string()
          : " with its " + characters::counted(header.contacts.size(), "contact");
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

// Enough to know a thing by.
std::string first_words(const std::string& words) {
  constexpr std::size_t kEnough = 40;  // bytes
  std::string line = words.substr(0, words.find('\n'));
  if (line.size() <= kEnough) return line;
  const std::size_t blank = line.rfind(' ', kEnough);
  return blank == std::string::npos ? line : line.substr(0, blank) + " …";
}

// A galley and what was chosen for it.
struct Set {
  Galley galley;
  Attempt attempt;
  FitReport report;
};

// `note`: why nothing was left out, if that was asked for.
Set set(const LayoutRequest& request, const document::Document& document, Galley galley,
        const std::string& note, diag::Sink& sink) {
  Set made;
  made.galley = std::move(galley);
  Fitter fitter({made.galley, document, request.style, request.country_code});
  const auto wanted = static_cast<std::size_t>(std::max(0, request.page_budget));
  made.attempt = fitter.run({wanted, request.fill});
  made.report = fitter.report();
  if (made.report.fits) return made;
  const FitSubject subject{made.galley, document, request.style, request.country_code};
  const Overflow overflow = overflow_of(subject, fitter.attempt(fitter.tightest()), wanted);
  diag::Diagnostic complaint =
      complain_of_overflow(overflow, made.attempt.outcome.pages, wanted, request.page_budget_span);
  if (!note.empty()) complaint.note(note);
  sink.add(std::move(complaint));
  return made;
}

bool fits_tightly(const LayoutRequest& request, const document::Document& document,
                  const Galley& galley) {
  const Fitter fitter({galley, document, request.style, request.country_code});
  const auto wanted = static_cast<std::size_t>(request.page_budget);
  return fitter.attempt(fitter.tightest()).outcome.pages <= wanted;
}

// How many of `going` must go until the rest fits; 0 when all of them are too few.
std::size_t count_dropped(const LayoutRequest& request, const std::vector<Droppable>& going) {
  const auto fits = [&](std::size_t count) {
    const document::Document rest = without(request.document, going, count);
    const Galley galley = make_galley(rest, request.style, request.fonts);
    return galley.setting != nullptr && fits_tightly(request, rest, galley);
  };
  if (going.empty() || !fits(going.size())) return 0;
  std::size_t low = 0;
  std::size_t high = going.size();
  while (low + 1 < high) {
    const std::size_t middle = low + (high - low) / 2;
    (fits(middle) ? high : low) = middle;
  }
  return high;
}

void say_dropped(const LayoutRequest& request, const std::vector<Droppable>& going,
                 std::size_t count, diag::Sink& sink) {
  for (std::size_t i = 0; i < count; ++i) {
    const Droppable& thing = going[i];
    sink.add(
        diag::make(
            diag::Code::kDroppedToFit, thing.span,
            fmt::format("the {} {} is left out of the PDF to make it {}",
                        thing.entry ? "entry" : "highlight", diag::quoted(first_words(thing.words)),
                        characters::counted(static_cast<std::size_t>(request.page_budget), "page")))
            .mark(fmt::format("its `priority` is {}", thing.priority)));
  }
}

}  // namespace

LaidOut lay_out_fitted(const LayoutRequest& request, diag::Sink& sink) {
  LaidOut laid{no_pages(request.document), {}, false};
  document::Document rest;
  const document::Document* document = &request.document;
  std::string note;
  Galley galley = make_galley(*document, request.style, request.fonts);
  if (galley.setting == nullptr) {
    pass_on(galley.complaints, sink);
    return laid;
  }
  const Frames frames = make_frames(*document, request.style, request.country_code);
  diag::Sink narrow;
  const bool roomy = has_room(frames, request.style.page.span, narrow);
  if (roomy && request.drop && request.page_budget > 0 &&
      !fits_tightly(request, *document, galley)) {
    const std::vector<Droppable> going = droppables(*document);
    if (const std::size_t count = count_dropped(request, going); count > 0) {
      rest = without(*document, going, count);
      laid.dropped = true;
      document = &rest;
      galley = make_galley(rest, request.style, request.fonts);
      say_dropped(request, going, count, sink);
    } else {
      note = going.empty() ? "everything has one `priority`, so nothing was left out"
                           : "without all that has a lower `priority` it is still too long, so "
                             "nothing was left out";
    }
  }
  pass_on(galley.complaints, sink);
  pass_on(narrow, sink);
  if (!roomy) return laid;

  Set made = set(request, *document, std::move(galley), note, sink);
  check_header(made.attempt.breaks, document->header, sink);
  laid.pages = make_pages(made.galley, made.attempt.frames, made.attempt.breaks, sink);
  copy_metadata(*document, laid.pages);
  laid.fit = std::move(made.report);
  return laid;
}

pages::Pages lay_out(const LayoutRequest& request, diag::Sink& sink) {
  return lay_out_fitted(request, sink).pages;
}

FitReport choose_sizes(const LayoutRequest& request) {
  const document::Document& document = request.document;
  const Galley galley = make_galley(document, request.style, request.fonts);
  if (galley.setting == nullptr) return {};
  if (!has_room(make_frames(document, request.style, request.country_code))) return {};
  Fitter fitter({galley, document, request.style, request.country_code});
  fitter.run({static_cast<std::size_t>(std::max(0, request.page_budget)), request.fill});
  return fitter.report();
}

style::Style printed_style(const style::Style& style, const FitReport& fit) {
  if (fit.step == 0) return style;
  // A browser's page is longer by a line or two; a step is half a line.
  constexpr int kReserve = 4;
  const style::FitPath path(style);
  return path.at(std::max(path.tightest(), fit.step - kReserve));
}

}  // namespace resumec::layout
