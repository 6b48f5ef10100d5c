// What a template had in the place of words, and notes to oneself. Nobody wants to send them; each
// has a twin that somebody means: "a TODO app", "[Best Paper]", `vector<name>`, the band "XXX".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "characters/ascii.h"
#include "lint/rules.h"

namespace resumec::lint {
namespace {

using characters::is_digit;
using characters::is_letter;
using characters::is_letter_or_digit;

// Words of which templates make the names of what is to be filled in ...
constexpr std::array<std::string_view, 52> kTemplateWords = {
    "your",       "company",     "employer",    "organization", "organisation", "name",
    "first",      "last",        "full",        "job",          "title",        "position",
    "role",       "city",        "state",       "country",      "town",         "date",
    "start",      "end",         "month",       "year",         "mm",           "yyyy",
    "degree",     "major",       "field",       "study",        "university",   "school",
    "college",    "institution", "phone",       "email",        "address",      "number",
    "here",       "project",     "skill",       "tool",         "technology",   "metric",
    "percentage", "client",      "description", "street",       "zip",          "gpa",
    "industry",   "department",  "achievement", "placeholder"};
// ... and what may stand between them.
constexpr std::array<std::string_view, 12> kSmallWords = {"of", "the", "a",    "an", "and", "or",
                                                          "my", "url", "link", "in", "to",  "any"};
// Those that ask for something to be put in.
constexpr std::array<std::string_view, 5> kRequests = {"insert", "enter", "add", "your", "fill"};
// In angle brackets these are tags and types of programmers.
constexpr std::array<std::string_view, 10> kTags = {"title", "address", "name", "date", "link",
                                                    "role",  "state",   "end",  "here", "number"};
// The whole of a field.
constexpr std::array<std::string_view, 14> kFields = {
    "company name", "job title",       "position title",     "university name", "employer name",
    "school name",  "project name",    "first name",         "last name",       "full name",
    "placeholder",  "job description", "firstname lastname", "first last"};
// What is told of behind "Your", with capitals, where nobody is addressed.
constexpr std::array<std::string_view, 15> kYours = {
    "Name",  "Company", "City",    "University", "Employer", "Position", "Job", "School",
    "Email", "E-mail",  "Address", "Phone",      "Title",    "Degree",   "Role"};
// A program that many have written.
constexpr std::array<std::string_view, 8> kTodoThings = {
    "app", "apps", "list", "lists", "mvc", "tracker", "application", "manager"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A word of letters and figures, as ASCII has them; others are letters of words, too.
bool is_part(char c) {
  return is_letter_or_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Piece> words_of(std::string_view text) {
  std::vector<Piece> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_part(text[at])) ++at;
    if (at > begin) words.push_back({begin, at});
    if (at == begin) ++at;
  }
  return words;
}

// "[Company Name]", "<your degree>": nothing but words of templates.
bool is_blank_form(std::string_view inside, char bracket) {
  const std::string folded = characters::lower(inside);
  const std::vector<Piece> words = words_of(folded);
  if (words.empty() || words.size() > 6) return false;
  const auto word = [&](std::size_t i) {
    return std::string_view(folded).substr(words[i].begin, words[i].end - words[i].begin);
  };
  const bool asks = is_one_of(kRequests, word(0)) && words.size() > 1;
  std::size_t known = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(kTemplateWords, word(i))) {
      ++known;
    } else if (!is_one_of(kSmallWords, word(i)) && !(i == 0 && asks)) {
      // "[insert the best of it here]" asks for what it does not name.
      if (!asks || word(words.size() - 1) != "here") return false;
      ++known;
    }
  }
  if (known == 0) return false;
  if (bracket == '<' && words.size() == 1) {
    return !is_one_of(kTags, word(0)) && inside.size() == words[0].end;
  }
  return true;
}

class Search {
 public:
  explicit Search(std::string_view text) : text_(text), words_(words_of(text)) {}

