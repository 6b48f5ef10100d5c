#include "decode/values/network.h"

#include <algorithm>
#include <array>
#include <vector>

#include "characters/ascii.h"
#include "characters/edit_distance.h"

namespace resumec::decode {
namespace {

struct Network {
  std::string_view name;  // as its owner writes it
  std::string_view before;
};

// Only networks whose pages are found by the name that users know as their own: Stack Overflow and
// Google Scholar go by a number, so they are not here.
constexpr std::array kNetworks = {
    Network{"GitHub", "https://github.com/"},
    Network{"GitLab", "https://gitlab.com/"},
    Network{"Codeberg", "https://codeberg.org/"},
    Network{"Bitbucket", "https://bitbucket.org/"},
    Network{"LinkedIn", "https://www.linkedin.com/in/"},
    Network{"XING", "https://www.xing.com/profile/"},
    Network{"Twitter", "https://x.com/"},
    Network{"X", "https://x.com/"},
    Network{"Bluesky", "https://bsky.app/profile/"},
    Network{"Threads", "https://www.threads.net/@"},
    Network{"Instagram", "https://www.instagram.com/"},
    Network{"Facebook", "https://www.facebook.com/"},
    Network{"Telegram", "https://t.me/"},
    Network{"Medium", "https://medium.com/@"},
    Network{"dev.to", "https://dev.to/"},
    Network{"YouTube", "https://www.youtube.com/@"},
    Network{"TikTok", "https://www.tiktok.com/@"},
    Network{"Reddit", "https://www.reddit.com/user/"},
    Network{"Behance", "https://www.behance.net/"},
    Network{"Dribbble", "https://dribbble.com/"},
    Network{"Kaggle", "https://www.kaggle.com/"},
    Network{"Hugging Face", "https://huggingface.co/"},
    Network{"ORCID", "https://orcid.org/"},
    Network{"LeetCode", "https://leetcode.com/u/"},
    Network{"Keybase", "https://keybase.io/"},
};

std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
    if (characters::is_letter_or_digit(c) || beyond_ascii) out += characters::lower(c);
  }
  return out;
}

bool is_name_character(char c) {
  return characters::is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
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
  const auto* found =
      std::find_if(kNetworks.begin(), kNetworks.end(),
                   [&wanted](const Network& one) { return folded(one.name) == wanted; });
  return found == kNetworks.end() ? std::string()
                                  : std::string(found->before) + std::string(username);
}

std::string network_name(std::string_view key) {
  std::string wanted = folded(key);
  // Known by their names alone: nothing tells where a user's page is.
  constexpr auto kPageless = std::to_array<std::string_view>(
      {"Mastodon",     "Stack Overflow", "Stack Exchange", "Google Scholar",
       "ResearchGate", "Discord",        "Skype",          "WhatsApp",
       "Signal",       "HackerRank",     "Codeforces",     "CodePen",
       "npm",          "PyPI",           "Substack",       "Tumblr",
       "Pinterest",    "Wellfound",      "Docker Hub",     "Slack",
       "Matrix",       "Twitch"});
  const auto named = [&]() -> std::string {
    for (const Network& one : kNetworks) {
      if (folded(one.name) == wanted) return std::string(one.name);
    }
    for (const std::string_view one : kPageless) {
      if (folded(one) == wanted) return std::string(one);
    }
    return {};
  };
  if (std::string name = named(); !name.empty()) return name;
  for (const std::string_view end :
       {"url", "link", "username", "user", "handle", "profile", "account", "id"}) {
    if (wanted.size() <= end.size() || !std::string_view(wanted).ends_with(end)) continue;
    wanted.resize(wanted.size() - end.size());
    return named();
  }
  return {};
}

std::string nearest_network(std::string_view network) {
  const std::string wanted = folded(network);
  std::vector<std::string> names{"mastodon"};
  for (const Network& one : kNetworks) names.push_back(folded(one.name));
  // In two or three letters every name is near.
  constexpr std::size_t kShortest = 4;
  const bool known = std::find(names.begin(), names.end(), wanted) != names.end();
  if (known || wanted.size() < kShortest) return {};
  const std::string near = characters::nearest(wanted, {names.begin(), names.end()});
  const auto* found = std::find_if(kNetworks.begin(), kNetworks.end(), [&near](const Network& one) {
    return folded(one.name) == near;
  });
  if (found != kNetworks.end()) return std::string(found->name);
  return near.empty() ? near : "Mastodon";
}

}  // namespace resumec::decode
