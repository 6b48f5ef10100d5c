// What a version redacts, and says all the same.
//
// `redact: [basics.phone]` takes the number out of the header; "call me at 020 7946 0958" in the
// summary is another text, and stays. So each withheld value is looked for in the words that a
// reader will see, in the ways in which people write it:
//
//   an e-mail address     in any case, and as "ada at example dot org"
//   a telephone number    by its last seven digits, whatever stands between them: with or without
//                         the code of the country, with dots, blanks, slashes or brackets
//   a web address         without its scheme, as words or as the target of a link
//   a user name           as a word of running text
//   names and addresses   word by word, whatever punctuation stands between, and without "GmbH"
//
// Words are looked up by their first one, so the time is that of reading the document once.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "lint/lint.h"
#include "support/ascii.h"
#include "support/letters.h"
#include "support/utf8.h"

namespace resumec::lint {
namespace {

using document::Role;
using model::Withheld;
using Kind = Withheld::Kind;

// The part of a telephone number that is the same however it is dialled.
constexpr std::size_t kPhoneDigits = 7;
// Shorter numbers are found as a whole; with less than this they are those of a room.
constexpr std::size_t kFewestDigits = 5;

// Longer ones do not exist (E.164, 6.1), but for the (0) that some write into them.
constexpr std::size_t kMostDigits = 16;

struct Token {
  std::string folded;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool capital = false;
};

// Letters and figures that stand together.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const support::CodePoint c = support::decode_utf8(text, at);
    const bool word = support::is_word_character(c.value);
    if (word && !open) tokens.push_back({{}, at, at, support::is_upper_case(c.value)});
    at += c.length;
    if (word) tokens.back().end = at;
    open = word;
  }
  for (Token& token : tokens) {
    token.folded = support::fold_case(text.substr(token.begin, token.end - token.begin));
  }
  return tokens;
}

struct Digits {
  std::string figures;
  std::vector<std::pair<std::size_t, std::size_t>> places;  // of each, in the text
};

// Runs of figures with no more than three marks between two of them, as telephone numbers have.
std::vector<Digits> digits_of(std::string_view text) {
  constexpr std::size_t kWidestGap = 3;
  std::vector<Digits> runs;
  std::size_t gap = kWidestGap + 1;
  for (std::size_t at = 0; at < text.size();) {
    const support::CodePoint c = support::decode_utf8(text, at);
    const int value = support::figure_value(c.value);
    if (value >= 0) {
      if (gap > kWidestGap) runs.emplace_back();
      runs.back().figures += static_cast<char>('0' + value);
      runs.back().places.emplace_back(at, at + c.length);
      gap = 0;
    } else {
      gap = support::is_word_character(c.value) ? kWidestGap + 1 : gap + 1;
    }
    at += c.length;
  }
  return runs;
}

// Each is looked for in every text, so there is an end to them.
constexpr std::size_t kMostSolid = 200;

// Words behind a company's name that people leave out.
bool is_legal_form(std::string_view folded) {
  constexpr std::array<std::string_view, 22> kForms = {
      "gmbh", "ag",  "kg",  "se", "inc", "ltd", "llc", "llp",  "plc",     "corp", "corporation",
      "co",   "srl", "spa", "bv", "nv",  "oy",  "ab",  "sarl", "limited", "pty",  "company"};
  return std::find(kForms.begin(), kForms.end(), folded) != kForms.end();
}

// One way in which a withheld value can be written.
struct Needle {
  const Withheld* value = nullptr;
  std::vector<Token> tokens;
  bool bare_domain = false;  // of an address: no path follows
  std::size_t domain = 0;    // of an e-mail address: the token behind its `@`
};

// A stretch of the document that is searched as one, and whose every byte knows its run.
struct Passage {
  source::MappedText text;
  std::vector<std::pair<std::size_t, const document::Run*>> runs;  // by the end of each

  void add(const document::Run& run) {
    text.append(run.text);
    runs.emplace_back(text.size(), &run);
  }

  [[nodiscard]] const document::Run* run_at(std::size_t offset) const {
    for (const auto& [end, run] : runs) {
      if (offset < end) return run;
    }
    return nullptr;
  }
};

