#include "decode/values/contact.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "characters/ascii.h"
#include "diag/suggest.h"
#include "schema/characters.h"
#include "schema/language_map.h"
#include "schema/values.h"

namespace resumec::decode {
namespace {

using schema::Context;
using schema::Shape;
using source::MappedText;

using characters::is_digit;
using characters::is_letter;
using characters::lower;

bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

// RFC 5321's dot-string without the characters that mean something in a mailto: address (RFC 6068)
// and would let an address carry a subject or a second recipient.
bool is_local_character(char c) {
  return characters::is_letter_or_digit(c) || is_beyond_ascii(c) ||
         std::string_view("!$'*+-./=^_`{|}~").find(c) != std::string_view::npos;
}

bool is_domain_character(char c) {
  return characters::is_letter_or_digit(c) || is_beyond_ascii(c) || c == '-' || c == '.';
}

bool is_domain(std::string_view domain) {
  const bool labels = domain.find('.') != std::string_view::npos && domain.front() != '.' &&
                      domain.back() != '.' && domain.find("..") == std::string_view::npos;
  return labels && std::all_of(domain.begin(), domain.end(), is_domain_character);
}

constexpr std::string_view kCurlyQuotes[] = {"\u201C", "\u201D", "\u2018", "\u2019"};

bool has_curly_quote(std::string_view text) {
  return std::any_of(
      std::begin(kCurlyQuotes), std::end(kCurlyQuotes),
      [text](std::string_view quote) { return text.find(quote) != std::string_view::npos; });
}

// RFC 5321, 4.5.3.1: 64 bytes before the `@`, 255 behind it.
bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || at > 64 || has_curly_quote(text)) return false;
  const std::string_view local = text.substr(0, at);
  const std::string_view domain = text.substr(at + 1);
  return std::all_of(local.begin(), local.end(), is_local_character) && !domain.empty() &&
         domain.size() <= 255 && is_domain(domain);
}

// The address inside quotes, angle brackets or behind `mailto:`, of a lenient file also one with
// blanks in it; empty when there is none.
std::string bare_address(std::string_view text, bool blanks) {
  std::string rest(text);
  for (const std::string_view quote : kCurlyQuotes) {
    for (std::size_t at = rest.find(quote); at != std::string::npos; at = rest.find(quote)) {
      rest.erase(at, quote.size());
    }
  }
  const std::size_t open = rest.find('<');
  const std::size_t close = rest.rfind('>');
  if (open != std::string::npos && close != std::string::npos && close > open) {
    rest = rest.substr(open + 1, close - open - 1);
  }
  if (lower(rest).starts_with("mailto:")) rest.erase(0, 7);
  if (blanks) rest.erase(std::remove(rest.begin(), rest.end(), ' '), rest.end());
  return is_email(rest) ? rest : std::string();
}

// "ada [at] example [dot] org", "ada(at)example.org", "ada AT example DOT org".
bool is_obscured(std::string_view text) {
  const std::string folded = lower(text);
  for (const std::string_view at : {"[at]", "(at)", "{at}", " at "}) {
    if (folded.find(at) != std::string::npos) return true;
  }
  return false;
}

// `text` becomes the address in it where the file is lenient.
void complain_email(Context& context, const yaml::Node& node, MappedText& text) {
  const std::string written = text.text();
  const std::string where = diag::quoted(context.path());
  if (written.find('@') == std::string::npos && is_obscured(written)) {
    context.add(diag::make(diag::Code::kObscuredEmail, text.span(),
                           fmt::format("{} cannot be clicked", where))
                    .hint("write the address as it is typed into a mail program"));
    return;
  }
  auto complaint =
      diag::make(diag::Code::kBadEmail, text.span(),
                 fmt::format("{} is no e-mail address: {}", where, diag::quoted(written)));
  const std::size_t at = written.find('@');
  const std::string bare = bare_address(written, context.lenient);
  if (at == std::string::npos) {
    complaint.mark("no `@`");
  } else if (!bare.empty()) {
    const bool curly = has_curly_quote(written);
    complaint.hint(curly ? fmt::format("curly quotes belong to the text: write `{}`", bare)
                         : fmt::format("write `{}`", bare));
    complaint.fix(fmt::format("write `{}`", bare), node.span, context.written(node, bare));
  } else if (const std::size_t query = written.find('?', at + 1); query != std::string::npos) {
    complaint.primary.span = text.span(query, query + 1);
    complaint.mark("not in an address");
  } else if (const std::size_t second = written.find('@', at + 1); second != std::string::npos) {
    complaint.primary.span = text.span(second, second + 1);
    complaint.mark("a second `@`").hint("one address; others can be `profiles`");
  } else {
    // The first character that an address cannot have.
    for (std::size_t i = 0; i < written.size(); ++i) {
      const bool fits =
          i < at ? is_local_character(written[i]) : i == at || is_domain_character(written[i]);
      if (fits) continue;
      complaint.primary.span = text.span(i, i + 1);
      complaint.mark("not in an address");
      break;
    }
  }
  if (context.forgive(complaint, bare.empty()
                                     ? std::string("printed as it is typed, without a link")
                                     : fmt::format("read as `{}`", bare)) &&
      !bare.empty()) {
    text = MappedText::generated(bare, text.span());
  }
  context.add(complaint);
}

}  // namespace

