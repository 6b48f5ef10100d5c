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
// Letters are compared as a reader sees them (characters/fold.h), and the addresses of links also
// as they read when their percent signs are decoded: `https://wa.me/442079460958` is a number.
//
// All are looked for together (withheld_index.h), so the time is that of reading the document once.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "characters/fold.h"
#include "characters/letters.h"
#include "characters/percent.h"
#include "characters/utf8.h"
#include "diag/suggest.h"
#include "lint/lint.h"
#include "lint/withheld_index.h"
#include "lint/withheld_numbers.h"
#include "lint/withheld_words.h"

namespace resumec::lint {
namespace {

using document::Role;
using model::Withheld;
using Kind = Withheld::Kind;

// A stretch of the document that is searched as one, and whose every byte knows its run.
struct Passage {
  source::MappedText text;
  std::vector<std::pair<std::size_t, const document::Run*>> runs;  // by the end of each

  void add(const document::Run& run) {
    text.append(run.text);
    runs.emplace_back(text.size(), &run);
  }

  [[nodiscard]] const document::Run* run_at(std::size_t offset) const {
    const auto run =
        std::upper_bound(runs.begin(), runs.end(), offset,
                         [](std::size_t at, const auto& entry) { return at < entry.first; });
    return run == runs.end() ? nullptr : run->second;
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
      : request_(request), withheld_(withheld), sink_(sink) {
    for (const Withheld& value : withheld) add(value);
    // A user name such as `ada` is a part of the name at the top, which everybody reads.
    index_.link(request.document.header.name.text.text());
  }

  void search_document() {
    const document::Document& document = request_.document;
    runs(document.header.headline);
    for (const document::Runs& contact : document.header.contacts) runs(contact);
    for (const document::Fact& fact : document.header.facts) runs(fact.runs);
    for (const document::Section& section : document.sections) {
      runs(section.title);
      blocks(section.blocks);
    }
    if (!document.canonical.empty()) {
      link(document.canonical, request_.resume.meta.canonical.text.span(), nullptr);
    }
    if (index_.gave_up()) complain_of_end(withheld_.front());
  }

  // Names of files are often in small letters, whatever they are named after.
  void search_json() {
    document::Run image;
    image.role = Role::kText;
    image.text = request_.resume.basics.image;
    any_case_ = true;
    runs({image});
    any_case_ = false;
    const model::Url& canonical = request_.resume.meta.canonical;
    if (request_.document.canonical.empty()) link(canonical.target, canonical.text.span(), nullptr);
    if (index_.gave_up()) complain_of_end(withheld_.front());
  }

 private:
  void add(const Withheld& value) {
    if (value.kind == Kind::kPhone) return numbers_.add(value);
    // The same text in two fields is one to look for.
    if (!known_.emplace(value.kind, value.text.text()).second) return;
    auto needle = needle_of(value);
    if (needle) index_.add(std::move(*needle));
  }

  void blocks(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      std::visit([this](const auto& content) { visit(content); }, block.content);
    }
  }

  void visit(const document::Paragraph& paragraph) { runs(paragraph.runs); }

  void visit(const document::Groups& groups) { runs(runs_of(groups)); }

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
      runs(runs_of(row.start));
      runs(runs_of(row.end));
    }
    blocks(entry.body);
  }

  void runs(const document::Runs& runs) {
    Passage passage;
    for (const document::Run& run : runs) passage.add(run);
    said_.clear();
    folded_run_ = nullptr;
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
      std::string after = characters::percent_decoded(before);
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
    index_.find(passage.text.text(), [&](const Needle& needle, WithheldIndex::By by,
                                         std::size_t begin, std::size_t end) {
      const bool is_said = by == WithheldIndex::By::kLetters
                               ? counts_as_letters(*needle.value, passage, begin)
                               : counts(needle, passage, begin, end);
      if (is_said) complain(*needle.value, passage, begin, end);
      return is_said;
    });
  }

  bool counts_as_letters(const Withheld& value, const Passage& passage, std::size_t begin) {
    const document::Run* run = passage.run_at(begin);
    return run != nullptr && !is_shown_name(*run, value);
  }

  // Another entry that bears the name was written to be shown.
  bool is_shown_name(const document::Run& run, const Withheld& value) {
    if (!is_name(run.role)) return false;
    // A long name may hold a value at each of its words.
    if (folded_run_ != &run) {
      folded_run_ = &run;
      folded_name_ = characters::folded(run.text.text());
    }
    return folded_name_ == characters::folded(value.text.text());
  }

  // Whether [begin, end) of the passage is the value and no longer word, and stands where it
  // matters.
  bool counts(const Needle& needle, const Passage& passage, std::size_t begin, std::size_t end) {
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
  [[nodiscard]] bool is_same_name(const Needle& needle, std::string_view text,
                                  std::size_t begin) const {
    if (any_case_ || needle.tokens.size() > 1 || !needle.tokens.front().capital) return true;
    return characters::is_upper_case(characters::decode_utf8(text, begin).value);
  }

  static bool is_letter_or_digit(char c) {
    return characters::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
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

  void complain_of_end(const Withheld& value) {
    sink_.add(diag::make(diag::Code::kRedactionUnsearched, value.text.span(),
                         "the redacted texts are too many and too much alike to look for them all")
                  .mark("the first of them")
                  .hint("read the version before you send it"));
  }

  const LintRequest& request_;
  const std::vector<Withheld>& withheld_;
  diag::Sink& sink_;
  bool any_case_ = false;
  std::set<std::pair<Kind, std::string_view>> known_;
  WithheldIndex index_;
  WithheldNumbers numbers_;
  std::set<const Withheld*> said_;
  const document::Run* folded_run_ = nullptr;
  std::string folded_name_;
};

}  // namespace

void check_withheld(const LintRequest& request, const std::vector<Withheld>& withheld,
                    diag::Sink& sink) {
  if (!withheld.empty()) Search(request, withheld, sink).search_document();
}

void check_withheld_in_json(const LintRequest& request, const std::vector<Withheld>& withheld,
                            diag::Sink& sink) {
  if (!withheld.empty()) Search(request, withheld, sink).search_json();
}

}  // namespace resumec::lint
