#include "decode/values/bare_address.h"

#include <algorithm>
#include <array>
#include <optional>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "characters/utf8.h"

namespace resumec::decode {
namespace {

constexpr std::array<std::string_view, 3> kBegins = {"https://", "http://", "www."};

bool begins_with(std::string_view text, std::string_view prefix) {
  return characters::same_ignoring_case(text.substr(0, prefix.size()), prefix);
}

// A letter or a figure, of any script.
bool is_word(std::string_view text, std::size_t at) {
  return characters::is_word_character(characters::decode_utf8(text, at).value);
}

bool word_before(std::string_view text, std::size_t at) {
  return at > 0 && characters::is_word_character(characters::decode_utf8_before(text, at).value) &&
         !characters::is_set_solid(characters::decode_utf8_before(text, at).value);
}

// Signs of other scripts that end a sentence or close a quotation; those of ASCII are taken off
// the end, for they may stand inside.
bool ends_address(char32_t c) {
  return c <= ' ' || c == 0x7F || c == '<' || c == '>' || c == '"' || c == '`' || c == '[' ||
         c == ']' || c == '{' || c == '}' || c == '|' || c == '\\' || c == '^' || c == 0xA0 ||
         c == 0xAB || c == 0xBB || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) ||
         (c >= 0xFF00 && c <= 0xFF65);
}

// Without what belongs to the sentence: a bracket counts when the address does not open it.
std::size_t without_sentence(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t open = 0;
  std::size_t closed = 0;
  for (std::size_t i = begin; i < end; ++i) {
    open += text[i] == '(' ? 1U : 0U;
    closed += text[i] == ')' ? 1U : 0U;
  }
  while (end > begin) {
    const char last = text[end - 1];
    if (last == ')' && closed > open) {
      --closed;
    } else if (std::string_view("?!.,:;'*_~").find(last) == std::string_view::npos) {
      break;
    }
    --end;
  }
  return end;
}

std::optional<BareAddress> page_at(std::string_view text, std::size_t begin,
                                   std::string_view scheme) {
  const std::size_t host = begin + scheme.size();
  if (host >= text.size() || !is_word(text, host)) return std::nullopt;
  // Whoever names a host in such letters goes on in them.
  const bool solid = characters::is_set_solid(characters::decode_utf8(text, host).value);
  std::size_t end = host;
  while (end < text.size()) {
    const characters::CodePoint c = characters::decode_utf8(text, end);
    if (ends_address(c.value) || (!solid && characters::is_set_solid(c.value))) break;
    end += c.length;
  }
  end = without_sentence(text, begin, end);
  if (end <= host) return std::nullopt;
  if (scheme.back() == '.' && text.substr(host, end - host).find('.') == std::string_view::npos) {
    return std::nullopt;
  }
  return BareAddress{begin, end, false};
}

bool is_local(char c) {
  return characters::is_letter_or_digit(c) || c == '.' || c == '-' || c == '_' || c == '+' ||
         c == '%';
}

// The mailbox with its `@` at `at`, no part of which stands before `from`.
std::optional<BareAddress> mailbox_at(std::string_view text, std::size_t at, std::size_t from) {
  std::size_t begin = at;
  while (begin > from && is_local(text[begin - 1])) --begin;
  while (begin < at && !characters::is_letter_or_digit(text[begin])) ++begin;
  std::size_t end = at + 1;
  while (end < text.size() && (characters::is_letter_or_digit(text[end]) || text[end] == '-' ||
                               (text[end] == '.' && text[end - 1] != '.' && end > at + 1))) {
    ++end;
  }
  while (end > at + 1 && !characters::is_letter_or_digit(text[end - 1])) --end;
  const std::string_view domain = text.substr(at + 1, end - at - 1);
  const std::size_t dot = domain.rfind('.');
  if (begin == at || dot == std::string_view::npos || dot == 0 || text[at - 1] == '.') {
    return std::nullopt;
  }
  const std::string_view top = domain.substr(dot + 1);
  const bool letters = top.size() > 1 && std::all_of(top.begin(), top.end(), characters::is_letter);
  // `git@host.org:ada/notes`, `@ada@host.org` and `ada@host.org/x` are something else.
  const char before = begin == 0 ? ' ' : text[begin - 1];
  const bool other_before =
      word_before(text, begin) || std::string_view("@/:=#").find(before) != std::string_view::npos;
  const bool path = end + 1 < text.size() && text[end] == ':' && text[end + 1] > ' ';
  const bool other_behind =
      end < text.size() &&
      (text[end] == '@' || text[end] == '/' || text[end] == '_' || path ||
       (is_word(text, end) && !characters::is_set_solid(characters::decode_utf8(text, end).value)));
  if (!letters || other_before || other_behind) return std::nullopt;
  return BareAddress{begin, end, true};
}

}  // namespace

std::vector<BareAddress> bare_addresses(std::string_view text) {
  std::vector<BareAddress> found;
  std::size_t taken = 0;  // behind the last address, and behind what can be no part of a mailbox
  for (std::size_t at = 0; at < text.size();) {
    std::optional<BareAddress> address;
    const char c = text[at];
    if (c == '@') {
      address = mailbox_at(text, at, taken);
      if (!address) taken = at + 1;
    } else if ((c == 'h' || c == 'H' || c == 'w' || c == 'W') && !word_before(text, at)) {
      for (const std::string_view scheme : kBegins) {
        if (!address && begins_with(text.substr(at), scheme)) address = page_at(text, at, scheme);
      }
      // A path or a mailbox of something else.
      const char before = at == 0 ? ' ' : text[at - 1];
      if (std::string_view("/@.:_-").find(before) != std::string_view::npos) address.reset();
    }
    if (address) {
      found.push_back(*address);
      taken = address->end;
      at = address->end;
    } else {
      ++at;
    }
  }
  return found;
}

}  // namespace resumec::decode
