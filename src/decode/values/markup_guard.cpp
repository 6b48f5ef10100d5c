#include "decode/values/markup_guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "characters/ascii.h"
#include "decode/values/bare_address.h"

namespace resumec::decode {
namespace {

enum class Role : std::uint8_t {
  kText,
  kEscape,       // a backslash that takes the meaning of the next character
  kCode,         // a code span with its backticks
  kMarkup,       // a `*` or `_` that md4c judges
  kLinkOpen,     // [
  kLinkClose,    // ]
  kLinkAddress,  // (u)
  kDropped,      // a `<` or `>` round an address
  kBare,         // an address in the text
};

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_escapable(char c) {
  return c == '*' || c == '_' || c == '`' || c == '[' || c == ']' || c == '\\';
}

std::size_t run_end(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_not_of(text[begin], begin), text.size());
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), roles_(text.size(), Role::kText) {}

  GuardedText scan() {
    mark_code();
    mark_links();
    mark_bare();
    mark_emphasis();
    return write();
  }

 private:
  // Code spans bind tightest (CommonMark 0.30, 6.1): a run of backticks to the next run as long.
  void mark_code() {
    // The begins of all runs of one length, in order; each is passed once.
    struct Runs {
      std::vector<std::size_t> begins;
      std::size_t next = 0;
    };
    std::map<std::size_t, Runs> runs;
    for (std::size_t i = text_.find('`'); i != text_.npos; i = text_.find('`', i)) {
      const std::size_t end = run_end(text_, i);
      runs[end - i].begins.push_back(i);
      i = end;
    }
    for (std::size_t i = 0; i < text_.size();) {
      if (text_[i] == '\\' && i + 1 < text_.size() && is_escapable(text_[i + 1])) {
        roles_[i] = Role::kEscape;
        i += 2;
        continue;
      }
      if (text_[i] != '`') {
        ++i;
        continue;
      }
      const std::size_t end = run_end(text_, i);
      const auto same = runs.find(end - i);
      if (same != runs.end()) {
        Runs& candidates = same->second;
        while (candidates.next < candidates.begins.size() &&
               candidates.begins[candidates.next] < end) {
          ++candidates.next;
        }
        if (candidates.next < candidates.begins.size()) {
          const std::size_t close = candidates.begins[candidates.next] + (end - i);
          std::fill(at(i), at(close), Role::kCode);
          i = close;
          continue;
        }
      }
      i = end;
    }
  }

  // Where "(address)" or "(address "title")" that begins at `open` ends; `end` is 0 when it is
  // neither.
  struct Target {
    std::size_t address_end = 0;
    std::size_t end = 0;
  };

