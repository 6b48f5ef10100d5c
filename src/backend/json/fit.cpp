// The schema asks for URIs, for e-mail addresses in ASCII and for years from 1000 to 2999. We take
// what a browser and a mail program take, which is more.
//
// Its texts are Markdown to many themes, in which HTML is HTML, and web applications write HTML
// into them; so whoever reads such a file, we among them, reads `<b>` as a tag, and a theme may run
// `<script>`. In a text of which a tag is meant to be read as it stands its sign is written as an
// entity.
#include "backend/json/fit.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "decode/values/contact.h"
#include "decode/values/date_value.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"
#include "schema/html_tokens.h"

namespace resumec::backend::json {
namespace {

using characters::is_letter;
using schema::Shape;
using schema::Value;

bool is_of(std::string_view signs, char c) {
  return signs.find(c) != std::string_view::npos;
}

// unreserved and sub-delims (2.2, 2.3).
bool is_plain(char c) {
  return characters::is_letter_or_digit(c) || is_of("-._~!$&'()*+,;=", c);
}

// Whether two hexadecimal digits follow the sign at `at`, a `%`: any other percent is written as
// "%25".
bool is_encoded(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && characters::hexadecimal_value(text[at + 1]) >= 0 &&
         characters::hexadecimal_value(text[at + 2]) >= 0;
}

// The URI that an address of ours is, which has no character beyond ASCII; empty when it is none.
// Brackets belong to an IP address alone, of which nothing but its form is looked at.
std::string uri_of(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos) return {};
  std::string uri(address.substr(0, colon + 1));
  std::string_view rest = address.substr(colon + 1);
  if (rest.starts_with("//")) {
    const std::size_t end = std::min(rest.find_first_of("/?#", 2), rest.size());
    const std::string_view authority = rest.substr(0, end);
    const bool fits = std::all_of(authority.begin(), authority.end(),
                                  [](char c) { return is_plain(c) || is_of("/:@%", c); });
    if (!fits) return {};
    for (std::size_t i = 0; i < authority.size(); ++i) {
      uri += authority[i];
      if (authority[i] == '%' && !is_encoded(authority, i)) uri += "25";
    }
    rest.remove_prefix(end);
  }
  bool fragment = false;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const char c = rest[i];
    const bool encoded = c == '%' && is_encoded(rest, i);
    const bool begins_fragment = c == '#' && !fragment;
    fragment = fragment || begins_fragment;
    if (is_plain(c) || is_of(":@/?", c) || encoded || begins_fragment) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return uri;
}

// RFC 5321's dot-string at a name of letters, digits and hyphens, all in ASCII.
bool is_mailbox(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos) return false;
  const auto words = [](std::string_view whole, const auto& fits) {
    std::size_t count = 0;
    for (std::size_t begin = 0; begin <= whole.size(); ++count) {
      const std::size_t end = std::min(whole.find('.', begin), whole.size());
      if (end == begin || !fits(whole.substr(begin, end - begin))) return std::size_t{0};
      begin = end + 1;
    }
    return count;
  };
  const std::size_t local = words(text.substr(0, at), [](std::string_view atom) {
    return std::all_of(atom.begin(), atom.end(), [](char c) {
      return characters::is_letter_or_digit(c) || is_of("!#$%&'*+-/=?^_`{|}~", c);
    });
  });
  const std::size_t labels = words(text.substr(at + 1), [](std::string_view label) {
    return label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(),
                       [](char c) { return characters::is_letter_or_digit(c) || c == '-'; });
  });
  return local > 0 && labels > 1;
}

// "2024", "2024-02", "2024-02-29" of the years that the schema knows.
bool is_date(std::string_view text) {
  return text.starts_with('1') || text.starts_with('2');
}

// Whether the `<` at `at` begins `<https://example.org>` or `<ada@example.org>` (CommonMark 6.5),
// whose schemes and names no reader takes for those of tags.
bool is_autolink(std::string_view text, std::size_t at) {
  std::string_view inner = text.substr(at + 1);
  const std::size_t end = inner.find_first_of("<>` \t\n\r");
  if (end == std::string_view::npos || inner[end] != '>') return false;
  inner = inner.substr(0, end);
  const auto in_scheme = [](char c) {
    return characters::is_letter_or_digit(c) || c == '+' || c == '.' || c == '-';
  };
  constexpr std::size_t kSchemeFrom = 2;
  constexpr std::size_t kSchemeTo = 32;
  const auto colon = std::find_if_not(inner.begin(), inner.end(), in_scheme);
  const auto length = static_cast<std::size_t>(colon - inner.begin());
  if (colon != inner.end() && *colon == ':' && is_letter(inner.front()) && length >= kSchemeFrom &&
      length <= kSchemeTo) {
    return true;
  }
  return is_mailbox(inner);
}

