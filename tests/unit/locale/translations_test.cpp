// The files of translations/: what a translator may get wrong in one is told by its name and key.
#include <doctest/doctest.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "locale/locale.h"
#include "locale/translation.h"

namespace {

using resumec::locale::key_of;
using resumec::locale::Phrase;
using resumec::locale::Translation;

std::vector<std::string> all_keys() {
  return {
#define RESUMEC_PHRASE(name, key) std::string(key_of(Phrase::k##name)),
#include "locale/phrases.def"
#undef RESUMEC_PHRASE
  };
}

// `yearsOne`, `monthsOther`: of which a language has those that its plural rules ask for.
bool is_counted(std::string_view key) {
  for (const std::string_view thing : {"years", "months"}) {
    if (!key.starts_with(thing)) continue;
    for (const std::string_view form : {"Zero", "One", "Two", "Few", "Many", "Other"}) {
      if (key.substr(thing.size()) == form) return true;
    }
  }
  return false;
}

// The forms that `most` things or fewer of them have in a language, by CLDR.
std::set<std::string> forms_of(const std::string& language, int most) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu::Locale(language.c_str()), status));
  REQUIRE(U_SUCCESS(status));
  std::set<std::string> forms{"Other"};
  for (int count = 1; count <= most; ++count) {
    std::string form;
    rules->select(static_cast<int32_t>(count)).toUTF8String(form);
    form[0] = static_cast<char>(form[0] - 'a' + 'A');
    forms.insert(form);
  }
  return forms;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// What is amiss with a file, a line a fault. That of a region may leave keys to its language.
std::string faults_of(const Translation& file) {
  const std::vector<std::string> keys = all_keys();
  const std::string text(file.begin, file.end);
  std::string faults;
  std::set<std::string> seen;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with("#")) continue;
    const std::string key = line.substr(0, line.find(": "));
    const std::string value(resumec::locale::text_of(file, key));
    if (std::find(keys.begin(), keys.end(), key) == keys.end() && !is_counted(key)) {
      faults += "unknown key `" + key + "`\n";
    } else if (!seen.insert(key).second) {
      faults += "`" + key + "` twice\n";
    } else if (value.empty() || value.find_first_of("\"\\\r\t") != value.npos ||
               value.front() == ' ' || value.back() == ' ') {
      faults += "`" + key + "` is no plain text\n";
    }
  }
  const bool region = file.language.size() == 5 && file.language[2] == '-';
  for (const std::string& key : keys) {
    if (!region && !seen.contains(key)) faults += "no `" + key + "`\n";
  }
  if (region) return faults;
  for (const auto& [thing, most] : {std::pair{"years", 60}, std::pair{"months", 11}}) {
    for (const std::string& form : forms_of(std::string(file.language), most)) {
      if (!seen.contains(thing + form)) faults += "no `" + (thing + form) + "`\n";
    }
  }
  return faults;
}

Translation file_of(const std::string& text, const char* language = "xx") {
  return {language, text.data(), text.data() + text.size()};
}

}  // namespace

TEST_CASE("every translation has every key, and no other") {
  CHECK(resumec::locale::translations().size() == 49);
  for (const Translation& file : resumec::locale::translations()) {
    CAPTURE(std::string(file.language));
    CHECK(faults_of(file) == "");
  }
}

TEST_CASE("what is amiss with a translation is told by its key") {
  std::string text;
  for (const std::string& key : all_keys()) {
    if (key != "page") text += key + ": x\n";
  }
  text += "yearsOther: x\nmonthsOther: x\n";
  CHECK(faults_of(file_of(text)) == "no `page`\n");
  CHECK(faults_of(file_of(text, "xx-YY")) == "");
  CHECK(faults_of(file_of(text + "page: \"{0}\"\n")) == "");
  CHECK(faults_of(file_of(text + "page: x \n")) == "`page` is no plain text\n");
  CHECK(faults_of(file_of(text + "page: \"a\\u00a0b\"\n")) == "`page` is no plain text\n");
  CHECK(faults_of(file_of(text + "page: x\npages: x\n")) == "unknown key `pages`\n");
  CHECK(faults_of(file_of(text + "page: x\nwork: x\n")) == "`work` twice\n");
}

TEST_CASE("a key is found as a whole, and its text without quotes") {
  using resumec::locale::text_of;
  const std::string text = "# work: no\nworks: 1\nwork: a: b \"c\"\npage: \"{0}: {1}\"\nend: z";
  const Translation file = file_of(text);
  CHECK(text_of(file, "work") == "a: b \"c\"");
  CHECK(text_of(file, "works") == "1");
  CHECK(text_of(file, "page") == "{0}: {1}");
  CHECK(text_of(file, "end") == "z");
  CHECK(text_of(file, "wor") == "");
}
