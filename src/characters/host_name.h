// Names of hosts in letters beyond ASCII (internationalised domain names, UTS #46): people read and
// type "bücher.example", programs look up "xn--bcher-kva.example".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace resumec::characters {

// The name as programs look it up; a name in ASCII as it is, and so is what can be no name.
std::string ascii_host(std::string_view host);

// The name as people read it; as it is where its letters would deceive.
std::string readable_host(std::string_view host);

// A part of a name between its dots, by its bytes; none: `begin` is `end`.
struct HostLabel {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The first part whose letters look like others: browsers show such a name in ASCII alone.
//
// Two small rules, those of browsers without their tables. A part is written in one script, but for
// Han, kana, Bopomofo and Hangul, which stand beside each other and beside Latin. And in a domain
// of Latin letters ("example.com") no part is made of Cyrillic or Greek letters alone that all have
// the shape of Latin ones.
HostLabel deceptive_label(std::string_view host);

}  // namespace resumec::characters
