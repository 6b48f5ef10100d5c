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
//   names and addresses   word by word, whatever punctuation stands between, and without "GmbH",
//                         unless what is left then ("HP", "3M") is too common
//
// Letters are compared as a reader sees them (support/fold.h), and the addresses of links also as
// they read when their percent signs are decoded: `https://wa.me/442079460958` is a number.
//
// Words are looked up by their first one, so the time is that of reading the document once.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "lint/lint.h"
#include "lint/withheld_numbers.h"
#include "lint/withheld_words.h"
#include "support/ascii.h"
#include "support/fold.h"
#include "support/letters.h"
#include "support/percent.h"
#include "support/utf8.h"

namespace resumec::lint {
namespace {

using document::Role;
using model::Withheld;
using Kind = Withheld::Kind;

// Each is looked for in every text, so there is an end to them.
constexpr std::size_t kMostSolid = 200;

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
    if (value.kind == Kind::kPhone) return numbers_.add(value);
    auto needle = needle_of(value);
    if (!needle) return;
    const bool address = value.kind == Kind::kEmail || value.kind == Kind::kUrl;
    if (!address && is_own_name(needle->tokens)) return;
    if (is_set_solid(value.text.text()) && solid_.size() < kMostSolid) {
      solid_.emplace_back(support::folded(value.text.text()), &value);
    }
    needles_.push_back(std::move(*needle));
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
      decoded(run.text.text(), run.text.span());
      if (!run.href.empty()) link(run.href.text(), run.text.span(), &run);
    }
  }

  // The target of a link, where its words do not say the same. It is read as a text of its own.
  void link(const std::string& href, source::Span span, const document::Run* run) {
    if (run == nullptr) said_.clear();
    aside(href, span);
    decoded(href, span);
  }

  // What a text says once its percent signs are read, as `ada%40example.org`; and again, for an
  // address may hold another one.
  void decoded(const std::string& text, source::Span span) {
    constexpr int kMostLevels = 3;
    std::string before = text;
    for (int level = 0; level < kMostLevels; ++level) {
      std::string after = support::percent_decoded(before);
      if (after == before) return;
      aside(after, span);
      before = std::move(after);
    }
  }

  // A text that is shown nowhere, or otherwise.
  void aside(const std::string& text, source::Span span) {
    Passage target;
    document::Run whole;
    whole.role = Role::kUrl;
    whole.text = source::MappedText::generated(text, span);
    target.add(whole);
    words(target);
    digits(target);
  }

  void words(const Passage& passage) {
    if (by_word_.empty()) return;
    const std::string& text = passage.text.text();
    if (!solid_.empty()) solid_words(passage);
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

  // Words of scripts without blanks between them, wherever they stand in a text.
  void solid_words(const Passage& passage) {
    const support::FoldedText text(passage.text.text());
    for (const auto& [folded, value] : solid_) {
      const std::size_t at = text.text().find(folded);
      if (at == std::string::npos) continue;
      const auto place = text.place(at, at + folded.size());
      const document::Run* run = passage.run_at(place.first);
      if (run == nullptr || is_shown_name(*run, *value)) continue;
      complain(*value, passage, place.first, place.second);
    }
  }

  // Another entry that bears the name was written to be shown.
  static bool is_shown_name(const document::Run& run, const Withheld& value) {
    return is_name(run.role) &&
           support::folded(run.text.text()) == support::folded(value.text.text());
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
        return !(run != nullptr && is_shown_name(*run, value)) &&
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
    numbers_.find(passage.text.text(),
                  [&](const Withheld& value, std::size_t begin, std::size_t end) {
                    complain(value, passage, begin, end);
                  });
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
  std::vector<std::pair<std::string, const Withheld*>> solid_;  // by their folded texts
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
  WithheldNumbers numbers_;
  std::set<const Withheld*> said_;
};

}  // namespace

void check_withheld(const LintRequest& request, const std::vector<Withheld>& withheld,
                    diag::Sink& sink) {
  if (!withheld.empty()) Search(request, withheld, sink);
}

}  // namespace resumec::lint
