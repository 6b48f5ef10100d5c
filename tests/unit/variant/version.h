// One version of a résumé in memory: the passes of the room, as passes.cpp calls them.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "../decode_fields/decode_text.h"
#include "variant/variant.h"
#include "yaml/graft.h"

namespace resumec::variant {

struct Version : decode::Outcome {
  std::list<yaml::Tree> overlay_trees;
  std::vector<model::Variant> variants, overlays;
  Plan made_plan;
  std::vector<model::Withheld> withheld;

  // The dump without what stays as it is: layout, variants and the facts about the file.
  [[nodiscard]] std::string shown() const {
    model::Resume resume = decoded.resume;
    resume.layout = {};
    resume.variants.clear();
    return decode::dumped(resume);
  }
};

// The version `name` of `text`; as far as it comes without an error.
inline Version version_of(std::string text, std::string_view name,
                          const std::vector<std::string>& overlays = {}) {
  Version v;
  const source::FileId file = v.files.add("resume.yaml", std::move(text));
  v.tree = yaml::read(v.files, file, yaml::Syntax::kYaml, v.sink);
  INFO(v.complaints());
  REQUIRE(v.tree.root() != nullptr);
  decode::DecodeOptions options;
  options.files = &v.files;
  v.variants = decode::decode_variants(*v.tree.root(), options, v.sink);
  for (const std::string& overlay : overlays) {
    const source::FileId over = v.files.add("over.yaml", overlay);
    v.overlay_trees.push_back(yaml::read(v.files, over, yaml::Syntax::kYaml, v.sink));
    const yaml::Node* root = v.overlay_trees.back().root();
    REQUIRE(root != nullptr);
    v.overlays.push_back(decode::decode_overlay(*root, "over.yaml", options, v.sink));
  }
  const auto made = plan(v.variants, name, v.overlays, v.sink);
  if (!made) return v;
  v.made_plan = *made;
  yaml::Draft draft(v.tree, v.tree.root());
  v.withheld = write(v.made_plan, draft, v.sink);
  settle_withheld(v.made_plan, *draft.root(), v.withheld);
  draft.close_holes();
  const yaml::Node* root = draft.root();
  options.file = v.tree.root();
  check_tags(v.made_plan, *v.tree.root(), *root, v.sink);
  if (v.sink.has_errors()) return v;
  v.decoded = decode::decode(*root, options, v.sink);
  if (v.sink.has_errors()) return v;
  check_near_tags(v.decoded.resume.variants, v.made_plan, *v.tree.root(), v.sink);
  v.decoded.resume = select(std::move(v.decoded.resume), v.made_plan, v.sink);
  check_reachable(v.made_plan, *v.tree.root(), v.decoded.resume, v.sink);
  return v;
}

}  // namespace resumec::variant
