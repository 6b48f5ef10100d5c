// The names inside a subset for the web.
//
// The SIL Open Font License lets a modified font keep no reserved name, and a subset is a modified
// font (OFL FAQ 2.6). A page gives its own name to each face, so nobody sees the name inside: all
// subsets are renamed, whatever their licence says. Copyright and licence stay, as the OFL demands.
#pragma once

#include <string>

struct hb_face_t;

namespace resumec::font {

// The bytes of a `name` table: the face's copyright (ID 0) and licence (13, 14), and new names.
std::string web_name_table(hb_face_t* face);

}  // namespace resumec::font