bool is_running_text(Role role) {
  return role == Role::kText || role == Role::kHeadline || role == Role::kCredit ||
         role == Role::kSectionTitle;
}

bool is_name(Role role) {
  return role == Role::kOrganization || role == Role::kTeam || role == Role::kTitle;
}

class Search {
 public:
  Search(const LintRequest& request, const std::vector<Withheld>& withheld, diag::Sink& sink)
      : sink_(sink), own_name_(tokens_of(request.document.header.name.text.text())) {
    needles_.reserve(withheld.size());
    for (const Withheld& value : withheld) add(value);
    for (std::size_t i = 0; i < needles_.size(); ++i) {
      by_word_[needles_[i].tokens.front().folded].push_back(i);
    }
    const document::Document& document = request.document;
    if (document.header.headline) runs({*document.header.headline});
    for (const document::Runs& contact : document.header.contacts) runs(contact);
    for (const document::Section& section : document.sections) {
      runs({section.title});
      blocks(section.blocks);
    }
    if (!document.canonical.empty()) {
      link(document.canonical, request.resume.meta.canonical.text.span(), nullptr);
    }
  }

 private:
  void add(const Withheld& value) {
    const std::string& text = value.text.text();
    if (value.kind == Kind::kPhone) return add_phone(value);
    Needle needle{&value, tokens_of(text), false, 0};
    std::vector<Token>& tokens = needle.tokens;
    if (value.kind == Kind::kUrl) {
      const std::size_t scheme = text.find("://");
      if (scheme != std::string::npos && !tokens.empty()) tokens.erase(tokens.begin());
      if (!tokens.empty() && tokens.front().folded == "www") tokens.erase(tokens.begin());
      const std::size_t host = scheme == std::string::npos ? 0 : scheme + 3;
      needle.bare_domain =
          text.find('/', host) == std::string::npos || text.find('/', host) + 1 == text.size();
      if (tokens.size() < 2) return;
    }
    if (value.kind == Kind::kEmail) {
      const std::size_t at = text.find('@');
      while (needle.domain < tokens.size() && tokens[needle.domain].begin < at) ++needle.domain;
    }
    if (value.kind == Kind::kWords) {
      while (tokens.size() > 1 && is_legal_form(tokens.back().folded)) tokens.pop_back();
    }
    if (tokens.empty() || is_common(value.kind, tokens)) return;
    if (value.kind != Kind::kEmail && value.kind != Kind::kUrl && is_own_name(tokens)) return;
    if (is_set_solid(text) && solid_.size() < kMostSolid) solid_.push_back(&value);
    needles_.push_back(std::move(needle));
  }

  // Of a number with an extension, or of two in one field, each part that can be dialled alone.
  void add_phone(const Withheld& value) {
    std::string figures;
    std::vector<std::string> parts(1);
    const std::string& text = value.text.text();
    for (std::size_t at = 0; at < text.size();) {
      const support::CodePoint c = support::decode_utf8(text, at);
      const int figure = support::figure_value(c.value);
      const bool parting = support::is_word_character(c.value) || c.value == '/' ||
                           c.value == ',' || c.value == ';' || c.value == '|';
      if (figure >= 0) {
        figures += static_cast<char>('0' + figure);
        parts.back() += static_cast<char>('0' + figure);
      } else if (parting && !parts.back().empty()) {
        parts.emplace_back();
      }
      at += c.length;
    }
    bool found = false;
    for (const std::string& part : parts) {
      if (part.size() < kPhoneDigits) continue;
      phones_.try_emplace(part.substr(part.size() - kPhoneDigits), &value);
      found = true;
    }
    if (found) return;
    if (figures.size() >= kPhoneDigits) {
      phones_.try_emplace(figures.substr(figures.size() - kPhoneDigits), &value);
    } else if (figures.size() >= kFewestDigits) {
      short_phones_.try_emplace(figures, &value);
    }
  }

  // Whether the words are too few or too short to be told from others: "12", "Go", a year.
  static bool is_common(Kind kind, const std::vector<Token>& tokens) {
    if (tokens.size() > 1) return false;
    const std::string& word = tokens.front().folded;
    const bool figures = std::all_of(word.begin(), word.end(), support::is_digit);
    if (figures) return word.size() < 5;
    const std::size_t least = static_cast<unsigned char>(word.front()) < 0x80 ? 3 : 4;
    return kind != Kind::kEmail && word.size() < least;
  }

