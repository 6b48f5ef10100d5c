#include "backend/pdf/hpdf_document.h"

#include <hpdf_encrypt.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <string>

#include "backend/pdf/hexadecimal.h"
#include "backend/pdf/hpdf_check.h"

namespace resumec::backend::pdf {
namespace {

constexpr std::size_t kIdLength = 16;

// Every call's outcome is checked where it is made; this only keeps libharu from its default.
void ignore_error(HPDF_STATUS, HPDF_STATUS, void*) {}

HPDF_Dict dict_of(Ref ref) {
  return static_cast<HPDF_Dict>(ref.object);
}

// A /Filter that we add ourselves is erased at writing when libharu's own filter is "none"; these
// are called behind the entries and may write more.
HPDF_STATUS write_flate_filter(HPDF_Dict, HPDF_Stream out) {
  return HPDF_Stream_WriteStr(out, "/Filter /FlateDecode\012");
}
HPDF_STATUS write_jpeg_filter(HPDF_Dict, HPDF_Stream out) {
  return HPDF_Stream_WriteStr(out, "/Filter /DCTDecode\012");
}
HPDF_STATUS write_hexadecimal_filter(HPDF_Dict, HPDF_Stream out) {
  return HPDF_Stream_WriteStr(out, "/Filter /ASCIIHexDecode\012");
}
HPDF_STATUS write_hexadecimal_flate_filter(HPDF_Dict, HPDF_Stream out) {
  return HPDF_Stream_WriteStr(out, "/Filter [ /ASCIIHexDecode /FlateDecode ]\012");
}
HPDF_STATUS write_hexadecimal_jpeg_filter(HPDF_Dict, HPDF_Stream out) {
  return HPDF_Stream_WriteStr(out, "/Filter [ /ASCIIHexDecode /DCTDecode ]\012");
}

// Elements and links are about as long.
constexpr HPDF_UINT kTextBuffer = 256;

// The entries of a dictionary whose text was written before.
HPDF_STATUS write_text(HPDF_Dict dict, HPDF_Stream out) {
  const auto& text = *static_cast<const std::string*>(dict->attr);
  return HPDF_Stream_Write(out, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                           static_cast<HPDF_UINT>(text.size()));
}
void free_text(HPDF_Dict dict) {
  delete static_cast<std::string*>(dict->attr);
  dict->attr = nullptr;
}

bool is_text(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return (c >= 0x20 && c < 0x7F) || c == '\n'; });
}

// ASCIIHexDecode data (ISO 32000-1, 7.4.2) in lines that a diff can show.
std::string hexadecimal_lines(std::string_view bytes) {
  constexpr std::size_t kBytesPerLine = 48;
  std::string lines;
  for (std::size_t begin = 0; begin < bytes.size(); begin += kBytesPerLine) {
    append_hexadecimal(lines, bytes.substr(begin, kBytesPerLine));
    lines.push_back('\n');
  }
  return lines + ">";
}

std::string md5(std::string_view bytes) {
  HPDF_MD5_CTX context;
  HPDF_MD5Init(&context);
  // It counts in 32 bits.
  constexpr std::size_t kStep = 1U << 30U;
  for (std::size_t begin = 0; begin < bytes.size(); begin += kStep) {
    const std::string_view part = bytes.substr(begin, kStep);
    HPDF_MD5Update(&context, reinterpret_cast<const HPDF_BYTE*>(part.data()),
                   static_cast<HPDF_UINT32>(part.size()));
  }
  std::array<HPDF_BYTE, kIdLength> digest{};
  HPDF_MD5Final(digest.data(), &context);
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string hexadecimal(std::string_view bytes) {
  std::string digits;
  append_hexadecimal(digits, bytes);
  return digits;
}

}  // namespace

// HPDF_New without a pool: libharu's own pool hands out misaligned objects.
Document::Document(bool readable, Streams& streams)
    : doc_(HPDF_New(ignore_error, nullptr)), streams_(streams), readable_(readable) {
  // It does nothing but allocate.
  if (doc_ == nullptr) throw std::bad_alloc();
  // There is no function for it.
  doc_->pdf_version = HPDF_VER_17;
}

Document::~Document() {
  HPDF_Free(doc_);
}

Ref Document::reserve() {
  Owned dict(HPDF_Dict_New(doc_->mmgr), FreeObject{doc_->mmgr});
  not_null(doc_, dict.get(), "new dictionary");
  check(doc_, HPDF_Xref_Add(doc_->xref, dict.get()), "number a dictionary");
  return Ref{dict.release()};
}

