// What travels through a decoding: where complaints go, where in the file's tree we are, and how
// strict the file's kind is.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/sink.h"
#include "schema/flow.h"
#include "schema/shape.h"
#include "source/source_map.h"
#include "yaml/node.h"

namespace resumec::schema {

class Context {
 public:
  explicit Context(diag::Sink& sink) : sink_(&sink) {}

  bool lenient = false;     // unknown keys warn: files that were not written for us
  bool meant_keys = false;  // and are read as the field that is meant, where one is (meant_keys.h)
  // BCP 47. The reader's is the document's; the author's that of texts without a tag.
  std::string reader_language = "en";
  std::string author_language = "en";
  bool foreign_reader = false;  // the reader asked for another language than the résumé's `locale`
  const source::SourceMap* files = nullptr;  // to see how a line is written, for better fixes

  // In a file that a program wrote, warnings about one field of all entries are of one kind.
  void add(diag::Diagnostic diagnostic);

  // Makes `diagnostic` a warning where the file is not written for us; `done` says how the value is
  // taken. Returns whether it is.
  bool forgive(diag::Diagnostic& diagnostic, std::string_view done) const;

  // ".work[].endDate": `path()` for all entries alike.
  [[nodiscard]] std::string kind() const;

  // "work[2].endDate", or "the file" at the top.
  [[nodiscard]] std::string path() const;

  // A value in a form that its field does not take, as a complaint to add hints to:
  // "expected a list of jobs in `work`, found text".
  [[nodiscard]] diag::Diagnostic wrong_form(std::string_view expected,
                                            const yaml::Node& node) const;

  // The key of the field that is decoded; empty for an item of a list.
  [[nodiscard]] std::string_view key() const;

  // How hints and fixes write a piece of this file.
  [[nodiscard]] Flow flow() const { return Flow(lenient); }

  // The mapping that is decoded, so that a field's complaint can name its neighbours; may be null.
  const RecordInfo* record = nullptr;
  class Inside {
   public:
    Inside(Context& context, const RecordInfo& record) : context_(context), outer_(context.record) {
      context_.record = &record;
    }
    ~Inside() { context_.record = outer_; }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

   private:
    Context& context_;
    const RecordInfo* outer_;
  };

  // An entry of `record` as it is typed for what somebody has written as `key: value`, thinking of
  // the key as its name: `{name: AWS, date: 2020}`; empty when it is none. Given by the room that
  // knows the fields; may be null.
  std::string (*entry_of)(const RecordInfo& record, const Flow& flow, std::string_view key,
                          const yaml::Node& value) = nullptr;

  // Pairs of one mapping of which one complaint, that of the first of their group, says all.
  struct Gathered {
    const yaml::Node* mapping = nullptr;
    std::vector<std::pair<const yaml::Pair*, int>> pairs;  // each with its group, in order
    std::map<const yaml::Node*, int> groups;               // the same by the key, to be asked
  };
  Gathered gathered;

  // `text` as it can stand in place of `node`: in quotes where the file has them for all texts.
  [[nodiscard]] std::string written(const yaml::Node& node, std::string_view text) const;

  // A field whose text is in another language than the reader's.
  struct Untranslated {
    source::Span span;
    std::string path;
    std::string language;  // of its text
    bool mapped = false;   // it has texts in other languages
  };
  std::vector<Untranslated> untranslated;
  std::size_t translated = 0;  // mappings that have a text for the reader

  // Whether `what` is said for the first time: a list of candidates helps once, not in each of
  // twenty complaints.
  [[nodiscard]] bool is_news(std::string_view what);

  // An empty node to read in place of `node`; it lives as long as the decoding.
  yaml::Node& stand_in(const yaml::Node& node);

  // Whether there may be more of them: a text of two bytes an item would take a hundred times its
  // size, and no résumé has so many items in texts.
  [[nodiscard]] bool may_stand_in() const { return made_.size() < kMostStandIns; }

  // Complaints are kept back for as long as it lives: what is only tried must leave no trace when
  // it fails.
  class Attempt {
   public:
    explicit Attempt(Context& context) : context_(context), sink_(context.sink_) {
      context.sink_ = &tried_;
    }
    ~Attempt() { context_.sink_ = sink_; }
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;

    // Whether there was no error; the rest is then said.
    bool succeeded();

   private:
    Context& context_;
    diag::Sink* sink_;
    diag::Sink tried_;
  };

  // A step into the tree for as long as it lives.
  class Step {
   public:
    Step(Context& context, std::string_view key) : context_(context) {
      context.steps_.push_back({key, 0});
    }
    Step(Context& context, std::size_t index) : context_(context) {
      context.steps_.push_back({{}, index});
    }
    ~Step() { context_.steps_.pop_back(); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    Context& context_;
  };

 private:
  static constexpr std::size_t kMostStandIns = 10'000;

  struct Place {
    std::string_view key;  // empty: an item of a list
    std::size_t index;
  };

  diag::Sink* sink_;
  std::vector<std::string> said_;
  std::vector<Place> steps_;
  std::deque<yaml::Node> made_;
};

// Where a complaint about all of `node` points: a scalar whole, a collection at its first key, dash
// or bracket, for its whole span may be the whole file.
source::Span opening(const yaml::Node& node);

// "- `work`: `a`, `b` or `c`": candidates as a sentence says them.
std::string one_of(const std::vector<std::string_view>& names);

// Hints that `key` of `mapping` was meant to be `name`, with the fix that renames it.
void suggest_key(const Context& context, const yaml::Node& mapping, const yaml::Node& key,
                 const std::string& name, diag::Diagnostic& complaint);

}  // namespace resumec::schema
