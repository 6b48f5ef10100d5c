#include "layout/frames.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

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

RunningLine running_line(const document::Document& document, const style::Content& content) {
  RunningLine line;
  line.shown = content.page_numbers;
  if (!line.shown) return line;
  line.pattern = document.labels.page;
  std::string name = document::words({document.header.name});
  name = name.substr(0, name.find('\n'));
  if (name.size() > kLongestRunningName) name.clear();
  line.name = name + " " + content.separator + " ";
  return line;
}

}  // namespace

PaperSize paper_of(const style::PageStyle& page, std::string_view country_code) {
  // The countries whose printers have it, by CLDR (`paperSize`).
  constexpr std::array<std::string_view, 14> kLetterCountries = {
      "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"};
  const bool by_country = std::find(kLetterCountries.begin(), kLetterCountries.end(),
                                    country_code) != kLetterCountries.end();
  const bool letter =
      page.size == style::PageSize::kLetter || (page.size == style::PageSize::kAuto && by_country);
  return letter ? PaperSize{kLetterWidth, kLetterHeight} : PaperSize{kA4Width, kA4Height};
}

Frames make_frames(const document::Document& document, const style::Style& style,
                   const std::string& country) {
  const style::PageStyle& page = style.page;
  const PaperSize paper = paper_of(page, country);
  Frames frames;
  frames.width = paper.width;
  frames.height = paper.height;
  const Length left = document.right_to_left ? page.margin_end : page.margin_start;
  const Length right = document.right_to_left ? page.margin_start : page.margin_end;
  frames.text = {left, page.margin_bottom, frames.width - right, frames.height - page.margin_top};
  frames.header = frames.main = {0, frames.text_width()};
  frames.background = style.colors.background;
  frames.running = running_line(document, style.content);
  return frames;
}

bool has_room(const Frames& frames) {
  return std::min(frames.text_width(), frames.text_height()) >= kLeastRoom;
}

bool has_room(const Frames& frames, source::Span margins, diag::Sink& sink) {
  if (has_room(frames)) return true;
  const auto millimetres = [](Length length) { return std::max(0, length) * 127 / 360'000; };
  sink.add(
      diag::make(diag::Code::kNoRoom, margins,
                 fmt::format("the margins leave {} by {} mm of a page of {} by {} mm for text",
                             millimetres(frames.text_width()), millimetres(frames.text_height()),
                             millimetres(frames.width), millimetres(frames.height)))
          .hint("margins of 15 to 25 mm suit a résumé"));
  return false;
}

}  // namespace resumec::layout
