#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lint/language.h"
#include "lint/passage.h"

namespace resumec::lint {
namespace {

document::Run run(std::string_view text) {
  document::Run made;
  made.text = source::MappedText::verbatim(text, 0, 0);
  return made;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  for (const Word& word : passage({run(text)}).words) found.push_back(word.folded);
  return found;
}

const Language* guess(std::string_view text) {
  Texts texts;
  texts.passages.push_back(passage({run(text)}));
  return guess_language(texts);
}

TEST_CASE("words are cut at white space, without the punctuation at their ends") {
  using List = std::vector<std::string>;
  CHECK(words("Built (and ran) “Kafka”, daily.") == List{"built", "and", "ran", "kafka", "daily"});
  CHECK(words("C++ and C# – e.g. .NET") == List{"c++", "and", "c#", "e.g", "net"});
  CHECK(words("ÉCOLE\u00a0de  Paris\u3000…") == List{"école", "de", "paris"});
  CHECK(words("") == List{});
}

TEST_CASE("a word knows its place, its neighbours and whether a sentence ends with it") {
  const Passage cut = passage({run("Built it. Ran (it)")});
  REQUIRE(cut.words.size() == 4);
  CHECK(cut.text.text().substr(cut.words[1].begin, 2) == "it");
  CHECK(cut.words[1].ends_sentence);
  CHECK(cut.words[1].closes);
  CHECK_FALSE(cut.words[0].closes);
  CHECK(cut.words[2].capital);
  CHECK(cut.words[3].opens);
  CHECK(are_neighbours(cut, cut.words[0], cut.words[1]));
  CHECK_FALSE(are_neighbours(cut, cut.words[1], cut.words[2]));
}

TEST_CASE("code is no word, and parts its neighbours") {
  document::Run code = run("the");
  code.code = true;
  const Passage cut = passage({run("the "), code, run(" the")});
  REQUIRE(cut.words.size() == 2);
  CHECK_FALSE(are_neighbours(cut, cut.words[0], cut.words[1]));
  CHECK(cut.characters == 11);
  CHECK_FALSE(begins_with_code(cut));
  CHECK(begins_with_code(passage({code, run(" runs")})));
}

TEST_CASE("English verbs: by their endings, with or without a prefix") {
  for (const char* verb : {"built", "builds", "building", "planned", "applied", "used", "using",
                           "re-implemented", "co-wrote", "dockerized", "programmed", "pushes"}) {
    CHECK_MESSAGE(is_english_verb(verb), verb);
  }
  for (const char* word :
       {"backend", "services", "customer", "the", "kubernetes", "sql", "s", ""}) {
    CHECK_MESSAGE(!is_english_verb(word), word);
  }
  CHECK(is_english_past("reduced"));
  CHECK_FALSE(is_english_past("reduces"));
  CHECK_FALSE(is_english_past("embed"));
}

TEST_CASE("the language of a text is told by its small words, or not at all") {
  REQUIRE(guess("Responsible for the build servers of a team") != nullptr);
  CHECK(guess("Responsible for the build servers of a team")->tag == "en");
  CHECK(guess("Verantwortlich für den Betrieb der Server")->tag == "de");
  CHECK(guess("Formation des équipes de la région et du siège")->tag == "fr");
  CHECK(guess("Gestión de los servidores y del almacén")->tag == "es");
  // Near relatives that no rule knows.
  CHECK(guess("Gestão dos servidores da empresa e do armazém") == nullptr);
  CHECK(guess("Gestione dei server della rete per il cliente") == nullptr);
  CHECK(guess("Onderhoud van de servers voor het team") == nullptr);
  CHECK(guess("Kubernetes, Kafka, Spark") == nullptr);
  CHECK(guess("") == nullptr);
}

TEST_CASE("a tag names a language by its first part") {
  CHECK(find_language("en-GB")->tag == "en");
  CHECK(find_language("DE")->tag == "de");
  CHECK(find_language("it") == nullptr);
  CHECK(find_language("") == nullptr);
}

}  // namespace
}  // namespace resumec::lint
