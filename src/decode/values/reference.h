// References to issues and pull requests: `5699`, `"#5699"`, `owner/repo#5655`, a URL.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/resume.h"
#include "schema/context.h"
#include "schema/shape.h"
#include "schema/value.h"

namespace resumec::decode {

// A reference as typed; one that names its repository or is a URL has its link at once.
struct RefValue {
  static const schema::Shape& shape();
  static bool decode(schema::Context& context, const yaml::Node& node, model::Ref& value);
  static schema::Value encode(const schema::Encoding& encoding, const model::Ref& value);
};

// Links the references that go without a repository to the tracker of `repository`, when that is
// the address of one: the page of a project on GitHub, GitLab or Codeberg.
void resolve_refs(std::vector<model::Highlight>& highlights, std::string_view repository);

// The same as a hook of an entry's record: the repository is the entry's `url`.
template <class T>
void link_refs(schema::Context& /*context*/, const yaml::Node& /*node*/, T& entry) {
  resolve_refs(entry.highlights, entry.url.target);
}

}  // namespace resumec::decode
