// The search for sizes that fit.
#include <doctest/doctest.h>

#include <map>

#include "documents.h"
#include "layout/fit.h"
#include "random_documents.h"

using namespace resumec;
using namespace resumec::layout;
using namespace resumec::layout::test;

namespace {

style::Style theme(const std::string& name) {
  source::SourceMap sources;
  diag::Sink sink;
  style::LoadRequest request;
  request.theme = name;
  return style::load(request, sources, sink);
}

// Steps that take `pages(step)`, and how often one was tried.
struct Steps {
  std::function<std::size_t(int)> pages;
  int filled = 500;
  std::map<int, int> tried;

  Trial trial() {
    return [this](int step) {
      ++tried[step];
      return Outcome{pages(step), pages(step), filled};
    };
  }
};

FitChoice choose(Steps& steps, const FitWish& wish) {
  return choose_step({-48, -24, 24, 48}, wish, steps.trial());
}

// One entry and `bullets` of a line each.
document::Document long_document(int bullets) {
  std::vector<std::string> lines;
  for (int i = 0; i < bullets; ++i) lines.push_back("Some line of words that are counted");
  return make_document({section("Experience", {{entry("Acme", "2020", lines)}})});
}

struct Fitting {
  Fitting(const document::Document& the_document, const style::Style& the_style)
      : document(the_document),
        style(the_style),
        galley(make_galley(document, style, fonts())),
        fitter({galley, document, style, country}) {}

  static font::Collection& fonts() {
    static font::Collection fonts(nullptr);
    return fonts;
  }

  const document::Document& document;
  const style::Style& style;
  const std::string country;
  Galley galley;
  Fitter fitter;
};

}  // namespace

TEST_CASE("the loosest step that takes few enough pages is found by halves") {
  for (int limit = -49; limit < 0; ++limit) {
    Steps steps{[limit](int step) { return step <= limit ? 1U : 2U; }, 500, {}};
    const auto found = loosest_of(-48, -1, 1, steps.trial());
    CAPTURE(limit);
    if (limit < -48) {
      CHECK_FALSE(found);
    } else {
      CHECK(found == limit);
    }
    CHECK(steps.tried.size() <= 7);
  }
  Steps none{[](int) { return 1U; }, 500, {}};
  CHECK_FALSE(loosest_of(1, 0, 1, none.trial()));
}

TEST_CASE("an unlucky step hides no looser one that fits") {
  // Two pages of lines up to step -10, but at some steps a paragraph will not part.
  for (const int unlucky : {-40, -24, -12, -11}) {
    Steps steps{[](int) { return 0U; }, 500, {}};
    const Trial trial = [unlucky](int step) {
      const std::size_t least = step <= -10 ? 2 : 3;
      return Outcome{step == unlucky ? 3 : least, least, 500};
    };
    CHECK(loosest_of(-48, -1, 2, trial) == -10);
  }
}

TEST_CASE("nothing is pressed that fits, and what does not fit takes as few pages as it can") {
  Steps fits{[](int) { return 1U; }, 500, {}};
  CHECK(choose(fits, {1, {}}).step == 0);
  CHECK(fits.tried.size() == 1);

  Steps pressed{[](int step) { return step <= -30 ? 1U : 2U; }, 500, {}};
  CHECK(choose(pressed, {1, {}}).step == -30);
  CHECK(choose(pressed, {2, {}}).step == 0);
  CHECK(choose(pressed, {0, {}}).step == 0);

  Steps never{[](int) { return 2U; }, 500, {}};
  CHECK(choose(never, {1, {}}).step == 0);
  CHECK_FALSE(choose(never, {1, {}}).fits);
  Steps nearly{[](int step) { return step <= -30 ? 2U : 3U; }, 500, {}};
  CHECK(choose(nearly, {1, {}}).step == -30);
  CHECK_FALSE(choose(nearly, {1, {}}).fits);
}

TEST_CASE("a page that is nearly full is opened, and an emptier one on request") {
  const auto pages = [](int step) { return step <= 20 ? 1U : 2U; };
  Steps nearly{pages, 700, {}};
  CHECK(choose(nearly, {1, {}}).step == 20);
  CHECK(choose(nearly, {3, {}}).step == 20);  // of three pages none is added
  CHECK(choose(nearly, {1, false}).step == 0);
  CHECK(choose(nearly, {0, true}).step == 0);  // nobody asked for a number of pages
  Steps half{pages, 500, {}};
  CHECK(choose(half, {1, {}}).step == 0);
  CHECK(choose(half, {1, true}).step == 20);
  Steps little{[](int) { return 1U; }, 100, {}};
  CHECK(choose(little, {1, true}).step == 48);
}

