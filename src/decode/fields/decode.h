// Node -> Resume, by the résumé's own list of fields (`fields.h`).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "model/resume.h"
#include "schema/json_schema.h"
#include "schema/shape.h"
#include "schema/value.h"
#include "source/source_map.h"
#include "yaml/node.h"
#include "yaml/read.h"

namespace resumec::decode {

struct DecodeOptions {
  // kJson: JSON Resume's habits. Unknown keys warn, and a job without an end is running.
  yaml::Syntax syntax = yaml::Syntax::kYaml;
  std::optional<model::CalendarDate> today;  // for dates in the future; none: not checked
  std::string locale;  // BCP 47; picks from texts in several languages; empty: the file's `locale`
  // BCP 47 of texts without a tag, where the file's `locale` was changed.
  std::string author_locale;
  const source::SourceMap* files = nullptr;  // optional: fixes then keep to the file's indents
  // The tree as the file has it, where `decode` is given that of a version; null: the same. What
  // the version took out is not missed.
  const yaml::Node* file = nullptr;
  // Something was taken out of `root` by the path of its field. What stands under other names than
  // ours was not found there, so it must not be read as that field.
  bool redacted = false;
};

struct Decoded {
  model::Resume resume;
  // As they stand, for those who know what may stand there: `design` for the style room, `outputs`
  // for the back ends.
  const yaml::Node* design = nullptr;
  const yaml::Node* outputs = nullptr;
  const yaml::Node* variables = nullptr;  // of a file that nobody put together
};

// Never stops at the first fault: a bad field is a complaint in `sink` and an empty value.
Decoded decode(const yaml::Node& root, const DecodeOptions& options, diag::Sink& sink);

// What a file must hold for `decode` to make the same of it: every field that has a value under its
// own name, in the order of the list of fields. A text in several languages is written in the one
// that was chosen.
schema::Value encode(const Decoded& decoded, const schema::Encoding& encoding);

// The text dump of the stage: `encode` with places and readings, a line a value.
std::string dump(const Decoded& decoded);

// The variants of a file alone, as `decode` will have them: one must be known before the rest is
// read, for it changes what is read.
std::vector<model::Variant> decode_variants(const yaml::Node& root, const DecodeOptions& options,
                                            diag::Sink& sink);

// A variant from a file of its own, under the file's name.
model::Variant decode_overlay(const yaml::Node& root, std::string_view name,
                              const DecodeOptions& options, diag::Sink& sink);

// The list of fields itself.
const schema::RecordInfo& resume_info();

// JSON Schema (draft 2020-12) of a résumé, from the same list. `design` and `outputs` are the lists
// of those parts of the file that others read. `id` is the schema's own name.
std::string json_schema(const schema::RecordInfo& design, const schema::RecordInfo& outputs,
                        std::string id, schema::OfferedWords words = {});

// The same of a file with one variant, which is laid over a résumé.
std::string overlay_schema(std::string id, schema::OfferedWords words = {});

// The names of the sections of the schema, as `layout.sections` has them.
std::vector<std::string_view> section_names();

}  // namespace resumec::decode
