#include "backend/html/elements.h"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "backend/html/escape.h"
#include "backend/html/latin_words.h"
#include "characters/ascii.h"
#include "document/figures.h"
#include "language/tag.h"
#include "style/looks.h"

namespace resumec::backend::html {
namespace {

using document::EntryKind;
using document::Role;
using document::SectionKind;

// A name of ours for the style sheet, or none: no look of its own, and no rule for it.
std::string_view plain_class(Role role) {
  switch (role) {
    case Role::kUrl:
    case Role::kProfile:
      return "url";
    case Role::kLocation:
      return "place";
    case Role::kOrganization:
      return "org";
    case Role::kTeam:
      return "team";
    case Role::kTitle:
      return "title";
    case Role::kLabel:
      return "label";
    case Role::kLevel:
      return "level";
    case Role::kReference:
      return "ref";
    case Role::kCredit:
      return "credit";
    case Role::kPosition:
      return "position";
    case Role::kStudy:
      return "study";
    case Role::kKeyword:
      return "keyword";
    case Role::kDate:
      return "date";
    case Role::kSeparator:
      return "sep";
    case Role::kEmail:
    case Role::kPhone:
    case Role::kText:
    case Role::kName:
    case Role::kHeadline:
    case Role::kSectionTitle:
    case Role::kUpdated:
      break;
  }
  return {};
}

// The property of microformats 2 that a run is; empty: none. An address that leads nowhere is none:
// a reader would take its words for the address.
std::string_view property(const document::Run& run, Vocabulary vocabulary) {
  const bool card = vocabulary == Vocabulary::kCard;
  const bool event = vocabulary == Vocabulary::kEvent;
  const bool linked = !run.href.empty();
  switch (run.role) {
    case Role::kEmail:
      return card && linked ? "u-email" : "";
    case Role::kPhone:
      return card ? "p-tel" : "";
    case Role::kUrl:
    case Role::kProfile:
      return (card || event) && linked ? "u-url" : "";
    case Role::kLocation:
      return card || event ? "p-location" : "";
    case Role::kOrganization:
      return event ? "p-org" : "";
    case Role::kPosition:
    case Role::kStudy:
      return event ? "p-name" : "";
    case Role::kKeyword:
      return vocabulary == Vocabulary::kSkills ? "p-skill" : "";
    default:
      return {};
  }
}

// The attribute makes an isolate of the element too: names do not run over what stands beside them.
std::string direction(const document::Run& run, bool page_is_right_to_left) {
  using characters::Direction;
  const Direction own = document::own_direction(run);
  const Direction page = page_is_right_to_left ? Direction::kRightToLeft : Direction::kLeftToRight;
  if (own == Direction::kNone || own == page) return {};
  return own == Direction::kRightToLeft ? R"( dir="rtl")" : R"( dir="ltr")";
}

// Only the author's own text has links of several looks: other roles are names of classes.
bool continues_link(const document::Run& link, const document::Run& next) {
  return link.role == Role::kText && next.role == Role::kText && link.href == next.href;
}

bool is_event(EntryKind kind) {
  return kind == EntryKind::kWork || kind == EntryKind::kPosition ||
         kind == EntryKind::kVolunteer || kind == EntryKind::kEducation;
}

bool is_group_section(SectionKind kind) {
  return kind == SectionKind::kSkills || kind == SectionKind::kInterests;
}

std::string time(std::string_view css_class, std::string_view iso, std::string_view words) {
  if (iso == "present") return text(words);
  return fmt::format(R"(<time{} datetime="{}">{}</time>)", css_class, attribute(iso), text(words));
}

// The end of a range that could not be told apart in its words, for machines only.
std::string hidden_end(std::string_view css_class, std::string_view iso) {
  if (iso.empty() || iso == "present") return {};
  return fmt::format(R"(<data{} value="{}"></data>)", css_class, attribute(iso));
}

std::string data_url(const picture::Picture& picture) {
  return fmt::format("data:image/{};base64,{}",
                     picture.format == picture::Format::kJpeg ? "jpeg" : "png",
                     base64(picture.bytes));
}

}  // namespace

std::string date(const document::Run& run, Vocabulary vocabulary) {
  const bool event = vocabulary == Vocabulary::kEvent;
  const std::string_view start = event ? R"( class="dt-start")" : "";
  const std::string_view end = event ? R"( class="dt-end")" : "";
  const std::string_view words = run.text.text();
  if (run.datetime.empty()) return text(words);
  if (run.datetime_end.empty()) return time(start, run.datetime, words);
  constexpr std::string_view kDash = " – ";
  const std::size_t dash = words.find(kDash);
  if (dash == std::string_view::npos || words.find("–", dash + kDash.size()) != std::string::npos) {
    return time(start, run.datetime, words) + hidden_end(end, run.datetime_end);
  }
  return time(start, run.datetime, words.substr(0, dash)) + std::string(kDash) +
         time(end, run.datetime_end, words.substr(dash + kDash.size()));
}

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

std::string Elements::language(const source::MappedText& text) const {
  const std::string& tag = text.language();
  if (tag.empty()) return {};
  std::string attributes = fmt::format(R"( lang="{}")", attribute(tag));
  if (language::right_to_left(tag) != right_to_left_) {
    attributes += right_to_left_ ? R"( dir="ltr")" : R"( dir="rtl")";
  }
  return attributes;
}

std::string Elements::classes(const document::Run& run, std::string_view property) {
  std::string all(property);
  const auto add = [&all](std::string_view name) {
    if (name.empty()) return;
    if (!all.empty()) all += ' ';
    all += name;
  };
  const bool head = in_row_ || vocabulary_ == Vocabulary::kCard;
  // A microformat's property will do, but a position and a study have the same. In running text a
  // separator is as the text is.
  if (property.empty() || property == "p-name") {
    if (run.role != Role::kSeparator || head) add(plain_class(run.role));
  }
  if (run.keep) add("keep");
  if (std::exchange(opening_, false) && style::may_be_title(run.role)) add("lead");
  return all;
}

std::string Elements::run(const document::Run& run, const Marks& marks, std::string_view spoken,
                          bool in_link) {
  std::string words =
      run.role == Role::kDate ? date(run, vocabulary_) : marked(run.text.text(), marks);
  if (run.role == Role::kUpdated && !run.datetime.empty()) {
    words = fmt::format(R"(<time class="dt-updated" datetime="{}">{}</time>)",
                        attribute(run.datetime), words);
  }
  if (run.code) words = "<code>" + words + "</code>";
  if (run.emphasis) words = "<em>" + words + "</em>";
  if (run.strong) words = "<strong>" + words + "</strong>";

  std::string_view property = in_link ? std::string_view() : html::property(run, vocabulary_);
  // "LinkedIn: Ada (in.example/ada)": both lead to one address, which is said once.
  if (property == "u-url" && !addresses_.insert(run.href.text()).second) property = {};
  const std::string classes = this->classes(run, property);
  std::string attributes;
  if (!classes.empty()) attributes += fmt::format(R"( class="{}")", classes);
  attributes += spoken;
  if (spoken.find(" dir=") == std::string::npos) attributes += direction(run, right_to_left_);
  if (!run.href.empty() && !in_link) {
    const std::string_view rel = run.role == Role::kProfile ? R"( rel="me")" : "";
    return fmt::format(R"(<a{} href="{}"{}>{}</a>)", attributes, attribute(run.href.text()), rel,
                       words);
  }
  if (attributes.empty()) return words;
  return fmt::format("<span{}>{}</span>", attributes, words);
}

std::string Elements::prose(const document::Runs& runs) {
  const bool own = document::right_to_left(runs, right_to_left_);
  if (own == right_to_left_) return this->runs(runs);
  const std::string& tag = runs.front().text.language();
  const bool one_language = std::all_of(runs.begin(), runs.end(), [&tag](const document::Run& run) {
    return run.text.language() == tag;
  });
  // The element of its language says so already.
  if (one_language && language(runs.front().text).find(" dir=") != std::string::npos) {
    return this->runs(runs, own);
  }
  // Inside its element, so that the lines still begin on the page's side.
  return fmt::format(R"(<span dir="{}">{}</span>)", own ? "rtl" : "ltr", this->runs(runs, own));
}

std::string Elements::words(const document::Run& run) const {
  return marked(run.text.text(), marks_of({run}, right_to_left_).front());
}

// "see **this** page" is one link, whose address stands once.
std::string Elements::link(const document::Runs& runs, const std::vector<Marks>& marks,
                           std::size_t begin, std::size_t end, std::string_view spoken) {
  std::string words;
  for (std::size_t i = begin; i < end; ++i) words += run(runs[i], marks[i], {}, true);
  return fmt::format(R"(<a{} href="{}">{}</a>)", spoken, attribute(runs[begin].href.text()), words);
}

std::string Elements::contact(const document::Runs& runs) {
  return within(Vocabulary::kCard, [&] { return this->runs(runs); });
}

std::string Elements::runs(const document::Runs& runs) {
  return this->runs(runs, right_to_left_);
}

std::string Elements::runs(const document::Runs& runs, bool right_to_left) {
  std::string out;
  const std::vector<Marks> marks = marks_of(runs, right_to_left);
  for (std::size_t i = 0; i < runs.size();) {
    const std::string& tag = runs[i].text.language();
    std::size_t end = i + 1;
    while (end < runs.size() && runs[end].text.language() == tag) ++end;
    // Neighbours of one language stand in one element: with a `dir` on each they would follow each
    // other from right to left.
    const bool together = !tag.empty() && end > i + 1;
    if (together) out += fmt::format("<span{}>", language(runs[i].text));
    const std::string spoken = together ? std::string() : language(runs[i].text);
    while (i < end) {
      std::size_t next = i + 1;
      while (!runs[i].href.empty() && next < end && continues_link(runs[i], runs[next])) ++next;
      out += next == i + 1 ? run(runs[i], marks[i], spoken, false)
                           : link(runs, marks, i, next, spoken);
      i = next;
    }
    if (together) out += "</span>";
  }
  return out;
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

// "Databases (expert): PostgreSQL" is set in two columns: caption and keywords.
std::string Elements::paragraph(const document::Runs& runs) {
  std::size_t first_value = 0;
  if (!runs.empty() && runs.front().role == Role::kLabel) {
    while (first_value < runs.size() && runs[first_value].role != Role::kKeyword) ++first_value;
  }
  if (first_value == 0 || first_value == runs.size()) return "<p>" + this->runs(runs) + "</p>\n";
  const auto split = runs.begin() + static_cast<std::ptrdiff_t>(first_value);
  return fmt::format("<p class=\"group\"><span class=\"term\">{}</span><span>{}</span></p>\n",
                     this->runs({runs.begin(), split}), this->runs({split, runs.end()}));
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
          fmt::format("<div class=\"row\"><{0} class=\"start\">{1}</{0}>", start, runs(row.start));
      opening_ = false;
      if (!row.end.empty()) words += fmt::format("\n<p class=\"end\">{}</p>", runs(row.end));
      return words + "</div>\n";
    });
    in_row_ = false;
  }
  // Positions stand one level below their employer's heading, if there is one.
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
  return out + "</article>\n";
}

std::string Elements::blocks(const std::vector<document::Block>& blocks, SectionKind section) {
  std::string out;
  for (const document::Block& block : blocks) {
    if (const auto* words = std::get_if<document::Paragraph>(&block.content)) {
      out += within(section == SectionKind::kSkills ? Vocabulary::kSkills : Vocabulary::kNone, [&] {
        return is_group_section(section) ? paragraph(words->runs)
                                         : "<p>" + prose(words->runs) + "</p>\n";
      });
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
