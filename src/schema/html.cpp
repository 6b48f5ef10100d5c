#include "schema/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/suggest.h"
#include "support/ascii.h"
#include "support/utf8.h"

namespace resumec::schema {
namespace {

using source::MappedText;

enum class Tag : std::uint8_t {
  kParagraph,
  kBreak,
  kList,
  kItem,
  kStrong,
  kEmphasis,
  kLink,
  kNone
};

struct Name {
  std::string_view name;
  Tag tag;
};

constexpr std::array kTags = {
    Name{"p", Tag::kParagraph},  Name{"div", Tag::kParagraph}, Name{"h1", Tag::kParagraph},
    Name{"h2", Tag::kParagraph}, Name{"h3", Tag::kParagraph},  Name{"h4", Tag::kParagraph},
    Name{"h5", Tag::kParagraph}, Name{"h6", Tag::kParagraph},  Name{"br", Tag::kBreak},
    Name{"ul", Tag::kList},      Name{"ol", Tag::kList},       Name{"li", Tag::kItem},
    Name{"b", Tag::kStrong},     Name{"strong", Tag::kStrong}, Name{"i", Tag::kEmphasis},
    Name{"em", Tag::kEmphasis},  Name{"a", Tag::kLink},        Name{"span", Tag::kNone},
    Name{"u", Tag::kNone},       Name{"font", Tag::kNone}};

// U+00A0 to U+00FF by their names in HTML 4, in order.
constexpr std::string_view kLatin1 =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
    "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
    "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
    "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN "
    "szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
    "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute "
    "ucirc "
    "uuml yacute thorn yuml ";

struct Entity {
  std::string_view name;
  char32_t character;
};

constexpr std::array kEntities = {
    Entity{"amp", '&'},      Entity{"lt", '<'},        Entity{"gt", '>'},
    Entity{"quot", '"'},     Entity{"apos", '\''},     Entity{"ndash", 0x2013},
    Entity{"mdash", 0x2014}, Entity{"lsquo", 0x2018},  Entity{"rsquo", 0x2019},
    Entity{"sbquo", 0x201A}, Entity{"ldquo", 0x201C},  Entity{"rdquo", 0x201D},
    Entity{"bdquo", 0x201E}, Entity{"bull", 0x2022},   Entity{"hellip", 0x2026},
    Entity{"euro", 0x20AC},  Entity{"trade", 0x2122},  Entity{"rarr", 0x2192},
    Entity{"larr", 0x2190},  Entity{"minus", 0x2212},  Entity{"le", 0x2264},
    Entity{"ge", 0x2265},    Entity{"OElig", 0x152},   Entity{"oelig", 0x153},
    Entity{"Scaron", 0x160}, Entity{"scaron", 0x161},  Entity{"ensp", 0x2002},
    Entity{"emsp", 0x2003},  Entity{"thinsp", 0x2009}, Entity{"zwnj", 0x200C},
    Entity{"zwj", 0x200D},   Entity{"lsaquo", 0x2039}, Entity{"rsaquo", 0x203A}};

// "&#8211;", "&#x2013;": what is behind `&#`.
char32_t numbered(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 7) return 0;
  char32_t value = 0;
  for (const char c : digits) {
    const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (!support::is_digit(c) && !(hex && letter)) return 0;
    const int digit = support::is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  // What no text may hold is not let in by its number either.
  const bool shown = value >= 0x20 && (value < 0x7F || value >= 0xA0) && value <= 0x10FFFF &&
                     (value < 0xD800 || value > 0xDFFF) && value != 0x202D && value != 0x202E &&
                     (value & 0xFFFEU) != 0xFFFE && (value < 0xFDD0 || value > 0xFDEF);
  return shown ? value : 0;
}

char32_t character_of(std::string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  for (const Entity& one : kEntities) {
    if (one.name == name) return one.character;
  }
  char32_t character = 0xA0;
  std::string_view names = kLatin1;
  while (!names.empty()) {
    const std::size_t end = names.find(' ');
    if (names.substr(0, end) == name) return character;
    names.remove_prefix(end + 1);
    ++character;
  }
  return 0;
}

// A tag or an entity in a text.
struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t character = 0;  // of an entity
  Tag tag = Tag::kNone;
  std::string_view name;
  bool closes = false;
  std::string_view attributes;
};

// Longer ones are no tags of a text's.
constexpr std::size_t kLongestTag = 4000;
constexpr std::size_t kLongestEntity = 10;

std::optional<Token> tag_at(std::string_view text, std::size_t at) {
  Token token;
  token.begin = at;
  std::size_t begin = at + 1;
  token.closes = begin < text.size() && text[begin] == '/';
  if (token.closes) ++begin;
  std::size_t end = begin;
  while (end < text.size() && (support::is_letter(text[end]) || support::is_digit(text[end])))
    ++end;
  const std::string_view name = text.substr(begin, end - begin);
  const auto* known = std::find_if(kTags.begin(), kTags.end(), [name](const Name& one) {
    return support::same_ignoring_case(one.name, name);
  });
  if (known == kTags.end()) return std::nullopt;
  const std::size_t close = text.substr(0, std::min(text.size(), at + kLongestTag)).find('>', end);
  if (close == std::string_view::npos) return std::nullopt;
  token.attributes = text.substr(end, close - end);
  // `<b>`, `<br/>`, `<a href=...>`; `<a` of a comparison has no such end.
  const bool parted = token.attributes.empty() || token.attributes.front() == ' ' ||
                      token.attributes.front() == '\n' || token.attributes == "/";
  const bool words = token.attributes.find_first_not_of(" /\n") == std::string_view::npos ||
                     token.attributes.find('=') != std::string_view::npos;
  if (!parted || !words || token.attributes.find('<') != std::string_view::npos)
    return std::nullopt;
  token.tag = known->tag;
  token.name = known->name;
  token.end = close + 1;
  return token;
}

std::optional<Token> entity_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.substr(0, std::min(text.size(), at + kLongestEntity)).find(';', at);
  if (end == std::string_view::npos) return std::nullopt;
  Token token;
  token.begin = at;
  token.end = end + 1;
  token.character = character_of(text.substr(at + 1, end - at - 1));
  if (token.character == 0) return std::nullopt;
  return token;
}

