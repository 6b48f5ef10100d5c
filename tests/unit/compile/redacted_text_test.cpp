// What a variant redacts and a sentence still says: R3022, through the public interface.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "resumec/resumec.h"

namespace {

// "basics.email < ada@example.org": which field is redacted, and the words that give it away.
std::string leaks(const std::string& basics, const std::string& rest, const std::string& redact,
                  const std::string& more = "") {
  resumec::Request request;
  request.input.variants = {"v"};
  const std::string text = "basics:\n  name: Ada Lovelace\n" + basics + rest +
                           "variants:\n  v:\n    redact: [" + redact + "]\n" + more;
  const auto result = resumec::compile({"cv.yaml", text}, request);
  INFO(resumec::render(result.diagnostics, {}));
  std::string all;
  for (const resumec::Diagnostic& one : result.diagnostics) {
    // Letters without a font are searched for, too.
    const bool no_font = one.code == "R5002" || one.code == "R5006";
    CHECK((one.severity != resumec::Severity::kError || no_font));
    if (one.code != "R3022") continue;
    const resumec::Location& at = one.primary.location;
    CHECK(one.message.ends_with(" is redacted, and its text still stands here"));
    CHECK(one.secondary.size() == 1);
    all += one.message.substr(1, one.message.find('`', 1) - 1) + " < " +
           text.substr(at.begin.offset, at.end.offset - at.begin.offset) + "\n";
  }
  return all;
}

// The leaks of a summary beside a redacted field.
std::string in_summary(const std::string& field, const std::string& value,
                       const std::string& summary) {
  return leaks("  " + field + ": \"" + value + "\"\n  summary: \"" + summary + "\"\n", "",
               "basics." + field);
}

}  // namespace

TEST_CASE("a redacted e-mail address is found in any case and spelled out") {
  const auto in = [](const std::string& words) {
    return in_summary("email", "ada@secret.example", words);
  };
  CHECK(in("Reach me at ada@secret.example.") == "basics.email < ada@secret.example\n");
  CHECK(in("Mail Ada@Secret.Example now") == "basics.email < Ada@Secret.Example\n");
  CHECK(in("[Write](mailto:ada@secret.example) to me") == "basics.email < Write\n");
  CHECK(in("ada at secret dot example") == "basics.email < ada at secret dot example\n");
  CHECK(in("ada (at) secret (dot) example") == "basics.email < ada (at) secret (dot) example\n");
  CHECK(in("**ada**@secret.example") == "basics.email < ada**@secret.example\n");
  CHECK(in("write ada @ secret.example now") == "basics.email < ada @ secret.example\n");
  CHECK(in("write ada@ secret.example now") == "basics.email < ada@ secret.example\n");
  CHECK(in("ada @ secret . example") == "basics.email < ada @ secret . example\n");
  CHECK(in("write ada＠secret．example now") == "basics.email < ada＠secret．example\n");
  CHECK(in("ａｄａ@secret.example") == "basics.email < ａｄａ@secret.example\n");
  CHECK(in("[Write](mailto:ada%40secret.example) to me") == "basics.email < Write\n");
  CHECK(in("[Write](https://e.org/?to=ada%2540secret.example)") == "basics.email < Write\n");
  CHECK(in("to=ada%40secret.example") == "basics.email < to=ada%40secret.example\n");
  for (const char* other :
       {"lady.ada@secret.example", "ada@secret.example.org", "Ada, secret example",
        "See ada.secret.example", "bob@secret.example", "ada secret.example",
        "See ada@secret. Example follows", "[100 %](https://e.org/%40ada)"}) {
    INFO(other);
    CHECK(in(other).empty());
  }
}

TEST_CASE("a redacted telephone number is found in any form") {
  const auto in = [](const std::string& number, const std::string& words) {
    return in_summary("phone", number, words);
  };
  const std::string number = "+44 20 7946 0958";
  for (const char* form :
       {"+44 20 7946 0958", "020 7946 0958", "02079460958", "(020) 7946-0958", "0044 20 79460958",
        "020/7946.0958", "+44 (0)20 7946 0958", "7946 0958", "020–7946–0958", "٠٢٠ ٧٩٤٦ ٠٩٥٨"}) {
    INFO(form);
    const std::string said = in(number, std::string("Call ") + form + " after six.");
    CHECK(said.starts_with("basics.phone < "));
    CHECK(in(form, "Call " + number + " after six.").starts_with("basics.phone < "));
  }
  CHECK(in(number, "Call 020 7946 0958 after six.") == "basics.phone < 020 7946 0958\n");
  CHECK(in("(415) 555-0132 ext. 11", "call 415.555.0132").starts_with("basics.phone"));
  CHECK(in("020 7946 0958 / 0171 123 4567", "call 0171-1234567").starts_with("basics.phone"));
  for (const char* other :
       {"Call 020 7946 0959", "Served 20,794 people in 2019", "From 7946 to 958"}) {
    INFO(other);
    CHECK(in(number, other).empty());
  }
}

