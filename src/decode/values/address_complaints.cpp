// What is said of web addresses: of those that lead nowhere, and of those that tell too much or
// look like others.
#include <fmt/format.h>

#include "characters/host_name.h"
#include "decode/values/web_address.h"
#include "diag/suggest.h"

namespace resumec::decode {

using schema::Context;
using Fault = Address::Fault;

void complain_address(Context& context, const source::MappedText& text, const Address& address,
                      std::string_view what) {
  const bool unsafe = address.fault == Fault::kUnsafeScheme;
  const auto code = unsafe ? diag::Code::kUnsafeUrl : diag::Code::kBadUrl;
  auto complaint = diag::make(code, text.span(address.begin, address.end),
                              fmt::format("{} in {}", address.problem, what));
  if (unsafe) {
    complaint.hint("links lead to `https:`, `http:`, `mailto:` or `tel:`");
  } else if (!address.instead.empty()) {
    complaint.hint(fmt::format("write {}", diag::quoted(address.instead)))
        .fix("write the whole address", text.span(), address.instead);
  } else if (address.fault == Fault::kSpace) {
    complaint.hint("write `%20` for a space in an address");
  } else if (address.fault == Fault::kNoHost) {
    complaint.hint("an address looks like `https://example.org/ada` or `example.org/ada`");
  }
  context.forgive(complaint, unsafe ? fmt::format("{} is left out", diag::quoted(text.text()))
                                    : "printed without a link");
  context.add(complaint);
}

namespace {

void warn_of_user(Context& context, const source::MappedText& text, const Address& address,
                  std::string_view what) {
  const std::size_t begin = address.user_begin;
  const std::size_t end = address.user_end;
  if (begin == end) return;
  const std::string_view all = text.text();
  const bool secret = all.substr(begin, end - begin).find(':') != std::string_view::npos;
  // The words themselves stand in the line that is shown, and nowhere else: in the short form,
  // which logs are made of, a password is not repeated.
  context.add(
      diag::make(
          diag::Code::kUserInAddress, text.span(begin, end),
          fmt::format("{} in the address of {}", secret ? "a password" : "a user's name", what))
          .note(fmt::format("the address leads to {}; everybody who gets the résumé reads what "
                            "stands before the `@`",
                            diag::quoted(all.substr(end, all.find_first_of("/?#", end) - end))))
          .hint(secret ? "leave it out, and change the password" : "leave it out")
          .fix("leave it out", text.span(begin, end), ""));
}

void warn_of_letters(Context& context, const source::MappedText& text, const Address& address,
                     std::string_view what) {
  const std::size_t begin = address.deceptive_begin;
  const std::size_t end = address.deceptive_end;
  if (begin == end) return;
  const std::string name = text.text().substr(begin, end - begin);
  context.add(diag::make(diag::Code::kDeceptiveHost, text.span(begin, end),
                         fmt::format("{} has letters that look like others, in {}",
                                     diag::quoted(name), what))
                  .note(fmt::format("programs read it as {}, and browsers show that",
                                    diag::quoted(characters::ascii_host(name))))
                  .hint("type it anew in the letters of one alphabet"));
}

}  // namespace

void warn_of_address(Context& context, const source::MappedText& text, const Address& address,
                     std::string_view what) {
  warn_of_user(context, text, address, what);
  warn_of_letters(context, text, address, what);
}

}  // namespace resumec::decode
