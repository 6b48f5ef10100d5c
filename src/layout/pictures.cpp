#include "layout/pictures.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "diag/diagnostic.h"
#include "document/figures.h"

namespace resumec::layout {
namespace {

// On paper: what a press resolves, and more than a reader's eye at arm's length.
constexpr std::int64_t kDotsPerInch = 300;

// On a screen: two of its own pixels for one of CSS.
constexpr double kDotsPerPixel = 2;

// What the style sheet of the page (backend/html/stylesheet.cpp) has in rem of 17 px for a photo's
// side, and at most for the width of a column: 62 figures.
constexpr double kScreenPhoto = 7.5 * 17;
constexpr double kScreenColumn = 650;

struct Need {
  std::shared_ptr<const picture::Picture> picture;
  source::Span span;
  int width = 0;
  int height = 0;
};

class Needs {
 public:
  Need& of(const document::Image& image) {
    const auto [place, fresh] = places_.emplace(image.picture.get(), needs_.size());
    if (fresh) needs_.push_back({image.picture, image.span});
    return needs_[place->second];
  }

  void add(const document::Image& image, std::int64_t width, std::int64_t height) {
    Need& need = of(image);
    // No picture has more: limits.h of its room.
    constexpr std::int64_t kEnough = 1'000'000;
    need.width = std::max(need.width, static_cast<int>(std::min(width, kEnough)));
    need.height = std::max(need.height, static_cast<int>(std::min(height, kEnough)));
  }

  [[nodiscard]] const std::vector<Need>& all() const { return needs_; }

 private:
  std::map<const picture::Picture*, std::size_t> places_;
  std::vector<Need> needs_;
};

std::int64_t dots(std::int64_t length) {
  constexpr std::int64_t kInch = std::int64_t{72} * graphics::kPoint;
  return (length * kDotsPerInch + kInch - 1) / kInch;
}

// What paper shows of a photo, and at most of a figure, is known from the design, and more than a
// screen does (26 mm are 307 dots, and the page shows it at 127.5 pixels): one picture serves both.
void add_document(const document::Document& document, const style::Style& style,
                  graphics::Length column, Needs& needs) {
  const auto& photo = document.header.photo;
  if (photo && photo->image.picture != nullptr && style.photo.size > 0) {
    // As it is it is so wide; a square or a circle it fills.
    const auto screen = static_cast<std::int64_t>(kScreenPhoto * kDotsPerPixel);
    const std::int64_t side = std::max(screen, dots(style.photo.size));
    needs.add(photo->image, side, style.photo.shape == style::PhotoShape::kNatural ? 1 : side);
  }
  for (const document::Figure* figure : document::figures(document)) {
    if (figure->image.picture == nullptr) continue;
    constexpr auto kScreen = static_cast<std::int64_t>(kScreenColumn * kDotsPerPixel);
    const std::int64_t widest = std::max(kScreen, dots(column));
    needs.add(figure->image, std::min<std::int64_t>(figure->image.width, widest), 1);
  }
}

void add_pages(const pages::Pages& pages, Needs& needs) {
  for (const pages::Page& page : pages.pages) {
    for (const pages::Item& item : page.items) {
      const auto* shown = std::get_if<pages::Picture>(&item.content);
      if (shown == nullptr || shown->image >= pages.images.size()) continue;
      const document::Image& image = pages.images[shown->image];
      if (image.picture == nullptr) continue;
      needs.add(image, dots(shown->area.right - shown->area.left),
                dots(shown->area.top - shown->area.bottom));
    }
  }
}

using Pictures = std::set<std::shared_ptr<const picture::Picture>>;

// `damaged`: those that were complained about.
void develop(const std::vector<document::Image*>& images, const Needs& needs,
             picture::Library& library, Pictures& damaged, diag::Sink& sink) {
  std::map<std::shared_ptr<const picture::Picture>, std::shared_ptr<const picture::Picture>> made;
  for (const Need& need : needs.all()) {
    const picture::Developed& developed = library.develop(need.picture, need.width, need.height);
    made[need.picture] = developed.picture;
    if (developed.picture != nullptr || !damaged.insert(need.picture).second) continue;
    sink.add(diag::make(diag::Code::kPictureDamaged, need.span, "the picture cannot be decoded")
                 .mark(developed.fault)
                 .hint("save it again from an image editor, as PNG or baseline JPEG"));
  }
  for (document::Image* image : images) {
    if (image->picture == nullptr) continue;
    const auto& developed = made.at(image->picture);
    if (developed != nullptr) image->picture = developed;
  }
}

}  // namespace

void develop_pictures(document::Document& document, pages::Pages& pages, const style::Style& style,
                      graphics::Length paper, picture::Library& library, diag::Sink& sink) {
  std::vector<document::Image*> shown;
  if (document.header.photo) shown.push_back(&document.header.photo->image);
  for (document::Figure* figure : document::figures(document)) shown.push_back(&figure->image);
  std::vector<document::Image*> printed;
  for (document::Image& image : pages.images) printed.push_back(&image);

  // In the order of reading, also of what is not shown: it may be damaged too.
  Needs needs;
  for (const document::Image* image : shown) {
    if (image->picture != nullptr) needs.of(*image);
  }
  const graphics::Length column = paper - style.page.margin_start - style.page.margin_end;
  add_document(document, style, column, needs);
  // A picture of a place on paper that needs no more than the screen is the same one.
  Needs on_paper = needs;
  for (const document::Image* image : printed) {
    if (image->picture != nullptr) on_paper.of(*image);
  }
  add_pages(pages, on_paper);

  Pictures damaged;
  develop(shown, needs, library, damaged, sink);
  if (!printed.empty()) develop(printed, on_paper, library, damaged, sink);
}

}  // namespace resumec::layout
