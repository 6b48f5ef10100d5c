// What JSON Resume has a place for is in the file, in its forms; what it has none for is named.
#include "backend/json/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../decode_fields/decode_text.h"

namespace {

using resumec::backend::json::JsonOptions;
using resumec::decode::Outcome;
using Json = nlohmann::ordered_json;

struct Written {
  std::string bytes;
  Json file;         // without its `$schema`
  std::string note;  // its message, then "|place| what" of each repeat; empty: there is none
};

Written write(const std::string& rest, const JsonOptions& options = {}) {
  Outcome outcome = resumec::decode::decode_rest(rest);
  INFO(outcome.complaints());
  REQUIRE(outcome.sink.error_count() == 0);
  resumec::diag::Sink sink;
  Written written;
  written.bytes = resumec::backend::json::write(outcome.decoded, options, sink);
  written.file = Json::parse(written.bytes);
  written.file.erase("$schema");
  CHECK(sink.diagnostics().size() <= 1);
  for (const resumec::diag::Diagnostic& one : sink.diagnostics()) {
    CHECK(one.code == resumec::diag::Code::kLeftOut);
    written.note = one.message + "\n|" + std::string(outcome.under(one.primary.span)) + "|\n";
    for (const auto& repeat : one.repeats) {
      written.note += "|" + std::string(outcome.under(repeat.span)) + "| " + repeat.text + "\n";
    }
  }
  return written;
}

// What another program sees, which knows nothing of ours.
void leave_standard(Json& value) {
  if (value.is_object()) value.erase("x-resumec");
  if (!value.is_structured()) return;
  for (Json& one : value) leave_standard(one);
}

void check(const std::string& rest, const std::string& json, const std::string& note = "") {
  const Written written = write(rest);
  Json found = written.file;
  CHECK(found["basics"]["name"] == "Ada");
  found.erase("basics");
  leave_standard(found);
  CHECK(found.dump(1) == Json::parse(json).dump(1));
  CHECK(written.note == note);
}

}  // namespace

TEST_CASE("the form of the file") {
  CHECK(write("skills: [Go]\n").bytes ==
        "{\n"
        "  \"$schema\": "
        "\"https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json\",\n"
        "  \"basics\": {\n"
        "    \"name\": \"Ada\"\n"
        "  },\n"
        "  \"skills\": [\n"
        "    {\n"
        "      \"name\": \"Go\"\n"
        "    }\n"
        "  ]\n"
        "}\n");
  const std::string line = write("skills: [Gö]\n", {.indent = 0}).bytes;
  CHECK(line.ends_with("\"skills\":[{\"name\":\"Gö\"}]}\n"));
  CHECK(line.find('\n') == line.size() - 1);
}

TEST_CASE("each role at one employer is a job") {
  check(
      "work:\n"
      "  - name: Acme\n"
      "    url: acme.org\n"
      "    location: {city: Hanoi, countryCode: VN}\n"
      "    description: Pumps\n"
      "    summary: Built *pumps*.\n"
      "    highlights: [Of steel]\n"
      "    positions:\n"
      "      - {position: Lead, startDate: 2023, endDate: present, summary: Led.,"
      " highlights: [A team]}\n"
      "      - {position: Engineer, startDate: 2020-02, endDate: 2023-01, location: Paris}\n",
      R"({"work": [
        {"name": "Acme", "position": "Lead", "description": "Pumps", "url": "https://acme.org",
         "location": "Hanoi, VN", "summary": "Built *pumps*.\n\nLed.",
         "highlights": ["Of steel", "A team"], "startDate": "2023"},
        {"name": "Acme", "position": "Engineer", "description": "Pumps", "url": "https://acme.org",
         "location": "Paris", "startDate": "2020-02", "endDate": "2023-01"}]})");
}

TEST_CASE("a role beside the roles is a job, too") {
  check(
      "volunteer:\n"
      "  - organization: Club\n"
      "    position: Founder\n"
      "    startDate: 2018\n"
      "    endDate: 2024\n"
      "    summary: Founded it.\n"
      "    positions: [{position: Mentor, startDate: 2019, endDate: 2020}]\n",
      R"({"volunteer": [
        {"organization": "Club", "position": "Founder", "summary": "Founded it.",
         "startDate": "2018", "endDate": "2024"},
        {"organization": "Club", "position": "Mentor", "startDate": "2019", "endDate": "2020"}]})");
}