TEST_CASE("a redacted telephone number is found in the target of any link") {
  const auto in = [](const std::string& words) {
    return in_summary("phone", "+44 20 7946 0958", words);
  };
  for (const char* target :
       {"https://wa.me/442079460958", "https://api.whatsapp.com/send?phone=442079460958&text=Hi",
        "https://signal.me/#p/+442079460958", "https://e.org/?tel=%2B44%2020%207946%200958",
        "tel:+442079460958"}) {
    INFO(target);
    CHECK(in(std::string("[Chat](") + target + ") with me") == "basics.phone < Chat\n");
  }
  CHECK(in("[Chat](https://wa.me/442079460959)").empty());
}

TEST_CASE("an address with a scheme is found without it") {
  CHECK(in_summary("email", "mailto:ada@secret.example?subject=Hello", "at ada@secret.example") ==
        "basics.email < ada@secret.example\n");
  CHECK(in_summary("email", "mailto:ada%40secret.example", "at ada@secret.example") ==
        "basics.email < ada@secret.example\n");
  CHECK(in_summary("phone", "tel:+442079460958", "call 020 7946 0958") ==
        "basics.phone < 020 7946 0958\n");
  CHECK(in_summary("url", "mailto:ada@secret.example", "at ada@secret.example") ==
        "basics.url < ada@secret.example\n");
  CHECK(in_summary("url", "tel:+442079460958", "call 020 7946 0958") ==
        "basics.url < 020 7946 0958\n");
}

TEST_CASE("a redacted address is found as words and as the target of a link") {
  const auto in = [](const std::string& url, const std::string& words) {
    return in_summary("url", url, words);
  };
  CHECK(in("https://www.ada.example/", "See ada.example.") == "basics.url < ada.example\n");
  CHECK(in("ada.example", "See [my page](https://ada.example/cv)") == "basics.url < my page\n");
  CHECK(in("https://ada.example/me", "at http://ADA.example/me/x") ==
        "basics.url < ADA.example/me\n");
  for (const char* other :
       {"lady@ada.example", "ada.example.org", "Ada example", "ada.example-site"}) {
    INFO(other);
    CHECK(in("https://ada.example", other).empty());
  }
}

TEST_CASE("a redacted place is found in running text, a street everywhere") {
  const std::string basics =
      "  location: {address: 12 Rue de Rivoli, postalCode: '75001', city: Paris, countryCode: FR}\n"
      "  summary: Lives in Paris, 12 rue de Rivoli.\n";
  const std::string work =
      "work: [{name: Acme, location: Paris, startDate: 2020, endDate: 2021}]\n";
  CHECK(leaks(basics, work, "basics.location") ==
        "basics.location.city < Paris\nbasics.location.address < 12 rue de Rivoli\n");
  CHECK(leaks("  location: Hanoi\n  label: Engineer in Hanoi\n", "", "basics.location") ==
        "basics.location < Hanoi\n");
}

TEST_CASE("a redacted user name is found, unless it is the name at the top") {
  const std::string profile = "  profiles: [{network: GitHub, username: engine-ada, id: gh}]\n";
  CHECK(leaks(profile + "  summary: I am engine-ada on GitHub\n", "", "'basics.profiles[gh]'") ==
        "basics.profiles[0].username < engine-ada\n");
  CHECK(leaks(profile + "  summary: 'See github.com/engine-ada/loom'\n", "", "basics.profiles")
            .find("github.com/engine-ada") != std::string::npos);
  CHECK(leaks(profile + "  email: engine-ada@example.org\n", "", "basics.profiles").empty());
  CHECK(leaks("  profiles: [{network: GitHub, username: ada}]\n  summary: Ada builds.\n", "",
              "basics.profiles")
            .empty());
}

