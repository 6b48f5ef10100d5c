// Checked calls of libharu, and ownership of its objects. Only hpdf_* files may include this.
#pragma once

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <memory>

#include "backend/pdf/object.h"

// Struct members of libharu that are public but not documented are used: 2.3 and 2.4 agree on them.
static_assert(HPDF_MAJOR_VERSION == 2 && HPDF_MINOR_VERSION >= 3 && HPDF_MINOR_VERSION <= 4,
              "look at the members of HPDF_Doc_Rec, HPDF_Dict_Rec and HPDF_PageAttr_Rec again");

namespace resumec::backend::pdf {

// Throws a WriterError when `status` or the document's sticky code says that a call failed.
void check(HPDF_Doc doc, HPDF_STATUS status, const char* operation);

template <typename T>
T not_null(HPDF_Doc doc, T object, const char* operation) {
  check(doc, object == nullptr ? HPDF_FAILD_TO_ALLOC_MEM : HPDF_OK, operation);
  return object;
}

// An object that no container owns yet.
struct FreeObject {
  HPDF_MMgr memory;
  void operator()(void* object) const { HPDF_Obj_Free(memory, object); }
};
using Owned = std::unique_ptr<void, FreeObject>;

// The libharu object of a value; throws a LimitError when the file cannot hold it.
Owned make_object(HPDF_Doc doc, const Object& object);

// Adds the entries to the dictionary.
void add_entries(HPDF_Doc doc, HPDF_Dict dict, const Dict& entries);

}  // namespace resumec::backend::pdf
