#include "backend/pdf/accessibility.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/tag.h"

namespace resumec::backend::pdf {
namespace {

using pages::ElementType;

int heading_level(ElementType type) {
  switch (type) {
    case ElementType::kH1:
      return 1;
    case ElementType::kH2:
      return 2;
    case ElementType::kH3:
      return 3;
    case ElementType::kH4:
      return 4;
    case ElementType::kH5:
      return 5;
    default:
      return 0;
  }
}

// ISO 32000-1, table 336: what a list is made of, and where its parts may stand.
bool fits(ElementType child, ElementType parent) {
  const bool part = child == ElementType::kLbl || child == ElementType::kLBody;
  switch (parent) {
    case ElementType::kL:
      return child == ElementType::kLI || child == ElementType::kL ||
             child == ElementType::kCaption;
    case ElementType::kLI:
      return part;
    default:
      return child != ElementType::kLI && !part;
  }
}

bool has_missing_glyph(const pages::GlyphRun& run) {
  return std::any_of(run.glyphs.begin(), run.glyphs.end(),
                     [](const font::Glyph& glyph) { return glyph.id == 0; });
}

// Codes that say nothing: U+0000, U+FEFF and U+FFFE.
bool has_empty_code(const pages::GlyphRun& run) {
  constexpr std::array<std::string_view, 3> kEmpty = {std::string_view("\0", 1), "\xEF\xBB\xBF",
                                                      "\xEF\xBF\xBE"};
  return std::any_of(kEmpty.begin(), kEmpty.end(), [&run](std::string_view code) {
    return run.text.text().find(code) != std::string::npos;
  });
}

class Check {
 public:
  explicit Check(const pages::Pages& pages)
      : pages_(pages),
        elements_(pages.elements),
        shown_(elements_.size(), false),
        linked_(elements_.size(), false) {}

  std::vector<std::string> run() {
    rule(!pages_.title.empty(), "7.1: the document has no title");
    rule(language::is_language_tag(pages_.language), "7.2: the document has no language");
    rule(!elements_.empty() && elements_.front().type == ElementType::kDocument,
         "7.1: the content has no structure");
    check_content();
    check_elements();
    return std::move(broken_);
  }

 private:
  void rule(bool kept, const char* text) {
    if (!kept) broken_.emplace_back(text);
  }

  [[nodiscard]] bool is(pages::ElementId element, ElementType type) const {
    return element < elements_.size() && elements_[element].type == type;
  }

  // Elements that show nothing are not written, and break no rule.
  void show(pages::ElementId element) {
    while (element < elements_.size() && !shown_[element]) {
      shown_[element] = true;
      element = elements_[element].parent;
    }
  }

  void check_content() {
    bool links = true;
    bool glyphs = true;
    bool codes = true;
    bool pictures = true;
    bool owners = true;
    for (const pages::Page& page : pages_.pages) {
      for (const pages::LinkPlace& place : page.links) {
        const pages::ElementId element = pages_.links[place.link].element;
        links = links && is(element, ElementType::kLink);
        if (element < linked_.size()) linked_[element] = true;
      }
      for (const pages::Item& item : page.items) {
        show(item.element);
        owners = owners && (item.element == pages::kArtifact || item.element < elements_.size());
        if (const auto* run = std::get_if<pages::GlyphRun>(&item.content)) {
          glyphs = glyphs && !has_missing_glyph(*run);
          codes = codes && !has_empty_code(*run);
        }
        // A picture that says nothing is an artifact; one that belongs to the text is a figure.
        pictures = pictures &&
                   (!std::holds_alternative<pages::Picture>(item.content) ||
                    item.element == pages::kArtifact || is(item.element, ElementType::kFigure));
      }
    }
    rule(owners || elements_.empty(), "7.1: content belongs to no element");
    rule(links, "7.18.5: a link has no Link element");
    rule(glyphs, "7.21.7: a character has no glyph");
    rule(codes, "7.21.7: a glyph has no character");
    rule(pictures, "7.3: a picture is no figure");
  }

  void check_elements() {
    bool alternatives = true;
    bool languages = true;
    bool levels = true;
    bool places = true;
    bool annotations = true;
    int level = 0;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      const pages::Element& element = elements_[i];
      if (!shown_[i]) continue;
      if (element.type == ElementType::kFigure && element.alternative.empty()) alternatives = false;
      if (element.type == ElementType::kLink && !linked_[i]) annotations = false;
      languages =
          languages && (element.language.empty() || language::is_language_tag(element.language));
      places = places && (element.parent >= elements_.size() ||
                          fits(element.type, elements_[element.parent].type));
      const int own = heading_level(element.type);
      if (own == 0) continue;
      levels = levels && own <= level + 1;
      level = own;
    }
    rule(alternatives, "7.3: a figure has no alternative text");
    rule(languages, "7.2: an element's language is no language tag");
    rule(levels, "7.4.2: a heading level is skipped");
    rule(places, "7.2: a part of a list stands outside of one");
    rule(annotations, "7.18.5: a Link element has no link");
  }

  const pages::Pages& pages_;
  const std::vector<pages::Element>& elements_;
  std::vector<bool> shown_;
  std::vector<bool> linked_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_pdf_ua_rules(const pages::Pages& pages) {
  return Check(pages).run();
}

}  // namespace resumec::backend::pdf
