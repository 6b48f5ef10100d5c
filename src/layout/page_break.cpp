// The best page breaks of the whole document, not the first that fit.
//
// First fit fills a page and then sees what is left: a job's head with one bullet at the foot,
// three lines alone on the last page. Here every set of breaks has a price, and the cheapest is
// found by going through the places where a page may end (Knuth and Plass do the same with lines; a
// page holds some sixty strips, so the work is linear in the length of the document). Paid for are
//
//   a page          so that a résumé never takes one more for the sake of beauty
//   white           at the foot of a page that another follows, by its square: a little is nothing
//   parting         of what belongs together, by what it is
//   a stub          a last page of less than a third
//
// What must never part (a title and its first lines, a paragraph's first two) keeps with its next
// (blocks.cpp, flow.cpp) and is no place for a break, unless it is longer than a page. So it is
// with an entry that its author wants in one piece; where it is longer than a page, the other rules
// hold inside.
#include "layout/page_break.h"

#include <algorithm>
#include <limits>

namespace resumec::layout {

namespace {

// Prices in thousandths of a page.
using Price = std::int64_t;
constexpr Price kPage = 1000;
constexpr Price kNever = std::numeric_limits<Price>::max() / 2;

// Half a page of white costs as much as a page.
constexpr Price kWhite = 4000;

// A last page of one line costs 400: as much as a third of a page of white before it.
constexpr Price kStub = 1200;
constexpr Price kLeastLastPage = 333;  // of 1000

// Parting what may not part: only inside a group that is longer than a page.
constexpr Price kForced = 400;

Price price_of(Parting parting) {
  switch (parting) {
    case Parting::kSections:
      return 0;
    case Parting::kEntries:
      return 15;
    case Parting::kFewEntries:
      return 45;
    case Parting::kBlocks:
      return 60;
    case Parting::kItems:
      return 80;
    case Parting::kFewItems:
      return 160;
    case Parting::kLines:
      return 220;
  }
  return 0;
}

class Breaker {
 public:
  Breaker(const std::vector<Strip>& strips, Length height)
      : strips_(strips), height_(height), break_price_(prices()) {}

  std::vector<PageRange> run() {
    const std::size_t count = strips_.size();
    cheapest_.assign(count + 1, kNever);
    start_of_.assign(count + 1, 0);
    cheapest_[0] = 0;
    for (std::size_t end = 1; end <= count; ++end) {
      if (may_end(end)) end_page(end);
    }
    std::vector<PageRange> pages;
    for (std::size_t end = count; end > 0; end = start_of_[end]) {
      pages.push_back({start_of_[end], end});
    }
    return {pages.rbegin(), pages.rend()};
  }

 private:
  // Of a break behind each strip.
  [[nodiscard]] std::vector<Price> prices() const {
    std::vector<Price> result(strips_.size(), kNever);
    for (std::size_t begin = 0; begin < strips_.size();) {
      const Group wished = group_at(begin, strips_.size(), true);
      if (wished.height <= height_) {
        result[wished.end - 1] = price_of(strips_[wished.end - 1].parting);
      } else {
        price_parts(begin, wished.end, result);
      }
      begin = wished.end;
    }
    return result;
  }

  // Of a group that the author wants in one piece and that is longer than a page: it parts where
  // any other may.
  void price_parts(std::size_t begin, std::size_t end, std::vector<Price>& result) const {
    while (begin < end) {
      const Group kept = group_at(begin, end, false);
      if (kept.height > height_) {
        for (std::size_t i = begin; i < kept.end; ++i) result[i] = kForced;
      }
      result[kept.end - 1] = price_of(strips_[kept.end - 1].parting);
      begin = kept.end;
    }
  }

  struct Group {
    std::size_t end = 0;
    std::int64_t height = 0;
  };

  // The strips from `begin` on that keep together, with `wishes` those that the author asks for.
  [[nodiscard]] Group group_at(std::size_t begin, std::size_t limit, bool wishes) const {
    Group group{begin + 1, strips_[begin].height};
    const auto keeps = [&](const Strip& strip) {
      return strip.keep_with_next || (wishes && strip.stay_with_next);
    };
    while (group.end < limit && keeps(strips_[group.end - 1]) && !strips_[group.end].break_before) {
      group.height += std::int64_t{strips_[group.end].space_before} + strips_[group.end].height;
      ++group.end;
    }
    return group;
  }

  [[nodiscard]] bool may_end(std::size_t end) const {
    return end == strips_.size() || strips_[end].break_before || break_price_[end - 1] < kNever;
  }

  // The cheapest page that ends before strip `end`.
  void end_page(std::size_t end) {
    const bool last = end == strips_.size();
    std::int64_t used = 0;
    for (std::size_t begin = end; begin-- > 0;) {
      used += strips_[begin].height;
      if (begin + 1 < end) used += strips_[begin + 1].space_before;
      // A strip higher than a page has one to itself.
      if (used > height_ && begin + 1 < end) return;
      if (cheapest_[begin] < kNever) {
        const Price price = cheapest_[begin] + price_of_page(end, used, last);
        if (price < cheapest_[end]) {
          cheapest_[end] = price;
          start_of_[end] = begin;
        }
      }
      if (strips_[begin].break_before) return;
    }
  }

  [[nodiscard]] Price price_of_page(std::size_t end, std::int64_t used, bool last) const {
    // Thousandths of the page that are used.
    const Price full = height_ <= 0 ? 1000 : std::min<std::int64_t>(1000, used * 1000 / height_);
    Price price = kPage;
    if (last) {
      if (full < kLeastLastPage && end > 1) price += kStub * (kLeastLastPage - full) / 1000;
      return price;
    }
    // What the author broke is not ours to judge.
    if (strips_[end].break_before) return price;
    const Price white = 1000 - full;
    return price + kWhite * white * white / 1000 / 1000 + break_price_[end - 1];
  }

  const std::vector<Strip>& strips_;
  Length height_;
  std::vector<Price> break_price_;
  // Of all strips before each one on whole pages, and where the last of these pages begins.
  std::vector<Price> cheapest_;
  std::vector<std::size_t> start_of_;
};

}  // namespace

std::vector<PageRange> break_pages(const std::vector<Strip>& strips, Length height) {
  return Breaker(strips, height).run();
}

std::size_t least_pages(const std::vector<Strip>& strips, Length height) {
  // Where a page begins no space is left above: on each page but the first that is at most the
  // largest there is.
  std::int64_t space = 0;
  for (const Strip& strip : strips) space = std::max<std::int64_t>(space, strip.space_before);
  const std::int64_t page = std::max<std::int64_t>(1, height + space);
  std::size_t pages = 0;
  for (std::size_t begin = 0; begin < strips.size();) {
    std::int64_t used = space;
    std::size_t i = begin;
    for (; i < strips.size() && (i == begin || !strips[i].break_before); ++i) {
      used += std::min(strips[i].height, height) + (i > begin ? strips[i].space_before : 0);
    }
    pages += static_cast<std::size_t>(std::max<std::int64_t>(1, (used + page - 1) / page));
    begin = i;
  }
  return pages;
}

}  // namespace resumec::layout
