// What of a Resume a version shows: nothing is added, changed or moved, only left out.
//
// Hidden sections and entries over a cap leave here, not where words are composed: what is not
// shown must not reach a reader by a side door either, such as the machine-readable facts of a web
// page.
#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "model/sections.h"
#include "variant/tag_choice.h"
#include "variant/variant.h"

namespace resumec::variant {
namespace {

// Calls `visit` for the lists of highlights of an entry: its own, and those of its positions.
template <class Entry, class Visit>
void for_each_highlights(Entry& entry, const Visit& visit) {
  if constexpr (requires { entry.highlights; }) visit(entry.highlights);
  if constexpr (requires { entry.positions; }) {
    for (auto& position : entry.positions) visit(position.highlights);
  }
}

// Calls `visit` for a list of highlights, and then for those below each that it has left.
template <class Visit>
void for_each_level(std::vector<model::Highlight>& highlights, const Visit& visit) {
  visit(highlights);
  for (model::Highlight& highlight : highlights) for_each_level(highlight.highlights, visit);
}

template <class Visit>
void for_each_level(const std::vector<model::Highlight>& highlights, const Visit& visit) {
  visit(highlights);
  for (const model::Highlight& highlight : highlights) for_each_level(highlight.highlights, visit);
}

// How many things with tags a résumé has, and whether it has anything but its header.
struct Stock {
  std::size_t tagged = 0;
  bool sections = false;
};

Stock stock_of(const model::Resume& resume) {
  Stock stock;
  const auto count = [&stock](const auto& things) {
    for (const auto& one : things) stock.tagged += one.selectors.tags.empty() ? 0U : 1U;
  };
  stock.sections = !resume.basics.summary.empty() || !resume.about.empty();
  count(resume.basics.profiles);
  count(resume.basics.details);
  model::for_each_section(resume, [&](std::string_view, const auto& list) {
    stock.sections = stock.sections || !list.empty();
    count(list);
    for (const auto& entry : list) {
      for_each_highlights(entry, [&count](const auto& all) { for_each_level(all, count); });
      if constexpr (requires { entry.positions; }) count(entry.positions);
    }
  });
  for (const model::CustomSection& section : resume.sections) {
    stock.sections = stock.sections || !section.text.empty();
    stock.tagged += section.tags.empty() ? 0U : 1U;
    for (const model::CustomSection& part : section.parts) {
      stock.sections = stock.sections || !part.text.empty();
      stock.tagged += part.tags.empty() ? 0U : 1U;
    }
  }
  for (const model::SectionLayout& layout : resume.layout.sections) {
    stock.tagged += layout.tags.empty() || layout.hide ? 0U : 1U;
  }
  return stock;
}

void pick(model::Resume& resume, const TagChoice& choice) {
  const auto pick_from = [&choice](auto& things) {
    std::erase_if(things, [&choice](const auto& one) { return !choice.keeps(one.selectors); });
  };
  pick_from(resume.basics.profiles);
  pick_from(resume.basics.details);
  if (choice.redacts_private()) resume.basics.personal = {};
  const auto gone = [&choice](const model::CustomSection& section) {
    model::Selectors selectors;
    selectors.tags = section.tags;
    selectors.is_private = section.is_private;
    return !choice.keeps(selectors);
  };
  std::erase_if(resume.sections, gone);
  for (model::CustomSection& section : resume.sections) std::erase_if(section.parts, gone);
  model::for_each_section(resume, [&](std::string_view, auto& list) {
    pick_from(list);
    for (auto& entry : list) {
      if constexpr (requires { entry.positions; }) pick_from(entry.positions);
      for_each_highlights(entry, [&pick_from](auto& all) { for_each_level(all, pick_from); });
    }
  });
  for (model::SectionLayout& layout : resume.layout.sections) {
    if (!choice.keeps(layout.tags)) layout.hide = true;
  }
}

// Keeps `most` of `things`, those of the highest priority and of equal ones the first, in order.
template <class Thing>
void cap(std::vector<Thing>& things, int most) {
  if (most == 0 || things.size() <= static_cast<std::size_t>(most)) return;
  std::vector<std::size_t> ranked(things.size());
  std::iota(ranked.begin(), ranked.end(), std::size_t{0});
  std::stable_sort(ranked.begin(), ranked.end(), [&things](std::size_t a, std::size_t b) {
    return things[a].selectors.priority > things[b].selectors.priority;
  });
  ranked.resize(static_cast<std::size_t>(most));
  std::sort(ranked.begin(), ranked.end());
  std::vector<Thing> kept;
  for (const std::size_t index : ranked) kept.push_back(std::move(things[index]));
  things = std::move(kept);
}

void arrange(model::Resume& resume) {
  // Of two lines about one section the first counts.
  std::map<std::string_view, const model::SectionLayout*> lines;
  for (const model::SectionLayout& line : resume.layout.sections) {
    // A section without an id is named by no line.
    if (!line.section.value.empty()) lines.try_emplace(line.section.value, &line);
  }
  const auto hidden = [&lines](std::string_view name) {
    const auto line = lines.find(name);
    return line != lines.end() && line->second->hide;
  };
  if (hidden("summary")) resume.basics.summary = {};
  if (hidden("about")) resume.about = {};
  for (model::CustomSection& custom : resume.sections) {
    if (!hidden(custom.id.value)) continue;
    custom.text = {};
    custom.parts.clear();
  }
  model::for_each_section(resume, [&](std::string_view name, auto& list) {
    const auto line = lines.find(name);
    if (line == lines.end()) return;
    const model::SectionLayout& layout = *line->second;
    if (layout.hide) list.clear();
    cap(list, layout.cap);
    for (auto& entry : list) {
      for_each_highlights(entry, [&layout](auto& all) { cap(all, layout.highlights); });
    }
  });
}

bool is_reachable(const model::Basics& basics) {
  return !basics.emails.empty() || !basics.phones.empty() || !basics.sites.empty() ||
         !basics.profiles.empty();
}

bool is_reachable(const yaml::Node& file) {
  const yaml::Node* basics = file.find("basics");
  if (basics == nullptr) return false;
  for (const std::string_view key : {"email", "phone", "url", "website", "profiles"}) {
    const yaml::Node* value = basics->find(key);
    if (value == nullptr || value->is_null() || value->is_empty_scalar()) continue;
    if (value->kind != yaml::Kind::kSequence || !value->items.empty()) return true;
  }
  return false;
}

}  // namespace

model::Resume select(model::Resume resume, const Plan& plan, diag::Sink& sink) {
  if (plan.empty()) {
    arrange(resume);
    return resume;
  }
  const TagChoice choice(plan);
  const Stock before = stock_of(resume);
  pick(resume, choice);
  arrange(resume);
  const Stock after = stock_of(resume);
  const auto complain = [&](std::string_view what, std::string_view hint) {
    sink.add(
        diag::make(diag::Code::kSelectsNothing, plan.span, fmt::format("{} {}", plan.title, what))
            .hint(std::string(hint)));
  };
  if (before.sections && !after.sections) {
    complain("leaves no section", "hide fewer sections, or include more tags");
  } else if (choice.includes_some() && before.tagged > 0 && after.tagged == 0) {
    complain("leaves nothing that has one of its tags",
             "`exclude` wins over `include`: exclude fewer tags, or include others");
  }
  return resume;
}

void check_reachable(const Plan& plan, const yaml::Node& file, const model::Resume& resume,
                     diag::Sink& sink) {
  if (plan.empty() || is_reachable(resume.basics) || !is_reachable(file)) return;
  auto complaint = diag::make(diag::Code::kNoContact, plan.span,
                              fmt::format("{} hides every way to reach you", plan.title));
  for (const model::Variant* layer : plan.layers) {
    for (const model::Text& path : layer->redact) {
      const bool contact = path.text().starts_with("basics") || path.text() == kPrivate;
      if (contact) complaint.label(path.span(), "left out here");
    }
  }
  complaint.hint("leave an e-mail address, a telephone number, a web address or a profile");
  sink.add(std::move(complaint));
}

}  // namespace resumec::variant
