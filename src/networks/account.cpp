// People type of their page what they have at hand: the address out of the browser, the end of it
// that the network prints on their card (`in/ira`), or their name with the sign that it wears there
// (`@ira`). All of it says the same two things: the name, and the page.
#include <fmt/format.h>

#include <algorithm>

#include "characters/ascii.h"
#include "networks/networks.h"

namespace resumec::networks {
namespace {

using characters::is_digit;

bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

template <class Fits>
bool all_of(std::string_view text, const Fits& fits) {
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

bool is_name(std::string_view name) {
  return name != "." && name != ".." && all_of(name, [](char c) {
           return characters::is_letter_or_digit(c) || is_beyond_ascii(c) || c == '.' || c == '_' ||
                  c == '-';
         });
}

bool is_label(std::string_view name) {
  return all_of(name, [](char c) { return characters::is_letter_or_digit(c) || c == '-'; });
}

bool is_server(std::string_view server) {
  return is_name(server) && server.find('.') != std::string_view::npos && server.front() != '.' &&
         server.back() != '.' && std::none_of(server.begin(), server.end(), is_beyond_ascii);
}

// RFC 3986, 2.1.
std::string encoded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (is_beyond_ascii(c)) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out;
}

std::string filled(std::string_view pattern, std::string_view name, std::string_view server) {
  std::string out(pattern);
  const std::size_t user = out.find("{}");
  if (user != std::string::npos) out.replace(user, 2, encoded(name));
  constexpr std::string_view kServer = "{server}";
  const std::size_t host = out.find(kServer);
  if (host != std::string::npos) out.replace(host, kServer.size(), server);
  return out;
}

void drop(std::string_view& text, std::string_view prefix) {
  if (characters::same_ignoring_case(text.substr(0, prefix.size()), prefix)) {
    text.remove_prefix(prefix.size());
  }
}

// What stands before the name in the path of the network's addresses: "in/", "@", "".
std::string_view path_before_name(const Network& network) {
  std::string_view path = network.address;
  path = path.substr(std::min(path.find("://") + 3, path.size()));
  const std::size_t slash = path.find('/');
  const std::size_t name = path.find("{}");
  if (slash == std::string_view::npos || name == std::string_view::npos || name < slash) return {};
  return path.substr(slash + 1, name - slash - 1);
}

Account with_server(const Network& network, std::string_view typed) {
  drop(typed, "@");
  // Matrix parts them by a colon.
  const std::size_t at = typed.find_first_of("@:");
  if (at == std::string_view::npos) return {};
  const std::string_view name = typed.substr(0, at);
  const std::string_view server = typed.substr(at + 1);
  if (!is_name(name) || !is_server(server)) return {};
  return {{}, filled(network.address, name, server)};
}

// Of a name without its address: what stands before it in one goes.
Account of_name(const Network& network, std::string_view typed) {
  if (network.form == Form::kNone) return {};
  if (network.form == Form::kServer) return with_server(network, typed);
  std::string_view name = typed;
  drop(name, "/");
  drop(name, path_before_name(network));
  // Reddit's own short form; other networks have no such path.
  if (network.name == "Reddit") drop(name, "u/");
  while (name.ends_with('/')) name.remove_suffix(1);
  if (name.starts_with('@') || name.starts_with('~')) name.remove_prefix(1);
  // "@ira" is shown as it was typed, "in/ira" is not.
  const bool has_path = typed.find('/') != std::string_view::npos;
  Account account;
  if (has_path) account.name = std::string(name);
  switch (network.form) {
    case Form::kNumber: {
      // "12345/ira-vance": the number finds the page, the name is the person's.
      const std::string_view number = name.substr(0, name.find('/'));
      if (!all_of(number, is_digit)) return {};
      const bool more = number.size() < name.size();
      if (more && !is_name(name.substr(number.size() + 1))) return {};
      if (more) account.name = std::string(name.substr(number.size() + 1));
      account.address = filled(network.address, number, {});
      return account;
    }
    case Form::kPhone: {
      std::string digits;
      for (const char c : name) {
        if (is_digit(c)) digits += c;
        if (!is_digit(c) && std::string_view("+ -.()").find(c) == std::string_view::npos) return {};
      }
      if (digits.size() < 5) return {};
      return {{}, filled(network.address, digits, {})};
    }
    case Form::kLabel:
      if (!is_label(name)) return {};
      break;
    default:
      if (!is_name(name)) return {};
  }
  account.address = filled(network.address, name, {});
  return account;
}

// The last part of a path that says something, else the host.
std::string_view last_part(std::string_view address) {
  std::string_view path = address.substr(0, address.find_first_of("?#"));
  while (path.ends_with('/')) path.remove_suffix(1);
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// Of an address of the network's own: the name in it; empty where it is another page.
std::string_view name_in(const Network& network, std::string_view address) {
  const std::size_t slash = std::min(address.find('/'), address.size());
  if (network.form == Form::kLabel) {
    const std::string_view host = address.substr(0, slash);
    const std::string_view below = address.substr(slash);
    return below.size() > 1 ? std::string_view() : host.substr(0, host.find('.'));
  }
  std::string_view path = address.substr(slash);
  drop(path, "/");
  const std::string_view before = path_before_name(network);
  if (!characters::same_ignoring_case(path.substr(0, before.size()), before)) return {};
  path.remove_prefix(before.size());
  const std::string_view name = path.substr(0, path.find_first_of("/?#&"));
  std::string_view behind = path.substr(name.size());
  drop(behind, "/");
  const bool ends = behind.empty() || behind.front() == '?' || behind.front() == '#' ||
                    behind.front() == '&' || network.address.ends_with(behind);
  return ends ? name : std::string_view();
}

// Of an address without its scheme. It leads where it leads; the name in it is shown.
Account of_address(const Network* network, std::string_view address) {
  const std::string_view host = host_in(address);
  const Network* owner = of_host(host);
  Account account{std::string(last_part(address)), "https://" + std::string(address)};
  if (network != nullptr && network->form == Form::kServer) {
    std::string_view name = last_part(address);
    drop(name, "@");
    if (is_name(name) && name.size() < address.size() - host.size()) {
      account.name = fmt::format("@{}@{}", name, host);
    }
  } else if (owner != nullptr && !owner->address.empty()) {
    const std::string_view name = name_in(*owner, address);
    Account own = name.empty() ? Account() : of_name(*owner, name);
    if (!own.address.empty()) return {std::string(name), own.address};
  }
  if (account.name.starts_with('@')) {
    if (network == nullptr || network->form != Form::kServer) account.name.erase(0, 1);
  }
  return account;
}

}  // namespace

Account read_account(const Network* network, std::string_view typed) {
  std::string_view rest = typed;
  drop(rest, "https://");
  drop(rest, "http://");
  const bool whole = rest.size() < typed.size();
  if (!whole && rest.starts_with("//")) rest.remove_prefix(2);
  const std::string_view host = host_in(rest);
  const bool blank = rest.find_first_of(" \t\"<>\\") != std::string_view::npos;
  // "ada.l" is a name and "github.com" a host; an address has a path, and its host is one of a
  // network or has a scheme before it.
  const bool path = rest.size() > host.size() + 1;
  const bool mailbox = host.find('@') != std::string_view::npos;
  if (!host.empty() && !blank && !mailbox && (whole || (path && is_server(host)))) {
    std::string_view address = rest;
    if (of_host(host) != nullptr) drop(address, "www.");
    return of_address(network, address);
  }
  // "ira.substack.com" has no path.
  if (network != nullptr && network->form == Form::kLabel && of_host(host) == network && !path) {
    return of_address(network, rest);
  }
  return network == nullptr || whole ? Account() : of_name(*network, rest);
}

}  // namespace resumec::networks
