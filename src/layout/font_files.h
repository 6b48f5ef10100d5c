// The fonts that a design brings along or finds on the machine.
#pragma once

#include "diag/sink.h"
#include "font/collection.h"
#include "resumec/file_system.h"
#include "resumec/installed_fonts.h"
#include "style/style.h"

namespace resumec::layout {

// Adds the files of `fonts.files`, then, when the design asks for it, the installed families that
// are named and not found otherwise. Complaints: R0001, R5004, R5005, R5008 to R5010.
void add_fonts(const style::Style& style, const FileSystem* files, const InstalledFonts* installed,
               font::Collection& fonts, diag::Sink& sink);

// Afterwards: warns of the files that no search found anything in.
void complain_unused(const style::Style& style, const font::Collection& fonts, diag::Sink& sink);

// Complains, where its file is named, of a face that makes too many glyphs (ShapeCache).
void complain_multiplying(const font::Face& face, const font::Collection& fonts, diag::Sink& sink);

}  // namespace resumec::layout
