// One tree of several files.
//
//   include: [person.yaml, jobs.yaml]      a mapping takes their keys under its own
//   work: {include: work.yaml}             a value is what the file says
//   talks:
//     - include: talks.yaml                a list takes the items of another in its place
//     - include: other.yaml#talks[PyCon]   a part, by the paths of `set`
//
// Nodes keep their own places, so a complaint about what a file says points into that file; the
// map of sources knows from where each is included. Whatever comes behind this sees one tree, and
// nothing of files.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "resumec/file_system.h"
#include "source/source_map.h"
#include "yaml/node.h"
#include "yaml/trees.h"

namespace resumec::assembly {

// Where a file stands whose names are looked up.
struct Home {
  Bounds bounds;
  std::string folder;  // of the file, as seen from `bounds.directory`
  std::string
      pictures;      // the same as seen from the résumé's folder, where its photos are looked up
  std::string path;  // of the file itself: what includes it closes a circle
};

// The résumé's own, and that of a file which the command names beside it.
Home home_of(const std::string& path, const Bounds& bounds);
Home home_beside(const std::string& path, const std::string& root, const Bounds& resume);

// In a variant `include` is a list of tags.
enum class Form { kResume, kVariant };

class IncludeFiles {
 public:
  // `owner` takes what is made, `texts` keeps what is read; all of them live longer.
  IncludeFiles(source::SourceMap& sources, yaml::Trees& trees, const FileSystem* files,
               yaml::Tree& owner, std::vector<std::shared_ptr<const yaml::Tree>>& texts,
               diag::Sink& sink);
  ~IncludeFiles();
  IncludeFiles(const IncludeFiles&) = delete;
  IncludeFiles& operator=(const IncludeFiles&) = delete;

  // `root` with what its files include; itself when it includes nothing. A fault is in the sink,
  // and in its place nothing.
  const yaml::Node* expand(const yaml::Node& root, const Home& home, Form form);

 private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace resumec::assembly
