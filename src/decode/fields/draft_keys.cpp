#include "decode/fields/draft_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "decode/fields/entry_of.h"
#include "decode/fields/fields.h"
#include "decode/fields/person_lines.h"
#include "diag/suggest.h"
#include "schema/advice.h"
#include "schema/record.h"

namespace resumec::decode {
namespace {

using schema::Advice;
using schema::Context;
using schema::FieldInfo;
using schema::Flow;
using schema::RecordInfo;
using yaml::Kind;
using yaml::Pair;

// Groups of pairs that one complaint is about (Context::Gathered).
enum Group : int { kPerson, kSecond, kSection };

constexpr std::size_t kMostPairs = 8;
// Whole sections are worth a longer line than one group of words.
constexpr std::size_t kWidth = 400;

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_known(const RecordInfo& record, std::string_view key) {
  if (record.find(key) != nullptr || key.starts_with("x-") || contains(record.passes, key)) {
    return true;
  }
  return std::any_of(record.fields.begin(), record.fields.end(),
                     [key](const FieldInfo& field) { return contains(field.legacy, key); });
}

// `profile: A text` is no false friend of `basics`, which is a mapping.
bool is_friend(const RecordInfo& record, const Pair& pair) {
  const FieldInfo* field = schema::false_friend(record, pair.key->text.text());
  if (field == nullptr) return false;
  const bool text = pair.value->kind == Kind::kScalar;
  return !text || field->shape->kind != schema::Shape::Kind::kMapping;
}

// The pairs of the group of `pair`, in order; empty unless it is the first of them.
std::vector<const Pair*> group_of(const Context& context, const Pair& pair, int group) {
  std::vector<const Pair*> pairs;
  for (const auto& one : context.gathered.pairs) {
    if (one.second != group) continue;
    if (pairs.empty() && one.first->key != pair.key) return {};
    pairs.push_back(one.first);
  }
  return pairs;
}

int group_of(const Context& context, const Pair& pair) {
  const auto found = context.gathered.groups.find(pair.key);
  return found == context.gathered.groups.end() ? -1 : found->second;
}

// "unknown keys `a`, `b` and `c` in a résumé", the others marked where they stand.
void name_all(const std::vector<const Pair*>& pairs, std::string_view noun,
              diag::Diagnostic& complaint) {
  if (pairs.size() < 2) return;
  std::string names;
  const std::size_t shown = std::min(pairs.size(), kMostPairs);
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == pairs.size();
    if (i > 0) {
      names += last ? " and " : ", ";
      complaint.label(pairs[i]->key->span, "and this");
    }
    names += diag::quoted(pairs[i]->key->text.text());
  }
  if (shown < pairs.size()) names += fmt::format(" and {} more", pairs.size() - shown);
  complaint.message = fmt::format("unknown keys {} in {}", names, noun);
}

// Takes the lines of all `pairs` out and puts `text` in the place of the first, or at `elsewhere`.
void add_fix(const Context& context, const yaml::Node& mapping,
             const std::vector<const Pair*>& pairs, std::string title, const std::string& text,
             const diag::Edit* elsewhere, diag::Diagnostic& complaint) {
  diag::Fix fix{std::move(title), {}};
  for (const Pair* pair : pairs) {
    const auto lines = schema::lines_of(context, mapping, *pair);
    if (!lines) return;
    const bool first = elsewhere == nullptr && fix.edits.empty();
    fix.edits.push_back({*lines, first ? text : std::string()});
  }
  if (elsewhere != nullptr) fix.edits.push_back(*elsewhere);
  complaint.fixes.push_back(std::move(fix));
}

std::string joined(const Flow& flow, const Flow::Pairs& pairs, std::string_view joint) {
  std::string text;
  for (const auto& pair : pairs) {
    text += (text.empty() ? "" : std::string(joint)) + flow.pair(pair.first, pair.second);
  }
  return text;
}

std::string one_by_one(const Flow& flow, const Flow::Pairs& pairs) {
  std::string text;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (i > 0) text += i + 1 == pairs.size() ? " and " : ", ";
    text += "`" + flow.pair(pairs[i].first, pairs[i].second) + "`";
  }
  return text;
}

// A piece that is too long for a line of help: its fix says it all.
std::string shown(const Flow& flow, const Flow::Pairs& pairs) {
  std::string all = flow.mapping(pairs);
  if (all.size() <= kWidth) return all;
  Flow::Pairs names;
  for (const auto& pair : pairs) names.emplace_back(pair.first, "...");
  return flow.mapping(names);
}

