#include "schema/html_rewriter.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "characters/ascii.h"
#include "characters/utf8.h"

namespace resumec::schema {
namespace {

using source::MappedText;

// The value of `href`, where it leads to a page or a mailbox; what else it leads to is no link.
std::string address_of(std::string_view attributes) {
  const std::size_t at = attributes.find("href=");
  if (at == std::string_view::npos) return {};
  std::string_view value = attributes.substr(at + 5);
  const char quote = value.empty() ? ' ' : value.front();
  const bool quoted = quote == '"' || quote == '\'';
  if (quoted) value.remove_prefix(1);
  value = value.substr(0, quoted ? value.find(quote) : value.find(' '));
  const bool leads =
      value.starts_with("https://") || value.starts_with("http://") || value.starts_with("mailto:");
  if (!leads) return {};
  std::string address;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (const auto entity = c == '&' ? entity_at(value, i) : std::nullopt) {
      characters::append_utf8(address, entity->character);
      i = entity->end - 1;
    } else if (c == ' ' || c == '(' || c == ')' || c == '[' || c == ']') {
      address += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      address += c;
    }
  }
  return address;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_word(char c) {
  return characters::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Writes a text anew, its tags in our own markup.
class Rewriter {
 public:
  Rewriter(const MappedText& text, const std::vector<HtmlToken>& tokens, HtmlForm form)
      : text_(text), all_(text.text()), tokens_(tokens), form_(form) {
    has_blocks_ = std::any_of(tokens.begin(), tokens.end(), [](const HtmlToken& token) {
      return token.character == 0 && token.tag <= Tag::kItem;
    });
  }

  std::vector<HtmlPiece> write() {
    std::size_t copied = 0;
    for (const HtmlToken& token : tokens_) {
      copy(copied, token.begin);
      copied = token.end;
      if (token.character != 0) {
        std::string character;
        characters::append_utf8(character, token.character == 0xA0 ? U' ' : token.character);
        put(character, token);
      } else {
        write_tag(token);
      }
    }
    copy(copied, all_.size());
    forget_open();
    drop_bullet();
    drop_lone_bullet();
    return std::move(pieces_);
  }

 private:
  struct Open {
    Tag tag;
    std::size_t piece;    // its marker
    std::string address;  // of a link
  };

  void add(MappedText text, bool made = false) {
    if (text.empty()) return;
    const std::string& words = text.text();
    last_ = words.back();
    const std::size_t word = words.find_last_not_of('\n');
    const std::size_t begin = word == std::string::npos ? 0 : word + 1;
    ends_ = (begin == 0 ? ends_ : 0) + words.size() - begin;
    pieces_.push_back({std::move(text), made});
  }

  void put(std::string_view words, const HtmlToken& token) {
    MappedText text;
    text.append_decoded(words, text_.span(token.begin, token.end));
    add(std::move(text), true);
  }

  // Between blocks white space is what the program's editor made it.
  void copy(std::size_t begin, std::size_t end) {
    if (skips_space_) {
      while (begin < end && is_space(all_[begin])) ++begin;
      skips_space_ = begin == end;
    }
    if (!has_blocks_ || form_ != HtmlForm::kBlocks) {
      add(text_.slice(begin, end));
      return;
    }
    while (begin < end) {
      std::size_t stop = begin;
      while (stop < end && !is_space(all_[stop])) ++stop;
      if (stop > begin) add(text_.slice(begin, stop));
      begin = stop;
      while (begin < end && is_space(all_[begin])) ++begin;
      if (begin > stop && !at_line_begin()) {
        MappedText space;
        space.append_decoded(" ", text_.span(stop, begin));
        add(std::move(space), true);
      }
    }
  }

  [[nodiscard]] std::size_t depth() const { return lists_.size(); }

  [[nodiscard]] bool at_line_begin() const { return pieces_.empty() || is_space(last_); }

  void write_tag(const HtmlToken& token) {
    switch (token.tag) {
      case Tag::kParagraph:
        part(token, depth() > 0 ? " " : "\n\n");
        break;
      case Tag::kBreak:
        part(token, depth() > 0 ? " " : "\n");
        break;
      case Tag::kList:
      case Tag::kNumbers:
        if (token.closes && !lists_.empty()) lists_.pop_back();
        part(token, depth() > 0 ? " " : "\n\n");
        if (!token.closes) lists_.push_back({token.tag == Tag::kNumbers, 0});
        break;
      case Tag::kItem:
        if (!token.closes) open_item(token);
        break;
      case Tag::kStrong:
        style(token, "**");
        break;
      case Tag::kEmphasis:
        style(token, "*");
        break;
      case Tag::kLink:
        link(token);
        break;
      case Tag::kNone:
        break;
    }
  }

  void part(const HtmlToken& token, std::string_view joint) {
    // A style does not reach over the end of its paragraph.
    forget_open();
    drop_bullet();
    if (form_ != HtmlForm::kBlocks) joint = " ";
    if (pieces_.empty() || (joint == " " && at_line_begin())) return;
    if (joint == " ") {
      put(joint, token);
      return;
    }
    trim_end();
    if (ends_ < joint.size()) {
      put(joint.substr(ends_), token);
    }
  }

  // Markers that nothing has closed.
  void forget_open() {
    for (const Open& one : open_) pieces_[one.piece] = {};
    open_.clear();
  }

  // The sign of an item without a word.
  void drop_bullet() {
    if (bullet_ == 0 || pieces_.size() != bullet_) return;
    pieces_.pop_back();
    bullet_ = 0;
    --items_;
    if (!lists_.empty() && lists_.back().numbers) --lists_.back().items;
    const std::string before = pieces_.empty() ? " " : pieces_.back().text.text();
    last_ = before.empty() ? ' ' : before.back();
    const std::size_t word = before.find_last_not_of('\n');
    ends_ = before.size() - (word == std::string::npos ? 0 : word + 1);
  }

  // White space that a line ends with.
  void trim_end() {
    while (!pieces_.empty() && last_ == ' ' && pieces_.size() != bullet_) {
      MappedText& text = pieces_.back().text;
      std::size_t end = text.size();
      while (end > 0 && text.text()[end - 1] == ' ') --end;
      text = text.slice(0, end);
      if (end > 0) {
        last_ = text.text()[end - 1];
        return;
      }
      pieces_.pop_back();
    }
  }

  void open_item(const HtmlToken& token) {
    if (form_ != HtmlForm::kBlocks) {
      part(token, " ");
      return;
    }
    part(token, "\n");
    const std::size_t level = depth() > 0 ? depth() - 1 : 0;
    std::string sign = "- ";
    if (!lists_.empty() && lists_.back().numbers) {
      sign = fmt::format("{}. ", ++lists_.back().items);
    }
    put(std::string(3 * level, ' ') + sign, token);
    bullet_ = pieces_.size();
    if (++items_ == 1) first_bullet_ = bullet_;
  }

  // An item that is all of its text is no list.
  void drop_lone_bullet() {
    std::string words;
    for (const HtmlPiece& piece : pieces_) words += piece.text.text();
    const std::size_t feed = std::min(words.find('\n'), words.size());
    const bool lone = items_ == 1 && first_bullet_ == 1 &&
                      words.find_first_not_of(" \n", feed) == std::string::npos;
    if (lone) pieces_.front() = {};
  }

  // A marker that is taken out again when nothing closes it, or when it would be read as text.
  void style(const HtmlToken& token, std::string_view marker) {
    if (form_ == HtmlForm::kWords) return;
    if (!token.closes) {
      const bool free = !is_word(last_) || pieces_.empty() || next_is_word(token);
      if (!free) return;
      // White space behind the beginning stands before it.
      skips_space_ = token.end < all_.size() && is_space(all_[token.end]);
      if (skips_space_ && !at_line_begin()) put(" ", token);
      const char before = last_;
      put(marker, token);
      last_ = before;
      open_.push_back({token.tag, pieces_.size() - 1, {}});
      return;
    }
    if (open_.empty() || open_.back().tag != token.tag) return;
    const Open one = open_.back();
    open_.pop_back();
    // White space before the end stands behind it.
    std::string space;
    while (pieces_.size() > one.piece + 1 && is_space(last_)) {
      MappedText& text = pieces_.back().text;
      const std::string& words = text.text();
      std::size_t end = words.size();
      while (end > 0 && is_space(words[end - 1])) --end;
      space = " ";
      text = text.slice(0, end);
      if (!text.empty()) {
        last_ = text.text().back();
        break;
      }
      pieces_.pop_back();
      last_ = pieces_.back().text.empty() ? ' ' : pieces_.back().text.text().back();
    }
    const bool nothing = pieces_.size() == one.piece + 1;
    const bool closes = is_word(last_) || !next_is_word(token) || !space.empty();
    if (nothing || !closes) {
      pieces_[one.piece] = {};
    } else {
      put(marker, token);
    }
    if (!space.empty()) put(space, token);
  }

  // Words behind `[` and before `](address)`.
  void link(const HtmlToken& token) {
    if (form_ == HtmlForm::kWords) return;
    if (!token.closes) {
      std::string address = address_of(token.attributes);
      if (address.empty()) return;
      const char before = last_;
      put("[", token);
      last_ = before;
      open_.push_back({Tag::kLink, pieces_.size() - 1, std::move(address)});
      return;
    }
    if (open_.empty() || open_.back().tag != Tag::kLink) return;
    const Open one = open_.back();
    open_.pop_back();
    if (pieces_.size() == one.piece + 1) {
      pieces_[one.piece] = {};
      return;
    }
    put("](" + one.address + ")", token);
  }

  [[nodiscard]] bool next_is_word(const HtmlToken& token) const {
    return token.end < all_.size() && is_word(all_[token.end]);
  }

  const MappedText& text_;
  std::string_view all_;
  const std::vector<HtmlToken>& tokens_;
  HtmlForm form_;
  bool has_blocks_ = false;
  std::vector<HtmlPiece> pieces_;
  std::vector<Open> open_;
  // The lists that are open, and how many items of each there were.
  struct OpenList {
    bool numbers = false;
    int items = 0;
  };
  std::vector<OpenList> lists_;
  std::size_t items_ = 0;         // of all lists
  std::size_t first_bullet_ = 0;  // behind the first item's sign
  std::size_t bullet_ = 0;        // behind the last item's sign
  std::size_t ends_ = 0;          // line feeds at the end of what is written
  char last_ = ' ';
  bool skips_space_ = false;
};

}  // namespace

std::vector<HtmlPiece> rewrite_html(const MappedText& text, const std::vector<HtmlToken>& tokens,
                                    HtmlForm form) {
  return Rewriter(text, tokens, form).write();
}

}  // namespace resumec::schema
