// Name, headline, contacts, picture.
//
// The contact line is where templates fail: it breaks between an icon and its address, or leaves
// one lonely item on a second line. Here an item is a box that never parts and the separator is
// glue, so a line ends only between items, without its separator; and several lines are balanced.
#include "layout/header.h"

#include <algorithm>

#include "document/contact_icon.h"
#include "layout/rows.h"

namespace resumec::layout {

namespace {

using pages::ElementId;
using pages::ElementType;

// White on either side of a separator, in 1/1000 of the size.
constexpr int kSeparatorGap = 550;

// An icon's side, the white behind it and the white to the next contact, in 1/1000 of the size. Its
// lines fill two thirds of the square, so that it is as high as the capitals.
constexpr int kIconSide = 1150;
constexpr int kIconGap = 280;
constexpr int kIconSeparation = 1500;

// White between the words and the picture, in 1/1000 of the picture's size.
constexpr int kPictureGap = 200;

Length share(Length whole, int per_mille) {
  return static_cast<Length>(static_cast<std::int64_t>(whole) * per_mille / 1000);
}

class HeaderSetter {
 public:
  HeaderSetter(Flow& flow, ElementId parent)
      : flow_(flow), style_(flow.style()), parent_(parent), column_(flow.whole()) {
    if (style_.typography.header_alignment == style::Alignment::kCenter) {
      alignment_ = Alignment::kCenter;
    }
  }

  void run(const document::Header& header) {
    const bool pictured = header.photo && style_.photo.size > 0 && header.photo->image.width > 0 &&
                          header.photo->image.height > 0;
    if (pictured) place_photo(*header.photo);
    const std::size_t first = flow_.strips().size();
    if (pictured) flow_.hold_space(0);
    add_line(header.name, Place::kName, ElementType::kH1);
    if (header.headline) {
      flow_.space(style_.spacing.between_header_lines);
      add_line(*header.headline, Place::kHeadline, ElementType::kP);
    }
    flow_.space(style_.spacing.between_header_lines);
    add_contacts(header.contacts);
    if (pictured) make_room(first);
    if (style_.rules.header_rule > 0) {
      flow_.space(style_.spacing.between_header_lines);
      Strip rule;
      rule.height = style_.rules.header_rule;
      rule.rules.push_back({0, flow_.width(), 0, rule.height, style_.colors.rule});
      flow_.add(std::move(rule));
    }
    flow_.keep(0, true);
    flow_.space(style_.spacing.after_header);
  }

 private:
  // A contact on one line.
  struct Contact {
    Line line;
    std::optional<support::Icon> icon;
  };

  void add_line(const document::Run& run, Place place, ElementType type) {
    const ElementId element = flow_.add_element(type, parent_);
    const Paragraph paragraph = flow_.measure({run}, place, column_.width, element);
    if (paragraph.boxes.empty()) return;
    flow_.add_lines(paragraph, balance_lines(paragraph.boxes, column_.width), place, column_,
                    alignment_, element);
  }

  void add_contacts(const std::vector<document::Runs>& contacts) {
    if (contacts.empty()) return;
    const ElementId element = flow_.add_element(ElementType::kP, parent_);
    std::vector<Contact> row;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
      const bool words_follow = i + 1 < contacts.size();
      const Paragraph paragraph =
          flow_.measure(contacts[i], Place::kContact, column_.width, element, words_follow);
      if (paragraph.boxes.empty()) continue;
      const auto lines = break_lines(paragraph.boxes, column_.width);
      if (lines.size() == 1) {
        row.push_back(
            {make_line(paragraph, lines.front(), flow_.typesetter().palette),
             style_.content.contact_icons ? document::contact_icon(contacts[i]) : std::nullopt});
        continue;
      }
      // Wider than the column: it has lines of its own.
      add_contact_rows(row, element);
      flow_.add_lines(paragraph, lines, Place::kContact, column_, alignment_, element);
    }
    add_contact_rows(row, element);
  }

  Line separator() {
    document::Run run;
    run.role = document::Role::kSeparator;
    run.text = source::MappedText::generated(style_.content.separator, {});
    return make_line_of(flow_, {run}, Place::kContact, column_.width);
  }

