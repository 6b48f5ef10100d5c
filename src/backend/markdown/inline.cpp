// CommonMark 0.30: 2.4 (backslash escapes), 6.1 (code), 6.2 (emphasis), 6.3 (links).
//
// The source is meant to be read, too, so a sign is escaped only where it could be syntax. Emphasis
// is written with asterisks where their neighbours leave no doubt (6.2 knows seventeen rules), and
// with tags elsewhere.
#include "backend/markdown/inline.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "characters/utf8.h"

namespace resumec::backend::markdown {
namespace {

using document::Role;
using document::Run;

// Beyond ASCII are letters and signs; an escape more does no harm.
bool is_word(char c) {
  return characters::is_letter_or_digit(c);
}

char32_t first_of(std::string_view text) {
  return characters::decode_utf8(text, 0).value;
}

char32_t last_of(std::string_view text) {
  return characters::decode_utf8_before(text, text.size()).value;
}

// Whether a parser takes asterisks for emphasis between a text's first or last character and what
// is beyond them: a letter leaves no doubt, a sign must have a blank on the other side.
bool is_clear(char32_t inside, char outside) {
  if (characters::is_word_character(inside)) return true;
  return outside == ' ' && !characters::is_white_space(inside);
}

// Neighbouring runs that look alike, as one text.
struct Piece {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  std::string href;

  [[nodiscard]] bool looks_like(const Piece& other) const {
    return strong == other.strong && emphasis == other.emphasis && code == other.code &&
           href == other.href;
  }
};

// White space of any kind is one blank: who copies the source wants no others.
std::string with_plain_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const characters::CodePoint c = characters::decode_utf8(text, at);
    if (!characters::is_white_space(c.value)) {
      out.append(text, at, c.length);
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
    at += c.length;
  }
  return out;
}

std::vector<Piece> pieces_of(const document::Runs& runs) {
  std::vector<Piece> pieces;
  for (const Run& run : runs) {
    Piece piece;
    piece.text = with_plain_blanks(run.text.text());
    piece.strong = run.strong || run.role == Role::kLabel;
    piece.emphasis = run.emphasis;
    piece.code = run.code;
    piece.href = run.href.text();
    const bool blank = piece.text == " " && !pieces.empty();
    if (!pieces.empty() && (blank || pieces.back().looks_like(piece))) {
      pieces.back().text += piece.text;
    } else if (!piece.text.empty()) {
      pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

// `&copy;` and `&#169;` are characters, `R&D` is none.
bool begins_entity(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && (text[at + 1] == '#' || characters::is_letter(text[at + 1])) &&
         text.find(';', at) != std::string_view::npos;
}

bool is_syntax(std::string_view text, std::size_t at) {
  const char before = at == 0 ? ' ' : text[at - 1];
  const char after = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
      return true;
    case '_':
      return !(is_word(before) && is_word(after));
    case '~':
      return before == '~' || after == '~';
    case '&':
      return begins_entity(text, at);
    default:
      return false;
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_syntax(text, at)) out += '\\';
    out += text[at];
  }
  return out;
}

// Between more backticks than stand in it.
std::string code_span(std::string_view text) {
  std::size_t longest = 0;
  std::size_t length = 0;
  for (const char c : text) {
    length = c == '`' ? length + 1 : 0;
    longest = std::max(longest, length);
  }
  const std::string ticks(longest + 1, '`');
  const bool pad = text.front() == '`' || text.back() == '`';
  return ticks + (pad ? " " : "") + std::string(text) + (pad ? " " : "") + ticks;
}

std::string destination(std::string_view href) {
  std::string out;
  for (std::size_t at = 0; at < href.size(); ++at) {
    const bool special = std::string_view("\\<>()").find(href[at]) != std::string_view::npos;
    if (special || (href[at] == '&' && begins_entity(href, at))) out += '\\';
    out += href[at];
  }
  return out.find(' ') == std::string::npos ? out : "<" + out + ">";
}

// `clear`: asterisks there are taken for what they are meant to be.
std::string emphasized(std::string text, const Piece& piece, bool clear) {
  if (piece.emphasis) text = clear ? "*" + text + "*" : "<em>" + text + "</em>";
  if (piece.strong) text = clear ? "**" + text + "**" : "<strong>" + text + "</strong>";
  return text;
}

std::string written(const std::vector<Piece>& pieces) {
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const std::size_t begin = piece.text.find_first_not_of(' ');
    if (begin == std::string::npos) {
      out += piece.text;
      continue;
    }
    const std::size_t end = piece.text.find_last_not_of(' ') + 1;
    const std::string_view core = std::string_view(piece.text).substr(begin, end - begin);
    out.append(piece.text, 0, begin);
    std::string text;
    if (!piece.code) {
      text = escaped(core);
    } else if (piece.href.empty() || core.find(']') == std::string_view::npos) {
      text = code_span(core);
    } else {
      // At the beginning of a line "[`a]:`](b)" would define what a link named `a leads to (4.7).
      text = "<code>" + escaped(core) + "</code>";
    }
    if (piece.strong || piece.emphasis) {
      const bool linked = !piece.href.empty();
      const char before = out.empty() || linked ? ' ' : out.back();
      const bool last = end < piece.text.size() || i + 1 == pieces.size();
      const char after = last || linked ? ' ' : pieces[i + 1].text.front();
      const bool opens = is_clear(piece.code ? U'`' : first_of(core), before);
      const bool closes = is_clear(piece.code ? U'`' : last_of(core), after);
      text = emphasized(std::move(text), piece, opens && closes && before != '*');
    }
    if (!piece.href.empty()) {
      // `![` would be a picture.
      if (out.ends_with('!')) out.insert(out.size() - 1, 1, '\\');
      text.insert(0, 1, '[');
      text += "](";
      text += destination(piece.href);
      text += ')';
    }
    out += text;
    out.append(piece.text, end);
  }
  const std::size_t first = out.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of(' ') + 1 - first);
}

// Where a line's first characters make it something else than words: the place of the sign to
// escape; npos when they do not.
std::size_t block_sign(std::string_view line) {
  const auto ends_at = [line](std::size_t at) { return at >= line.size() || line[at] == ' '; };
  if (line.empty()) return std::string_view::npos;
  if (line[0] == '>') return 0;
  const std::size_t hashes = line.find_first_not_of('#');
  if (line[0] == '#' && std::min(hashes, line.size()) <= 6 && ends_at(hashes)) return 0;
  if ((line[0] == '-' || line[0] == '+') && ends_at(1)) return 0;
  // Lines below a heading, between paragraphs, and of a table.
  if (line.find_first_not_of("-=|:+ ") == std::string_view::npos) return 0;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool number = digits > 0 && digits < line.size();
  if (number && (line[digits] == '.' || line[digits] == ')') && ends_at(digits + 1)) return digits;
  return std::string_view::npos;
}

}  // namespace

std::string line(const document::Runs& runs) {
  std::string text = written(pieces_of(runs));
  const std::size_t sign = block_sign(text);
  if (sign != std::string_view::npos) text.insert(sign, 1, '\\');
  return text;
}

std::string heading(const document::Runs& runs) {
  std::string text = written(pieces_of(runs));
  if (text.ends_with('#')) text.insert(text.size() - 1, 1, '\\');
  return text;
}

document::Runs emphasized(document::Runs runs) {
  for (Run& run : runs) run.emphasis = true;
  return runs;
}

}  // namespace resumec::backend::markdown
