#include "layout/galley.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "characters/letters.h"
#include "document/contact_icon.h"
#include "document/link_address.h"
#include "layout/cost.h"
#include "layout/multiplying_font.h"

namespace resumec::layout {

namespace {

using document::Block;
using pages::ElementId;
using pages::ElementType;

// Name and section titles are in the résumé's main script.
std::string titles(const document::Document& document) {
  std::string all = document.header.name.text.text();
  for (const document::Section& section : document.sections) all += words(section.title);
  return all;
}

source::Span span_of(const document::Runs& runs) {
  source::Span span;
  for (const document::Run& run : runs) span = hull(span, run.text.span());
  return span;
}

// An element stands where all stands that it holds; of several files, in the first. What the
// compiler worded (a section's title) stands for what it is part of. Children come after their
// parents, and behind a label comes what it labels.
void widen_spans(std::vector<pages::Element>& elements) {
  for (std::size_t i = elements.size(); i-- > 1;) {
    if (elements[i].type == ElementType::kLbl) elements[i].span = elements[i + 1].span;
    pages::Element& parent = elements[elements[i].parent];
    parent.span = hull(elements[i].span, parent.span);
  }
  for (std::size_t i = 1; i < elements.size(); ++i) {
    if (!elements[i].span.known()) elements[i].span = elements[elements[i].parent].span;
  }
}

bool is_shown(const document::Image& image) {
  return image.width > 0 && image.height > 0;
}

// Walks the document in the order of reading, which is that of elements and of complaints.
//
// Nesting is bounded by what compose builds (lists by model::kDeepestList, one entry in another).
class GalleyMaker {
 public:
  GalleyMaker(Galley& galley, Setting& setting)
      : galley_(galley),
        style_(setting.style),
        addresses_(style::addresses_in_print(style_.content)),
        short_addresses_(style_.content.url_form == style::UrlForm::kShort),
        typesetter_{setting.palette, setting.shapes, setting.language, setting.right_to_left} {}

  void run(const document::Document& document) {
    galley_.elements.push_back({});
    add_header(document.header);
    for (const document::Section& section : document.sections) add_section(section);
    if (const document::Run* closing = printed_closing(document)) {
      galley_.closed = true;
      const ElementId element = add_element(ElementType::kP, kRoot);
      galley_.closing = add_text({*closing}, Place::kQuiet, element);
    }
    widen_spans(galley_.elements);
    for (OutlineTitle& title : galley_.outline) {
      if (!title.span.known()) title.span = galley_.elements[title.element].span;
    }
  }

 private:
  static constexpr ElementId kRoot = 0;

  ElementId add_element(ElementType type, ElementId parent) {
    pages::Element element;
    element.type = type;
    element.parent = parent;
    galley_.elements.push_back(std::move(element));
    return static_cast<ElementId>(galley_.elements.size() - 1);
  }

  // The same picture is the same image.
  std::size_t add_image(const document::Image& image) {
    std::vector<document::Image>& images = galley_.images;
    const auto same = std::find_if(images.begin(), images.end(), [&](const document::Image& other) {
      return other.picture != nullptr && other.picture == image.picture;
    });
    if (same != images.end()) return static_cast<std::size_t>(same - images.begin());
    images.push_back(image);
    return images.size() - 1;
  }

  SetPicture add_picture(const document::Figure& figure, ElementId parent) {
    SetPicture picture;
    picture.image = add_image(figure.image);
    picture.element = add_element(ElementType::kFigure, parent);
    picture.span = figure.image.span;
    galley_.elements.back().alternative = figure.alt.text();
    galley_.elements.back().span = figure.image.span;
    return picture;
  }

  // Runs with their links, which become elements below `parent`.
  std::vector<LinkedRun> link(const document::Runs& runs, ElementId parent) {
    std::vector<LinkedRun> linked;
    linked.reserve(runs.size());
    std::vector<pages::Link>& links = galley_.links;
    const document::Run* previous = nullptr;
    for (const document::Run& run : runs) {
      LinkedRun one{&run, kNoLink};
      const std::string& language = run.text.language();
      if (!run.href.empty() || !language.empty()) {
        // A link in two looks ("see **this** page") is one link.
        if (previous == nullptr || previous->href != run.href ||
            previous->text.language() != language) {
          const auto type = run.href.empty() ? ElementType::kSpan : ElementType::kLink;
          links.push_back({run.href, {}, add_element(type, parent), {}});
          galley_.elements.back().language = language;
        }
        links.back().description += run.text.text();
        links.back().span = hull(links.back().span, run.text.span());
        galley_.elements[links.back().element].span = links.back().span;
        one.link = static_cast<std::int32_t>(links.size() - 1);
      }
      linked.push_back(one);
      previous = &run;
    }
    return linked;
  }

