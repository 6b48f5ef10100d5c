#include "compose/fields.h"

#include <array>
#include <string_view>

#include "characters/ascii.h"
#include "compose/rich.h"
#include "writing/pattern.h"

namespace resumec::compose {
namespace {

using document::Role;
using locale::Phrase;

locale::DateWidth width(style::DateStyle style) {
  switch (style) {
    case style::DateStyle::kAbbreviated:
      return locale::DateWidth::kAbbreviated;
    case style::DateStyle::kLong:
      return locale::DateWidth::kLong;
    case style::DateStyle::kNumeric:
      return locale::DateWidth::kNumeric;
  }
  return locale::DateWidth::kAbbreviated;
}

std::string shown_date(const model::Date& date, const Context& context) {
  switch (date.kind) {
    case model::Date::Kind::kPresent:
      return std::string(context.locale.phrase(Phrase::kPresent));
    case model::Date::Kind::kExpected:
      return writing::kept_together(context.locale.phrase(Phrase::kExpected),
                                    date_text(date.date, context));
    case model::Date::Kind::kCalendar:
      break;
  }
  return date_text(date.date, context);
}

std::string iso(const model::Date& date) {
  return date.kind == model::Date::Kind::kPresent ? "present" : model::iso_text(date.date);
}

using characters::is_digit;
using characters::lower;

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return lower(text.substr(0, prefix.size())) == prefix;
}

// Where the post office writes the code behind town and region; elsewhere it stands before the
// town.
bool code_behind_town(std::string_view country) {
  constexpr std::array<std::string_view, 9> kCountries = {"US", "CA", "GB", "AU", "NZ",
                                                          "IE", "IN", "SG", "VN"};
  for (const std::string_view one : kCountries) {
    if (one == country) return true;
  }
  return country.empty();
}

// RFC 6068, 2: what may stand in an address as it is; all else is percent-encoded, so that no
// address can bring header fields ("?bcc=").
bool plain_in_mailto(char c) {
  return characters::is_letter_or_digit(c) ||
         std::string_view("-._~!$'*+@").find(c) != std::string_view::npos;
}

}  // namespace

namespace {

// One end of a period.
std::string side(const std::optional<model::Date>& date, const model::Text& typed,
                 const Context& context) {
  return date ? shown_date(*date, context) : typed.text();
}

}  // namespace

std::string date_text(const model::CalendarDate& date, const Context& context) {
  return context.locale.date(date.year, date.month, date.day, width(context.content.date_style));
}

CellLine date(const model::Period& period, const Context& context) {
  CellLine line;
  if (!period.text.empty()) return line.part("", compose::line(period.text, Role::kDate));
  if (period.empty()) return line;
  const std::string start = side(period.start, period.typed_start, context);
  const std::string end = side(period.end, period.typed_end, context);
  const bool single = start.empty() || end.empty() || start == end;
  locale::Range shown;
  if (single) {
    shown.text = start.empty() ? end : start;
  } else {
    shown = context.locale.range(start, end);
  }
  const source::Span first = period.start ? period.start->span : period.typed_start.span();
  const source::Span last = period.end ? period.end->span : period.typed_end.span();
  document::DateRange range;
  range.words = generated(Role::kDate, shown.text, source::hull(first, last));
  if (!period.typed_start.empty() || !period.typed_end.empty()) {
    return line.part("", document::Cell(std::move(range.words)));
  }
  const auto part = [](std::size_t begin, std::size_t size, const model::Date& date) {
    return document::DatePart{static_cast<std::uint32_t>(begin),
                              static_cast<std::uint32_t>(begin + size), iso(date)};
  };
  if (single) {
    // A degree may have an end alone.
    (period.start ? range.start : range.end) =
        part(0, shown.text.size(), period.start ? *period.start : *period.end);
  } else {
    range.start = part(shown.start, start.size(), *period.start);
    range.end = part(shown.end, end.size(), *period.end);
  }
  return line.part("", document::Cell(std::move(range)));
}

document::Runs place(const model::Location& location, const Context& context) {
  if (!location.text.empty()) return line(location.text, Role::kLocation);
  const std::string& comma = context.wording.comma;
  source::MappedText text;
  const auto append = [&text](const model::Text& part, std::string_view separator) {
    const source::MappedText piece = trimmed(part);
    if (piece.empty()) return;
    if (!text.empty()) text.append_decoded(separator, piece.span());
    text.append(piece);
  };
  append(location.address, comma);
  if (code_behind_town(trimmed(location.country_code).text())) {
    append(location.city, comma);
    append(location.region, comma);
    append(location.postal_code, " ");
  } else {
    append(location.postal_code, comma);
    append(location.city, location.postal_code.empty() ? std::string_view(comma) : " ");
    append(location.region, comma);
  }
  append(location.country_code, comma);
  document::Run whole = run(Role::kLocation, text);
  if (whole.text.empty()) return {};
  return {std::move(whole)};
}

document::Run url(const model::Url& url, const Context& context) {
  document::Run result;
  result.role = Role::kUrl;
  result.text = trimmed(url.text);
  result.href = safe_href(url.target);
  if (context.content.url_form == style::UrlForm::kFull) {
    if (!result.href.empty() && result.text.text() != result.href.text()) {
      result.text = source::MappedText::generated(result.href.text(), url.text.span());
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

document::Run email(const model::Text& address) {
  document::Run result = run(Role::kEmail, address);
  // "On request", in a file of another program.
  const bool clickable = result.text.text().find('@') != std::string::npos &&
                         result.text.text().find(' ') == std::string::npos;
  if (!clickable) return result;
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string href = "mailto:";
  for (const char c : result.text.text()) {
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

// RFC 3966: a number of digits and visual separators becomes a link; one with an extension in
// words, or two numbers in one field, is only text. "+44 (0)20" is dialled without the 0 in
// brackets.
document::Run phone(const model::Text& number) {
  document::Run result = run(Role::kPhone, number);
  const std::string& text = result.text.text();
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c) || (c == '+' && digits.empty())) {
      digits += c;
    } else if (text.compare(i, 3, "(0)") == 0 && digits.substr(0, 1) == "+") {
      i += 2;
    } else if (text.compare(i, 2, "\u00A0") == 0) {
      ++i;
    } else if (std::string_view(" -.()").find(c) == std::string_view::npos) {
      return result;
    }
  }
  // E.164 allows 15 digits, and no number that a stranger can dial has fewer than 5.
  const std::size_t count = digits.size() - (digits.substr(0, 1) == "+" ? 1 : 0);
  if (count >= 5 && count <= 15) result.href = "tel:" + digits;
  return result;
}

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
  const bool given_away =
      username.empty() || address.text.empty() ||
      lower(address.text.text()).find(lower(username.text())) != std::string::npos;
  if (!given_away) {
    const source::Span cause = address.text.span();
    runs.push_back(generated(Role::kSeparator, " (", cause));
    runs.push_back(std::move(address));
    runs.push_back(generated(Role::kSeparator, ")", cause));
  }
  return runs;
}

}  // namespace resumec::compose
