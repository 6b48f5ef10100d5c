#include "compose/authors.h"

#include <algorithm>
#include <string>

#include "characters/fold.h"
#include "characters/utf8.h"
#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Role;

// The words of a name as they are compared: without points, commas and case. "A.-M." has two.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const char c : characters::folded(name)) {
    if (std::string_view(" .,;-*").find(c) != std::string_view::npos) {
      end_word();
    } else {
      word += c;
    }
  }
  end_word();
  return words;
}

std::string_view first_letter(std::string_view word) {
  return word.substr(0, characters::decode_utf8(word, 0).length);
}

// Whether one of the two is the other's initial, or both are one word.
bool agree(const std::string& a, const std::string& b) {
  if (a == b) return true;
  return first_letter(a) == first_letter(b) &&
         (a.size() == first_letter(a).size() || b.size() == first_letter(b).size());
}

// `family`: of `own`, which must stand in both as it is; the other words in their order, of which
// the list may leave out the last ones.
bool matches(const std::vector<std::string>& name, std::vector<std::string> own,
             const std::string& family) {
  std::vector<std::string> rest = name;
  for (std::vector<std::string>* words : {&rest, &own}) {
    const auto found = std::find(words->begin(), words->end(), family);
    if (found == words->end()) return false;
    words->erase(found);
  }
  if (rest.empty() || rest.size() > own.size()) return rest.empty() && own.empty();
  return std::equal(rest.begin(), rest.end(), own.begin(), agree);
}

}  // namespace

bool is_own_name(std::string_view name, const model::Basics& basics) {
  const std::vector<std::string> words = words_of(name);
  if (words.empty()) return false;
  for (const model::Text& form : basics.published_as) {
    std::vector<std::string> own = words_of(form.text());
    std::vector<std::string> sorted = words;
    std::sort(own.begin(), own.end());
    std::sort(sorted.begin(), sorted.end());
    if (own == sorted) return true;
  }
  // The parts tell which word is the family's; of a whole name it is the last one.
  const model::NameParts& parts = basics.name_parts;
  std::vector<std::string> own = words_of(parts.given.text());
  std::vector<std::string> family = words_of(parts.family.text());
  if (parts.family.empty()) {
    own = words_of(basics.name.text().substr(0, basics.name.text().find(',')));
    if (own.size() < 2) return false;
    family = {own.back()};
  } else {
    own.insert(own.end(), family.begin(), family.end());
  }
  // A name of several words is given as a whole, or by `publishedAs`.
  if (family.size() != 1) return words == own;
  return matches(words, own, family.front());
}

CellLine authors(const std::vector<model::Line>& names, const Context& context) {
  const auto most = static_cast<std::size_t>(context.content.most_authors);
  const bool cut = most > 0 && names.size() > most;
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < names.size() && (!cut || i < most); ++i) shown.push_back(i);
  if (cut) {
    // One's own name is why the list is there.
    for (std::size_t i = most; i < names.size(); ++i) {
      if (!is_own_name(names[i].text(), context.basics)) continue;
      shown.push_back(i);
      break;
    }
  }
  CellLine line;
  std::size_t before = 0;
  for (const std::size_t i : shown) {
    document::Runs one = compose::line(names[i], Role::kText);
    if (one.empty()) continue;
    const bool own = is_own_name(names[i].text(), context.basics);
    for (document::Run& run : one) run.strong = run.strong || own;
    if (i > before + 1) {
      line.part(context.wording.comma, generated(Role::kSeparator, "…", names[i].span()));
    }
    line.part(context.wording.comma, std::move(one));
    before = i;
  }
  if (!cut || shown.size() == names.size()) return line;
  const std::string_view phrase = context.locale.phrase(locale::Phrase::kEtAl);
  const std::size_t place = phrase.find("{0}");
  if (place != std::string_view::npos) {
    std::string behind(phrase.substr(place + 3));
    if (behind.starts_with(' ')) behind.replace(0, 1, "\u00A0");
    line.part("", phrase_run(Role::kText, context.locale, behind, names.back().span()));
  }
  return line;
}

}  // namespace resumec::compose
