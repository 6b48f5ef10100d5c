#include <doctest/doctest.h>

#include <string>

#include "decode/values/web_address.h"
#include "decode_text.h"

namespace {

using resumec::decode::complaints_of;
using resumec::decode::decode_yaml;
using resumec::decode::read_address;

std::string basics(const std::string& field) {
  return decode_yaml("basics:\n  name: Ada\n  " + field + "\n").complaints();
}

std::string model(const std::string& field) {
  return decode_yaml("basics:\n  name: Ada\n  " + field + "\n").dump();
}

}  // namespace

TEST_CASE("an e-mail address is one address and nothing else") {
  CHECK(basics("email: ada@example.org").empty());
  CHECK(basics("email: ada.b+c@sub.example.org").empty());
  CHECK(basics("email: ada@exämple.org").empty());
  CHECK(basics("email: ada.example.org") ==
        "R2201 |ada.example.org| `basics.email` is no e-mail address: `ada.example.org`\n");
  CHECK(basics("email: \"a@b.org, c@d.org\"") ==
        "R2201 |@| `basics.email` is no e-mail address: `a@b.org, c@d.org`\n"
        "  hint: one address; others can be `profiles`\n");
  CHECK(basics("email: \"a@b.org?subject=x&bcc=e@vil.org%0d%0a\"").starts_with("R2201 |?| "));
  CHECK(basics("email: \"a@b.org?subject=x\"") ==
        "R2201 |?| `basics.email` is no e-mail address: `a@b.org?subject=x`\n");
  CHECK(basics("email: \"a%40b@c.org\"").starts_with("R2201 |%| "));
  CHECK(basics("email: \"ada [at] example [dot] org\"") ==
        "R2205 warning |ada [at] example [dot] org| `basics.email` cannot be clicked\n"
        "  hint: write the address as it is typed into a mail program\n");
  CHECK(basics("email: “ada@example.org”") ==
        "R2201 |“ada@example.org”| `basics.email` is no e-mail address: `“ada@example.org”`\n"
        "  hint: curly quotes belong to the text: write `ada@example.org`\n"
        "  fix: |“ada@example.org”| -> |ada@example.org|\n");
  CHECK(basics("email: Ada <ada@example.org>") ==
        "R2201 |Ada <ada@example.org>| `basics.email` is no e-mail address: `Ada "
        "<ada@example.org>`\n"
        "  hint: write `ada@example.org`\n"
        "  fix: |Ada <ada@example.org>| -> |ada@example.org|\n");
}

TEST_CASE("a web address stays as typed and its link has a scheme") {
  CHECK(model("url: example.org/ada") ==
        "basics.name: \"Ada\"\nbasics.url: \"example.org/ada\" -> \"https://example.org/ada\"\n");
  CHECK(model("url: http://example.org:8080/ä?q=1#x") ==
        "basics.name: \"Ada\"\nbasics.url: \"http://example.org:8080/ä?q=1#x\" -> "
        "\"http://example.org:8080/%C3%A4?q=1#x\"\n");
  CHECK(read_address("example.org:8080/x").target == "https://example.org:8080/x");
  CHECK(read_address("localhost:8080").target == "https://localhost:8080");
  CHECK(read_address("//example.org").target == "https://example.org");
  CHECK(read_address("MAILTO:ada@example.org").target == "MAILTO:ada@example.org");
  CHECK(read_address("tel:+4420").target == "tel:+4420");
  // Figures behind a colon are no port here.
  CHECK(read_address("TEL:4420").target == "TEL:4420");
  CHECK(read_address("mailto:4420").target == "mailto:4420");
  CHECK(read_address("https:/example.org").instead == "https://example.org");
  CHECK(read_address("https://").problem == "no host");
  CHECK(read_address("ada").problem == "no host");
  CHECK(read_address("/ada").problem == "no host");
  CHECK(read_address("ada@example.org").instead == "mailto:ada@example.org");
  const std::string address = "https://x.org/" + std::string(3000, 'a');
  CHECK(read_address(address).target == address);
}

