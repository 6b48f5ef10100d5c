#include "layout/overflow.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "characters/counted.h"
#include "layout/break_lines.h"
#include "layout/sizes.h"

namespace resumec::layout {

namespace {

// More are not read, and a cut of more words is a sentence less.
constexpr std::size_t kShownCuts = 5;
constexpr std::size_t kCheapCut = 6;

// "one word", "two words".
std::string few(std::size_t count, std::string_view noun) {
  static constexpr std::string_view kNumbers[] = {"no",   "one",  "two", "three",
                                                  "four", "five", "six"};
  const bool spelled = count < std::size(kNumbers);
  return fmt::format("{} {}{}", spelled ? std::string(kNumbers[count]) : std::to_string(count),
                     noun, count == 1 ? "" : "s");
}

class Measurer {
 public:
  Measurer(const FitSubject& subject, const Attempt& attempt, std::size_t pages)
      : galley_(subject.galley),
        document_(subject.document),
        breaks_(attempt.breaks),
        height_(attempt.frames.text_height()),
        pages_(pages),
        line_(std::max<Length>(
            1, line_height(Place::kBody, breaks_.sizes, galley_.setting->least_leading))) {}

  Overflow run() {
    Overflow overflow;
    overflow.lines = lines_over();
    find_words(overflow.words);
    list_heights();
    find_things(overflow);
    return overflow;
  }

 private:
  [[nodiscard]] std::size_t lines(std::int64_t height) const {
    return static_cast<std::size_t>(std::max<std::int64_t>(0, height + line_ - 1) / line_);
  }

  // How much must go from the end until the rest fits.
  [[nodiscard]] std::size_t lines_over() const {
    const std::vector<Strip>& strips = breaks_.strips;
    std::size_t low = 0;
    std::size_t high = strips.size();
    while (low + 1 < high) {
      const std::size_t middle = low + (high - low) / 2;
      const std::vector<Strip> part(strips.begin(),
                                    strips.begin() + static_cast<std::ptrdiff_t>(middle));
      (break_pages(part, height_).size() <= pages_ ? low : high) = middle;
    }
    std::int64_t over = 0;
    for (std::size_t i = low; i < strips.size(); ++i) {
      over += strips[i].space_before + strips[i].height;
    }
    return std::max<std::size_t>(1, lines(over));
  }

  void find_words(std::vector<WordCut>& cuts) const {
    // Each text's lines: how many, and how wide they may be.
    struct TextLines {
      std::size_t lines = 0;
      const SetLine* last = nullptr;
    };
    std::map<TextId, TextLines> texts;
    for (const SetLine& line : breaks_.lines) {
      const Paragraph& text = galley_.texts[line.text];
      if (!style::is_prose(text.place) || line.element == pages::kArtifact) continue;
      TextLines& set = texts[line.text];
      ++set.lines;
      set.last = &line;
    }
    const Setting& setting = *galley_.setting;
    const Scale scale{setting.palette, setting.language,
                      sized_styles(setting.palette, breaks_.sizes)};
    std::vector<Box> boxes;
    for (const auto& [id, set] : texts) {
      if (set.lines < 2 || set.last->cut != kNone) continue;
      const Paragraph& text = galley_.texts[id];
      measure(text, scale, set.last->column.width, boxes);
      const std::vector<LineRange> filled = fill_lines(boxes, set.last->column.width);
      WordCut cut;
      cut.words = words_from(boxes, filled.back().begin);
      cut.last_words = words_on(boxes, *set.last);
      const std::uint32_t begin = text.pieces[boxes[filled.back().begin].begin].begin;
      const std::uint32_t end = text.pieces[boxes.back().end - 1].end;
      cut.span = text.text.span(begin, end);
      if (cut.words <= kCheapCut && cut.span.known()) cuts.push_back(cut);
    }
    std::stable_sort(cuts.begin(), cuts.end(),
                     [](const WordCut& a, const WordCut& b) { return a.words < b.words; });
    if (cuts.size() > kShownCuts) cuts.resize(kShownCuts);
  }

  static std::size_t words_from(const std::vector<Box>& boxes, std::size_t first) {
    std::size_t words = 0;
    for (std::size_t i = first; i < boxes.size(); ++i) {
      words += boxes[i].glue > 0 || i + 1 == boxes.size() ? 1U : 0U;
    }
    return words;
  }

  static std::size_t words_on(const std::vector<Box>& boxes, const SetLine& line) {
    const auto first = std::find_if(boxes.begin(), boxes.end(), [&line](const Box& box) {
      return box.begin >= line.pieces.begin;
    });
    return words_from(boxes, static_cast<std::size_t>(first - boxes.begin()));
  }

