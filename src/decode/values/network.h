// Where a network keeps the page of a user name, for networks of which that is known for sure.
#pragma once

#include <string>
#include <string_view>

namespace resumec::decode {

// "https://github.com/ada" for ("GitHub", "ada"); empty when the network is unknown or the name has
// characters that its names cannot have. Nothing is invented.
std::string profile_url(std::string_view network, std::string_view username);

// A network whose name differs from `network` by a slip of the finger, as its owner writes it;
// empty when it is known or none is near.
std::string nearest_network(std::string_view network);

// The network that a key names, as its owner writes it: "GitHub" of `github`, `github_url` and
// `githubUsername`; empty when it is unknown.
std::string network_name(std::string_view key);

}  // namespace resumec::decode
