#include "backend/html/print_rules.h"

#include <string>

#include <doctest/doctest.h>

namespace {

using resumec::backend::html::print_rules;

TEST_CASE("paper, margins, sizes and spaces are those of the PDF") {
  resumec::style::Style style;
  style.page.margin_top = 48'189;
  style.page.margin_end = style.page.margin_start = 56'693;
  style.page.margin_bottom = 45'354;
  style.typography.size = 10'000;
  style.typography.leading = 1'280;
  style.spacing.between_bullets = 2'000;
  const std::string rules = print_rules(style, {595'276, 841'890});
  const auto has = [&rules](const char* rule) { return rules.find(rule) != std::string::npos; };
  CHECK(
      rules.starts_with("@media print{\n@page{size:595.276pt 841.890pt;"
                        "margin:48.189pt 56.693pt 45.354pt}\n"
                        "html{font-size:10.000pt}body{line-height:1.280}"));
  // Sizes are multiples of that one: see look_rules.
  CHECK_FALSE(has("rem}"));
  CHECK(has("li+li{margin-block-start:2.000pt}"));
  CHECK_FALSE(has("text-align:justify"));
  style.typography.justify = true;
  CHECK(print_rules(style, {}).find("@page{margin:") != std::string::npos);
  CHECK(print_rules(style, {}).find("main p,main li{text-align:justify}") != std::string::npos);
  const auto prints_addresses = [&style] {
    return print_rules(style, {}).find(
               R"css(.address::after{content:" (" attr(data-address) ")"})css") !=
           std::string::npos;
  };
  CHECK_FALSE(prints_addresses());
  style.content.link_addresses = resumec::style::LinkAddresses::kPrint;
  CHECK(prints_addresses());
}

}  // namespace