// libharu keeps 300 bytes for each entry of a dictionary: an element of the structure took 1.5 kB
// until the file was saved, a link four. So it writes the entries at once, and the object keeps
// their text.
void Document::finish(Ref dict, const Dict& entries) {
  Owned whole = make_object(doc_, Dict(entries));
  const HPDF_Stream stream =
      not_null(doc_, HPDF_MemStream_New(doc_->mmgr, kTextBuffer), "new stream");
  const HPDF_STATUS written = HPDF_Obj_WriteValue(whole.get(), stream, nullptr);
  auto text = std::make_unique<std::string>();
  for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
    HPDF_UINT length = 0;
    const HPDF_BYTE* block = HPDF_MemStream_GetBufPtr(stream, i, &length);
    text->append(reinterpret_cast<const char*>(block), length);
  }
  HPDF_Stream_Free(stream);
  check(doc_, written, "write a dictionary");
  // The brackets round them, and the line's end behind the first, are written again with them.
  if (!text->starts_with("<<\n") || !text->ends_with(">>")) {
    throw WriterError("a dictionary is written in another way");
  }
  *text = text->substr(3, text->size() - 5);
  const HPDF_Dict target = dict_of(dict);
  target->attr = text.release();
  target->write_fn = write_text;
  target->free_fn = free_text;
}

void Document::fill(Ref dict, const Dict& entries) {
  add_entries(doc_, dict_of(dict), entries);
}

Ref Document::add(const Dict& entries) {
  const Ref dict = reserve();
  fill(dict, entries);
  return dict;
}

Ref Document::add_stream(const Dict& entries, std::string_view bytes, Coding coding) {
  const HPDF_Dict stream =
      not_null(doc_, HPDF_DictStream_New(doc_->mmgr, doc_->xref), "new stream");
  add_entries(doc_, stream, entries);
  write_stream(stream, bytes, coding);
  return Ref{stream};
}

Ref Document::add_compressed(Dict entries, const Dict& parameters, std::string_view bytes) {
  // One entry a filter.
  const Object wanted = readable_ ? Object(Array{nullptr, parameters}) : Object(parameters);
  entries.emplace_back("DecodeParms", wanted);
  return add_stream(entries, bytes, Coding::kDeflated);
}

void Document::write_stream(void* dict, std::string_view bytes, Coding coding) {
  const auto target = static_cast<HPDF_Dict>(dict);
  target->filter = HPDF_STREAM_FILTER_NONE;
  const bool jpeg = coding == Coding::kJpeg;
  std::string coded;
  std::shared_ptr<const std::string> compressed;
  const bool coded_already = jpeg || coding == Coding::kDeflated;
  if (readable_ && coding != Coding::kPlain && (coded_already || !is_text(bytes))) {
    coded = hexadecimal_lines(bytes);
    bytes = coded;
    target->write_fn = jpeg            ? write_hexadecimal_jpeg_filter
                       : coded_already ? write_hexadecimal_flate_filter
                                       : write_hexadecimal_filter;
  } else if (jpeg) {
    target->write_fn = write_jpeg_filter;
  } else if (coded_already) {
    target->write_fn = write_flate_filter;
  } else if (coding == Coding::kDeflate && !readable_ && !bytes.empty()) {
    // Zero bytes would be no zlib stream.
    compressed = streams_.compress(bytes);
    bytes = *compressed;
    target->write_fn = write_flate_filter;
  }
  if (bytes.size() > std::numeric_limits<HPDF_INT32>::max()) {
    throw LimitError("a stream is longer than 2 GB");
  }
  check(doc_,
        HPDF_Stream_Write(target->stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                          static_cast<HPDF_UINT>(bytes.size())),
        "write a stream");
}

Ref Document::add_page() {
  return Ref{not_null(doc_, HPDF_AddPage(doc_), "add a page")};
}

void Document::set_content(Ref page, std::string_view content) {
  write_stream(static_cast<HPDF_PageAttr>(dict_of(page)->attr)->contents, content,
               Coding::kDeflate);
}

std::string Document::font_name(Ref page, Ref font) {
  return not_null(doc_, HPDF_Page_GetLocalFontName(dict_of(page), dict_of(font)), "name a font");
}

std::string Document::image_name(Ref page, Ref image) {
  return not_null(doc_, HPDF_Page_GetXObjectName(dict_of(page), dict_of(image)), "name an image");
}

Ref Document::catalog() const {
  return Ref{doc_->catalog};
}

Ref Document::info() const {
  return Ref{doc_->info};
}

std::string Document::save() {
  // The identifier is the digest of the file with zeros in its place.
  const std::string zeros(kIdLength, '\0');
  add_entries(doc_, doc_->trailer, {{"ID", Array{Bytes{zeros}, Bytes{zeros}}}});
  check(doc_, HPDF_SaveToStream(doc_), "save");

  std::string file;
  file.reserve(HPDF_GetStreamSize(doc_));
  const HPDF_UINT blocks = HPDF_MemStream_GetBufCount(doc_->stream);
  for (HPDF_UINT i = 0; i < blocks; ++i) {
    HPDF_UINT length = 0;
    const HPDF_BYTE* block = HPDF_MemStream_GetBufPtr(doc_->stream, i, &length);
    file.append(reinterpret_cast<const char*>(block), length);
  }
  const std::string id = hexadecimal(md5(file));
  const std::string placeholder = hexadecimal(zeros);
  std::size_t at = file.rfind("/ID");
  for (int i = 0; i < 2; ++i) {
    at = file.find(placeholder, at);
    if (at == std::string::npos) throw WriterError("the trailer has no identifier");
    file.replace(at, id.size(), id);
  }
  return file;
}

}  // namespace resumec::backend::pdf
