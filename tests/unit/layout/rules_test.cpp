// Every rule of layout, on the finished pages of 500 random documents in as many styles.
//
// A rule is checked on what a reader sees: which lines of which element stand where. The document
// is walked beside the structure tree, so that the test knows a bullet of an entry from another.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "random_documents.h"
#include "resumec/file_system.h"

using namespace resumec;
using namespace resumec::layout;
using namespace resumec::layout::test;
using pages::ElementId;
using pages::ElementType;

namespace {

struct SeenLine {
  std::size_t page = 0;
  Length y = 0;
};

// Paragraphs, titles and bodies of list items with the lines that they take.
struct Leaf {
  ElementId element = 0;
  std::vector<SeenLine> lines;
};

// What keeps together: the head of an entry and the leaves that are its own.
struct SeenEntry {
  std::size_t head = 0;  // index of its first leaf
  std::size_t body = 0;  // of the first leaf behind its rows
  std::size_t end = 0;
  document::PageBreak page_break = document::PageBreak::kAuto;
};

struct Outline {
  std::vector<Leaf> leaves;
  std::vector<std::size_t> titles;  // of sections: indices of leaves
  std::vector<bool> title_breaks;
  std::vector<SeenEntry> entries;

  // Does the author ask for a break before this leaf, which is not the first below a head or title?
  [[nodiscard]] bool breaks_at(std::size_t leaf) const {
    return std::any_of(entries.begin(), entries.end(), [leaf](const SeenEntry& entry) {
      return entry.head == leaf && entry.page_break == document::PageBreak::kBefore;
    });
  }
};

// Walks document and structure tree side by side.
class Walker {
 public:
  Walker(const document::Document& document, const pages::Pages& pages) : pages_(pages) {
    for (const Seen& one : seen(pages)) {
      if (one.element == pages::kArtifact) continue;
      auto& lines = lines_[block_of(pages, one.element)];
      const bool known = std::any_of(lines.begin(), lines.end(), [&](const SeenLine& line) {
        return line.page == one.page && line.y == one.y;
      });
      if (!known) lines.push_back({one.page, one.y});
    }
    skip_to(ElementType::kSect);
    for (const document::Section& section : document.sections) {
      expect(ElementType::kSect);
      outline_.titles.push_back(leaf(ElementType::kH2));
      outline_.title_breaks.push_back(section.break_before);
      walk(section.blocks, ElementType::kH3);
    }
  }

  Outline outline() { return std::move(outline_); }
  [[nodiscard]] bool done() {
    skip_inline();
    return next_ == pages_.elements.size();
  }

 private:
  void skip_to(ElementType type) {
    while (next_ < pages_.elements.size() && pages_.elements[next_].type != type) ++next_;
  }

  void skip_inline() {
    while (next_ < pages_.elements.size() && (pages_.elements[next_].type == ElementType::kLink ||
                                              pages_.elements[next_].type == ElementType::kSpan)) {
      ++next_;
    }
  }

  ElementId expect(ElementType type) {
    skip_inline();
    REQUIRE(next_ < pages_.elements.size());
    REQUIRE(pages_.elements[next_].type == type);
    return static_cast<ElementId>(next_++);
  }

  std::size_t leaf(ElementType type) {
    const ElementId element = expect(type);
    outline_.leaves.push_back({element, lines_[element]});
    REQUIRE_FALSE(outline_.leaves.back().lines.empty());
    return outline_.leaves.size() - 1;
  }

  void walk(const std::vector<document::Block>& blocks, ElementType heading) {
    for (const document::Block& block : blocks) {
      if (std::holds_alternative<document::Paragraph>(block.content)) {
        leaf(ElementType::kP);
      } else if (const auto* list = std::get_if<document::List>(&block.content)) {
        walk(*list, heading);
      } else if (const auto* entry = std::get_if<document::Entry>(&block.content)) {
        walk(*entry, heading);
      }
    }
  }

  void walk(const document::List& list, ElementType heading) {
    expect(ElementType::kL);
    for (const document::ListItem& item : list.items) {
      expect(ElementType::kLI);
      const ElementId label = expect(ElementType::kLbl);
      const Leaf& body = outline_.leaves[leaf(ElementType::kLBody)];
      // The bullet stands on the first line of its words.
      REQUIRE(lines_[label].size() == 1);
      CHECK(lines_[label][0].page == body.lines[0].page);
      CHECK(lines_[label][0].y == body.lines[0].y);
      walk({item.blocks.begin() + 1, item.blocks.end()}, heading);
    }
  }

