// A file may be included from many places, and include others in turn, so what is read is counted
// as often as it is asked for: a few lines that include each other twofold are no more than an
// error. What a name leads to is bounded as that of a photo is, for the same reason.
#include "assembly/include_files.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "assembly/extent.h"
#include "assembly/merge.h"
#include "assembly/part.h"
#include "assembly/picture_names.h"
#include "characters/ascii.h"
#include "diag/outside.h"
#include "diag/suggest.h"
#include "files/path.h"
#include "schema/context.h"
#include "yaml/limits.h"
#include "yaml/path.h"
#include "yaml/read.h"

namespace resumec::assembly {
namespace {

using source::MappedText;
using source::Span;
using yaml::Node;
using yaml::Pair;

// A file for each job, and for each of their projects, is less.
constexpr std::size_t kMostIncludes = 200;
// Nobody keeps more in mind.
constexpr std::size_t kDeepestInclude = 8;
// Of all that is included, as often as it is: values as in one file, and texts of eight hundred
// pages.
constexpr std::uint64_t kMostIncludedValues = 150'000;
constexpr std::size_t kMostIncludedBytes = std::size_t{4} << 20U;

constexpr std::string_view kInclude = "include";

// What a file holds is known by its name. It also keeps a stranger's résumé from naming what was
// never meant to be shown: `.env`, `id_rsa`.
struct Ending {
  std::string_view ending;
  yaml::Syntax syntax;
};
constexpr std::array kEndings = {
    Ending{".yaml", yaml::Syntax::kYaml}, Ending{".yml", yaml::Syntax::kYaml},
    Ending{".json", yaml::Syntax::kJson}, Ending{".md", yaml::Syntax::kText},
    Ending{".txt", yaml::Syntax::kText},
};

const Ending* ending_of(std::string_view name) {
  const auto* found = std::find_if(kEndings.begin(), kEndings.end(), [name](const Ending& one) {
    return name.size() > one.ending.size() &&
           characters::same_ignoring_case(name.substr(name.size() - one.ending.size()), one.ending);
  });
  return found == kEndings.end() ? nullptr : found;
}

// What a mapping is, as far as `include` is concerned. Of a variant it is a list of tags.
enum class Site : std::uint8_t { kTop, kVariants, kVariant, kInside };

// What one name stands for.
struct Content {
  const Node* node;
  Span name;
  std::string file;
};

bool is_all(const std::vector<Content>& contents, yaml::Kind kind) {
  return std::all_of(contents.begin(), contents.end(),
                     [kind](const Content& one) { return one.node->kind == kind; });
}

}  // namespace

class IncludeFiles::Reader {
 public:
  Reader(source::SourceMap& sources, yaml::Trees& trees, const FileSystem* files, yaml::Tree& owner,
         std::vector<std::shared_ptr<const yaml::Tree>>& texts, diag::Sink& sink)
      : sources_(sources),
        trees_(trees),
        files_(files),
        owner_(owner),
        texts_(texts),
        sink_(sink) {}

  const Node* expand(const Node& root, const Home& home, Form form) {
    ways_ = {home.path};
    const Node* made = walk(root, home, form == Form::kVariant ? Site::kVariant : Site::kTop);
    if (made == &root || stopped_) return made;
    // An alias may stand for what was included, many times.
    const Extent whole = extents_.of(*made);
    if (whole.values > 2 * kMostIncludedValues) stop("what is included is too much", first_);
    if (whole.depth > yaml::kDepthLimit && !stopped_) {
      sink_.add(diag::make(diag::Code::kTooDeep, first_,
                           fmt::format("with what is included, lists and mappings nest deeper than "
                                       "the limit of {}",
                                       yaml::kDepthLimit)));
    }
    return made;
  }

 private:
  const Node* walk(const Node& node, const Home& home, Site site) {
    if (node.kind == yaml::Kind::kScalar || stopped_) return &node;
    if (site != Site::kInside) return walk_anew(node, home, site);
    if (const auto known = made_.find(&node); known != made_.end()) return known->second;
    const Node* made = walk_anew(node, home, site);
    made_.emplace(&node, made);
    return made;
  }

