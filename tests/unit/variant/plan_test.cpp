#include "version.h"

namespace resumec::variant {
namespace {

const std::string kThree =
    "basics: {name: Ada}\n"
    "variants:\n"
    "  short: {exclude: [teaching]}\n"
    "  backend: {extends: short}\n"
    "  sales: {extends: backend}\n";

std::string layers(const Version& version) {
  std::string names;
  for (const model::Variant* layer : version.made_plan.layers) names += layer->name.text() + " ";
  return names;
}

std::string plan_of(const std::string& text, std::string_view name,
                    const std::vector<std::string>& overlays = {}) {
  const Version version = version_of(text, name, overlays);
  return version.complaints();
}

}  // namespace

TEST_CASE("what is extended stands before what extends it, and overlays last") {
  const std::string text = kThree + "skills: [{name: Rhetoric, tags: [teaching]}, {name: C}]\n";
  CHECK(layers(version_of(text, "sales")) == "short backend sales ");
  CHECK(layers(version_of(text, "short")) == "short ");
  CHECK(layers(version_of(text, "")).empty());
  CHECK(layers(version_of(text, "sales", {"{}", "{extends: backend}"})) ==
        "short backend sales over.yaml over.yaml ");
  CHECK(layers(version_of(text, "", {"{extends: backend}"})) == "short backend over.yaml ");
  CHECK(version_of(text, "sales").made_plan.title == "the variant `sales`");
  CHECK(version_of(text, "", {"{}"}).made_plan.title == "the overlay `over.yaml`");
  CHECK(version_of(text, "").made_plan.title.empty());
}

TEST_CASE("a variant that is not known") {
  const Version version = version_of(kThree, "backnd");
  CHECK(version.complaints() ==
        "R3001 |(nowhere)| there is no variant `backnd`\n"
        "  hint: did you mean `backend`?\n");
  CHECK(version.sink.diagnostics()[0].notes ==
        std::vector<std::string>{"the variants are short, backend, sales"});
  CHECK(plan_of("basics: {name: Ada}\nvariants: {a: {extends: b}, c: }\n", "a") ==
        "R3001 |b| there is no variant `b`\n"
        "  hint: did you mean `a`?\n");
  CHECK(plan_of(kThree, "", {"extends: shrt\n"}) ==
        "R3001 |shrt| there is no variant `shrt`\n"
        "  hint: did you mean `short`?\n");
}

TEST_CASE("a résumé without variants") {
  CHECK(plan_of("basics: {name: Ada}\n", "backend") ==
        "R3002 |(nowhere)| there is no variant `backend`, for the résumé has no `variants`\n"
        "  hint: `variants: {backend: {include: [a-tag]}}` describes it\n");
  CHECK(plan_of("basics: {name: Ada}\nvariants:\n", "backend") ==
        "R3002 |(nowhere)| there is no variant `backend`, for the résumé has no `variants`\n"
        "  hint: `variants: {backend: {include: [a-tag]}}` describes it\n");
}

TEST_CASE("variants that extend each other in a circle") {
  const Version version = version_of(
      "basics: {name: Ada}\nvariants: {a: {extends: b}, b: {extends: c}, c: {extends: b}}\n", "a");
  CHECK(version.complaints() == "R3003 |b| the variant `b` extends itself\n");
  CHECK(version.sink.diagnostics()[0].notes == std::vector<std::string>{"the way is b → c → b"});
  // Wherever one enters the circle.
  CHECK(version_of("basics: {name: Ada}\n"
                   "variants: {a: {extends: b}, b: {extends: c}, c: {extends: b}}\n",
                   "c")
            .complaints() == version.complaints());
  CHECK(plan_of("basics: {name: Ada}\nvariants: {a: {extends: a}}\n", "a") ==
        "R3003 |a| the variant `a` extends itself\n");
}

TEST_CASE("variants extend each other 8 deep and no deeper") {
  std::string text = "basics: {name: Ada}\nvariants:\n  v0:\n";
  for (int i = 1; i <= 8; ++i) {
    text += "  v" + std::to_string(i) + ": {extends: v" + std::to_string(i - 1) + "}\n";
  }
  CHECK(plan_of(text, "v7").empty());
  CHECK(plan_of(text, "v8") == "R3004 |v0| more than 8 variants extend each other\n");
}

TEST_CASE("a tag that one variant includes and excludes") {
  CHECK(plan_of("basics: {name: Ada}\n"
                "skills: [{name: C, tags: [x]}, {name: D, tags: [y]}]\n"
                "variants: {a: {include: [x, y], exclude: [x]}}\n",
                "a") ==
        "R3006 warning |x| the tag `x` is both included and excluded\n"
        "  |x| included here\n");
}

}  // namespace resumec::variant
