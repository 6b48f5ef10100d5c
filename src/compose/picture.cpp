#include "compose/picture.h"

#include <fmt/format.h>

#include "characters/ascii.h"
#include "diag/diagnostic.h"
#include "diag/outside.h"
#include "diag/suggest.h"
#include "picture/data_url.h"
#include "picture/limits.h"

namespace resumec::compose {
namespace {

using diag::Code;

// "https:"; a single letter before a colon is a drive of Windows.
bool has_scheme(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos || colon < 2) return false;
  for (const char c : name.substr(0, colon)) {
    const bool word = characters::is_letter_or_digit(c) || c == '+' || c == '-' || c == '.';
    if (!word) return false;
  }
  return name.substr(colon, 3) == "://";
}

void complain(const picture::Check& check, const std::string& quoted, source::Span span,
              diag::Sink& sink) {
  switch (check.fault) {
    case picture::Check::Fault::kNone:
      return;
    case picture::Check::Fault::kNotAPicture:
      sink.add(diag::make(Code::kNotAPicture, span, fmt::format("{} is not a picture", quoted))
                   .hint("a photo or a figure is a JPEG or a PNG file"));
      return;
    case picture::Check::Fault::kOtherFormat:
      sink.add(
          diag::make(Code::kNotAPicture, span,
                     fmt::format("{} is {}, which not every output can show", quoted, check.detail))
              .hint("save it as JPEG or PNG"));
      return;
    case picture::Check::Fault::kDamaged:
      sink.add(diag::make(Code::kDamagedPicture, span,
                          fmt::format("the picture {} is damaged: {}", quoted, check.detail))
                   .hint("open it in a picture viewer and save it again"));
      return;
    case picture::Check::Fault::kTooManyPixels:
      sink.add(diag::make(Code::kTooManyPixels, span,
                          fmt::format("the picture {} has {}", quoted, check.detail))
                   .note(fmt::format("at most {} million pixels are read, and {} a side",
                                     picture::kMostPixels / 1'000'000, picture::kLongestSide))
                   .hint("scale it down: 1000 pixels are enough for a photo in print"));
      return;
    case picture::Check::Fault::kTooCostly:
      sink.add(diag::make(Code::kPictureTooCostly, span,
                          fmt::format("the picture {} {}", quoted, check.detail))
                   .note(fmt::format("at most {} scans and {} MB of coefficients are decoded",
                                     picture::kMostScans, picture::kMostCoefficients / 1'000'000))
                   .hint("save it again as a baseline JPEG, one that is not progressive"));
      return;
  }
}

}  // namespace

std::optional<document::Image> read_picture(const model::Text& name, const PictureShelf& shelf,
                                            diag::Sink& sink) {
  // Of a wrong form, which has been said.
  if (name.empty()) return std::nullopt;
  const source::Span span = name.span();
  const std::string quoted = diag::quoted(name.text());
  if (has_scheme(name.text())) {
    sink.add(diag::make(Code::kPictureNotFetched, span,
                        fmt::format("the picture {} is left out", quoted))
                 .mark("an address, not a file")
                 .hint("save the picture beside the résumé and give its file name: nothing is "
                       "fetched while compiling"));
    return std::nullopt;
  }
  const picture::File& file = shelf.pictures.open(name.text());
  if (file.outside || !file.unreadable.empty()) {
    auto complaint =
        file.outside ? diag::outside_root("the picture", name.text(), shelf.bounds, span)
                     : diag::make(Code::kCannotRead, span,
                                  fmt::format("cannot read {}: {}", quoted, file.unreadable))
                           .hint(picture::is_data_url(name.text())
                                     ? "export it again, or save the picture beside the résumé and "
                                       "give its file name"
                                     : "pictures are looked up beside the résumé");
    if (shelf.lenient) {
      complaint.severity = Severity::kWarning;
      complaint.note("the picture is left out");
    }
    sink.add(std::move(complaint));
    return std::nullopt;
  }
  if (!file.too_many.empty()) {
    sink.add(
        diag::make(Code::kPicturesTooLarge, span,
                   fmt::format("with {} the pictures are too large: {}", quoted, file.too_many))
            .hint("scale them down: 1000 pixels are enough for a photo in print, 2000 for a "
                  "figure"));
    return std::nullopt;
  }
  complain(file.check, quoted, span, sink);
  const auto& picture = file.picture();
  if (picture == nullptr) return std::nullopt;
  return document::Image{picture, picture->width, picture->height, span};
}

}  // namespace resumec::compose