  void walk(const document::Entry& entry, ElementType heading) {
    SeenEntry one;
    one.page_break = entry.page_break;
    one.head = leaf(heading);
    for (std::size_t i = 1; i < entry.rows.size(); ++i) leaf(ElementType::kP);
    one.body = outline_.leaves.size();
    walk(entry.body, ElementType::kH4);
    one.end = outline_.leaves.size();
    outline_.entries.push_back(one);
  }

  const pages::Pages& pages_;
  std::map<ElementId, std::vector<SeenLine>> lines_;
  std::size_t next_ = 0;
  Outline outline_;
};

style::Style random_style(RandomDocument& random) {
  style::Style style = default_style();
  const graphics::Length usual =
      std::exchange(style.typography.size, 9'000 + random.below(4) * 1'000);
  for (style::Look& look : style.looks.places) {
    if (look.size == usual) look.size = style.typography.size;
  }
  style.typography.justify = random.one_in(3);
  style.page.size = random.one_in(2) ? style::PageSize::kA4 : style::PageSize::kLetter;
  style.page.margin_start += random.below(3) * 20'000;
  style.page.margin_bottom += random.below(100) * 1'000;
  return style;
}

// Widows and orphans: a paragraph that goes over a page's end has two lines at least on either.
void check_lines(const Leaf& leaf) {
  std::map<std::size_t, int> on_page;
  for (const SeenLine& line : leaf.lines) ++on_page[line.page];
  if (on_page.size() < 2) return;
  for (const auto& page : on_page) {
    CAPTURE(page.first);
    CHECK(page.second >= 2);
  }
}

// An entry's head stands on one page with the lines of the two paragraphs or bullets below it, or
// with six of them.
void check_head(const Outline& outline, const SeenEntry& entry) {
  constexpr std::size_t kMostLines = 6;
  const std::size_t page = outline.leaves[entry.head].lines.front().page;
  for (std::size_t i = entry.head; i < entry.body; ++i) {
    for (const SeenLine& line : outline.leaves[i].lines) CHECK(line.page == page);
  }
  std::size_t lines = 0;
  for (std::size_t i = entry.body; i < std::min(entry.body + 2, entry.end); ++i) {
    if (i > entry.body && outline.breaks_at(i)) break;
    for (const SeenLine& line : outline.leaves[i].lines) {
      if (++lines <= kMostLines) CHECK(line.page == page);
    }
  }
}

// What the author asks for: a break before it, or none inside of what is shorter than a page.
void check_wishes(const Outline& outline, const SeenEntry& entry, const pages::Pages& pages,
                  const style::Style& style) {
  const SeenLine& first = outline.leaves[entry.head].lines.front();
  const SeenLine& last = outline.leaves[entry.end - 1].lines.back();
  if (entry.page_break == document::PageBreak::kBefore) {
    // The title of its section and the head of its employer go along.
    std::size_t before = entry.head;
    for (bool along = true; along && before > 0;) {
      along = std::find(outline.titles.begin(), outline.titles.end(), before - 1) !=
              outline.titles.end();
      for (const SeenEntry& employer : outline.entries) {
        if (employer.body != before || employer.head == before) continue;
        before = employer.head + 1;
        along = true;
      }
      if (along) --before;
    }
    if (before > 0) CHECK(outline.leaves[before - 1].lines.back().page < first.page);
  }
  if (entry.page_break == document::PageBreak::kAvoid && first.page != last.page) {
    // It takes more than a page has room for, or one of its parts asks for a break.
    std::size_t lines = 0;
    bool asked = false;
    for (std::size_t i = entry.head; i < entry.end; ++i) {
      lines += outline.leaves[i].lines.size();
      asked = asked || (i > entry.head && outline.breaks_at(i));
    }
    if (asked) return;
    const Length room = pages.height - style.page.margin_top - style.page.margin_bottom;
    CHECK(static_cast<std::int64_t>(lines) * style.typography.size * 3 > room);
  }
}

void check_places(const pages::Pages& pages, const style::Style& style) {
  std::size_t page = 0;
  Length lowest = 0;
  for (const Seen& one : seen(pages)) {
    if (one.element == pages::kArtifact) continue;
    // Only a blank may hang out at a line's end.
    Length width = one.width;
    if (one.text.back() == ' ') {
      width -= font::scale(*one.run->face, one.run->glyphs.back().advance, one.run->size);
    }
    CHECK(one.x >= style.page.margin_start);
    CHECK(one.x + width <= pages.width - style.page.margin_end + 2);
    CHECK(one.y >= style.page.margin_bottom);
    CHECK(one.y <= pages.height - style.page.margin_top);
    // White that parts what stands above each other is left out at a page's top.
    if (one.page != page) {
      CHECK(one.page == page + 1);
      CHECK(one.y >= pages.height - style.page.margin_top - 2 * one.run->size);
      lowest = pages.height;
    }
    // Lines follow each other downwards, at least a letter's size apart; what stands at a line's
    // end is raised to it.
    if (one.y < lowest) {
      if (page == one.page && lowest != pages.height) CHECK(lowest - one.y >= one.run->size);
      lowest = one.y;
    }
    if (one.text == "Apr 2023 – Aug 2025" && one.x > pages.width / 2) {
      CHECK(one.x + one.width >= pages.width - style.page.margin_end - 2);
    }
    page = one.page;
  }
}

}  // namespace