  const Node* walk_anew(const Node& node, const Home& home, Site site) {
    return node.kind == yaml::Kind::kSequence ? walk_list(node, home)
                                              : walk_mapping(node, home, site);
  }

  const Node* walk_list(const Node& node, const Home& home) {
    std::vector<const Node*> items;
    for (const Node* item : node.items) {
      const Node* names = item->kind == yaml::Kind::kMapping && item->pairs.size() == 1
                              ? item->find(kInclude)
                              : nullptr;
      if (names == nullptr) {
        items.push_back(walk(*item, home, Site::kInside));
        continue;
      }
      for (const Content& content : read_all(*names, home, Site::kInside)) {
        const Node& one = *content.node;
        if (one.kind == yaml::Kind::kSequence) {
          items.insert(items.end(), one.items.begin(), one.items.end());
        } else {
          items.push_back(&one);
        }
      }
    }
    if (items == node.items) return &node;
    Node& made = owner_.add();
    made = node;
    made.items = std::move(items);
    return &made;
  }

  const Node* walk_mapping(const Node& node, const Home& home, Site site) {
    const Node* names = site == Site::kVariant ? nullptr : node.find(kInclude);
    // A variant may have that name.
    if (names != nullptr && site == Site::kVariants &&
        (names->kind == yaml::Kind::kMapping || names->is_null())) {
      names = nullptr;
    }
    std::vector<Pair> pairs;
    for (const Pair& pair : node.pairs) {
      if (pair.value != names) pairs.push_back({pair.key, walk_value(pair, home, site)});
    }
    const bool same = names == nullptr && std::equal(pairs.begin(), pairs.end(), node.pairs.begin(),
                                                     [](const Pair& one, const Pair& other) {
                                                       return one.value == other.value;
                                                     });
    if (same) return &node;
    Node& made = owner_.add();
    made.kind = node.kind;
    made.flow = node.flow;
    made.span = node.span;
    made.pairs = std::move(pairs);
    if (names == nullptr) return &made;
    const std::vector<Content> contents = read_all(*names, home, site);
    return contents.empty() ? &made : together(made, contents);
  }

  const Node* walk_value(const Pair& pair, const Home& home, Site site) {
    const std::string& key = pair.key->text.text();
    // Keys that are the author's own.
    if (key.starts_with("x-")) return pair.value;
    const Node* value = pair.value;
    if (!home.pictures.empty()) value = as_seen_from(home.pictures, key, *value, owner_);
    const Site inner = site == Site::kTop && key == "variants" ? Site::kVariants
                       : site == Site::kVariants               ? Site::kVariant
                                                               : Site::kInside;
    return walk(*value, home, inner);
  }

  // A mapping's own keys over those of the files, or, where it has none, what the files are.
  const Node* together(const Node& own, const std::vector<Content>& contents) {
    if (own.pairs.empty() && contents.size() == 1) return contents.front().node;
    if (own.pairs.empty() && is_all(contents, yaml::Kind::kSequence)) {
      Node& list = owner_.add();
      list.kind = yaml::Kind::kSequence;
      list.span = own.span;
      for (const Content& content : contents) {
        list.items.insert(list.items.end(), content.node->items.begin(), content.node->items.end());
      }
      return &list;
    }
    const Node* under = nullptr;
    for (const Content& content : contents) {
      if (content.node->kind != yaml::Kind::kMapping) {
        complain_of_kind(own, contents, content);
        return &own;
      }
      // As of all layers, the last one counts.
      under = under == nullptr ? content.node : merged(*content.node, *under, owner_);
    }
    if (under == nullptr || own.pairs.empty()) return under;
    return merged(own, *under, owner_);
  }

