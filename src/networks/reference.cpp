// docs/networks.md, from the list.
#include <fmt/format.h>

#include "networks/networks.h"

namespace resumec::networks {
namespace {

std::string_view drawing(graphics::Icon icon) {
  switch (icon) {
    case graphics::Icon::kCode:
      return "angle brackets";
    case graphics::Icon::kMortarboard:
      return "a mortarboard";
    case graphics::Icon::kBubble:
      return "a speech bubble";
    default:
      return "";
  }
}

std::string_view sample(Form form) {
  switch (form) {
    case Form::kNumber:
      return "12345";
    case Form::kPhone:
      return "442079460958";
    default:
      return "ada";
  }
}

std::string address(const Network& network) {
  std::string text(network.address);
  const auto put = [&text](std::string_view mark, std::string_view by) {
    const std::size_t at = text.find(mark);
    if (at != std::string::npos) text.replace(at, mark.size(), by);
  };
  put("{server}", "example.org");
  put("{}", sample(network.form));
  return text.empty() ? "give the `url`" : "`" + text + "`";
}

}  // namespace

std::string reference() {
  std::string page =
      "# Networks\n\n"
      "Made from the list that reads them: `RESUMEC_ACCEPT=1 test_networks` writes it anew. Of "
      "these "
      "networks a profile needs\nonly `network` and `username`: the address follows. A name of a "
      "network is known whatever its capitals, blanks and\nsigns (`stackoverflow`, `Stack "
      "Overflow`), and a user's name may be the address of the page or a part of it\n"
      "(`https://github.com/ada`, `github.com/ada`, `in/ada`, `@ada`). Where a page goes by a "
      "number, "
      "as on Stack Overflow,\nthe number is the `username`; behind a slash it may have the name "
      "that is shown (`12345/ada`). Of any other\nnetwork give the `url` too, or the profile leads "
      "nowhere and a warning says so.\n\n"
      "With `contactIcons` each profile has a drawing before it: that of the last column, or a "
      "person. They are ours, no\nnetwork's own.\n\n"
      "| network | page | other names | drawing |\n|---|---|---|---|\n";
  for (const Network& network : all()) {
    page += fmt::format("| {} | {} | {} | {} |\n", network.name, address(network),
                        network.other_names, drawing(network.icon));
  }
  return page;
}

}  // namespace resumec::networks
