// Runs and blocks of the Document as elements.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backend/html/latin_words.h"
#include "document/document.h"

namespace resumec::backend::html {

// Whose properties the runs are that are written now (microformats 2): a property belongs to the
// nearest element with a root class round it, so one outside its own would be the whole résumé's.
enum class Vocabulary : std::uint8_t { kNone, kCard, kEvent, kSkills };

// Writes the parts of one page. Ids are kept unique over its life (HTML 3.2.3.1).
class Elements {
 public:
  explicit Elements(bool right_to_left) : right_to_left_(right_to_left) {}

  // From now on a link is followed by its address, which is seen on paper alone.
  void print_addresses(bool short_form) {
    prints_addresses_ = true;
    short_addresses_ = short_form;
  }

  // ` id="..."`, or nothing when the page has that id already or it could not be one.
  std::string id(std::string_view wanted);

  // Keeps an id for an element that the caller writes.
  void reserve(std::string_view id) { ids_.insert(std::string(id)); }

  std::string runs(const document::Runs& runs);

  // The parts of a line.
  std::string cells(const document::Cells& cells);

  // One way to reach the person, of the h-card that the caller has opened.
  std::string contact(const document::Runs& runs);

  // The same of a paragraph, which may run its own way.
  std::string prose(const document::Runs& runs);

  // The words of some runs alone, without any element.
  [[nodiscard]] std::string words(const document::Runs& runs) const;

  // The words of a title, whose element is the caller's, with the author's own markup.
  [[nodiscard]] std::string title(const document::Runs& runs) const;

  // ` lang="..."` of words in another language than the page's, and `dir` where they run the other
  // way; else nothing.
  [[nodiscard]] std::string language(const source::MappedText& text) const;
  [[nodiscard]] std::string language(const document::Runs& runs) const {
    return runs.empty() ? std::string() : language(runs.front().text);
  }
  std::string blocks(const std::vector<document::Block>& blocks, document::SectionKind section);

  // Finds out which pictures the figures show more than once.
  void note_figures(const document::Document& document);

  // A picture as data, with its measures so that nothing jumps while the page is drawn.
  [[nodiscard]] std::string image(const document::Image& image,
                                  const source::MappedText& alternative,
                                  std::string_view css_class) const;

 private:
  // By run: the dates that its words are, where they are.
  using Dates = std::vector<const document::DateRange*>;

  std::string runs(const document::Runs& runs, const Dates& dates, bool right_to_left);
  // `words`: its own, as markup; `spoken`: the attributes of its language; `in_link`: an element
  // round it leads to its address.
  std::string run(const document::Run& run, std::string words, std::string_view spoken,
                  bool in_link);
  // The runs [begin, end) of one link.
  std::string link(const document::Runs& runs, const std::vector<Marks>& marks, std::size_t begin,
                   std::size_t end, std::string_view spoken);
  // The runs [begin, end) of one name in several styles: one element, for it is one thing.
  std::string joined(const document::Runs& runs, const std::vector<Marks>& marks, std::size_t begin,
                     std::size_t end, std::string_view spoken);
  std::string entry(const document::Entry& entry, document::SectionKind section);
  std::string list(const document::List& list, document::SectionKind section);
  std::string groups(const document::Groups& groups);

  // Runs [begin, end) with the author's own markup and links, and nothing else.
  [[nodiscard]] std::string styled_links(const document::Runs& runs,
                                         const std::vector<Marks>& marks, std::size_t begin,
                                         std::size_t end) const;
  // What prints the address of the link that ends with `runs[index]`; mostly nothing.
  [[nodiscard]] std::string address(const document::Runs& runs, std::size_t index) const;

  // What a run's element says of its look; the style sheet's names.
  std::string classes(const document::Run& run, std::string_view property);

  // What `write` returns, its runs being of `vocabulary`.
  template <class Write>
  std::string within(Vocabulary vocabulary, const Write& write) {
    const Vocabulary outer = std::exchange(vocabulary_, vocabulary);
    addresses_.clear();
    std::string out = write();
    vocabulary_ = outer;
    return out;
  }

  std::string figure(const document::Figure& figure);

  // A picture that figures share, by the order of their first ones; written when its data stand in
  // the page.
  struct Shared {
    std::size_t number = 0;
    bool written = false;
  };

  bool right_to_left_;
  bool prints_addresses_ = false;
  bool short_addresses_ = false;
  std::map<const picture::Picture*, Shared> shared_;
  Vocabulary vocabulary_ = Vocabulary::kNone;
  bool in_row_ = false;                           // of an entry's head
  bool in_entry_ = false;                         // in its body
  bool opening_ = false;                          // the next run opens an entry
  std::set<std::string, std::less<>> addresses_;  // given as u-url in this part
  int heading_level_ = 3;                         // of the next entry
  std::set<std::string, std::less<>> ids_;
};

// The words of a date, with its two ends as <time> elements.
std::string date(const document::DateRange& range, Vocabulary vocabulary = Vocabulary::kEvent);

}  // namespace resumec::backend::html
