// What the program takes from its environment, and what not.
#pragma once

namespace resumec::cli {

// Removes every variable that the program does not mean to read, so that no library reads one
// either: HarfBuzz, ICU and the C library have dozens, and some of them change where lines break.
// To be called before there is a second thread.
void keep_known_variables();

}  // namespace resumec::cli
