#include "document/contact_icon.h"

#include <algorithm>
#include <string_view>

#include "networks/networks.h"

namespace resumec::document {

namespace {

using graphics::Icon;

// "GitHub: ada" -> "GitHub", for profiles whose page is not known; "GitHub : ada" in French.
std::string_view network_of(std::string_view text) {
  std::string_view name = text.substr(0, std::min(text.find(':'), text.find("：")));
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  if (name.ends_with(kNoBreakSpace)) name.remove_suffix(kNoBreakSpace.size());
  return name;
}

// A profile is somebody's page, so what is not known has a person.
Icon profile_icon(const Run& profile) {
  const std::string_view host = networks::host_in(profile.href.text());
  const networks::Network* network =
      host.empty() ? networks::find(network_of(profile.text.text())) : networks::of_host(host);
  return network == nullptr ? Icon::kPerson : network->icon;
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
