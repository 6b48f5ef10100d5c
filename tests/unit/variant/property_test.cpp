// Selecting only leaves out: whatever tags a résumé bears and a variant picks, every line of what
// is left stood in the whole résumé, in that order.
#include <random>
#include <sstream>

#include "version.h"

namespace resumec::variant {
namespace {

constexpr int kRounds = 400;
// Few tags, so that they meet.
constexpr int kTags = 4;

class Author {
 public:
  explicit Author(unsigned seed) : random_(seed) {}

  int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

  // No two texts of a résumé are the same, so that a line has one place.
  std::string word() { return "word-" + std::to_string(++words_); }

  std::string tags() {
    std::string list;
    for (int tag = 0; tag < kTags; ++tag) {
      if (up_to(3) == 0) list += (list.empty() ? "t" : ", t") + std::to_string(tag);
    }
    return list;
  }

  // `selectors`, as fields of a flow mapping.
  std::string selectors() {
    std::string text;
    const std::string list = up_to(2) == 0 ? "" : tags();
    if (!list.empty()) text += ", tags: [" + list + "]";
    if (up_to(5) == 0) text += ", private: true";
    if (up_to(3) == 0) text += ", priority: " + std::to_string(up_to(3));
    return text;
  }

  template <class Make>
  std::string list(int most, const Make& make) {
    std::string text;
    for (int count = up_to(most); count > 0; --count) text += (text.empty() ? "" : ", ") + make();
    return "[" + text + "]";
  }

  std::string highlights() {
    return list(4, [this] { return "{text: " + word() + selectors() + "}"; });
  }

  std::string job() {
    std::string text = "{name: " + word() + selectors() + ", startDate: 2020, endDate: 2021";
    text += ", highlights: " + highlights();
    text += ", positions: " + list(2, [this] {
              return "{position: " + word() + selectors() + ", highlights: " + highlights() + "}";
            });
    return text + "}";
  }

  std::string resume() {
    std::string text = "basics: {name: Ada, email: ada@example.org, summary: " + word() + "}\n";
    // Every tag stands somewhere.
    text += "interests: [{name: " + word() + ", tags: [t0, t1, t2, t3]}]\n";
    text += "work: " + list(4, [this] { return job(); }) + "\n";
    text += "skills: " + list(5, [this] { return "{name: " + word() + selectors() + "}"; }) + "\n";
    text += "projects: " +
            list(3,
                 [this] {
                   return "{name: " + word() + selectors() + ", highlights: " + highlights() + "}";
                 }) +
            "\n";
    text += "sections: [{id: more, title: " + word() + ", tags: [" + tags() +
            "], entries: " + list(3, [this] { return "{name: " + word() + selectors() + "}"; }) +
            "}]\n";
    return text;
  }

  std::string variant() {
    std::string text = "include: [" + tags() + "], exclude: [" + tags() + "]";
    if (up_to(2) == 0) text += ", redact: [private]";
    std::string lines;
    if (up_to(2) == 0) lines += "{section: work, cap: 2, highlights: 2},";
    if (up_to(5) == 0) lines += "{section: skills, hide: true},";
    return text + ", sections: [" + lines + "]";
  }

 private:
  std::mt19937 random_;
  int words_ = 0;
};

std::vector<std::string> words(const Version& version) {
  std::vector<std::string> found;
  std::istringstream lines(version.shown());
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find("\"word-");
    if (at != std::string::npos) found.push_back(line.substr(at));
  }
  return found;
}

}  // namespace

TEST_CASE("selecting never adds or alters text and keeps order") {
  std::size_t smaller = 0;
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    Author author(seed);
    std::string text = author.resume();
    text += "variants: {v: {" + author.variant() + "}}\n";
    INFO(text);
    const Version whole = version_of(text, "");
    // Empty lists and jobs side by side are warned of, which is not the matter here.
    REQUIRE_FALSE(whole.sink.has_errors());
    const Version picked = version_of(text, "v");
    REQUIRE_FALSE(picked.sink.has_errors());

    const std::vector<std::string> all = words(whole);
    const std::vector<std::string> left = words(picked);
    std::size_t at = 0;
    for (const std::string& word : left) {
      while (at < all.size() && all[at] != word) ++at;
      REQUIRE_MESSAGE(at < all.size(), word << " is new, or out of order");
      ++at;
    }
    smaller += left.size() < all.size() ? 1U : 0U;
    // Selecting twice is selecting once.
    diag::Sink again;
    CHECK(decode::dumped(select(picked.decoded.resume, picked.made_plan, again)) ==
          decode::dumped(picked.decoded.resume));
  }
  // The rounds must have had something to leave out.
  CHECK(smaller > kRounds / 2);
}

}  // namespace resumec::variant