  void complain_of_kind(const Node& own, const std::vector<Content>& contents,
                        const Content& content) {
    const std::string_view kind = describe(*content.node);
    auto complaint = diag::make(
        diag::Code::kIncludeKind, content.name,
        own.pairs.empty()
            ? fmt::format("{} is {}, and not all of the others are", diag::quoted(content.file),
                          kind)
            : fmt::format("{} is {}, and the keys beside `include` are those of a mapping",
                          diag::quoted(content.file), kind));
    if (own.pairs.empty() && contents.size() > 1) {
      complaint.hint("lists become one list, and mappings one mapping");
    } else {
      complaint.hint("let `include` stand alone where a list or a text is to stand");
    }
    sink_.add(std::move(complaint));
  }

  // Of one name, or of a list of names.
  std::vector<Content> read_all(const Node& names, const Home& home, Site site) {
    std::vector<Content> contents;
    const auto add = [&](const Node& name) {
      if (name.kind != yaml::Kind::kScalar || yaml::trimmed(name.text.text()).empty()) {
        sink_.add(diag::make(diag::Code::kIncludeKind, schema::opening(name),
                             fmt::format("`include` takes the name of a file, found {}",
                                         name.is_null() ? "nothing" : describe(name)))
                      .hint("`include: work.yaml`, or a part: `include: file.yaml#work[Zalopay]`"));
        return;
      }
      if (auto content = read_one(name, home, site)) contents.push_back(std::move(*content));
    };
    if (names.kind == yaml::Kind::kSequence) {
      for (const Node* name : names.items) add(*name);
      if (names.items.empty()) {
        sink_.add(diag::make(diag::Code::kIncludeKind, schema::opening(names),
                             "`include` names no file"));
      }
    } else {
      add(names);
    }
    return contents;
  }

  std::optional<Content> read_one(const Node& node, const Home& home, Site site) {
    if (stopped_) return std::nullopt;
    const MappedText& text = node.text;
    const std::size_t hash = std::min(text.text().find('#'), text.size());
    const std::string name(yaml::trimmed(text.text().substr(0, hash)));
    if (!first_.known() || ways_.size() == 1) first_ = node.span;
    const Ending* ending = ending_of(name);
    if (ending == nullptr) return complain_of_ending(node, name);
    const Home inner{
        home.bounds, files::directory_of(files::joined(home.folder, name)),
        files::directory_of(files::joined(home.pictures, name)),
        files::shortest(files::joined(home.bounds.directory, files::joined(home.folder, name)))};
    if (std::find(ways_.begin(), ways_.end(), inner.path) != ways_.end()) {
      return complain_of_circle(node, inner.path);
    }
    if (ways_.size() > kDeepestInclude) {
      stop(fmt::format("more than {} files include each other", kDeepestInclude), node.span);
      return std::nullopt;
    }
    if (++count_ > kMostIncludes) {
      stop(fmt::format("more than {} files are included", kMostIncludes), node.span);
      return std::nullopt;
    }
    const Node* root = read_file(node, name, *ending, home, inner.path);
    if (root == nullptr) return std::nullopt;
    ways_.push_back(inner.path);
    const bool part = hash < text.size();
    root = walk(*root, inner, site == Site::kVariants && !part ? Site::kVariants : Site::kTop);
    ways_.pop_back();
    if (stopped_) return std::nullopt;
    if (part) root = find_part(*root, text.slice(hash + 1, text.size()), name, sink_);
    if (root == nullptr) return std::nullopt;
    values_ += extents_.of(*root).values;
    if (values_ > kMostIncludedValues) {
      stop(fmt::format("more than {} values are included", kMostIncludedValues), node.span);
      return std::nullopt;
    }
    return Content{root, node.span, name};
  }

