// The document as text: one node a line, two blanks a level. Goldens are compared by it, so its
// form is stable: quoted texts, then what is not the default.
#include <fmt/format.h>

#include <iterator>

#include "characters/utf8.h"
#include "document/document.h"

namespace resumec::document {
namespace {

// What a reader of the dump could not tell from nothing or from a blank.
bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

std::string quote(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (c.value == '"' || c.value == '\\') out += '\\';
    if (is_invisible(c.value)) {
      fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<std::uint32_t>(c.value));
    } else {
      out.append(text, at, c.length);
    }
    at += c.length;
  }
  return out + '"';
}

class Dumper {
 public:
  std::string dump(const Document& document) {
    line(0, fmt::format("document {}{}", document.language,
                        document.right_to_left ? " right-to-left" : ""));
    fact("title", document.title);
    fact("author", document.author);
    fact("description", document.description);
    fact("last-modified", document.last_modified);
    fact("canonical", document.canonical);
    person(document.person);
    header(document.header);
    for (const Section& section : document.sections) {
      line(1, fmt::format("section {} #{}{}", to_string(section.kind), section.id,
                          section.break_before ? " break=before" : "") +
                  (section.title_hidden ? " title=hidden" : ""));
      runs(2, section.title);
      blocks(2, section.blocks);
    }
    if (document.closing) {
      line(1, document.closing->printed ? "closing printed" : "closing");
      cell(2, document.closing->date);
    }
    return std::move(out_);
  }

 private:
  void line(std::size_t level, std::string_view text) {
    out_.append(2 * level, ' ');
    out_ += text;
    out_ += '\n';
  }

  void fact(std::string_view name, std::string_view value, std::size_t level = 1) {
    if (!value.empty()) line(level, fmt::format("{} {}", name, quote(value)));
  }

  void facts(std::string_view name, const std::vector<std::string>& values) {
    if (values.empty()) return;
    std::string text(name);
    for (const std::string& value : values) text += ' ' + quote(value);
    line(2, text);
  }

  void person(const Person& person) {
    line(1, "person");
    fact("name", person.name, 2);
    fact("headline", person.headline, 2);
    fact("given-name", person.given_name, 2);
    fact("family-name", person.family_name, 2);
    fact("prefix", person.honorific_prefix, 2);
    fact("suffix", person.honorific_suffix, 2);
    facts("also-known-as", person.also_known_as);
    facts("email", person.emails);
    facts("phone", person.phones);
    fact("birth-date", person.birth_date, 2);
    fact("birth-place", person.birth_place, 2);
    fact("nationality", person.nationality, 2);
    fact("url", person.url, 2);
    fact("city", person.city, 2);
    fact("region", person.region, 2);
    fact("country", person.country_code, 2);
    facts("same-as", person.same_as);
    facts("skills", person.skills);
    fact("works-for", person.works_for, 2);
    fact("job-title", person.job_title, 2);
    facts("alumni-of", person.alumni_of);
    facts("languages", person.languages);
  }

  void header(const Header& header) {
    line(1, "header");
    run(2, header.name);
    if (header.pronouns) run(2, *header.pronouns);
    runs(2, header.headline);
    for (const Runs& contact : header.contacts) {
      line(2, "contact");
      runs(3, contact);
    }
    for (const Fact& fact : header.facts) {
      line(2, fact.personal ? "fact personal" : "fact");
      runs(3, fact.runs);
    }
    if (header.photo) visit(2, *header.photo);
  }

  // `more`: what is said of it besides.
  void run(std::size_t level, const Run& run, std::string_view more = "") {
    std::string text = fmt::format("{} {}", to_string(run.role), quote(run.text.text()));
    if (run.strong) text += " strong";
    if (run.emphasis) text += " emphasis";
    if (run.code) text += " code";
    if (run.keep) text += " keep";
    if (run.joined) text += " joined";
    if (!run.text.language().empty()) text += fmt::format(" lang={}", run.text.language());
    if (!run.href.empty()) text += fmt::format(" href={}", quote(run.href.text()));
    text += more;
    const source::Span span = run.text.span();
    if (span.known()) text += fmt::format(" @{}-{}", span.begin, span.end);
    line(level, text);
  }

  void runs(std::size_t level, const Runs& runs) {
    for (const Run& one : runs) run(level, one);
  }

  void cell(std::size_t level, const Cell& cell) {
    if (const auto* one = std::get_if<Run>(&cell)) return run(level, *one);
    if (const auto* groups = std::get_if<Groups>(&cell)) return visit(level, *groups);
    const auto& range = std::get<DateRange>(cell);
    run(level, range.words,
        (range.start ? " datetime=" + range.start->iso : "") +
            (range.end ? " end=" + range.end->iso : ""));
  }

  void cells(std::size_t level, const Cells& cells) {
    for (const Cell& one : cells) cell(level, one);
  }

  void blocks(std::size_t level, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      std::visit([&](const auto& content) { visit(level, content); }, block.content);
    }
  }

  void visit(std::size_t level, const Paragraph& paragraph) {
    line(level, "paragraph");
    runs(level + 1, paragraph.runs);
  }

  void visit(std::size_t level, const List& list) {
    line(level, list.ordered ? fmt::format("list ordered start={}", list.start) : "list");
    for (const ListItem& item : list.items) {
      line(level + 1, fmt::format("item{}", page_break(item.page_break)));
      blocks(level + 2, item.blocks);
    }
  }

  void visit(std::size_t level, const Figure& figure) {
    line(level, fmt::format("figure {} {}x{} {} bytes alt={}",
                            figure.image.picture->format == picture::Format::kJpeg ? "jpeg" : "png",
                            figure.image.width, figure.image.height,
                            figure.image.picture->bytes.size(), quote(figure.alt.text())));
    runs(level + 1, figure.caption);
  }

  // Between the parts stand signs, which all groups of a language share.
  void visit(std::size_t level, const Groups& groups) {
    line(level, "groups");
    for (const Group& group : groups.groups) {
      line(level + 1, "group");
      runs(level + 2, group.label);
      runs(level + 2, group.level);
      for (const Runs& value : group.values) runs(level + 2, value);
    }
  }

  void visit(std::size_t level, const Entry& entry) {
    line(level, fmt::format("entry {}{}{}", to_string(entry.kind),
                            entry.id.empty() ? "" : " #" + entry.id, page_break(entry.page_break)));
    for (const Row& row : entry.rows) {
      line(level + 1, "row");
      cells(level + 2, row.start);
      if (row.end.empty()) continue;
      line(level + 2, "end");
      cells(level + 3, row.end);
    }
    blocks(level + 1, entry.body);
  }

  static std::string_view page_break(PageBreak page_break) {
    switch (page_break) {
      case PageBreak::kAuto:
        return "";
      case PageBreak::kAvoid:
        return " break=avoid";
      case PageBreak::kBefore:
        return " break=before";
    }
    return "";
  }

  std::string out_;
};

}  // namespace

std::string dump(const Document& document) {
  return Dumper().dump(document);
}

}  // namespace resumec::document
