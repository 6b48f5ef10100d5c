// Which variants make up a version, and in which order.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "variant/variant.h"

namespace resumec::variant {
namespace {

// As many as themes may have, and for the same reason: nobody keeps more in mind.
constexpr std::size_t kLongestChain = 8;

class Planner {
 public:
  Planner(const std::vector<model::Variant>& variants, diag::Sink& sink)
      : variants_(variants), sink_(sink) {}

  // The variant `name` behind all that it extends. `place` is where the name stands.
  bool add_chain(std::string_view name, source::Span place) {
    std::vector<const model::Variant*> chain;
    while (!name.empty()) {
      const model::Variant* variant = find(name, place);
      if (variant == nullptr) return false;
      if (std::find(chain.begin(), chain.end(), variant) != chain.end()) {
        complain_of_cycle(chain, *variant);
        return false;
      }
      if (chain.size() == kLongestChain) {
        sink_.add(
            diag::make(diag::Code::kVariantChain, place,
                       fmt::format("more than {} variants extend each other", kLongestChain)));
        return false;
      }
      chain.push_back(variant);
      name = variant->extends.text();
      place = variant->extends.span();
    }
    for (auto variant = chain.rbegin(); variant != chain.rend(); ++variant) add(**variant);
    return true;
  }

  void add(const model::Variant& variant) {
    if (std::find(layers_.begin(), layers_.end(), &variant) == layers_.end()) {
      layers_.push_back(&variant);
    }
  }

  std::vector<const model::Variant*> take() { return std::move(layers_); }

 private:
  const model::Variant* find(std::string_view name, source::Span place) {
    std::vector<std::string_view> names;
    for (const model::Variant& variant : variants_) {
      if (variant.name.text() == name) return &variant;
      names.push_back(variant.name.text());
    }
    if (names.empty()) {
      sink_.add(
          diag::make(diag::Code::kNoVariants, place,
                     fmt::format("there is no variant {}, for the résumé has no `variants`",
                                 diag::quoted(name)))
              .hint(fmt::format("`variants: {{{}: {{include: [a-tag]}}}}` describes it", name)));
      return nullptr;
    }
    auto complaint = diag::make(diag::Code::kUnknownVariant, place,
                                fmt::format("there is no variant {}", diag::quoted(name)));
    if (const auto near = diag::did_you_mean(name, names)) complaint.hint(*near);
    complaint.note(fmt::format("the variants are {}", fmt::join(names, ", ")));
    sink_.add(std::move(complaint));
    return nullptr;
  }

  // At the last line of the circle, wherever the way entered it: it is said once.
  void complain_of_cycle(std::vector<const model::Variant*> chain, const model::Variant& again) {
    chain.erase(chain.begin(), std::find(chain.begin(), chain.end(), &again));
    const auto last = std::max_element(chain.begin(), chain.end(),
                                       [](const model::Variant* a, const model::Variant* b) {
                                         return a->extends.span().begin < b->extends.span().begin;
                                       });
    std::rotate(chain.begin(), last + 1, chain.end());
    std::vector<std::string_view> way;
    for (const model::Variant* variant : chain) way.push_back(variant->name.text());
    way.push_back(chain.front()->name.text());
    sink_.add(diag::make(diag::Code::kVariantCycle, chain.back()->extends.span(),
                         fmt::format("the variant {} extends itself", diag::quoted(way.back())))
                  .note(fmt::format("the way is {}", fmt::join(way, " → "))));
  }

  const std::vector<model::Variant>& variants_;
  diag::Sink& sink_;
  std::vector<const model::Variant*> layers_;
};

void check_both_ways(const model::Variant& variant, diag::Sink& sink) {
  std::map<std::string_view, source::Span> included;
  for (const model::Text& tag : variant.include) included.try_emplace(tag.text(), tag.span());
  for (const model::Text& tag : variant.exclude) {
    const auto found = included.find(tag.text());
    if (found == included.end()) continue;
    sink.add(diag::make(
                 diag::Code::kTagBothWays, tag.span(),
                 fmt::format("the tag {} is both included and excluded", diag::quoted(tag.text())))
                 .mark("what has it goes")
                 .label(found->second, "included here"));
  }
}

}  // namespace

std::optional<Plan> plan(const std::vector<model::Variant>& variants, std::string_view name,
                         const std::vector<model::Variant>& overlays, diag::Sink& sink) {
  Planner planner(variants, sink);
  Plan made;
  if (!planner.add_chain(name, {})) return std::nullopt;
  bool known = true;
  for (const model::Variant& overlay : overlays) {
    known = planner.add_chain(overlay.extends.text(), overlay.extends.span()) && known;
    planner.add(overlay);
  }
  if (!known) return std::nullopt;
  made.layers = planner.take();
  if (!name.empty()) {
    made.title = fmt::format("the variant {}", diag::quoted(name));
    const auto chosen = std::find_if(variants.begin(), variants.end(),
                                     [name](const auto& one) { return one.name.text() == name; });
    made.span = chosen->span;
  } else if (!overlays.empty()) {
    made.title = fmt::format("the overlay {}", diag::quoted(overlays.back().name.text()));
    made.span = overlays.back().span;
  }
  for (const model::Variant* layer : made.layers) check_both_ways(*layer, sink);
  return made;
}

}  // namespace resumec::variant