// Whether HTML begins at the `<` at `at`: a tag of any name, a comment, a declaration, whether or
// not it ends, as browsers take it.
bool begins_html(std::string_view text, std::size_t at) {
  if (at + 1 == text.size()) return false;
  const char next = text[at + 1];
  return (is_letter(next) || is_of("/!?", next)) && !is_autolink(text, at);
}

// `text` such that its tags and entities are read as they are typed: whatever a reader may know,
// he finds none.
std::string as_typed(std::string_view text, bool has_code) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = text.find_first_of("<&`\\"); at != std::string_view::npos;
       at = text.find_first_of("<&`\\", at)) {
    if (text[at] == '`') {
      at = has_code ? schema::behind_code(text, at) : at + 1;
      continue;
    }
    if (text[at] == '\\') {
      at = schema::behind_backslash(text, at);
      continue;
    }
    const bool is_sign =
        text[at] == '<' ? begins_html(text, at) : schema::entity_at(text, at).has_value();
    if (is_sign) {
      out += text.substr(copied, at - copied);
      out += text[at] == '<' ? "&lt;" : "&amp;";
      copied = at + 1;
    }
    ++at;
  }
  out += text.substr(copied);
  return out;
}

// False when the value has no place.
bool fit_text(std::string& text, const Shape& shape) {
  if (&shape == &decode::UrlValue::shape()) {
    text = uri_of(text);
    return !text.empty();
  }
  if (&shape == &decode::EmailValue::shape()) return is_mailbox(text);
  if (&shape == &decode::DateValue::shape() || &shape == &decode::EndValue::shape()) {
    return is_date(text);
  }
  text = as_typed(text, decode::has_markup(shape));
  return true;
}

// Fits the values of a tree. What has no place is kept, or leaves it.
class Fitter {
 public:
  explicit Fitter(bool keeps) : keeps_(keeps) {}

  void fit(Value& value, const schema::RecordInfo& record) {
    std::erase_if(value.members, [&](schema::Member& member) {
      const schema::FieldInfo* field = record.find(member.key);
      return field != nullptr && !fit_value(member.value, *field->shape);
    });
  }

 private:
  // A value of `shape`; calls itself once a level of the list of fields. False when it has no
  // place.
  bool fit_value(Value& value, const Shape& shape) {
    switch (value.kind) {
      case Value::Kind::kText:
        return fit_words(value.text, shape);
      case Value::Kind::kList:
        if (shape.item == nullptr) return true;
        std::erase_if(value.items, [&](Value& item) { return !fit_value(item, *shape.item); });
        return !value.items.empty();
      case Value::Kind::kMapping:
        if (shape.one_may_stand) return fit_value(value, *shape.item);
        if (shape.record != nullptr) {
          fit(value, *shape.record);
        } else {
          // A text by its language.
          for (schema::Member& member : value.members) fit_words(member.value.text, shape);
        }
        return !value.members.empty();
      default:
        return true;
    }
  }

  bool fit_words(std::string& text, const Shape& shape) const {
    // A text that stands for a list or a mapping has the form of its one item or field.
    const Shape* form = shape.one_may_stand ? shape.item : &shape;
    if (form->kind == Shape::Kind::kMapping && form->short_form != nullptr) {
      form = form->short_form;
    }
    // Our own addresses stay as they are typed: a reader sees them.
    if (keeps_ && form == &decode::UrlValue::shape()) return true;
    std::string before = text;
    if (fit_text(text, *form)) return true;
    if (keeps_) text = std::move(before);
    return keeps_;
  }

  bool keeps_;
};

}  // namespace

void fit(Value& value, const schema::RecordInfo& record) {
  Fitter(false).fit(value, record);
}

void fit_own(Value& value, const schema::RecordInfo& record) {
  Fitter(true).fit(value, record);
}

}  // namespace resumec::backend::json
