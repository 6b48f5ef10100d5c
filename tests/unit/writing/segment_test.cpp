#include "writing/segment.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using resumec::writing::direction_runs;
using resumec::writing::DirectionRun;
using resumec::writing::grapheme_ends;
using resumec::writing::line_breaks;
using resumec::writing::visual_order;

namespace {

// The text with "|" where a line may end and "‖" where it must.
std::string marked(std::string_view text, std::string_view language = "en") {
  std::string out;
  std::size_t from = 0;
  for (const auto& at : line_breaks(text, language)) {
    out += text.substr(from, at.offset - from);
    if (at.offset < text.size() || at.mandatory) out += at.mandatory ? "‖" : "|";
    from = at.offset;
  }
  return out;
}

double seconds_of(const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  CHECK(line_breaks(text, "en").back().offset == text.size());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  return took.count();
}

}  // namespace

TEST_CASE("UAX #14 holds where nothing else is said") {
  CHECK(marked("one two") == "one |two");
  CHECK(marked("full-stack ETL/ELT") == "full-|stack |ETL/|ELT");
  CHECK(marked("platform-as-a-service state-of-the-art") ==
        "platform-as-a-service |state-of-the-|art");
  CHECK(marked("a\nb") == "a\n‖b");
  CHECK(marked("end\n") == "end\n‖");
  CHECK(marked("end") == "end");
  CHECK(marked("").empty());
  CHECK(marked("no\u00A0break") == "no\u00A0break");
  CHECK(marked("漢字です。") == "漢|字|で|す。");
  CHECK(marked("soft\u00ADware") == "soft\u00AD|ware");
}

TEST_CASE("addresses and numbers stay whole") {
  CHECK(marked("to ada-l@my-host.example.org now") == "to |ada-l@my-host.example.org |now");
  CHECK(marked("call +47 555 01 234 now") == "call |+47 555 01 234 |now");
  CHECK(marked("call +1 (555) 010-0199 now") == "call |+1 (555) 010-0199 |now");
  CHECK(marked("saved 10 000 hours") == "saved |10 000 |hours");
  CHECK(marked("in 2019, 300 people") == "in 2019, |300 |people");
}

TEST_CASE("dates and ranges stay whole") {
  CHECK(marked("2020–2023 and 2020-05-01") == "2020–2023 |and |2020-05-01");
  CHECK(marked("from 05/2020 onwards") == "from |05/2020 |onwards");
  CHECK(marked("built April 2023 – March 2024.") == "built |April 2023 – |March 2024.");
  CHECK(marked("a well-known thing — really") == "a |well-|known |thing — |really");
}

TEST_CASE("numbers keep their units, names their versions") {
  CHECK(marked("under 200 ms by C++ 20, Java 17 and") ==
        "under |200 ms |by |C++ 20, |Java 17 |and");
  CHECK(marked("some 5 years") == "some |5 |years");
  CHECK(marked("cut 40 % of") == "cut |40 % |of");
}

TEST_CASE("initials and titles keep to the name, abbreviations to their number") {
  CHECK(marked("L. Doe, M. Doe, N. Doe") == "L. Doe, |M. Doe, |N. Doe");
  CHECK(marked("by J. R. R. Tolkien and Jean-P. Serre") ==
        "by |J. R. R. Tolkien |and |Jean-P. |Serre");
  CHECK(marked("with É. Galois") == "with |É. Galois");
  CHECK(marked("with Dr. Ada Byron") == "with |Dr. Ada |Byron");
  CHECK(marked("see No. 5, p. 12 and § 3 now") == "see |No. 5, |p. 12 |and |§ 3 |now");
  // The end of a sentence, and letters that are no initials.
  CHECK(marked("vitamin A. we") == "vitamin |A. |we");
  CHECK(marked("see p. and No. one") == "see |p. |and |No. |one");
}

TEST_CASE("words part at a hyphen or slash between long enough halves") {
  CHECK(marked("C++ and C# (.NET) -Wall") == "C++ |and |C# |(.NET) |-Wall");
  CHECK(marked("e-mail A/B tests, CI/CD, sub-200 ms") ==
        "e-mail |A/B |tests, |CI/CD, |sub-200 |ms");
  CHECK(marked("human-in-the-loop") == "human-in-the-|loop");
}

TEST_CASE("a URL parts only where the Chicago manual parts it") {
  CHECK(marked("see example.org/ada for") == "see |example.org/ada |for");
  CHECK(marked("https://example.org/a-long/path/of/words?query=one&more=two") ==
        "https://|example|.org/|a-|long/|path/|of/|words?|query=one&|more=two");
  CHECK(marked("github.com/feast-dev/feast/pull/5699") ==
        "github|.com/|feast-|dev/|feast/|pull/5699");
}

TEST_CASE("chains that are no phone number are left to break") {
  std::string digits;
  for (int i = 0; i < 200; ++i) digits += "12 ";
  CHECK(line_breaks(digits, "en").size() > 15);
}

TEST_CASE("every break is ascending and the last is the end") {
  const std::string text = "https://x.org/a/b/c/d/e/f/g/h/i 5 ms in 2020 – x@y.org\n\n+47 1 2 3";
  std::size_t last = 0;
  for (const auto& at : line_breaks(text, "en")) {
    CHECK(at.offset > last);
    last = at.offset;
  }
  CHECK(last == text.size());
}

