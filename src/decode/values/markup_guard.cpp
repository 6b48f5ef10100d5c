#include "decode/values/markup_guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

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
};

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_escapable(char c) {
  return c == '*' || c == '`' || c == '[' || c == ']';
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

  // The end of "(address)" that begins at `open`, or 0. Brackets end the search: no address has
  // them unescaped, and so no stretch of text is searched twice.
  [[nodiscard]] std::size_t address_end(std::size_t open) const {
    int depth = 0;
    for (std::size_t i = open; i < text_.size(); ++i) {
      const char c = text_[i];
      const bool outside = static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' ||
                           c == '[' || c == ']' || roles_[i] == Role::kCode;
      if (outside) return 0;
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return i > open + 1 ? i + 1 : 0;
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
      const std::size_t end = address_follows ? address_end(i + 1) : 0;
      // A link without words would take its address out of sight.
      if (end == 0 || text_.find_first_not_of(' ', begin + 1) >= i) continue;
      roles_[begin] = Role::kLinkOpen;
      roles_[i] = Role::kLinkClose;
      std::fill(at(i + 1), at(end), Role::kLinkAddress);
      // Links hold no links.
      open.clear();
      i = end - 1;
    }
  }

  [[nodiscard]] bool is_space(std::size_t offset) const {
    return offset >= text_.size() || text_[offset] == ' ';
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
      const bool after_backslash = i > 0 && text_[i - 1] == '\\';
      const bool live = c == '*' ? !alone : end - i == 1 && !alone && !after_backslash;
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
          if (is_punctuation(text_[i])) put('\\', i);
          put(text_[i], i);
          break;
        case Role::kEscape:
          // The escaped character is text, and gets its backslash as all of them do.
          break;
        case Role::kLinkAddress:
          write_address(i);
          break;
        case Role::kCode:
        case Role::kMarkup:
        case Role::kLinkOpen:
        case Role::kLinkClose:
          put(text_[i], i);
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
    out_.links.push_back({i + 1, end - 1});
    i = end - 1;
  }

  std::vector<Role>::iterator at(std::size_t offset) {
    return roles_.begin() + static_cast<std::ptrdiff_t>(offset);
  }

  std::string_view text_;
  std::vector<Role> roles_;
  GuardedText out_;
};

}  // namespace

bool may_have_markup(std::string_view paragraph) {
  return paragraph.find_first_of("*_`[\\") != std::string_view::npos;
}

GuardedText guard(std::string_view paragraph) {
  return Scanner(paragraph).scan();
}

}  // namespace resumec::decode
