// Straight quotes beside curly ones: half of the text came from a word processor. What the résumé
// uses more may be an accident of what was pasted; curly ones are what print wants.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "characters/letters.h"
#include "characters/utf8.h"
#include "lint/rules.h"

namespace resumec::lint {
namespace {

// Places named in one complaint beside the first; more would bury its words.
constexpr std::size_t kMostShown = 2;

bool has(const Texts& texts, std::string_view sign) {
  return std::any_of(texts.stretches.begin(), texts.stretches.end(), [sign](const Stretch& one) {
    return one.seen.find(sign) != std::string::npos;
  });
}

// The pairs of the résumé's own curly quotes: “ ”, „ “ or „ ”.
struct Pairs {
  explicit Pairs(const Texts& texts) {
    curly = has(texts, "“") || has(texts, "”") || has(texts, "„") || has(texts, "‘") ||
            has(texts, "’") || has(texts, "‚");
    if (!has(texts, "„")) return;
    open = "„";
    close = has(texts, "”") ? "”" : "“";
    open_single = "‚";
    close_single = has(texts, "”") ? "’" : "‘";
  }

  bool curly = false;
  std::string_view open = "“", close = "”", open_single = "‘", close_single = "’";
};

// What to write for the straight quotes of one stretch.
class Straight {
 public:
  Straight(std::string_view text, const Pairs& pairs) : text_(text), pairs_(pairs) {}

  std::vector<Find> find() {
    for (at_ = 0; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') double_quote();
      if (text_[at_] == '\'') single_quote();
    }
    return std::move(finds_);
  }

 private:
  [[nodiscard]] char32_t before() const {
    return at_ == 0 ? U' ' : characters::decode_utf8_before(text_, at_).value;
  }
  [[nodiscard]] char32_t behind() const {
    return at_ + 1 < text_.size() ? characters::decode_utf8(text_, at_ + 1).value : U' ';
  }

  [[nodiscard]] bool opens() const {
    constexpr std::u32string_view kBefore = U"([{<-–—/“‘„‚\"'";
    const bool free =
        characters::is_white_space(before()) || kBefore.find(before()) != std::u32string_view::npos;
    return free && !characters::is_white_space(behind());
  }

  void put(std::string_view sign) {
    finds_.push_back({at_, at_ + 1, {{at_, at_ + 1, std::string(sign)}}});
  }

  void double_quote() {
    if (!open_ && opens() && text_.find('"', at_ + 1) != std::string_view::npos) {
      open_ = true;
      return put(pairs_.open);
    }
    if (open_) {
      open_ = false;
      return put(pairs_.close);
    }
    // 24" are inches.
    if (!characters::is_figure(before())) put(opens() ? pairs_.open : pairs_.close);
  }

  void single_quote() {
    const bool letter_before = characters::is_word_character(before());
    if (open_single_ && !characters::is_word_character(behind())) {
      open_single_ = false;
      return put(pairs_.close_single);
    }
    // 6' are feet.
    if (characters::is_figure(before()) && !characters::is_word_character(behind())) return;
    if (!letter_before && opens() && closes_later() && !characters::is_figure(behind())) {
      open_single_ = true;
      return put(pairs_.open_single);
    }
    put("’");
  }

  [[nodiscard]] bool closes_later() const {
    for (std::size_t next = text_.find('\'', at_ + 1); next != std::string_view::npos;
         next = text_.find('\'', next + 1)) {
      const char32_t following =
          next + 1 < text_.size() ? characters::decode_utf8(text_, next + 1).value : U' ';
      if (!characters::is_word_character(following)) return true;
    }
    return false;
  }

  std::string_view text_;
  const Pairs& pairs_;
  std::size_t at_ = 0;
  bool open_ = false;
  bool open_single_ = false;
  std::vector<Find> finds_;
};

}  // namespace

void check_quotes(const Texts& texts, Mender& mender, diag::Sink& sink) {
  const Pairs pairs(texts);
  if (!pairs.curly) return;
  std::vector<source::Span> places;
  std::vector<yaml::Replacement> all;
  for (const Stretch& stretch : texts.stretches) {
    if (stretch.seen.find_first_of("\"'") == std::string::npos) continue;
    const std::vector<Find> finds = Straight(stretch.seen, pairs).find();
    for (const Find& find : finds) {
      places.push_back(stretch.text.span(find.begin, find.end));
    }
    const auto wanted = replacements(stretch, finds);
    all.insert(all.end(), wanted.begin(), wanted.end());
  }
  if (places.empty()) return;
  auto complaint = diag::make(
      diag::Code::kMixedQuotes, places.front(),
      places.size() == 1 ? std::string("a straight quote beside curly ones")
                         : fmt::format("{} straight quotes beside curly ones", places.size()));
  for (std::size_t i = 1; i < std::min(places.size(), kMostShown + 1); ++i) {
    complaint.label(places[i], "here too");
  }
  complaint.hint(fmt::format("write {} and {}, and ’ for an apostrophe", pairs.open, pairs.close));
  if (auto edits = mender.edits(all)) {
    complaint.fixes.push_back({"make them curly", std::move(*edits)});
  }
  sink.add(std::move(complaint));
}

}  // namespace resumec::lint
