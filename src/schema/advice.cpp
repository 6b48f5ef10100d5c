#include "schema/advice.h"

#include <fmt/format.h>

#include <algorithm>

#include "diag/suggest.h"
#include "schema/parts.h"
#include "schema/record.h"

namespace resumec::schema {
namespace {

bool all_scalars(const yaml::Node& list) {
  return std::all_of(list.items.begin(), list.items.end(),
                     [](const yaml::Node* item) { return item->kind == yaml::Kind::kScalar; });
}

bool is_list_of_words(const yaml::Node& node) {
  return node.kind == yaml::Kind::kSequence && !node.items.empty() && all_scalars(node);
}

// The value for a field of `shape`: a list where that takes one.
std::string as_field(const Flow& flow, const Shape& shape, const yaml::Node& value) {
  const bool list = shape.kind == Shape::Kind::kList;
  if (value.kind == yaml::Kind::kScalar) {
    return list ? flow_list(flow, value.text.text()) : flow.text(value.text.text());
  }
  if (!is_list_of_words(value)) return {};
  std::vector<std::string> items;
  std::string text;
  for (const yaml::Node* item : value.items) {
    items.push_back(flow.text(item->text.text()));
    text += (text.empty() ? "" : ", ") + item->text.text();
  }
  return list ? flow.list(items) : flow.text(text);
}

bool names_field(const RecordInfo& record, std::string_view key) {
  if (record.find(key) != nullptr) return true;
  return record.value_field.empty() && false_friend(record, key) != nullptr;
}

// An entry each of a mapping that stands where a list of `record` is wanted; empty when one cannot
// be told, or when the mapping is a single record without its dash.
std::vector<std::string> entries_of(const Context& context, const RecordInfo& record,
                                    const yaml::Node& mapping) {
  std::vector<std::string> entries;
  for (const yaml::Pair& pair : mapping.pairs) {
    const std::string& key = pair.key->text.text();
    if (names_field(record, key)) return {};
    entries.push_back(entry_of(context, record, key, *pair.value));
    if (entries.back().empty()) return {};
  }
  return entries;
}

// Whether `node` can be written anew as it is understood: nothing else stands between its values.
bool is_plain_piece(const Context& context, source::Span place) {
  if (context.files == nullptr || !place.known()) return false;
  const std::string& text = (*context.files)[place.file].text();
  return std::string_view(text).substr(place.begin, place.size()).find_first_of("#&*") ==
         std::string_view::npos;
}

void advise_on_entries(const Context& context, const std::vector<std::string>& entries,
                       const yaml::Node& node, diag::Diagnostic& complaint) {
  const Flow flow = context.flow();
  const std::string list = flow.list(entries);
  const std::string_view key = context.key();
  if (node.flow || flow.is_json()) {
    const std::string shown = list.size() <= kHintWidth ? list : "[" + entries.front() + ", ...]";
    complaint.hint(fmt::format("write a list: `{}`", key.empty() ? shown : flow.pair(key, shown)));
    complaint.fix("make it a list", node.span, list);
    return;
  }
  complaint.hint(fmt::format("write each as an item of a list: `- {}`", entries.front()));
  if (!is_plain_piece(context, node.span)) return;
  const std::string indent(column_of(context, node.span), ' ');
  std::string lines;
  for (const std::string& entry : entries) {
    if (!lines.empty()) lines += '\n' + indent;
    lines += "- " + entry;
  }
  complaint.fix("make it a list", node.span, lines);
}

// `{lang: Go, db: PG}` where a list of words is wanted.
void advise_on_words(const Context& context, const yaml::Node& node, diag::Diagnostic& complaint) {
  const Flow flow = context.flow();
  std::vector<std::string> words;
  bool lists = false;
  for (const yaml::Pair& pair : node.pairs) {
    if (pair.value->kind == yaml::Kind::kScalar) {
      words.push_back(flow.text(pair.value->text.text()));
    } else if (is_list_of_words(*pair.value)) {
      lists = true;
      for (const yaml::Node* item : pair.value->items) {
        words.push_back(flow.text(item->text.text()));
      }
    } else {
      return;
    }
  }
  const RecordInfo* record = context.record;
  const bool group = record != nullptr && record->value_field == context.key() && lists;
  if (group) {
    const std::vector<std::string> entries = entries_of(context, *record, node);
    if (entries.empty()) return;
    complaint.hint(fmt::format("write each as {} of its own: `{}`", record->noun, entries.front()));
    return;
  }
  const std::string list = flow.list(words);
  const std::string_view key = context.key();
  if (list.size() <= kHintWidth) {
    complaint.hint(
        fmt::format("write the words alone: `{}`", key.empty() ? list : flow.pair(key, list)));
  }
}

}  // namespace

std::string flow_list(const Flow& flow, std::string_view text) {
  std::vector<std::string> items;
  for (const auto& part : list_parts(text, false)) {
    items.push_back(flow.text(text.substr(part.first, part.second - part.first)));
  }
  return flow.list(items);
}

std::string entry_of(const Context& context, const RecordInfo& record, std::string_view key,
                     const yaml::Node& value) {
  const Flow flow = context.flow();
  if (!record.value_field.empty()) {
    const std::string typed = as_field(flow, *record.find(record.value_field)->shape, value);
    if (!typed.empty()) {
      return flow.mapping({{std::string(record.text_field), flow.text(key)},
                           {std::string(record.value_field), typed}});
    }
  }
  return context.entry_of == nullptr ? std::string() : context.entry_of(record, flow, key, value);
}

bool advise_on_group(const Context& context, const RecordInfo& record, const yaml::Node& mapping,
                     const yaml::Pair& pair, diag::Diagnostic& complaint) {
  const bool below = record.value_field.empty();
  const std::string_view field = below ? record.below_field : record.value_field;
  if (field.empty() || mapping.pairs.size() != 1) return false;
  if (!is_list_of_words(*pair.value)) return false;
  const Flow flow = context.flow();
  const auto entry = [&](std::string list) {
    return flow.mapping({{std::string(record.text_field), flow.text(pair.key->text.text())},
                         {std::string(field), std::move(list)}});
  };
  const std::string whole = entry(as_field(flow, *record.find(field)->shape, *pair.value));
  complaint.hint(fmt::format("write {} as `{}`", below ? "it" : "the group",
                             whole.size() <= kHintWidth ? whole : entry("[...]")));
  if (context.files != nullptr && pair.value->span.known()) {
    const source::Span all = source::hull(pair.key->span, pair.value->span);
    const bool inside = mapping.flow && mapping.span.known();
    complaint.fix(below ? "put the list below the text" : "make it a group",
                  inside ? mapping.span : all, whole);
  }
  return true;
}

Advice advise_on_key(Context& context, const RecordInfo& record, const yaml::Node& mapping,
                     const yaml::Pair& pair, diag::Diagnostic& complaint) {
  const std::string& key = pair.key->text.text();
  for (const FieldInfo& field : record.fields) {
    if (std::find(field.holds.begin(), field.holds.end(), key) == field.holds.end()) continue;
    complaint.hint(fmt::format("there is no field for it: say it in `{}`", field.name));
    return Advice::kGiven;
  }
  if (mapping.pairs.size() != 1 || !record.entry) return Advice::kNone;
  const std::string entry = entry_of(context, record, key, *pair.value);
  if (entry.empty()) return Advice::kNone;
  const std::string_view what = record.value_field.empty() ? "it" : "the group";
  if (entry.size() <= kHintWidth) {
    complaint.hint(fmt::format("write {} as `{}`", what, entry));
  } else {
    const std::string name(record.text_field.empty() ? record.fields.front().name
                                                     : record.text_field);
    complaint.hint(fmt::format("write {} as `{{{}, ...}}`", what,
                               context.flow().pair(name, context.flow().text(key))));
  }
  if (context.files != nullptr && pair.value->span.known()) {
    const source::Span all = source::hull(pair.key->span, pair.value->span);
    const bool inside = mapping.flow && mapping.span.known();
    complaint.fix(record.value_field.empty() ? "make it an entry" : "make it a group",
                  inside ? mapping.span : all, entry);
  }
  return Advice::kGiven;
}

Advice advise_on_comma(const Context& context, const yaml::Node& mapping, const yaml::Pair& pair,
                       diag::Diagnostic& complaint) {
  if (!mapping.flow || context.files == nullptr) return Advice::kNone;
  // Without a colon, so that its empty value stands at its very end.
  const auto is_piece = [](const yaml::Pair& one) {
    return one.key->style == yaml::ScalarStyle::kPlain && one.value->is_empty_scalar() &&
           one.value->style == yaml::ScalarStyle::kPlain &&
           one.value->span.begin == one.key->span.end;
  };
  const auto here = std::find_if(mapping.pairs.begin(), mapping.pairs.end(),
                                 [&](const auto& one) { return one.key == pair.key; });
  if (here == mapping.pairs.begin() || here == mapping.pairs.end() || !is_piece(*here)) {
    return Advice::kNone;
  }
  if (is_piece(*std::prev(here))) return Advice::kSaid;
  const yaml::Node& text = *std::prev(here)->value;
  if (text.kind != yaml::Kind::kScalar || text.style != yaml::ScalarStyle::kPlain ||
      text.text.empty() || text.span.file != pair.key->span.file) {
    return Advice::kNone;
  }
  const auto end = std::find_if_not(here, mapping.pairs.end(), is_piece);
  const source::Span all = source::hull(text.span, std::prev(end)->key->span);
  const std::string& file = (*context.files)[all.file].text();
  const std::string quoted = context.flow().text(file.substr(all.begin, all.size()));
  complaint.note("between `{` and `}` a comma ends the text");
  complaint.hint(quoted.size() > kHintWidth ? "put the whole text in quotes"
                                            : fmt::format("quote the text: {}", quoted));
  complaint.fix("quote the text", all, quoted);
  return Advice::kGiven;
}

void advise_on_mapping_for_list(const Context& context, const Shape& item, const yaml::Node& node,
                                diag::Diagnostic& complaint) {
  if (node.pairs.empty()) {
    complaint.hint("delete the key, or write its items between `[` and `]`");
    return;
  }
  // Words may say more of themselves: keywords with a level.
  if (item.record == nullptr || item.record->plain) {
    const std::size_t before = complaint.hints.size();
    advise_on_words(context, node, complaint);
    if (complaint.hints.size() > before) return;
  } else if (const auto entries = entries_of(context, *item.record, node); !entries.empty()) {
    advise_on_entries(context, entries, node, complaint);
    return;
  }
  if (!node.flow) {
    complaint.hint(
        "put `- ` before the first key and two spaces before the others, or `[` and `]` round the "
        "whole");
    return;
  }
  const std::string list = context.flow().list({context.flow().value(node)});
  const bool shown = list.size() > 2 && list.size() <= kHintWidth;
  complaint.hint(fmt::format("put `[` and `]` round the whole: `{}`",
                             shown ? context.flow().pair(context.key(), list) : "[{...}]"));
  const source::Span place = node.span;
  complaint.fixes.push_back(
      {"make it a list",
       {{{place.file, place.begin, place.begin}, "["}, {{place.file, place.end, place.end}, "]"}}});
}

void advise_on_mapping_for_text(const Context& context, const yaml::Node& node,
                                diag::Diagnostic& complaint) {
  if (node.kind != yaml::Kind::kMapping || node.pairs.empty()) return;
  const yaml::Node* name = node.find("name");
  std::string text;
  if (name != nullptr && name->kind == yaml::Kind::kScalar) {
    text = name->text.text();
  } else {
    for (const yaml::Pair& pair : node.pairs) {
      if (pair.value->kind != yaml::Kind::kScalar) return;
      text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", pair.key->text.text(),
                          pair.value->text.text());
    }
  }
  if (text.empty() || text.size() > kHintWidth) return;
  const std::string typed = context.flow().text(text);
  complaint.hint(fmt::format("write the text alone: {}", diag::quoted(typed)))
      .fix("write the text alone", node.span, typed);
}

