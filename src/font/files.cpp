// Font files of a design.
//
// A file is known by what it says of itself: family, weight and slope stand in its tables, so a
// design names files in one list and families everywhere else, as it does for built-in ones.
#include "font/files.h"

#include <memory>
#include <utility>

#include <fmt/format.h>

#include "diag/outside.h"
#include "diag/suggest.h"

namespace resumec::font {
namespace {

// Twice the largest font known to be in use, and far less than memory.
constexpr std::size_t kLargestFile = std::size_t{64} << 20U;

// A design has four faces of three families; a hundred files of the largest kind would still take
// all of a machine's memory.
constexpr std::size_t kMostFiles = 60;
constexpr std::size_t kMostBytes = std::size_t{128} << 20U;

constexpr std::string_view kNoFiles = "no files can be read here";

class Adder {
 public:
  Adder(const FileSystem* files, Collection& fonts, diag::Sink& sink)
      : files_(files), fonts_(fonts), sink_(sink) {}

  // False when no more files can be taken.
  bool add(const NamedFile& file) {
    if (++count_ > kMostFiles) {
      sink_.add(diag::make(diag::Code::kTooManyFontFiles, file.span,
                           fmt::format("more than {} font files are named", kMostFiles))
                    .mark("the first too many"));
      return false;
    }
    FileContent content = files_ == nullptr
                              ? FileContent{{}, std::string(kNoFiles)}
                              : files_->read_below(file.bounds, file.name, kLargestFile);
    if (content.outside) {
      sink_.add(diag::outside_root("the font", file.name, file.bounds, file.span));
      return true;
    }
    bytes_ += content.bytes.size();
    if (bytes_ > kMostBytes) {
      sink_.add(
          diag::make(diag::Code::kTooManyFontFiles, file.span,
                     fmt::format("the font files up to here take {} MiB, and the limit is {} MiB",
                                 bytes_ >> 20U, kMostBytes >> 20U)));
      return false;
    }
    add(file.path(), file.span, owned(std::move(content)));
    return true;
  }

  void add(const std::string& path, source::Span span, const FileView& view) {
    if (!view.ok()) {
      sink_.add(
          diag::make(diag::Code::kCannotRead, span,
                     fmt::format("cannot read the font {}: {}", diag::quoted(path), view.error)));
      return;
    }
    const AddedFile added = fonts_.add_file(view, span);
    if (!added.error.empty()) {
      auto complaint = diag::make(
          diag::Code::kFontBroken, span,
          fmt::format("the font {} cannot be used: {}", diag::quoted(path), added.error));
      if (added.for_web) {
        complaint.hint("name the TTF or OTF file that it was made from");
      }
      sink_.add(std::move(complaint));
      return;
    }
    for (const AddedFace& face : added.faces) check(path, span, face);
  }

  // A machine has many formats of one family; what cannot be used of them is left aside.
  void add_installed(const std::string& path, source::Span span, std::string_view family) {
    // Where the machine's own fonts stand is its business.
    if (files_ == nullptr) return;
    const FileView view = owned(files_->read(path, kLargestFile));
    if (!view.ok()) return;
    for (const AddedFace& face : fonts_.add_file(view, span, family).faces) {
      if (!face.repeated) check(path, span, face);
    }
  }

 private:
  // Whole, not viewed: what is mapped may change under a compiler that trusts it, and a résumé's
  // folder is not a package's.
  static FileView owned(FileContent content) {
    if (!content.ok()) return {{}, nullptr, content.error};
    const auto bytes = std::make_shared<const std::string>(std::move(content.bytes));
    return {*bytes, bytes, ""};
  }

  void check(const std::string& path, source::Span span, const AddedFace& added) {
    if (added.face->embedding_restricted()) {
      sink_.add(diag::make(diag::Code::kFontRestricted, span,
                           fmt::format("the font {} may not be embedded", diag::quoted(path)))
                    .note("its OS/2 table says so (fsType)"));
    }
    if (added.repeated) {
      sink_.add(diag::make(
          diag::Code::kUselessFontFile, span,
          fmt::format("an earlier file has {} {} {} already", added.family->name,
                      added.slope == Slope::kItalic ? "italic" : "upright", added.weight)));
    } else if (added.face->is_variable()) {
      sink_.add(diag::make(diag::Code::kVariableFont, span,
                           fmt::format("{} is a variable font; only its default instance, weight "
                                       "{}, is used",
                                       added.family->name, added.weight))
                    .hint("name its static files, one a weight"));
    }
  }

  const FileSystem* files_;
  Collection& fonts_;
  diag::Sink& sink_;
  std::size_t count_ = 0;  // of the files that were named
  std::size_t bytes_ = 0;  // of those that were read
};

}  // namespace

void add_fonts(const WantedFonts& wanted, const FileSystem* files, const InstalledFonts* installed,
               Collection& fonts, diag::Sink& sink) {
  Adder adder(files, fonts, sink);
  for (const NamedFile& file : wanted.files) {
    if (!adder.add(file)) return;
  }
  if (!wanted.installed) return;
  for (const auto& [family, span] :
       {std::pair{&wanted.body, wanted.body_span}, std::pair{&wanted.heading, wanted.heading_span},
        std::pair{&wanted.mono, wanted.mono_span}}) {
    if (fonts.find(*family) != nullptr) continue;
    const InstalledFamily found = installed == nullptr
                                      ? InstalledFamily{{}, "this program gives no way to them"}
                                      : installed->find(*family);
    if (!found.error.empty()) {
      sink.add(diag::make(diag::Code::kNoInstalledFonts, wanted.installed_span,
                          fmt::format("the machine's fonts cannot be looked up: {}", found.error))
                   .hint("name the files of the family in `design.fonts.files`"));
      return;
    }
    for (const std::string& path : found.files) adder.add_installed(path, span, *family);
  }
}

void complain_unused(const WantedFonts& wanted, const Collection& fonts, diag::Sink& sink) {
  for (const Family& family : fonts.families()) {
    if (!family.from_file || family.used || family.faces.empty()) continue;
    const bool named = fonts.find(wanted.body) == &family ||
                       fonts.find(wanted.heading) == &family || fonts.find(wanted.mono) == &family;
    if (named) continue;
    sink.add(diag::make(diag::Code::kUselessFontFile, family.span,
                        fmt::format("no token of `fonts` names {}, and it stands in for no "
                                    "character",
                                    family.name)));
  }
}

}  // namespace resumec::font