TEST_CASE("every rule holds on the pages of random documents") {
  std::size_t parted = 0;  // entries over a page's end: else the rules were not put to the test
  std::size_t split = 0;   // paragraphs
  for (unsigned seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    RandomDocument random(seed);
    const document::Document doc = random.make();
    const style::Style style = random_style(random);
    const auto result = lay_out(doc, style);
    CHECK(result.complaints.empty());
    const bool same_words = stream_words(result.pages) == collapsed(document::words(doc));
    CHECK(same_words);
    check_places(result.pages, style);

    Walker walker(doc, result.pages);
    CHECK(walker.done());
    const Outline outline = walker.outline();
    for (const Leaf& leaf : outline.leaves) {
      check_lines(leaf);
      if (leaf.lines.front().page != leaf.lines.back().page) ++split;
    }
    for (const SeenEntry& entry : outline.entries) {
      check_head(outline, entry);
      check_wishes(outline, entry, result.pages, style);
      const SeenLine& last = outline.leaves[entry.end - 1].lines.back();
      if (outline.leaves[entry.head].lines.front().page != last.page) ++parted;
    }
    for (std::size_t i = 0; i < outline.titles.size(); ++i) {
      const std::size_t title = outline.titles[i];
      REQUIRE(title + 1 < outline.leaves.size());
      // A title is never the last line of its page.
      CHECK(outline.leaves[title].lines.back().page ==
            outline.leaves[title + 1].lines.front().page);
      if (outline.title_breaks[i]) {
        CHECK(outline.leaves[title - 1].lines.back().page <
              outline.leaves[title].lines.front().page);
      }
    }
  }
  CHECK(parted > 100);
  CHECK(split > 25);
}

TEST_CASE("an emoji is as large as the letters beside it") {
  const auto files = disk_file_system();
  font::Collection fonts(files.get());
  diag::Sink sink;
  const auto doc = make_document({section("Notes", {paragraph("Fast \U0001F680")})});
  const auto style = default_style();
  const pages::Pages pages = layout::lay_out({doc, style, fonts, "", 0, {}}, sink);
  REQUIRE(sink.diagnostics().empty());
  CHECK(find(pages, "\U0001F680").run->size == style.typography.size / 1000 * 880);
}

TEST_CASE("letter-spacing is added once a letter, however many glyphs draw it") {
  style::Style style = default_style();
  const auto width_of = [&](const std::string& title, int spacing) {
    style.looks.at(style::Place::kSectionTitle).spacing = spacing;
    const auto result = lay_out(make_document({section(title, {paragraph("x")})}), style);
    return find(result.pages, title).width;
  };
  const auto spacing_of = [&](const std::string& title) {
    return width_of(title, 40) - width_of(title, 0);
  };
  const Length one = spacing_of("Skill") / 5;
  CHECK(one > 0);
  CHECK(spacing_of("Skill") == 5 * one);
  // A letter and a mark for which the face has no glyph of both.
  CHECK(spacing_of("Skilq\u0301") == 5 * one);
  CHECK(spacing_of("Skilq\u0301\u0323") == 5 * one);
}