const Shape& EmailValue::shape() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "an e-mail address";
    // Without is_email's lengths. One that is obscured is a warning.
    made.pattern = R"([A-Za-z0-9!$'*+./=^_`{|}~\u0080-\u2017\u201A\u201B\u201E-\uFFFF-]{1,64}@)"
                   R"([A-Za-z0-9\u0080-\uFFFF-]+(\.[A-Za-z0-9\u0080-\uFFFF-]+)+)"
                   R"(|[^@]*(\[[Aa][Tt]\]|\([Aa][Tt]\)|\{[Aa][Tt]\}| [Aa][Tt] )[^@]*)";
    made.sample = [](int serial) { return fmt::format("person{}@example.org", serial); };
    return made;
  }();
  return shape;
}

bool EmailValue::decode(Context& context, const yaml::Node& node, MappedText& value) {
  const schema::ChosenText chosen = schema::choose_text(context, node, shape());
  const yaml::Node* text = chosen.node;
  if (text == nullptr) return chosen.given;
  value = schema::clean_line(context, text->text);
  if (value.empty()) return false;
  if (!is_email(value.text())) complain_email(context, *text, value);
  return true;
}

namespace {

// The shortest numbers anywhere have three. Digits of other scripts are counted as such.
constexpr std::size_t kFewestDigits = 3;

bool is_phone(std::string_view text) {
  if (text.find('@') != std::string_view::npos) return false;
  const auto digits = std::count_if(text.begin(), text.end(),
                                    [](char c) { return is_digit(c) || is_beyond_ascii(c); });
  return static_cast<std::size_t>(digits) >= kFewestDigits;
}

// ISO 3166-1 alpha-2, officially assigned, and XK, which stands for Kosovo in CLDR and in mail.
constexpr std::string_view kCountries =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE "
    "BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD "
    "CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM "
    "DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF "
    "GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU "
    "ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
    "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME "
    "MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
    "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI "
    "SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK "
    "TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
    "VN VU WF WS XK YE YT ZA ZM ZW ";

bool is_country(std::string_view code) {
  for (std::size_t i = 0; i < kCountries.size(); i += 3) {
    if (kCountries.substr(i, 2) == code) return true;
  }
  return false;
}

// Codes that people know from elsewhere: number plates, domains, the Olympic games.
std::string_view usual_mistake(std::string_view code) {
  constexpr std::pair<std::string_view, std::string_view> kMistakes[] = {
      {"UK", "GB"}, {"EN", "GB"}, {"SP", "ES"}, {"JA", "JP"}, {"KO", "KR"}, {"EL", "GR"}};
  for (const auto& [wrong, right] : kMistakes) {
    if (wrong == code) return right;
  }
  return {};
}

// A code of the right shape that no country bears prints as it is.
void check_assigned(Context& context, const yaml::Node& node, const MappedText& code) {
  if (is_country(code.text())) return;
  auto complaint = diag::make(diag::Code::kBadCountryCode, code.span(),
                              fmt::format("{} is the code of no country: {}",
                                          diag::quoted(context.path()), diag::quoted(code.text())));
  complaint.severity = Severity::kWarning;
  const std::string right(usual_mistake(code.text()));
  if (!right.empty()) {
    complaint.hint(fmt::format("did you mean `{}`?", right))
        .fix(fmt::format("write `{}`", right), node.span, context.written(node, right));
  }
  context.add(complaint);
}

}  // namespace

const Shape& PhoneValue::shape() {
  static const Shape shape = [] {
    Shape made = schema::Text::shape();
    made.single = true;
    made.sample = [](int serial) { return fmt::format("\"+44 20 7946 {:04}\"", serial); };
    return made;
  }();
  return shape;
}

