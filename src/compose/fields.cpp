#include "compose/fields.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "characters/ascii.h"
#include "characters/host_name.h"
#include "compose/rich.h"

namespace resumec::compose {
namespace {

using document::Role;

using characters::lower;

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return lower(text.substr(0, prefix.size())) == prefix;
}

// RFC 6068, 2: what may stand in an address as it is; all else is percent-encoded, so that no
// address can bring header fields ("?bcc=").
bool plain_in_mailto(char c) {
  return characters::is_letter_or_digit(c) ||
         std::string_view("-._~!$'*+@").find(c) != std::string_view::npos;
}

}  // namespace

document::Run url(const model::Url& url, const Context& context) {
  document::Run result;
  result.role = Role::kUrl;
  result.text = trimmed(url.text);
  result.href = safe_href(url.target);
  if (context.content.url_form == style::UrlForm::kFull) {
    // As it was typed, but for a scheme that was not.
    const std::string& typed = result.text.text();
    const std::string& target = result.href.text();
    const std::string scheme = target.substr(0, target.find(':') + 1);
    if (!target.empty() && !starts_with_folded(typed, scheme)) {
      const std::size_t host = std::min(typed.find_first_not_of('/'), typed.size());
      result.text =
          source::MappedText::generated(scheme + "//" + typed.substr(host), url.text.span());
    }
  } else {
    const std::string& shown = result.text.text();
    std::size_t begin = 0;
    for (const std::string_view prefix : {"https://", "http://", "mailto:", "tel:"}) {
      if (starts_with_folded(shown, prefix)) begin = prefix.size();
    }
    if (starts_with_folded(std::string_view(shown).substr(begin), "www.")) begin += 4;
    std::size_t end = shown.size();
    if (end > begin + 1 && shown[end - 1] == '/') --end;
    if (begin < end) result.text = result.text.slice(begin, end);
  }
  keep_together(result);
  return result;
}

document::Run doi(const model::Url& doi, const Context& context) {
  if (doi.target.empty()) return run(Role::kUrl, doi.text);
  return url({model::Text::generated(doi.target, doi.text.span()), doi.target}, context);
}

document::Runs labelled(document::Run contact, const model::Line& label) {
  if (contact.text.empty()) return {};
  document::Runs runs = {std::move(contact)};
  document::Runs said = line(label, Role::kText);
  if (said.empty()) return runs;
  const source::Span cause = said.front().text.span();
  runs.push_back(generated(Role::kSeparator, " (", cause));
  std::move(said.begin(), said.end(), std::back_inserter(runs));
  runs.push_back(generated(Role::kSeparator, ")", cause));
  return runs;
}

document::Run email(const model::Text& address) {
  document::Run result = run(Role::kEmail, address);
  // "On request", in a file of another program.
  const bool clickable = result.text.text().find('@') != std::string::npos &&
                         result.text.text().find(' ') == std::string::npos;
  if (!clickable) return result;
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string href = "mailto:";
  // A host has a form of its own for letters beyond ASCII.
  const std::string& typed = result.text.text();
  const std::size_t host = typed.rfind('@') + 1;
  for (const char c : typed.substr(0, host) + characters::ascii_host(typed.substr(host))) {
    if (plain_in_mailto(c)) {
      href += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    href += '%';
    href += kHex[byte >> 4U];
    href += kHex[byte & 0xFU];
  }
  result.href = std::move(href);
  return result;
}

namespace {

// Whether an address has all parts of a name: "mastodon.social/@ada" those of
// "@ada@mastodon.social".
bool tells(std::string_view address, std::string_view name) {
  const std::string whole = lower(address);
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find('@', at), name.size());
    if (whole.find(lower(name.substr(at, end - at))) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace

document::Runs profile(const model::Profile& profile, const Context& context) {
  const source::MappedText network = trimmed(profile.network);
  const source::MappedText username = trimmed(profile.username);
  document::Run address = url(profile.url, context);
  address.role = Role::kProfile;

  document::Run shown;
  shown.role = Role::kProfile;
  shown.href = address.href;
  shown.text = network;
  const source::MappedText& value = username.empty() ? address.text : username;
  if (!value.empty()) {
    if (!network.empty()) {
      shown.text.append_decoded(context.wording.colon + context.wording.gap, network.span());
    }
    shown.text.append(value);
  }
  keep_together(shown);

  document::Runs runs;
  if (!shown.text.empty()) runs.push_back(std::move(shown));
  const bool asked = context.content.url_form == style::UrlForm::kFull;
  const bool given_away = username.empty() || address.text.empty() ||
                          (!asked && tells(address.text.text(), username.text()));
  if (!given_away) {
    const source::Span cause = address.text.span();
    runs.push_back(generated(Role::kSeparator, " (", cause));
    runs.push_back(std::move(address));
    runs.push_back(generated(Role::kSeparator, ")", cause));
  }
  return runs;
}

}  // namespace resumec::compose