// Lines at the top of the file that belong into `basics`, which is not there yet.
void advise_to_begin(const Context& context, const yaml::Node& mapping, const Flow::Pairs& pairs,
                     const std::vector<const Pair*>& group, diag::Diagnostic& complaint) {
  const Flow flow = context.flow();
  complaint.hint(fmt::format("write {} into `basics`: `{}`", group.size() > 1 ? "them" : "it",
                             flow.pair("basics", shown(flow, pairs))));
  if (flow.is_json()) return;
  add_fix(context, mapping, group, "write them into `basics`",
          "basics:\n  " + joined(flow, pairs, "\n  ") + "\n", nullptr, complaint);
}

// The same where `basics` is there.
void advise_to_move(const Context& context, const yaml::Node& mapping, const yaml::Node& basics,
                    const Flow::Pairs& pairs, const std::vector<const Pair*>& group,
                    diag::Diagnostic& complaint) {
  const Flow flow = context.flow();
  complaint.hint(fmt::format("write {} into `basics`: {}", group.size() > 1 ? "them" : "it",
                             one_by_one(flow, pairs)));
  if (flow.is_json() || basics.pairs.empty()) return;
  const source::Span first = basics.pairs.front().key->span;
  const bool here = first.known() && first.file == basics.span.file &&
                    basics.span.begin <= first.begin && first.end <= basics.span.end;
  if (!here) return;
  const std::string indent(schema::column_of(context, first), ' ');
  const std::string joint = basics.flow ? ", " : "\n" + indent;
  const diag::Edit edit{{first.file, first.begin, first.begin}, joined(flow, pairs, joint) + joint};
  add_fix(context, mapping, group, "write them into `basics`", {}, &edit, complaint);
}

// Lines in `basics` that belong into other fields of it.
void advise_to_join(const Context& context, const yaml::Node& mapping, const Flow::Pairs& pairs,
                    const std::vector<const Pair*>& group, diag::Diagnostic& complaint) {
  const Flow flow = context.flow();
  complaint.hint(
      fmt::format("write {} as {}", group.size() > 1 ? "them" : "it", one_by_one(flow, pairs)));
  if (flow.is_json() || mapping.flow) return;
  const std::string indent(schema::column_of(context, group.front()->key->span), ' ');
  add_fix(context, mapping, group, "write them so",
          indent + joined(flow, pairs, "\n" + indent) + "\n", nullptr, complaint);
}

// Sorts the keys of `mapping` that no field is for; `top`: of the whole file.
void gather(Context& context, const yaml::Node& mapping, bool top) {
  context.gathered = {&mapping, {}, {}};
  const auto put = [&context](const Pair& pair, Group group) {
    context.gathered.pairs.emplace_back(&pair, group);
    context.gathered.groups.emplace(pair.key, group);
  };
  const RecordInfo& record = top ? resume_info() : basics_fields().info();
  const yaml::Node* basics = top ? mapping.find("basics") : &mapping;
  const Flow flow = context.flow();
  PersonLines lines(flow);
  for (const Pair& pair : mapping.pairs) {
    const std::string& key = pair.key->text.text();
    if (is_known(record, key) || (top && is_friend(record, pair))) continue;
    const PersonPlace place = place_of_person(key);
    // What is a mere slip in `basics` is told by itself.
    const bool belongs =
        place.field != nullptr && (top || place.part || place.network || place.inner);
    if (belongs) {
      const bool there = basics != nullptr && basics->find(place.field->name) != nullptr &&
                         place.field->name != "profiles";
      const bool added = !there && lines.add(place, pair);
      put(pair, added ? kPerson : kSecond);
      continue;
    }
    if (!top || !schema::meant_field(record, key).empty()) continue;
    // One word is seldom a section.
    const bool words =
        pair.value->kind != Kind::kScalar || pair.value->text.text().find(' ') != std::string::npos;
    if (words && key.size() > 1 && !pair.value->is_null()) {
      put(pair, kSection);
    }
  }
}

