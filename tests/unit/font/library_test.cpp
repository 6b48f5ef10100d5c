#include "font/library.h"

#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

using resumec::font::Face;
using resumec::font::families;
using resumec::font::find_face;
using resumec::font::Outlines;
using resumec::font::Slope;
using resumec::font::Weight;

TEST_CASE("the families stand in the manifest's order, each once") {
  std::string list;
  for (const auto& family : families()) {
    list += std::string(family.name) + ": " + std::string(family.generic) + "\n";
  }
  CHECK(list ==
        "Lato: sans-serif\n"
        "Inter: sans-serif\n"
        "Linux Libertine: serif\n"
        "JetBrains Mono: monospace\n");
  CHECK(resumec::font::fallback_families().size() == families().size());
}

TEST_CASE("every family has a regular, an italic, a bold and a bold italic face") {
  for (const auto& family : families()) {
    for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
      for (const Slope slope : {Slope::kUpright, Slope::kItalic}) {
        const Face* face = find_face(family.name, weight, slope);
        CAPTURE(std::string(family.name));
        REQUIRE(face != nullptr);
        CHECK(face->metrics().weight == static_cast<int>(weight));
        CHECK((face->metrics().italic_angle_milli < 0) == (slope == Slope::kItalic));
        CHECK_FALSE(face->embedding_restricted());
        for (const char32_t c : std::u32string(U"A\u00e9\u017b\u2013\u2022\u20ac\u00a0")) {
          CHECK(face->has_glyph(c));
        }
      }
    }
  }
}

TEST_CASE("a face is found whatever the case of its family, and opened once") {
  const Face* face = find_face("linux libertine", Weight::kSemiBold, Slope::kItalic);
  REQUIRE(face != nullptr);
  CHECK(face->postscript_name() == "LinLibertineOZI");
  CHECK(find_face("LINUX LIBERTINE", Weight::kSemiBold, Slope::kItalic) == face);
}

TEST_CASE("nothing is found for a family or weight that is not there") {
  CHECK(find_face("Comic Sans", Weight::kRegular, Slope::kUpright) == nullptr);
  CHECK(find_face("", Weight::kRegular, Slope::kUpright) == nullptr);
  CHECK(find_face("Lato", Weight::kMedium, Slope::kItalic) == nullptr);
}

TEST_CASE("two threads that ask at once get the same face") {
  std::vector<const Face*> found(8);
  std::vector<std::thread> threads;
  for (auto& slot : found) {
    threads.emplace_back([&slot] { slot = find_face("Inter", Weight::kBold, Slope::kItalic); });
  }
  for (auto& thread : threads) thread.join();
  for (const Face* face : found) CHECK(face == found.front());
  CHECK(found.front() != nullptr);
}
