// Places as their country writes them, and whose paper the résumé is printed on.
#include "compose/places.h"

#include <doctest/doctest.h>

#include <string>

#include "build.h"

using namespace resumec;
using resumec::test::Settings;
using resumec::test::text;

namespace {

struct Home {
  std::string address, code, city, region, country;
};

std::string place(const Home& home, const Settings& settings = {}) {
  model::Resume resume;
  model::Location& location = resume.basics.location;
  location.address = text(home.address);
  location.postal_code = text(home.code);
  location.city = text(home.city);
  location.region = text(home.region);
  location.country_code = text(home.country);
  return test::compose(resume, settings).document.header.contacts.at(0).at(0).text.text();
}

std::string typed(const std::string& words, const Settings& settings = {}) {
  model::Resume resume;
  resume.basics.location.text = text(words);
  return test::compose(resume, settings).document.header.contacts.at(0).at(0).text.text();
}

Settings with_country(style::CountryForm form, std::string_view language = "en") {
  Settings settings;
  settings.style.content.country = form;
  settings.language = language;
  return settings;
}

// "US" and "CA" bring Letter.
std::string paper(const std::string& place, const std::string& phone = "",
                  const char* language = "en", const std::string& email = "") {
  model::Basics basics;
  basics.location.text = text(place);
  basics.phones = {{{}, text(phone)}};
  basics.emails = {{{}, text(email)}};
  return compose::paper_country(basics, *locale::Locale::find(language));
}

}  // namespace

TEST_CASE("a country is named in the reader's language, or left out") {
  const Home berlin{"", "10115", "Berlin", "", "DE"};
  CHECK(place(berlin) == "10115 Berlin, Germany");
  Settings settings;
  settings.language = "fr";
  CHECK(place(berlin, settings) == "10115 Berlin, Allemagne");
  settings.language = "ja";
  CHECK(place(berlin, settings) == "10115 Berlin、ドイツ");
  CHECK(place(berlin, with_country(style::CountryForm::kNone)) == "10115 Berlin");
  CHECK(place(berlin, with_country(style::CountryForm::kCode)) == "10115 Berlin, DE");
  CHECK(place({"", "", "", "", "US"}) == "United States");
  CHECK(place({"", "", "London", "", "GB"}) == "London, United Kingdom");
  CHECK(place({"", "", "Kowloon", "", "HK"}) == "Kowloon, Hong Kong");
  // What other programs have there.
  CHECK(place({"", "", "Oslo", "", "Norway"}) == "Oslo, Norway");
}

TEST_CASE("an address is written as its country does") {
  const auto in = [](const char* country) {
    return place({"12 Dock Street", "10115", "Town", "Region", country},
                 with_country(style::CountryForm::kNone));
  };
  for (const char* country : {"DE", "AT", "CH", "FR", "IT", "ES", "NL", "BE", "LU", "DK", "SE",
                              "NO", "FI", "IS", "PL", "CZ", "SK", "HU", "RO", "BG", "GR", "TR",
                              "PT", "HR", "SI", "RS", "EE", "LT", "MX", "AR", "CL", "MY", "PH"}) {
    CAPTURE(country);
    CHECK(in(country) == "12 Dock Street, 10115 Town, Region");
  }
  for (const char* country : {"US", "CA", "GB", "AU", "NZ", "IE", "IN", "SG", "VN", "TH", "JP",
                              "CN", "KR", "TW", "ID", "PK", "BD", "ZA", "EG", "SA", "IL", "IR"}) {
    CAPTURE(country);
    CHECK(in(country) == "12 Dock Street, Town, Region 10115");
  }
  for (const char* country : {"BR", "RU", "UA", "CO", "LV"}) {
    CAPTURE(country);
    CHECK(in(country) == "12 Dock Street, Town, Region, 10115");
  }
}

TEST_CASE("an address in Chinese, Japanese or Korean begins with the largest") {
  Settings settings;
  settings.language = "ja";
  CHECK(place({"丸の内1-1", "100-0005", "千代田区", "東京都", "JP"}, settings) ==
        "日本 100-0005 東京都千代田区丸の内1-1");
  CHECK(place({"", "", "千代田区", "東京都", ""}, settings) == "東京都千代田区");
  settings.language = "ko";
  CHECK(place({"세종대로 1", "03172", "종로구", "서울특별시", "KR"}, settings) ==
        "대한민국 03172 서울특별시 종로구 세종대로 1");
}

TEST_CASE("a place that is remote is so in the reader's language") {
  Settings settings;
  CHECK(typed("remote", settings) == "Remote");
  settings.language = "fr";
  CHECK(typed("Remote", settings) == "Télétravail");
  CHECK(place({"", "", "remote", "", "DE"}, settings) == "Télétravail, Allemagne");
  CHECK(typed("Remote (Paris)", settings) == "Remote (Paris)");
}

TEST_CASE("the country behind the last comma chooses the paper") {
  CHECK(paper("Austin, TX") == "US");
  CHECK(paper("Austin, TX 78701") == "US");
  CHECK(paper("Austin, Texas") == "US");
  CHECK(paper("12 Dock Street, Austin, TX, USA") == "US");
  CHECK(paper("Toronto, ON M5V 2T6") == "CA");
  CHECK(paper("Toronto, Canada") == "CA");
  CHECK(paper("Montréal, QC") == "CA");
  CHECK(paper("San Francisco, CA") == "US");
  CHECK(paper("Zürich, Switzerland", "+1 650 555 0123", "en-US") == "CH");
  CHECK(paper("Zürich, Schweiz", "+1 650 555 0123", "de-US") == "CH");
  for (const char* elsewhere :
       {"Perth, WA", "Darwin, NT", "Sydney, NSW", "Berlin, DE", "Milano, MI", "Bengaluru, IN",
        "Bogotá, CO", "São Paulo, SP", "Florianópolis, SC", "Buenos Aires, AR", "Tel Aviv, IL",
        "London", "Paris, France", "Tbilisi, Georgia", "St. Austin", ""}) {
    CAPTURE(elsewhere);
    CHECK(paper(elsewhere) == "");
  }
}

TEST_CASE("telephone, locale and domain vote where a place does not tell") {
  CHECK(paper("", "+1 650 555 0123") == "US");
  CHECK(paper("", "+44 20 7946 0958") == "");
  CHECK(paper("", "", "en-US") == "US");
  CHECK(paper("", "", "en-CA") == "US");
  CHECK(paper("", "", "es-US") == "US");
  CHECK(paper("", "", "en-GB") == "GB");
  // English of America, and a telephone in Germany.
  CHECK(paper("Berlin", "+49 30 1234567", "en-US") == "");
  // A state whose code is also a country's, and what speaks against it.
  CHECK(paper("Dover, DE") == "US");
  CHECK(paper("Dover, DE", "+49 30 1234567") == "");
  CHECK(paper("Springfield, IL", "", "de", "ada@example.de") == "");
  // Nothing is written like Texas: somebody has kept the number.
  CHECK(paper("Austin, TX", "+49 30 1234567") == "US");
  CHECK(paper("Georgetown, WA", "+61 8 5550 0000") == "");
}

TEST_CASE("the code of a country outvotes all else") {
  model::Basics basics;
  basics.location.country_code = text("DE");
  basics.location.city = text("Austin");
  basics.location.region = text("TX");
  basics.phones = {{{}, text("+1 650 555 0123")}};
  CHECK(compose::paper_country(basics, *locale::Locale::find("en-US")) == "DE");
  basics.location.country_code = {};
  basics.phones.clear();
  CHECK(compose::paper_country(basics, *locale::Locale::find("en")) == "US");
}
