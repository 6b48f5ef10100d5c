// The table of looks as a style sheet. That a browser computes from it what the PDF draws is
// compared in tests/browser; here stand the rules that no built-in theme asks for.
#include "backend/html/look_rules.h"

#include <string>

#include <doctest/doctest.h>

namespace {

using resumec::backend::html::decimal;
using resumec::backend::html::look_rules;
using resumec::style::Look;
using resumec::style::Place;
namespace style = resumec::style;

style::Style plain() {
  style::Style style;
  style.typography.size = 10'000;
  for (Look& look : style.looks.places) look.size = 10'000;
  return style;
}

bool has(const std::string& rules, const char* rule) {
  return rules.find(std::string("\n") + rule + "\n") != std::string::npos ||
         rules.starts_with(std::string(rule) + "\n");
}

TEST_CASE("a place says what differs from running text, a heading its size and weight always") {
  style::Style style = plain();
  Look& caption = style.looks.at(Place::kCaption);
  caption.size = 8'500;
  caption.ink = style::Ink::kMuted;
  const std::string rules = look_rules(style, 900);
  CHECK(has(rules, "figcaption{font-size:0.85rem;color:var(--muted)}"));
  CHECK(has(rules, "h1{font-size:1rem;font-weight:400}"));
  CHECK(has(rules, ".row>h3,.row>h4{font-size:1rem;font-weight:400}"));
  CHECK(has(rules, ".role>.row>h3,.role>.row>h4{font-size:1rem;font-weight:400}"));
  CHECK(rules.find("footer{") == std::string::npos);
  CHECK(rules.find("body{") == std::string::npos);
}

TEST_CASE("a role says what it changes, and a title takes it back") {
  style::Style style = plain();
  style.looks.title.weight = 600;
  style.looks.title.size = 12'000;
  style.looks.position.italic = true;
  style.looks.position.family = style::FamilyUse::kHeading;
  style.looks.dates.tabular = true;
  style.looks.level.ink = style::Ink::kAccent;
  const std::string rules = look_rules(style, 900);
  CHECK(has(rules, ".row .position{font-family:var(--heading);font-style:italic}"));
  CHECK(has(rules, ".row .position em{font-style:normal}"));
  CHECK(has(rules,
            ".row .position.lead{font-family:var(--body);font-size:1.2rem;font-weight:600;"
            "font-style:normal}"));
  CHECK(has(rules, ".row .date{font-variant-numeric:tabular-nums}"));
  // Its figures stay.
  CHECK(has(rules, ".row .date.lead{font-size:1.2rem;font-weight:600}"));
  CHECK(has(rules, ".row .title.lead{font-size:1.2rem;font-weight:600}"));
  CHECK(has(rules, ".level{color:var(--accent)}"));
  CHECK(rules.find(".team") == std::string::npos);
}

TEST_CASE("capitals, figures and letter-spacing") {
  style::Style style = plain();
  style.typography.ligatures = false;
  for (Look& look : style.looks.places) look.figures = style::Figures::kOldStyle;
  style.looks.at(Place::kBullet).tabular = true;
  Look& title = style.looks.at(Place::kSectionTitle);
  title.letters = style::Case::kSmallCaps;
  title.spacing = 45;
  std::string rules = look_rules(style, 900);
  CHECK(has(rules, "body{font-variant-numeric:oldstyle-nums;font-variant-ligatures:none}"));
  CHECK(has(rules, "li::marker{font-variant-numeric:oldstyle-nums tabular-nums}"));
  CHECK(has(rules,
            "h2{font-size:1rem;font-weight:400;letter-spacing:0.045em;"
            "font-variant-caps:small-caps;font-synthesis-small-caps:none}"));
  title.letters = style::Case::kUpper;
  CHECK(look_rules(style, 900).find("text-transform:uppercase") != std::string::npos);
}

TEST_CASE("the author's markup") {
  style::Style style = plain();
  style.looks.strong.weight = 700;
  style.looks.code.family = style::FamilyUse::kMono;
  style.looks.link.ink = style::Ink::kLink;
  const std::string rules = look_rules(style, 830);
  CHECK(has(rules, "strong,.download{font-weight:700}"));
  CHECK(has(rules, "code{font-family:var(--mono);font-size:0.83em;font-variant-ligatures:none}"));
  CHECK(has(rules, "a{color:var(--link)}"));
  CHECK(has(rules, ".contacts a{color:inherit}"));
}

TEST_CASE("thousandths as decimals") {
  CHECK(decimal(1250) == "1.25");
  CHECK(decimal(1000) == "1");
  CHECK(decimal(50) == "0.05");
}

}  // namespace
