// What our inline markup means, worked out a second time: the textbook algorithm of CommonMark 0.30
// ("process emphasis" of its appendix), naive and quadratic, on the bytes of the text itself. It
// shares nothing with the guard or with md4c.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace markup_oracle {

// One byte that is shown, where it stands in the source, and its style.
struct Shown {
  std::size_t origin = 0;
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  std::string address;  // of its link

  bool operator==(const Shown&) const = default;
};

struct Node {
  std::vector<Shown> bytes;
  char delimiter = 0;  // `*` or `_`; 0: text
  bool opens = false;
  bool closes = false;
  bool in_word = false;
  std::size_t length = 0;  // of the whole run
};

class Oracle {
 public:
  // `by_runs`: as md4c before 0.5 does it, see match().
  Oracle(std::string_view text, bool by_runs) : text_(text), by_runs_(by_runs) {}

  std::vector<Shown> read() { return read(0, text_.size()); }

 private:
  static bool is_punctuation(char c) {
    return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(c) != std::string_view::npos;
  }
  static bool is_escapable(char c) {
    return std::string_view("*_`[]\\").find(c) != std::string_view::npos;
  }

  [[nodiscard]] bool space(std::size_t at) const { return at >= text_.size() || text_[at] == ' '; }
  [[nodiscard]] bool punctuation(std::size_t at) const {
    return at < text_.size() && is_punctuation(text_[at]);
  }
  [[nodiscard]] std::size_t run(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && text_[end] == text_[at]) ++end;
    return end;
  }

  // End of the code span that begins at `at`, or 0.
  [[nodiscard]] std::size_t code_end(std::size_t at) const {
    const std::size_t length = run(at) - at;
    for (std::size_t i = at + length; i < text_.size();) {
      if (text_[i] != '`') {
        ++i;
        continue;
      }
      if (run(i) - i == length) return i + length;
      i = run(i);
    }
    return 0;
  }

  // The next byte behind an escape or a code span at `at`, or `at` itself.
  [[nodiscard]] std::size_t skip(std::size_t at) const {
    if (text_[at] == '\\' && at + 1 < text_.size() && is_escapable(text_[at + 1])) return at + 2;
    if (text_[at] != '`') return at;
    const std::size_t end = code_end(at);
    return end != 0 ? end : run(at);
  }

  struct Link {
    std::size_t close = 0;  // of the label
    std::size_t end = 0;    // of all; 0: no link
    bool picture = false;   // and none after all
  };

  // A link whose `[` is at `at`: no link inside, an address without spaces and brackets.
  [[nodiscard]] Link link_at(std::size_t at, std::size_t end) const {
    int depth = 0;
    for (std::size_t i = at; i < end;) {
      if (const std::size_t next = skip(i); next != i) {
        i = next;
        continue;
      }
      if (text_[i] == '[') {
        ++depth;
        if (i > at && link_at(i, end).end != 0) return {};
      }
      if (text_[i] == ']' && --depth == 0) {
        const bool words = std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                       text_.begin() + static_cast<std::ptrdiff_t>(i),
                                       [](char c) { return c != ' '; });
        const std::size_t close =
            words && i + 1 < end && text_[i + 1] == '(' ? address_end(i + 1) : 0;
        const bool picture = at > 0 && text_[at - 1] == '!';
        return {i, close, picture && close != 0};
      }
      ++i;
    }
    return {};
  }

  [[nodiscard]] std::size_t address_end(std::size_t open) const {
    int depth = 0;
    for (std::size_t i = open; i < text_.size(); ++i) {
      if (text_[i] == ' ' && i > open + 1 && depth == 1) return behind_title(i);
      if (std::string_view(" <>[]").find(text_[i]) != std::string_view::npos) return 0;
      if (text_[i] == '`' && code_covers(i)) return 0;
      if (text_[i] == '(') ++depth;
      if (text_[i] == ')' && --depth == 0) return i == open + 1 ? 0 : i + 1;
    }
    return 0;
  }

  // Behind `"title")`, or 0.
  [[nodiscard]] std::size_t behind_title(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    if (at == text_.size() || (text_[at] != '"' && text_[at] != '\'')) return 0;
    std::size_t close = at + 1;
    for (; close < text_.size() && text_[close] != text_[at]; ++close) {
      if (text_[close] == '[' || text_[close] == ']') return 0;
      if (text_[close] == '`' && code_covers(close)) return 0;
    }
    if (close == text_.size()) return 0;
    for (++close; close < text_.size() && text_[close] == ' ';) ++close;
    return close < text_.size() && text_[close] == ')' ? close + 1 : 0;
  }

  // Whether a code span holds the backtick at `at`, told from the text's beginning.
  [[nodiscard]] bool code_covers(std::size_t at) const {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t next = skip(i);
      const bool span = text_[i] == '`' && code_end(i) != 0;
      if (span && i <= at && at < next) return true;
      i = next == i ? i + 1 : next;
    }
    return false;
  }

  std::vector<Shown> read(std::size_t begin, std::size_t end) {
    std::vector<Node> nodes;
    const auto put = [&nodes](std::size_t origin, bool code) {
      Shown shown;
      shown.origin = origin;
      shown.code = code;
      nodes.push_back({{shown}});
    };
    for (std::size_t i = begin; i < end;) {
      const char c = text_[i];
      const std::size_t next = skip(i);
      if (c == '\\' && next == i + 2) {
        put(i + 1, false);
        i = next;
      } else if (c == '`') {
        const bool span = code_end(i) != 0;
        std::size_t from = i;
        std::size_t to = next;
        if (span) {
          const std::size_t ticks = run(i) - i;
          from += ticks;
          to -= ticks;
          const std::string_view inside = text_.substr(from, to - from);
          const bool blank = inside.find_first_not_of(' ') == std::string_view::npos;
          if (!blank && inside.front() == ' ' && inside.back() == ' ') {
            ++from;
            --to;
          }
        }
        for (std::size_t k = from; k < to; ++k) put(k, span);
        i = next;
      } else if (const Link link = c == '[' ? link_at(i, end) : Link{}; link.picture) {
        // Its words have their markup, and so has what follows.
        put(i, false);
        ++i;
      } else if (link.end != 0) {
        Node node;
        node.bytes = read(i + 1, link.close);
        std::string address(text_.substr(link.close + 2, link.end - link.close - 3));
        address = address.substr(0, address.find(' '));
        for (Shown& shown : node.bytes) shown.address = address;
        nodes.push_back(std::move(node));
        i = link.end;
      } else if (c == '*' || c == '_') {
        const std::size_t stop = run(i);
        Node node;
        for (std::size_t k = i; k < stop; ++k) {
          node.bytes.emplace_back();
          node.bytes.back().origin = k;
        }
        const bool text = c == '_' && stop - i > 1;
        if (!text) {
          const std::size_t before = i == 0 ? text_.size() : i - 1;
          const bool left =
              !space(stop) && (!punctuation(stop) || space(before) || punctuation(before));
          const bool right =
              !space(before) && (!punctuation(before) || space(stop) || punctuation(stop));
          node.delimiter = c;
          node.length = stop - i;
          node.in_word =
              !space(before) && !punctuation(before) && !space(stop) && !punctuation(stop);
          node.opens = c == '*' ? left : left && (!right || punctuation(before));
          node.closes = c == '*' ? right : right && (!left || punctuation(stop));
        }
        nodes.push_back(std::move(node));
        i = stop;
      } else {
        put(i, false);
        ++i;
      }
    }
    match(nodes, by_runs_);
    std::vector<Shown> out;
    for (const Node& node : nodes) out.insert(out.end(), node.bytes.begin(), node.bytes.end());
    return out;
  }

  static void match(std::vector<Node>& nodes, bool by_runs) {
    for (std::size_t c = 0; c < nodes.size();) {
      Node& closer = nodes[c];
      if (closer.delimiter == 0 || !closer.closes || closer.bytes.empty()) {
        ++c;
        continue;
      }
      std::size_t o = c;
      bool found = false;
      while (o-- > 0) {
        const Node& opener = nodes[o];
        if (opener.delimiter != closer.delimiter || !opener.opens || opener.bytes.empty()) continue;
        // CommonMark asks whether either could both open and close; md4c 0.4.8 asks that of runs
        // inside a word only. No word is lost either way.
        const bool both = by_runs
                              ? opener.in_word || closer.in_word
                              : (opener.opens && opener.closes) || (closer.opens && closer.closes);
        const bool threes = (opener.length + closer.length) % 3 == 0 &&
                            !(opener.length % 3 == 0 && closer.length % 3 == 0);
        if (both && threes) continue;
        found = true;
        break;
      }
      if (!found) {
        if (!closer.opens) closer.delimiter = 0;
        ++c;
        continue;
      }
      Node& opener = nodes[o];
      const bool strong = opener.bytes.size() >= 2 && closer.bytes.size() >= 2;
      for (std::size_t i = o + 1; i < c; ++i) {
        nodes[i].delimiter = 0;
        for (Shown& shown : nodes[i].bytes) (strong ? shown.strong : shown.emphasis) = true;
      }
      const std::ptrdiff_t taken = strong ? 2 : 1;
      opener.bytes.erase(opener.bytes.end() - taken, opener.bytes.end());
      closer.bytes.erase(closer.bytes.begin(), closer.bytes.begin() + taken);
      if (closer.bytes.empty()) ++c;
    }
  }

  std::string_view text_;
  bool by_runs_;
};

}  // namespace markup_oracle
