// The fonts that a design names: those that it brings along, those that the machine has.
#pragma once

#include <string>
#include <vector>

#include "diag/sink.h"
#include "files/path.h"
#include "font/collection.h"
#include "resumec/file_system.h"
#include "resumec/installed_fonts.h"

namespace resumec::font {

// A font file that a theme or a résumé brings along.
struct NamedFile {
  std::string name;   // as FileSystem::read_below() takes it
  source::Span span;  // where it is named
  Bounds bounds;

  [[nodiscard]] std::string path() const { return files::joined(bounds.directory, name); }
};

struct WantedFonts {
  std::string body, heading, mono;                  // family names
  source::Span body_span, heading_span, mono_span;  // where the résumé chose them; else unknown
  std::vector<NamedFile> files;
  bool installed = false;  // families of the machine will do too
  source::Span installed_span;
};

// Adds the files of `files`, then, when the design asks for it, the installed families that
// are named and not found otherwise. Complaints: R0001, R5004, R5005, R5008 to R5010.
void add_fonts(const WantedFonts& wanted, const FileSystem* files, const InstalledFonts* installed,
               Collection& fonts, diag::Sink& sink);

// Afterwards: warns of the files that no search found anything in.
void complain_unused(const WantedFonts& wanted, const Collection& fonts, diag::Sink& sink);

}  // namespace resumec::font
