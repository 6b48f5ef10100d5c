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

// First bytes of U+202A to U+202E and of U+2066 to U+2069 in UTF-8.
bool may_turn(std::string_view bytes) {
  return bytes.find("\xE2\x80") != std::string_view::npos ||
         bytes.find("\xE2\x81") != std::string_view::npos;
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