TEST_CASE("the name of something private is found in a bullet") {
  const std::string work =
      "work:\n"
      "  - {name: Analytical Engines GmbH, private: true, startDate: 2022, endDate: 2023}\n"
      "  - name: Looms\n"
      "    startDate: 2020\n"
      "    endDate: 2021\n"
      "    highlights:\n"
      "      - Sold it to Analytical Engines’ owner\n"
      "      - Built an analytical model\n";
  CHECK(leaks("", work, "private") == "work[0].name < Analytical Engines\n");
  CHECK(leaks("", work, "'work[Analytical Engines GmbH]'") ==
        "work[0].name < Analytical Engines\n");
  const std::string target =
      "work:\n"
      "  - {name: Target, private: true, startDate: 2022, endDate: 2023}\n"
      "  - {name: Looms, startDate: 2020, endDate: 2021, highlights: [Met each target, Won "
      "Target's "
      "prize]}\n";
  CHECK(leaks("", target, "private") == "work[0].name < Target\n");
  CHECK(leaks("",
              "references: [{name: Charles Babbage, reference: Good., private: true}]\n"
              "awards: [{title: Medal, summary: Given by Charles Babbage.}]\n",
              "private") == "references[0].name < Charles Babbage\n");
  CHECK(leaks("",
              "work:\n"
              "  - {name: บริษัทลับ, private: true, startDate: 2022, endDate: 2023}\n"
              "  - {name: โรงทอ, startDate: 2020, endDate: 2021, highlights: "
              "[เคยทำงานที่บริษัทลับมาก่อน]}\n",
              "private") == "work[0].name < บริษัทลับ\n");
}

TEST_CASE("a short name is found with its legal form") {
  const auto in = [](const std::string& name, const std::string& words) {
    return leaks("  summary: \"" + words + "\"\n",
                 "work:\n  - {name: " + name +
                     ", private: true, startDate: 2022, endDate: 2023}\n"
                     "  - {name: Looms, startDate: 2020, endDate: 2021}\n",
                 "private");
  };
  const std::vector<std::pair<std::string, std::string>> names = {
      {"HP Inc.", "HP Inc"},     {"3M Company", "3M Company"}, {"1984 Ltd", "1984 Ltd"},
      {"EY LLP", "EY LLP"},      {"X Corp", "X Corp"},         {"C++ Ltd", "C++ Ltd"},
      {"AB Co. KG", "AB Co. KG"}};
  for (const auto& row : names) {
    const std::string& name = row.first;
    INFO(name);
    CHECK(in(name, "I left " + name + " early") == "work[0].name < " + row.second + "\n");
  }
  CHECK(in("Go Ltd", "Good to go, ltd. by law").empty());
  CHECK(in("HP Inc.", "An engine of 12 HP, and more").empty());
  CHECK(in("1984 Ltd", "Since 1984").empty());
}

