// Turns yaml-cpp's events into the tree.
//
// An event says what a node is and where it starts, where "where" is a byte: of the `&anchor` or
// `!tag` if there is one, of the next token if the value is empty. Everything else about places is
// found here by looking at the text. Between two scalars nothing may stand but YAML's punctuation
// and comments: that is checked too, so that no text is lost where yaml-cpp reads past it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "yaml/clean_text.h"
#include "yaml/dull_runs.h"
#include "yaml/node.h"
#include "yaml/scalar.h"
#include "yaml/tree_builder.h"

namespace resumec::yaml {

// What the parser may be given in place of a `?` of a plain text: no plain text holds this one, as
// `guard_bytes` refuses it.
constexpr char kQuestionStandIn = '\x7F';

class Events final : public YAML::EventHandler {
 public:
  // `runs`: those that the parser is given without; null: it is given all of the input.
  Events(const CleanText& input, TreeBuilder& tree, const DullRuns* runs = nullptr)
      : input_(input), tree_(tree), runs_(runs) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

  // After the last event: the rest of the file, and anchors that nobody used.
  void finish();

  // Scalars whose words could not be followed back to the file, so that all of each points at all
  // of it. A fault of `map_scalar`, which tests keep at zero.
  [[nodiscard]] std::size_t lost_places() const { return lost_places_; }

  // Names of the anchors seen so far.
  [[nodiscard]] const std::vector<std::string>& anchor_names() const { return names_; }

 private:
  // `&anchor` and `!tag` before a node, in either order.
  struct Properties {
    std::size_t end = 0;   // behind them
    std::size_t node = 0;  // where the node itself begins, or the next token if it is empty
    source::Span anchor;
    source::Span tag;
  };
  struct Frame {
    Kind kind = Kind::kMapping;
    bool flow = false;
    bool bracketed = false;  // has brackets of its own; `[a: b]` holds a mapping without
    int column = -1;         // of a block collection
    YAML::anchor_t anchor = 0;
  };
  struct Anchor {
    const Node* node = nullptr;
    Extent extent;
    bool open = false;
    bool used = false;
    source::Span span;  // `&name`
  };

  [[nodiscard]] std::size_t place(const YAML::Mark& mark) const;
  Properties properties(std::size_t at, bool anchored, bool tagged);
  void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            bool flow);
  void close();
  void add_scalar(const Properties& written, const std::string& tag, YAML::anchor_t anchor,
                  std::string_view value, bool is_empty);
  Node& empty_scalar(const Properties& written);
  Node& written_scalar(const Properties& written, std::string_view value);
  void check_colon();
  void check_dash(std::size_t begin, std::size_t end);
  [[nodiscard]] std::size_t empty_place() const;
  [[nodiscard]] bool belongs_to_later(std::size_t at) const;
  [[nodiscard]] std::size_t skip_space(std::size_t at) const;
  void remember(YAML::anchor_t anchor, const Node& node, Extent extent, bool open);
  void cover(std::size_t begin, std::size_t end);

  const CleanText& input_;
  TreeBuilder& tree_;
  const DullRuns* runs_;
  std::vector<Frame> frames_;
  std::vector<Anchor> anchors_;  // by yaml-cpp's number, which counts from 1
  std::vector<std::string> names_;
  std::size_t covered_ = 0;    // all text before it has been accounted for
  std::size_t key_begin_ = 0;  // of the last key
  std::size_t lost_places_ = 0;
  std::size_t documents_ = 0;
  Extent aliased_;  // what all aliases so far stand for
};

}  // namespace resumec::yaml
