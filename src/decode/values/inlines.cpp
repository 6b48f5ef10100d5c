// Inline markup through md4c. Its text callbacks give pointers into the guarded text, whose origins
// lead back to the field and from there to the file: every run keeps its exact place.
#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "characters/ascii.h"
#include "decode/values/markup_guard.h"
#include "decode/values/rich_text.h"
#include "decode/values/web_address.h"
#include "diag/suggest.h"

namespace resumec::decode {
namespace {

struct Reading {
  const source::MappedText& original;
  const GuardedText& guarded;
  model::Inlines& out;
  std::vector<int> links;  // of the paragraph, by their indices in the text's links; -1: none
  int strong = 0;
  int emphasis = 0;
  bool code = false;
  int link = -1;
  // Bytes of the original that were told and not yet added: md4c tells a text in pieces, one for
  // each escape, and they are added as one.
  std::size_t begin = 0;
  std::size_t end = 0;
};

Reading& reading(void* user) {
  return *static_cast<Reading*>(user);
}

// Adds what is pending, in the style that it was told in.
void flush(Reading& r) {
  if (r.begin == r.end) return;
  model::Inline styled;
  styled.strong = r.strong > 0;
  styled.emphasis = r.emphasis > 0;
  styled.code = r.code;
  styled.link = r.link;
  const bool same = !r.out.empty() && r.out.back().strong == styled.strong &&
                    r.out.back().emphasis == styled.emphasis && r.out.back().code == styled.code &&
                    r.out.back().link == styled.link;
  if (!same) r.out.push_back(std::move(styled));
  r.out.back().text.append(r.original.slice(r.begin, r.end));
  r.begin = r.end;
}

int enter_span(MD_SPANTYPE type, void* detail, void* user) {
  Reading& r = reading(user);
  flush(r);
  if (type == MD_SPAN_STRONG) ++r.strong;
  if (type == MD_SPAN_EM) ++r.emphasis;
  if (type == MD_SPAN_CODE) r.code = true;
  if (type == MD_SPAN_A) {
    const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
    int index = 0;
    std::from_chars(href.text, href.text + href.size, index);
    r.link = r.links[static_cast<std::size_t>(index)];
  }
  return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
  Reading& r = reading(user);
  flush(r);
  if (type == MD_SPAN_STRONG) --r.strong;
  if (type == MD_SPAN_EM) --r.emphasis;
  if (type == MD_SPAN_CODE) r.code = false;
  if (type == MD_SPAN_A) r.link = -1;
  return 0;
}

int text(MD_TEXTTYPE /*type*/, const MD_CHAR* begin, MD_SIZE size, void* user) {
  Reading& r = reading(user);
  const std::string& guarded = r.guarded.text;
  const bool inside = !std::less<>()(begin, guarded.data()) &&
                      !std::less<>()(guarded.data() + guarded.size(), begin + size);
  if (size == 0 || !inside) return 0;
  const auto offset = static_cast<std::size_t>(begin - guarded.data());
  const std::size_t from = r.guarded.origins[offset];
  const std::size_t to = r.guarded.origins[offset + size - 1] + std::size_t{1};
  if (from != r.end) {
    flush(r);
    r.begin = from;
  }
  r.end = to;
  return 0;
}

int ignore_block(MD_BLOCKTYPE /*type*/, void* /*detail*/, void* /*user*/) {
  return 0;
}

// `<javascript:...>` is no link here; whoever writes it means one, and other programs make it one.
void check_brackets(schema::Context& context, const source::MappedText& text) {
  const std::string& all = text.text();
  for (std::size_t open = all.find('<'); open != all.npos; open = all.find('<', open + 1)) {
    constexpr std::array<std::string_view, 3> kRunning = {"javascript:", "vbscript:", "data:"};
    const std::string begin = characters::lower(std::string_view(all).substr(open + 1, 11));
    const bool unsafe = std::any_of(kRunning.begin(), kRunning.end(),
                                    [&](std::string_view one) { return begin.starts_with(one); });
    if (!unsafe) continue;
    const std::size_t close = std::min(all.find('>', open), all.size());
    const Address address = read_address(std::string_view(all).substr(open + 1, close - open - 1));
    complain_address(context, text.slice(open + 1, close), address, diag::quoted(context.path()));
    return;
  }
}

// "example.org" of "https://www.example.org/ada".
std::string_view site_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  if (address.starts_with("www.")) address.remove_prefix(4);
  return address.substr(0, address.find_first_of("/?#:"));
}

// `[https://bank.example](https://elsewhere.example)`: the reader is led to another site.
void check_shown(schema::Context& context, const model::Inline& shown,
                 const std::vector<model::RichLink>& links) {
  const std::string_view text = shown.text.text();
  const bool address =
      text.starts_with("https://") || text.starts_with("http://") || text.starts_with("www.");
  if (!address || shown.link < 0) return;
  const model::RichLink& link = links[static_cast<std::size_t>(shown.link)];
  // "https://bücher.example" in the form that is linked.
  const std::string said = read_address(text).target;
  const std::string_view site = site_of(said.empty() ? text : std::string_view(said));
  if (!link.url.starts_with("http") || site == site_of(link.url)) return;
  context.add(diag::make(diag::Code::kMisleadingLink, shown.text.span(),
                         fmt::format("this link shows {} and leads to {}",
                                     diag::quoted(site_of(text)), diag::quoted(site_of(link.url))))
                  .label(link.span, "leads here")
                  .hint("write words between `[` and `]`, or the address that it leads to"));
}

}  // namespace

void read_inlines(schema::Context& context, const source::MappedText& text, model::Inlines& out,
                  std::vector<model::RichLink>& links) {
  check_brackets(context, text);
  if (!may_have_markup(text.text())) {
    if (!text.empty()) out.push_back({text});
    return;
  }
  const std::size_t before = out.size();
  const GuardedText guarded = guard(text.text());
  Reading state{text, guarded, out, {}};
  for (const GuardedText::Link& link : guarded.links) {
    const source::MappedText typed = text.slice(link.begin, link.end);
    const Address address = read_address((link.mailbox ? "mailto:" : "") + typed.text());
    if (link.bare && address.target.empty()) {
      state.links.push_back(-1);
      continue;
    }
    state.links.push_back(static_cast<int>(links.size()));
    if (address.target.empty()) {
      complain_address(context, typed, address,
                       fmt::format("a link of {}", diag::quoted(context.path())));
    }
    if (!link.mailbox) {
      warn_of_address(context, typed, address,
                      fmt::format("a link of {}", diag::quoted(context.path())));
    }
    links.push_back({address.target, typed.span()});
  }
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = ignore_block;
  parser.leave_block = ignore_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = decode::text;
  md_parse(guarded.text.data(), static_cast<MD_SIZE>(guarded.text.size()), &parser, &state);
  flush(state);
  for (std::size_t i = before; i < out.size(); ++i) check_shown(context, out[i], links);
}

}  // namespace resumec::decode
