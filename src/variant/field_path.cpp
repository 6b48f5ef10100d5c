#include "variant/field_path.h"

#include <algorithm>

#include <fmt/format.h>

#include "decode/fields/decode.h"
#include "decode/values/rich_text.h"
#include "diag/suggest.h"
#include "language/tag.h"

namespace resumec::variant {
namespace {

using schema::FieldInfo;
using schema::RecordInfo;
using schema::Shape;
using Step = yaml::PathStep;

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const FieldInfo* find_field(const RecordInfo& record, std::string_view name) {
  if (const FieldInfo* field = record.find(name)) return field;
  for (const FieldInfo& field : record.fields) {
    if (contains(field.legacy, name)) return &field;
  }
  return nullptr;
}

// What the author most likely meant by a name that `record` does not have.
std::optional<std::string> suggestion(const RecordInfo& record, std::string_view name) {
  std::vector<std::string_view> names;
  for (const FieldInfo& field : record.fields) {
    if (contains(field.mistaken, name)) return fmt::format("did you mean `{}`?", field.name);
    names.push_back(field.name);
  }
  return diag::did_you_mean(name, names);
}

// The fields whose text names an item: the first one of its record, or the one that may stand for
// the whole, each with its old names.
std::vector<std::string_view> name_fields(const RecordInfo& record) {
  const FieldInfo* field = record.text_field.empty() ? nullptr : record.find(record.text_field);
  if (field == nullptr && !record.fields.empty()) field = &record.fields.front();
  if (field == nullptr || field->shape->kind != Shape::Kind::kText) return {};
  std::vector<std::string_view> names = {field->name};
  names.insert(names.end(), field->legacy.begin(), field->legacy.end());
  return names;
}

class Walk {
 public:
  Walk(const model::Text& path, diag::Sink& sink) : path_(path), sink_(sink) {
    top_.kind = Shape::Kind::kMapping;
    top_.record = &decode::resume_info();
    shape_ = &top_;
  }

  std::optional<FieldPath> read() {
    // Of a wrong form, which has been said.
    if (path_.empty()) return std::nullopt;
    auto steps = yaml::parse_path(path_.text());
    if (!steps) {
      sink_.add(diag::make(diag::Code::kBadPath, path_.span(),
                           fmt::format("{} is not a path", diag::quoted(path_.text())))
                    .hint("a path looks like `basics.label` or `work[Zalopay].team`"));
      return std::nullopt;
    }
    result_.steps = std::move(*steps);
    // A step below a value that somebody else reads (`design`) is theirs to judge.
    for (at_ = 0; at_ < result_.steps.size() && shape_ != nullptr; ++at_) {
      const bool fits = result_.steps[at_].kind == Step::Kind::kKey ? enter_key() : enter_list();
      if (!fits) return std::nullopt;
    }
    result_.shape = shape_;
    return std::move(result_);
  }

 private:
  bool enter_key() {
    Step& step = result_.steps[at_];
    result_.required = false;
    if (shape_->kind == Shape::Kind::kAny) return leave();
    if (shape_->kind == Shape::Kind::kList) {
      const std::string list = yaml::to_text(result_.steps, at_);
      complain(fmt::format("`{}` is a list", list))
          .hint(fmt::format("`{0}[NAME].{1}` is that of one item, by its id or name", list,
                            step.name));
      return refuse();
    }
    if (shape_->kind != Shape::Kind::kMapping) {
      if (shape_->by_language && language::is_language_tag(step.name)) return leave();
      complain(fmt::format("`{}` is {}, which has no `{}`", yaml::to_text(result_.steps, at_),
                           shape_->noun, step.name));
      return refuse();
    }
    if (shape_->record == nullptr) {
      shape_ = shape_->item;
      return true;
    }
    const RecordInfo& record = *shape_->record;
    const FieldInfo* field = find_field(record, step.name);
    // Which of the kinds it is, only the file says.
    for (const auto& [word, kind] : kinds_) {
      if (field == nullptr) field = find_field(*kind->record, step.name);
    }
    kinds_.clear();
    if (field == nullptr) {
      if (record.open || step.name.starts_with("x-") || contains(record.passes, step.name)) {
        return leave();
      }
      diag::Diagnostic& complaint =
          complain(fmt::format("there is no field `{}`", yaml::to_text(result_.steps, at_ + 1)));
      if (const auto near = suggestion(record, step.name)) {
        complaint.hint(*near);
      } else {
        std::vector<std::string_view> names;
        for (const FieldInfo& one : record.fields) names.push_back(one.name);
        complaint.hint(fmt::format("{} has `{}`", record.noun, fmt::join(names, "`, `")));
      }
      return refuse();
    }
    step.name = field->name;
    step.old_names = field->legacy;
    result_.required = field->required;
    shape_ = field->shape;
    return true;
  }

