#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "backend/pdf/hpdf_check.h"
#include "characters/utf8.h"

namespace resumec::backend::pdf {
namespace {

// libharu 2.3 stores no more; 2.4 raised the limits of arrays and dictionaries, but a file that
// depends on the version would be worse than a limit. ISO 32000-1, annex C has the same numbers for
// names (127) and, in its older editions, for the others.
constexpr std::size_t kLongestName = 127;
constexpr std::size_t kLongestString = 65535;
constexpr std::size_t kLongestArray = 32767;
constexpr std::size_t kLongestDict = 4095;
constexpr std::int64_t kLargestReal = 32767 * std::int64_t{1000};

void limit(std::size_t size, std::size_t most, const char* what) {
  if (size > most) {
    throw LimitError(fmt::format("{} of {} is longer than {}", what, size, most));
  }
}

// Names here are the specification's or a font's. libharu takes C strings, reads an empty one past
// its end and writes a space as it is, which would be two objects.
void check_name(const std::string& name) {
  limit(name.size(), kLongestName, "a name");
  const bool graphic =
      std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  if (name.empty() || !graphic) throw WriterError("a name is empty or not graphic ASCII");
}

bool printable_ascii(const std::string& text) {
  for (const char c : text) {
    if (c < 0x20 || c > 0x7E) return false;
  }
  return true;
}

// The casts lend libharu bytes that it copies.
void* new_binary(HPDF_MMgr memory, std::string bytes) {
  limit(bytes.size(), kLongestString, "a string");
  return HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                         static_cast<HPDF_UINT>(bytes.size()));
}

struct Maker {
  HPDF_Doc doc;
  HPDF_MMgr memory = doc->mmgr;

  void* operator()(std::nullptr_t) const { return HPDF_Null_New(memory); }
  void* operator()(bool value) const { return HPDF_Boolean_New(memory, value ? 1 : 0); }
  void* operator()(std::int32_t value) const { return HPDF_Number_New(memory, value); }
  void* operator()(const Real& value) const {
    if (value.thousandths > kLargestReal || value.thousandths < -kLargestReal) {
      throw LimitError(fmt::format("a length of {} pt is longer than {} pt",
                                   value.thousandths / 1000, kLargestReal / 1000));
    }
    const auto parts = std::llround(static_cast<double>(value.thousandths) * 32 / 1000);
    return HPDF_Real_New(memory, static_cast<float>(parts) / 32.0F);
  }
  void* operator()(Thousandth) const { return HPDF_Real_New(memory, 0.001F); }
  void* operator()(const Name& name) const {
    check_name(name.value);
    return HPDF_Name_New(memory, name.value.c_str());
  }
  void* operator()(const Ascii& ascii) const {
    limit(ascii.value.size(), kLongestString, "a string");
    if (!printable_ascii(ascii.value)) throw WriterError("an ASCII string is not ASCII");
    return HPDF_String_New(memory, ascii.value.c_str(), nullptr);
  }
  void* operator()(const Bytes& bytes) const { return new_binary(memory, bytes.value); }
  void* operator()(const Text& text) const {
    if (printable_ascii(text.value)) return (*this)(Ascii{text.value});
    // The byte order mark tells UTF-16 from PDFDocEncoding.
    return new_binary(memory, "\xFE\xFF" + characters::to_utf16be(text.value));
  }
  void* operator()(const Ref& ref) const {
    if (ref.object == nullptr) throw WriterError("a reference leads nowhere");
    return ref.object;
  }
  void* operator()(const Array& items) const {
    limit(items.size(), kLongestArray, "a list");
    Owned array(HPDF_Array_New(memory), FreeObject{memory});
    not_null(doc, array.get(), "new array");
    for (const Object& item : items) {
      Owned made = make_object(doc, item);
      // libharu owns it from here, on failure too.
      check(doc, HPDF_Array_Add(static_cast<HPDF_Array>(array.get()), made.release()),
            "add to array");
    }
    return array.release();
  }
  void* operator()(const Dict& entries) const {
    Owned dict(HPDF_Dict_New(memory), FreeObject{memory});
    not_null(doc, dict.get(), "new dictionary");
    add_entries(doc, static_cast<HPDF_Dict>(dict.get()), entries);
    return dict.release();
  }
};

}  // namespace

void check(HPDF_Doc doc, HPDF_STATUS status, const char* operation) {
  const HPDF_STATUS sticky = doc->error.error_no;
  if (status == HPDF_OK && sticky == HPDF_OK) return;
  // No fault of anybody's: whoever has memory to give back hears of it.
  if (status == HPDF_FAILD_TO_ALLOC_MEM || sticky == HPDF_FAILD_TO_ALLOC_MEM) {
    throw std::bad_alloc();
  }
  throw WriterError(fmt::format("libharu could not {}: code 0x{:04X}, detail {}", operation,
                                sticky != HPDF_OK ? sticky : status, doc->error.detail_no));
}

Owned make_object(HPDF_Doc doc, const Object& object) {
  // HPDF_Obj_Free leaves indirect objects alone, so a Ref may be held as well.
  Owned made(std::visit(Maker{doc}, object.value()), FreeObject{doc->mmgr});
  not_null(doc, made.get(), "make an object");
  return made;
}

void add_entries(HPDF_Doc doc, HPDF_Dict dict, const Dict& entries) {
  limit(entries.size(), kLongestDict, "a dictionary");
  for (const auto& [key, value] : entries) {
    check_name(key);
    Owned made = make_object(doc, value);
    check(doc, HPDF_Dict_Add(dict, key.c_str(), made.release()), "add to dictionary");
  }
}

}  // namespace resumec::backend::pdf