  // Brackets end the search: no address has them unescaped, and so no stretch of text is searched
  // twice.
  [[nodiscard]] Target target_at(std::size_t open) const {
    int depth = 0;
    for (std::size_t i = open; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == ' ' && i > open + 1 && depth == 1) return {i, title_end(i)};
      const bool outside = static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' ||
                           c == '[' || c == ']' || roles_[i] == Role::kCode;
      if (outside) return {};
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return {i, i > open + 1 ? i + 1 : 0};
    }
    return {};
  }

  // Behind the bracket that closes a link whose title stands behind the blanks at `at`, or 0.
  [[nodiscard]] std::size_t title_end(std::size_t at) const {
    const std::size_t open = text_.find_first_not_of(' ', at);
    if (open == std::string_view::npos || (text_[open] != '"' && text_[open] != '\'')) return 0;
    for (std::size_t i = open + 1; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '[' || c == ']' || c == '\n' || roles_[i] == Role::kCode) return 0;
      if (c != text_[open]) continue;
      const std::size_t close = text_.find_first_not_of(' ', i + 1);
      return close != std::string_view::npos && text_[close] == ')' ? close + 1 : 0;
    }
    return 0;
  }

  void mark_links() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (roles_[i] == Role::kEscape) {
        ++i;
        continue;
      }
      if (roles_[i] != Role::kText) continue;
      if (text_[i] == '[') open.push_back(i);
      if (text_[i] != ']' || open.empty()) continue;
      const std::size_t begin = open.back();
      open.pop_back();
      const bool address_follows = i + 1 < text_.size() && text_[i + 1] == '(';
      const Target target = address_follows ? target_at(i + 1) : Target();
      // A link without words would take its address out of sight.
      if (target.end == 0 || text_.find_first_not_of(" \n", begin + 1) >= i) continue;
      if (is_picture(begin)) {
        pictures_.push_back({begin, target.end});
        open.clear();
        i = target.end - 1;
        continue;
      }
      roles_[begin] = Role::kLinkOpen;
      roles_[i] = Role::kLinkClose;
      std::fill(at(i + 1), at(target.end), Role::kLinkAddress);
      addresses_.push_back({i + 2, target.address_end});
      labels_.push_back({begin, i});
      // Links hold no links.
      open.clear();
      i = target.end - 1;
    }
  }

  // `![`, whose sign is its own.
  [[nodiscard]] bool is_picture(std::size_t bracket) const {
    return bracket > 0 && text_[bracket - 1] == '!' && roles_[bracket - 1] == Role::kText;
  }

  // Addresses in the text, but for those in code and in links, and what only names a picture.
  void mark_bare() {
    std::size_t label = 0;
    std::size_t picture = 0;
    const auto within = [](const std::vector<Range>& ranges, std::size_t& next,
                           const BareAddress& one) {
      while (next < ranges.size() && ranges[next].end <= one.begin) ++next;
      return next < ranges.size() && ranges[next].begin < one.end;
    };
    for (const BareAddress& one : bare_addresses(text_)) {
      const bool text =
          std::all_of(at(one.begin), at(one.end), [](Role role) { return role == Role::kText; });
      if (!text || within(labels_, label, one) || within(pictures_, picture, one)) continue;
      std::size_t begin = one.begin;
      std::size_t end = one.end;
      // In angle brackets all of it is the address.
      const std::size_t close =
          begin > 0 && text_[begin - 1] == '<' ? text_.find_first_of("> \n<", end) : text_.npos;
      const bool bracketed =
          close != text_.npos && text_[close] == '>' &&
          std::all_of(at(end), at(close), [](Role role) { return role == Role::kText; });
      if (bracketed) {
        end = close;
        roles_[begin - 1] = roles_[end] = Role::kDropped;
      }
      std::fill(at(begin), at(end), Role::kBare);
      bare_.push_back({begin, end, true, one.mailbox});
    }
  }

  [[nodiscard]] bool is_space(std::size_t offset) const {
    return offset >= text_.size() || text_[offset] == ' ' || text_[offset] == '\n';
  }

  void mark_emphasis() {
    for (std::size_t i = 0; i < text_.size();) {
      if (roles_[i] == Role::kEscape) {
        i += 2;
        continue;
      }
      const char c = text_[i];
      if (roles_[i] != Role::kText || (c != '*' && c != '_')) {
        ++i;
        continue;
      }
      const std::size_t end = run_end(text_, i);
      const bool alone = is_space(i - 1) && is_space(end);
      const bool live = c == '*' ? !alone : end - i == 1 && !alone;
      if (live) std::fill(at(i), at(end), Role::kMarkup);
      i = end;
    }
  }

  void put(char c, std::size_t origin) {
    out_.text += c;
    out_.origins.push_back(static_cast<std::uint32_t>(origin));
  }

  GuardedText write() {
    out_.text.reserve(text_.size() + text_.size() / 8);
    out_.origins.reserve(text_.size() + text_.size() / 8);
    for (std::size_t i = 0; i < text_.size(); ++i) {
      switch (roles_[i]) {
        case Role::kText:
          put_text(i);
          break;
        case Role::kEscape:
          // The escaped character is text, and gets its backslash as all of them do.
        case Role::kDropped:
          break;
        case Role::kBare:
          write_bare(i);
          break;
        case Role::kLinkAddress:
          write_address(i);
          break;
        case Role::kCode:
        case Role::kMarkup:
        case Role::kLinkOpen:
        case Role::kLinkClose:
          put(text_[i] == '\n' ? ' ' : text_[i], i);
          break;
      }
    }
    return std::move(out_);
  }

  // Writes "(index)" and leaves `i` at the last byte of the address.
  void write_address(std::size_t& i) {
    std::size_t end = i;
    while (end < text_.size() && roles_[end] == Role::kLinkAddress) ++end;
    for (const char c : fmt::format("({})", out_.links.size())) put(c, i);
    const Range& address = addresses_[next_address_++];
    out_.links.push_back({address.begin, address.end});
    i = end - 1;
  }

  // Writes "[address](index)" and leaves `i` at the last byte of the address.
  void write_bare(std::size_t& i) {
    const GuardedText::Link& link = bare_[next_bare_++];
    put('[', i);
    for (i = link.begin; i < link.end; ++i) put_text(i);
    --i;
    for (const char c : fmt::format("]({})", out_.links.size())) put(c, i);
    out_.links.push_back(link);
  }

  void put_text(std::size_t i) {
    if (is_punctuation(text_[i])) put('\\', i);
    put(text_[i] == '\n' ? ' ' : text_[i], i);
  }

  std::vector<Role>::iterator at(std::size_t offset) {
    return roles_.begin() + static_cast<std::ptrdiff_t>(offset);
  }

  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  std::string_view text_;
  std::vector<Role> roles_;
  // In the order of the text.
  std::vector<Range> addresses_;  // of links
  std::vector<Range> labels_;     // of links, with their brackets
  std::vector<Range> pictures_;   // what would be one
  std::vector<GuardedText::Link> bare_;
  std::size_t next_address_ = 0;
  std::size_t next_bare_ = 0;
  GuardedText out_;
};

}  // namespace

namespace {

bool has_www(std::string_view text) {
  for (std::size_t at = text.find('.'); at != text.npos; at = text.find('.', at + 1)) {
    if (at >= 3 && characters::same_ignoring_case(text.substr(at - 3, 3), "www")) return true;
  }
  return false;
}

}  // namespace

bool may_have_markup(std::string_view paragraph) {
  return paragraph.find_first_of("*_`[\\@") != std::string_view::npos ||
         paragraph.find("://") != std::string_view::npos || has_www(paragraph);
}

GuardedText guard(std::string_view paragraph) {
  return Scanner(paragraph).scan();
}

}  // namespace resumec::decode
