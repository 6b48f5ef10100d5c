#include "backend/html/elements.h"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "backend/html/escape.h"
#include "characters/ascii.h"
#include "document/figures.h"

namespace resumec::backend::html {
namespace {

using document::EntryKind;
using document::SectionKind;

bool is_event(EntryKind kind) {
  return kind == EntryKind::kWork || kind == EntryKind::kPosition ||
         kind == EntryKind::kVolunteer || kind == EntryKind::kEducation;
}

std::string data_url(const picture::Picture& picture) {
  return fmt::format("data:image/{};base64,{}",
                     picture.format == picture::Format::kJpeg ? "jpeg" : "png",
                     base64(picture.bytes));
}

}  // namespace

std::string Elements::id(std::string_view wanted) {
  constexpr std::size_t kLongestId = 64;
  if (wanted.empty() || wanted.size() > kLongestId) return {};
  for (const char c : wanted) {
    const bool word = characters::is_letter_or_digit(c) || c == '-' || c == '_';
    if (!word) return {};
  }
  if (!ids_.insert(std::string(wanted)).second) return {};
  return fmt::format(R"( id="{}")", wanted);
}

void Elements::note_figures(const document::Document& document) {
  std::map<const picture::Picture*, int> shown;
  for (const document::Figure* figure : document::figures(document)) {
    const picture::Picture* picture = figure->image.picture.get();
    if (++shown[picture] == 2) shared_.emplace(picture, Shared{shared_.size() + 1, false});
  }
}

std::string Elements::image(const document::Image& image, const source::MappedText& alternative,
                            std::string_view css_class) const {
  return fmt::format(R"(<img{}{} src="{}" alt="{}" width="{}" height="{}">)",
                     css_class.empty() ? std::string() : fmt::format(R"( class="{}")", css_class),
                     language(alternative), data_url(*image.picture), attribute(alternative.text()),
                     image.width, image.height);
}

// HTML has no way to show an <img> twice with its data once, SVG has: the first figure holds the
// picture, the others use it. Who hears the page hears the same as of an <img>.
std::string Elements::figure(const document::Figure& figure) {
  const document::Image& image = figure.image;
  const auto found = shared_.find(image.picture.get());
  if (found == shared_.end()) return this->image(image, figure.alt, {});
  Shared& shared = found->second;
  const std::string what = figure.alt.empty() ? R"( aria-hidden="true")"
                                              : fmt::format(R"( role="img" aria-label="{}")",
                                                            attribute(figure.alt.text()));
  const std::string content =
      shared.written
          ? fmt::format(R"(<use href="#picture_{}"/>)", shared.number)
          : fmt::format(R"(<image id="picture_{}" width="{}" height="{}" href="{}"/>)",
                        shared.number, image.width, image.height, data_url(*image.picture));
  shared.written = true;
  return fmt::format(R"(<svg{}{} viewBox="0 0 {} {}" width="{}" height="{}">{}</svg>)",
                     language(figure.alt), what, image.width, image.height, image.width,
                     image.height, content);
}

// What a section consists of is set in two columns: "Databases (expert):" and its keywords. In an
// entry it is one of its sentences.
std::string Elements::groups(const document::Groups& groups) {
  const document::Group& first = groups.groups.front();
  if (in_entry_ || first.label.empty() || first.values.empty()) {
    return "<p>" + runs(runs_of(groups)) + "</p>\n";
  }
  return fmt::format("<p class=\"group\"><span class=\"term\">{}</span><span>{}</span></p>\n",
                     runs(caption_of(groups, first)), runs(values_of(groups, first)));
}

std::string Elements::list(const document::List& list, SectionKind section) {
  std::string out = "<ul>\n";
  if (list.ordered) {
    out = list.start == 1 ? "<ol>\n" : fmt::format("<ol start=\"{}\">\n", list.start);
  }
  for (const document::ListItem& item : list.items) {
    const auto* words = item.blocks.empty()
                            ? nullptr
                            : std::get_if<document::Paragraph>(&item.blocks.front().content);
    out += item.page_break == document::PageBreak::kBefore ? "<li class=\"break\">" : "<li>";
    if (item.blocks.size() == 1 && words != nullptr) {
      out += prose(words->runs);
    } else {
      out += '\n' + blocks(item.blocks, section);
    }
    out += "</li>\n";
  }
  return out + (list.ordered ? "</ol>\n" : "</ul>\n");
}

std::string Elements::entry(const document::Entry& entry, SectionKind section) {
  std::string classes = "entry";
  if (entry.kind == EntryKind::kEducation) {
    classes += " p-education h-event";
  } else if (is_event(entry.kind)) {
    classes += " p-experience h-event";
  }
  if (entry.kind == EntryKind::kPosition) classes += " role";
  if (entry.rows.size() == 1 && entry.body.empty()) classes += " line";
  if (entry.page_break == document::PageBreak::kBefore) classes += " break";
  if (entry.page_break == document::PageBreak::kAvoid) classes += " avoid";
  std::string out = fmt::format("<article class=\"{}\"{}>\n", classes, id(entry.id));
  for (std::size_t i = 0; i < entry.rows.size(); ++i) {
    const document::Row& row = entry.rows[i];
    const std::string start = i == 0 ? fmt::format("h{}", heading_level_) : "p";
    in_row_ = true;
    out += within(is_event(entry.kind) ? Vocabulary::kEvent : Vocabulary::kNone, [&] {
      opening_ = i == 0 && entry.kind != EntryKind::kPosition;
      std::string words =
          fmt::format("<div class=\"row\"><{0} class=\"start\">{1}</{0}>", start, cells(row.start));
      opening_ = false;
      if (!row.end.empty()) words += fmt::format("\n<p class=\"end\">{}</p>", cells(row.end));
      return words + "</div>\n";
    });
    in_row_ = false;
  }
  // Positions stand one level below their employer's heading, if there is one.
  const bool inside = std::exchange(in_entry_, true);
  const int level = heading_level_;
  if (!entry.rows.empty()) ++heading_level_;
  // What is said of the whole comes first; its positions are events of their own, and no part of
  // its summary.
  const auto first_entry =
      std::find_if(entry.body.begin(), entry.body.end(), [](const document::Block& block) {
        return std::holds_alternative<document::Entry>(block.content);
      });
  const std::string_view summary = is_event(entry.kind) ? " p-summary" : "";
  if (first_entry != entry.body.begin()) {
    out += fmt::format("<div class=\"body{}\">\n{}</div>\n", summary,
                       blocks({entry.body.begin(), first_entry}, section));
  }
  if (first_entry != entry.body.end()) {
    out += fmt::format("<div class=\"body\">\n{}</div>\n",
                       blocks({first_entry, entry.body.end()}, section));
  }
  heading_level_ = level;
  in_entry_ = inside;
  return out + "</article>\n";
}

std::string Elements::blocks(const std::vector<document::Block>& blocks, SectionKind section) {
  std::string out;
  for (const document::Block& block : blocks) {
    if (const auto* words = std::get_if<document::Paragraph>(&block.content)) {
      out += within(Vocabulary::kNone, [&] { return "<p>" + prose(words->runs) + "</p>\n"; });
    } else if (const auto* some = std::get_if<document::Groups>(&block.content)) {
      out += within(section == SectionKind::kSkills ? Vocabulary::kSkills : Vocabulary::kNone,
                    [&] { return groups(*some); });
    } else if (const auto* items = std::get_if<document::List>(&block.content)) {
      out += list(*items, section);
    } else if (const auto* figure = std::get_if<document::Figure>(&block.content)) {
      out += "<figure>" + this->figure(*figure);
      if (!figure->caption.empty()) {
        out += fmt::format("\n<figcaption>{}</figcaption>", prose(figure->caption));
      }
      out += "</figure>\n";
    } else if (const auto* one = std::get_if<document::Entry>(&block.content)) {
      out += entry(*one, section);
    }
  }
  return out;
}

}  // namespace resumec::backend::html