TEST_CASE("long words and long paragraphs take linear time") {
  CHECK(seconds_of(std::string(500000, 'a')) < 2.0);
  CHECK(seconds_of("https://" + std::string(250000, '/') + std::string(250000, '-')) < 2.0);
  std::string words;
  for (int i = 0; i < 100000; ++i) words += i % 3 == 0 ? "lorem " : i % 3 == 1 ? "12 " : "Ab-cd ";
  CHECK(seconds_of(words) < 2.0);
}

TEST_CASE("a hundred thousand turns of direction take linear time") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "א a ";
  const auto start = std::chrono::steady_clock::now();
  const auto runs = direction_runs(text, false);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  CHECK(took.count() < 2.0);
  CHECK(runs.size() == 200'000);
  CHECK(runs[1].begin == 2);
  CHECK(runs.back().end == text.size());
}

TEST_CASE("grapheme clusters") {
  using Ends = std::vector<std::size_t>;
  CHECK(grapheme_ends("").empty());
  CHECK(grapheme_ends("ab") == Ends{1, 2});
  CHECK(grapheme_ends("e\u0301x") == Ends{3, 4});
  CHECK(grapheme_ends("\U0001F469\U0001F3FD\u200D\U0001F4BB!") == Ends{15, 16});
  CHECK(grapheme_ends("\U0001F1F3\U0001F1F4\U0001F1F3\U0001F1F4") == Ends{8, 16});
}

TEST_CASE("directions have levels and count in bytes") {
  using Runs = std::vector<DirectionRun>;
  CHECK(direction_runs("", false).empty());
  CHECK(direction_runs("abc é", false) == Runs{{0, 6, 0}});
  // שלום in the middle: 8 bytes.
  CHECK(direction_runs("a שלום b", false) == Runs{{0, 2, 0}, {2, 10, 1}, {10, 12, 0}});
  // A number inside stays left to right.
  CHECK(direction_runs("שלום 20", true) == Runs{{0, 9, 1}, {9, 11, 2}});
  // A character of two UTF-16 units before it.
  CHECK(direction_runs("\U0001F680 שלום", false) == Runs{{0, 5, 0}, {5, 13, 1}});
  CHECK(direction_runs("C++ 17", true) == Runs{{0, 6, 2}});
}

TEST_CASE("an isolate keeps its own order") {
  using Runs = std::vector<DirectionRun>;
  // Without it, numbers come one by one from the right.
  CHECK(direction_runs("962 7 90", true) ==
        Runs{{0, 3, 2}, {3, 4, 1}, {4, 5, 2}, {5, 6, 1}, {6, 8, 2}});
  CHECK(direction_runs("962 7 90", true, {{0, 8, false}}) == Runs{{0, 8, 2}});
  // Without it, the list of two Latin words is read from the left.
  CHECK(direction_runs("Go, C", true) == Runs{{0, 5, 2}});
  CHECK(direction_runs("Go, C", true, {{0, 2, false}, {4, 5, false}}) ==
        Runs{{0, 2, 2}, {2, 4, 1}, {4, 5, 2}});
}

TEST_CASE("levels say what stands left") {
  using Order = std::vector<std::uint32_t>;
  CHECK(visual_order({}) == Order{});
  CHECK(visual_order({0, 0, 0}) == Order{0, 1, 2});
  CHECK(visual_order({1, 1, 2, 2, 1}) == Order{4, 2, 3, 1, 0});
}

TEST_CASE("Japanese breaks between characters, with kinsoku") {
  // No line begins with closing punctuation, small kana or the mark of a long vowel, and none ends
  // with an opening bracket.
  CHECK(marked("決済を、処理した。", "ja") == "決|済|を、|処|理|し|た。");
  CHECK(marked("「次」（例）", "ja") == "「次」|（例）");
  CHECK(marked("チェックサーバー", "ja") == "チェッ|ク|サー|バー");
  // A Latin word is whole, a figure keeps its counter, and an address binds nothing else.
  CHECK(marked("GoとKotlinで10年", "ja") == "Go|と|Kotlin|で|10年");
  CHECK(marked("詳細はhttps://example.org/aで見る", "ja") ==
        "詳|細|は|https://example.org/a|で|見|る");
  CHECK(marked("時間（p99）を1.8秒", "ja") == "時|間|（p99）|を|1.8秒");
}

TEST_CASE("Thai breaks at words, Korean at blanks") {
  CHECK(marked("สวัสดีชาวโลก", "th") == "สวัสดี|ชาว|โลก");
  CHECK(marked("데이터 플랫폼을 구축", "ko") == "데이터 |플랫폼을 |구축");
}

TEST_CASE("Khmer, Lao and Burmese break at words, whatever the text's language") {
  for (const char* language : {"km", "lo", "my", "en"}) {
    CHECK(marked("ភាសាខ្មែរជាភាសា", language) == "ភាសាខ្មែរ|ជា|ភាសា");
    CHECK(marked("ພາສາລາວເປັນພາສາ", language) == "ພາສາ|ລາວ|ເປັນ|ພາສາ");
    CHECK(marked("မြန်မာဘာသာစကား", language) == "မြန်မာဘာသာ|စကား");
  }
}

TEST_CASE("a tag's wishes for digits do not reach the line breaks") {
  using Breaks = std::vector<resumec::writing::LineBreak>;
  CHECK(resumec::writing::line_breaks("one two", "ar-u-nu-arab") == Breaks{{4, false}, {7, false}});
}
