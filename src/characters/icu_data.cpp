#include "characters/icu_data.h"

#include <unicode/putil.h>

namespace resumec::characters {

void use_own_icu_data() {
  // The function is not made for several threads at once; a static is.
  static const bool done = [] {
    u_setDataDirectory("");
    return true;
  }();
  static_cast<void>(done);
}

}  // namespace resumec::characters