  TextId add_text(const document::Runs& runs, Place place, ElementId element,
                  bool words_follow = false) {
    if (element != pages::kArtifact) {
      pages::Element& own = galley_.elements[element];
      own.span = hull(own.span, span_of(runs));
    }
    const bool right_to_left = document::right_to_left(runs, typesetter_.right_to_left);
    const document::Runs with =
        addresses_ ? document::with_addresses(runs, short_addresses_) : document::Runs();
    Paragraph paragraph = make_paragraph(typesetter_, link(addresses_ ? with : runs, element),
                                         place, right_to_left, words_follow);
    if (paragraph.empty()) return kNoText;
    paragraph.element = element;
    galley_.texts.push_back(std::move(paragraph));
    return static_cast<TextId>(galley_.texts.size() - 1);
  }

  // Words of the compiler's own: the element is said where they are placed.
  TextId add_generated(const std::string& words, document::Role role, Place place) {
    document::Run run;
    run.role = role;
    run.text = source::MappedText::generated(words, {});
    return add_text({run}, place, pages::kArtifact);
  }

  OutlineId list(std::string title, int level, source::Span span, ElementId element) {
    galley_.outline.push_back({std::move(title), level, span, element});
    return static_cast<OutlineId>(galley_.outline.size() - 1);
  }

  void add_header(const document::Header& header) {
    SetHeader& set = galley_.header;
    if (header.photo && style_.photo.size > 0 && is_shown(header.photo->image)) {
      set.photo = add_picture(*header.photo, kRoot);
    }
    set.name =
        add_text(document::name_line(header), Place::kName, add_element(ElementType::kH1, kRoot));
    set.headlined = !header.headline.empty();
    if (set.headlined) {
      set.headline =
          add_text(header.headline, Place::kHeadline, add_element(ElementType::kP, kRoot));
    }
    std::vector<document::Fact> contacts;
    for (const document::Runs& contact : header.contacts) {
      contacts.push_back({contact, document::contact_icon(contact), false});
    }
    add_contacts(contacts, set.contacts, set.icons);
    add_contacts(header.facts, set.facts, set.icons);
    if (set.icons || (contacts.empty() && header.facts.empty())) return;
    set.separator =
        add_generated(style_.content.separator, document::Role::kSeparator, Place::kContact);
  }

  void add_contacts(const std::vector<document::Fact>& contacts, std::vector<SetContact>& set,
                    bool& icons) {
    if (contacts.empty()) return;
    const ElementId element = add_element(ElementType::kP, kRoot);
    for (std::size_t i = 0; i < contacts.size(); ++i) {
      SetContact contact;
      contact.text = add_text(contacts[i].runs, Place::kContact, element, i + 1 < contacts.size());
      if (contact.text == kNoText) continue;
      if (style_.content.contact_icons) contact.icon = contacts[i].icon;
      icons = icons || contact.icon.has_value();
      set.push_back(contact);
    }
  }

  void add_section(const document::Section& section) {
    SetSection set;
    const ElementId sect = add_element(ElementType::kSect, kRoot);
    const ElementId title = add_element(ElementType::kH2, sect);
    set.title_hidden = section.title_hidden;
    if (section.title_hidden) {
      galley_.elements[title].actual_text = words(section.title);
    } else {
      set.title = add_text(section.title, Place::kSectionTitle, title);
    }
    if (set.title != kNoText)
      set.outline = list(words(section.title), 0, span_of(section.title), title);
    set.break_before = section.break_before;
    heading_ = ElementType::kH3;
    // The outline lists what is to be seen.
    level_ = section.title_hidden ? 0 : 1;
    text_ = section.kind == document::SectionKind::kSummary ? Place::kSummary : Place::kBody;
    set.blocks = blocks(section.blocks, sect);
    galley_.sections.push_back(std::move(set));
  }

  std::vector<SetBlock> blocks(const std::vector<Block>& blocks, ElementId parent) {
    std::vector<SetBlock> all;
    all.reserve(blocks.size());
    for (const Block& block : blocks) {
      std::visit([&](const auto& content) { all.push_back({set(content, parent)}); },
                 block.content);
    }
    return all;
  }

  SetParagraph set(const document::Paragraph& paragraph, ElementId parent) {
    SetParagraph result;
    if (paragraph.runs.empty()) return result;
    result.shown = true;
    result.text = add_text(paragraph.runs, text_, add_element(ElementType::kP, parent));
    return result;
  }

  SetParagraph set(const document::Groups& groups, ElementId parent) {
    SetParagraph result;
    const document::Runs runs = runs_of(groups);
    if (runs.empty()) return result;
    result.shown = true;
    const document::Group& first = groups.groups.front();
    result.labelled = !first.label.empty() && !first.values.empty();
    result.text = add_text(runs, text_, add_element(ElementType::kP, parent));
    return result;
  }

  SetList set(const document::List& list, ElementId parent) {
    SetList result;
    result.ordered = list.ordered;
    const ElementId element = add_element(ElementType::kL, parent);
    galley_.elements[element].list_numbering = list.ordered ? "Decimal" : "Disc";
    result.items.reserve(list.items.size());
    int number = list.start;
    const std::string sign = document::list_sign(style_.content.bullet, depth_);
    depth_ += list.ordered ? 0U : 1U;
    for (const document::ListItem& item : list.items) {
      const std::string label = list.ordered ? fmt::format("{}.", number++) : sign;
      result.items.push_back(set(item, label, element));
    }
    depth_ -= list.ordered ? 0U : 1U;
    return result;
  }

