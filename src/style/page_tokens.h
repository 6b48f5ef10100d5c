// The design tokens of the page: paper and margins.
#pragma once

#include "schema/record.h"
#include "style/style.h"

namespace resumec::style {

const schema::Record<PageStyle>& page_fields();

}  // namespace resumec::style
