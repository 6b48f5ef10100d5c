#include "version.h"

namespace resumec::variant {
namespace {

// The complaints about a skill with `tag` beside a variant that picks by `named`.
std::string complaints(const std::string& tag, const std::string& named,
                       const std::string& version = "") {
  return version_of("basics: {name: Ada}\nskills: [{name: Go, tags: [" + tag +
                        "]}, {name: C, tags: [" + named + "]}]\nvariants: {v: {include: [" + named +
                        "]}}\n",
                    version)
      .complaints();
}

}  // namespace

TEST_CASE("a tag that is nearly one of a variant is said, whichever version is made") {
  const std::string said =
      "R3020 warning |bakend| no variant names the tag `bakend`\n"
      "  |backend| a variant picks by `backend`\n"
      "  hint: did you mean `backend`?\n"
      "  fix: |bakend| -> |backend|\n";
  CHECK(complaints("bakend", "backend") == said);
  CHECK(complaints("bakend", "backend", "v") == said);
}

TEST_CASE("capitals, hyphens, plurals and swapped letters are slips, other words are not") {
  for (const char* tag : {"Backend", "back-end", "back_end", "backends", "backedn", "bckend"}) {
    INFO(tag);
    CHECK(complaints(tag, "backend").starts_with("R3020 warning"));
  }
  for (const char* tag : {"frontend", "back", "backup", "end"}) {
    INFO(tag);
    CHECK(complaints(tag, "backend").empty());
  }
  CHECK(complaints("ui", "ux").empty());
  CHECK(complaints("UX", "ux").starts_with("R3020 warning"));
}

TEST_CASE("a tag that stands often is said once, and mended everywhere") {
  const std::string near =
      "basics: {name: Ada}\n"
      "skills: [{name: a, tags: [backend, bakend]}, {name: b, tags: ['bakend']}]\n"
      "sections: [{title: T, text: t, tags: [bakend]}]\n"
      "variants: {v: {exclude: [backend]}}\n";
  CHECK(version_of(near, "").complaints() ==
        "R3020 warning |bakend| no variant names the tag `bakend`\n"
        "  |backend| a variant picks by `backend`\n"
        "  hint: did you mean `backend`?\n"
        "  fix: |bakend| -> |backend|\n"
        "  fix: |bakend| -> |backend|\n"
        "  fix: |bakend| -> |backend|\n");
}

TEST_CASE("a tag that some variant names is meant, and so is one without any variant") {
  CHECK(version_of("basics: {name: Ada}\n"
                   "skills: [{name: a, tags: [backend]}, {name: b, tags: [backends]}]\n"
                   "variants: {v: {include: [backend]}, w: {exclude: [backends]}}\n",
                   "")
            .complaints()
            .empty());
  CHECK(version_of("basics: {name: Ada}\n"
                   "skills: [{name: a, tags: [backend]}, {name: b, tags: [backends]}]\n",
                   "")
            .complaints()
            .empty());
}

TEST_CASE("a tag of a variant that nothing bears is said once, by its variant") {
  CHECK(version_of("basics: {name: Ada}\nskills: [{name: Go, tags: [backend]}]\n"
                   "variants: {v: {include: [back-end]}}\n",
                   "")
            .complaints()
            .empty());
}

TEST_CASE("an overlay's tags are named, too") {
  const Version version = version_of(
      "basics: {name: Ada}\n"
      "skills: [{name: a, tags: [backend]}, {name: b, tags: "
      "[bakend]}]\n",
      "", {"include: [backend]\n"});
  CHECK(version.complaints().find("no variant names the tag `bakend`") != std::string::npos);
}

}  // namespace resumec::variant