void advise_on_list_for_text(const Context& context, const Shape& shape, const yaml::Node& node,
                             diag::Diagnostic& complaint) {
  const Flow flow = context.flow();
  const std::string_view key = context.key();
  if (node.items.empty() || !all_scalars(node)) {
    complaint.hint(node.items.empty() ? "write a text, or delete the key"
                                      : "write one text, in quotes");
    return;
  }
  const auto shown = [&](const std::string& typed) {
    return fmt::format("`{}`", key.empty() ? typed : flow.pair(key, typed));
  };
  if (shape.single || !shape.pattern.empty()) {
    complaint.hint(fmt::format("there is one of it: choose one, such as {}",
                               shown(flow.text(node.items.front()->text.text()))));
    return;
  }
  std::string text;
  for (const yaml::Node* item : node.items) {
    if (!text.empty()) text += shape.prose ? "\n\n" : ", ";
    text += item->text.text();
  }
  const std::string typed = flow.text(text);
  const std::string_view how = shape.prose ? "write one text, a paragraph each" : "write one text";
  complaint.hint(typed.size() <= kHintWidth
                     ? fmt::format("{}: {}", how, shown(typed))
                     : fmt::format("{}{}", how, shape.prose ? ", with `\\n\\n` between them" : ""));
  complaint.fix("join them to one text", node.span, typed);
  const RecordInfo* record = context.record;
  if (record == nullptr || !shape.prose || record->find("highlights") == nullptr) return;
  const std::string bullets = flow.value(node);
  complaint.hint(
      fmt::format("or, as bullets, `{}`",
                  flow.pair("highlights",
                            bullets.size() <= kHintWidth && !bullets.empty() ? bullets : "[...]")));
}

