// Name, headline, contacts, picture.
//
// The contact line is where templates fail: it breaks between an icon and its address, or leaves
// one lonely item on a second line. Here an item is a box that never parts and the separator is
// glue, so a line ends only between items, without its separator; and several lines are balanced.
#include "layout/header.h"

#include <algorithm>

#include "layout/break_lines.h"

namespace resumec::layout {

namespace {

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
  HeaderSetter(Flow& flow, const SetHeader& header, const Column& column)
      : flow_(flow), sizes_(flow.sizes()), header_(header), column_(column) {
    if (flow.style().typography.header_alignment == style::Alignment::kCenter) {
      alignment_ = Alignment::kCenter;
    }
  }

  void run() {
    const Length between = sizes_.spacing.between_header_lines;
    if (header_.photo) place_photo(*header_.photo);
    const std::size_t first = flow_.strips().size();
    if (header_.photo) flow_.hold_space(0);
    add_line(header_.name);
    if (header_.headlined) {
      flow_.space(between);
      add_line(header_.headline);
    }
    flow_.space(between);
    add_contacts(header_.contacts);
    add_contacts(header_.facts);
    if (header_.photo) make_room(first);
    if (sizes_.rules.header_rule > 0) {
      flow_.space(between);
      flow_.add_rule(sizes_.rules.header_rule);
    }
    flow_.keep(0, true);
    flow_.space(sizes_.spacing.after_header);
  }

 private:
  // A contact on one line.
  struct Contact {
    Measured text;
    LineRange line;
    std::optional<graphics::Icon> icon;
  };

  void add_line(TextId id) {
    const Measured text = flow_.measure(id, column_.width);
    flow_.add_lines(text, balance_lines(text.boxes, column_.width), column_, alignment_);
  }

  void add_contacts(const std::vector<SetContact>& contacts) {
    std::vector<Contact> row;
    for (const SetContact& contact : contacts) {
      Measured text = flow_.measure(contact.text, column_.width);
      const auto lines = break_lines(text.boxes, column_.width);
      if (lines.size() == 1) {
        row.push_back({std::move(text), lines.front(), contact.icon});
        continue;
      }
      // Wider than the column: it has lines of its own.
      add_contact_rows(row);
      flow_.add_lines(text, lines, column_, alignment_);
    }
    add_contact_rows(row);
  }

  // Icons part contacts as well as a separator does.
  void add_contact_rows(std::vector<Contact>& row) {
    if (row.empty()) return;
    const Length size = size_at(Place::kContact, sizes_);
    const Measured separator = flow_.measure(header_.separator, column_.width);
    const Length separator_width = separator.width();
    const Length gap = share(size, header_.icons ? kIconSeparation / 2 : kSeparatorGap);
    std::vector<Box> boxes;
    for (const Contact& contact : row) {
      Box box;
      box.width = contact.line.width + (contact.icon ? icon_room(size) : 0);
      box.glue = 2 * gap + separator_width;
      boxes.push_back(box);
    }
    for (const LineRange& range : balance_lines(boxes, column_.width)) {
      Length at = alignment_ == Alignment::kCenter ? (column_.width - range.width) / 2 : 0;
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Contact& contact = row[i];
        const Length icon = contact.icon ? icon_room(size) : 0;
        SetLine line = flow_.line_of(contact.text, contact.line,
                                     {column_.start + at + icon, boxes[i].width - icon});
        line.icon = contact.icon;
        flow_.put(line);
        at += boxes[i].width + gap;
        if (i + 1 < range.end && !separator.empty()) {
          flow_.put(flow_.line_of(separator, separator.one_line(),
                                  {column_.start + at, separator_width}));
        }
        at += separator_width + gap;
      }
      flow_.add(flow_.make_strip(row.front().text.text));
    }
    row.clear();
  }

  // At the end of the header, as high as its first lines.
  void place_photo(const SetPicture& photo) {
    const document::Image& image = flow_.galley().images[photo.image];
    const std::int64_t longer = std::max(image.width, image.height);
    StripPicture placed;
    placed.picture = photo;
    placed.width = placed.height = sizes_.photo;
    if (flow_.style().photo.shape == style::PhotoShape::kNatural) {
      placed.width = static_cast<Length>(std::int64_t{sizes_.photo} * image.width / longer);
      placed.height = static_cast<Length>(std::int64_t{sizes_.photo} * image.height / longer);
    }
    placed.left = flow_.right_to_left() ? 0 : flow_.width() - placed.width;
    photo_height_ = placed.height;
    column_.width -= placed.width + share(sizes_.photo, kPictureGap);
    alignment_ = Alignment::kStart;
    flow_.add_picture(placed, {});
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
    flow_.add(room);
  }

  Flow& flow_;
  const Sizes& sizes_;
  const SetHeader& header_;
  Column column_;
  Alignment alignment_ = Alignment::kStart;
  Length photo_height_ = 0;
};

}  // namespace

Length icon_side(Length contact_size) {
  return share(contact_size, kIconSide);
}

Length icon_room(Length contact_size) {
  return share(contact_size, kIconSide + kIconGap);
}

void add_header(Flow& flow, const SetHeader& header, const Column& column) {
  HeaderSetter(flow, header, column).run();
}

}  // namespace resumec::layout
