// A browser drops control characters and white space from a URL before it reads the scheme, so that
// `java\tscript:` runs; the scheme is read here as a browser would (WHATWG URL, 4.4). Only http,
// https, mailto and tel lead to no code and no file.
//
// Beyond ASCII an address is written in two ways (RFC 3987, 3.1): its host in the form of domain
// names (UTS #46), all else percent-encoded.
#include "decode/values/web_address.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "characters/ascii.h"
#include "characters/host_name.h"
#include "characters/utf8.h"
#include "diag/suggest.h"
#include "schema/characters.h"
#include "schema/language_map.h"
#include "schema/lenient.h"
#include "schema/values.h"

namespace resumec::decode {
namespace {

using schema::Context;
using schema::Shape;

using Fault = Address::Fault;
using characters::is_digit;
using characters::is_letter;
using characters::lower;

// The text as a browser reads its beginning.
std::string without_white_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F) out += c;
  }
  return out;
}

// "https" of "https://example.org"; empty for "example.org:8080/x" and "localhost:8080", whose
// colon stands before a port.
std::string scheme_of(std::string_view text) {
  const std::string plain = without_white_space(text);
  const std::size_t colon = plain.find(':');
  if (colon == std::string::npos || colon == 0 || !is_letter(plain[0])) return {};
  std::string name = lower(std::string_view(plain).substr(0, colon));
  for (const char c : name) {
    if (!characters::is_letter_or_digit(c) && c != '+' && c != '-' && c != '.') return {};
  }
  const std::string_view rest = std::string_view(plain).substr(colon + 1);
  const std::size_t port = rest.find_first_not_of("0123456789");
  const bool is_port =
      !rest.empty() && is_digit(rest[0]) && (port == std::string_view::npos || rest[port] == '/');
  if (is_port && name != "tel" && name != "mailto") return {};
  return name;
}

// RFC 3986 wants the rest of a URI in ASCII, and so does PDF (ISO 32000-1, 12.6.4.7).
std::string ascii(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", byte);
    }
  }
  return out;
}

// What `c` is called when a URL cannot hold it; empty when it can.
std::string_view forbidden(char32_t c) {
  switch (c) {
    case ' ':
    case 0xA0:
    case 0x202F:
    case 0x3000:
      return "a space";
    case '"':
      return "a quote";
    case '<':
    case '>':
      return "an angle bracket";
    case '\\':
      return "a backslash";
    case '^':
    case '`':
    case '{':
    case '|':
    case '}':
      return "a character that is no part of an address";
    case 0x201C:
    case 0x201D:
    case 0x2018:
    case 0x2019:
      return "a curly quote";
    default:
      return {};
  }
}

// The same of an address, where the host has a form of its own for that. `host` is a part of
// `text`.
std::string ascii(std::string_view text, std::string_view host) {
  const auto begin = static_cast<std::size_t>(host.data() - text.data());
  return ascii(text.substr(0, begin)) + ascii(characters::ascii_host(host)) +
         ascii(text.substr(begin + host.size()));
}

// Of `host`, a part of `text`.
void look_at_letters(std::string_view text, std::string_view host, Address& address) {
  const auto begin = static_cast<std::size_t>(host.data() - text.data());
  const characters::HostLabel label = characters::deceptive_label(host);
  if (label.begin == label.end) return;
  address.deceptive_begin = begin + label.begin;
  address.deceptive_end = begin + label.end;
}

Address fault(Address::Fault kind, std::string problem, std::size_t begin, std::size_t end) {
  Address address;
  address.fault = kind;
  address.problem = std::move(problem);
  address.begin = begin;
  address.end = end;
  return address;
}

