#include "schema/html_tokens.h"

#include <algorithm>
#include <array>

#include "characters/ascii.h"
#include "yaml/text_check.h"

namespace resumec::schema {
namespace {

struct Name {
  std::string_view name;
  Tag tag;
};

constexpr std::array kTags = {Name{"p", Tag::kParagraph},
                              Name{"div", Tag::kParagraph},
                              Name{"h1", Tag::kParagraph},
                              Name{"h2", Tag::kParagraph},
                              Name{"h3", Tag::kParagraph},
                              Name{"h4", Tag::kParagraph},
                              Name{"h5", Tag::kParagraph},
                              Name{"h6", Tag::kParagraph},
                              Name{"br", Tag::kBreak},
                              Name{"ul", Tag::kList},
                              Name{"ol", Tag::kNumbers},
                              Name{"li", Tag::kItem},
                              Name{"b", Tag::kStrong},
                              Name{"strong", Tag::kStrong},
                              Name{"i", Tag::kEmphasis},
                              Name{"em", Tag::kEmphasis},
                              Name{"a", Tag::kLink},
                              Name{"span", Tag::kNone},
                              Name{"u", Tag::kNone},
                              Name{"font", Tag::kNone},
                              Name{"blockquote", Tag::kParagraph},
                              Name{"section", Tag::kParagraph},
                              Name{"article", Tag::kParagraph},
                              Name{"s", Tag::kNone},
                              Name{"small", Tag::kNone},
                              Name{"mark", Tag::kNone}};

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
    const int digit = characters::hexadecimal_value(c);
    if (digit < 0 || digit >= (hex ? 16 : 10)) return 0;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  // What no text may hold is not let in by its number either, nor a line end.
  const bool shown = value >= 0x20 && value != 0x85 && value <= 0x10FFFF &&
                     (value < 0xD800 || value > 0xDFFF) && yaml::why_forbidden(value).empty();
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

// Longer ones are no tags of a text's.
constexpr std::size_t kLongestTag = 4000;
constexpr std::size_t kLongestEntity = 10;

std::optional<HtmlToken> tag_at(std::string_view text, std::size_t at) {
  HtmlToken token;
  token.begin = at;
  std::size_t begin = at + 1;
  token.closes = begin < text.size() && text[begin] == '/';
  if (token.closes) ++begin;
  std::size_t end = begin;
  while (end < text.size() && (characters::is_letter_or_digit(text[end]))) ++end;
  const std::string_view name = text.substr(begin, end - begin);
  const auto* known = std::find_if(kTags.begin(), kTags.end(), [name](const Name& one) {
    return characters::same_ignoring_case(one.name, name);
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

}  // namespace

std::optional<HtmlToken> entity_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.substr(0, std::min(text.size(), at + kLongestEntity)).find(';', at);
  if (end == std::string_view::npos) return std::nullopt;
  HtmlToken token;
  token.begin = at;
  token.end = end + 1;
  token.character = character_of(text.substr(at + 1, end - at - 1));
  if (token.character == 0) return std::nullopt;
  return token;
}

std::size_t behind_code(std::string_view text, std::size_t at) {
  const auto run_end = [text](std::size_t begin) {
    return std::min(text.find_first_not_of('`', begin), text.size());
  };
  const std::size_t begin = run_end(at);
  const std::string_view line = text.substr(0, text.find('\n', begin));
  for (std::size_t run = line.find('`', begin); run != std::string_view::npos;
       run = line.find('`', run_end(run))) {
    if (run_end(run) - run == begin - at) return run_end(run);
  }
  return begin;
}

std::size_t behind_backslash(std::string_view text, std::size_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  return next == '\\' || next == '`' ? at + 2 : at + 1;
}

std::vector<HtmlToken> html_tokens(std::string_view text, bool has_code) {
  std::vector<HtmlToken> tokens;
  for (std::size_t at = text.find_first_of("<&`\\"); at != std::string_view::npos;
       at = text.find_first_of("<&`\\", at)) {
    if (text[at] == '`') {
      // Code is what it is.
      at = has_code ? behind_code(text, at) : at + 1;
      continue;
    }
    if (text[at] == '\\') {
      at = behind_backslash(text, at);
      continue;
    }
    const std::optional<HtmlToken> token = text[at] == '<' ? tag_at(text, at) : entity_at(text, at);
    if (token) tokens.push_back(*token);
    at = token ? token->end : at + 1;
  }
  return tokens;
}

}  // namespace resumec::schema
