// The way back: what `encode` writes is read as the same, and holds every field that was given.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "decode/fields/decode.h"
#include "decode_text.h"
#include "schema/sample.h"
#include "schema/value.h"

using namespace resumec::decode;
namespace schema = resumec::schema;
using Json = nlohmann::ordered_json;
using schema::Value;

namespace {

Json json_of(const Value& value) {
  switch (value.kind) {
    case Value::Kind::kNone:
    case Value::Kind::kNull:
      return nullptr;
    case Value::Kind::kText:
      return value.text;
    case Value::Kind::kNumber:
    case Value::Kind::kBoolean:
      return Json::parse(value.text);
    case Value::Kind::kList: {
      Json list = Json::array();
      for (const Value& item : value.items) list.push_back(json_of(item));
      return list;
    }
    case Value::Kind::kMapping:
      break;
  }
  Json mapping = Json::object();
  for (const schema::Member& member : value.members) mapping[member.key] = json_of(member.value);
  return mapping;
}

std::string file_of(const Outcome& outcome) {
  return json_of(encode(outcome.decoded, {})).dump();
}

// Reads `yaml`, writes it, and reads that; both must be the same, and without a complaint.
void check_round_trip(const std::string& yaml) {
  const Outcome first = decode_yaml(yaml);
  const Outcome second = decode_yaml(file_of(first));
  CHECK(second.complaints() == first.complaints());
  CHECK(second.dump() == first.dump());
  CHECK(!first.dump().empty());
}

// "work[0].name" of a value that is a text, a number or a truth.
const Value* at(const Value& root, std::string_view path) {
  const Value* value = &root;
  while (!path.empty() && value != nullptr) {
    if (path.front() == '[') {
      const std::size_t close = path.find(']');
      const auto index = static_cast<std::size_t>(std::stoi(std::string(path.substr(1, close))));
      value = index < value->items.size() ? &value->items[index] : nullptr;
      path.remove_prefix(close + 1);
    } else {
      if (path.front() == '.') path.remove_prefix(1);
      const std::size_t end = std::min(path.find_first_of(".["), path.size());
      value = value->find(path.substr(0, end));
      path.remove_prefix(end);
    }
  }
  return value;
}

void check_encoded(const schema::RecordInfo& record, std::set<const schema::RecordInfo*>& seen) {
  if (!seen.insert(&record).second) return;
  for (const schema::FieldInfo& field : record.fields) {
    CAPTURE(std::string(record.id));
    CAPTURE(std::string(field.name));
    CHECK(field.encoded);
    for (const schema::Shape* shape = field.shape; shape != nullptr; shape = shape->item) {
      if (shape->record != nullptr) check_encoded(*shape->record, seen);
    }
  }
}

constexpr const char* kEverything = R"(
basics: {name: Ada, url: ada.example.org, location: "London, UK", summary: "Builds *it*."}
about: More.
work:
  - {name: Zalopay, team: Data, location: {city: Hanoi, countryCode: VN}, startDate: 2024,
     endDate: present, tags: [a], priority: 2, url: zalopay.vn,
     highlights: [One, {text: "Two", refs: [vnp/data#5], id: two}]}
volunteer:
  - {organization: Club, location: Leeds, description: Teaches, startDate: 2021, endDate: 2022-05}
education:
  - {institution: HUST, location: Hanoi, highlights: [Thesis], startDate: 2020,
     endDate: expected 2026-06}
awards: [{title: Prize, url: "https://example.org", date: 2024}, {title: Cup, dateText: in spring}]
skills: [Python, {name: Data, keywords: [Spark]}]
contributions: [{project: Feast}]
layout: {pages: 2, sections: [work, {section: skills, hide: true}]}
design: {theme: modern}
locale: en
variants: {short: {set: {basics.label: Engineer, work: null}, pages: 1}, empty: }
meta: {lastModified: 2026-01-31}
)";

}  // namespace

TEST_CASE("every field of the list can be written back") {
  std::set<const schema::RecordInfo*> seen;
  check_encoded(resume_info(), seen);
  CHECK(seen.size() > 20);
}

TEST_CASE("each field that has a value is in the tree, under its own name") {
  const schema::Sample sample = schema::sample(resume_info());
  const Outcome outcome = decode_yaml(sample.yaml);
  const Value tree = encode(outcome.decoded, {});
  for (const schema::SampleValue& value : sample.values) {
    // `false` is what a thing without the field has.
    if (value.value == "false") continue;
    CAPTURE(value.path);
    const Value* found = at(tree, value.path);
    // What is plain stands for its one field.
    if (found == nullptr && value.path.ends_with(".text")) {
      found = at(tree, value.path.substr(0, value.path.rfind('.')));
    }
    REQUIRE(found != nullptr);
    CHECK(found->text == value.value);
  }
  check_round_trip(sample.yaml);
}

TEST_CASE("fields stand in the order of the list") {
  const Value tree = encode(decode_yaml(kEverything).decoded, {});
  std::size_t last = 0;
  for (const schema::Member& member : tree.members) {
    const schema::FieldInfo* field = resume_info().find(member.key);
    REQUIRE(field != nullptr);
    const auto index = static_cast<std::size_t>(field - resume_info().fields.data());
    CHECK(index >= last);
    last = index;
  }
}

TEST_CASE("what is written is read as the same") {
  check_round_trip(kEverything);
  check_round_trip("basics: {name: Ada}\n");
  check_round_trip(
      "basics: {name: Null, summary: \"- a\\n- b\\n\\nc \\\\*d\"}\nabout: \"[x](y.org) `c`\"\n"
      "topics: [{title: T, content: [a, {list: [b, \"**c**\"], ordered: true},"
      " {figure: {image: a.png, alt: b, caption: \"*c*\"}}]}]\n"
      "sections: [{title: T, id: mine, text: x, entries: [{name: n, dateText: now and then}]}]\n");
  const std::string in_german =
      decode_yaml("basics: {name: Ada, label: {de: Ingenieurin, fr: Ingénieure}}\nlocale: de\n")
          .dump();
  CHECK(in_german == "basics.name: \"Ada\"\nbasics.label: \"Ingenieurin\"\nlocale: \"de\"\n");
}

TEST_CASE("a text that is not in the document's language says so") {
  const Outcome outcome = decode_yaml(
      "basics: {name: Ada, label: {de: Ingenieurin}, summary: {fr: \"*Oui*\"}}\nlocale: en\n");
  const Value tree = encode(outcome.decoded, {});
  CHECK(tree.find("basics")->find("label")->find("de")->text == "Ingenieurin");
  CHECK(tree.find("basics")->find("summary")->find("fr")->text == "*Oui*");
  CHECK(decode_yaml(file_of(outcome)).dump() == outcome.dump());
  const Value plain = encode(outcome.decoded, {.extensions = false});
  CHECK(plain.find("basics")->find("label")->text == "Ingenieurin");
}

TEST_CASE("places and readings") {
  const Outcome outcome =
      decode_yaml("basics: {name: Ada, url: ada.org, summary: \"a *b*\"}\nlayout: {pages: 2}\n");
  CHECK(dump(outcome.decoded) ==
        "basics.name: \"Ada\" @15-18\n"
        "basics.url: \"ada.org\" -> \"https://ada.org\" @25-32\n"
        "basics.summary: \"a *b*\" @44-49\n"
        "basics.summary | \"a \" emphasis \"b\"\n"
        "layout.pages: 2 @68-69\n");
}

TEST_CASE("dates that only people can read come back from a file of another program") {
  const std::string typed = R"({"basics": {"name": "Ada"},
    "work": [{"name": "A", "startDate": "long ago", "endDate": "im Krieg 1944"}]})";
  const Outcome first = decode_file("a.json", typed);
  const Outcome second = decode_file("a.json", file_of(first));
  CHECK(first.dump() ==
        "basics.name: \"Ada\"\nwork[0].name: \"A\"\n"
        "work[0].startDate: \"long ago\"\nwork[0].endDate: \"im Krieg 1944\"\n");
  CHECK(second.dump() == first.dump());
}

TEST_CASE("without extensions there is what JSON Resume has, in its forms") {
  const Value tree = encode(decode_yaml(kEverything).decoded, {.extensions = false});
  const Json expected = Json::parse(R"({
    "basics": {"name": "Ada", "url": "https://ada.example.org", "summary": "Builds *it*.",
               "location": {"city": "London, UK"}},
    "work": [{"name": "Zalopay", "url": "https://zalopay.vn", "location": "Hanoi, VN",
              "highlights": ["One", "Two"], "startDate": "2024"}],
    "volunteer": [{"organization": "Club", "startDate": "2021", "endDate": "2022-05"}],
    "education": [{"institution": "HUST", "startDate": "2020", "endDate": "2026-06"}],
    "awards": [{"title": "Prize", "date": "2024"}, {"title": "Cup"}],
    "skills": [{"name": "Python"}, {"name": "Data", "keywords": ["Spark"]}],
    "meta": {"lastModified": "2026-01-31"}})");
  CHECK(json_of(tree).dump(1) == expected.dump(1));
}

