// Where ICU has its data from.
#pragma once

namespace resumec::characters {

// Has ICU look nowhere but in the program: it would first try the folder that ICU_DATA names, and a
// file there changes where lines break. Cheap, and safe from several threads; to be called before
// ICU is used.
void use_own_icu_data();

}  // namespace resumec::characters
