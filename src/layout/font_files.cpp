// Font files of a design.
//
// A file is known by what it says of itself: family, weight and slope stand in its tables, so a
// design names files in one list and families everywhere else, as it does for built-in ones.
#include "layout/font_files.h"

#include <fmt/format.h>

#include "diag/outside.h"
#include "diag/suggest.h"
#include "layout/shape_cache.h"

namespace resumec::layout {

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
  Adder(const FileSystem* files, font::Collection& fonts, diag::Sink& sink)
      : files_(files), fonts_(fonts), sink_(sink) {}

  // False when no more files can be taken.
  bool add(const style::FontFile& file) {
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
    const font::AddedFile added = fonts_.add_file(view, span);
    if (!added.error.empty()) {
      auto complaint = diag::make(
          diag::Code::kFontBroken, span,
          fmt::format("the font {} cannot be used: {}", diag::quoted(path), added.error));
      if (added.error.find("WOFF") != std::string::npos) {
        complaint.hint("name the TTF or OTF file that it was made from");
      }
      sink_.add(std::move(complaint));
      return;
    }
    for (const font::AddedFace& face : added.faces) check(path, span, face);
  }

  // A machine has many formats of one family; what cannot be used of them is left aside.
  void add_installed(const std::string& path, source::Span span, std::string_view family) {
    // Where the machine's own fonts stand is its business.
    if (files_ == nullptr) return;
    const FileView view = owned(files_->read(path, kLargestFile));
    if (!view.ok()) return;
    for (const font::AddedFace& face : fonts_.add_file(view, span, family).faces) {
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

  void check(const std::string& path, source::Span span, const font::AddedFace& added) {
    if (added.face->embedding_restricted()) {
      sink_.add(diag::make(diag::Code::kFontRestricted, span,
                           fmt::format("the font {} may not be embedded", diag::quoted(path)))
                    .note("its OS/2 table says so (fsType)"));
    }
    if (added.repeated) {
      sink_.add(diag::make(
          diag::Code::kUselessFontFile, span,
          fmt::format("an earlier file has {} {} {} already", added.family->name,
                      added.slope == font::Slope::kItalic ? "italic" : "upright", added.weight)));
    } else if (added.face->is_variable()) {
      sink_.add(diag::make(diag::Code::kVariableFont, span,
                           fmt::format("{} is a variable font; only its default instance, weight "
                                       "{}, is used",
                                       added.family->name, added.weight))
                    .hint("name its static files, one a weight"));
    }
  }

  const FileSystem* files_;
  font::Collection& fonts_;
  diag::Sink& sink_;
  std::size_t count_ = 0;  // of the files that were named
  std::size_t bytes_ = 0;  // of those that were read
};

struct Named {
  const std::string* family;
  source::Span span;
};

}  // namespace

void add_fonts(const style::Style& style, const FileSystem* files, const InstalledFonts* installed,
               font::Collection& fonts, diag::Sink& sink) {
  Adder adder(files, fonts, sink);
  for (const style::FontFile& file : style.fonts.files) {
    if (!adder.add(file)) return;
  }
  if (!style.fonts.installed) return;
  for (const Named& named : {Named{&style.fonts.body, style.body_font_span},
                             Named{&style.fonts.heading, style.heading_font_span},
                             Named{&style.fonts.mono, style.mono_font_span}}) {
    if (fonts.find(*named.family) != nullptr) continue;
    const InstalledFamily found = installed == nullptr
                                      ? InstalledFamily{{}, "this program gives no way to them"}
                                      : installed->find(*named.family);
    if (!found.error.empty()) {
      sink.add(diag::make(diag::Code::kNoInstalledFonts, style.fonts.installed_span,
                          fmt::format("the machine's fonts cannot be looked up: {}", found.error))
                   .hint("name the files of the family in `design.fonts.files`"));
      return;
    }
    for (const std::string& path : found.files)
      adder.add_installed(path, named.span, *named.family);
  }
}

void complain_unused(const style::Style& style, const font::Collection& fonts, diag::Sink& sink) {
  for (const font::Family& family : fonts.families()) {
    if (!family.from_file || family.used || family.faces.empty()) continue;
    const bool named = fonts.find(style.fonts.body) == &family ||
                       fonts.find(style.fonts.heading) == &family ||
                       fonts.find(style.fonts.mono) == &family;
    if (named) continue;
    sink.add(diag::make(diag::Code::kUselessFontFile, family.span,
                        fmt::format("no token of `fonts` names {}, and it stands in for no "
                                    "character",
                                    family.name)));
  }
}

void complain_multiplying(const font::Face& face, const font::Collection& fonts, diag::Sink& sink) {
  const std::string name = face.names().family;
  source::Span place;
  for (const font::Family& family : fonts.families()) {
    if (family.from_file && family.name == name) place = family.span;
  }
  sink.add(
      diag::make(diag::Code::kMultiplyingFont, place,
                 fmt::format("the font {} makes too many glyphs of the text", diag::quoted(name)))
          .note(fmt::format("at most {} for each byte of a word, and {} in all that are more "
                            "than the text has bytes",
                            kMostGlyphsPerByte, kMostExtraGlyphs))
          .hint("choose another font"));
}

}  // namespace resumec::layout