// A host: names parted by dots, `localhost`, with a port at most.
bool is_host(std::string_view host) {
  const std::size_t colon = host.find(':');
  const std::string_view name = host.substr(0, colon);
  const bool port_fits = colon == std::string_view::npos ||
                         host.find_first_not_of("0123456789", colon + 1) == std::string_view::npos;
  const bool ipv6 = host.starts_with("[") && host.find(']') != std::string_view::npos;
  if (ipv6) return true;
  if (name.empty() || !port_fits || name.front() == '.' || name.find("..") != name.npos) {
    return false;
  }
  return std::all_of(name.begin(), name.end(), [](char c) {
    return characters::is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

std::string_view authority_of(std::string_view rest) {
  return rest.substr(0, rest.find_first_of("/?#"));
}

std::string_view host_part(std::string_view rest) {
  const std::string_view authority = authority_of(rest);
  const std::size_t user = authority.rfind('@');
  return user == std::string_view::npos ? authority : authority.substr(user + 1);
}

// Without the port.
std::string_view name_of(std::string_view host) {
  return host.substr(0, host.find(':'));
}

Address read_web(std::string_view text, std::string_view scheme) {
  std::string_view rest = text.substr(scheme.size() + 1);
  const std::size_t slashes = std::min(rest.find_first_not_of('/'), rest.size());
  if (slashes != 2 || !is_host(host_part(rest.substr(2)))) {
    Address address = fault(Fault::kNoHost, "no host", scheme.size() + 1, text.size());
    if (slashes != 2 && is_host(host_part(rest.substr(slashes)))) {
      address.fault = Fault::kOther;
      address.problem = "slashes amiss";
      address.end = scheme.size() + 1 + slashes;
      address.instead = fmt::format("{}://{}", scheme, rest.substr(slashes));
    }
    return address;
  }
  Address address;
  const std::string_view name = name_of(host_part(rest.substr(2)));
  address.target = ascii(text, name);
  look_at_letters(text, name, address);
  const std::string_view authority = authority_of(rest.substr(2));
  const std::size_t at = authority.rfind('@');
  if (at != std::string_view::npos) {
    address.user_begin = scheme.size() + std::string_view("://").size();
    address.user_end = address.user_begin + at + 1;
  }
  return address;
}

// "example.org" and "192.168.0.1", not "example" and "2.5".
bool is_dotted(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == name.size()) return false;
  const bool number =
      std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(), is_digit);
  return !number || std::count(name.begin(), name.end(), '.') == 3;
}

Address read_schemeless(std::string_view text) {
  const bool relative = text.starts_with("//");
  const std::string_view rest = relative ? text.substr(2) : text;
  const std::string_view host = host_part(rest);
  const std::string_view name = name_of(host);
  const bool dotted = is_dotted(name);
  if (host.size() != rest.substr(0, rest.find_first_of("/?#")).size()) {
    Address address = fault(Fault::kOther, "an `@`", 0, text.size());
    if (text.find('/') == std::string_view::npos) {
      address.instead = fmt::format("mailto:{}", text);
    }
    return address;
  }
  if (!is_host(host) || (!dotted && name != "localhost")) {
    return fault(Fault::kNoHost, "no host", 0, text.size());
  }
  Address address;
  address.target = "https://" + ascii(rest, name);
  look_at_letters(text, name, address);
  return address;
}

}  // namespace

Address read_address(std::string_view text) {
  const std::string scheme = scheme_of(text);
  constexpr std::array<std::string_view, 4> kSafe = {"http", "https", "mailto", "tel"};
  const bool safe = std::find(kSafe.begin(), kSafe.end(), scheme) != kSafe.end();
  if (!scheme.empty() && !safe) {
    const std::size_t colon = text.find(':');
    return fault(Fault::kUnsafeScheme, fmt::format("a link of the kind `{}:`", scheme), 0,
                 colon == std::string_view::npos ? text.size() : colon + 1);
  }
  for (std::size_t i = 0; i < text.size();) {
    const auto point = characters::decode_utf8(text, i);
    const std::string_view name = forbidden(point.value);
    if (!name.empty() || point.value < 0x20 || point.value == 0x7F) {
      return fault(point.value == ' ' ? Fault::kSpace : Fault::kOther,
                   std::string(name.empty() ? "a control character" : name), i, i + point.length);
    }
    i += point.length;
  }
  if (scheme == "http" || scheme == "https") return read_web(text, scheme);
  if (scheme.empty()) return read_schemeless(text);
  // mailto: and tel: of anything.
  if (text.size() == scheme.size() + 1)
    return fault(Fault::kOther, "nothing behind the colon", 0, text.size());
  Address address;
  const std::string_view mailbox = text.substr(0, text.find('?'));
  const std::size_t at = mailbox.rfind('@');
  address.target = scheme == "mailto" && at != std::string_view::npos
                       ? ascii(text, mailbox.substr(at + 1))
                       : ascii(text);
  return address;
}

