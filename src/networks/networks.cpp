#include "networks/networks.h"

#include <algorithm>
#include <array>
#include <vector>

#include "characters/ascii.h"
#include "characters/edit_distance.h"

namespace resumec::networks {
namespace {

constexpr std::array kNetworks = {
#define RESUMEC_NETWORK(name, address, form, icon, other_names, other_hosts) \
  Network{name, address, Form::k##form, graphics::Icon::k##icon, other_names, other_hosts},
#include "networks/list.def"
#undef RESUMEC_NETWORK
};

// Letters and digits alone, small.
std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
    if (characters::is_letter_or_digit(c) || beyond_ascii) out += characters::lower(c);
  }
  return out;
}

// Whether `fits` one of the parts of `list`, which commas part.
template <class Fits>
bool any_of_list(std::string_view list, const Fits& fits) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    if (fits(list.substr(0, end))) return true;
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return false;
}

bool is_within(std::string_view host, std::string_view domain) {
  if (!host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

// "www.example.org" and "{}.example.org" are pages of example.org.
std::string_view domain_of(const Network& network) {
  std::string_view host = host_in(network.address);
  for (const std::string_view first : {"www.", "{}."}) {
    if (host.starts_with(first)) host.remove_prefix(first.size());
  }
  return host.find('{') == std::string_view::npos ? host : std::string_view();
}

const Network* find_folded(const std::string& wanted) {
  if (wanted.empty()) return nullptr;
  const auto* found = std::find_if(kNetworks.begin(), kNetworks.end(), [&](const Network& one) {
    const auto same = [&](std::string_view name) { return folded(name) == wanted; };
    return same(one.name) || any_of_list(one.other_names, same);
  });
  return found == kNetworks.end() ? nullptr : found;
}

}  // namespace

std::span<const Network> all() {
  return kNetworks;
}

const Network* find(std::string_view name) {
  return find_folded(folded(name));
}

const Network* of_host(std::string_view host) {
  const std::string small = characters::lower(host);
  const auto* found = std::find_if(kNetworks.begin(), kNetworks.end(), [&](const Network& one) {
    const std::string_view domain = domain_of(one);
    return (!domain.empty() && is_within(small, domain)) ||
           any_of_list(one.other_hosts,
                       [&](std::string_view other) { return is_within(small, other); });
  });
  return found == kNetworks.end() ? nullptr : found;
}

const Network* of_key(std::string_view key) {
  const std::string wanted = folded(key);
  if (const Network* found = find_folded(wanted)) return found;
  for (const std::string_view end :
       {"url", "link", "username", "user", "handle", "profile", "account", "id"}) {
    if (wanted.size() <= end.size() || !std::string_view(wanted).ends_with(end)) continue;
    return find_folded(wanted.substr(0, wanted.size() - end.size()));
  }
  return nullptr;
}

std::string nearest(std::string_view name) {
  const std::string wanted = folded(name);
  // In two or three letters every name is near.
  constexpr std::size_t kShortest = 4;
  if (wanted.size() < kShortest || find_folded(wanted) != nullptr) return {};
  std::vector<std::string> names;
  for (const Network& one : kNetworks) names.push_back(folded(one.name));
  const std::string near = characters::nearest(wanted, {names.begin(), names.end()});
  const Network* found = find_folded(near);
  return found == nullptr ? std::string() : std::string(found->name);
}

std::string_view host_in(std::string_view typed) {
  const std::size_t scheme = typed.find("://");
  if (scheme != std::string_view::npos) typed.remove_prefix(scheme + 3);
  const std::string_view host = typed.substr(0, typed.find_first_of("/?#"));
  return host.find('.') == std::string_view::npos ? std::string_view() : host;
}

}  // namespace resumec::networks
