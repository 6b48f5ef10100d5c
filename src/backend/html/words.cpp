// Runs and cells as inline elements: what they are (microformats 2), which language they are in and
// which way they run.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backend/html/elements.h"
#include "backend/html/escape.h"
#include "document/link_address.h"
#include "language/tag.h"
#include "style/looks.h"

namespace resumec::backend::html {
namespace {

using document::Role;

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
    case Role::kPronouns:
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

// The words with the author's own markup.
std::string styled(const document::Run& run, std::string words) {
  if (run.code) words = "<code>" + words + "</code>";
  if (run.emphasis) words = "<em>" + words + "</em>";
  if (run.strong) words = "<strong>" + words + "</strong>";
  return words;
}

std::string time(std::string_view css_class, std::string_view iso, std::string_view words) {
  if (iso == "present") return text(words);
  return fmt::format(R"(<time{} datetime="{}">{}</time>)", css_class, attribute(iso), text(words));
}

}  // namespace

std::string date(const document::DateRange& range, Vocabulary vocabulary) {
  const bool event = vocabulary == Vocabulary::kEvent;
  const std::string_view words = range.words.text.text();
  std::string out;
  std::size_t at = 0;
  const auto add = [&](std::string_view css_class, const document::DatePart& part) {
    out += text(words.substr(at, part.begin - at));
    out += time(css_class, part.iso, words.substr(part.begin, part.end - part.begin));
    at = part.end;
  };
  if (range.words.role == Role::kUpdated) {
    if (range.start) add(R"( class="dt-updated")", *range.start);
  } else {
    if (range.start) add(event ? R"( class="dt-start")" : "", *range.start);
    if (range.end) add(event ? R"( class="dt-end")" : "", *range.end);
  }
  return out + text(words.substr(at));
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

std::string Elements::run(const document::Run& run, std::string words, std::string_view spoken,
                          bool in_link) {
  words = styled(run, std::move(words));
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

// Its words are the style sheet's: a page on screen has the link itself, and who copies the text or
// has it read aloud does not want it twice.
std::string Elements::address(const document::Runs& runs, std::size_t index) const {
  if (!prints_addresses_) return {};
  const std::string shown = document::address_behind(runs, index, short_addresses_);
  if (shown.empty()) return {};
  return fmt::format(R"(<span class="address" data-address="{}"></span>)", attribute(shown));
}

std::string Elements::styled_links(const document::Runs& runs, const std::vector<Marks>& marks,
                                   std::size_t begin, std::size_t end) const {
  std::string out;
  for (std::size_t i = begin; i < end;) {
    const document::SharedText& href = runs[i].href;
    std::string words;
    do {
      words += styled(runs[i], marked(runs[i].text.text(), marks[i]));
      ++i;
    } while (i < end && runs[i].href == href);
    out +=
        href.empty() ? words : fmt::format(R"(<a href="{}">{}</a>)", attribute(href.text()), words);
    out += address(runs, i - 1);
  }
  return out;
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
    return this->runs(runs, {}, own);
  }
  // Inside its element, so that the lines still begin on the page's side.
  return fmt::format(R"(<span dir="{}">{}</span>)", own ? "rtl" : "ltr", this->runs(runs, {}, own));
}

std::string Elements::words(const document::Runs& runs) const {
  const std::vector<Marks> marks = marks_of(runs, right_to_left_);
  std::string out;
  for (std::size_t i = 0; i < runs.size(); ++i) out += marked(runs[i].text.text(), marks[i]);
  return out;
}

std::string Elements::title(const document::Runs& runs) const {
  return styled_links(runs, marks_of(runs, right_to_left_), 0, runs.size());
}

std::string Elements::joined(const document::Runs& runs, const std::vector<Marks>& marks,
                             std::size_t begin, std::size_t end, std::string_view spoken) {
  document::Run whole = runs[begin];
  whole.strong = whole.emphasis = whole.code = false;
  bool one_link = !whole.href.empty();
  for (std::size_t i = begin + 1; i < end; ++i) {
    whole.text.append(runs[i].text);
    one_link = one_link && runs[i].href == whole.href;
  }
  if (!one_link) {
    whole.href = {};
    return run(whole, styled_links(runs, marks, begin, end), spoken, false);
  }
  std::string words;
  for (std::size_t i = begin; i < end; ++i) {
    words += styled(runs[i], marked(runs[i].text.text(), marks[i]));
  }
  return run(whole, std::move(words), spoken, false) + address(runs, end - 1);
}

// "see **this** page" is one link, whose address stands once.
std::string Elements::link(const document::Runs& runs, const std::vector<Marks>& marks,
                           std::size_t begin, std::size_t end, std::string_view spoken) {
  std::string words;
  for (std::size_t i = begin; i < end; ++i) {
    words += run(runs[i], marked(runs[i].text.text(), marks[i]), {}, true);
  }
  return fmt::format(R"(<a{} href="{}">{}</a>)", spoken, attribute(runs[begin].href.text()), words);
}

std::string Elements::contact(const document::Runs& runs) {
  return within(Vocabulary::kCard, [&] { return this->runs(runs); });
}

std::string Elements::runs(const document::Runs& runs) {
  return this->runs(runs, {}, right_to_left_);
}

// Neighbours must see each other, whatever they are: of one language, and of one direction.
std::string Elements::cells(const document::Cells& cells) {
  document::Runs runs;
  Dates dates;
  for (const document::Cell& cell : cells) {
    dates.resize(runs.size());
    dates.push_back(std::get_if<document::DateRange>(&cell));
    for (document::Run& run : document::runs_of({cell})) runs.push_back(std::move(run));
  }
  return this->runs(runs, dates, right_to_left_);
}

std::string Elements::runs(const document::Runs& runs, const Dates& dates, bool right_to_left) {
  std::string out;
  const std::vector<Marks> marks = marks_of(runs, right_to_left);
  const auto words = [&](std::size_t i) {
    const document::DateRange* range = i < dates.size() ? dates[i] : nullptr;
    return range != nullptr ? date(*range, vocabulary_) : marked(runs[i].text.text(), marks[i]);
  };
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
      std::size_t next = std::min(end, document::end_of_thing(runs, i));
      if (next > i + 1) {
        out += joined(runs, marks, i, next, spoken);
        i = next;
        continue;
      }
      while (!runs[i].href.empty() && next < end && continues_link(runs[i], runs[next])) ++next;
      out += next == i + 1 ? run(runs[i], words(i), spoken, false)
                           : link(runs, marks, i, next, spoken);
      out += address(runs, next - 1);
      i = next;
    }
    if (together) out += "</span>";
  }
  return out;
}

}  // namespace resumec::backend::html
