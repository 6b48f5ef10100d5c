// The networks in which people have pages: what each is called, where a user's page is, which of
// our drawings stands for it. One list (list.def) for decoding, completion, icons and
// docs/networks.md.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "graphics/icon.h"

namespace resumec::networks {

// What a user's name looks like.
enum class Form : std::uint8_t {
  kName,    // letters, digits and a few signs
  kLabel,   // a part of the host: no dots
  kNumber,  // digits
  kPhone,   // a telephone number
  kServer,  // a name and a server: ada@example.org
  kNone     // no page goes by a name
};

struct Network {
  std::string_view name;     // as its owner writes it
  std::string_view address;  // "https://github.com/{}"; empty of kNone
  Form form = Form::kName;
  graphics::Icon icon = graphics::Icon::kPerson;
  std::string_view other_names, other_hosts;  // parted by commas
};

// In the order of the list.
std::span<const Network> all();

// The network of a name, regardless of case, blanks and signs: "Stack Overflow", "stackoverflow";
// null when it is unknown.
const Network* find(std::string_view name);

// The network that keeps its pages at `host`, or below it; null when none is known.
const Network* of_host(std::string_view host);

// The network that a key names: `github`, `github_url`, `githubUsername`; null when it is unknown.
const Network* of_key(std::string_view key);

// A network whose name differs from `name` by a slip of the finger, as its owner writes it; empty
// when `name` is known or none is near.
std::string nearest(std::string_view name);

// A user's page.
struct Account {
  std::string name;     // as it is shown: "ira", "@ira@mastodon.social"; empty: as it was typed
  std::string address;  // empty when what was typed makes none
};

// What was typed as the name of a user, which may be an address ("https://github.com/ira"), a part
// of one ("github.com/ira", "in/ira") or a name with a sign ("@ira"). Of no network (null), only
// addresses are read.
Account read_account(const Network* network, std::string_view typed);

// The host of an address with a scheme or without; empty of what has no dot before its first slash.
std::string_view host_in(std::string_view typed);

// docs/networks.md.
std::string reference();

}  // namespace resumec::networks
