#include "font/foundry.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <thread>
#include <vector>

#include "built_in_families.h"
#include "font/collection.h"
#include "font/woff2.h"

using namespace resumec;
using namespace resumec::font;

namespace {

const Face& lato() {
  return *built_in_face("Lato", 400, Slope::kUpright);
}

std::string file_of(std::string_view family) {
  for (const ManifestFace& face : manifest()) {
    if (face.family == family && face.begin != nullptr) return {face.begin, face.end};
  }
  return {};
}

FileView view(std::string bytes, std::string version = "") {
  auto owner = std::make_shared<const std::string>(std::move(bytes));
  const std::string_view all = *owner;
  return {all, std::move(owner), "", std::move(version)};
}

// The same every time, and another one for another `seed`.
std::set<std::uint32_t> some_glyphs(const Face& face, unsigned seed) {
  std::set<std::uint32_t> glyphs;
  for (unsigned i = 0; i < 40; ++i) {
    seed = seed * 1'664'525U + 1'013'904'223U;
    glyphs.insert((seed >> 8U) % face.glyph_count());
  }
  return glyphs;
}

std::set<char32_t> some_characters(unsigned seed) {
  std::set<char32_t> characters;
  for (unsigned i = 0; i < 40; ++i) {
    seed = seed * 1'664'525U + 1'013'904'223U;
    characters.insert(0x20 + (seed >> 8U) % 0x300);
  }
  return characters;
}

bool same(const ShapedText& a, const ShapedText& b) {
  if (a.advance != b.advance || a.glyphs.size() != b.glyphs.size()) return false;
  for (std::size_t i = 0; i < a.glyphs.size(); ++i) {
    const Glyph& one = a.glyphs[i];
    const Glyph& other = b.glyphs[i];
    if (one.id != other.id || one.advance != other.advance || one.x_offset != other.x_offset ||
        one.y_offset != other.y_offset || one.text_begin != other.text_begin ||
        one.text_end != other.text_end) {
      return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a word is shaped once for all that it depends on") {
  Foundry foundry;
  const Face& bold = *built_in_face("Lato", 700, Slope::kUpright);
  Features tabular;
  tabular.tabular_figures = true;
  Features spaced;
  spaced.letter_spacing = 50;
  struct Ask {
    const Face& face;
    std::string_view text;
    Direction direction;
    std::string_view language;
    Features features;
  };
  const std::vector<Ask> asks = {
      {lato(), "office 1", Direction::kLeftToRight, "en", {}},
      {bold, "office 1", Direction::kLeftToRight, "en", {}},
      {lato(), "Office 1", Direction::kLeftToRight, "en", {}},
      {lato(), "office 1", Direction::kRightToLeft, "en", {}},
      {lato(), "office 1", Direction::kLeftToRight, "tr", {}},
      {lato(), "office 1", Direction::kLeftToRight, "en", tabular},
      {lato(), "office 1", Direction::kLeftToRight, "en", spaced},
      {lato(), "noffice 1", Direction::kLeftToRight, "e", {}},
  };
  for (int round = 0; round < 2; ++round) {
    for (const Ask& ask : asks) {
      CAPTURE(ask.text);
      const auto kept =
          foundry.shape(ask.face, ask.text, ask.direction, ask.language, ask.features);
      CHECK(same(*kept, shape(ask.face, ask.text, ask.direction, ask.language, ask.features)));
    }
    CHECK(foundry.work().words == asks.size());
  }
}

TEST_CASE("a subset is cut once, and another one for other glyphs") {
  Foundry foundry;
  const auto first = foundry.subset(lato(), {1, 2, 3});
  REQUIRE(first != nullptr);
  CHECK(foundry.subset(lato(), {1, 2, 3}) == first);
  CHECK(foundry.subset(lato(), {1, 2, 4}) != first);
  CHECK(foundry.work().subsets == 2);
  const auto page = foundry.web_file(lato(), {U'a', U'b'}, {});
  REQUIRE(page != nullptr);
  CHECK(foundry.web_file(lato(), {U'a', U'b'}, {}) == page);
  Features capitals;
  capitals.small_caps = true;
  CHECK(foundry.web_file(lato(), {U'a', U'b'}, capitals) != page);
  CHECK(*page == woff2(*web_subset(lato(), {U'a', U'b'})));
  CHECK(foundry.work().web_files == 2);
}

// It is taken apart after many cuts, and the bytes must be those of a first cut.
TEST_CASE("a face that is cut often is cut to the same bytes") {
  for (const auto family : test::built_in_families(false)) {
    CAPTURE(family);
    const Face& face = *built_in_face(family, 400, Slope::kUpright);
    const auto prepared = PreparedFace::make(face);
    REQUIRE(prepared != nullptr);
    for (unsigned seed = 1; seed <= 3; ++seed) {
      const auto glyphs = some_glyphs(face, seed);
      const auto plain = subset(face, glyphs);
      const auto fast = subset(face, glyphs, prepared.get());
      REQUIRE(plain);
      REQUIRE(fast);
      CHECK((plain->data == fast->data));
      CHECK(plain->cid == fast->cid);
      CHECK(plain->glyph_count == fast->glyph_count);
      Features features;
      features.small_caps = seed == 2;
      features.old_style_figures = seed == 3;
      CHECK((web_subset(face, some_characters(seed), features) ==
             web_subset(face, some_characters(seed), features, prepared.get())));
    }
  }
  Foundry foundry;
  const std::size_t before = foundry.weight();
  for (unsigned seed = 1; seed <= 70; ++seed) {
    const auto glyphs = some_glyphs(lato(), seed);
    CHECK((foundry.subset(lato(), glyphs)->data == subset(lato(), glyphs)->data));
  }
  // It was taken apart.
  CHECK(foundry.weight() > before + 1'000'000);
}

TEST_CASE("a file is opened once, by its bytes or its version") {
  Foundry foundry;
  std::string error;
  const std::string bytes = file_of("Lato");
  const auto first = foundry.open(view(bytes), 0, Origin::kStranger, error);
  REQUIRE(first != nullptr);
  CHECK(foundry.open(view(bytes), 0, Origin::kStranger, error) == first);
  std::string changed = bytes;
  changed.back() = static_cast<char>(changed.back() ^ 1);
  CHECK(foundry.open(view(changed), 0, Origin::kStranger, error) != first);
  const auto versioned = foundry.open(view(bytes, "1"), 0, Origin::kStranger, error);
  CHECK(versioned != first);
  CHECK(foundry.open(view(bytes, "1"), 0, Origin::kStranger, error) == versioned);
  CHECK(foundry.open(view(bytes, "2"), 0, Origin::kStranger, error) != versioned);
  // Another file system may call another file so.
  CHECK(foundry.open(view(changed, "1"), 0, Origin::kStranger, error) != versioned);
  // The disk's versions are true of all of its files, which are not read to be compared.
  const auto mapped = foundry.open(view(bytes, "disk 1"), 0, Origin::kStranger, error);
  CHECK(foundry.open(view(changed, "disk 1"), 0, Origin::kStranger, error) == mapped);
  // What is taken apart may not be a stranger's.
  const auto own = foundry.open(view(bytes), 0, Origin::kProgram, error);
  CHECK(own != first);
  CHECK(own->origin() == Origin::kProgram);
  CHECK(foundry.work().faces == 7);
}

TEST_CASE("a file that is no font is said to be none, each time") {
  Foundry foundry;
  for (int round = 0; round < 2; ++round) {
    std::string error;
    CHECK(foundry.open(view("no font"), 0, Origin::kStranger, error) == nullptr);
    CHECK(error == "it is no OpenType font");
    CHECK(foundry.open(view(file_of("Lato")), 1, Origin::kStranger, error) == nullptr);
    CHECK(error == "the collection has no font of that number");
  }
}

TEST_CASE("a face outlives the foundry's memory of its file") {
  Foundry foundry;
  std::string error;
  const std::string bytes = file_of("Lato");
  const auto first = foundry.open(view(bytes), 0, Origin::kStranger, error);
  const std::size_t least = foundry.weight();
  std::size_t most = 0;
  for (int i = 1; i <= 200; ++i) {
    CHECK(foundry.open(view(bytes + std::string(static_cast<std::size_t>(i), ' ')), 0,
                       Origin::kStranger, error) != nullptr);
    most = std::max(most, foundry.weight());
  }
  CHECK(most > 10 * least);
  CHECK(most < (std::size_t{33} << 20U));
  CHECK(first->has_glyph(U'a'));
  CHECK(shape(*first, "a", Direction::kLeftToRight, "en", {}).glyphs.size() == 1);
}

TEST_CASE("several threads share a foundry") {
  Foundry foundry;
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&foundry, &faults = wrong[t], t] {
      for (unsigned i = 0; i < 80; ++i) {
        const auto glyphs = some_glyphs(lato(), i * 4 + static_cast<unsigned>(t % 2));
        const auto cut = foundry.subset(lato(), glyphs);
        if (cut == nullptr || cut->data != subset(lato(), glyphs)->data) ++faults;
        const std::string word = "word" + std::to_string(i);
        const auto shaped = foundry.shape(lato(), word, Direction::kLeftToRight, "en", {});
        if (shaped->glyphs.size() != word.size()) ++faults;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4));
}