bool PhoneValue::decode(Context& context, const yaml::Node& node, MappedText& value) {
  if (!schema::Text::decode_as(shape(), context, node, value)) return false;
  if (value.empty() || is_phone(value.text())) return true;
  context.add(diag::make(diag::Code::kBadPhone, value.span(),
                         fmt::format("{} is no telephone number: {}", diag::quoted(context.path()),
                                     diag::quoted(value.text())))
                  .hint("write it as it is dialled, such as `+44 20 7946 0000`"));
  return true;
}

const Shape& CountryCodeValue::shape() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "a country code";
    made.pattern = "[A-Z]{2}";
    made.sample = [](int serial) {
      const std::size_t count = kCountries.size() / 3;
      return fmt::format("\"{}\"",
                         kCountries.substr(static_cast<std::size_t>(serial) % count * 3, 2));
    };
    return made;
  }();
  return shape;
}

bool CountryCodeValue::decode(Context& context, const yaml::Node& node, MappedText& value) {
  const schema::ChosenText chosen = schema::choose_text(context, node, shape());
  const yaml::Node* text = chosen.node;
  if (text == nullptr) return chosen.given;
  value = schema::clean_line(context, text->text);
  if (value.empty()) return false;
  const std::string code = value.text();
  const bool letters = code.size() == 2 && is_letter(code[0]) && is_letter(code[1]);
  const bool capital = letters && code[0] <= 'Z' && code[1] <= 'Z';
  if (capital) {
    check_assigned(context, *text, value);
    return true;
  }
  auto complaint = diag::make(
      diag::Code::kBadCountryCode, value.span(),
      fmt::format("{} is no country code: {}", diag::quoted(context.path()), diag::quoted(code)));
  // Files of other programs have whole names here; they print as they are.
  if (context.lenient) complaint.severity = Severity::kWarning;
  if (letters) {
    const std::string upper = characters::upper(code);
    // Where it is no code, it is printed as it is typed.
    if (context.lenient && is_country(upper)) {
      complaint.note(fmt::format("read as `{}`", upper));
      value = MappedText::generated(upper, value.span());
    }
    complaint.hint(fmt::format("did you mean `{}`?", upper))
        .fix(fmt::format("write `{}`", upper), text->span, context.written(*text, upper));
  } else {
    complaint.hint("two capital letters, such as `DE`; a name goes into `city` or `region`");
  }
  context.add(complaint);
  return true;
}

const Shape& IdValue::shape() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "an id";
    made.pattern = "[a-z0-9][a-z0-9-]*";
    made.takes_boolean = true;
    made.minimum = 0;
    made.maximum = std::numeric_limits<int>::max();
    made.sample = [](int serial) { return fmt::format("sample-id-{}", serial); };
    return made;
  }();
  return shape;
}

bool IdValue::decode(Context& context, const yaml::Node& node, std::string& value) {
  // Programs number what they keep in a database.
  constexpr std::string_view kNotUsed = "not used: another program's";
  if (node.kind != yaml::Kind::kScalar) {
    auto complaint = context.wrong_form(shape().noun, node);
    context.forgive(complaint, kNotUsed);
    context.add(complaint);
    return true;
  }
  const MappedText text = schema::clean_line(context, node.text);
  if (text.empty()) return false;
  std::string made;
  for (const char c : lower(text.text())) {
    const bool fits = characters::is_small(c) || is_digit(c) || c == '-';
    if (fits && (c != '-' || !made.empty())) made += c;
    if (!fits && (c == ' ' || c == '_') && !made.empty()) made += '-';
  }
  if (made != text.text()) {
    auto complaint =
        diag::make(diag::Code::kBadId, text.span(),
                   fmt::format("{} is {}", diag::quoted(context.path()), diag::quoted(text.text())))
            .mark("a letter or digit, then letters a to z, digits and `-`");
    if (!made.empty()) {
      complaint.hint(fmt::format("write `{}`", made))
          .fix(fmt::format("write `{}`", made), node.span, context.written(node, made));
    }
    context.forgive(complaint, kNotUsed);
    context.add(complaint);
    return true;
  }
  value = text.text();
  return true;
}

// Each is one text, the same to every reader.
schema::Value EmailValue::encode(const schema::Encoding& /*encoding*/,
                                 const source::MappedText& value) {
  return schema::Value::of(value);
}

schema::Value PhoneValue::encode(const schema::Encoding& /*encoding*/,
                                 const source::MappedText& value) {
  return schema::Value::of(value);
}

schema::Value CountryCodeValue::encode(const schema::Encoding& /*encoding*/,
                                       const source::MappedText& value) {
  return schema::Value::of(value);
}

schema::Value IdValue::encode(const schema::Encoding& /*encoding*/, const std::string& value) {
  return schema::Value::of(value);
}

}  // namespace resumec::decode