TEST_CASE("links that run code or open files are refused") {
  CHECK(basics("url: javascript:alert(1)") ==
        "R2203 |javascript:| a link of the kind `javascript:` in `basics.url`\n"
        "  hint: links lead to `https:`, `http:`, `mailto:` or `tel:`\n");
  CHECK(basics("url: \"java\\tscript:alert(1)\"").starts_with("R2203 |java\\tscript:| "));
  CHECK(basics("url: \"data:text/html,<script>alert(1)</script>\"").starts_with("R2203 |data:| "));
  CHECK(basics("url: \" JaVaScRiPt :alert(1)\"").starts_with("R2203 "));
  CHECK(basics("url: file:///etc/passwd").starts_with("R2203 |file:| "));
  CHECK(basics("url: \"https://x.org/a b\\\"onclick=alert(1)\"") ==
        "R2202 | | a space in `basics.url`\n"
        "  hint: write `%20` for a space in an address\n");
  CHECK(basics("url: \"https://x.org/a\\\"onclick=alert(1)\"") ==
        "R2202 |\\\"| a quote in `basics.url`\n");
  CHECK(basics("summary: \"[x](javascript:alert(1))\"") ==
        "R2203 |javascript:| a link of the kind `javascript:` in a link of `basics.summary`\n"
        "  hint: links lead to `https:`, `http:`, `mailto:` or `tel:`\n");
  CHECK(basics("summary: \"<javascript:alert(1)>\"").starts_with("R2203 |javascript:| "));
}

TEST_CASE("a profile's address is known from its name on known networks only") {
  CHECK(model("profiles: [{network: GitHub, username: ada}, {network: X, url: example.org/a}]") ==
        "basics.name: \"Ada\"\n"
        "basics.profiles[0].network: \"GitHub\"\nbasics.profiles[0].username: \"ada\"\n"
        "basics.profiles[0].url: \"https://github.com/ada\"\n"
        "basics.profiles[1].network: \"X\"\n"
        "basics.profiles[1].url: \"example.org/a\" -> \"https://example.org/a\"\n");
  CHECK(basics("profiles: [{network: Blog, username: ada}]") ==
        "R2208 warning |Blog| no network is named `Blog`\n"
        "  hint: add the `url` of the profile\n");
  CHECK(basics("profiles: [{network: GitHbu, username: ada}]") ==
        "R2208 warning |GitHbu| no network is named `GitHbu`\n"
        "  hint: did you mean `GitHub`?\n"
        "  hint: or add the `url` of the profile\n");
  CHECK(basics("profiles: [{network: stackoverflow, username: ada}]") ==
        "R2208 warning |ada| `ada` finds no page on Stack Overflow\n"
        "  hint: pages there go by a number, such as `12345`, or `12345/ada`\n"
        "  hint: add the `url` of the profile\n");
  CHECK(basics("profiles: [{network: Mastodon, username: ada}]") ==
        "R2208 warning |ada| `ada` finds no page on Mastodon\n"
        "  hint: write the server, too, as in `@ada@example.org`\n"
        "  hint: add the `url` of the profile\n");
  CHECK(basics("profiles: [{network: Signal, username: ada.01}]") ==
        "R2208 warning |ada.01| `ada.01` finds no page on Signal\n"
        "  hint: add the `url` of the profile\n");
  CHECK(basics("profiles: [{network: Blog, username: ada, url: example.org}]").empty());
  CHECK(basics("profiles: [{network: Blog}]").empty());
}

TEST_CASE("an address for a user's name is both") {
  for (const char* typed : {"https://github.com/ada", "github.com/ada", "www.github.com/ada/"}) {
    CAPTURE(typed);
    CHECK(model("profiles: [{network: github, username: \"" + std::string(typed) + "\"}]") ==
          "basics.name: \"Ada\"\n"
          "basics.profiles[0].network: \"github\"\nbasics.profiles[0].username: \"ada\"\n"
          "basics.profiles[0].url: \"https://github.com/ada\"\n");
  }
  CHECK(model("profiles: [{username: \"https://github.com/ada\"}]") ==
        "basics.name: \"Ada\"\n"
        "basics.profiles[0].network: \"GitHub\"\nbasics.profiles[0].username: \"ada\"\n"
        "basics.profiles[0].url: \"https://github.com/ada\"\n");
  CHECK(model("profiles: [{network: Mastodon, username: \"https://mastodon.social/@ada\"}]") ==
        "basics.name: \"Ada\"\n"
        "basics.profiles[0].network: \"Mastodon\"\n"
        "basics.profiles[0].username: \"@ada@mastodon.social\"\n"
        "basics.profiles[0].url: \"https://mastodon.social/@ada\"\n");
}

