// Name, headline, contacts, picture.
#pragma once

#include "layout/flow.h"

namespace resumec::layout {

void add_header(Flow& flow, const SetHeader& header, const Column& column);

// Of an icon before a contact: its side, and the room that it takes with the white behind it.
Length icon_side(Length contact_size);
Length icon_room(Length contact_size);

}  // namespace resumec::layout