  // The first thing that is to be filled in.
  std::optional<Find> find() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is_note(i) || is_crossed(i) || is_yours(i)) return found_;
    }
    if (in_brackets() || latin() || whole_field()) return found_;
    return {};
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    if (i >= words_.size()) return {};
    return text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
  }

  // What stands right at a word, else a blank.
  [[nodiscard]] char before(std::size_t i) const {
    return words_[i].begin == 0 ? ' ' : text_[words_[i].begin - 1];
  }
  [[nodiscard]] char behind(std::size_t i) const {
    return words_[i].end == text_.size() ? ' ' : text_[words_[i].end];
  }

  bool found(std::size_t begin, std::size_t end) {
    found_ = {begin, end, {}};
    return true;
  }

  bool found_words(std::size_t first, std::size_t last) {
    return found(words_[first].begin, words_[last].end);
  }

  bool is_note(std::size_t i) {
    const std::string_view note = word(i);
    const bool always = note == "FIXME" || note == "TBD";
    if (always) return found_words(i, i);
    if (note != "TODO") return false;
    if (is_one_of(kTodoThings, characters::lower(word(i + 1)))) return false;
    constexpr std::string_view kMarks = ":([.,;!?-)]";
    const bool parted = kMarks.find(behind(i)) != std::string_view::npos ||
                        kMarks.find(before(i)) != std::string_view::npos;
    const bool at_end = i == 0 || i + 1 == words_.size();
    const std::size_t gap = i == 0 ? 0 : words_[i - 1].end;
    const bool sentence =
        text_.substr(gap, words_[i].begin - gap).find_first_of(".,;:!?(") != std::string_view::npos;
    // "TODO-list", "todo.txt"
    if (behind(i) == '-' || before(i) == '-') return false;
    return (parted || at_end || sentence) && found_words(i, i);
  }

  // XXX, xxx, XX%, $XXK.
  bool is_crossed(std::size_t i) {
    const std::string_view all = word(i);
    const std::size_t crosses = std::min(all.find_first_not_of("xX"), all.size());
    if (crosses == 0) return false;
    const bool same = all.substr(0, crosses).find_first_not_of(all.front()) == std::string::npos;
    if (!same) return false;
    const bool percent = crosses == all.size() && behind(i) == '%';
    const bool money = before(i) == '$' && all.size() - crosses < 2;
    if (percent || money) return found_words(i, i);
    if (crosses < all.size() || crosses < 3) return false;
    // "Super Bowl XXX"
    const bool roman = crosses == 3 && all.front() == 'X' && i > 0 &&
                       (word(i - 1) == "Bowl" || word(i - 1) == "Volume" ||
                        word(i - 1) == "Chapter" || word(i - 1) == "Olympiad");
    return !roman && found_words(i, i);
  }

  // "Your Name", "Your Job Title Here".
  bool is_yours(std::size_t i) {
    const std::string_view yours = word(i);
    const bool capital = yours == "Your" || yours == "YOUR";
    if (!capital || i + 1 >= words_.size()) return false;
    const bool named = std::any_of(kYours.begin(), kYours.end(), [&](std::string_view one) {
      return yours == "YOUR" ? characters::upper(one) == word(i + 1) : one == word(i + 1);
    });
    if (!named) return false;
    std::size_t last = i + 1;
    while (last + 1 < words_.size() && last < i + 3 &&
           (word(last + 1) == "Here" || word(last + 1) == "here" || word(last + 1) == "Name" ||
            word(last + 1) == "Title" || word(last + 1) == "Number" || word(last + 1) == "HERE")) {
      ++last;
    }
    return found_words(i, last);
  }

  bool in_brackets() {
    for (std::size_t open = text_.find_first_of("[<"); open != std::string_view::npos;
         open = text_.find_first_of("[<", open + 1)) {
      const char close = text_[open] == '[' ? ']' : '>';
      const std::size_t end = text_.find(close, open + 1);
      if (end == std::string_view::npos) continue;
      // `vector<name>`, `items[number]`
      if (open > 0 && is_part(text_[open - 1])) continue;
      if (is_blank_form(text_.substr(open + 1, end - open - 1), text_[open])) {
        return found(open, end + 1);
      }
    }
    return false;
  }

  bool latin() {
    const std::size_t at = characters::lower(text_).find("lorem ipsum");
    return at != std::string::npos && found(at, at + std::string_view("lorem ipsum").size());
  }

  bool whole_field() {
    return is_one_of(kFields, characters::lower(text_)) && found(0, text_.size());
  }

  std::string_view text_;
  std::vector<Piece> words_;
  Find found_;
};

}  // namespace

void check_placeholders(const Texts& texts, Mender& mender, diag::Sink& sink) {
  for (const Stretch& stretch : texts.stretches) {
    const auto find = Search(stretch.seen).find();
    if (!find) continue;
    complain(diag::make(diag::Code::kPlaceholder, stretch.text.span(find->begin, find->end),
                        fmt::format("{} is still to be filled in", quoted(stretch, *find)))
                 .hint("write what belongs here, or take it out"),
             stretch, {*find}, "", mender, sink);
  }
}

}  // namespace resumec::lint