std::optional<source::Span> lines_of(const Context& context, const yaml::Node& mapping,
                                     const yaml::Pair& pair) {
  const source::Span key = pair.key->span;
  const source::Span value = pair.value->span;
  if (context.files == nullptr || mapping.flow || !key.known() || !value.known()) return {};
  // What a merge key or an alias has brought here stands elsewhere.
  const bool here = key.file == value.file && key.file == mapping.span.file &&
                    key.end <= value.begin && mapping.span.begin <= key.begin &&
                    value.end <= mapping.span.end;
  if (!here) return {};
  const source::SourceFile& file = (*context.files)[key.file];
  const std::string_view text = file.text();
  const std::size_t begin = file.line_begin(key.begin);
  std::size_t end = value.end;
  if (end == begin || text[end - 1] != '\n') end = file.line_end(end);
  const std::string_view before = text.substr(begin, key.begin - begin);
  const std::string_view behind = text.substr(value.end, end - value.end);
  const std::string_view between = text.substr(key.end, value.begin - key.end);
  const bool alone = before.find_first_not_of(' ') == std::string_view::npos &&
                     behind.find_first_not_of(" \t\r\n") == std::string_view::npos &&
                     between.find_first_not_of(": \t\r\n") == std::string_view::npos;
  const bool collection = pair.value->kind != yaml::Kind::kScalar;
  if (!alone || (collection && !is_plain_piece(context, value))) return {};
  if (end < text.size() && text[end] == '\r') ++end;
  if (end < text.size() && text[end] == '\n' && text[end - 1] != '\n') ++end;
  return source::Span{key.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t column_of(const Context& context, source::Span place) {
  if (context.files == nullptr || !place.known()) return 0;
  return place.begin - (*context.files)[place.file].line_begin(place.begin);
}

}  // namespace resumec::schema