  // Icons part contacts as well as a separator does.
  void add_contact_rows(std::vector<Contact>& row, ElementId element) {
    const Length size = style_.looks.at(Place::kContact).size;
    const bool icons = std::any_of(row.begin(), row.end(),
                                   [](const Contact& contact) { return contact.icon.has_value(); });
    const Length separator_width = icons ? 0 : separator().width;
    const Length gap = share(size, icons ? kIconSeparation / 2 : kSeparatorGap);
    const Length icon_room = share(size, kIconSide + kIconGap);
    std::vector<Box> boxes;
    for (const Contact& contact : row) {
      Box box;
      box.width = contact.line.width + (contact.icon ? icon_room : 0);
      box.glue = 2 * gap + separator_width;
      boxes.push_back(box);
    }
    for (const LineRange& range : balance_lines(boxes, column_.width)) {
      Strip strip = flow_.make_strip(Place::kContact);
      Length at = alignment_ == Alignment::kCenter ? (column_.width - range.width) / 2 : 0;
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Length icon = row[i].icon ? icon_room : 0;
        if (row[i].icon) add_icon(*row[i].icon, column_.start + at, strip);
        flow_.place_line(std::move(row[i].line), {column_.start + at + icon, boxes[i].width - icon},
                         Alignment::kStart, element, strip);
        at += boxes[i].width + gap;
        if (i + 1 < range.end && !icons) {
          flow_.place_line(separator(), {column_.start + at, separator_width}, Alignment::kStart,
                           pages::kArtifact, strip);
        }
        at += separator_width + gap;
      }
      flow_.add(std::move(strip));
    }
    row.clear();
  }

  // Its middle stands at the middle of the capitals.
  void add_icon(support::Icon icon, Length start, Strip& strip) {
    Palette& palette = flow_.typesetter().palette;
    const TextStyle& text = palette[palette.plain(Place::kContact)];
    Strip::PlacedIcon placed;
    placed.icon = icon;
    placed.side = share(text.size, kIconSide);
    placed.left = flow_.right_to_left() ? flow_.width() - start - placed.side : start;
    placed.top =
        strip.baseline - share(text.size, text.face->metrics().cap_height) / 2 - placed.side / 2;
    placed.color = style_.colors.accent;
    strip.icons.push_back(placed);
  }

  // At the end of the header, as high as its first lines.
  void place_photo(const document::Figure& photo) {
    const std::int64_t longer = std::max(photo.image.width, photo.image.height);
    Strip strip;
    Strip::PlacedPicture placed;
    placed.width = placed.height = style_.photo.size;
    if (style_.photo.shape == style::PhotoShape::kNatural) {
      placed.width =
          static_cast<Length>(std::int64_t{style_.photo.size} * photo.image.width / longer);
      placed.height =
          static_cast<Length>(std::int64_t{style_.photo.size} * photo.image.height / longer);
    }
    placed.picture.image = flow_.add_image(photo.image);
    placed.picture.round = style_.photo.shape == style::PhotoShape::kCircle;
    placed.element = flow_.add_element(ElementType::kFigure, parent_);
    placed.left = flow_.right_to_left() ? 0 : flow_.width() - placed.width;
    flow_.pages().elements[placed.element].alternative = photo.alt.text();
    flow_.pages().images.push_back(photo.image);
    photo_height_ = placed.height;
    column_.width -= placed.width + share(style_.photo.size, kPictureGap);
    alignment_ = Alignment::kStart;
    strip.picture = placed;
    flow_.add(std::move(strip));
  }

  // The words beside the picture end where it ends, or below.
  void make_room(std::size_t first) {
    std::int64_t height = 0;
    const std::vector<Strip>& strips = flow_.strips();
    for (std::size_t i = first; i < strips.size(); ++i) {
      height += strips[i].height + strips[i].space_before;
    }
    if (height >= photo_height_) return;
    Strip room;
    room.height = photo_height_ - static_cast<Length>(height);
    flow_.hold_space(0);
    flow_.add(std::move(room));
  }

  Flow& flow_;
  const style::Style& style_;
  ElementId parent_;
  Column column_;
  Alignment alignment_ = Alignment::kStart;
  Length photo_height_ = 0;
};

}  // namespace

void add_header(Flow& flow, const document::Header& header, pages::ElementId parent) {
  HeaderSetter(flow, parent).run(header);
}

}  // namespace resumec::layout
