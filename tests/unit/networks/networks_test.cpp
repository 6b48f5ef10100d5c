#include "networks/networks.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace {

using namespace resumec::networks;

// "name|address" of what was typed for a network.
std::string read(std::string_view network, std::string_view typed) {
  const Network* found = network.empty() ? nullptr : find(network);
  REQUIRE((network.empty() || found != nullptr));
  const Account account = read_account(found, typed);
  return account.name + "|" + account.address;
}

std::string name_of(const Network* network) {
  return network == nullptr ? "none" : std::string(network->name);
}

}  // namespace

TEST_CASE("a network is known regardless of case, blanks and signs") {
  for (const char* name : {"Stack Overflow", "stackoverflow", "STACK-OVERFLOW", "Stack_Overflow"}) {
    CHECK(name_of(find(name)) == "Stack Overflow");
  }
  CHECK(name_of(find("X (Twitter)")) == "X");
  CHECK(name_of(find("Twitter / X")) == "X");
  CHECK(name_of(find("twitter")) == "Twitter");
  CHECK(name_of(find("dev.to")) == "dev.to");
  CHECK(name_of(find("google scholar")) == "Google Scholar");
  CHECK(name_of(find("HF")) == "Hugging Face");
  CHECK(name_of(find("Sourcehut")) == "SourceHut");
  CHECK(find("") == nullptr);
  CHECK(find("!") == nullptr);
  CHECK(find("Blog") == nullptr);
  CHECK(nearest("GitHbu") == "GitHub");
  CHECK(nearest("Mastdon") == "Mastodon");
  CHECK(nearest("GitHub").empty());
  CHECK(name_of(of_key("github_url")) == "GitHub");
  CHECK(name_of(of_key("linkedinProfile")) == "LinkedIn");
  CHECK(of_key("url") == nullptr);
}

TEST_CASE("no two networks go by one name, and every address has its place for a user") {
  CHECK(all().size() >= 120);
  for (const Network& network : all()) {
    CAPTURE(std::string(network.name));
    CHECK(find(network.name) == &network);
    const bool has_place = network.address.find("{}") != std::string_view::npos;
    CHECK(has_place == (network.form != Form::kNone));
    const bool has_server = network.address.find("{server}") != std::string_view::npos;
    CHECK(has_server == (network.form == Form::kServer));
    if (network.form != Form::kNone) CHECK(network.address.starts_with("https://"));
  }
}

TEST_CASE("a page is found by the user's name") {
  CHECK(read("GitHub", "ira") == "|https://github.com/ira");
  CHECK(read("GitHub", "@ira") == "|https://github.com/ira");
  CHECK(read("SourceHut", "~ira") == "|https://sr.ht/~ira");
  CHECK(read("Medium", "@ira") == "|https://medium.com/@ira");
  CHECK(read("Substack", "ira") == "|https://ira.substack.com");
  CHECK(read("LinkedIn", "josé") == "|https://www.linkedin.com/in/jos%C3%A9");
  CHECK(read("Stack Overflow", "12345") == "|https://stackoverflow.com/users/12345");
  CHECK(read("Stack Overflow", "12345/ira-vance") ==
        "ira-vance|https://stackoverflow.com/users/12345");
  CHECK(read("WhatsApp", "+44 20 7946 0958") == "|https://wa.me/442079460958");
  CHECK(read("Mastodon", "@ira@mastodon.social") == "|https://mastodon.social/@ira");
  CHECK(read("Mastodon", "ira@mastodon.social") == "|https://mastodon.social/@ira");
  CHECK(read("Matrix", "@ira:example.org") == "|https://matrix.to/#/@ira:example.org");
  CHECK(read("Lemmy", "ira@lemmy.example") == "|https://lemmy.example/u/ira");
  CHECK(read("Bluesky", "ira.bsky.social") == "|https://bsky.app/profile/ira.bsky.social");
}

TEST_CASE("an address or a part of one says the name, too") {
  for (const char* typed :
       {"https://github.com/ira", "http://www.github.com/ira/", "github.com/ira", "GitHub.com/ira",
        "www.github.com/ira", "https://github.com/ira?tab=repositories", "/ira", "ira/"}) {
    CAPTURE(typed);
    CHECK(read("GitHub", typed) == "ira|https://github.com/ira");
  }
  for (const char* typed : {"in/ira", "/in/ira", "/in/ira/", "linkedin.com/in/ira",
                            "https://www.linkedin.com/in/ira/", "https://de.linkedin.com/in/ira"}) {
    CAPTURE(typed);
    CHECK(read("LinkedIn", typed) == "ira|https://www.linkedin.com/in/ira");
  }
  CHECK(read("Reddit", "u/ira") == "ira|https://www.reddit.com/user/ira");
  CHECK(read("X", "https://twitter.com/ira") == "ira|https://x.com/ira");
  CHECK(read("YouTube", "https://www.youtube.com/@ira") == "ira|https://www.youtube.com/@ira");
  CHECK(read("Google Scholar", "https://scholar.google.com/citations?user=AbCdE&hl=en") ==
        "AbCdE|https://scholar.google.com/citations?user=AbCdE");
  CHECK(read("Stack Overflow", "https://stackoverflow.com/users/12345/ira-vance") ==
        "ira-vance|https://stackoverflow.com/users/12345/ira-vance");
  CHECK(read("Mastodon", "https://mastodon.social/@ira") ==
        "@ira@mastodon.social|https://mastodon.social/@ira");
  CHECK(read("Substack", "ira.substack.com") == "ira|https://ira.substack.com");
  // Pages that are not made of a name stay where they are.
  CHECK(read("GitHub", "https://github.com/ira/engine") == "engine|https://github.com/ira/engine");
  CHECK(read("GitLab", "https://gitlab.example.org/ira") == "ira|https://gitlab.example.org/ira");
  CHECK(read("GitLab", "gitlab.example.org/ira") == "ira|https://gitlab.example.org/ira");
  CHECK(read("", "https://github.com/ira") == "ira|https://github.com/ira");
  CHECK(read("", "https://example.org/ira") == "ira|https://example.org/ira");
}

TEST_CASE("what is no name makes no address") {
  for (const auto& profile :
       std::initializer_list<std::pair<const char*, const char*>>{{"GitHub", "ira/repo"},
                                                                  {"GitHub", ".."},
                                                                  {"GitHub", "ira vance"},
                                                                  {"GitHub", "ira\"x"},
                                                                  {"GitHub", "https://"},
                                                                  {"GitHub", "javascript:alert(1)"},
                                                                  {"Stack Overflow", "ira"},
                                                                  {"Substack", "ira.vance"},
                                                                  {"Mastodon", "ira"},
                                                                  {"Mastodon", "ira@localhost"},
                                                                  {"WhatsApp", "ira"},
                                                                  {"Signal", "ira.01"},
                                                                  {"", "ira"},
                                                                  {"", "ira@example.org"}}) {
    CAPTURE(profile.second);
    CHECK(read(profile.first, profile.second) == "|");
  }
}

TEST_CASE("docs/networks.md is the list") {
  const std::string path = std::string(RESUMEC_TEST_DIR) + "/../docs/networks.md";
  if (std::getenv("RESUMEC_ACCEPT") != nullptr) std::ofstream(path) << reference();
  std::stringstream written;
  written << std::ifstream(path).rdbuf();
  CHECK(written.str() == reference());
}