TEST_CASE("the employer's dates are those of roles without any") {
  check("work: [{name: A, startDate: 2018, endDate: 2019, positions: [{position: B}]}]\n",
        R"({"work": [{"name": "A", "position": "B", "startDate": "2018", "endDate": "2019"}]})");
  const std::string roles =
      "positions: [{position: B, startDate: 2018, endDate: 2019},"
      " {position: C, startDate: 2016, endDate: 2018}]}]\n";
  const std::string json = R"({"work": [
      {"name": "A", "position": "B", "startDate": "2018", "endDate": "2019"},
      {"name": "A", "position": "C", "startDate": "2016", "endDate": "2018"}]})";
  check("work: [{name: A, startDate: 2016, endDate: 2019, " + roles, json);
  check("work: [{name: A, startDate: 2015, endDate: 2020-03, " + roles, json);
}

TEST_CASE("the employer's place is that of roles without any") {
  check("work: [{name: A, location: B, positions: [{position: C, location: D}, {position: E}]}]\n",
        R"({"work": [{"name": "A", "position": "C", "location": "D"},
                   {"name": "A", "position": "E", "location": "B"}]})");
  check(
      "work: [{name: A, location: {city: B, region: C}, positions: [{position: D, location: "
      "E}]}]\n",
      R"({"work": [{"name": "A", "position": "D", "location": "E"}]})");
}

TEST_CASE("talks and contributions are projects") {
  check(
      "projects: [{name: Engine}]\n"
      "talks:\n"
      "  - {title: Stores, event: PyCon, location: Hanoi, date: 2024-09, url: example.org/t,"
      " summary: How., keywords: [Feast]}\n"
      "contributions:\n"
      "  - {project: Feast, url: https://github.com/feast-dev/feast, startDate: 2021,"
      " highlights: [{text: Faster, refs: [5699, vnp/data#5]}]}\n",
      R"_({"projects": [{"name": "Engine"},
        {"name": "Stores", "description": "How.", "keywords": ["Feast"],
         "url": "https://example.org/t", "entity": "PyCon", "type": "talk",
         "startDate": "2024-09", "endDate": "2024-09"},
        {"name": "Feast",
         "highlights": ["Faster ([#5699](https://github.com/feast-dev/feast/issues/5699), )_"
      R"_([vnp/data#5](https://github.com/vnp/data/issues/5))"],
         "url": "https://github.com/feast-dev/feast", "type": "open source",
         "startDate": "2021"}]})_");
}

TEST_CASE("highlights below a highlight are a list in its text") {
  check(
      "work:\n"
      "  - name: Acme\n"
      "    highlights:\n"
      "      - text: Ran payments\n"
      "        refs: [a/b#1]\n"
      "        highlights: [Cut fees, {text: Wrote services, highlights: [In Go, In C]}]\n"
      "      - Left\n",
      R"_({"work": [{"name": "Acme", "highlights": [
        "Ran payments ([a/b#1](https://github.com/a/b/issues/1))\n\n- Cut fees\n- Wrote services\n\n  - In Go\n  - In C",
        "Left"]}]})_");
}

TEST_CASE("an introduction is the summary where there is none") {
  check("about: More.\n", R"({})");
  CHECK(write("about: \"*More*.\"\n").file["basics"]["summary"] == "*More*.");
  Outcome both = resumec::decode::decode_yaml("basics: {name: Ada, summary: One.}\nabout: Two.\n");
  resumec::diag::Sink sink;
  const std::string bytes = resumec::backend::json::write(both.decoded, {}, sink);
  CHECK(bytes.find("One.") != std::string::npos);
  CHECK(Json::parse(bytes)["x-resumec"]["about"] == "Two.");
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("what has no place stands below x-resumec of what it belongs to") {
  const std::string rest =
      "work: [{name: A, team: B, tags: [c], endDate: expected 2029-06, startDate: 2020},"
      " {name: D}]\n"
      "awards: [{title: F, dateText: in May}]\n"
      "sections: [{title: G, text: H, id: g}, {title: Hidden, id: h}]\n"
      "topics: [{title: I, content: [J]}]\n"
      "layout: {pages: 2, sections: [{section: g, title: K}, {section: work, hide: true},"
      " {section: references, title: Nobody}]}\n"
      "locale: de\n"
      "variants: {secret: {exclude: [c]}}\n";
  const Written written = write(rest);
  CHECK(written.note.empty());
  Json job = written.file["work"][0]["x-resumec"];
  CHECK(job["instead"].size() == 1);
  CHECK(job["instead"].contains("endDate"));
  job.erase("instead");
  CHECK(job == Json::parse(R"({"team": "B", "endDate": "expected 2029-06"})"));
  CHECK_FALSE(written.file["work"][1].contains("x-resumec"));
  CHECK(written.file["awards"][0]["x-resumec"] == Json::parse(R"({"dateText": "in May"})"));
  // What a version does not show is not there either: a hidden line, a title that was replaced.
  CHECK(written.file["x-resumec"] == Json::parse(R"({
    "topics": [{"title": "I", "content": ["J"]}],
    "sections": [{"title": "K", "id": "g", "text": "H"}],
    "layout": {"sections": [{"section": "g", "title": "K"}], "pages": 2},
    "locale": "de"})"));
  for (const char* word : {"secret", "Hidden", "Nobody", "\"c\""}) {
    CHECK(written.bytes.find(word) == std::string::npos);
  }
}

TEST_CASE("what is personal is left out, and that is told") {
  Outcome outcome = resumec::decode::decode_yaml(
      "basics: {name: Ada, personal: {birthDate: 1990-11-23, nationality: British}}\n");
  resumec::diag::Sink sink;
  const std::string bytes = resumec::backend::json::write(outcome.decoded, {}, sink);
  CHECK(bytes.find("1990") == std::string::npos);
  CHECK(bytes.find("British") == std::string::npos);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].message == "JSON Resume has no place for `personal` of the person");
}