namespace {

// What `read_address` takes, in ECMA-262.
std::string pattern() {
  // Characters that `forbidden` forbids, and those that end a part.
  const std::string bad =
      R"(\u0000-\u0020"<>\\^`{|}\u007F\u00A0\u2018\u2019\u201C\u201D\u202F\u3000)";
  const std::string any = "[^" + bad + "]";
  const std::string authority = "[^/?#" + bad + "]";
  const std::string label = "[^!#-,./:;=?@\\[\\]~" + bad + "]+";
  const std::string tail = "([/?#]" + any + "*)?";
  const std::string web = "[Hh][Tt][Tt][Pp][Ss]?://(" + authority + "*@)?(" + label + "(\\." +
                          label + ")*\\.?(:[0-9]*)?|\\[" + authority + "*\\]" + authority + "*)" +
                          tail;
  const std::string port = "(:[0-9]+(?=/|\\s*$))?";
  const std::string dotted = "(" + label + "\\.)+(?![0-9]+([:/?#]|\\s*$))" + label + "|" + label +
                             "(\\." + label + "){2}\\.[0-9]+|localhost";
  const std::string bare = "(//)?(" + dotted + ")" + port + tail;
  const std::string other = "([Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):" + any + "+";
  return web + "|" + bare + "|" + other;
}

}  // namespace

const Shape& UrlValue::shape() {
  static const Shape shape = [] {
    Shape made;
    made.noun = "a web address";
    made.pattern = pattern();
    made.sample = [](int serial) { return fmt::format("\"https://example.org/page{}\"", serial); };
    return made;
  }();
  return shape;
}

namespace {

// Of `{"name": "example.org", "url": "https://example.org"}`, the address; null when there is none.
const yaml::Node* address_in(const yaml::Node& node) {
  if (node.kind != yaml::Kind::kMapping) return nullptr;
  for (const std::string_view key : {"url", "href", "link", "website", "uri", "URL"}) {
    const yaml::Node* value = node.find(key);
    if (value != nullptr && value->kind == yaml::Kind::kScalar && !schema::is_blank(*value)) {
      return value;
    }
  }
  return nullptr;
}

}  // namespace

bool UrlValue::decode(Context& context, const yaml::Node& node, model::Url& value) {
  const yaml::Node* inner = context.lenient ? address_in(node) : nullptr;
  if (inner != nullptr) {
    auto complaint = context.wrong_form(shape().noun, node);
    context.forgive(complaint, "the address in it is read, and the rest left out");
    context.add(complaint);
    return decode(context, *inner, value);
  }
  const schema::ChosenText chosen = schema::choose_text(context, node, shape());
  const yaml::Node* text = chosen.node;
  if (text == nullptr) return chosen.given;
  // The scheme is judged before tabs become spaces and controls are left out.
  const Address as_written = read_address(text->text.text());
  if (as_written.fault == Fault::kUnsafeScheme) {
    complain_address(context, text->text, as_written, diag::quoted(context.path()));
    return true;
  }
  value.text = schema::clean_line(context, text->text);
  if (value.text.empty()) return false;
  const Address address = read_address(value.text.text());
  value.target = address.target;
  if (address.target.empty()) {
    complain_address(context, value.text, address, diag::quoted(context.path()));
  }
  warn_of_address(context, value.text, address, diag::quoted(context.path()));
  return true;
}

schema::Value UrlValue::encode(const schema::Encoding& encoding, const model::Url& value) {
  // JSON Resume wants a URI, which has a scheme.
  if (!encoding.extensions && !value.target.empty()) {
    return schema::Value::of(value.target, value.text.span());
  }
  schema::Value written = schema::Value::of(value.text);
  if (encoding.readings && !value.target.empty() && value.target != value.text.text()) {
    written.target = value.target;
  }
  return written;
}

bool PageValue::decode(Context& context, const yaml::Node& node, model::Url& value) {
  const bool given = UrlValue::decode(context, node, value);
  const std::string scheme = scheme_of(value.target);
  if (scheme != "mailto" && scheme != "tel") return given;
  auto complaint = diag::make(diag::Code::kBadUrl, value.text.span(),
                              fmt::format("{} leads to no page, in {}", diag::quoted(scheme + ":"),
                                          diag::quoted(context.path())));
  complaint.hint("the address of a page looks like `https://example.org/cv`");
  context.forgive(complaint, "it is left out");
  context.add(complaint);
  value = {};
  return given;
}

}  // namespace resumec::decode