  // The root of a file; null after a complaint.
  const Node* read_file(const Node& node, const std::string& name, const Ending& ending,
                        const Home& home, const std::string& path) {
    const std::string below = files::joined(home.folder, name);
    FileContent content = files_ == nullptr
                              ? FileContent{{}, "no files can be read here"}
                              : files_->read_below(home.bounds, below, kMostIncludedBytes);
    if (content.outside) {
      sink_.add(diag::outside_root("the file", below, home.bounds, node.span));
      return nullptr;
    }
    if (!content.ok()) {
      sink_.add(diag::make(diag::Code::kCannotRead, node.span,
                           fmt::format("cannot read {}: {}", diag::quoted(path), content.error))
                    .hint("a name begins in the folder of the file that says `include`"));
      return nullptr;
    }
    bytes_ += content.bytes.size();
    if (bytes_ > kMostIncludedBytes) {
      stop(fmt::format("more than {} MiB are included", kMostIncludedBytes >> 20U), node.span);
      return nullptr;
    }
    const source::FileId file = sources_.add(path, std::move(content.bytes));
    sources_.set_included(file, node.span);
    auto tree = trees_.read(sources_, file, ending.syntax, sink_);
    const Node* root = tree->root();
    texts_.push_back(std::move(tree));
    return root;
  }

  std::optional<Content> complain_of_ending(const Node& node, const std::string& name) {
    std::vector<std::string_view> endings;
    for (const Ending& one : kEndings) endings.push_back(one.ending);
    sink_.add(
        diag::make(diag::Code::kIncludeKind, node.span,
                   fmt::format("{} is no name of a file that can be included", diag::quoted(name)))
            .hint(fmt::format("it ends in one of `{}`", fmt::join(endings, "`, `"))));
    return std::nullopt;
  }

  std::optional<Content> complain_of_circle(const Node& node, const std::string& path) {
    const bool direct = path == ways_.back();
    auto complaint = diag::make(
        diag::Code::kIncludeCycle, node.span,
        fmt::format("{} includes itself{}", diag::quoted(path),
                    direct ? "" : fmt::format(", by way of {}", diag::quoted(ways_.back()))));
    if (direct) {
      complaint.hint(
          "within a file, YAML has `&name` before what is to be said twice, and `*name` where");
    }
    sink_.add(std::move(complaint));
    return std::nullopt;
  }

  void stop(const std::string& message, Span at) {
    if (std::exchange(stopped_, true)) return;
    sink_.add(diag::make(diag::Code::kTooMuchIncluded, at, message)
                  .note("a file counts as often as it is included")
                  .hint("include a part of it (`file.yaml#work`), or write it in one file"));
  }

  source::SourceMap& sources_;
  yaml::Trees& trees_;
  const FileSystem* files_;
  yaml::Tree& owner_;
  std::vector<std::shared_ptr<const yaml::Tree>>& texts_;
  diag::Sink& sink_;
  std::vector<std::string> ways_;  // the files that are being read, the outermost first
  std::unordered_map<const Node*, const Node*> made_;  // only looked up
  Extents extents_;
  Span first_;  // of the includes of the outermost file, the one that is being read
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
  std::uint64_t values_ = 0;
  bool stopped_ = false;
};

IncludeFiles::IncludeFiles(source::SourceMap& sources, yaml::Trees& trees, const FileSystem* files,
                           yaml::Tree& owner, std::vector<std::shared_ptr<const yaml::Tree>>& texts,
                           diag::Sink& sink)
    : reader_(std::make_unique<Reader>(sources, trees, files, owner, texts, sink)) {}

IncludeFiles::~IncludeFiles() = default;

const Node* IncludeFiles::expand(const Node& root, const Home& home, Form form) {
  return reader_->expand(root, home, form);
}

Home home_of(const std::string& path, const Bounds& bounds) {
  return {bounds, "", "", files::shortest(path)};
}

Home home_beside(const std::string& path, const std::string& root, const Bounds& resume) {
  const std::string folder = files::directory_of(path);
  return {{root.empty() ? folder : root, folder},
          "",
          files::from_folder(resume.directory, folder).value_or(folder),
          files::shortest(path)};
}

}  // namespace resumec::assembly