std::vector<Token> tokens_of(std::string_view text, bool has_code) {
  std::vector<Token> tokens;
  for (std::size_t at = text.find_first_of("<&`"); at != std::string_view::npos;
       at = text.find_first_of("<&`", at)) {
    if (text[at] == '`') {
      // Code is what it is.
      const std::size_t end = has_code ? text.find('`', at + 1) : at;
      at = end == std::string_view::npos ? at + 1 : end + 1;
      continue;
    }
    const std::optional<Token> token = text[at] == '<' ? tag_at(text, at) : entity_at(text, at);
    if (token) tokens.push_back(*token);
    at = token ? token->end : at + 1;
  }
  return tokens;
}

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
      support::append_utf8(address, entity->character);
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
  return support::is_letter(c) || support::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Writes a text anew, its tags in our own markup.
class Rewriter {
 public:
  Rewriter(const MappedText& text, const std::vector<Token>& tokens, HtmlForm form)
      : text_(text), all_(text.text()), tokens_(tokens), form_(form) {
    has_blocks_ = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return token.character == 0 && token.tag <= Tag::kItem;
    });
  }

  MappedText write() {
    std::size_t copied = 0;
    for (const Token& token : tokens_) {
      copy(copied, token.begin);
      copied = token.end;
      if (token.character != 0) {
        std::string character;
        support::append_utf8(character, token.character == 0xA0 ? U' ' : token.character);
        put(character, token);
      } else {
        write_tag(token);
      }
    }
    copy(copied, all_.size());
    forget_open();
    drop_bullet();
    MappedText out;
    for (Piece& piece : pieces_) out.append(piece.text);
    return out;
  }

 private:
  struct Piece {
    MappedText text;
  };
  struct Open {
    Tag tag;
    std::size_t piece;    // its marker
    std::string address;  // of a link
  };

  void add(MappedText text) {
    if (text.empty()) return;
    const std::string& words = text.text();
    last_ = words.back();
    const std::size_t word = words.find_last_not_of('\n');
    const std::size_t begin = word == std::string::npos ? 0 : word + 1;
    ends_ = (begin == 0 ? ends_ : 0) + words.size() - begin;
    pieces_.push_back({std::move(text)});
  }

  void put(std::string_view words, const Token& token) {
    MappedText text;
    text.append_decoded(words, text_.span(token.begin, token.end));
    add(std::move(text));
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
        add(std::move(space));
      }
    }
  }

  [[nodiscard]] bool at_line_begin() const { return pieces_.empty() || is_space(last_); }

  void write_tag(const Token& token) {
    switch (token.tag) {
      case Tag::kParagraph:
      case Tag::kBreak:
        part(token, depth_ > 0 ? " " : "\n\n");
        break;
      case Tag::kList:
        if (token.closes) depth_ = depth_ > 0 ? depth_ - 1 : 0;
        part(token, depth_ > 0 ? " " : "\n\n");
        if (!token.closes) ++depth_;
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

  void part(const Token& token, std::string_view joint) {
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
    for (const Open& one : open_) pieces_[one.piece].text = MappedText();
    open_.clear();
  }

  // The sign of an item without a word.
  void drop_bullet() {
    if (bullet_ == 0 || pieces_.size() != bullet_) return;
    pieces_.pop_back();
    bullet_ = 0;
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

  void open_item(const Token& token) {
    if (form_ != HtmlForm::kBlocks) {
      part(token, " ");
      return;
    }
    part(token, "\n");
    const std::size_t level = depth_ > 0 ? depth_ - 1 : 0;
    put(std::string(2 * level, ' ') + "- ", token);
    bullet_ = pieces_.size();
  }

  // A marker that is taken out again when nothing closes it, or when it would be read as text.
  void style(const Token& token, std::string_view marker) {
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
      pieces_[one.piece].text = MappedText();
    } else {
      put(marker, token);
    }
    if (!space.empty()) put(space, token);
  }

  // Words behind `[` and before `](address)`.
  void link(const Token& token) {
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
      pieces_[one.piece].text = MappedText();
      return;
    }
    put("](" + one.address + ")", token);
  }

  [[nodiscard]] bool next_is_word(const Token& token) const {
    return token.end < all_.size() && is_word(all_[token.end]);
  }

  const MappedText& text_;
  std::string_view all_;
  const std::vector<Token>& tokens_;
  HtmlForm form_;
  bool has_blocks_ = false;
  std::vector<Piece> pieces_;
  std::vector<Open> open_;
  std::size_t depth_ = 0;   // of lists
  std::size_t bullet_ = 0;  // behind the last item's sign
  std::size_t ends_ = 0;    // line feeds at the end of what is written
  char last_ = ' ';
  bool skips_space_ = false;
};

