// Runs and blocks of the Document as elements.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "backend/html/latin_words.h"
#include "document/document.h"

namespace resumec::backend::html {

// Writes the parts of one page. Ids are kept unique over its life (HTML 3.2.3.1).
class Elements {
 public:
  explicit Elements(bool right_to_left) : right_to_left_(right_to_left) {}

  // ` id="..."`, or nothing when the page has that id already or it could not be one.
  std::string id(std::string_view wanted);

  // Keeps an id for an element that the caller writes.
  void reserve(std::string_view id) { ids_.insert(std::string(id)); }

  [[nodiscard]] std::string runs(const document::Runs& runs) const;

  // The same of a paragraph, which may run its own way.
  [[nodiscard]] std::string prose(const document::Runs& runs) const;

  // The words of one run alone, without its element.
  [[nodiscard]] std::string words(const document::Run& run) const;

  // ` lang="..."` of words in another language than the page's, and `dir` where they run the other
  // way; else nothing.
  [[nodiscard]] std::string language(const source::MappedText& text) const;
  std::string blocks(const std::vector<document::Block>& blocks, document::SectionKind section);

  // A picture as data, with its measures so that nothing jumps while the page is drawn.
  [[nodiscard]] std::string image(const document::Image& image,
                                  const source::MappedText& alternative,
                                  std::string_view css_class) const;

 private:
  [[nodiscard]] std::string runs(const document::Runs& runs, bool right_to_left) const;
  // `spoken`: the attributes of its language; `in_link`: an element round it leads to its address.
  [[nodiscard]] std::string run(const document::Run& run, const Marks& marks,
                                std::string_view spoken, bool in_link) const;
  // The runs [begin, end) of one link.
  [[nodiscard]] std::string link(const document::Runs& runs, const std::vector<Marks>& marks,
                                 std::size_t begin, std::size_t end, std::string_view spoken) const;
  std::string entry(const document::Entry& entry, document::SectionKind section);
  std::string list(const document::List& list, document::SectionKind section);
  [[nodiscard]] std::string paragraph(const document::Runs& runs) const;

  bool right_to_left_;
  int heading_level_ = 3;  // of the next entry
  std::set<std::string, std::less<>> ids_;
};

// The words of a date, with its two ends as <time> elements where they can be told apart.
std::string date(const document::Run& run);

}  // namespace resumec::backend::html