TEST_CASE("a few lines on the last of several pages are pulled back, if little is enough") {
  Steps back{[](int step) { return step <= -20 ? 1U : 2U; }, 200, {}};
  CHECK(choose(back, {0, {}}).step == -20);
  CHECK(choose(back, {2, {}}).step == -20);
  Steps far{[](int step) { return step <= -25 ? 1U : 2U; }, 200, {}};
  CHECK(choose(far, {0, {}}).step == 0);
  CHECK(choose(far, {0, {}}).fits);
  CHECK(choose(far, {2, true}).step == 48);  // what was asked for is more
  Steps third{[](int step) { return step <= -20 ? 1U : 2U; }, 333, {}};
  CHECK(choose(third, {0, {}}).step == 0);
  Steps book{[](int step) { return step <= -20 ? 20U : 21U; }, 200, {}};
  CHECK(choose(book, {0, {}}).step == 0);
  Steps single{[](int) { return 1U; }, 100, {}};
  CHECK(choose(single, {0, {}}).step == 0);
  CHECK(single.tried.size() == 1);
}

TEST_CASE("where they cannot be, the last page is opened to a third") {
  const auto opened = [](int enough, int burst) {
    const Trial trial = [=](int step) {
      const std::size_t pages = step >= burst ? 3 : 2;
      return Outcome{pages, pages, step >= enough && step < burst ? 333 : 300};
    };
    return choose_step({-48, -24, 24, 48}, {}, trial).step;
  };
  for (const int enough : {1, 2, 7, 23, 24}) CHECK(opened(enough, 99) == enough);
  CHECK(opened(25, 99) == 0);
  // A page more is worse.
  CHECK(opened(10, 10) == 0);
}

TEST_CASE("of random documents in every theme the loosest sizes that fit are chosen") {
  for (const style::BuiltInTheme& built_in : style::built_in_themes()) {
    const style::Style style = theme(std::string(built_in.id));
    for (unsigned seed = 0; seed < 12; ++seed) {
      CAPTURE(built_in.id);
      CAPTURE(seed);
      const document::Document document = RandomDocument(seed).make();
      Fitting fitting(document, style);
      const style::FitPath path(style);
      std::map<int, Outcome> all;
      for (int step = path.tightest(); step <= path.loosest(); ++step) {
        all[step] = fitting.fitter.attempt(step).outcome;
      }
      const std::size_t own = all[0].pages;
      const auto brute = [&](int first, int last, std::size_t pages) {
        std::optional<int> found;
        for (int step = first; step <= last; ++step) {
          if (all[step].pages <= pages) found = step;
        }
        return found;
      };
      for (std::size_t wanted = own > 2 ? own - 2 : 1; wanted <= own; ++wanted) {
        CAPTURE(wanted);
        Fitter fitter({fitting.galley, document, style, fitting.country});
        const Attempt attempt = fitter.run({wanted, true});
        CHECK(fitter.report().trials.size() <= 24);
        if (wanted < own) {
          const auto best = brute(path.tightest(), -1, wanted);
          CHECK(fitter.report().fits == best.has_value());
          if (best) CHECK(attempt.step == *best);
        } else if (attempt.step >= 0) {
          CHECK(attempt.step == brute(0, path.loosest(), own).value_or(0));
        }
        CHECK(attempt.outcome.pages == all[attempt.step].pages);
        // Twice the same.
        Fitter again({fitting.galley, document, style, fitting.country});
        CHECK(again.run({wanted, true}).step == attempt.step);
      }
    }
  }
}

TEST_CASE("the pages of a fit are those of the sizes that it chose") {
  const style::Style style = default_style();
  const document::Document document = long_document(52);
  style::Style fixed = style;
  fixed.fit.order.clear();
  CHECK(test::lay_out(document, fixed).pages.pages.size() == 2);
  CHECK(test::lay_out(document, fixed, 1).pages.pages.size() == 2);
  const Result fitted = test::lay_out(document, style, 1);
  CHECK(fitted.complaints.empty());
  CHECK(fitted.pages.pages.size() == 1);
  const Fitting fitting(document, style);
  Fitter fitter({fitting.galley, document, style, fitting.country});
  const Attempt attempt = fitter.run({1, {}});
  CHECK(attempt.step < 0);
  CHECK(attempt.outcome.filled > 970);
  CHECK(fitter.report().pages_wanted == 1);
  CHECK(fitter.report().step == attempt.step);
  CHECK(fitter.report().trials.front().step == 0);
  CHECK(fitter.report().trials.front().size == style.typography.size);
}