  SetItem set(const document::ListItem& item, const std::string& label, ElementId list) {
    SetItem result;
    const ElementId element = add_element(ElementType::kLI, list);
    result.label_element = add_element(ElementType::kLbl, element);
    const ElementId body = add_element(ElementType::kLBody, element);
    result.page_break = item.page_break;
    auto block = item.blocks.begin();
    if (block != item.blocks.end()) {
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block->content)) {
        result.words = add_text(paragraph->runs, text_, body);
        ++block;
      }
    }
    if (result.words == kNoText) galley_.body = typesetter_.palette.plain(Place::kBody);
    result.label = label_text(label);
    result.blocks = blocks({block, item.blocks.end()}, body);
    return result;
  }

  // All bullets of a résumé are one text.
  TextId label_text(const std::string& label) {
    const auto found = labels_.find(label);
    if (found != labels_.end()) return found->second;
    const TextId text = add_generated(label, document::Role::kText, Place::kBullet);
    labels_.emplace(label, text);
    return text;
  }

  SetFigure set(const document::Figure& figure, ElementId parent) {
    SetFigure result;
    if (!is_shown(figure.image)) return result;
    result.shown = true;
    result.picture = add_picture(figure, parent);
    galley_.elements.back().language = figure.alt.language();
    result.captioned = !figure.caption.empty();
    if (result.captioned) {
      const ElementId caption = add_element(ElementType::kCaption, parent);
      result.caption = add_text(figure.caption, Place::kCaption, caption);
    }
    return result;
  }

  SetEntry set(const document::Entry& entry, ElementId parent) {
    SetEntry result;
    result.position = entry.kind == document::EntryKind::kPosition;
    result.page_break = entry.page_break;
    result.rows.reserve(entry.rows.size());
    for (const document::Row& row : entry.rows) {
      const bool title = result.rows.empty();
      result.rows.push_back(set(row, title, result.position, parent));
    }
    // Positions stand one level below their employer's heading, if there is one.
    const ElementType heading = heading_;
    if (!entry.rows.empty()) {
      heading_ = heading == ElementType::kH3 ? ElementType::kH4 : ElementType::kH5;
      ++level_;
    }
    result.body = blocks(entry.body, parent);
    heading_ = heading;
    if (!entry.rows.empty()) --level_;
    return result;
  }

  SetRow set(const document::Row& row, bool title, bool position, ElementId parent) {
    SetRow result;
    result.element = add_element(title ? heading_ : ElementType::kP, parent);
    const Place place = !title     ? Place::kEntryLine
                        : position ? Place::kPositionTitle
                                   : Place::kEntryTitle;
    // The links at the start are read before those at the end.
    const document::Runs start = runs_of(row.start);
    result.start = add_text(start, place, result.element, !row.end.empty());
    result.end = add_text(runs_of(row.end), Place::kEntryLine, result.element);
    const bool shown = result.start != kNoText || result.end != kNoText;
    if (shown && title && !position) {
      result.outline = list(words(start), level_, span_of(start), result.element);
    }
    return result;
  }

  Galley& galley_;
  const style::Style& style_;
  bool addresses_;  // behind links
  bool short_addresses_;
  Typesetter typesetter_;
  ElementType heading_ = ElementType::kH3;  // of the next entry
  int level_ = 1;                           // of the same in the outline
  Place text_ = Place::kBody;               // of running text
  std::size_t depth_ = 0;                   // of the bulleted list that is set
  std::map<std::string, TextId> labels_;
};

}  // namespace

Setting::Setting(const document::Document& document, const style::Style& the_style,
                 font::Collection& fonts)
    : style(the_style),
      language(document.language),
      right_to_left(document.right_to_left),
      least_leading(characters::least_leading(titles(document))),
      typefaces(style, fonts, complaints),
      palette(style, typefaces),
      shapes(language, fonts.foundry()) {}

Galley make_galley(const document::Document& document, const style::Style& style,
                   font::Collection& fonts) {
  Galley galley;
  const bool addresses = style::addresses_in_print(style.content);
  if (!is_bounded(document, addresses, galley.complaints)) return galley;
  const auto setting = std::make_shared<Setting>(document, style, fonts);
  if (setting->typefaces.usable()) {
    GalleyMaker(galley, *setting).run(document);
    const font::Face* multiplying = setting->shapes.multiplying();
    if (multiplying == nullptr) {
      galley.setting = setting;
    } else {
      complain_multiplying(*multiplying, fonts, setting->complaints);
    }
  } else {
    setting->complaints.add(diag::make(diag::Code::kInternal, {}, "no fonts are built in"));
  }
  galley.complaints = std::move(setting->complaints);
  return galley;
}

}  // namespace resumec::layout
