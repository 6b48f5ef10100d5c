#include "characters/host_name.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using resumec::characters::ascii_host;
using resumec::characters::deceptive_label;
using resumec::characters::readable_host;

using Names = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("a name in letters is looked up in ASCII, and read in letters") {
  for (const auto& row : Names{{"bücher.example", "xn--bcher-kva.example"},
                               {"www.münchen.example", "www.xn--mnchen-3ya.example"},
                               {"faß.example", "xn--fa-hia.example"},
                               {"例え.テスト", "xn--r8jz45g.xn--zckzah"},
                               {"пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"}}) {
    CAPTURE(row.first);
    CHECK(ascii_host(row.first) == row.second);
    CHECK(readable_host(row.second) == row.first);
  }
  // As browsers read what people type.
  CHECK(ascii_host("BÜCHER.example") == "xn--bcher-kva.example");
  CHECK(ascii_host("bu\u0308cher.example") == "xn--bcher-kva.example");
}

TEST_CASE("a name in ASCII, and what can be no name, is left as it is") {
  for (const std::string name :
       {"example.org", "Example.ORG", "a_b.example", "localhost", "ü..example", "-ü.example"}) {
    CAPTURE(name);
    CHECK(ascii_host(name) == name);
  }
  CHECK(readable_host("example.org") == "example.org");
  CHECK(readable_host("xn--a.example") == "xn--a.example");
  const std::string long_name = std::string(2000, 'a') + "ü.example";
  CHECK(ascii_host(long_name) == long_name);
}

TEST_CASE("letters that look like others are found") {
  const auto found = [](std::string_view host) {
    const auto label = deceptive_label(host);
    return std::string(host.substr(label.begin, label.end - label.begin));
  };
  // A Cyrillic "а" before Latin letters, and Cyrillic letters alone that read "apple".
  CHECK(found("www.\u0430pple.example") == "\u0430pple");
  CHECK(found("\u0430\u0440\u0440\u04CF\u0435.com") == "\u0430\u0440\u0440\u04CF\u0435");
  CHECK(found("g\u03BF.example") == "g\u03BF");
  for (const char* const name : {"example.org", "bücher.example", "пример.com", "сор.рф",
                                 "東京タワーtv.example", "ελλάδα.example", "한국a.example"}) {
    CAPTURE(name);
    CHECK(found(name).empty());
  }
  CHECK(readable_host("xn--pple-43d.example") == "xn--pple-43d.example");
}

}  // namespace
