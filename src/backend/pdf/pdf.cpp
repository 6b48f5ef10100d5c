// Pages -> PDF, in passes: glyphs are renumbered by subsetting, so every page is walked once to
// collect them and once to draw. The structure tree follows the pages, which are in reading order.
#include "backend/pdf/pdf.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "backend/pdf/accessibility.h"
#include "backend/pdf/content.h"
#include "backend/pdf/drawing_order.h"
#include "backend/pdf/font_resource.h"
#include "backend/pdf/glyph_run.h"
#include "backend/pdf/hpdf_document.h"
#include "backend/pdf/image.h"
#include "backend/pdf/link.h"
#include "backend/pdf/metadata.h"
#include "backend/pdf/outline.h"
#include "backend/pdf/structure.h"
#include "diag/suggest.h"

namespace resumec::backend::pdf {
namespace {

class Writer {
 public:
  Writer(const pages::Pages& pages, const PdfOptions& options, PdfKeep keep, diag::Sink& sink)
      : pages_(pages),
        foundry_(keep.foundry),
        sink_(sink),
        document_(options.readable, keep.streams),
        structure_(pages) {}

  // Nothing after an error, which is in the sink.
  std::optional<std::string> run() {
    check_size();
    collect_glyphs();
    if (!write_fonts() || !write_images()) return std::nullopt;
    count_links();
    // Now every glyph has its code and every image its object.
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) write_page(i);
    structure_.write(document_, page_objects_);
    add_outline(document_, pages_.outline, page_objects_);
    add_metadata(document_, metadata_of(pages_, broken_pdf_ua_rules(pages_).empty()));
    return document_.save();
  }

 private:
  void check_size() const;
  void collect_glyphs();
  bool write_fonts();
  bool write_images();
  [[nodiscard]] pages::ElementId owner(const pages::Item& item) const;
  std::vector<int> add_marks(std::size_t index, const DrawingOrder& order);
  void write_page(std::size_t index);
  static std::size_t joined_words(const pages::Page& page, const DrawingOrder& order,
                                  std::size_t at);
  void draw_words(const pages::Page& page, const DrawingOrder& order, const std::vector<int>& marks,
                  std::size_t at, std::size_t count, Ref object, Content& content);
  void draw(const pages::GlyphRun& run, Ref page, Content& content);
  void draw(const pages::Rule& rule, Ref page, Content& content);
  void draw(const pages::Drawing& drawing, Ref page, Content& content);
  void draw(const pages::Picture& picture, Ref page, Content& content);
  void count_links();
  Object action_of(std::size_t link);
  Array write_links(std::size_t index);

