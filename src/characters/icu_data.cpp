#include "characters/icu_data.h"

#include <unicode/putil.h>
#include <unicode/udata.h>
#include <unicode/utypes.h>

#if RESUMEC_ICU_DATA_INSIDE
// Compiled in by cmake/IcuData.cmake, under the name that ICU's own code calls its data by.
extern "C" const char U_ICUDATA_ENTRY_POINT[];
#endif

namespace resumec::characters {

void use_own_icu_data() {
  // The function is not made for several threads at once; a static is.
  static const bool done = [] {
    u_setDataDirectory("");
#if RESUMEC_ICU_DATA_INSIDE
    // ICU finds them by itself. To name them here has a linker take them out of libresumec.a before
    // it comes to ICU's archives, and holds where ICU's code is a shared library with data of its
    // own.
    UErrorCode status = U_ZERO_ERROR;
    udata_setCommonData(U_ICUDATA_ENTRY_POINT, &status);
#endif
    return true;
  }();
  static_cast<void>(done);
}

}  // namespace resumec::characters
