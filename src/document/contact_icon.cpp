#include "document/contact_icon.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "characters/ascii.h"

namespace resumec::document {

namespace {

using graphics::Icon;

struct Site {
  std::string_view domain;
  Icon icon;
};

// What is not here has a person's icon: a profile is somebody's page.
constexpr std::array kSites = {
    Site{"github.com", Icon::kCode},
    Site{"gitlab.com", Icon::kCode},
    Site{"codeberg.org", Icon::kCode},
    Site{"bitbucket.org", Icon::kCode},
    Site{"sr.ht", Icon::kCode},
    Site{"huggingface.co", Icon::kCode},
    Site{"kaggle.com", Icon::kCode},
    Site{"leetcode.com", Icon::kCode},
    Site{"stackoverflow.com", Icon::kCode},
    Site{"orcid.org", Icon::kMortarboard},
    Site{"scholar.google.com", Icon::kMortarboard},
    Site{"researchgate.net", Icon::kMortarboard},
    Site{"academia.edu", Icon::kMortarboard},
    Site{"dblp.org", Icon::kMortarboard},
    Site{"x.com", Icon::kBubble},
    Site{"twitter.com", Icon::kBubble},
    Site{"bsky.app", Icon::kBubble},
    Site{"threads.net", Icon::kBubble},
    Site{"reddit.com", Icon::kBubble},
    Site{"t.me", Icon::kBubble},
    Site{"medium.com", Icon::kBubble},
    Site{"dev.to", Icon::kBubble},
};

// "https://www.github.com/ada" -> "www.github.com".
std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  return url.substr(0, url.find_first_of("/?#:"));
}

bool is_within(std::string_view host, std::string_view domain) {
  if (!host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

// "GitHub: ada" -> "github", for profiles whose page is not known.
std::string network_of(std::string_view text) {
  std::string name;
  for (const char c : text.substr(0, text.find(':'))) {
    if (c != ' ') name += characters::lower(c);
  }
  return name;
}

Icon profile_icon(const Run& profile) {
  const std::string_view host = host_of(profile.href.text());
  const std::string network = host.empty() ? network_of(profile.text.text()) : std::string();
  const auto* found = std::find_if(kSites.begin(), kSites.end(), [&](const Site& site) {
    return host.empty() ? site.domain.substr(0, site.domain.find('.')) == network
                        : is_within(host, site.domain);
  });
  return found == kSites.end() ? Icon::kPerson : found->icon;
}

}  // namespace

std::optional<Icon> contact_icon(const Runs& contact) {
  if (contact.empty()) return std::nullopt;
  const Run& run = contact.front();
  switch (run.role) {
    case Role::kEmail:
      return Icon::kEnvelope;
    case Role::kPhone:
      return Icon::kPhone;
    case Role::kLocation:
      return Icon::kPin;
    case Role::kUrl:
      return Icon::kGlobe;
    case Role::kProfile:
      return profile_icon(run);
    default:
      return std::nullopt;
  }
}

}  // namespace resumec::document