Advice advise_on_persons(Context& context, const yaml::Node& mapping, const Pair& pair, bool top,
                         diag::Diagnostic& complaint) {
  const std::vector<const Pair*> group = group_of(context, pair, kPerson);
  if (group.empty()) return Advice::kSaid;
  const Flow flow = context.flow();
  PersonLines lines(flow);
  for (const Pair* one : group) lines.add(place_of_person(one->key->text.text()), *one);
  Flow::Pairs pairs = lines.pairs();
  const RecordInfo& record = top ? resume_info() : basics_fields().info();
  name_all(group, record.noun, complaint);
  const yaml::Node* basics = top ? mapping.find("basics") : &mapping;
  if (basics == nullptr || basics->kind != Kind::kMapping) {
    advise_to_begin(context, mapping, pairs, group, complaint);
    return Advice::kGiven;
  }
  if (basics->find("profiles") != nullptr && !lines.profiles().empty()) {
    // Two lists of one name would be the next fault.
    pairs.pop_back();
    std::string items;
    for (const std::string& one : lines.profiles()) {
      items += fmt::format("{}`{}{}`", items.empty() ? "" : ", ",
                           basics->find("profiles")->flow ? "" : "- ", one);
    }
    complaint.hint(fmt::format("add to `profiles`: {}", items));
    if (!pairs.empty()) {
      complaint.hint(fmt::format("write the rest into `basics`: {}", one_by_one(flow, pairs)));
    }
    return Advice::kGiven;
  }
  if (top) {
    advise_to_move(context, mapping, *basics, pairs, group, complaint);
  } else {
    advise_to_join(context, mapping, pairs, group, complaint);
  }
  return Advice::kGiven;
}

Advice advise_on_second(const Pair& pair, diag::Diagnostic& complaint) {
  const PersonPlace place = place_of_person(pair.key->text.text());
  if (place.inner != nullptr) {
    complaint.hint(fmt::format("write it below `{}` of `basics`, as `{}`", place.field->name,
                               place.inner->name));
    return Advice::kGiven;
  }
  complaint.hint(
      fmt::format("`basics` has one `{}`: write it there, in place of the other or "
                  "beside it in one text",
                  place.field->name));
  return Advice::kGiven;
}

Advice advise_on_sections(const Context& context, const yaml::Node& mapping, const Pair& pair,
                          diag::Diagnostic& complaint) {
  const std::vector<const Pair*> group = group_of(context, pair, kSection);
  if (group.empty()) return Advice::kSaid;
  const Flow flow = context.flow();
  const auto sections = [&](bool shortened) {
    std::vector<std::string> list;
    for (const Pair* one : group) {
      list.push_back(own_section(flow, one->key->text.text(), *one->value, shortened));
      if (list.back().empty()) list.back() = "{...}";
    }
    return list;
  };
  std::vector<std::string> whole = sections(false);
  const bool told = std::find(whole.begin(), whole.end(), "{...}") == whole.end();
  std::vector<std::string> typed = whole;
  if (flow.list(typed).size() > kWidth) {
    typed = sections(true);
    while (typed.size() > 1 && flow.list(typed).size() > kWidth) {
      typed.pop_back();
      typed.back() = "...";
    }
  }
  name_all(group, resume_info().noun, complaint);
  const bool one = group.size() == 1;
  const std::string_view what = one ? "a section of your own" : "sections of your own";
  const yaml::Node* there = mapping.find("sections");
  if (there != nullptr) {
    std::string items;
    for (const std::string& section : typed) {
      items += fmt::format("{}`{}{}`", items.empty() ? "" : ", ", there->flow ? "" : "- ", section);
    }
    complaint.hint(fmt::format("{}: add to `sections`: {}", what, items));
    return Advice::kGiven;
  }
  complaint.hint(fmt::format("{}: `{}`", what, flow.pair("sections", flow.list(typed))));
  if (flow.is_json() || !told) return Advice::kGiven;
  std::string lines = "sections:\n";
  for (const std::string& section : whole) lines += "  - " + section + "\n";
  add_fix(context, mapping, group, "write them as `sections`", lines, nullptr, complaint);
  return Advice::kGiven;
}

Advice advise(Context& context, const yaml::Node& mapping, const Pair& pair, bool top,
              diag::Diagnostic& complaint) {
  if (context.gathered.mapping != &mapping) gather(context, mapping, top);
  switch (group_of(context, pair)) {
    case kPerson:
      return advise_on_persons(context, mapping, pair, top, complaint);
    case kSecond:
      return advise_on_second(pair, complaint);
    case kSection:
      return advise_on_sections(context, mapping, pair, complaint);
    default:
      return Advice::kNone;
  }
}

}  // namespace

Advice advise_on_top(Context& context, const yaml::Node& mapping, const Pair& pair,
                     diag::Diagnostic& complaint) {
  return advise(context, mapping, pair, true, complaint);
}

Advice advise_on_person(Context& context, const yaml::Node& mapping, const Pair& pair,
                        diag::Diagnostic& complaint) {
  return advise(context, mapping, pair, false, complaint);
}

}  // namespace resumec::decode
