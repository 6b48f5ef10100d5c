// Documents of every shape that layout knows, from a seed.
#pragma once

#include <random>
#include <string>

#include "documents.h"

namespace resumec::layout::test {

class RandomDocument {
 public:
  explicit RandomDocument(unsigned seed) : random_(seed) {}

  document::Document make() {
    std::vector<document::Section> sections;
    const int count = 2 + below(6);
    for (int i = 0; i < count; ++i) {
      sections.push_back(section("Section " + std::to_string(i), blocks_of_section()));
      sections.back().break_before = i > 0 && one_in(20);
    }
    return make_document(std::move(sections));
  }

  int below(unsigned limit) { return static_cast<int>(random_() % limit); }
  bool one_in(unsigned n) { return random_() % n == 0; }

  // "Word" and `count` words more.
  std::string text(int count) {
    static constexpr const char* kWords[] = {"data",
                                             "platform",
                                             "built",
                                             "a",
                                             "Kubernetes",
                                             "of",
                                             "full-stack",
                                             "ETL/ELT",
                                             "C++ 20",
                                             "naïve",
                                             "in 2020,",
                                             "10K+",
                                             "https://example.org/a/long/path/to/it",
                                             "(Spark)",
                                             "internationalisation",
                                             "I",
                                             "–",
                                             "99.99 %"};
    std::string words = "Word";
    for (int i = 0; i < count; ++i)
      words += std::string(" ") + kWords[random_() % std::size(kWords)];
    return words;
  }

 private:
  document::PageBreak page_break() {
    return one_in(12)   ? document::PageBreak::kAvoid
           : one_in(30) ? document::PageBreak::kBefore
                        : document::PageBreak::kAuto;
  }

  document::Block list(int depth) {
    document::List list;
    list.ordered = one_in(4);
    const int count = 1 + below(6);
    for (int i = 0; i < count; ++i) {
      document::ListItem item;
      item.blocks = {paragraph(text(below(50)))};
      if (depth < 2 && one_in(8)) item.blocks.push_back(this->list(depth + 1));
      list.items.push_back(std::move(item));
    }
    return {list};
  }

  document::Block linked_paragraph() {
    document::Paragraph paragraph{{run(text(below(20))), run(" "), run(text(below(8)))}};
    paragraph.runs.back().href = "https://example.org/";
    return {paragraph};
  }

  document::Entry entry_of(document::EntryKind kind) {
    // One after the other: compilers evaluate arguments in orders of their own.
    const std::string name = text(below(12));
    const bool dated = !one_in(4);
    document::Entry one = entry(name, dated ? "Apr 2023 – Aug 2025" : "", {});
    one.kind = kind;
    if (one_in(2)) {
      document::Row row;
      row.start = {run("Engineer", document::Role::kPosition)};
      row.end = {run(text(below(9)), document::Role::kLocation)};
      one.rows.push_back(row);
    }
    if (one_in(4)) one.body.push_back(linked_paragraph());
    if (!one_in(4)) one.body.push_back(list(0));
    one.page_break = page_break();
    return one;
  }

  std::vector<document::Block> blocks_of_section() {
    std::vector<document::Block> blocks;
    if (one_in(3)) blocks.push_back(paragraph(text(below(80))));
    const int entries = below(6);
    for (int i = 0; i < entries; ++i) {
      document::Entry one = entry_of(document::EntryKind::kWork);
      if (one_in(6)) {
        one.body.clear();
        const int positions = 1 + below(3);
        for (int j = 0; j < positions; ++j) {
          one.body.push_back({entry_of(document::EntryKind::kPosition)});
        }
      }
      blocks.push_back({one});
    }
    if (blocks.empty()) blocks.push_back(one_in(2) ? paragraph("Nothing") : list(0));
    return blocks;
  }

  std::mt19937 random_;
};

}  // namespace resumec::layout::test