TEST_CASE("an entry of ours comes back whole, unless somebody has changed what stands for it") {
  const std::string rest =
      "work: [{name: A, team: T, positions: [{position: B, startDate: 2020, endDate: 2021},"
      " {position: C, startDate: 2018, endDate: 2020}]}, {name: D}]\n"
      "projects: [{name: E}]\n"
      "talks: [{title: F, location: Hanoi}]\n";
  const Written written = write(rest);
  const auto read = [](const std::string& json) {
    return resumec::decode::decode_file("cv.json", json).dump();
  };
  CHECK(read(written.bytes) == resumec::decode::decode_rest(rest).dump());
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string json = written.bytes;
    // The one of JSON Resume's own fields stands behind that of ours.
    const std::size_t at = json.rfind(from);
    REQUIRE(at != std::string::npos);
    return read(json.replace(at, from.size(), to));
  };
  // One word of one of the two jobs: they are two jobs then, and all else stays as it was.
  const std::string dump = changed("\"C\"", "\"Chief\"");
  CHECK(dump.find("work[1].position: \"Chief\"\n") != std::string::npos);
  CHECK(dump.find("positions") == std::string::npos);
  CHECK(dump.find("talks[0].location: \"Hanoi\"\n") != std::string::npos);
  CHECK(changed("\"name\": \"F\"", "\"name\": \"G\"").find("projects[1].name: \"G\"\n") !=
        std::string::npos);
}

TEST_CASE("dates") {
  check(
      "education: [{institution: A, startDate: 2020-09-01, endDate: expected 2029-06}]\n"
      "projects: [{name: B, startDate: 2024-02, endDate: present}]\n"
      "awards: [{title: C, date: 3001}]\n",
      R"({"education": [{"institution": "A", "startDate": "2020-09-01", "endDate": "2029-06"}],
          "awards": [{"title": "C"}], "projects": [{"name": "B", "startDate": "2024-02"}]})");
}

TEST_CASE("addresses are URIs") {
  const auto url_of = [](const std::string& url) {
    const Written written = write("projects: [{name: A, url: \"" + url + "\"}]\n");
    const Json& project = written.file["projects"][0];
    CHECK((project.contains("url") || project.contains("x-resumec")));
    return written.file["projects"][0].value("url", "(none)");
  };
  CHECK(url_of("example.org") == "https://example.org");
  CHECK(url_of("https://müller.de/straße?ä=ö#ü") ==
        "https://xn--mller-kva.de/stra%C3%9Fe?%C3%A4=%C3%B6#%C3%BC");
  CHECK(url_of("https://example.org/a[1]?b=100%#c#d") ==
        "https://example.org/a%5B1%5D?b=100%25#c%23d");
  CHECK(url_of("https://example.org/a%20b%2") == "https://example.org/a%20b%252");
  CHECK(url_of("https://50%off@example.org/") == "https://50%25off@example.org/");
  CHECK(url_of("https://a%zz:%4@example.org/%4") == "https://a%25zz:%254@example.org/%254");
  CHECK(url_of("mailto:ada@example.org") == "mailto:ada@example.org");
  CHECK(url_of("https://[::1]/a") == "(none)");
}

TEST_CASE("e-mail addresses") {
  const auto email_of = [](const std::string& email) {
    Outcome outcome =
        resumec::decode::decode_yaml("basics: {name: Ada, email: \"" + email + "\"}\n");
    resumec::diag::Sink sink;
    const Json file = Json::parse(resumec::backend::json::write(outcome.decoded, {}, sink));
    CHECK(file["basics"].contains("email") != file["basics"].contains("x-resumec"));
    return file["basics"].value("email", "(none)");
  };
  CHECK(email_of("ada.l+cv@mail.example.org") == "ada.l+cv@mail.example.org");
  CHECK(email_of("ada [at] example.org") == "(none)");
  CHECK(email_of("ada@müller.de") == "(none)");
  CHECK(email_of("ada.@example.org") == "(none)");
}

