#include "layout/pictures.h"

#include <algorithm>
#include <map>
#include <vector>

#include "diag/diagnostic.h"
#include "document/figures.h"

namespace resumec::layout {
namespace {

// On paper: what a press resolves, and more than a reader's eye at arm's length.
constexpr std::int64_t kDotsPerInch = 300;

// On a screen: two of its own pixels for one of CSS. Paper asks for more already, so that one
// picture serves both: 26 mm are 307 pixels, and the page shows a photo at 127.5.
constexpr double kDotsPerPixel = 2;

// What the style sheet of the page (backend/html/stylesheet.cpp) has in rem of 17 px for a photo's
// side, and at most for the width of a column: 62 figures.
constexpr double kScreenPhoto = 7.5 * 17;
constexpr double kScreenColumn = 650;

struct Need {
  const std::shared_ptr<const picture::Picture>* picture;
  source::Span span;
  int width = 0;
  int height = 0;
};

class Needs {
 public:
  Need& of(const document::Image& image) {
    const auto [place, fresh] = places_.emplace(image.picture.get(), needs_.size());
    if (fresh) needs_.push_back({&image.picture, image.span});
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
  constexpr std::int64_t kInch = std::int64_t{72} * support::kPoint;
  return (length * kDotsPerInch + kInch - 1) / kInch;
}

void add_paper(const pages::Pages& pages, Needs& needs) {
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

void add_screen(const document::Document& document, const style::Style& style, Needs& needs) {
  const auto& photo = document.header.photo;
  if (photo && photo->image.picture != nullptr && style.photo.size > 0) {
    // As it is it is so wide; a square or a circle it fills.
    const auto side = static_cast<std::int64_t>(kScreenPhoto * kDotsPerPixel);
    needs.add(photo->image, side, style.photo.shape == style::PhotoShape::kNatural ? 1 : side);
  }
  for (const document::Figure* figure : document::figures(document)) {
    if (figure->image.picture == nullptr) continue;
    constexpr auto kColumn = static_cast<std::int64_t>(kScreenColumn * kDotsPerPixel);
    needs.add(figure->image, std::min<std::int64_t>(figure->image.width, kColumn), 1);
  }
}

}  // namespace

void develop_pictures(document::Document& document, pages::Pages& pages, const style::Style& style,
                      picture::Library& library, diag::Sink& sink) {
  std::vector<document::Image*> images;
  if (document.header.photo) images.push_back(&document.header.photo->image);
  for (document::Figure* figure : document::figures(document)) images.push_back(&figure->image);
  for (document::Image& image : pages.images) images.push_back(&image);

  // In the order of reading, also of what is not shown: it may be damaged too.
  Needs needs;
  for (const document::Image* image : images) {
    if (image->picture != nullptr) needs.of(*image);
  }
  add_paper(pages, needs);
  add_screen(document, style, needs);

  std::map<std::shared_ptr<const picture::Picture>, std::shared_ptr<const picture::Picture>> made;
  for (const Need& need : needs.all()) {
    const picture::Developed& developed = library.develop(*need.picture, need.width, need.height);
    made[*need.picture] = developed.picture;
    if (developed.picture != nullptr) continue;
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

}  // namespace resumec::layout
