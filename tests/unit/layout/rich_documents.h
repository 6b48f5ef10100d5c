// Random documents in which everything stands that layout treats in a way of its own: links, code,
// emphasis, other languages and directions, emoji, pictures, contacts, words wider than a line.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "random_documents.h"

namespace resumec::layout::test {

class RichDocument {
 public:
  explicit RichDocument(unsigned seed) : random_(seed) {}

  document::Document make() {
    document::Document doc = random_.make();
    right_to_left_ = one_in(5);
    doc.right_to_left = right_to_left_;
    doc.language = right_to_left_ ? "he" : one_in(6) ? "ja" : "en";
    header(doc.header);
    for (document::Section& section : doc.sections) {
      if (one_in(3)) section.title = {words(1, document::Role::kSectionTitle)};
      section.title.front().role = document::Role::kSectionTitle;
      const int more = random_.below(4);
      for (int i = 0; i < more; ++i) section.blocks.push_back(block());
    }
    if (one_in(3)) doc.closing = {{words(3, document::Role::kUpdated), {}, {}}, true};
    return doc;
  }

  style::Style style() {
    style::Style style = default_style();
    style.page.margin_start += random_.below(4) * 40'000;
    style.page.margin_end += random_.below(3) * 10'000;
    style.page.margin_bottom += random_.below(100) * 1'000;
    style::Typography& type = style.typography;
    style::Looks& looks = style.looks;
    type.size = 8'000 + random_.below(4'000);
    const Length title = one_in(2) ? type.size : 11'000 + random_.below(2'000);
    const Length small = one_in(2) ? type.size : 8'500;
    for (const style::Place place : {style::Place::kPositionTitle, style::Place::kEntryLine,
                                     style::Place::kBody, style::Place::kBullet}) {
      looks.at(place).size = type.size;
    }
    looks.at(style::Place::kEntryTitle).size = title;
    looks.at(style::Place::kCaption).size = looks.at(style::Place::kQuiet).size = small;
    if (one_in(3)) looks.team.size = looks.location.size = 7'000 + random_.below(3'000);
    if (one_in(6)) looks.code.size = 9'000;
    type.justify = one_in(3);
    type.ligatures = !one_in(4);
    style::Look& section_title = looks.at(style::Place::kSectionTitle);
    section_title.spacing = one_in(2) ? 0 : random_.below(60);
    section_title.letters = static_cast<style::Case>(random_.below(4));
    section_title.figures = static_cast<style::Figures>(random_.below(3));
    type.leading = 1'000 + random_.below(500);
    if (one_in(2)) type.header_alignment = style::Alignment::kCenter;
    if (one_in(3)) style.fonts.body = "Linux Libertine";
    if (one_in(6)) style.fonts.heading = "Nowhere Sans";
    if (one_in(6)) looks.at(style::Place::kName).weight = 350;
    if (one_in(6)) style.fonts.mono = "Linux Libertine";
    style.rules.section_rule = one_in(2) ? 500 : 0;
    style.rules.header_rule = one_in(3) ? 700 : 0;
    style.photo.size = one_in(4) ? 0 : 60'000 + random_.below(40'000);
    style.photo.shape = static_cast<style::PhotoShape>(random_.below(3));
    style.content.contact_icons = one_in(2);
    style.content.bullet = one_in(5) ? "\u2013" : "\u2022";
    style.content.page_numbers = !one_in(4);
    if (one_in(5)) style.colors.background = {0xF0, 0xF0, 0xF0};
    return style;
  }

  // The same with other lengths, each for itself; what has none still has none.
  style::Style resized(style::Style style) {
    style::Spacing& spacing = style.spacing;
    style::PageStyle& page = style.page;
    std::vector<Length*> lengths = {
        &style.typography.size,      &spacing.between_bullets,     &spacing.between_entries,
        &spacing.before_section,     &spacing.after_section_title, &spacing.after_header,
        &spacing.between_paragraphs, &spacing.after_entry_head,    &spacing.between_header_lines,
        &spacing.bullet_indent,      &style.rules.section_rule,    &style.rules.header_rule,
        &style.photo.size,           &page.margin_start,           &page.margin_end,
        &page.margin_bottom};
    for (style::Look& look : style.looks.places) lengths.push_back(&look.size);
    for (style::Change* change : style::changes(style.looks)) {
      if (change->size) lengths.push_back(&*change->size);
    }
    for (Length* length : lengths) *length = *length / 100 * (70 + random_.below(60));
    style.typography.leading = 1'000 + random_.below(500);
    return style;
  }

 private:
  bool one_in(unsigned n) { return random_.one_in(n); }

  document::Run words(int count, document::Role role = document::Role::kText) {
    static const std::vector<std::pair<const char*, const char*>> texts = {
        {"she wrote programs for an engine that nobody had built,", ""},
        {"\u05D4\u05D9\u05D0 \u05DB\u05EA\u05D1\u05D4 \u05EA\u05D5\u05DB\u05E0\u05D9\u05EA 12",
         "he"},
        {"\u89E3\u6790\u6A5F\u95A2\u306E\u30D7\u30ED\u30B0\u30E9\u30E0\u3092\u66F8\u3044\u305F"
         "\u3002",
         "ja"},
        {"gro\u00DFe Maschinen, efficient offices \u2013 waffles", "de"},
        {"\U0001F680 fast, q\u0301\u0323 marks, \U00010600 nowhere", ""},
        {"Rindfleischetikettierungs\u00FCberwachungsaufgaben\u00FCbertragungsgesetzanwendungshinwei"
         "se"
         "Rindfleischetikettierungs\u00FCberwachungsaufgaben\u00FCbertragungsgesetz",
         "de"},
        {"1842\u20131843, AVATAR To Today", ""},
    };
    std::string text;
    std::string language;
    for (int i = 0; i < count; ++i) {
      const auto& [one, its] =
          texts[static_cast<std::size_t>(random_.below(static_cast<unsigned>(texts.size())))];
      text += (text.empty() ? "" : " ") + std::string(one);
      language = its;
    }
    document::Run made = run(text, role);
    made.text = source::MappedText::verbatim(text, 0, at_);
    at_ += static_cast<std::uint32_t>(text.size()) + 1;
    if (one_in(2)) made.text.set_language(language);
    made.strong = one_in(6);
    made.emphasis = one_in(6);
    made.code = one_in(6);
    made.keep = one_in(8);
    if (one_in(5)) made.href = "https://example.org/" + std::to_string(random_.below(3));
    return made;
  }

  document::Runs runs(int most, document::Role role = document::Role::kText) {
    document::Runs all;
    const int count = 1 + random_.below(static_cast<unsigned>(most));
    for (int i = 0; i < count; ++i) {
      if (i > 0 && one_in(2)) all.push_back(run(" "));
      all.push_back(words(1 + random_.below(3), role));
    }
    return all;
  }

  document::Figure figure() {
    document::Figure figure;
    figure.image.width = 1 + random_.below(900);
    figure.image.height = 1 + random_.below(900);
    figure.image.span = {0, at_, at_ + 4};
    figure.alt = source::MappedText::verbatim("alt", 0, at_);
    at_ += 5;
    if (one_in(2)) figure.caption = runs(2);
    return figure;
  }

  document::Block block() {
    if (one_in(5)) return {figure()};
    if (one_in(3)) {
      document::Group group{{words(1, document::Role::kLabel)}, {}, {{words(2)}}};
      if (one_in(3)) group.level = {words(1, document::Role::kLevel)};
      return {document::Groups{{std::move(group)}, " (", ")", ":", " ", ", ", " · "}};
    }
    if (one_in(3)) {
      document::List list;
      list.ordered = one_in(2);
      list.start = 1 + random_.below(200);
      const int items = random_.below(5);
      for (int i = 0; i < items; ++i) {
        document::ListItem item;
        if (!one_in(6)) item.blocks.push_back({document::Paragraph{runs(3)}});
        if (one_in(6)) item.blocks.push_back({figure()});
        list.items.push_back(std::move(item));
      }
      return {list};
    }
    if (one_in(3)) {
      document::Entry one;
      document::Row row;
      row.start = cells(runs(3, document::Role::kOrganization));
      if (!one_in(3)) row.end = cells(runs(2, document::Role::kDate));
      one.rows = {
          row,
          {cells(runs(2, document::Role::kPosition)), cells(runs(2, document::Role::kLocation))}};
      if (one_in(4)) one.rows[1].start.clear();
      if (one_in(2)) one.body.push_back(block());
      return {one};
    }
    return {document::Paragraph{runs(4)}};
  }

  void header(document::Header& header) {
    header.name = words(1, document::Role::kName);
    if (one_in(2)) header.headline = {words(2, document::Role::kHeadline)};
    const int contacts = random_.below(8);
    const bool known = one_in(2);
    for (int i = 0; i < contacts; ++i) {
      static constexpr document::Role kRoles[] = {document::Role::kEmail, document::Role::kPhone,
                                                  document::Role::kUrl};
      header.contacts.push_back(
          {words(1, known ? kRoles[random_.below(3)] : document::Role::kText)});
    }
    if (one_in(3)) header.photo = figure();
  }

  RandomDocument random_;
  bool right_to_left_ = false;
  std::uint32_t at_ = 0;
};

}  // namespace resumec::layout::test