TEST_CASE("JSON Resume's fields are those that are no extensions") {
  const auto standard = [](std::string_view section) {
    std::string names;
    const schema::RecordInfo* record = &resume_info();
    if (!section.empty()) {
      const schema::Shape* shape = record->find(section)->shape;
      record = shape->item == nullptr ? shape->record : shape->item->record;
    }
    for (const schema::FieldInfo& field : record->fields) {
      if (!field.extension) names += std::string(field.name) + " ";
    }
    return names;
  };
  // https://github.com/jsonresume/resume-schema, 1.0.0
  CHECK(standard("") ==
        "basics work volunteer education awards certificates publications skills languages "
        "interests references projects meta ");
  CHECK(standard("basics") == "name label image email phone url summary location profiles ");
  CHECK(standard("work") ==
        "name position description url location summary highlights startDate endDate ");
  CHECK(standard("volunteer") == "organization position url summary highlights startDate endDate ");
  CHECK(standard("education") == "institution area studyType score url courses startDate endDate ");
  CHECK(standard("awards") == "title awarder date summary ");
  CHECK(standard("certificates") == "name issuer date url ");
  CHECK(standard("publications") == "name publisher releaseDate url summary ");
  CHECK(standard("skills") == "name level keywords ");
  CHECK(standard("languages") == "language fluency ");
  CHECK(standard("interests") == "name keywords ");
  CHECK(standard("references") == "name reference ");
  CHECK(standard("projects") ==
        "name description highlights keywords url roles entity type startDate endDate ");
  CHECK(standard("meta") == "lastModified canonical version ");
}