  // A user name such as `ada` is a part of the name at the top, which everybody reads.
  [[nodiscard]] bool is_own_name(const std::vector<Token>& tokens) const {
    return std::search(own_name_.begin(), own_name_.end(), tokens.begin(), tokens.end(),
                       [](const Token& a, const Token& b) { return a.folded == b.folded; }) !=
           own_name_.end();
  }

  void blocks(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      std::visit([this](const auto& content) { visit(content); }, block.content);
    }
  }

  void visit(const document::Paragraph& paragraph) { runs(paragraph.runs); }

  void visit(const document::List& list) {
    for (const document::ListItem& item : list.items) blocks(item.blocks);
  }

  void visit(const document::Figure& figure) {
    document::Run alternative;
    alternative.role = Role::kText;
    alternative.text = figure.alt;
    runs({alternative});
    runs(figure.caption);
  }

  void visit(const document::Entry& entry) {
    for (const document::Row& row : entry.rows) {
      runs(row.start);
      runs(row.end);
    }
    blocks(entry.body);
  }

  void runs(const document::Runs& runs) {
    Passage passage;
    for (const document::Run& run : runs) passage.add(run);
    said_.clear();
    words(passage);
    digits(passage);
    for (const document::Run& run : runs) {
      if (!run.href.empty()) link(run.href.text(), run.text.span(), &run);
    }
  }

  // The target of a link, where its words do not say the same. It is read as a text of its own.
  void link(const std::string& href, source::Span span, const document::Run* run) {
    Passage target;
    document::Run whole;
    whole.role = Role::kUrl;
    whole.text = source::MappedText::generated(href, span);
    target.add(whole);
    if (run == nullptr) said_.clear();
    words(target);
    if (href.starts_with("tel:")) digits(target);
  }

  // Scripts without blanks between words have no words to be looked up.
  static bool is_set_solid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const support::CodePoint c = support::decode_utf8(text, at);
      if (support::is_set_solid(c.value)) return true;
      at += c.length;
    }
    return false;
  }

  void words(const Passage& passage) {
    if (by_word_.empty()) return;
    const std::string& text = passage.text.text();
    for (const Withheld* value : solid_) {
      const std::size_t at = text.find(value->text.text());
      const document::Run* run = at == std::string::npos ? nullptr : passage.run_at(at);
      if (run == nullptr || (is_name(run->role) && run->text.text() == value->text.text()))
        continue;
      complain(*value, passage, at, at + value->text.size());
    }
    const std::vector<Token> tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto found = by_word_.find(tokens[i].folded);
      if (found == by_word_.end()) continue;
      for (const std::size_t index : found->second) {
        const Needle& needle = needles_[index];
        const std::size_t end = match(needle, text, tokens, i);
        if (end == 0 || !counts(needle, passage, tokens[i].begin, end)) continue;
        complain(*needle.value, passage, tokens[i].begin, end);
      }
    }
  }

  // Behind the last word of `needle` when it stands at token `first`; 0 when it does not.
  static std::size_t match(const Needle& needle, std::string_view text,
                           const std::vector<Token>& tokens, std::size_t first) {
    const Kind kind = needle.value->kind;
    const bool solid = kind == Kind::kEmail || kind == Kind::kUrl || kind == Kind::kUserName;
    std::size_t at = first;
    for (std::size_t k = 1; k < needle.tokens.size(); ++k) {
      ++at;
      bool spelled = false;
      if (kind == Kind::kEmail && at + 1 < tokens.size() &&
          (tokens[at].folded == "at" || tokens[at].folded == "dot") &&
          tokens[at].folded != needle.tokens[k].folded) {
        ++at;
        spelled = true;
      }
      if (at >= tokens.size() || tokens[at].folded != needle.tokens[k].folded) return 0;
      const std::string_view between =
          text.substr(tokens[at - 1].end, tokens[at].begin - tokens[at - 1].end);
      const bool blank = between.find_first_of(" \t\n") != std::string_view::npos;
      if ((solid && blank && !spelled) || between.size() > 6) return 0;
      // `ada.example.org` is a page of the same name.
      const bool parted = between.find('@') != std::string_view::npos;
      if (kind == Kind::kEmail && k == needle.domain && !parted && !spelled) return 0;
    }
    return tokens[at].end;
  }

  // Whether [begin, end) of the passage is the value and no longer word, and stands where it
  // matters.
  static bool counts(const Needle& needle, const Passage& passage, std::size_t begin,
                     std::size_t end) {
    const std::string_view text = passage.text.text();
    const document::Run* run = passage.run_at(begin);
    const char before = begin == 0 ? ' ' : text[begin - 1];
    const char after = end == text.size() ? ' ' : text[end];
    const bool goes_on = end + 1 < text.size() && is_letter_or_digit(text[end + 1]);
    const bool goes_before = begin > 1 && is_letter_or_digit(text[begin - 2]);
    const Withheld& value = *needle.value;
    switch (value.kind) {
      case Kind::kEmail:
        return !(goes_before && std::string_view(".-+_").find(before) != std::string_view::npos) &&
               !(goes_on && (after == '.' || after == '-'));
      case Kind::kUrl:
        return before != '@' && !(goes_on && (after == '-' || after == '_')) &&
               !(goes_on && after == '.' && needle.bare_domain);
      case Kind::kUserName:
        return run != nullptr && is_running_text(run->role) && after != '@' &&
               !(goes_on && (after == '-' || after == '_' || after == '.'));
      case Kind::kPlace:
        return run != nullptr && is_running_text(run->role) && is_same_name(needle, text, begin);
      case Kind::kWords:
        // Another entry that bears the name was written to be shown.
        return !(run != nullptr && is_name(run->role) && run->text.text() == value.text.text()) &&
               (run == nullptr || run->role != Role::kUrl) && is_same_name(needle, text, begin);
      case Kind::kPhone:
        break;
    }
    return false;
  }

  // A name of one word is told from a common word by its capital: "Target" and "target".
  static bool is_same_name(const Needle& needle, std::string_view text, std::size_t begin) {
    if (needle.tokens.size() > 1 || !needle.tokens.front().capital) return true;
    return support::is_upper_case(support::decode_utf8(text, begin).value);
  }

  static bool is_letter_or_digit(char c) {
    return support::is_letter(c) || support::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
  }

  void digits(const Passage& passage) {
    if (phones_.empty() && short_phones_.empty()) return;
    for (const Digits& run : digits_of(passage.text.text())) {
      if (const auto whole = short_phones_.find(run.figures); whole != short_phones_.end()) {
        complain(*whole->second, passage, run.places.front().first, run.places.back().second);
      }
      for (std::size_t i = 0; i + kPhoneDigits <= run.figures.size(); ++i) {
        const auto found = phones_.find(run.figures.substr(i, kPhoneDigits));
        if (found == phones_.end()) continue;
        // With the codes before it, unless those are too many for a number (E.164).
        const std::size_t first = i + kPhoneDigits <= kMostDigits ? 0 : i;
        complain(*found->second, passage, run.places[first].first,
                 run.places[i + kPhoneDigits - 1].second);
      }
    }
  }

  void complain(const Withheld& value, const Passage& passage, std::size_t begin, std::size_t end) {
    // One paragraph says it once.
    if (!said_.insert(&value).second) return;
    sink_.add(diag::make(diag::Code::kRedactedText, passage.text.span(begin, end),
                         fmt::format("{} is redacted, and its text still stands here",
                                     diag::quoted(value.path)))
                  .mark("still shown")
                  .label(value.text.span(), "redacted")
                  .hint("reword this for the version, as with `set`, or leave it out, too"));
  }

  diag::Sink& sink_;
  std::vector<Token> own_name_;
  std::vector<Needle> needles_;
  std::vector<const Withheld*> solid_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
  std::unordered_map<std::string, const Withheld*> phones_;  // by their last digits
  std::unordered_map<std::string, const Withheld*> short_phones_;
  std::set<const Withheld*> said_;
};

}  // namespace

void check_withheld(const LintRequest& request, const std::vector<Withheld>& withheld,
                    diag::Sink& sink) {
  if (!withheld.empty()) Search(request, withheld, sink);
}

}  // namespace resumec::lint
