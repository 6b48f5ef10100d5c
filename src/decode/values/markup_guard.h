// Text made safe for md4c: everything that is not our markup is escaped, so that it comes back as
// typed.
//
// md4c reads all of CommonMark and has no mode for inlines alone: `> 5M users` would lose its `>`,
// `1. Platz` its `1.`, `C:\_x` its backslash, and `[a]: http://x.org` would vanish. So the words of
// one paragraph are first scanned for the markup that we take:
//
//   *i* _i_ **b**    emphasis; `__` is text (`__init__`)
//   `c`              code
//   [l](u)           a link; without white space, brackets or a title in its parentheses
//   \* \` \[ \]      the character without its meaning; any other backslash is text
//
// and every other ASCII punctuation mark gets a backslash. What remains for md4c is what it is good
// at: which `*` opens and which closes (CommonMark 0.30, 6.2). The scan takes linear time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace resumec::decode {

struct GuardedText {
  struct Link {
    std::size_t begin = 0;  // of the address, in the original
    std::size_t end = 0;
  };

  std::string text;                    // for md4c; a link's address is its index in `links`
  std::vector<std::uint32_t> origins;  // for each byte of `text`, its offset in the original
  std::vector<Link> links;
};

// False for a text in which nothing can be markup: it needs no guard, and no md4c.
bool may_have_markup(std::string_view paragraph);

// `paragraph` is one line without white space at its ends.
GuardedText guard(std::string_view paragraph);

}  // namespace resumec::decode