  bool enter_list() {
    if (shape_->kind == Shape::Kind::kAny) return leave();
    result_.required = false;
    if (shape_->kind == Shape::Kind::kList) {
      kinds_ = shape_->kinds;
      shape_ = shape_->item;
      Step& step = result_.steps[at_];
      std::vector<std::string_view>& names = step.old_names;
      if (shape_->record != nullptr) names = name_fields(*shape_->record);
      for (const auto& [word, kind] : kinds_) {
        for (const std::string_view name : name_fields(*kind->record)) {
          if (!contains(names, name)) names.push_back(name);
        }
      }
      step.seen = decode::visible_words;
      return true;
    }
    complain(fmt::format("`{}` is no list", yaml::to_text(result_.steps, at_)));
    return refuse();
  }

  bool leave() {
    shape_ = nullptr;
    return true;
  }

  // At the words of the step. The path's own text is what its steps say, so lengths agree, unless
  // an old name was replaced; then the whole path is shown.
  diag::Diagnostic& complain(std::string message) {
    const std::size_t begin = yaml::to_text(result_.steps, at_).size();
    const std::size_t end = yaml::to_text(result_.steps, at_ + 1).size();
    const bool same = path_.text().starts_with(yaml::to_text(result_.steps, at_ + 1));
    const bool dot = same && path_.text()[begin] == '.';
    complaint_ = diag::make(diag::Code::kBadPath,
                            same ? path_.span(begin + (dot ? 1U : 0U), end) : path_.span(),
                            std::move(message));
    return complaint_;
  }

  bool refuse() {
    sink_.add(std::move(complaint_));
    return false;
  }

  const model::Text& path_;
  diag::Sink& sink_;
  Shape top_;
  std::vector<std::pair<std::string_view, const Shape*>> kinds_;  // of the items of the last list
  const Shape* shape_ = nullptr;  // of what the steps so far lead to; null: not known
  std::size_t at_ = 0;
  FieldPath result_;
  diag::Diagnostic complaint_;
};

}  // namespace

std::optional<FieldPath> read_path(const model::Text& path, diag::Sink& sink) {
  return Walk(path, sink).read();
}

std::vector<yaml::PathStep> named_path(const yaml::Node& root,
                                       const std::vector<yaml::PathStep>& path,
                                       yaml::ItemNames& names) {
  std::vector<Step> named = path;
  const yaml::Node* node = &root;
  for (Step& step : named) {
    const yaml::Node* next = nullptr;
    if (step.kind == Step::Kind::kKey) {
      next = node->find(step.name);
      for (const std::string_view old : step.old_names) {
        if (next == nullptr) next = node->find(old);
      }
    } else if (step.kind == Step::Kind::kName) {
      const std::vector<std::size_t>& found = names.find(*node, step);
      if (found.size() == 1) next = node->items[found.front()];
    } else if (step.kind == Step::Kind::kIndex && step.index < node->items.size()) {
      next = node->items[step.index];
      const auto name = yaml::item_name(*next, step);
      Step by_name = step;
      by_name.kind = Step::Kind::kName;
      by_name.name = name.value_or("");
      if (name && names.find(*node, by_name).size() == 1) step = std::move(by_name);
    }
    if (next == nullptr) break;
    node = next;
  }
  return named;
}

}  // namespace resumec::variant
