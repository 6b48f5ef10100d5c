#include "yaml/trees.h"

#include <string>
#include <utility>

namespace resumec::yaml {
namespace {

// A résumé of two pages takes 300 kB: nodes are as large as what they may hold.
constexpr std::size_t kMostTreeBytes = std::size_t{16} << 20U;

constexpr std::size_t kNodeWeight = sizeof(Node) + 100;

}  // namespace

Trees::Trees() : trees_(kMostTreeBytes) {}

std::shared_ptr<const Tree> Trees::read(const source::SourceMap& files, source::FileId file,
                                        Syntax syntax, diag::Sink& sink) {
  // Places in a tree name the file by its number, and not by its name.
  const std::string& text = files[file].text();
  constexpr char kSigns[] = {'y', 'j', 't'};
  std::string key = std::to_string(file) + kSigns[static_cast<std::size_t>(syntax)];
  key += text;
  if (auto found = trees_.find(key)) return found;
  ++read_;
  diag::Sink complaints;
  auto made = std::make_shared<const Tree>(yaml::read(files, file, syntax, complaints));
  for (const diag::Diagnostic& complaint : complaints.diagnostics()) sink.add(complaint);
  sink.add_unkept(complaints.unkept());
  if (complaints.diagnostics().empty()) {
    // Of a text there are two copies, and its places.
    trees_.keep(std::move(key), made, made->size() * kNodeWeight + 3 * text.size());
  }
  return made;
}

}  // namespace resumec::yaml
