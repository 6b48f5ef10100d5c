// The list of fields itself: what is made of it, and that nothing of it is lost.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "characters/edit_distance.h"
#include "decode_text.h"
#include "schema/reference.h"
#include "schema/sample.h"

namespace {

using resumec::decode::decode_yaml;
using resumec::decode::resume_info;
using resumec::schema::FieldInfo;
using resumec::schema::RecordInfo;
using resumec::schema::SampleValue;
using resumec::schema::Shape;

// Every record that can be reached, once.
void collect(const RecordInfo& record, std::vector<const RecordInfo*>& out);
void collect(const Shape& shape, std::vector<const RecordInfo*>& out) {
  if (shape.record != nullptr) collect(*shape.record, out);
  if (shape.item != nullptr) collect(*shape.item, out);
}
void collect(const RecordInfo& record, std::vector<const RecordInfo*>& out) {
  for (const RecordInfo* known : out) {
    if (known == &record) return;
  }
  out.push_back(&record);
  for (const FieldInfo& field : record.fields) collect(*field.shape, out);
}

std::vector<const RecordInfo*> records() {
  std::vector<const RecordInfo*> all;
  collect(resume_info(), all);
  return all;
}

}  // namespace

TEST_CASE("every field of the sample is in the model") {
  const auto sample = resumec::schema::sample(resume_info());
  const auto outcome = decode_yaml(sample.yaml);
  CHECK(outcome.complaints() == "");
  CHECK(sample.values.size() > 250);
  const std::string dump = outcome.dump();
  for (const SampleValue& value : sample.values) {
    // `false` is what the model has without the field.
    if (value.value == "false") continue;
    CAPTURE(value.path);
    CHECK(dump.find(value.value) != std::string::npos);
  }
}

TEST_CASE("the sample has a value for every field but those of any form") {
  const auto sample = resumec::schema::sample(resume_info());
  std::set<const FieldInfo*> given;
  for (const SampleValue& value : sample.values) given.insert(value.field);
  for (const RecordInfo* record : records()) {
    for (const FieldInfo& field : record->fields) {
      const bool leaf = field.shape->record == nullptr &&
                        (field.shape->item == nullptr || field.shape->item->record == nullptr) &&
                        field.shape->kind != Shape::Kind::kAny &&
                        field.shape->kind != Shape::Kind::kMapping;
      CAPTURE(record->id);
      CAPTURE(field.name);
      if (leaf) CHECK(given.count(&field) == 1);
    }
  }
}

TEST_CASE("fields are documented, and their names are told apart") {
  for (const RecordInfo* record : records()) {
    CAPTURE(record->id);
    CHECK_FALSE(record->noun.empty());
    CHECK_FALSE(record->description.empty());
    std::set<std::string_view> names;
    for (const FieldInfo& field : record->fields) {
      CAPTURE(field.name);
      CHECK(names.insert(field.name).second);
      CHECK_FALSE(field.example.empty());
      CHECK(field.description.ends_with("."));
    }
    for (const FieldInfo& field : record->fields) {
      for (const auto name : field.legacy) CHECK(names.insert(name).second);
      for (const auto name : field.mistaken) {
        CAPTURE(name);
        CHECK(names.insert(name).second);
      }
    }
  }
}

TEST_CASE("the JSON Schema is the same on every run and closed") {
  const resumec::schema::RecordInfo design{.id = "design", .noun = "a design"};
  const resumec::schema::RecordInfo outputs{.id = "outputs", .noun = "options"};
  const std::string schema = resumec::decode::json_schema(design, outputs, "urn:x");
  CHECK(schema == resumec::decode::json_schema(design, outputs, "urn:x"));
  CHECK(
      schema.starts_with("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
                         "  \"$id\": \"urn:x\",\n  \"title\": \"Résumé\",\n"));
  CHECK(schema.find("\"highlight\": {") != std::string::npos);
  // Editors offer the networks.
  for (const char* name : {"\"GitHub\",", "\"Stack Overflow\",", "\"ORCID\","}) {
    CHECK(schema.find(name) != std::string::npos);
  }
  CHECK(schema.find("\"additionalProperties\": false") != std::string::npos);
  CHECK(schema.find("\"^x-\": true") != std::string::npos);
}

TEST_CASE("docs/schema.md is the list of fields") {
  const std::string path = std::string(RESUMEC_TEST_DIR) + "/../docs/schema.md";
  const std::string page =
      "# The fields of a résumé\n\n"
      "Made from the list of fields that decodes a résumé: `RESUMEC_ACCEPT=1 test_decode_fields` "
      "writes "
      "it "
      "anew.\nOnly `basics.name` is required. Keys that begin with `x-` are yours. Texts may be "
      "given in several languages,\nas a mapping of BCP 47 tags to texts: `{en: Engineer, de: "
      "Ingenieurin}`.\nA *line* and *prose* take the markup that [writing.md]"
      "(writing.md#text-and-its-markup) tells of: a line emphasis, code and links, prose\n"
      "paragraphs and lists besides. Any other *text* prints as it is typed.\n" +
      resumec::schema::reference(resume_info());
  if (std::getenv("RESUMEC_ACCEPT") != nullptr) std::ofstream(path) << page;
  std::stringstream written;
  written << std::ifstream(path).rdbuf();
  CHECK(written.str() == page);
}
