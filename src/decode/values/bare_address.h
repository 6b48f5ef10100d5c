// Addresses that stand in a text as they are: `https://example.org/ada`, `www.example.org`,
// `ada@example.org`. They are links without any markup.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace resumec::decode {

struct BareAddress {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool mailbox = false;
};

// In order. A full stop, a comma or a bracket behind an address belongs to the sentence, and so
// does what is written without blanks behind it in a script that has none. Takes linear time.
std::vector<BareAddress> bare_addresses(std::string_view text);

}  // namespace resumec::decode
