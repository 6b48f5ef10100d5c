// The files that a résumé names in any version of it.
//
// A version reads its own photo and theme, and a build compares its targets with what it read. The
// photo of another variant is not read, and is a file of the author's all the same: an output must
// not take its place.
#pragma once

#include "resumec/file_system.h"
#include "yaml/node.h"
#include "yaml/trees.h"

namespace resumec {

// Opens each photo, figure, theme and font that the tree names, also where a variant sets it, and
// what those themes name in turn, so that an observer of `files` knows them. A file that is not
// there, or cannot be one of these, is passed over: who needs it will say so.
void open_named_files(const yaml::Node& root, const Bounds& bounds, const FileSystem& files,
                      yaml::Trees& trees);

}  // namespace resumec
