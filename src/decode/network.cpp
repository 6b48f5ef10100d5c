#include "decode/network.h"

#include <algorithm>
#include <array>
#include <vector>

#include "support/edit_distance.h"

namespace resumec::decode {
namespace {

struct Network {
  std::string_view name;  // lower case, letters and digits only
  std::string_view before;
};

// Only networks whose pages are found by the name that users know as their own: Stack Overflow and
// Google Scholar go by a number, so they are not here.
constexpr std::array kNetworks = {
    Network{"github", "https://github.com/"},
    Network{"gitlab", "https://gitlab.com/"},
    Network{"codeberg", "https://codeberg.org/"},
    Network{"bitbucket", "https://bitbucket.org/"},
    Network{"linkedin", "https://www.linkedin.com/in/"},
    Network{"xing", "https://www.xing.com/profile/"},
    Network{"twitter", "https://x.com/"},
    Network{"x", "https://x.com/"},
    Network{"bluesky", "https://bsky.app/profile/"},
    Network{"threads", "https://www.threads.net/@"},
    Network{"instagram", "https://www.instagram.com/"},
    Network{"facebook", "https://www.facebook.com/"},
    Network{"telegram", "https://t.me/"},
    Network{"medium", "https://medium.com/@"},
    Network{"devto", "https://dev.to/"},
    Network{"youtube", "https://www.youtube.com/@"},
    Network{"tiktok", "https://www.tiktok.com/@"},
    Network{"reddit", "https://www.reddit.com/user/"},
    Network{"behance", "https://www.behance.net/"},
    Network{"dribbble", "https://dribbble.com/"},
    Network{"kaggle", "https://www.kaggle.com/"},
    Network{"huggingface", "https://huggingface.co/"},
    Network{"orcid", "https://orcid.org/"},
    Network{"leetcode", "https://leetcode.com/u/"},
    Network{"keybase", "https://keybase.io/"},
};

std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    if (static_cast<unsigned char>(c) >= 0x80) out += c;
  }
  return out;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '_' || c == '-';
}

bool is_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." &&
         std::all_of(name.begin(), name.end(), is_name_character);
}

}  // namespace

std::string profile_url(std::string_view network, std::string_view username) {
  const std::string wanted = folded(network);
  if (username.starts_with("@")) username.remove_prefix(1);
  // A Mastodon name carries its server: ada@example.social.
  const std::size_t at = username.find('@');
  if (wanted == "mastodon" && at != std::string_view::npos) {
    const std::string_view server = username.substr(at + 1);
    const bool real = is_name(username.substr(0, at)) && is_name(server) &&
                      server.find('.') != std::string_view::npos;
    if (!real) return {};
    return "https://" + std::string(server) + "/@" + std::string(username.substr(0, at));
  }
  if (!is_name(username)) return {};
  const auto* found = std::find_if(kNetworks.begin(), kNetworks.end(),
                                   [&wanted](const Network& one) { return one.name == wanted; });
  return found == kNetworks.end() ? std::string()
                                  : std::string(found->before) + std::string(username);
}

std::string nearest_network(std::string_view network) {
  const std::string wanted = folded(network);
  std::vector<std::string_view> names;
  for (const Network& one : kNetworks) names.push_back(one.name);
  names.push_back("mastodon");
  // In two or three letters every name is near.
  constexpr std::size_t kShortest = 4;
  const bool known = std::find(names.begin(), names.end(), wanted) != names.end();
  return known || wanted.size() < kShortest ? std::string() : support::nearest(wanted, names);
}

}  // namespace resumec::decode