  // Where the text of each strip is written, in the order of the source: a file may have tens of
  // thousands of things to be asked for.
  struct Written {
    source::FileId file{};
    std::size_t begin = 0;
    std::int64_t height = 0;  // of this strip and all before it
  };

  void list_heights() {
    for (const Strip& strip : breaks_.strips) {
      for (std::uint32_t i = strip.lines_begin; i < strip.lines_end; ++i) {
        const pages::ElementId element = breaks_.lines[i].element;
        if (element == pages::kArtifact || !galley_.elements[element].span.known()) continue;
        // A section's title stands for all of it, and is no part of its first entry.
        if (galley_.elements[element].type == pages::ElementType::kH2) break;
        const source::Span span = galley_.elements[element].span;
        written_.push_back({span.file, span.begin, strip.space_before + strip.height});
        break;
      }
    }
    std::sort(written_.begin(), written_.end(), [](const Written& a, const Written& b) {
      return std::make_pair(a.file, a.begin) < std::make_pair(b.file, b.begin);
    });
    std::int64_t height = 0;
    for (Written& one : written_) one.height = height += one.height;
  }

  // What is drawn of the text between the ends of a span.
  [[nodiscard]] std::int64_t height_of(source::Span span) const {
    const auto until = [&](std::size_t offset) {
      const auto end =
          std::partition_point(written_.begin(), written_.end(), [&](const Written& one) {
            return std::make_pair(one.file, one.begin) < std::make_pair(span.file, offset);
          });
      return end == written_.begin() ? 0 : std::prev(end)->height;
    };
    return until(span.end) - until(span.begin);
  }

  void find_things(Overflow& overflow) const {
    const std::vector<Droppable> things = things_of(document_);
    std::int64_t height = 0;
    for (const Strip& strip : breaks_.strips) height += strip.space_before + strip.height;
    const std::size_t half = lines(height) / 2;
    for (const bool entry : {false, true}) {
      std::optional<ThingCut> best;
      for (const Droppable& thing : things) {
        if (thing.entry != entry || !thing.whole.known()) continue;
        const auto taken = static_cast<std::size_t>(height_of(thing.whole) / line_);
        // Half a résumé is no cut.
        if (taken == 0 || taken > half || (taken < overflow.lines && !entry)) continue;
        if (!best || is_cheaper(thing, taken, *best, overflow.lines)) best = {thing, taken};
      }
      if (best) overflow.things.push_back(std::move(*best));
    }
  }

  // Of like ones the last is cheaper, for it is the oldest.
  static bool is_cheaper(const Droppable& thing, std::size_t taken, const ThingCut& other,
                         std::size_t wanted) {
    const bool enough = taken >= wanted;
    if (enough != (other.lines >= wanted)) return enough;
    if (thing.priority != other.thing.priority) return thing.priority < other.thing.priority;
    return enough ? taken <= other.lines + 1 : taken + 1 >= other.lines;
  }

  const Galley& galley_;
  const document::Document& document_;
  const Breaks& breaks_;
  Length height_;
  std::size_t pages_;
  Length line_;
  std::vector<Written> written_;
};

}  // namespace

Overflow overflow_of(const FitSubject& subject, const Attempt& attempt, std::size_t pages) {
  return Measurer(subject, attempt, pages).run();
}

diag::Diagnostic complain_of_overflow(const Overflow& overflow, std::size_t taken,
                                      std::size_t wanted, source::Span wish) {
  diag::Diagnostic complaint =
      diag::make(diag::Code::kPageBudget, wish,
                 fmt::format("the résumé takes {}, {} more than its budget of {}",
                             characters::counted(taken, "page"), taken - wanted, wanted));
  const std::string lines = characters::counted(overflow.lines, "line");
  complaint.mark(lines + " too long");
  complaint.note(fmt::format("set as tight as `design.fit` lets it be, it is {} too long", lines));
  for (const WordCut& cut : overflow.words) {
    complaint.label(cut.span, fmt::format("{} on its last line; {} fewer save{} a line",
                                          few(cut.last_words, "word"), few(cut.words, "word"),
                                          cut.words == 1 ? "s" : ""));
  }
  for (const ThingCut& cut : overflow.things) {
    complaint.label(cut.thing.span, fmt::format("dropping this {} saves {}",
                                                cut.thing.entry ? "entry" : "highlight",
                                                characters::counted(cut.lines, "line")));
  }
  if (overflow.words.empty() && overflow.things.empty()) {
    complaint.hint("fewer or shorter highlights in the oldest jobs cost least");
  }
  return complaint;
}

}  // namespace resumec::layout
