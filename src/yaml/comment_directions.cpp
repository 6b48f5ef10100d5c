#include "yaml/comment_directions.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "characters/open_directions.h"

namespace resumec::yaml {
namespace {

// Whether one of U+202A to U+202E and U+2066 to U+2069 is there, by its bytes: dashes and quotes
// begin as they do, and stand in every other file.
bool may_turn(std::string_view bytes) {
  for (std::size_t at = bytes.find('\xE2'); at != std::string_view::npos;
       at = bytes.find('\xE2', at + 1)) {
    const std::string_view c = bytes.substr(at, 3);
    if (c.size() == 3 && c[1] == '\x80' && c[2] >= '\xAA' && c[2] <= '\xAE') return true;
    if (c.size() == 3 && c[1] == '\x81' && c[2] >= '\xA6' && c[2] <= '\xA9') return true;
  }
  return false;
}

// Where scalars stand: begin and end, ascending.
class Scalars {
 public:
  explicit Scalars(const Node& root) {
    take(root);
    std::sort(places_.begin(), places_.end());
  }

  [[nodiscard]] bool hold(std::uint32_t offset) const {
    const auto next =
        std::upper_bound(places_.begin(), places_.end(), std::pair{offset, UINT32_MAX});
    return next != places_.begin() && offset < std::prev(next)->second;
  }

 private:
  // Calls itself once a level, of which a tree has few (limits.h); once for each node, however many
  // aliases it has.
  void take(const Node& node) {
    if (!seen_.insert(&node).second) return;
    if (node.kind == Kind::kScalar) places_.emplace_back(node.span.begin, node.span.end);
    for (const Node* item : node.items) take(*item);
    for (const Pair& pair : node.pairs) {
      take(*pair.key);
      take(*pair.value);
    }
  }

  std::unordered_set<const Node*> seen_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places_;
};

}  // namespace

void check_comment_directions(std::string_view bytes, source::FileId file, const Node& root,
                              diag::Sink& sink) {
  if (!may_turn(bytes)) return;
  const Scalars scalars(root);
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    for (const characters::OpenDirection& one :
         characters::open_directions(bytes.substr(begin, end - begin))) {
      const auto at = static_cast<std::uint32_t>(begin + one.begin);
      if (scalars.hold(at)) continue;
      const source::Span span{file, at, static_cast<std::uint32_t>(begin + one.end)};
      sink.add(diag::make(diag::Code::kOpenDirection, span,
                          fmt::format("U+{:04X}, which turns the direction of the text behind it, "
                                      "is not ended in its comment",
                                      static_cast<std::uint32_t>(one.character)))
                   .hint("remove it: a reader of the file sees other words than stand in it")
                   .fix("remove it", span, ""));
      return;
    }
    begin = end + 1;
  }
}

}  // namespace resumec::yaml
