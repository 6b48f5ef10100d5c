#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "decode/values/date_words.h"
#include "decode/values/present_words.h"
#include "decode_text.h"
#include "locale/locale.h"

namespace resumec::decode {

namespace {

struct Usual {
  std::string_view language;
  std::vector<std::string_view> words;
};

// As people write them in the field itself, with their capitals and full stops.
const std::vector<Usual>& usual_words() {
  static const std::vector<Usual> words = {
      {"ar", {"الآن", "حتى الآن", "حالياً"}},
      {"bg", {"Сега", "до момента", "днес"}},
      {"ca", {"Actualitat", "actualment", "avui"}},
      {"cs", {"Současnost", "dosud", "nyní"}},
      {"da", {"Nu", "nuværende", "i dag"}},
      {"de", {"Heute", "bis heute", "aktuell", "derzeit"}},
      {"el", {"Σήμερα", "έως σήμερα", "παρόν"}},
      {"en", {"Present", "Current", "Now", "Ongoing", "Till Date"}},
      {"es", {"Actualidad", "actualmente", "a la fecha", "Presente", "Hoy"}},
      {"et", {"Praegu", "tänaseni"}},
      {"fa", {"اکنون", "تاکنون", "حال حاضر"}},
      {"fi", {"nykyään", "Nykyinen", "tällä hetkellä"}},
      {"fr", {"Aujourd'hui", "Aujourd’hui", "Présent", "En cours", "actuellement"}},
      {"he", {"כיום", "היום", "עד היום"}},
      {"hi", {"वर्तमान", "अब तक"}},
      {"hr", {"danas", "sada", "trenutno"}},
      {"hu", {"jelen", "Jelenleg", "napjainkig"}},
      {"id", {"Sekarang", "saat ini"}},
      {"it", {"Oggi", "in corso", "attualmente", "Presente"}},
      {"ja", {"現在", "現在に至る", "在職中"}},
      {"ko", {"현재", "재직중", "재직 중"}},
      {"lt", {"Dabar", "iki dabar", "šiuo metu"}},
      {"lv", {"tagad", "Šobrīd", "pašlaik"}},
      {"ms", {"Kini", "sekarang"}},
      {"nb", {"Nå", "nåværende", "d.d."}},
      {"nl", {"Heden", "nu", "tot heden"}},
      {"nn", {"no", "noverande"}},
      {"pl", {"Obecnie", "do dziś", "teraz"}},
      {"pt", {"Presente", "atual", "até o momento", "Até hoje"}},
      {"ro", {"Prezent", "în prezent"}},
      {"ru", {"По настоящее время", "по н.в.", "сейчас"}},
      {"sk", {"Súčasnosť", "doteraz"}},
      {"sl", {"danes", "sedaj", "trenutno"}},
      {"sr", {"сада", "данас", "sada"}},
      {"sv", {"Nu", "nuvarande", "pågående"}},
      {"th", {"ปัจจุบัน"}},
      {"tr", {"günümüz", "Halen", "devam ediyor"}},
      {"uk", {"зараз", "дотепер", "по теперішній час"}},
      {"vi", {"nay", "Hiện tại", "hiện nay"}},
      {"zh", {"至今", "现在", "目前", "現在"}},
  };
  return words;
}

std::string_view base_of(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

template <class List>
bool has_language(const List& list, std::string_view language) {
  return std::any_of(list.begin(), list.end(),
                     [language](const auto& one) { return one.language == language; });
}

}  // namespace

TEST_CASE("every language of the page has its words for a job that goes on") {
  for (const std::string_view tag : locale::phrase_languages()) {
    CAPTURE(tag);
    CHECK(has_language(usual_words(), base_of(tag)));
    CHECK(has_language(present_words(), base_of(tag)));
  }
  for (const PresentWords& one : present_words()) {
    for (const std::string_view word : one.words) {
      CAPTURE(word);
      CHECK(is_word_for_present(word));
      CHECK(is_word_for_present(std::string(word) + "."));
    }
  }
}

TEST_CASE("a .json file says in any language that a job goes on") {
  for (const Usual& one : usual_words()) {
    for (const std::string_view word : one.words) {
      CAPTURE(one.language);
      CAPTURE(word);
      const Outcome outcome = decode_file(
          "cv.json", R"({"basics": {"name": "Ada"}, "work": [{"name": "Acme", "startDate": "2020",)"
                     R"( "endDate": ")" +
                         std::string(word) + "\"}]}");
      CHECK(outcome.sink.error_count() == 0);
      REQUIRE(outcome.decoded.resume.work.size() == 1);
      const auto& end = outcome.decoded.resume.work[0].period.end;
      REQUIRE(end.has_value());
      CHECK(end->kind == model::Date::Kind::kPresent);
    }
  }
}

}  // namespace resumec::decode
