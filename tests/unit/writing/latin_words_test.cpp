#include "writing/latin_words.h"

#include <doctest/doctest.h>

#include <string>

#include "writing/segment.h"

using resumec::writing::DirectionRun;
using resumec::writing::latin_words_with_signs;

namespace {

// The text with ⟨ ⟩ round what must read from left to right.
std::string marked(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  for (const auto& words : latin_words_with_signs(text)) {
    out += text.substr(from, words.begin - from);
    out += "⟨";
    out += text.substr(words.begin, words.end - words.begin);
    out += "⟩";
    from = words.end;
  }
  return out += text.substr(from);
}

}  // namespace

TEST_CASE("signs of a Latin word stay with it") {
  CHECK(marked("מפתחת C++ ו-C# בסביבת .NET") == "מפתחת ⟨C++⟩ ו-⟨C#⟩ בסביבת ⟨.NET⟩");
  CHECK(marked("כתבה שירות ב-C++ שחסך 30% מהזמן") == "כתבה שירות ב-⟨C++⟩ שחסך 30% מהזמן");
  CHECK(marked("بنى نظامًا بلغة F# وفّر $5M سنويًا") == "بنى نظامًا بلغة ⟨F#⟩ وفّر ⟨$5M⟩ سنويًا");
  CHECK(marked("שירות ל-.NET") == "שירות ל-⟨.NET⟩");
  CHECK(marked("خبرة بـC++ و@ada") == "خبرة بـ⟨C++⟩ و⟨@ada⟩");
  CHECK(marked("C++") == "⟨C++⟩");
  CHECK(marked("C++, C#") == "⟨C++, C#⟩");
  CHECK(marked("מהדר (gcc -O2)") == "מהדר ⟨(gcc -O2)⟩");
}

TEST_CASE("an abbreviation keeps its full stop, a sentence gets its own back") {
  CHECK(marked("חברת Acme Inc.") == "חברת ⟨Acme Inc.⟩");
  CHECK(marked("עבדה (ACME Ltd.) שנתיים") == "עבדה ⟨(ACME Ltd.)⟩ שנתיים");
  CHECK(marked("תואר B.Sc. במתמטיקה") == "תואר ⟨B.Sc.⟩ במתמטיקה");
  CHECK(marked("תואר Ph.D., בהצטיינות") == "תואר ⟨Ph.D.⟩, בהצטיינות");
  CHECK(marked("כתבה ב-Python.") == "כתבה ב-Python.");
  CHECK(marked("כתבה ב-Node.js.") == "כתבה ב-Node.js.");
  CHECK(marked("כתבה ב-C++.") == "כתבה ב-⟨C++⟩.");
  CHECK(marked("Python...") == "Python...");
}

TEST_CASE("signs of the sentence are its own") {
  CHECK(marked("כתבה ב-C++, ב-C# וב-Go!") == "כתבה ב-⟨C++⟩, ב-⟨C#⟩ וב-Go!");
  // The other half of the bracket stands by the Hebrew words.
  CHECK(marked("(מערכת C#)") == "(מערכת ⟨C#⟩)");
  CHECK(marked("(Terraform במקום ידני)") == "(Terraform במקום ידני)");
  CHECK(marked("\"Built for C#\" אמרו") == "⟨\"Built for C#\"⟩ אמרו");
  CHECK(marked("API-ים") == "API-ים");
  CHECK(marked("מאז Windows 11") == "מאז Windows 11");
  CHECK(marked("חסך 30% Python") == "חסך 30% Python");
  CHECK(marked("") == "");
  CHECK(marked("+- ()") == "+- ()");
}