TEST_CASE("a country code is two capital letters") {
  CHECK(model("location: {city: Oslo, countryCode: NO}") ==
        "basics.name: \"Ada\"\nbasics.location.city: \"Oslo\"\n"
        "basics.location.countryCode: \"NO\"\n");
  CHECK(basics("location: {countryCode: no}") ==
        "R2204 |no| `basics.location.countryCode` is no country code: `no`\n"
        "  hint: did you mean `NO`?\n"
        "  fix: |no| -> |NO|\n");
  CHECK(basics("location: {countryCode: Norway}") ==
        "R2204 |Norway| `basics.location.countryCode` is no country code: `Norway`\n"
        "  hint: two capital letters, such as `DE`; a name goes into `city` or `region`\n");
  CHECK(model("location: \"Paris, France\"") ==
        "basics.name: \"Ada\"\nbasics.location: \"Paris, France\"\n");
}

TEST_CASE("references become links where their repository is known") {
  const auto outcome = resumec::decode::decode_rest(R"(contributions:
- project: Feast
  url: https://github.com/feast-dev/feast/
  highlights:
  - text: a
    refs: [5699, "#5655", feast-dev/docs#1, "https://example.org/x", soon]
- project: Spark
  url: spark.apache.org
  highlights:
  - {text: b, refs: [5635, apache/spark#7]}
- project: Tool
  url: https://gitlab.com/group/sub/tool
  highlights:
  - {text: c, refs: [3, "!4"]}
)");
  CHECK(outcome.complaints().empty());
  CHECK(outcome.dump() == R"(basics.name: "Ada"
contributions[0].project: "Feast"
contributions[0].url: "https://github.com/feast-dev/feast/"
contributions[0].highlights[0].text: "a"
contributions[0].highlights[0].refs[0]: "#5699" -> "https://github.com/feast-dev/feast/issues/5699"
contributions[0].highlights[0].refs[1]: "#5655" -> "https://github.com/feast-dev/feast/issues/5655"
contributions[0].highlights[0].refs[2]: "feast-dev/docs#1" -> "https://github.com/feast-dev/docs/issues/1"
contributions[0].highlights[0].refs[3]: "https://example.org/x"
contributions[0].highlights[0].refs[4]: "soon"
contributions[1].project: "Spark"
contributions[1].url: "spark.apache.org" -> "https://spark.apache.org"
contributions[1].highlights[0].text: "b"
contributions[1].highlights[0].refs[0]: "#5635"
contributions[1].highlights[0].refs[1]: "apache/spark#7" -> "https://github.com/apache/spark/issues/7"
contributions[2].project: "Tool"
contributions[2].url: "https://gitlab.com/group/sub/tool"
contributions[2].highlights[0].text: "c"
contributions[2].highlights[0].refs[0]: "#3" -> "https://gitlab.com/group/sub/tool/-/issues/3"
contributions[2].highlights[0].refs[1]: "!4" -> "https://gitlab.com/group/sub/tool/-/merge_requests/4"
)");
}

TEST_CASE("a reference that YAML took for a comment is explained") {
  CHECK(complaints_of("contributions:\n- project: A\n  highlights:\n  - text: b\n    refs:\n    - "
                      "#5699\n") ==
        "R1022 warning |#5699| `#5699` is a comment, so the value is empty\n"
        "  hint: quote a text that begins with `#`: \"#5699\"\n"
        "  fix: |#5699| -> |\"#5699\"|\n");
}