TEST_CASE("a tag that is to be read is no tag") {
  check("references: [{name: A & B, reference: \"a <b>c</b> &amp; `<i>` <T> 1 < 2\"}]\n",
        R"({"references": [{"name": "A & B",
            "reference": "a &lt;b>c&lt;/b> &amp;amp; `<i>` &lt;T> 1 < 2"}]})");
  check("skills: [{name: \"<b>\", keywords: [\"&lt;\", \"`<b>`\"]}]\n",
        R"({"skills": [{"name": "&lt;b>", "keywords": ["&amp;lt;", "`<b>`"]}]})");
}

TEST_CASE("no HTML is left for a theme to run, and nothing that reads back as a tag") {
  const auto text_of = [](const std::string& text) {
    const std::string json = Json(text).dump();
    const Written written = write("references: [{name: A, reference: " + json + "}]\n");
    Outcome again = resumec::decode::decode_file("cv.json", written.bytes);
    INFO(again.complaints());
    CHECK(again.decoded.resume.references.front().reference.typed.text() == text);
    return written.file["references"][0].value("reference", "(none)");
  };
  for (const char* tag :
       {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<iframe src=\"https://a.org\">", "<script", "<x-y/>", "<!-- a -->", "<!DOCTYPE html>",
        "<![CDATA[a]]>", "<?php a ?>", "</p\n>", "<b <a href=\"q\">z", "<b\u00a0<b>",
        "<a href=\"`\"> &amp; `", "<https://a.org onclick=b>", "<b:a>", "<a@b>"}) {
    INFO(tag);
    const std::string text = text_of("if x " + std::string(tag) + " then");
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
      CHECK(text.find('`') < at);
    }
    CHECK(text.find("&lt;") == 5);
  }
  for (const char* other : {"<https://a.org/b>", "<ada@example.org>", "<mailto:ada@example.org>",
                            "1 < 2 <3", "a <- b", "`<b>`", "<"}) {
    INFO(other);
    CHECK(text_of("if x " + std::string(other)) == "if x " + std::string(other));
  }
}

TEST_CASE("only what is code to every reader of Markdown keeps its tags") {
  const auto has_tag = [](const std::string& text) {
    const std::string json = Json(text).dump();
    const Written written = write("references: [{name: A, reference: " + json + "}]\n");
    Outcome again = resumec::decode::decode_file("cv.json", written.bytes);
    CHECK(again.decoded.resume.references.front().reference.typed.text() == text);
    return written.bytes.find("<b>") != std::string::npos;
  };
  for (const char* code : {"a `<b>` c", "a ``c ` <b>`` d", "a `c`` <b>`` d` e", "\\\\`<b>`"}) {
    INFO(code);
    CHECK(has_tag(code));
  }
  for (const char* none : {"a \\`<b>\\` c", "a ` c\n\nd <b> ` e", "- a ` c\n- d <b> ` e",
                           "a `` c <b> ` d", "\\\\`a` <b> `c`", "<https://a.org/`c> <b> `d"}) {
    INFO(none);
    CHECK(has_tag(none) == (std::string(none).find("/`c>") != std::string::npos));
  }
}

TEST_CASE("a version is a number") {
  for (const char* number : {"v1", "1.0", "v1.0.0", "2026.1"}) {
    check("meta: {version: \"" + std::string(number) + "\"}\n",
          R"({"meta": {"version": ")" + std::string(number) + R"("}})");
  }
  for (const char* note : {"for Acme, v2", "v", "v1.0.0-acme", "1..2", "1.", "12345", "1.2.3.4"}) {
    check("meta: {version: \"" + std::string(note) + "\"}\n", "{}",
          "JSON Resume has no place for `version` of facts about the file\n|" + std::string(note) +
              "|\n");
  }
}

TEST_CASE("read again it is the same") {
  const auto again = [](const Written& written) {
    Outcome outcome = resumec::decode::decode_file("cv.json", written.bytes);
    INFO(outcome.complaints());
    resumec::diag::Sink sink;
    CHECK(resumec::backend::json::write(outcome.decoded, {}, sink) == written.bytes);
    CHECK(sink.diagnostics().empty());
    return outcome.dump();
  };
  const std::string given =
      "work: [{name: A, position: B, url: \"https://a.org\", location: C, description: D,"
      " summary: \"- e\\n- *f*\", highlights: [\"**g** <b>\"], startDate: 2020-02, endDate: "
      "2021}]\n"
      "skills: [{name: H, level: I, keywords: [J, K]}]\n"
      "meta: {lastModified: 2026-01-31, version: v1}\n";
  CHECK(again(write(given)) == resumec::decode::decode_rest(given).dump());
  const std::string ours =
      "work: [{name: A, positions: [{position: B}, {position: C}]}]\n"
      "talks: [{title: D, date: 2020}]\n";
  CHECK(again(write(ours)) == resumec::decode::decode_rest(ours).dump());
}