TEST_CASE("a name is found however its letters are encoded") {
  const auto in = [](const std::string& name, const std::string& words) {
    return leaks("  summary: \"" + words + "\"\n",
                 "work:\n  - {name: \"" + name +
                     "\", private: true, startDate: 2022, endDate: 2023}\n"
                     "  - {name: Looms, startDate: 2020, endDate: 2021}\n",
                 "private");
  };
  const std::string composed = "Caf\u00e9 Z\u00fcrich";
  const std::string decomposed = "Cafe\u0301 Zu\u0308rich";
  CHECK(in(composed, "I left " + decomposed + " early") == "work[0].name < " + decomposed + "\n");
  CHECK(in(decomposed, "I left " + composed + " early") == "work[0].name < " + composed + "\n");
  CHECK(in("Office Fidelis", "I left O\uFB03ce \uFB01delis early") ==
        "work[0].name < O\uFB03ce \uFB01delis\n");
  CHECK(in("Zalopay", "I left Ｚａｌｏｐａｙ early") == "work[0].name < Ｚａｌｏｐａｙ\n");
  CHECK(in("Zalopay", "I left 𝐙𝐚𝐥𝐨𝐩𝐚𝐲 early") == "work[0].name < 𝐙𝐚𝐥𝐨𝐩𝐚𝐲\n");
  CHECK(in("Zalopay", "I left Zalopay™ early") == "work[0].name < Zalopay\n");
  CHECK(in("Große Straße", "I left GROSSE STRASSE early") == "work[0].name < GROSSE STRASSE\n");
  for (const std::string unseen :
       {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u200E", "\u2068\u2069"}) {
    const std::string word = "Zalo" + unseen + "pay";
    INFO(word);
    CHECK(in("Zalopay", "I left " + word + " early").starts_with("work[0].name < Zalo"));
    CHECK(in(word, "I left Zalopay early") == "work[0].name < Zalopay\n");
  }
  // Thai SARA AM, and halfwidth kana with its own sign of voice.
  CHECK(in("กำลังลับ", "เคยอยู่กํ\u0E32ลังลับมาก่อน") == "work[0].name < กํ\u0E32ลังลับ\n");
  CHECK(in("ガラス工房", "昔ｶﾞﾗｽ工房にいた") == "work[0].name < ｶﾞﾗｽ工房\n");
}

TEST_CASE("what many résumés say gives nobody away") {
  CHECK(
      leaks("  summary: An engineer who writes Go since 2020.\n",
            "skills: [{name: Go, private: true}, C]\n"
            "languages: [{language: English, private: true}]\n"
            "work:\n"
            "  - {name: Acme, position: Engineer, private: true, startDate: 2020, endDate: 2021}\n"
            "  - {name: Looms, position: Engineer, startDate: 2018, endDate: 2019,\n"
            "     highlights: [Taught English]}\n",
            "private")
          .empty());
}

TEST_CASE("what a later setting brings back is no longer redacted") {
  const std::string email = "  email: ada@secret.example\n  summary: Mail ada@secret.example.\n";
  CHECK_FALSE(leaks(email, "", "basics.email").empty());
  CHECK(leaks(email, "", "basics.email",
              "  w: {extends: v, set: {basics.email: ada@secret.example}}\n") ==
        "basics.email < ada@secret.example\n");
  resumec::Request request;
  request.input.variants = {"v"};
  request.input.overrides = {{"basics.email", "ada@secret.example"}};
  const auto result = resumec::compile(
      {"cv.yaml", "basics:\n  name: Ada\n" + email + "variants: {v: {redact: [basics.email]}}\n"},
      request);
  CHECK(result.diagnostics.empty());
}

TEST_CASE("a sentence that the version leaves out gives nothing away") {
  CHECK(leaks("  email: ada@secret.example\n",
              "work:\n"
              "  - name: Looms\n"
              "    startDate: 2020\n"
              "    endDate: 2021\n"
              "    highlights: [Built it, {text: Mail ada@secret.example, private: true}]\n",
              "basics.email, private")
            .empty());
}

TEST_CASE("what JSON Resume shows and the page does not is searched where it is written") {
  const auto in = [](const std::string& image, const std::string& meta,
                     const std::vector<resumec::OutputRequest>& outputs) {
    resumec::Request request;
    request.input.variants = {"v"};
    request.outputs = outputs;
    const std::string text =
        "{\"basics\": {\"name\": \"Ada\", \"url\": \"https://secret.example\", \"image\": \"" +
        image +
        "\"}, \"work\": [{\"name\": \"Acme\", \"position\": \"Lead\"}],"
        " \"meta\": {\"canonical\": \"" +
        meta + "\"}, \"variants\": {\"v\": {\"redact\": [\"basics.url\", \"work[0].name\"]}}}";
    std::string all;
    for (const auto& one : resumec::compile({"cv.json", text}, request).diagnostics) {
      if (one.code != "R3022") continue;
      const resumec::Location& at = one.primary.location;
      all += text.substr(at.begin.offset, at.end.offset - at.begin.offset) + "\n";
    }
    return all;
  };
  const std::string page = "https://ada.example";
  const std::string file = "https://secret.example/cv.json";
  CHECK(in("Acme-badge.png", page, {{"json"}}) == "Acme\n");
  CHECK(in("pictures/acme_badge.png", page, {{"json"}}) == "acme\n");
  CHECK(in("https://secret.example/ada.png", page, {{"json"}}) == "secret.example\n");
  CHECK(in("acmes.png", page, {{"json"}}).empty());
  CHECK(in("Acme-badge.png", page, {{"text"}}).empty());
  CHECK(in("ada.png", file, {{"json"}}) == file + "\n");
  CHECK(in("ada.png", file, {{"text"}}).empty());
  // The page names itself by it, too: it is said once.
  CHECK(in("ada.png", "https://secret.example/cv", {{"html"}, {"json"}}) ==
        "https://secret.example/cv\n");
}
