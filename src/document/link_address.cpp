#include "document/link_address.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "characters/ascii.h"
#include "characters/host_name.h"
#include "characters/letters.h"
#include "characters/percent.h"

namespace resumec::document {
namespace {

constexpr std::array<std::string_view, 4> kSchemes = {"https://", "http://", "mailto:", "tel:"};

bool begins_with_scheme(std::string_view text) {
  for (const std::string_view scheme : kSchemes) {
    if (characters::same_ignoring_case(text.substr(0, scheme.size()), scheme)) return true;
  }
  return false;
}

// "example.org/ada" of "https://www.example.org/ada/", as compose shortens addresses that are
// fields.
std::string_view shortened(std::string_view address) {
  for (const std::string_view scheme : kSchemes) {
    if (characters::same_ignoring_case(address.substr(0, scheme.size()), scheme)) {
      address.remove_prefix(scheme.size());
      break;
    }
  }
  constexpr std::string_view kWww = "www.";
  if (characters::same_ignoring_case(address.substr(0, kWww.size()), kWww)) {
    address.remove_prefix(kWww.size());
  }
  if (address.size() > 1 && address.ends_with('/')) address.remove_suffix(1);
  return address;
}

bool may_hide_address(Role role) {
  switch (role) {
    case Role::kEmail:
    case Role::kPhone:
    case Role::kUrl:
    case Role::kReference:
      return false;
    default:
      return true;
  }
}

// "bücher.example/a" of "xn--bcher-kva.example/a", and of a mailbox the same.
std::string readable(std::string_view shortened) {
  const std::size_t end = std::min(shortened.find_first_of("/?#:"), shortened.size());
  const std::size_t at = shortened.substr(0, end).rfind('@');
  const std::size_t begin = at == std::string_view::npos ? 0 : at + 1;
  return std::string(shortened.substr(0, begin)) +
         characters::readable_host(shortened.substr(begin, end - begin)) +
         std::string(shortened.substr(end));
}

// Figures alone, for telephone numbers are written with blanks.
std::string figures_of(std::string_view text) {
  std::string figures;
  for (const char c : text) {
    if (characters::is_digit(c)) figures += c;
  }
  return figures;
}

bool says(std::string_view words, std::string_view address) {
  // A warning of its own (R2209) when it is another one.
  if (begins_with_scheme(words)) return true;
  const std::string_view said = shortened(words);
  const std::string_view wanted = shortened(address);
  if (characters::same_ignoring_case(said, wanted)) return true;
  const std::string letters = characters::percent_decoded(readable(wanted));
  if (characters::fold_case(said) == characters::fold_case(letters)) return true;
  return characters::same_ignoring_case(address.substr(0, 4), "tel:") &&
         figures_of(words) == figures_of(address);
}

// "GitHub: github.com/ada", or "GitHub: ada" with its address in brackets.
bool profile_says(const Runs& runs, std::size_t index) {
  const std::string& address = runs[index].href.text();
  const std::string_view name = runs[index].text.text();
  const std::string wanted = readable(shortened(address));
  if (name.size() > wanted.size() &&
      characters::same_ignoring_case(name.substr(name.size() - wanted.size()), wanted)) {
    return true;
  }
  return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
    return run.href == runs[index].href && says(run.text.text(), address);
  });
}

}  // namespace

std::string address_behind(const Runs& runs, std::size_t index, bool short_form) {
  const Run& run = runs[index];
  if (run.href.empty() || !may_hide_address(run.role)) return {};
  if (run.role == Role::kProfile && profile_says(runs, index)) return {};
  if (index + 1 < runs.size() && runs[index + 1].href == run.href) return {};
  std::size_t first = index;
  while (first > 0 && runs[first - 1].href == run.href) --first;
  std::string words;
  for (std::size_t i = first; i <= index; ++i) words += runs[i].text.text();
  const std::string& address = run.href.text();
  if (says(words, address)) return {};
  // Nobody types `mailto:`.
  const bool page = characters::same_ignoring_case(std::string_view(address).substr(0, 4), "http");
  if (short_form || !page) return readable(shortened(address));
  // What was left out of the address is wanted, too.
  const std::size_t begin = address.find("//") + 2;
  return address.substr(0, begin) + readable(std::string_view(address).substr(begin));
}

Runs with_addresses(const Runs& runs, bool short_form) {
  // Half a line; a longer address is parted where an address may be.
  constexpr std::size_t kWidestUnbroken = 32;
  Runs all;
  all.reserve(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    all.push_back(runs[i]);
    const std::string address = address_behind(runs, i, short_form);
    if (address.empty()) continue;
    Run blank;
    blank.href = runs[i].href;
    blank.text = source::MappedText::generated(" ", runs[i].text.span());
    Run shown;
    shown.href = runs[i].href;
    shown.text = source::MappedText::generated("(" + address + ")", runs[i].text.span());
    shown.keep = shown.text.size() <= kWidestUnbroken;
    all.push_back(std::move(blank));
    all.push_back(std::move(shown));
  }
  return all;
}

}  // namespace resumec::document