// What to type for a tag or an entity in a file of ours.
std::string instead_of(const Token& token, HtmlForm form) {
  if (token.character != 0) {
    std::string character;
    support::append_utf8(character, token.character);
    return token.character == 0xA0 ? "write a space" : fmt::format("write `{}`", character);
  }
  // No field of words alone has markup.
  switch (form == HtmlForm::kWords ? Tag::kNone : token.tag) {
    case Tag::kStrong:
      return "write `**words**` for strong ones";
    case Tag::kEmphasis:
      return "write `*words*` for emphasis";
    case Tag::kLink:
      return "write `[words](address)` for a link";
    case Tag::kList:
    case Tag::kItem:
      return "write each item of a list on a line of its own, after `- `";
    case Tag::kParagraph:
    case Tag::kBreak:
      return "write paragraphs with a blank line between them";
    case Tag::kNone:
      break;
  }
  return fmt::format("leave `<{}>` out", token.name);
}

}  // namespace

MappedText read_html(Context& context, const MappedText& text, HtmlForm form) {
  if (text.text().find_first_of("<&") == std::string::npos) return text;
  const bool has_code = form != HtmlForm::kWords;
  const std::vector<Token> tokens = tokens_of(text.text(), has_code);
  if (tokens.empty()) return text;
  const Token& first = tokens.front();
  auto complaint = diag::make(
      diag::Code::kHtml, text.span(first.begin, first.end),
      fmt::format("HTML in {}: {}", diag::quoted(context.path()),
                  diag::quoted(
                      std::string_view(text.text()).substr(first.begin, first.end - first.begin))));
  if (!context.lenient) {
    context.add(complaint.mark("printed as typed").hint(instead_of(first, form)));
    return text;
  }
  // A program that has it in one text has it in all.
  complaint.kind = "html";
  context.add(complaint.note("simple tags and entities are read"));
  MappedText read = Rewriter(text, tokens, form).write();
  read.set_language(text.language());
  return read;
}

}  // namespace resumec::schema
