#include "named_files.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "diag/sink.h"
#include "picture/data_url.h"
#include "source/source_map.h"
#include "style/load.h"

namespace resumec {
namespace {

// Fields that hold the name of a file, and `picture`, the old name of one; `design.fonts.files` has
// a list.
constexpr std::array<std::string_view, 3> kFileKeys = {"image", "picture", "files"};
constexpr std::string_view kTheme = "theme";

// Names are looked up at the cost of a system call each, themes at that of reading them; nobody has
// as many, and a version that uses one reads it by itself.
constexpr std::size_t kMostNames = 1000;
constexpr std::size_t kMostThemes = 100;

class Opener {
 public:
  Opener(const Bounds& bounds, const FileSystem& files, yaml::Trees& trees)
      : bounds_(bounds), files_(files), trees_(trees) {}

  // Calls itself once a level, of which a tree has few (yaml/limits.h).
  void walk(const yaml::Node& node) {
    for (const yaml::Node* item : node.items) walk(*item);
    for (const yaml::Pair& pair : node.pairs) {
      // The last step of `basics.image`, as `set` has it.
      const std::string_view path = pair.key->text.text();
      const std::string_view key = path.substr(path.rfind('.') + 1);
      if (key == kTheme) {
        open_theme(*pair.value);
      } else if (std::find(kFileKeys.begin(), kFileKeys.end(), key) != kFileKeys.end()) {
        open_all(*pair.value);
      }
      walk(*pair.value);
    }
  }

 private:
  // Only the opening counts, so not a byte is wanted.
  void open(const Bounds& bounds, const std::string& name) {
    if (name.empty() || picture::is_data_url(name) || seen_.size() >= kMostNames) return;
    if (seen_.insert(bounds.directory + '\n' + name).second) {
      static_cast<void>(files_.read_below(bounds, name, 0));
    }
  }

  void open_all(const yaml::Node& value) {
    if (value.kind == yaml::Kind::kScalar) return open(bounds_, value.text.text());
    for (const yaml::Node* item : value.items) {
      if (item->kind == yaml::Kind::kScalar) open(bounds_, item->text.text());
    }
  }

  void open_theme(const yaml::Node& value) {
    const bool path = value.kind == yaml::Kind::kScalar &&
                      value.text.text().find_first_of("./") != std::string::npos;
    if (!path || themes_.size() >= kMostThemes || !themes_.insert(value.text.text()).second) return;
    yaml::Node key;
    key.text = source::MappedText::generated(kTheme, value.span);
    yaml::Node design;
    design.kind = yaml::Kind::kMapping;
    design.pairs = {{&key, &value}};
    style::LoadRequest request;
    request.design = &design;
    request.bounds = bounds_;
    request.files = &files_;
    request.trees = &trees_;
    // Its faults are those of the version that uses it.
    source::SourceMap sources;
    diag::Sink unheard;
    const style::Style style = style::load(request, sources, unheard);
    for (const font::NamedFile& font : style.fonts.files) open(font.bounds, font.name);
  }

  const Bounds& bounds_;
  const FileSystem& files_;
  yaml::Trees& trees_;
  std::set<std::string> seen_;
  std::set<std::string> themes_;
};

}  // namespace

void open_named_files(const yaml::Node& root, const Bounds& bounds, const FileSystem& files,
                      yaml::Trees& trees) {
  Opener(bounds, files, trees).walk(root);
}

}  // namespace resumec
