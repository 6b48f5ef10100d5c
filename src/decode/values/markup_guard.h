// Text made safe for md4c: everything that is not our markup is escaped, so that it comes back as
// typed.
//
// md4c reads all of CommonMark and has no mode for inlines alone: `> 5M users` would lose its `>`,
// `1. Platz` its `1.`, `C:\_x` its backslash, and `[a]: http://x.org` would vanish. So the words of
// one paragraph are first scanned for the markup that we take:
//
//   *i* _i_ **b**    emphasis; `__` is text (`__init__`)
//   `c`              code
//   [l](u)           a link, with a title in quotes behind the address or without; the address has
//                    neither white space nor brackets. `![l](u)` is text: no picture is taken
//   <u> u            an address, which is its own words (bare_address.h)
//   \* \_ \` \[ \] \\  the character without its meaning; any other backslash is text
//
// and every other ASCII punctuation mark gets a backslash. What remains for md4c is what it is good
// at: which `*` opens and which closes (CommonMark 0.30, 6.2). A line feed is a blank to it, and
// still a line feed to whoever asks for the origin. The scan takes linear time.
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
    bool bare = false;     // it stands in the text as it is, and may be none after all
    bool mailbox = false;  // it lacks its `mailto:`
  };

  std::string text;                    // for md4c; a link's address is its index in `links`
  std::vector<std::uint32_t> origins;  // for each byte of `text`, its offset in the original
  std::vector<Link> links;
};

// False for a text in which nothing can be markup: it needs no guard, and no md4c.
bool may_have_markup(std::string_view paragraph);

// `paragraph` has no white space at its ends, and none round its line feeds.
GuardedText guard(std::string_view paragraph);

}  // namespace resumec::decode
