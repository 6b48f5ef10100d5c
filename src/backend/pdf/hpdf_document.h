// A PDF file being written by libharu: its objects, streams, pages and cross-reference table.
//
// libharu is the syntax layer only. Its error handler is called by its public functions, while the
// object functions used here merely set a sticky code in the document, after which later calls are
// skipped in silence. So each call's result and that code are both looked at, and a fault becomes
// a WriterError in our own frame: nothing ever unwinds through C. Limits that libharu checks late,
// or answers with uninitialised objects (a name of 128 bytes), are checked before it is called.
#pragma once

#include <string>
#include <string_view>

#include "backend/pdf/object.h"
#include "backend/pdf/streams.h"
#include "graphics/length.h"

// libharu's own name.
struct _HPDF_Doc_Rec;  // NOLINT(bugprone-reserved-identifier)

namespace resumec::backend::pdf {

using graphics::Length;

enum class Coding {
  kPlain,     // as it is, for readers that do not decode: XMP
  kDeflate,   // compressed
  kDeflated,  // is FlateDecode data
  kJpeg,      // is DCTDecode data
};

class Document {
 public:
  // `readable`: nothing is compressed and what is no text is written in hexadecimal digits, so that
  // two files can be compared line by line. `streams` must outlive the document.
  Document(bool readable, Streams& streams);
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  // A new indirect dictionary, or one to be filled later.
  Ref add(const Dict& entries);
  Ref reserve();
  // All of a reserved dictionary, to which nothing is added later.
  void finish(Ref dict, const Dict& entries);
  // Adds to a dictionary or to a stream's; a key that it has is replaced.
  void fill(Ref dict, const Dict& entries);

  Ref add_stream(const Dict& entries, std::string_view bytes, Coding coding);
  // Of bytes that are a zlib stream already, made with those parameters (7.4.4.3).
  Ref add_compressed(Dict entries, const Dict& parameters, std::string_view bytes);

  // Appends a page. Its boxes, annotations and the like are filled in by the caller.
  Ref add_page();
  void set_content(Ref page, std::string_view content);
  // The resource name by which the page's content calls the font or image.
  std::string font_name(Ref page, Ref font);
  std::string image_name(Ref page, Ref image);

  Ref catalog() const;
  Ref info() const;

  // The file. Its identifier (14.4) is the MD5 of all of it.
  std::string save();

 private:
  void write_stream(void* dict, std::string_view bytes, Coding coding);

  _HPDF_Doc_Rec* doc_;
  Streams& streams_;
  bool readable_;
};

}  // namespace resumec::backend::pdf