TEST_CASE("a telephone number is one word") {
  for (const std::string number :
       {"+972 54-123-4567", "+1 555-123-4567", "+44 (0)20 7946 0958", "(02) 123 4567",
        "054 123 4567", "00972 54 1234567", "555 123 4567", "+49 30 / 901820",
        "+972 54 - 123 - 4567", "+98 21 1234 5678", "+۹۸ ۲۱ ۱۲۳۴ ۵۶۷۸"}) {
    INFO(number);
    CHECK(marked("שלום " + number + " שלום") == "שלום ⟨" + number + "⟩ שלום");
    CHECK(marked("مرحبا " + number + "، مرحبا") == "مرحبا ⟨" + number + "⟩، مرحبا");
    CHECK(marked("(שלום " + number + ").") == "(שלום ⟨" + number + "⟩).");
    CHECK(marked("שלום (" + number + ").") == "שלום (⟨" + number + "⟩).");
    CHECK(marked(number) == "⟨" + number + "⟩");
  }
  CHECK(marked("שלום +972 54-123-4567, C++") == "שלום ⟨+972 54-123-4567⟩, ⟨C++⟩");
  CHECK(marked("+972 54-123-4567, 02 123 4567") == "⟨+972 54-123-4567⟩, ⟨02 123 4567⟩");
}

TEST_CASE("figures keep their signs") {
  CHECK(marked("خبرة 5+ سنوات") == "خبرة ⟨5+⟩ سنوات");
  CHECK(marked("ניסיון של 5+ שנים") == "ניסיון של ⟨5+⟩ שנים");
  CHECK(marked("زاد 30% وخفض $5، و#7.") == "زاد ⟨30%⟩ وخفض ⟨$5⟩، و⟨#7⟩.");
  CHECK(marked("من 2019-2021 و2019–2021 (2022-2023)") ==
        "من ⟨2019-2021⟩ و⟨2019–2021⟩ (⟨2022-2023⟩)");
  CHECK(marked("في 2019-05-01") == "في ⟨2019-05-01⟩");
  CHECK(marked("ירד -5 מעלות, +3.5% בשנה") == "ירד ⟨-5⟩ מעלות, ⟨+3.5%⟩ בשנה");
  // UAX #9 does these right by itself; the hyphen belongs to the Hebrew prefix.
  CHECK(marked("ב-2019, 12/05/2019, 10:30 1,000.50 30% $5 2019-2021.") ==
        "ב-2019, 12/05/2019, 10:30 1,000.50 30% $5 2019-2021.");
  CHECK(marked("في 12/05/2019، 10:30 1,000.50") == "في 12/05/2019، 10:30 1,000.50");
}

TEST_CASE("numbers that do not hold together follow the sentence") {
  for (const std::string text :
       {"בשנת 2020 3 פרויקטים", "2019 – 2021", "2019 2020 2021", "05/2019 – 12/2021", "(5) 6",
        "1. 2. 3.", "١٩٩٩-٢٠٠١", "۱۳۹۸-۱۴۰۰"}) {
    INFO(text);
    CHECK(marked(text) == text);
  }
}

TEST_CASE("a mark in the text does it too, once") {
  CHECK(marked("שפת C++\u200E ועוד") == "שפת C++\u200E ועוד");
}

TEST_CASE("directions keep Latin words whole") {
  using Runs = std::vector<DirectionRun>;
  using resumec::writing::direction_runs;
  CHECK(direction_runs("ב-C++", true) == Runs{{0, 3, 1}, {3, 6, 2}});
  CHECK(direction_runs("ב .NET", true) == Runs{{0, 3, 1}, {3, 7, 2}});
  // Inside an isolate that runs from right to left, and in no other.
  CHECK(direction_runs("a ב C++ b", false, {{2, 8, true}}) ==
        Runs{{0, 2, 0}, {2, 5, 1}, {5, 8, 2}, {8, 10, 0}});
  CHECK(direction_runs("C++", true, {{0, 3, false}}) == Runs{{0, 3, 2}});
}

TEST_CASE("three hundred thousand signs take linear time") {
  const std::string text = "א" + std::string(100'000, '(') + "C" + std::string(200'000, ')');
  CHECK(latin_words_with_signs(text).size() == 1);
  std::string words = "א ";
  for (int i = 0; i < 100'000; ++i) words += "C+ ";
  CHECK(latin_words_with_signs(words).size() == 1);
  std::string numbers = "א ";
  for (int i = 0; i < 100'000; ++i) numbers += "0 - ";
  CHECK(latin_words_with_signs(numbers).empty());
  CHECK(latin_words_with_signs("א " + std::string(200'000, '(') + "5+" + std::string(200'000, ')'))
            .size() == 1);
}