  const pages::Pages& pages_;
  font::Foundry& foundry_;
  diag::Sink& sink_;
  Document document_;
  StructureTree structure_;
  // In the order of their first use: an order by address would differ from run to run.
  std::vector<const font::Face*> faces_;
  std::map<const font::Face*, std::unique_ptr<FontResource>> fonts_;
  std::map<std::size_t, ImageObject> images_;
  std::vector<std::size_t> link_pages_;  // of each link, how many
  std::map<std::size_t, Ref> actions_;   // of links on several pages
  std::vector<Ref> page_objects_;
};

// 14400 units a side (annex C).
void Writer::check_size() const {
  constexpr Length kLargestSide = 14'400 * graphics::kPoint;
  if (pages_.width > kLargestSide || pages_.height > kLargestSide) {
    throw LimitError("a page is larger than 14400 pt");
  }
}

void Writer::collect_glyphs() {
  for (const pages::Page& page : pages_.pages) {
    for (const pages::Item& item : page.items) {
      const auto* run = std::get_if<pages::GlyphRun>(&item.content);
      if (run == nullptr || !is_drawable(*run)) continue;
      std::unique_ptr<FontResource>& font = fonts_[run->face];
      if (font == nullptr) {
        font = FontResource::make(*run->face, foundry_);
        faces_.push_back(run->face);
      }
      note_glyphs(*run, *font);
    }
  }
}

bool Writer::write_fonts() {
  bool all = true;
  for (const font::Face* face : faces_) {
    if (face->embedding_restricted()) {
      sink_.add(diag::make(
          diag::Code::kFontRestricted, {},
          fmt::format("the font {} may not be embedded", diag::quoted(face->postscript_name()))));
      all = false;
    } else if (!fonts_.at(face)->write(document_)) {
      sink_.add(diag::make(diag::Code::kFontBroken, {},
                           fmt::format("no subset can be made of the font {}",
                                       diag::quoted(face->postscript_name()))));
      all = false;
    }
  }
  return all;
}

bool Writer::write_images() {
  bool all = true;
  for (const pages::Page& page : pages_.pages) {
    for (const pages::Item& item : page.items) {
      const auto* picture = std::get_if<pages::Picture>(&item.content);
      if (picture == nullptr || images_.count(picture->image) > 0) continue;
      if (picture->image >= pages_.images.size()) throw WriterError("a picture has no image");
      const document::Image& image = pages_.images[picture->image];
      std::string error;
      const auto object = add_image(document_, *image.picture, error);
      // A picture that failed is kept as well, lest it is complained of on every page.
      images_.emplace(picture->image, object.value_or(ImageObject{}));
      if (object) continue;
      sink_.add(diag::make(diag::Code::kPictureDamaged, image.span, "the picture cannot be decoded")
                    .mark(error)
                    .hint("save it again from an image editor, as PNG or baseline JPEG"));
      all = false;
    }
  }
  return all;
}

pages::ElementId Writer::owner(const pages::Item& item) const {
  return structure_.has(item.element) ? item.element : pages::kArtifact;
}

// The MCID of each item that begins a mark. They join their elements as they are read.
std::vector<int> Writer::add_marks(std::size_t index, const DrawingOrder& order) {
  const pages::Page& page = pages_.pages[index];
  std::vector<int> marks(page.items.size(), -1);
  for (const std::size_t i : order.read) {
    const pages::Item& item = page.items[i];
    const pages::ElementId element = owner(item);
    if (element == pages::kArtifact) continue;
    if (const auto* picture = std::get_if<pages::Picture>(&item.content)) {
      structure_.set_box(element, picture->area);
    }
    if (!order.continues[i]) marks[i] = structure_.add_content(element, index);
  }
  return marks;
}

void Writer::write_page(std::size_t index) {
  const pages::Page& page = pages_.pages[index];
  const Ref object = document_.add_page();
  page_objects_.push_back(object);
  const DrawingOrder order = drawing_order(page);
  const std::vector<int> marks = add_marks(index, order);
  Content content;
  bool open = false;
  for (std::size_t at = 0; at < order.items.size(); ++at) {
    const std::size_t i = order.items[at];
    const pages::Item& item = page.items[i];
    const std::size_t joined = joined_words(page, order, at);
    if (joined > 1) {
      if (open) content.end_marked();
      open = false;
      draw_words(page, order, marks, at, joined, object, content);
      at += joined - 1;
      continue;
    }
    const pages::ElementId element = owner(item);
    if (!order.continues[i]) {
      if (open) content.end_marked();
      if (element == pages::kArtifact) {
        content.begin_artifact();
      } else {
        content.begin_element(pages::to_string(pages_.elements[element].type), marks[i]);
      }
      open = true;
    }
    std::visit([&](const auto& thing) { draw(thing, object, content); }, item.content);
  }
  if (open) content.end_marked();
  document_.set_content(object, content.bytes());
  Dict entries{{"MediaBox", Array{0, 0, Real{pages_.width}, Real{pages_.height}}}};
  Array links = write_links(index);
  if (!links.empty()) entries.emplace_back("Annots", std::move(links));
  document_.fill(object, entries);
}

// How many of the items from order.items[at] on are words of one text object.
std::size_t Writer::joined_words(const pages::Page& page, const DrawingOrder& order,
                                 std::size_t at) {
  std::size_t end = at + 1;
  const auto run = [&](std::size_t place) {
    return std::get_if<pages::GlyphRun>(&page.items[order.items[place]].content);
  };
  while (run(at) != nullptr && end < order.items.size() && run(end) != nullptr &&
         joins(*run(end - 1), *run(end))) {
    ++end;
  }
  return end - at;
}

void Writer::draw_words(const pages::Page& page, const DrawingOrder& order,
                        const std::vector<int>& marks, std::size_t at, std::size_t count,
                        Ref object, Content& content) {
  pages::GlyphRun joined = std::get<pages::GlyphRun>(page.items[order.items[at]].content);
  std::vector<MarkedWord> words;
  for (std::size_t i = at; i < at + count; ++i) {
    const pages::Item& item = page.items[order.items[i]];
    const std::size_t begin = i == at ? 0 : joined.text.size();
    if (i > at) append(std::get<pages::GlyphRun>(item.content), joined);
    // Words that are read from the right to the left never go on with a mark.
    const pages::ElementId element = owner(item);
    words.push_back({begin,
                     element == pages::kArtifact ? std::string_view()
                                                 : pages::to_string(pages_.elements[element].type),
                     marks[order.items[i]]});
  }
  const auto name = [&](Ref font) { return document_.font_name(object, font); };
  draw_marked_glyphs(joined, words, *fonts_.at(joined.face), name, content);
}

void Writer::draw(const pages::GlyphRun& run, Ref page, Content& content) {
  const auto name = [&](Ref font) { return document_.font_name(page, font); };
  draw_glyphs(run, *fonts_.at(run.face), name, content);
}

void Writer::draw(const pages::Rule& rule, Ref, Content& content) {
  content.fill_rectangle(rule.area, rule.color);
}

void Writer::draw(const pages::Drawing& drawing, Ref, Content& content) {
  content.stroke(drawing);
}

void Writer::draw(const pages::Picture& picture, Ref page, Content& content) {
  const ImageObject& image = images_.at(picture.image);
  content.draw_image(document_.image_name(page, image.object), picture, image);
}

void Writer::count_links() {
  link_pages_.resize(pages_.links.size());
  for (const pages::Page& page : pages_.pages) {
    for (const pages::LinkPlace& place : page.links) {
      if (place.link >= pages_.links.size()) throw WriterError("a page has no such link");
      if (place.areas.empty()) throw WriterError("a link has no place");
      ++link_pages_[place.link];
    }
  }
}

// In the annotation itself, unless there are several of them.
Object Writer::action_of(std::size_t link) {
  if (link_pages_[link] < 2) return uri_action(pages_.links[link].uri.text());
  const auto found = actions_.find(link);
  if (found != actions_.end()) return found->second;
  const Ref action = document_.reserve();
  document_.finish(action, uri_action(pages_.links[link].uri.text()));
  actions_.emplace(link, action);
  return action;
}

Array Writer::write_links(std::size_t index) {
  Array links;
  for (const pages::LinkPlace& place : pages_.pages[index].links) {
    const pages::Link& link = pages_.links[place.link];
    const Object action = action_of(place.link);
    if (!structure_.has(link.element)) {
      links.emplace_back(add_link(document_, link, place.areas, action, std::nullopt));
      continue;
    }
    const Ref annotation =
        add_link(document_, link, place.areas, action, structure_.next_annotation_key());
    structure_.add_annotation(link.element, index, annotation);
    links.emplace_back(annotation);
  }
  return links;
}

}  // namespace

std::optional<std::string> write(const pages::Pages& pages, const PdfOptions& options, PdfKeep keep,
                                 diag::Sink& sink) {
  try {
    return Writer(pages, options, keep, sink).run();
  } catch (const LimitError& error) {
    sink.add(diag::make(diag::Code::kPdfLimit, {},
                        fmt::format("the document is too large for a PDF file: {}", error.what())));
  } catch (const WriterError& error) {
    sink.add(diag::make(diag::Code::kInternal, {},
                        fmt::format("the PDF could not be written: {}", error.what())));
  }
  return std::nullopt;
}

std::optional<std::string> write(const pages::Pages& pages, const PdfOptions& options,
                                 diag::Sink& sink) {
  font::Foundry foundry;
  Streams streams;
  return write(pages, options, {foundry, streams}, sink);
}

}  // namespace resumec::backend::pdf
